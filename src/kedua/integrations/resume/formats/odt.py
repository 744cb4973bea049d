"""OpenDocument text: paragraphs, headings, lists, tables and text boxes, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from xml.etree.ElementTree import Element

from kedua.integrations.resume.document import MOST_PAGES, Document, Line
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.archive import opened
from kedua.integrations.resume.formats.clean import numbered
from kedua.integrations.resume.formats.grid import read_grid

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _DRAW = f"{{{_SPACE}text:1.0}}", f"{{{_SPACE}table:1.0}}", f"{{{_SPACE}drawing:1.0}}"
_STYLE, _FO = f"{{{_SPACE}style:1.0}}", f"{{{_SPACE}xsl-fo-compatible:1.0}}"
_OFFICE, _XLINK = f"{{{_SPACE}office:1.0}}", "{http://www.w3.org/1999/xlink}"
_PASSED = {
    f"{_TEXT}tracked-changes",
    f"{_OFFICE}annotation",
    f"{_TEXT}note",
    f"{_OFFICE}forms",
    f"{_TEXT}sequence-decls",
}
_MOST_SPACES = 80


def read_odt(data: bytes) -> Document:
    """Read the text of an OpenDocument text. Raises UnreadableResume."""
    with opened(data) as archive:
        if "content.xml" not in archive.names:
            raise UnreadableResume("other-format")
        if "META-INF/manifest.xml" in archive.names and "encryption-data" in archive.text("META-INF/manifest.xml"):
            raise UnreadableResume("locked")
        content = archive.xml("content.xml")
        styles = archive.xml("styles.xml") if "styles.xml" in archive.names else None
        walk = _Walk(_looks(content, styles))
        body = content.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise UnreadableResume("other-format")
        raw = [*_around(styles, walk, "header"), *walk.blocks(body), *_around(styles, walk, "footer")]
    lines = numbered(raw)
    if not lines:
        pictured = any(name.startswith("Pictures/") for name in archive.names)
        raise UnreadableResume("image-only" if pictured else "no-text", pages=1)
    return Document("odt", lines, max(line.page for line in lines))


def _around(styles: Element | None, walk: _Walk, kind: str) -> Iterator[Line]:
    for node in () if styles is None else styles.iter(f"{_STYLE}{kind}"):
        yield from walk.blocks(node)


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool
    size: float
    breaks: bool
    title: bool


def _looks(*trees: Element | None) -> dict[str, _Look]:
    """Give how each style looks; a style takes from its parent what it does not say."""
    nodes = {
        node.get(f"{_STYLE}name", ""): node
        for tree in trees
        if tree is not None
        for node in tree.iter(f"{_STYLE}style")
    }
    return {name: _look(name, nodes) for name in nodes}


def _look(name: str, nodes: dict[str, Element]) -> _Look:
    bold, size, breaks, title = "", "", False, False
    for depth in range(12):
        if name not in nodes:
            break
        node = nodes[name]
        letters, paragraph = node.find(f"{_STYLE}text-properties"), node.find(f"{_STYLE}paragraph-properties")
        if letters is not None:
            bold = bold or letters.get(f"{_FO}font-weight", "")
            size = size or letters.get(f"{_FO}font-size", "")
        if paragraph is not None and depth == 0:
            breaks = paragraph.get(f"{_FO}break-before") == "page"
        title = title or name == "Title"
        name = node.get(f"{_STYLE}parent-style-name", "")
    points = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?)pt", size)
    return _Look(bold in {"bold", "600", "700", "800", "900"}, float(points.group(1)) if points else 0.0, breaks, title)


_PLAIN = _Look(False, 0.0, False, False)


@dataclass(slots=True)
class _Walk:
    looks: dict[str, _Look]
    page: int = 1
    lanes: Iterator[int] = field(default_factory=lambda: count(1))

    def blocks(self, node: Element, lane: int = 0, bullet: bool = False) -> Iterator[Line]:
        """Give the lines of a body, a list, a cell, a text box."""
        for child in node:
            if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                yield from self._paragraph(child, lane, bullet)
                bullet = False if node.tag == f"{_TEXT}list-item" else bullet
            elif child.tag == f"{_TABLE}table":
                rows = [
                    [list(self.blocks(cell)) for cell in _own(row, "table-cell")] for row in _own(child, "table-row")
                ]
                for line in read_grid(rows, lambda: next(self.lanes)):
                    yield replace(line, lane=line.lane or lane)
            elif child.tag == f"{_TEXT}list-item":
                yield from self.blocks(child, lane, True)
            elif child.tag == f"{_DRAW}text-box":
                yield from self.blocks(child, next(self.lanes))
            elif child.tag not in _PASSED:
                yield from self.blocks(child, lane, bullet)

    def _paragraph(self, node: Element, lane: int, bullet: bool) -> Iterator[Line]:
        look = self.looks.get(node.get(f"{_TEXT}style-name", ""), _PLAIN)
        if look.breaks:
            self.page = min(self.page + 1, MOST_PAGES)
        level = 0
        if node.tag == f"{_TEXT}h":
            given = node.get(f"{_TEXT}outline-level", "1")
            level = min(max(int(given), 1), 6) if given in "123456789" else 1
        links, boxes, marked = list[str](), list[Element](), list[tuple[str, bool, float]]()
        self._inside(node, look, marked, links, boxes)
        bold = 2 * sum(len(t) for t, b, _s in marked if b) > sum(len(t) for t, _b, _s in marked)
        size = max((s for t, _b, s in marked if t.strip()), default=look.size)
        listed = bullet and not level
        for number, text in enumerate("".join(t for t, _b, _s in marked).split("\n")):
            yield Line(
                text,
                self.page,
                0,
                size,
                bold,
                1 if look.title else level,
                listed and number == 0,
                whole=True,
                lane=lane,
                links=tuple(links) if number == 0 else (),
            )
        for box in boxes:
            yield from self.blocks(box, next(self.lanes))

    def _inside(
        self, node: Element, look: _Look, marked: list[tuple[str, bool, float]], links: list[str], boxes: list[Element]
    ) -> None:
        def say(text: str | None) -> None:
            marked.append((re.sub(r"\s+", " ", text or ""), look.bold, look.size))

        say(node.text)
        for child in node:
            if child.tag == f"{_TEXT}s":
                marked.append((" " * min(_number(child.get(f"{_TEXT}c")), _MOST_SPACES), False, look.size))
            elif child.tag == f"{_TEXT}tab":
                marked.append(("\t", False, look.size))
            elif child.tag == f"{_TEXT}line-break":
                marked.append(("\n", False, look.size))
            elif child.tag == f"{_TEXT}soft-page-break":
                self.page = min(self.page + 1, MOST_PAGES)
            elif child.tag == f"{_DRAW}text-box":
                boxes.append(child)
            elif child.tag not in _PASSED:
                if child.tag == f"{_TEXT}a":
                    links.append(child.get(f"{_XLINK}href", ""))
                own = self.looks.get(child.get(f"{_TEXT}style-name", ""), look)
                merged = _Look(own.bold or look.bold, own.size or look.size, False, False)
                self._inside(child, merged, marked, links, boxes)
            say(child.tail)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else 1


def _own(node: Element, name: str) -> Iterator[Element]:
    """Give the rows or cells of a table itself; header rows and groups of rows may stand around them."""
    for child in node:
        if child.tag == f"{_TABLE}{name}":
            yield child
        elif child.tag != f"{_TABLE}table-cell":
            yield from _own(child, name)
