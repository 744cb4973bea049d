"""An advert as it is read: its lines with the part each belongs to, its sentences, and where they stand in the"
" text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kedua.engine.advert.advice_headings import is_heading, part_begun
from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import NONE
from kedua.engine.advert.text import Advert, Part
from kedua.engine.language.text import Sentence, fold, sentences, words
from kedua.engine.language.tongue import Tongue, tongue_of

LineKind = Literal["heading", "item", "paragraph"]
WRAPPED = 60  # characters of a line from which the next one may be its continuation
TITLE_WORDS = 7
HAN_A_WORD = 1.6  # characters that make a word of Chinese, about
_HAN = re.compile("[\u3400-\u9fff]")
_MARK = re.compile(r"^[ \t]*(?:(?:#{1,6}|[-*•–·▪●✓✔→►➤✅]|\d{1,2}[.)]|>)[ \t]+|[=-]{3,}[ \t]*$)", re.MULTILINE)
_INLINE = re.compile(r"\*\*|__|`|(?<=\])\(\S+\)|[\[\]]")
_STOP = re.compile(r"[.:\n]")
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"[ \t]*(?:[-*•–·▪●✓✔→►➤✅]|\d{1,2}[.)])[ \t]")
_ENDS = (".", "!", "?", ":", ";", "。", "！", "？", "：")


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, an item of a list or a paragraph. part: what it belongs to; start, end: its words in the text."""

    kind: LineKind
    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A text, its lines and its sentences.

    plain: the text without marks and with wrapped lines joined; folded: that in lower case; both character for
    character. length: in words.
    """

    text: str
    plain: str
    folded: str
    language: Tongue
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    length: int

    def told(self, line: Line) -> str:
        """Give the words of a line as they are written."""
        return self.plain[line.start : line.end]

    def under(self, part: Part) -> tuple[Line, ...]:
        """Give what stands under the headings of a part, item by item where there are items."""
        own = tuple(line for line in self.lines if line.part == part and line.kind != "heading")
        return tuple(line for line in own if line.kind == "item") or own

    def outside(self, *parts: Part) -> tuple[Line, ...]:
        """Give the lines that stand outside of some parts; a paragraph below a list has left the part of that list."""
        before: LineKind = "heading"
        left, outside = False, []
        for line in self.lines:
            left = line.kind == "paragraph" and (left or before == "item")
            before = line.kind
            if left or line.part not in parts:
                outside.append(line)
        return tuple(outside)

    @property
    def title(self) -> str:
        """What the first line says up to its first stop; "" where that is a whole sentence."""
        told = _STOP.split(self.plain.strip(), maxsplit=1)[0].strip()
        return told if len(told.split()) <= TITLE_WORDS else ""


@dataclass(frozen=True, slots=True)
class Written:
    """An advert as one text. places: where the text of each section begins, and its part."""

    text: str
    places: tuple[tuple[int, Part], ...] = ()

    def section_of(self, start: int) -> tuple[int, int] | None:
        """Say in which section a character stands, and where in that section's text; None outside of all."""
        number = sum(begin <= start for begin, _part in self.places) - 1
        return None if number < 0 else (number, start - self.places[number][0])


def written(advert: Advert) -> Written:
    """Write an advert as Markdown, and say where its sections are."""
    text, places = f"# {advert.title}\n", []
    for section in advert.sections:
        text += f"\n## {section.heading}\n\n" if section.heading else "\n"
        places.append((len(text), section.part))
        text += section.text.strip("\n") + "\n"
    return Written(text, tuple(places))


def outline_of(given: Written, language: Tongue | None = None, own: Mapping[str, Under | Field] = NONE) -> Outline:
    """Read a text, Markdown or plain. language: None to tell it from its words; own: headings that are known besides."""
    text = given.text
    bare = _INLINE.sub(_blank, _MARK.sub(_blank, text))
    lines, joined = _lines(bare, given, own)
    plain = "".join(" " if at in joined else character for at, character in enumerate(bare)) if joined else bare
    return Outline(text, plain, fold(plain), language or tongue_of(plain), lines, sentences(plain), length_of(plain))


def length_of(text: str) -> int:
    """Count words; about one for each 1.6 characters of Chinese."""
    han = len(_HAN.findall(text))
    return round(han / HAN_A_WORD) + len(words(_HAN.sub(" ", text))) if han else len(words(text))


def _blank(hit: re.Match[str]) -> str:
    return " " * len(hit.group())


def _lines(bare: str, given: Written, own: Mapping[str, Under | Field]) -> tuple[tuple[Line, ...], frozenset[int]]:
    """Cut a text into lines; also give the line breaks at which a sentence goes on."""
    lines: list[Line] = []
    joined: set[int] = set()
    part: Part = "opening"
    labelled = False
    for hit in _LINE.finditer(bare):
        start, end = _trimmed(bare, *hit.span())
        if start == end:
            continue
        marked, told = given.text[hit.start() : hit.end()], bare[start:end]
        item = _ITEM.match(marked) is not None
        if lines and not item and _goes_on(bare, lines[-1], start, told):
            joined.add(hit.start() - 1)
            lines[-1] = Line(lines[-1].kind, lines[-1].part, lines[-1].start, end)
            continue
        heading = not item and is_heading(marked.strip(), fold(told), own, first=not lines)
        begun = part_begun(fold(told), own, heading=heading) if lines and not item else None
        if len(lines) > 1 and lines[-1].kind == "heading" and told.endswith((":", "：")):
            begun = None  # it leads to the list below the heading above
        if labelled and begun is None and not item and bare.count("\n", lines[-1].end, start) > 1:
            part = "opening"  # "Duties: wash up, peel." says all of it in its own line
        labelled = begun is not None and not heading and not told.endswith((":", "："))
        part = _given_part(given, start) or begun or part
        lines.append(Line("heading" if heading else "item" if item else "paragraph", part, start, end))
    return tuple(lines), frozenset(joined)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    told = text[start:end]
    left = len(told) - len(told.lstrip())
    return start + left, max(start + left, start + len(told.rstrip()))


def _goes_on(text: str, last: Line, start: int, told: str) -> bool:
    """Say whether a line continues the one before: no empty line between, and wrapped rather than ended."""
    if last.kind == "heading" or text.count("\n", last.end, start) != 1:
        return False
    return told[0].islower() or (
        start - text.rfind("\n", 0, last.end) > WRAPPED and not text[: last.end].endswith(_ENDS)
    )


def _given_part(given: Written, start: int) -> Part | None:
    return next((part for begin, part in reversed(given.places) if begin <= start), None)
