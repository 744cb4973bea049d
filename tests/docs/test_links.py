import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, HOME, PAGES

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
LONGEST, LONGER = (
    150,
    {
        "evidence.md": 200,
        "language.md": 260,
        "command-line.md": 360,
        "library.md": 170,
        "planning.md": 190,
        "decision.md": 190,
    },
)


def without_code(page: Path) -> str:
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Give the anchors that a code forge makes of the headings."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(HOME)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    targets = [
        link for link in LINK.findall(without_code(page)) if "://" not in link and not link.startswith("mailto:")
    ]

    broken = []
    for target in targets:
        path, _, anchor = target.partition("#")
        place = (page.parent / path) if path else page
        if not place.exists() or (anchor and anchor not in anchors(place)):
            broken.append(target)

    assert broken == []


def test_the_map_leads_to_every_page() -> None:
    linked = {
        (DOCS / link.partition("#")[0]).resolve() for link in LINK.findall((DOCS / "README.md").read_text("utf-8"))
    }

    missing = [
        str(page.relative_to(DOCS))
        for page in DOCS.rglob("*.md")
        if page.name != "README.md" and page.parent.name != "adr" and page.resolve() not in linked
    ]

    assert missing == []


def test_pages_are_short() -> None:
    lengths = {page.name: len(page.read_text("utf-8").splitlines()) for page in DOCS.rglob("*.md")}

    assert [name for name, length in lengths.items() if length > LONGER.get(name, LONGEST)] == []
