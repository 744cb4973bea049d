"""The PDF holds what the page holds, is tagged, and links inside itself."""

from __future__ import annotations

import re
import sys

import pypdfium2
import pytest

from kedua.integrations.decision_file.pdf import PdfNotInstalled, file_pdf
from kedua.queries.decision_file import DecisionFile
from kedua.records.models import Reason
from kedua.usecases.decision_file import decision_file_of
from tests.factories.decided import DecidedWorld
from tests.factories.plans import far
from tests.factories.rows import NOW

pytest.importorskip("typst")


def text_of(found: DecisionFile) -> str:
    document = pypdfium2.PdfDocument(file_pdf(found))
    try:
        pages = (page.get_textpage().get_text_range() for page in document)
        return " ".join(" ".join(pages).replace("\ufffe", "").split())
    finally:
        document.close()


def test_it_reads_from_what_was_decided_to_why(found: DecisionFile) -> None:
    words = text_of(found)

    for one in (
        "Cleo Tan",
        "Pass (in force)",
        "Kept the shift going when three were ill.",
        "Split the shift, then asked.",
        "3.82 ± 0.41",
        "We would like you to lead the outlet.",
    ):
        assert one in words


def test_the_same_file_gives_the_same_bytes(found: DecisionFile) -> None:
    assert file_pdf(found) == file_pdf(found)


def test_the_file_is_tagged_says_its_title_and_links_inside(found: DecisionFile) -> None:
    content = file_pdf(found)

    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title") == "Decision file: Cleo Tan"
    document.close()
    assert b"/MarkInfo" in content
    assert re.search(rb"/Lang ?\(en", content)
    assert content.count(b"/Subtype /Link") + content.count(b"/Subtype/Link") > 20 or b"/ObjStm" in content


@pytest.mark.parametrize("text", ['#eval("1+1") $x$ *b* <t> @r \\ "', "]#panic()[", "w" * 500])
def test_text_from_outside_is_never_read_as_markup(world: DecidedWorld, text: str) -> None:
    Reason.objects.filter(pk=world.reasons[0].pk).update(text=text)
    words = text_of(decision_file_of(world.cast.ada, world.application, far(), NOW))

    plain = "".join(letter for letter in text if letter not in " \"'")
    assert plain in words.replace("\u200b", "").replace(" ", "").translate(dict.fromkeys(map(ord, "“”‘’\"'")))


def test_without_typst_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, found: DecisionFile) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(PdfNotInstalled, match=r"pip install 'kedua\[pdf\]'"):
        file_pdf(found)
