"""A debrief as it stands on the page: every sentence made, names for ids, ready for the screen, for paper and for PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """What was asked, what they talked about, and what was written of it. question: "" for the whole interview."""

    question: str
    topic: str
    note: str


@dataclass(frozen=True, slots=True)
class VoiceView:
    """What one person wrote about one subject. rated: their ratings of what is not weighed, which stand beside the words."""

    by: str
    where: str
    amended: bool
    said: tuple[Said, ...]
    strengths: tuple[str, ...]
    doubts: tuple[str, ...]
    noted: tuple[str, ...]
    rated: str


@dataclass(frozen=True, slots=True)
class Given:
    """One person's ratings as they gave them."""

    by: str
    where: str
    ratings: str


@dataclass(frozen=True, slots=True)
class Line:
    """An estimate on the scale from 1 to 5, which is 0 to 100 wide. text: what it shows, in words."""

    low: float
    high: float
    mean: float
    bar: float
    text: str

    @property
    def width(self) -> float:
        """How wide the range is."""
        return round(self.high - self.low, 1)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the evidence on a competency adds up to."""

    given: tuple[Given, ...]
    estimate: str
    line: Line
    side: str
    differ: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject with what was said about it. numbers: None for what is not weighed."""

    id: str
    name: str
    must: bool
    importance: str
    heard: str
    voices: tuple[VoiceView, ...]
    numbers: Numbers | None


@dataclass(frozen=True, slots=True)
class NearCall:
    """A near call, and what would change it."""

    name: str
    matters: str
    gap: str
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WishView:
    """What was handed on to the next panel."""

    by: str
    text: str


@dataclass(frozen=True, slots=True)
class DebriefSheet:
    """The whole. missing: (what is missing, whether the job asks for it, id of the competency it is about or "")."""

    title: str
    candidate: str
    job: str
    organisation: str
    enough: bool
    ready: str
    missing: tuple[tuple[str, bool, str], ...]
    opened: str
    order: str
    adds_up: str
    competencies: tuple[Subject, ...]
    near: tuple[NearCall, ...]
    beside: tuple[Subject, ...]
    also: tuple[Subject, ...]
    wishes: tuple[WishView, ...]
    said: str
    said_note: str
    labels: Mapping[str, str]
