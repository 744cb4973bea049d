"""A description as sections, and a section as paragraphs and items."""

from kedua.engine.advert.text import Advert, Block, Section


def test_a_section_is_made_of_paragraphs_and_items() -> None:
    section = Section("do", "Work", "We bake\nbread.\n\n- Weigh\n* Shape\n• Bake\nand rest.")

    assert list(section.blocks()) == [
        Block("paragraph", "We bake bread."),
        Block("item", "Weigh"),
        Block("item", "Shape"),
        Block("item", "Bake"),
        Block("paragraph", "and rest."),
    ]


def test_the_first_section_for_a_part_is_found() -> None:
    first, second = Section("other", "A", "a"), Section("other", "B", "b")
    advert = Advert("Baker", "en", (first, second))

    assert (advert.section("other"), advert.section("pay")) == (first, None)
