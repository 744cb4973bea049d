"""Lines to paragraphs: which line goes on from the one before, and how words broken at a line end are put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kedua.integrations.resume.document import Line

_ENDS = (".", "!", "?", "。", "；", ";", "！", ":", "：")
# First halves of words that keep their hyphen when a line breaks after it.
_HALVES = (
    "cross self multi non co well full part long short high low real end on off pre post sub inter intra semi "
    "anti follow back front "
    "user data cost time year month day customer client business problem decision award third first second "
    "two three e ex in day-to"
)
_KEEPS = frozenset(_HALVES.split())
_LABELLED = re.compile(r"[^:：,.]{2,32}[:：](?!//)")
_OPEN_SPAN = re.compile(r"(?:19|20)\d{2}\s*(?:[-–—]|to|hingga|until)$", re.IGNORECASE)
_REST_SPAN = re.compile(
    r"(?:[a-z]{3,9}\.?\s+|\d{1,2}[/.])?(?:19|20)\d{2}\b|(?:present|now|current|kini|sekarang|today)\b", re.IGNORECASE
)
_NARROWEST = 50.0  # letters: plain text is not wrapped before that, all its lines are short
_HAN = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more lines that belong together; the first line gives the place."""

    first: Line
    text: str
    bullet: bool


def paragraphs(lines: Iterable[Line], widths: Mapping[int, float] | None = None) -> list[Paragraph]:
    """Join wrapped lines to paragraphs; `widths` is how far each lane reaches, if more is known than these lines tell."""
    run: list[Line] = []
    found: list[list[Line]] = []
    given = list(lines)
    widths = widths_of(given) if widths is None else widths
    for line in given:
        if run and goes_on(run, line, widths.get(line.lane, 0.0)):
            run.append(line)
        else:
            run = [line]
            found.append(run)
    return [Paragraph(run[0], joined(run), run[0].bullet) for run in found]


def widths_of(lines: Iterable[Line]) -> dict[int, float]:
    """Give how far to the right the text of each lane reaches: points where boxes are known, else letters."""
    widths: dict[int, float] = {}
    for line in lines:
        if "\t" not in line.text:
            widths[line.lane] = max(widths.get(line.lane, 0.0), _right(line))
    return widths


def _right(line: Line) -> float:
    return line.box[2] if line.box else line.left + len(line.text)


def _had_room(before: Line, line: Line, width: float, spare: float = 2) -> bool:
    """Tell whether the next word would still have fitted: then the line before ended because its paragraph did."""
    word = re.split(r"\s", line.text, maxsplit=1)[0]
    width = width if before.box else max(width, _NARROWEST)
    letter = (before.box[2] - before.box[0]) / max(len(before.text), 1) if before.box else 1.0
    return _right(before) + letter * (1.2 * len(word) + spare) < width and not _HAN.search(word)


def mended(lines: list[Line]) -> list[Line]:
    """Put a span of time together that a narrow column broke in two: "(2014 –" and "2018)"."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if (
            before
            and not before.whole
            and before.lane == line.lane
            and _OPEN_SPAN.search(before.text)
            and _REST_SPAN.match(line.text)
        ):
            found[-1] = replace(before, text=f"{before.text} {line.text}")
        else:
            found.append(line)
    return found


def goes_on(run: list[Line], line: Line, width: float) -> bool:
    """Tell whether a line continues the paragraph of the lines before it; `width` is how far its lane reaches."""
    before = run[-1]
    if not _may_follow(before, line):
        return False
    if before.text.endswith(("-", ",", "&")) or line.text[:1].islower():
        return not (line.gap and before.text.endswith(".")) and not _had_room(before, line, width, spare=10)
    if line.gap or _had_room(before, line, width) or (_HAN.search(before.text) and not _fills(before, width)):
        return False
    hangs = run[0].bullet and line.left > run[0].left + 2
    if before.text.endswith(_ENDS) and not hangs:
        return not run[0].bullet and line.left <= before.left + 2 and len(run) > 1
    return hangs or len(before.text) > 30 or bool(_HAN.search(before.text))


def _fills(before: Line, width: float) -> bool:
    return bool(_HAN.search(before.text)) and len(before.text) > 20 and _right(before) >= 0.9 * width


def _may_follow(before: Line, line: Line) -> bool:
    """Tell whether two lines look like parts of one paragraph."""
    if before.whole or line.whole or line.bullet or line.lane != before.lane or "\t" in line.text:
        return False
    if line.bold != before.bold or (line.size and before.size and abs(line.size - before.size) > 0.8):
        return False
    return not _LABELLED.match(line.text) or line.text[:1].islower()


def joined(lines: Iterable[Line]) -> str:
    """Join lines to one text; a word that was hyphenated at a line end is closed up."""
    text = ""
    for line in lines:
        text = _with(text, line.text)
    return text.replace("\t", "  ")


def _with(text: str, more: str) -> str:
    if not text:
        return more
    if text.endswith("-") and text[-2:-1].isalpha() and more[:1].isalpha():
        half = text.removesuffix("-")
        keep = re.split(r"[\s/]", half)[-1].casefold() in _KEEPS or not more[:1].islower()
        return half + ("-" if keep else "") + more
    if _HAN.match(text[-1]) and _HAN.match(more[:1]):
        return text + more
    return f"{text} {more}"
