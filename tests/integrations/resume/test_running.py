"""Headers and footers that stand on each page of a PDF."""

from kedua.integrations.resume.document import Document, Line
from kedua.integrations.resume.running import without_running


def line(text: str, page: int, height: float) -> Line:
    return Line(text, page, 1, 10.0, box=(40.0, height, 200.0, height + 10.0))


def kept(*lines: Line) -> list[tuple[str, int]]:
    document = without_running(Document("pdf", lines, 2))
    return [(line.text, line.page) for line in document.lines]


def test_a_footer_is_told_once_at_the_top_and_without_its_page_number() -> None:
    found = kept(
        line("Manager", 1, 400),
        line("Page 1 of 2 | priya@example.in", 1, 20),
        line("Engineer", 2, 700),
        line("Page 2 of 2 | priya@example.in", 2, 20),
    )

    assert found == [("priya@example.in", 1), ("Manager", 1), ("Engineer", 2)]


def test_a_page_number_alone_is_left_out() -> None:
    assert kept(line("Manager", 1, 400), line("1 / 2", 1, 20), line("- 2 -", 2, 20)) == [("Manager", 1)]


def test_a_name_that_a_footer_repeats_stays_where_it_is() -> None:
    found = kept(
        line("Priya Ramanathan", 1, 780),
        line("Manager", 1, 700),
        line("Priya Ramanathan", 1, 20),
        line("Engineer", 2, 700),
        line("Priya Ramanathan", 2, 20),
    )

    assert found == [("Priya Ramanathan", 1), ("Priya Ramanathan", 1), ("Manager", 1), ("Engineer", 2)]


def test_what_two_pages_begin_with_by_chance_stays() -> None:
    lines = [line("Experience", 1, 700), line("Sales Manager", 1, 600), line("Experience", 2, 700)]

    assert kept(*lines) == [("Experience", 1), ("Sales Manager", 1), ("Experience", 2)]
