"""Word documents: paragraphs, tables, text boxes, content controls, headers and footers, in reading order.

Reads the XML itself: content controls and text boxes, which Word's own résumé templates are full of, are passed over by
what would walk the paragraphs for us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from xml.etree.ElementTree import Element

from kedua.integrations.resume.document import MOST_PAGES, Document, Line
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.archive import Archive, opened
from kedua.integrations.resume.formats.clean import numbered
from kedua.integrations.resume.formats.grid import read_grid

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PASSED = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr"}
_SIGNS = {f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}noBreakHyphen": "-", f"{_W}cr": "\n", f"{_W}sym": "\uf020"}


def read_docx(data: bytes) -> Document:
    """Read the text of a Word document. Raises UnreadableResume."""
    with opened(data) as archive:
        main = _main_part(archive)
        walk = _Walk(_styles(archive), _targets(archive, main))
        folder = main.rpartition("/")[0]
        raw = [
            *_around(archive, walk, folder, "header"),
            *walk.blocks(archive.xml(main)),
            *_around(archive, walk, folder, "footer"),
        ]
    lines = numbered(raw)
    if not lines:
        pictured = any("/media/" in name for name in archive.names)
        raise UnreadableResume("image-only" if pictured else "no-text", pages=1)
    return Document("docx", lines, max(line.page for line in lines))


def _main_part(archive: Archive) -> str:
    for name in ("word/document.xml", "word/document2.xml", "word/document22.xml"):
        if name in archive.names:
            return name
    raise UnreadableResume("other-format")


def _around(archive: Archive, walk: _Walk, folder: str, kind: str) -> Iterator[Line]:
    """Give what stands above or below every page, once."""
    told: set[str] = set()
    for name in sorted(archive.names):
        if re.fullmatch(rf"{folder}/{kind}\d*\.xml", name):
            walk.targets = _targets(archive, name)
            for line in walk.blocks(archive.xml(name)):
                if line.text not in told:
                    told.add(line.text)
                    yield line
    walk.targets = _targets(archive, f"{folder}/document.xml")
    walk.page = 1 if kind == "header" else walk.page


def _targets(archive: Archive, part: str) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.names:
        return {}
    return {
        item.get("Id", ""): item.get("Target", "")
        for item in archive.xml(relations)
        if item.get("TargetMode") == "External"
    }


def _styles(archive: Archive) -> dict[str, Element]:
    if "word/styles.xml" not in archive.names:
        return {}
    return {style.get(f"{_W}styleId", ""): style for style in archive.xml("word/styles.xml").iter(f"{_W}style")}


@dataclass(slots=True)
class _Walk:
    """Walks the tree and keeps what the next line needs: page, lanes, styles, targets of links."""

    styles: dict[str, Element]
    targets: dict[str, str]
    page: int = 1
    lanes: Iterator[int] = field(default_factory=lambda: count(1))

    def blocks(self, node: Element, lane: int = 0) -> Iterator[Line]:
        """Give the lines of a body, a cell, a text box."""
        for child in node:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child, lane)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child, lane)
            elif child.tag not in _PASSED:
                yield from self.blocks(_only_choice(child), lane)

    def _table(self, table: Element, lane: int) -> Iterator[Line]:
        rows = [
            [list(self.blocks(cell)) for cell in _cells(row)]
            for row in table.iter(f"{_W}tr")
            if row in _own(table, f"{_W}tr")
        ]
        for line in read_grid(rows, lambda: next(self.lanes)):
            yield Line(
                line.text,
                line.page,
                0,
                line.size,
                line.bold,
                line.level,
                line.bullet,
                line.gap,
                True,
                line.lane or lane,
                line.left,
                links=line.links,
            )

    def _paragraph(self, node: Element, lane: int) -> Iterator[Line]:
        look = _Look(node, self.styles)
        text, links, boxes = [""], list[str](), list[Element]()
        for part, bold, size in self._runs(node, links, boxes):
            text.append(part)
            look.add(part, bold, size)
        for number, piece in enumerate("".join(text).split("\n")):
            if "\f" in piece:
                self.page = min(self.page + 1, MOST_PAGES)
            yield Line(
                piece.replace("\f", ""),
                self.page,
                0,
                look.size,
                look.bold,
                look.level,
                look.bullet and number == 0,
                gap=look.spaced,
                whole=True,
                lane=lane,
                links=tuple(links) if number == 0 else (),
            )
        for box in boxes:
            yield from self.blocks(box, next(self.lanes))

    def _runs(self, node: Element, links: list[str], boxes: list[Element]) -> Iterator[tuple[str, bool | None, float]]:
        for child in node:
            if child.tag in _PASSED:
                continue
            if child.tag == f"{_W}hyperlink":
                links.extend(filter(None, [self.targets.get(child.get(f"{_R}id", ""))]))
            if child.tag == f"{_W}txbxContent":
                boxes.append(child)
            elif child.tag == f"{_W}r":
                bold, size = _run_look(child)
                for text, _b, _s in self._runs(child, links, boxes):
                    yield text, bold, size
            elif child.tag == f"{_W}t":
                yield child.text or "", None, 0.0
            elif child.tag == f"{_W}br":
                yield "\f" if child.get(f"{_W}type") == "page" else "\n", None, 0.0
            elif child.tag == f"{_W}lastRenderedPageBreak":
                yield "\f", None, 0.0
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag], None, 0.0
            else:
                yield from self._runs(_only_choice(child), links, boxes)


def _own(table: Element, tag: str) -> list[Element]:
    """Give the rows of a table itself, not those of tables in its cells; a content control may hold a row."""
    found: list[Element] = []
    for child in table:
        if child.tag == tag:
            found.append(child)
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent"}:
            found.extend(_own(child, tag))
    return found


def _cells(row: Element) -> list[Element]:
    return _own(row, f"{_W}tc")


def _only_choice(node: Element) -> Element:
    """A text box is written twice, for new and for old programs: keep the first."""
    if node.tag == f"{_MC}AlternateContent":
        choice = node.find(f"{_MC}Choice")
        return node if choice is None else choice
    return node


def _run_look(run: Element) -> tuple[bool | None, float]:
    properties = run.find(f"{_W}rPr")
    return (None, 0.0) if properties is None else (_flag(properties, "b"), _half_points(properties))


def _flag(properties: Element, name: str) -> bool | None:
    node = properties.find(f"{_W}{name}")
    return None if node is None else node.get(f"{_W}val", "1") not in {"0", "false", "off", "none"}


def _half_points(properties: Element) -> float:
    node = properties.find(f"{_W}sz")
    value = "" if node is None else node.get(f"{_W}val", "")
    return min(int(value) / 2, 200.0) if value.isascii() and value.isdigit() and len(value) < 5 else 0.0


class _Look:
    """How a paragraph looks: from its style, from its own properties, and from most of its letters."""

    def __init__(self, node: Element, styles: dict[str, Element]) -> None:
        properties = node.find(f"{_W}pPr")
        style = None if properties is None else properties.find(f"{_W}pStyle")
        chain = _chain(style.get(f"{_W}val", "") if style is not None else "", styles)
        names = [item.find(f"{_W}name") for item in chain]
        self._name = " ".join(name.get(f"{_W}val", "") for name in names if name is not None).casefold()
        runs = [r for item in chain if (r := item.find(f"{_W}rPr")) is not None]
        self._bold = next((b for r in runs if (b := _flag(r, "b")) is not None), False)
        self._size = next((s for r in runs if (s := _half_points(r))), 11.0)
        self.level = self._named_level()
        self.bullet = self._listed(properties)
        self.spaced = _space_before(properties)
        self._letters, self._bold_letters, self._sizes = 0, 0, dict[float, int]()

    def _named_level(self) -> int:
        match = re.search(r"heading (\d)", self._name)
        if match:
            return min(max(int(match.group(1)), 1), 6)
        return 1 if re.match(r"title\b", self._name) else 0

    def _listed(self, properties: Element | None) -> bool:
        number = None if properties is None else properties.find(f"{_W}numPr")
        if number is not None:
            of = number.find(f"{_W}numId")
            return not self.level and (of is None or of.get(f"{_W}val") != "0")
        return "list bullet" in self._name or "list number" in self._name

    def add(self, text: str, bold: bool | None, size: float) -> None:
        """Count the letters of a run."""
        letters = sum(1 for c in text if not c.isspace())
        self._letters += letters
        self._bold_letters += letters if (self._bold if bold is None else bold) else 0
        self._sizes[size or self._size] = self._sizes.get(size or self._size, 0) + letters

    @property
    def bold(self) -> bool:
        return 2 * self._bold_letters > self._letters

    @property
    def size(self) -> float:
        return max(self._sizes, key=lambda size: self._sizes[size]) if self._letters else self._size


def _space_before(properties: Element | None) -> bool:
    spacing = None if properties is None else properties.find(f"{_W}spacing")
    value = "" if spacing is None else spacing.get(f"{_W}before", "")
    return value.isascii() and value.isdigit() and len(value) < 6 and int(value) >= 100


def _chain(style: str, styles: dict[str, Element]) -> list[Element]:
    found: list[Element] = []
    while style in styles and len(found) < 12:
        found.append(styles[style])
        based = styles[style].find(f"{_W}basedOn")
        style = "" if based is None else based.get(f"{_W}val", "")
    return found
