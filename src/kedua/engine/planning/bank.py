"""What can be asked: subjects with anchored levels, questions with probes, and patterns that build on what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Star = Literal["S", "T", "A", "R"]
QuestionKind = Literal["past-behaviour", "situational", "significant-challenge", "open"]
SubjectKind = Literal["competency", "value", "career-goals", "motivation", "contribution"]
BuildsOn = Literal["topic", "claim", "skill", "strength", "experience"]
Source = Literal["library", "core", "topic", "claim", "skill", "strength", "experience"]
Seniority = Literal["entry", "experienced", "senior", "manager"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about: a competency, a company value, or career goals, motivation, contribution.

    levels: what an answer at rating 1, 2, 3, 4 and 5 sounds like.
    """

    id: str
    kind: SubjectKind
    name: str
    definition: str
    levels: tuple[str, ...]

    @property
    def part(self) -> Literal["deeper", "fit"]:
        """The part of the interview in which it is asked about."""
        return "deeper" if self.kind == "competency" else "fit"


@dataclass(frozen=True, slots=True)
class Probe:
    """A follow-up, labelled by what it asks for: Situation, Task, Action or Result."""

    star: Star
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one subject; minutes include its probes. An empty `seniority` suits everyone.

    builds_on: the topic, claim, skill, strength or job that it takes further ("" for a question of its own).
    """

    id: str
    subject: str
    kind: QuestionKind
    text: str
    minutes: int
    probes: tuple[Probe, ...] = ()
    seniority: tuple[Seniority, ...] = ()
    source: Source = "library"
    builds_on: str = ""
    pattern: str = ""

    @property
    def is_challenge(self) -> bool:
        """Whether it asks for a significant challenge of a past role."""
        return self.kind == "significant-challenge"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A question text with slots such as {topic}, {claim}, {skill}, {employer} or {competency}."""

    id: str
    builds_on: BuildsOn
    text: str
    minutes: int
    challenge: bool
    probes: tuple[Probe, ...]


@dataclass(frozen=True, slots=True)
class Bank:
    """Everything that can be asked; questions in the order in which they are preferred."""

    subjects: Mapping[str, Subject]
    questions: tuple[Question, ...]
    patterns: tuple[Pattern, ...]
