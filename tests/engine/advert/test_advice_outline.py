"""A text is cut into headings, items and paragraphs, each with the part it belongs to."""

from __future__ import annotations

import pytest

from kedua.engine.advert.advice_outline import Outline, Written, outline_of


def read(text: str) -> Outline:
    return outline_of(Written(text))


def lines(text: str) -> list[tuple[str, str, str]]:
    outline = read(text)
    return [(line.kind, line.part, outline.told(line)) for line in outline.lines]


def test_markdown_is_read_with_its_marks() -> None:
    text = (
        "# Baker\n\nYou **bake** at [the shop](https://x.example).\n\n## What you will do\n\n- Bake\n1. Sell\n\n---\n"
    )

    assert lines(text) == [
        ("heading", "opening", "Baker"),
        ("paragraph", "opening", "You   bake   at  the shop" + " " * 20 + "."),
        ("heading", "do", "What you will do"),
        ("item", "do", "Bake"),
        ("item", "do", "Sell"),
    ]


def test_plain_text_has_headings_too() -> None:
    text = "Baker\nRequirements:\n• A van\nHow to apply\nCall Mei.\n**Perks**\n- Bread"

    assert lines(text) == [
        ("heading", "opening", "Baker"),
        ("heading", "bring", "Requirements:"),
        ("item", "bring", "A van"),
        ("heading", "apply", "How to apply"),
        ("paragraph", "apply", "Call Mei."),
        ("heading", "offer", "Perks"),
        ("item", "offer", "Bread"),
    ]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Syarat-syarat:", "bring"), ("Tugas:", "do"), ("岗位职责：", "do"), ("任职要求：", "bring"), ("薪资：", "pay"),
        ("Where and when:", "place"), ("Our story:", "about"), ("Something else:", "other"), ("How we hire:", "hiring"),
    ],
)  # fmt: skip
def test_headings_tell_their_part(heading: str, part: str) -> None:
    assert lines(f"Baker\n\n{heading}\n- a thing")[1][1] == part


def test_a_label_in_one_line_begins_a_part_and_other_colons_do_not() -> None:
    text = "Baker\n\nRequirements: a van and a driving licence.\nOne more thing to be said: we bake."

    assert [part for _kind, part, _told in lines(text)] == ["opening", "bring", "bring"]


def test_a_line_that_leads_to_a_list_begins_no_part_below_a_heading() -> None:
    text = "# Baker\n\n## What you will do\n\nBenefits:\n\n- Bake\n"

    assert lines(text)[1:] == [
        ("heading", "do", "What you will do"),
        ("heading", "do", "Benefits:"),
        ("item", "do", "Bake"),
    ]


def test_wrapped_lines_are_one_sentence() -> None:
    wrapped = (
        "You bake bread for six shops in the middle of Ghent, four days a week,\n"
        "from three in the morning.\nNext to it\nyou sell."
    )

    assert [one.text for one in read(wrapped).sentences] == [
        "you bake bread for six shops in the middle of ghent, four days a week, from three in the morning.",
        "next to it you sell.",
    ]


def test_a_long_line_that_is_not_ended_goes_on_with_a_capital_too() -> None:
    text = "You bake bread for six shops in the middle of the old town of\nGhent."

    assert len(read(text).lines) == 1


def test_items_and_new_paragraphs_do_not_go_on() -> None:
    text = "Baker\n- knead the dough for as long as it takes and then wait\n- sell\n\nlower case.\n\nand again"

    assert [kind for kind, _part, _told in lines(text)] == ["heading", "item", "item", "paragraph", "paragraph"]


def test_items_stand_for_a_part_where_there_are_any() -> None:
    outline = read("Baker\n\nRequirements:\nWhat we need is this.\n- A van\n")

    assert [outline.told(line) for line in outline.under("bring")] == ["A van"]


def test_a_title_is_short() -> None:
    assert read("Baker: nights\n\nx").title == "Baker"
    assert read("You bake bread for six shops in the middle of Ghent").title == ""


def test_places_of_sections_count_more_than_headings() -> None:
    outline = outline_of(Written("# Baker\n\nYou bake.\n\n## Perks\n\n- A van\n", ((9, "opening"), (31, "bring"))))

    assert [line.part for line in outline.lines] == ["opening", "opening", "opening", "bring"]
