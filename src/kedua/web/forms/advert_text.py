"""The text of a job's description as it is typed: one heading and one box for each section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.http import QueryDict

from kedua.engine.advert.text import PARTS, Part, Section
from kedua.usecases.advert_check import SECTIONS

PLAIN = "\r\n", "\n"
LONGEST_NUMBER = 6  # digits, of a version


def typed_sections(data: QueryDict, more: bool = False) -> tuple[Section, ...]:
    """Give the sections as they were typed, with line ends of one kind. more: with one more, to be written."""
    typed = zip(data.getlist("part"), data.getlist("heading"), data.getlist("text"), strict=False)
    sections = [Section(_part(part), heading, text.replace(*PLAIN).strip("\n")) for part, heading, text in typed][
        :SECTIONS
    ]
    return (*sections, Section("other", "", "")) if more else tuple(sections)


def accepted(data: QueryDict) -> tuple[Part, ...]:
    """Give the parts that an AI drafted and that were accepted."""
    return tuple(_part(part) for part in data.getlist("accepted"))


def version_in(data: QueryDict, name: str, usual: int = 0) -> int:
    """Give the number of a version that a field or an address names; the usual one for anything else."""
    text = data.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < LONGEST_NUMBER else usual


def put_in(sections: Sequence[Section], place: int, start: int, end: int, instead: str) -> tuple[Section, ...]:
    """Put something in the place of some characters of a section."""
    text = sections[place].text
    return _with(sections, place, (text[:start] + instead + text[end:]).strip("\n"))


def struck(sections: Sequence[Section], place: int, start: int, end: int) -> tuple[Section, ...]:
    """Take a sentence out of a section; a line that is left without words goes with it."""
    text = sections[place].text
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    left = " ".join(part for part in (text[first:start].rstrip(), text[end:last].lstrip()) if part)
    if left.strip(" -*•"):
        return _with(sections, place, text[:first] + left + text[last:])
    return _with(sections, place, (text[:first] + text[last:].removeprefix("\n")).strip("\n"))


def _with(sections: Sequence[Section], place: int, text: str) -> tuple[Section, ...]:
    return (*sections[:place], replace(sections[place], text=text), *sections[place + 1 :])


def _part(text: str) -> Part:
    return text if text in PARTS else "other"
