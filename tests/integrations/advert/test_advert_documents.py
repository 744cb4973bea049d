"""What each document has besides its texts: lines, limits, styles, tags, language, and nothing left over."""

from __future__ import annotations

import ctypes
import re
import sys
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert, Section
from kedua.integrations.advert.docx import to_docx
from kedua.integrations.advert.html import to_html
from kedua.integrations.advert.pdf import PdfNotInstalled, to_pdf
from kedua.integrations.advert.text import WIDTH, to_text
from kedua.integrations.advert.whatsapp import LONGEST, to_whatsapp
from kedua.integrations.kit.typewriter import columns
from tests.factories.adverts import ADVERT, FACTS
from tests.integrations.advert.test_advert_formats import SPECIAL, adverts, said, squeezed

CHINESE = Advert("厨房主管", "zh", (Section("do", "工作内容", "- " + "每天晚上负责厨房的工作，" * 9),))


def pdf_text(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def pdf_links(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    found, at, link = [], ctypes.c_int(0), raw.FPDF_LINK()
    try:
        page = document[0]
        while raw.FPDFLink_Enumerate(page.raw, at, link):
            action = raw.FPDFLink_GetAction(link)
            target = ctypes.create_string_buffer(raw.FPDFAction_GetURIPath(document.raw, action, None, 0))
            raw.FPDFAction_GetURIPath(document.raw, action, target, len(target))
            found.append(target.value.decode())
    finally:
        document.close()
    return found


def test_lines_of_plain_text_fit_and_hang() -> None:
    assert to_text(ADVERT, FACTS).startswith(
        "Kitchen supervisor\n==================\n\nWarung Sari\n\n"
        "Every evening two hundred people eat at Warung Sari. You see to it that\n"
        "their food is hot, right and on time.\n\n"
        "You lead six people & know when to step in.\n\n"
        "What you will do\n----------------\n\n"
        "- Lead the evening kitchen of six people\n- Order fresh food twice a week\n"
    )


def test_wide_letters_count_twice_and_break_anywhere() -> None:
    rows = to_text(CHINESE, Facts("")).splitlines()

    assert rows[:2] == ["厨房主管", "========"]
    assert rows[6].startswith("- 每天")
    assert rows[7].startswith("  ")
    assert max(map(columns, rows)) <= WIDTH


def test_a_mark_and_an_address_stay_whole_between_wide_letters() -> None:
    address = "https://warung.example/jobs/cook"
    advert = Advert("厨师", "zh", (Section("apply", "", "请" * 35 + "。（请在这里申请：" + address + "）"),))

    assert to_text(advert, Facts("")).splitlines()[3:] == ["请" * 35 + "。", f"（请在这里申请：{address}）"]


def test_an_address_is_never_broken() -> None:
    address = "https://warung.example/jobs/" + "kitchen-" * 12

    text = to_text(Advert("Cook", "en", (Section("apply", "", f"Write to {address} now."),)), FACTS)

    assert address in text.splitlines()


def test_a_chat_message_says_the_essentials() -> None:
    assert to_whatsapp(ADVERT, FACTS) == (
        "*Kitchen supervisor*\nWarung Sari\n"
        "You work in Kuala Lumpur, five days a week. Sundays are free.\n"
        "We pay RM 3,800 to RM 4,500 a month, and tips on top.\n\n"
        "*What you will do*\n• Lead the evening kitchen of six people\n• Order fresh food twice a week\n• Train new cooks\n\n"
        "*What you bring*\n• Two years in a busy kitchen\n• A food handler's card\n\n"
        "Apply by 31 December 2026 at https://warung.example/jobs/kitchen-supervisor.\n"
    )


def test_a_chat_message_falls_back_on_the_facts() -> None:
    advert = Advert("Cook * baker", "en", (Section("do", "", "You cook."),))

    assert to_whatsapp(advert, FACTS) == (
        "Cook * baker\nWarung Sari\nKuala Lumpur, five days a week, Sundays free\nRM 3,800 to RM 4,500 a month\n\n"
        "• You cook.\n\n"
        "Apply by Thursday 31 December 2026: https://warung.example/jobs/kitchen-supervisor\n"
    )


def test_a_chat_message_without_anything_is_a_title() -> None:
    assert to_whatsapp(Advert("Cook", "en", ()), Facts("Cook")) == "*Cook*\n"


def test_the_address_is_said_when_the_text_does_not() -> None:
    advert = Advert("Cook", "en", (Section("apply", "", "Send us two lines."),))

    assert to_whatsapp(advert, replace(FACTS, apply_to="jobs@warung.example")).endswith(
        "\n\nSend us two lines.\n\njobs@warung.example\n"
    )


@settings(max_examples=100, deadline=None)
@given(adverts, st.integers(0, 300), st.sampled_from([1, 7, 60]))
def test_a_chat_message_is_never_too_long(advert: Advert, letters: int, times: int) -> None:
    long = replace(
        advert,
        title=advert.title * times,
        sections=tuple(replace(one, text=f"{one.text} " * times) for one in advert.sections),
    )
    facts = replace(FACTS, organisation="o" * letters, place="p" * letters, apply_to="a" * letters)

    assert len(to_whatsapp(long, facts)) <= LONGEST


def test_a_chat_message_leaves_out_what_does_not_fit_whole() -> None:
    long = "Keep the stock of everything " * 12
    advert = Advert("Cook", "en", (Section("do", "What you will do", f"- {long}\n- Cook.\n- {long}\n- Never shown."),))

    message = to_whatsapp(advert, FACTS)

    assert f"*What you will do*\n• {long.strip()}\n• Cook.\n\nApply" in message
    assert len(message) <= LONGEST


def test_a_word_file_says_its_language_title_and_author_and_nothing_of_a_template() -> None:
    content = to_docx(replace(ADVERT, language="ms"), FACTS)

    core = Document(BytesIO(content)).core_properties
    parts = ZipFile(BytesIO(content))
    assert (core.title, core.author, core.language, core.comments) == (
        *("Kitchen supervisor – Warung Sari", "Warung Sari", "ms", ""),
    )
    assert (core.created, core.modified) == (None, None)
    assert '<w:lang w:val="ms" w:eastAsia="ms" w:bidi="ms"/>' in parts.read("word/styles.xml").decode()
    assert sorted(name for name in parts.namelist() if not name.startswith("word/")) == [
        *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml"),
    ]
    assert not any(name.startswith(("word/media", "word/header", "word/stylesWith")) for name in parts.namelist())


def test_addresses_in_a_word_file_are_links() -> None:
    paragraphs = Document(BytesIO(to_docx(ADVERT, FACTS))).paragraphs

    links = [(link.text, link.address) for paragraph in paragraphs for link in paragraph.hyperlinks]
    assert links == [("https://warung.example/jobs/kitchen-supervisor",) * 2]


def test_the_same_description_gives_the_same_bytes() -> None:
    assert to_docx(ADVERT, FACTS) == to_docx(ADVERT, FACTS)
    assert to_pdf(ADVERT, FACTS) == to_pdf(ADVERT, FACTS)


def test_a_pdf_holds_every_text_in_order() -> None:
    read = squeezed(pdf_text(to_pdf(ADVERT, FACTS))).replace("\u200b", "")

    at = 0
    for _, text in said(ADVERT):
        at = read.index(squeezed(text), at)


def test_addresses_in_a_pdf_are_links_and_are_copied_whole() -> None:
    address = "https://warung.example/jobs/" + "x" * 90
    advert = Advert("Cook", "en", (Section("apply", "", f"Mail jobs.kitchen@warung-sari.example ({address})."),))

    content = to_pdf(advert, FACTS)

    assert "jobs.kitchen@warung-sari.example" in pdf_text(content)
    assert pdf_links(content) == ["mailto:jobs.kitchen@warung-sari.example", address]


def test_letters_that_no_font_has_do_not_stop_a_pdf() -> None:
    assert to_pdf(CHINESE, FACTS).startswith(b"%PDF")


@pytest.mark.parametrize("text", [text for text in SPECIAL if text.isascii() and text.isprintable()])
def test_a_pdf_reads_no_text_as_markup(text: str) -> None:
    advert = Advert("Cook", "en", (Section("other", text, text),))

    read = squeezed(pdf_text(to_pdf(advert, FACTS))).replace("\u200b", "")

    assert read.count(squeezed(said(advert)[-1][1])) >= 2


def test_a_pdf_is_tagged_and_says_its_title_author_and_language() -> None:
    content = to_pdf(ADVERT, FACTS)

    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title") == "Kitchen supervisor – Warung Sari"
    assert document.get_metadata_value("Author") == "Warung Sari"
    document.close()
    assert b"/MarkInfo" in content
    assert re.search(rb"/Lang ?\(en", content)


def test_without_typst_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(PdfNotInstalled):
        to_pdf(ADVERT, FACTS)


def test_a_page_links_addresses_and_needs_nothing_else() -> None:
    page = to_html(ADVERT, FACTS)

    links = re.findall(r"<a [^>]*>", page)
    assert links == ['<a href="https://warung.example/jobs/kitchen-supervisor" rel="noopener">']
    assert re.findall(r"<(?:script|img|link)\b|url\(|@import", page) == []
    assert '<html lang="en">' in page
    assert "<title>Kitchen supervisor – Warung Sari</title>" in page
