"""Plain text: which encoding it is in, and where paragraphs begin."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from kedua.integrations.resume.document import Document, Line
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.clean import numbered

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
_BOMS_16 = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HIGH = re.compile(rb"[\x80-\xff]+")
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_MARK = re.compile(r"^ {0,3}(?P<level>#{1,6})\s+")  # headings of Markdown
_MARKS = re.compile(r"^ {0,3}#{1,6}\s+\S", re.MULTILINE)
_RULE = re.compile(r"^\s*[-=_*~#+.─━═\u2500-\u257f]{3,}\s*$")


def read_text(data: bytes) -> Document:
    """Read plain text in whatever encoding it is. Raises UnreadableResume when it is no text."""
    text = decoded(data)
    lines = numbered(_lines(text))
    if not lines:
        raise UnreadableResume("no-text", pages=1)
    return Document("text", lines, max(line.page for line in lines))


def decoded(data: bytes) -> str:
    """Decode by mark, as UTF-8, as UTF-16 without a mark, as GB 18030, else as Windows-1252. Raises UnreadableResume."""
    text = _decoded(data)
    odd = len(_ODD.findall(text))
    if odd > 0.02 * len(text) + 3:
        raise UnreadableResume("other-format")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in (*_BOMS, *_BOMS_16):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if data and data.count(0) > 0.2 * len(data):
        return data.decode("utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be", "replace")
    for encoding in ("utf-8", "gb18030" if _is_chinese(data) else "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _is_chinese(data: bytes) -> bool:
    """In Chinese, bytes above 127 come in pairs; in Western text an accented letter mostly stands alone."""
    runs = [len(run) for run in _HIGH.findall(data)]
    return bool(runs) and sum(n for n in runs if n % 2 == 0) >= 0.8 * sum(runs) and sum(runs) >= 2 * len(runs)


def _lines(text: str) -> Iterator[Line]:
    gap, marked = False, len(_MARKS.findall(text)) >= 2
    for page, sheet in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\f"), 1):
        for raw in sheet.split("\n"):
            if not raw.strip() or _RULE.match(raw):
                gap = True
                continue
            mark = _MARK.match(raw) if marked else None
            text = raw.expandtabs(8) if raw[:1] == "\t" else raw
            yield Line(
                _plain(text) if marked else text, min(page, 30), level=len(mark["level"]) if mark else 0, gap=gap
            )
            gap = False


def _plain(raw: str) -> str:
    """Take Markdown's marks off: "## Skills", "**Acme**", "*2019*"."""
    plain = re.sub(r"\[([^\]]{1,80})\]\([^)\s]{1,200}\)", r"\1", _MARK.sub("", raw))
    plain = re.sub(r"(?<!\w)(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", plain)
    return re.sub(r"(?<![\w*])([*_])(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])", r"\2", plain)
