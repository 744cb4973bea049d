"""What the lines of a note say, in the browser: read as `engine/notes/lines.py` reads them."""

from __future__ import annotations

from playwright.sync_api import Browser

from kedua.engine.notes.lines import lines_of
from tests.e2e.test_room_clock import SITE, serve

NOTES = (
    "S: In March the freezer failed",
    "A+: Rang three outlets\nR: Nothing was thrown away #resource-management",
    "  AR-: Told them on Monday only  ",
    "A:Rang at once",
    "+ Said sorry first",
    "- Blamed the shift #integrity",
    "− Blamed the shift",
    "SS: said twice",
    "A guest waited",
    "Start of the week",
    "S:",
    "A: #teamwork",
    "#teamwork",
    "Rang #one and #two",
    "Rang # nobody",
    "STAR: all of it\n\n   \nlast",
    "S T A R",
    "",
)
READ = """async (notes) => {
  const { lines } = await import("/js/room/marks.js");
  return notes.map((note) => lines(note).map(({ text, letters, subject }) => [text, [...letters].sort().join(""), subject]));
}"""


def test_lines_are_read_as_on_the_server(browser: Browser) -> None:
    page = browser.new_page()
    page.route("**/*", serve)
    page.goto(SITE)

    read = page.evaluate(READ, list(NOTES))
    page.close()

    wanted = [[[line.text, "".join(sorted(line.marks)), line.subject] for line in lines_of(note)] for note in NOTES]
    assert list(zip(NOTES, read, strict=True)) == list(zip(NOTES, wanted, strict=True))
