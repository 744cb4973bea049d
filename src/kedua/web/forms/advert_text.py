"""The text of a job's description as it is typed: one heading and one box for each section."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from django.http import QueryDict

from kedua.engine.advert.text import PARTS, Part, Section
from kedua.usecases.advert_check import SECTIONS

PLAIN = "\r\n", "\n"


def typed_sections(data: QueryDict, more: bool = False) -> tuple[Section, ...]:
    """Give the sections as they were typed, with line ends of one kind. more: with one more, to be written."""
    typed = zip(data.getlist("part"), data.getlist("heading"), data.getlist("text"), strict=False)
    sections = [Section(_part(part), heading, text.replace(*PLAIN)) for part, heading, text in typed][:SECTIONS]
    return (*sections, Section("other", "", "")) if more else tuple(sections)


def accepted(data: QueryDict) -> tuple[Part, ...]:
    """Give the parts that an AI drafted and that were accepted."""
    return tuple(_part(part) for part in data.getlist("accepted"))


def seen_version(data: QueryDict) -> int:
    """Give the number of the version from which somebody began."""
    text = data.get("seen", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0


def without(sections: Iterable[Section], place: int, start: int, end: int, instead: str = "") -> tuple[Section, ...]:
    """Put something else in the place of some characters of a section; a line that is left without words goes."""
    return tuple(
        Section(one.part, one.heading, _replaced(one.text, start, end, instead)) if number == place else one
        for number, one in enumerate(sections)
    )


def _replaced(text: str, start: int, end: int, instead: str) -> str:
    before, after = text[:start], text[end:]
    if instead:
        return before + instead + after
    line_start = before.rfind("\n") + 1
    rest = after.partition("\n")[0]
    if not (before[line_start:].strip(" -*•") or rest.strip()):  # the whole line
        return before[:line_start].rstrip("\n") + ("\n" if before[:line_start] and after else "") + after.lstrip("\n")
    return before.rstrip(" ") + (" " if before[line_start:].strip(" -*•") else "-"[:0]) + after.lstrip(" ")


def _part(text: str) -> Part:
    return cast("Part", text) if text in PARTS else "other"
