"""The open schema of a plan file, version 1."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Entry(BaseModel):
    """An object of the plan file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Code(Entry):
    """Why, as a code with its inputs."""

    code: str
    inputs: dict[str, str | int | float] = {}


class Reason(Entry):
    """Why a question is in the plan: codes for machines, text for people."""

    codes: tuple[Code, ...] = Field(min_length=1)
    text: str


class Probe(Entry):
    """A follow-up: S situation, T task, A action, R result."""

    star: Literal["S", "T", "A", "R"]
    text: str


class Question(Entry):
    """One question in its place."""

    id: str
    part: Literal["deeper", "fit"]
    start: int = Field(ge=0, description="minute of the interview at which it begins")
    minutes: int = Field(ge=1)
    text: str
    kind: Literal["past-behaviour", "situational", "significant-challenge", "open"]
    subject: Literal["competency", "value", "career-goals", "motivation", "contribution"]
    competency: str = Field(description="id of the competency, value or topic it is about")
    name: str = Field(description="its name")
    must_have: bool
    bar: float = Field(ge=1, le=5, description="the rating the job needs")
    core: bool = Field(description="asked of every candidate for the job")
    asked_by: str
    reason: Reason
    source: Literal["library", "core", "topic", "claim", "skill", "strength", "experience"]
    builds_on: str = ""
    probes: tuple[Probe, ...]
    levels: dict[str, str] = Field(description="what an answer at rating 1 to 5 sounds like")


class Part(Entry):
    """A part of the interview."""

    id: Literal["welcome", "deeper", "fit", "preview", "questions", "close"]
    name: str
    start: int
    minutes: int
    lead: str


class Gap(Entry):
    """Something still to find out."""

    code: str
    competency: str
    inputs: dict[str, str | int | float] = {}
    text: str


class Cell(Entry):
    """What one earlier round left about one competency; a panel's plan says only covered or not, and what was asked."""

    competency: str
    round: int
    state: Literal["covered", "thin", "conflicting", "not-covered"]
    asked: tuple[str, ...] = ()
    ratings: tuple[float, ...] = ()


class Outlook(Entry):
    """How sure we are about a subject now and after the plan, in rating points; sealed (null) in a panel's plan."""

    competency: str
    name: str
    weight: float
    must_have: bool
    bar: float
    mean: float | None
    sd: float | None
    sd_after: float | None
    questions: int


class SetAside(Entry):
    """A question that is not asked because it asks the same as an earlier or a core question."""

    id: str
    text: str
    why: Literal["already-asked", "same-as-core"]
    like: str
    similarity: float


class Panelist(Entry):
    """Somebody who asks, with the minutes of questions they have."""

    name: str
    role: str
    minutes: int


class DayPart(Entry):
    what: str
    share: int


class Preview(Entry):
    """The honest picture of the job."""

    summary: str
    expectations: tuple[str, ...]
    typical_day: tuple[DayPart, ...]
    hard: tuple[str, ...]
    good: tuple[str, ...]
    growth: tuple[str, ...]
    source: str
    reviewed: dt.date | None
    from_profile: bool
    facts: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    stay: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    team: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    flex: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


class PlanFile(Entry):
    """A second interview, minute by minute, with its reasons and the proof of how good it is."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Kedua plan, version 1")

    kedua: Literal["plan/1"] = "plan/1"
    audience: Literal["recruiter", "panel"]
    organisation: str
    mission: str
    job: str
    candidate: str
    round: int
    date: dt.date | None
    minutes: int
    seed: int
    value: float = Field(description="share of the weighted uncertainty about the job's needs taken away, 0–1")
    bound: float = Field(description="proven: no plan within these minutes and rules is worth more")
    gap: float = Field(description="(bound - value) / bound")
    parts: tuple[Part, ...]
    questions: tuple[Question, ...]
    panel: tuple[Panelist, ...]
    gaps: tuple[Gap, ...]
    coverage: tuple[Cell, ...]
    outlook: tuple[Outlook, ...]
    asked: tuple[str, ...] = Field(description="questions of earlier rounds: do not ask them again")
    set_aside: tuple[SetAside, ...]
    not_probed: tuple[str, ...] = Field(description="must-haves left out for want of time, covered in round one")
    preview: Preview
