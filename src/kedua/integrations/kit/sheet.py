"""A kit as it stands on the page: every string made, names for ids, ready for text, HTML and PDF alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kedua.engine.planning.bank import Star
from kedua.engine.planning.plan import PartId
from kedua.integrations.kit.behind import Behind


@dataclass(frozen=True, slots=True)
class Person:
    """Someone of the panel and what they ask."""

    name: str
    role: str
    asks: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """Something to find out: about what (a few subjects may share it) and what exactly."""

    subject: str
    text: str
    must: bool


@dataclass(frozen=True, slots=True)
class ProbeLine:
    """A follow-up with its letter and what that stands for."""

    star: Star
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Level:
    """What an answer at a rating sounds like."""

    rating: int
    text: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One question in its place. same_levels: number of the earlier question with the same levels, 0 if none."""

    number: int
    text: str
    span: str
    minutes: int
    by: str
    core: bool
    subject: str
    definition: str
    why: tuple[str, ...]
    probes: tuple[ProbeLine, ...]
    levels: tuple[Level, ...]
    same_levels: int


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the interview; start and minutes as figures too, to draw it to scale."""

    id: PartId
    name: str
    purpose: str
    start: int
    minutes: int
    span: str
    lead: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """An activity of the day: its share, and where in the day it starts when all are laid end to end, in percent."""

    what: str
    percent: int
    start: int


@dataclass(frozen=True, slots=True)
class Told:
    """A section of the preview: what the interview tells, line by line."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreviewView:
    """The honest picture of the job. facts: beside the summary; told: its sections with anything in them."""

    summary: str
    facts: tuple[str, ...]
    day: tuple[Share, ...]
    told: tuple[Told, ...]
    source: str


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of the organisation and what shows it."""

    name: str
    behaviours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole kit, page-ready. behind: None in the panel's kit."""

    title: str
    round: str
    candidate: str
    job: str
    organisation: str
    purpose: str
    mission: str
    values: tuple[ValueView, ...]
    date: str
    length: str
    minutes: int
    earlier: tuple[str, ...]
    experience: tuple[str, ...]
    panel: tuple[Person, ...]
    aims: tuple[Aim, ...]
    avoid: tuple[str, ...]
    parts: tuple[PartView, ...]
    preview: PreviewView
    behind: Behind | None
    labels: Mapping[str, str]
