"""What the lines of a note say: marks for situation, task, action and result, a sign, and the competency they are tied to.

A line may begin with letters of S, T, A and R, with a sign, or both, followed by a colon or a space: "S: In March …",
"A+ Rang the supplier", "- Blamed the shift". " #<subject id>" at its end ties it to a competency or value; without, it is
about what the question is about. Lines without a mark are evidence as well: marks help, nobody must set them. A line that
begins with the English article ("A guest waited") is read as marked: an "A:" says more clearly what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from kedua.engine.planning.bank import Star

Sign = Literal["", "+", "-"]
_START = re.compile(r"(?P<marks>[STAR]{0,4})(?P<sign>[+\-−–]?)(?P<colon>:?)(?=\s|$|(?<=:))\s*")
_TIED = re.compile(r"(?:^|\s)#(?P<subject>[a-z0-9][a-z0-9:-]{0,89})\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a note: what it says without its marks, which of S, T, A, R it tells, for or against, about what."""

    text: str
    marks: tuple[Star, ...] = ()
    sign: Sign = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What is written on one question, or elsewhere where question is "". subject: what the question is about."""

    text: str
    question: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class SoFar:
    """Evidence on a competency so far: lines, for and against among them, questions asked, own ratings of answers."""

    subject: str
    lines: int
    plus: int
    minus: int
    asked: int
    rated: int


def lines_of(note: str) -> tuple[Line, ...]:
    """Read a note line by line; lines with nothing to say are left out."""
    made = (_line(raw.strip()) for raw in note.splitlines())
    return tuple(line for line in made if line.text)


def untied(note: str, names: Mapping[str, str]) -> str:
    """Give a note to be read: where a line is tied to something that has a name, the name instead of the id."""
    return "\n".join(_named(raw, names) for raw in note.split("\n"))


def marked(lines: Iterable[Line]) -> frozenset[Star]:
    """Give the letters of S, T, A, R that any line is marked with."""
    return frozenset(star for line in lines for star in line.marks)


def evidence(notes: Iterable[Note]) -> dict[str, tuple[Line, ...]]:
    """Give the lines that are evidence for each subject: those tied to it, and untied ones on questions about it."""
    found: dict[str, list[Line]] = {}
    for note in notes:
        for line in lines_of(note.text):
            subject = line.subject or note.subject
            if subject:
                found.setdefault(subject, []).append(line)
    return {subject: tuple(lines) for subject, lines in found.items()}


def so_far(
    subjects: Iterable[str],
    notes: Iterable[Note],
    about: Mapping[str, str],
    asked: Iterable[str],
    rated: Collection[str],
) -> tuple[SoFar, ...]:
    """Count the evidence on each of the subjects. about: what each question is about; asked, rated: ids of questions."""
    found = evidence(notes)
    heard = [about.get(question, "") for question in asked]
    own = [about.get(question, "") for question in rated]
    return tuple(
        _so_far(subject, found.get(subject, ()), heard.count(subject), own.count(subject)) for subject in subjects
    )


def _so_far(subject: str, lines: tuple[Line, ...], asked: int, rated: int) -> SoFar:
    signs = [line.sign for line in lines]
    return SoFar(subject, len(lines), signs.count("+"), signs.count("-"), asked, rated)


def _line(raw: str) -> Line:
    tied = _TIED.search(raw)
    text = raw[: tied.start()].rstrip() if tied else raw
    subject = tied["subject"] if tied else ""
    start = _START.match(text)
    if start is None or len(set(start["marks"])) < len(start["marks"]) or not (start["marks"] or start["sign"]):
        return Line(text, subject=subject)
    sign: Sign = "" if not start["sign"] else "+" if start["sign"] == "+" else "-"
    return Line(text[start.end() :], tuple(_stars(start["marks"])), sign, subject)


def _named(raw: str, names: Mapping[str, str]) -> str:
    tied = _TIED.search(raw)
    name = names.get(tied["subject"]) if tied else None
    return f"{raw[: tied.start()].rstrip()} → {name}".strip() if tied and name else raw


def _stars(letters: str) -> Iterator[Star]:
    for letter in "STAR":
        if letter in letters:
            yield cast(Star, letter)
