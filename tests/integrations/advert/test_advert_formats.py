"""Whatever a description says, every format says it, word for word."""

from __future__ import annotations

import json
from io import BytesIO

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import PARTS, Advert, Section
from kedua.integrations.advert.docx import to_docx
from kedua.integrations.advert.formats import FORMATS
from kedua.integrations.advert.fragment import description_html
from kedua.integrations.advert.html import to_html
from kedua.integrations.advert.json_file import to_json
from kedua.integrations.advert.markdown import to_markdown
from kedua.integrations.advert.pieces import sheet
from kedua.integrations.advert.text import to_text
from kedua.integrations.advertfile.reading import facts_of
from kedua.integrations.advertfile.schema import FactsFile
from kedua.integrations.kit.clean import clean
from tests.factories.adverts import ADVERT, FACTS
from tests.fakes.peer_readers import needs_peers, word_as_html
from tests.integrations.advert.page_reader import texts_of

SPECIAL = [
    *("# not a heading", "1. not a list", "12) nor this", "+ nor that", "---", "===", "> said", "| a | b |", "~~~"),
    *(
        "*bold* _it_ __x__",
        "`code` ``",
        "[a](b)",
        "![x](y)",
        "<script>alert(1)</script>",
        "<!-- -->",
        "&amp; &lt; &#65;",
    ),
    *("C# and C++ #", "a\\", "\\*", "~~gone~~", ": x", "https://a.example/?a=1&b=2", "me@a.example", "$x$ #eval(1)"),
    *(
        "w" * 120,
        "面" * 90,
        "مرحبا بكم in אנגלית",
        "\u202eevil",
        "a\ufffe\uffffb",
        "é̂́",
        "👩‍🍳 cooks",
        "a\u200bb",
        "x\x00y",
        "\ufeffz",
    ),
]
ELEMENTS = {"paragraph": "p", "item": "li"}
texts = st.one_of(st.sampled_from(SPECIAL), st.text(max_size=60), st.text("*_#-+1.)>|~`<&[]\\ a", max_size=20))
bodies = st.lists(st.tuples(st.sampled_from(["", "- ", "• "]), texts), min_size=1, max_size=5).map(
    lambda rows: "\n\n".join(mark + text for mark, text in rows)
)
adverts = st.builds(
    Advert,
    title=st.one_of(st.just("Cook"), st.sampled_from(SPECIAL)),
    language=st.sampled_from(["en", "ms", "zh"]),
    sections=st.lists(st.builds(Section, st.sampled_from(PARTS), texts, bodies), max_size=4).map(tuple),
)


def said(advert: Advert) -> list[tuple[str, str]]:
    """Give what a description says as elements of a page, from its blocks alone."""
    found = []
    for section in advert.sections:
        blocks = [(ELEMENTS[block.kind], clean(block.text)) for block in section.blocks() if clean(block.text)]
        heading = clean(section.heading)
        found.extend([("h2", heading)] if blocks and heading else [])
        found.extend(blocks)
    return [("h1", clean(advert.title)), *found]


def squeezed(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=150, deadline=None)
@given(adverts)
def test_a_reader_of_markdown_shows_every_text(advert: Advert) -> None:
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(to_markdown(advert, Facts("")))

    assert texts_of(page) == said(advert)


@settings(max_examples=100, deadline=None)
@given(adverts)
def test_a_page_shows_every_text(advert: Advert) -> None:
    assert texts_of(to_html(advert, Facts(""))) == said(advert)


@settings(max_examples=100, deadline=None)
@given(adverts)
def test_what_search_engines_read_holds_every_text_in_three_elements(advert: Advert) -> None:
    page = description_html(advert, Facts(""))

    assert texts_of(page) == [("p" if tag == "h2" else tag, text) for tag, text in said(advert)[1:]]


@settings(max_examples=100, deadline=None)
@given(adverts)
def test_plain_text_holds_every_text_in_order(advert: Advert) -> None:
    blocks = to_text(advert, Facts("")).split("\n\n")

    kept = "".join(squeezed(block) for block in blocks)
    for tag, text in said(advert):
        at = kept.find(squeezed(text))
        assert at >= 0, (tag, text)
        kept = kept[at + len(squeezed(text)) :]


@settings(max_examples=20, deadline=None)
@given(adverts)
def test_a_word_file_holds_every_text_in_a_style_that_says_what_it_is(advert: Advert) -> None:
    styles = {"h1": "Title", "h2": "Heading 1", "p": "Normal", "li": "List Bullet"}

    document = Document(BytesIO(to_docx(advert, Facts(""))))

    found = [(entry.style.name if entry.style else "", entry.text) for entry in document.paragraphs]
    assert found == [(styles[tag], text) for tag, text in said(advert)]


@settings(max_examples=100, deadline=None)
@given(adverts)
def test_json_holds_the_description_as_it_is(advert: Advert) -> None:
    written = json.loads(to_json(advert, Facts("Cook")))

    sections = [{"part": one.part, "heading": one.heading, "text": one.text} for one in advert.sections]
    assert written == {
        "kedua": "advert/1",
        "title": advert.title,
        "language": advert.language,
        "sections": sections,
        "facts": {"kedua": "facts/1", "title": "Cook", "language": "en"},
    }


def test_facts_in_json_read_back_as_they_were() -> None:
    facts = json.loads(to_json(ADVERT, FACTS))["facts"]

    assert facts_of(FactsFile.model_validate_json(json.dumps(facts))) == FACTS


@needs_peers
def test_another_reader_of_word_files_finds_headings_and_lists() -> None:
    plain = {"h1": "p", "h2": "h1"}  # mammoth knows no title; a heading of the first level is the next

    found = texts_of(word_as_html(to_docx(ADVERT, FACTS)))

    expected = [(plain.get(tag, tag), text) for tag, text in said(ADVERT)]
    assert found == [expected[0], ("p", "Warung Sari"), *expected[1:]]


def test_every_format_is_there_and_writes() -> None:
    kinds = {name: type(format_.write(ADVERT, FACTS)) for name, format_ in FORMATS.items()}

    text = dict.fromkeys(("md", "html", "txt", "whatsapp", "json"), str)
    assert kinds == text | dict.fromkeys(("docx", "pdf"), bytes)


def test_a_list_does_not_run_on_into_the_next_one() -> None:
    advert = Advert(
        "Cook", "en", (Section("do", "", "- Cook"), Section("bring", "", "- Care"), Section("nice", "", "- Rice"))
    )

    assert to_markdown(advert, Facts("")) == "# Cook\n\n- Cook\n\n* Care\n\n- Rice\n"


def test_a_section_in_which_nothing_is_said_is_left_out() -> None:
    advert = Advert("Cook", "en", (Section("do", "What you will do", " \n\n"), Section("like", "", "Hot.")))

    assert [piece.part for piece in sheet(advert, FACTS).pieces] == ["like"]
    assert sheet(advert, FACTS).piece("do") is None
