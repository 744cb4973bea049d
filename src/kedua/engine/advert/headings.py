"""Which lines of a job description are headings, which begin with a label, and what either names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kedua.engine.advert.heading_words import HEADINGS, PART_OF, Field, Under
from kedua.engine.advert.label_words import LABELS
from kedua.engine.advert.source import Line
from kedua.engine.advert.text import Part
from kedua.engine.language.text import fold

_FRILLS = re.compile(r"^[^\w]+|[\s:：.!?？！…–—\-)】\]]+$|^\d+[.)、]\s*|^[【\[]")
_LABEL = re.compile(r"(?P<label>[^:：\n]{2,48}?)\s*(?P<mark>[:：=]|\s[–—-]\s)\s*(?=\S)(?!//)")
_SAID = re.compile(
    r"(?:the |our )?(?P<label>job title|title|position title|deadline|closing date|location|company|employer"
    r"|start date) (?:is|will be) (?=\S)|(?P<bare>(?-i:place|location|lokasi|tempat)) (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\s*[(（][^)）]*[)）]\s*$")
_ABOUT = re.compile(
    r"(?:about|why|life at|working at|tentang|mengenai|关于)\s*(?=[A-Z\u4e00-\u9fff])(?P<name>.{2,48})", re.IGNORECASE
)
# Facts whose label may stand on a line of its own, with the value below.
_ALONE: frozenset[Field] = frozenset(
    ("title", "organisation", "place", "hours", "days", "pay", "start", "reports_to", "apply_by")
)
NONE: Mapping[str, Under | Field] = MappingProxyType({})
_TYPED_YOU = re.compile(r"\bu(?=\b(?! s\b))")  # "what u will do"
_TWO = re.compile(r"\s*[/|｜]\s*")
_LONGEST = 64
_MOST_WORDS = 9
_NO_ENDS = (".", "。", ",", "，", ";", "；")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. under: what stands below it, or the one fact that does.

    name_start, name_end: where it names the organisation, as in "About Kopi Pagi"; 0 where it does not.
    """

    under: Under | Field
    name_start: int = 0
    name_end: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A label with what it labels. names: a fact, or what a list under a heading of that name holds."""

    names: Field | Under
    start: int
    rest_start: int


def heading_of(line: Line, following: Line | None, own: Mapping[str, Under | Field] = NONE) -> Heading | None:
    """Read a line as a heading; None for what is no heading.

    own: headings that are known besides, in the form of `plain_heading`. A line that is not known counts as one when it is
    marked as such: by Markdown, as bold, in capitals, or by a colon before a list.
    """
    marked = line.level > 0 or line.bold
    if (
        len(line.text) > _LONGEST
        or (line.text.endswith(_NO_ENDS) and not marked)
        or (line.item and not line.text.endswith((":", "：")))
    ):
        return None
    plain = plain_heading(line.text)
    if len(plain.split()) > _MOST_WORDS:
        return None
    under = own.get(plain) or _under(plain)
    if under:
        return Heading(under)
    field = _label(plain)
    if field is not None and field in _ALONE and _stands_alone(line, following):
        return Heading(field)
    if about := _ABOUT.fullmatch(line.text.strip(" :?!")):
        return Heading("about", line.start + about.start("name"), line.start + about.end("name"))
    return Heading("other") if _is_marked(line, following) else None


def label_of(line_text: str, offset: int) -> Label | None:
    """Read the label that a line begins with, such as "Location:"; None without a known one."""
    hit = _LABEL.match(line_text)
    if hit is None:
        return None
    plain = plain_heading(hit["label"])
    named: Field | Under | None = _label(plain)
    if hit["mark"].strip() in {":", "：", "="} or plain.startswith("we "):
        named = named or _under(plain)
    return Label(named, offset, offset + hit.end()) if named else None


def said_label(sentence: str, offset: int) -> Label | None:
    """Read a sentence such as "The location is Penang" as one with a label."""
    hit = _SAID.match(sentence)
    named = _label(plain_heading(hit["label"] or hit["bare"])) if hit else None
    return Label(named, offset, offset + hit.end()) if hit and named else None


def _under(plain: str) -> Under | None:
    """Tell what a heading names; one in two languages, "skop kerja / job scope", by the first half that is known."""
    names = (plain, *_TWO.split(plain)) if _TWO.search(plain) else (plain,)
    return next((under for name in names for under, words in HEADINGS if words.fullmatch(name)), None)


def part_named(text: str, own: Mapping[str, Under | Field] = NONE) -> Part | None:
    """Tell which part of a description a text is a heading of; None where it is none that is known."""
    plain = plain_heading(text)
    named = own.get(plain) or _under(plain) or _label(plain)
    return PART_OF.get(named, "other") if named else None


def _label(plain: str) -> Field | None:
    return next((field for field, words in LABELS if words.fullmatch(plain)), None)


def plain_heading(text: str) -> str:
    """Put a heading as it is compared: in lower case, without marks, numbers and what stands in brackets."""
    plain = fold(text).strip()
    plain = _PARENTHESIS.sub("", plain.rstrip(" :：")) or plain
    while (shorter := _FRILLS.sub("", plain).strip()) != plain:
        plain = shorter
    return _TYPED_YOU.sub("you", " ".join((_PARENTHESIS.sub("", plain) or plain).split()))


def _stands_alone(line: Line, following: Line | None) -> bool:
    """Tell whether a label is a heading: it is marked as one, or stands apart with its value right below."""
    above = following is not None and not following.gap
    return _is_marked(line, following) or line.text.endswith((":", "：")) or (line.gap and above)


def _is_marked(line: Line, following: Line | None) -> bool:
    if line.level > 1 or line.bold:
        return True
    letters = [letter for letter in line.text if letter.isalpha()]
    if line.gap and len(letters) > 3 and all(letter.isupper() for letter in letters):
        return True
    return line.text.endswith((":", "：")) and following is not None and following.item
