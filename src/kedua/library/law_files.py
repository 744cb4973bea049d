"""What a file of the law's data may say: the strict shape of its YAML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from kedua.engine.language.rules import Code, Severity
from kedua.library.schema import Label, Sentence, Slug, Strict


def _lines(value: object) -> object:
    """Read a block of text as one expression a line, without its remarks; an indented line goes on with the last."""
    if not isinstance(value, str):
        return value
    expressions: list[str] = []
    for line in value.splitlines():
        piece = line.strip()
        if not piece or piece.startswith("#"):
            continue
        if line.startswith(" ") and expressions:
            expressions[-1] = _joined(expressions[-1], piece)
        else:
            expressions.append(piece)
    return tuple(expressions)


def _joined(start: str, rest: str) -> str:
    """Join a continued line by a space, except at the edge of a group or of an alternative."""
    tight = start.endswith(("|", "(")) or rest.startswith(("|", ")", "(?"))
    return start + rest if tight else f"{start} {rest}"


Expression = Annotated[str, StringConstraints(min_length=1, max_length=6000)]
Expressions = Annotated[tuple[Expression, ...], BeforeValidator(_lines)]


class QuestionEntry(Strict):
    """What a question must not ask about a topic, why, what to ask instead, and the words that reveal it."""

    message: Sentence
    instead: Sentence
    yours: Expressions = ()
    have: Expressions = ()
    are: Expressions = ()
    do: Expressions = ()
    say: Expressions = ()
    near: Expressions = ()
    lookalikes: Expressions = ()
    unless: Expressions = ()


class NoteEntry(Strict):
    """What a note must not say about a topic, why, what to write instead, and the words that reveal it."""

    message: Sentence
    instead: Sentence
    theirs: Expressions = ()
    has: Expressions = ()
    are: Expressions = ()
    do: Expressions = ()
    say: Expressions = ()
    lookalikes: Expressions = ()
    unless: Expressions = ()


class SeverityEntry(Strict):
    """How serious a topic is where it is prohibited and where it is risky."""

    prohibited: Severity = "high"
    risky: Severity = "medium"


class TopicFile(Strict):
    """One topic in one language."""

    id: Slug
    name: Label
    severity: SeverityEntry = SeverityEntry()
    question: QuestionEntry | None = None
    note: NoteEntry | None = None


class GroupFile(Strict):
    """Word groups shared by the topics of one language: `<name>` in an expression stands for its alternatives."""

    groups: Mapping[
        Annotated[str, StringConstraints(pattern=r"^[a-z]+$")], Annotated[tuple[str, ...], Field(min_length=1)]
    ]


class FixEntry(Strict):
    """Words found in an advert and what to write in their place; `\\1` stands for the first group in brackets."""

    find: Expression
    put: str


def _fixes(value: object) -> object:
    """Read a block of "words => other words", one a line."""
    if not isinstance(value, str):
        return value
    pairs = (line.partition("=>") for line in value.splitlines() if line.strip())
    return tuple({"find": find.strip(), "put": put.strip()} for find, _arrow, put in pairs)


class AdvertEntry(Strict):
    """What an advert must not ask for about a topic, why, what to write instead, and the words that reveal it."""

    message: Sentence
    instead: Sentence
    say: Expressions
    lookalikes: Expressions = ()
    unless: Expressions = ()
    fixes: Annotated[tuple[FixEntry, ...], BeforeValidator(_fixes)] = ()


class AdvertFile(Strict):
    """All topics that adverts in one language are read for, with the word groups they share."""

    language: Literal["en", "ms", "zh"]
    groups: Mapping[Annotated[str, StringConstraints(pattern=r"^[a-z]+$")], Expressions]
    topics: Mapping[Slug, AdvertEntry]


class ActEntry(Strict):
    """A statute or official guidance: its short name, and the name or place of its text."""

    name: Label
    source: Sentence


class StandingEntry(Strict):
    """Where one topic stands in one jurisdiction, and under which section of which act."""

    code: Code
    law: Slug
    section: Label
    remark: Sentence | None = None


class JurisdictionFile(Strict):
    """The dated data of one jurisdiction; a topic that is absent is allowed there.

    adverts: where a topic stands in an advert, when that is not where it stands in a question.
    """

    id: Literal["my", "sg", "uk", "eu", "us", "ca", "au"]
    name: Label
    notice: Sentence
    reviewed: dt.date
    review_by: dt.date
    laws: Mapping[Slug, ActEntry]
    topics: Mapping[Slug, StandingEntry]
    adverts: Mapping[Slug, StandingEntry] = {}
