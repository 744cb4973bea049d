"""Headers and footers that a PDF sets on each page: told once, at the top, and without their page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from kedua.integrations.resume.document import Document, Line
from kedua.integrations.resume.words.headings import known_kind

_PAGE = re.compile(
    r"\b(?:page|muka surat|halaman|pg\.?)\s*\d{1,3}(?:\s*(?:of|/|daripada|dari)\s*\d{1,3})?\b|"
    r"第\s*\d{1,3}\s*页(?:[，,/]?\s*共\s*\d{1,3}\s*页)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:[-–—]\s*\d{1,2}\s*[-–—]|\d{1,2}\s*(?:/|of)\s*\d{1,2}|\d)$")
_EDGE = 2  # lines at the top and at the foot of a page that may be set on each
_NEAR = 6.0  # points


def without_running(document: Document) -> Document:
    """Take out page numbers; put what several pages have at the same place at the top, once."""
    edges = _edges(document.lines)
    bare = {id(line): _without_page(line) for line in edges}
    seen: dict[str, list[Line]] = defaultdict(list)
    for line in edges:
        seen[bare[id(line)]].append(line)
    running = [
        (text, alike) for text, lines in seen.items() if text and not known_kind(text) and (alike := _alike(lines))
    ]
    again = {id(line) for _text, lines in running for line in lines}
    first = [replace(lines[0], text=text) for text, lines in running]
    rest = [line for line in document.lines if id(line) not in again and bare.get(id(line), line.text)]
    return replace(document, lines=(*first, *(replace(line, text=bare.get(id(line), line.text)) for line in rest)))


def _edges(lines: tuple[Line, ...]) -> list[Line]:
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.box:
            pages[line.page].append(line)
    found: list[Line] = []
    for page in pages.values():
        ordered = sorted(page, key=_height)
        found += ordered if len(ordered) <= 2 * _EDGE else [*ordered[:_EDGE], *ordered[-_EDGE:]]
    return found


def _height(line: Line) -> float:
    return line.box[1] if line.box else 0.0


def _without_page(line: Line) -> str:
    if _NUMBER.match(line.text.strip()):
        return ""
    return _PAGE.sub("", line.text).strip(" |·•-–—\t") if _PAGE.search(line.text) else line.text


def _alike(lines: list[Line]) -> list[Line]:
    """Give those lines that another page has at the same height."""
    return [
        line
        for line in lines
        if any(other.page != line.page and abs(_height(other) - _height(line)) <= _NEAR for other in lines)
    ]
