"""HTML: blocks of text in the order in which a browser shows them; scripts, styles and what is hidden are passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import count
from typing import NamedTuple

from kedua.integrations.resume.document import Document, Line
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.clean import numbered
from kedua.integrations.resume.formats.grid import Cell, read_grid
from kedua.integrations.resume.formats.text import decoded

_VOID = {"br", "hr", "img", "meta", "link", "input", "wbr", "col", "area", "base", "embed", "source", "track"}
_WITHIN = (
    "a abbr b bdi bdo cite code data dfn em font i kbd label mark q s samp small span strong sub sup time u "
    "var address-line"
)
_INLINE = frozenset(_WITHIN.split())
_UNSEEN = {"script", "style", "head", "template", "noscript", "svg", "object", "select", "textarea", "title"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
_MOST_DEPTH = 400


def read_html(data: bytes) -> Document:
    """Read the text of a page. Raises UnreadableResume."""
    reader = _Reader()
    reader.feed(_without_comments(_text(data)))
    reader.close()
    lines = numbered(reader.finished())
    if not lines:
        raise UnreadableResume("no-text", pages=1)
    return Document("html", lines)


def _without_comments(text: str) -> str:
    """Take comments out: one that never ends would keep the parser busy for long."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        kept.append(text[at:start])
        end = text.find("-->", start)
        if end < 0:
            return "".join(kept)
        at = end + 3
    return "".join([*kept, text[at:]])


def _text(data: bytes) -> str:
    told = _CHARSET.search(data[:4096])
    if told and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = told.group(1).decode("ascii").casefold()
        try:
            return data.decode("gb18030" if name in {"gb2312", "gbk"} else name)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass  # the page is wrong about itself: look at the bytes
    return decoded(data)


class _Tag(NamedTuple):
    """An open tag, and what holds inside it, from the tags around it as well."""

    name: str
    hidden: bool = False
    bold: bool = False
    kept: bool = False  # line ends are kept


@dataclass(slots=True)
class _Table:
    rows: list[list[Cell]] = field(default_factory=list)
    outside: list[Line] = field(default_factory=list)  # the lines before the table


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[Line] = []
        self._tables: list[_Table] = []
        self._open: list[_Tag] = []
        self._text, self._bold, self._links = "", 0, list[str]()
        self._level, self._bullet, self._gap = 0, False, False
        self._lanes = count(1)
        self._closed_inline = False

    def finished(self) -> list[Line]:
        """Give the lines, also of tables that were never closed."""
        self._end_line()
        while self._tables:
            self._end_table()
        return self._lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._end_line()
        if tag in _VOID:
            return
        if self._closed_inline and tag in _INLINE and self._text and not self._text[-1].isspace():
            self._text += "\t"  # two things side by side, kept apart by the style sheet only
        self._closed_inline = False
        if tag not in _INLINE:
            self._start_block(tag)
        around = self._open[-1] if self._open else _Tag("")
        hidden = tag in _UNSEEN or "hidden" in given or bool(_HIDDEN.search(given.get("style", "")))
        bold = tag in {"b", "strong", "th", "dt"} or bool(_BOLD_STYLE.search(given.get("style", "")))
        if len(self._open) < _MOST_DEPTH:
            self._open.append(_Tag(tag, hidden or around.hidden, bold or around.bold, tag == "pre" or around.kept))
        if tag == "a" and given.get("href"):
            self._links.append(given["href"])

    def _start_block(self, tag: str) -> None:
        self._end_line()
        if re.fullmatch(r"h[1-6]", tag):
            self._level = int(tag[1])
        self._bullet = self._bullet or tag == "li"
        self._gap = self._gap or tag in {"p", "section", "article", "table", "ul"} or tag.startswith("h")
        if tag == "table" and len(self._tables) < 20:
            self._tables.append(_Table(outside=self._lines))
            self._lines = []
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
            self._lines = []
        elif tag in {"td", "th"} and self._tables:
            self._begin_cell()

    def _begin_cell(self) -> None:
        rows = self._tables[-1].rows
        if not rows:
            rows.append([])
        self._lines = []
        rows[-1].append(self._lines)

    def handle_endtag(self, tag: str) -> None:
        if all(opened.name != tag for opened in reversed(self._open)):
            return
        if tag not in _INLINE:
            self._end_line()
        while self._open and self._open.pop().name != tag:
            pass
        self._closed_inline = tag in _INLINE
        if re.fullmatch(r"h[1-6]", tag):
            self._level = 0
        if tag == "li":
            self._bullet = False
        if tag == "table" and self._tables:
            self._end_table()

    def _end_table(self) -> None:
        table = self._tables.pop()
        self._lines = table.outside
        self._lines.extend(read_grid(table.rows, lambda: next(self._lanes)))

    def handle_data(self, data: str) -> None:
        around = self._open[-1] if self._open else _Tag("")
        if around.hidden:
            return
        for number, piece in enumerate(data.split("\n") if around.kept else [re.sub(r"[ \t\r\n\f]+", " ", data)]):
            if number:
                self._end_line()
            self._text += piece
            if around.bold:
                self._bold += len(piece.strip())
        self._closed_inline = False

    def _end_line(self) -> None:
        if self._text.strip():
            bold = 2 * self._bold > len(self._text.strip())
            self._lines.append(
                Line(self._text, 1, 0, 0.0, bold, self._level, self._bullet, self._gap, True, links=tuple(self._links))
            )
            self._gap = False
            self._bullet = False
        self._text, self._bold, self._links = "", 0, []
