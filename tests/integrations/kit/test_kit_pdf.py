from __future__ import annotations

import re
import sys

import pypdfium2
import pytest

from kedua.integrations.kit.pdf import PdfNotInstalled, pdf
from kedua.queries.plan_request import Kit
from tests.factories.kits import DOUBT, NOTE, STRENGTH, hostile_kit, panel_kit, recruiter_kit

pytest.importorskip("typst")


def pages(kit: Kit) -> list[str]:
    document = pypdfium2.PdfDocument(pdf(kit))
    try:
        return [" ".join(page.get_textpage().get_text_range().replace("\ufffe", "").split()) for page in document]
    finally:
        document.close()


def test_the_recruiter_reads_everything() -> None:
    said = " ".join(pages(recruiter_kit()))

    for words in (
        "Cleo Tan",
        "Thursday 26 November 2026",
        "00:04–00:10",
        "Common core",
        DOUBT,
        NOTE,
        STRENGTH,
        "± 0.44",
    ):
        assert words in said


def test_the_panel_reads_no_opinion_and_no_estimate() -> None:
    said = " ".join(pages(panel_kit()))

    for sealed in (DOUBT, NOTE, STRENGTH, "±", "Behind the plan", "Marcus Lim"):
        assert sealed not in said


def test_the_same_kit_gives_the_same_bytes() -> None:
    assert pdf(recruiter_kit()) == pdf(recruiter_kit())


def test_the_glance_fills_page_one_and_a_short_kit_stays_short() -> None:
    panel, recruiter = pages(panel_kit()), pages(recruiter_kit())

    assert "Welcome and structure" in panel[0]
    assert panel[1].startswith("Deeper into experience and skills")
    assert 3 <= len(panel) < len(recruiter) <= 7


def test_the_file_is_tagged_and_says_its_title_and_language() -> None:
    content = pdf(panel_kit())

    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title") == "Second interview: Cleo Tan"
    document.close()
    assert b"/MarkInfo" in content
    assert re.search(rb"/Lang ?\(en", content)


@pytest.mark.parametrize("text", ['#eval("1+1") $x$ *b* <t> @r \\ "', "]#panic()[", "w" * 500, "{\\}\"'"])
def test_text_from_outside_is_never_read_as_markup(text: str) -> None:
    said = "".join(pages(hostile_kit(text)))

    plain = "".join(letter for letter in text if letter.isascii() and letter.isprintable() and letter not in " \"'")
    assert plain in said.replace("\u200b", "").replace(" ", "").translate(dict.fromkeys(map(ord, "“”‘’\"'")))


def test_letters_that_the_own_fonts_lack_do_not_stop_the_kit() -> None:
    assert len(pages(hostile_kit("陳美玲 \u202e\x00"))) > 3


def test_without_typst_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(PdfNotInstalled, match=r"pip install 'kedua\[pdf\]'"):
        pdf(panel_kit())
