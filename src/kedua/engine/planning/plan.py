"""The plan of a second interview: parts with minutes, questions with reasons, and how good it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from kedua.engine.evidence.coverage import Cell
from kedua.engine.planning.bank import Question, Subject
from kedua.engine.planning.case import Need, Panelist
from kedua.engine.planning.eligible import SetAside
from kedua.engine.planning.gaps import Gap, Input

PartId = Literal["welcome", "deeper", "fit", "preview", "questions", "close"]
Audience = Literal["recruiter", "panel"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a question is in the plan: a code with its inputs, put into words by `wording`."""

    code: str
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question in its place: part, minutes, who asks it, and why; `core` if every candidate for the job gets it."""

    question: Question
    subject: Subject
    part: Literal["deeper", "fit"]
    minutes: int
    asked_by: str
    core: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the interview: its first minute (from 0), how many it takes, and who leads it."""

    id: PartId
    start: int
    minutes: int
    lead: str
    questions: tuple[PlannedQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known about a needed subject now, and how sure it will be after the plan (SDs in rating points).

    mean: None where it must stay sealed. rated: ratings so far. questions: how many the plan asks about it.
    """

    need: Need
    subject: Subject
    mean: float | None
    sd: float | None
    sd_after: float | None
    rated: int | None
    questions: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A second interview, minute by minute, with the value of its questions, the proven bound and the gap (0–1).

    asked: the questions of earlier rounds, in order. value: share of the weighted uncertainty about what the job needs
    that the questions are expected to take away.
    seed: with it and the same case the same plan comes out, byte for byte.
    """

    audience: Audience
    minutes: int
    parts: tuple[Part, ...]
    outlook: tuple[Outlook, ...]
    gaps: tuple[Gap, ...]
    coverage: tuple[Cell, ...]
    asked: tuple[str, ...]
    set_aside: tuple[SetAside, ...]
    not_probed: tuple[str, ...]
    panel: tuple[Panelist, ...]
    value: float
    bound: float
    gap: float
    seed: int

    @property
    def questions(self) -> tuple[PlannedQuestion, ...]:
        """All questions in the order in which they are asked."""
        return tuple(question for part in self.parts for question in part.questions)

    @property
    def load(self) -> Mapping[str, int]:
        """Minutes of questions per member of the panel, by id."""
        load = {person.id: 0 for person in self.panel}
        for planned in self.questions:
            load[planned.asked_by] += planned.minutes
        return load


def timed(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Set every part's start from the minutes of those before it."""
    out: list[Part] = []
    start = 0
    for part in parts:
        out.append(replace(part, start=start))
        start += part.minutes
    return tuple(out)
