"""Reads the made-up company of `kedua demo` from its files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from kedua.engine.advert.text import Length, Tone

FOLDER = Path(__file__).parent / "demo_company"


class Entry(BaseModel):
    """An entry of the files; a field nobody knows is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Value(Entry):
    library: str = ""
    name: str = ""
    behaviours: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


class Company(Entry):
    name: str
    mission: str
    about: str
    jurisdictions: tuple[str, ...]
    time_zone: str
    languages: tuple[str, ...]
    minutes: int
    values: tuple[Value, ...]


class Person(Entry):
    key: str
    name: str
    email: str
    role: str
    title: str


class Needed(Entry):
    competency: str
    weight: float
    must_have: bool
    bar: float


class CoreText(Entry):
    text: str
    competency: str
    kind: str
    minutes: int
    probes: tuple[dict[str, str], ...] = ()


class DayPart(Entry):
    what: str
    share: int


class Good(Entry):
    text: str
    evidence: str


class Hard(Entry):
    text: str
    often: str
    support: str


class Picture(Entry):
    """What a job is really like. said: so many days before it opened."""

    job: str
    source: str
    said: int
    role: dict[str, str]
    expectations: tuple[str, ...]
    day: tuple[DayPart, ...]
    first: dict[str, str]
    good: tuple[Good, ...]
    hard: tuple[Hard, ...]
    growth: tuple[str, ...]
    stay: tuple[str, ...]
    leave: tuple[str, ...]
    team: tuple[str, ...]
    fixed: tuple[str, ...]
    flex: tuple[str, ...]
    check: tuple[str, ...]


class Description(Entry):
    """A job description. after: days from the job's opening to it; apply_in: days from today to the last one to apply."""

    job: str
    tone: Tone
    length: Length
    after: int
    facts: dict[str, object]
    apply_in: int | None = None
    published: bool = True


class AskedAndAnswered(Entry):
    """A question of a candidate. answer: "" while it waits for one."""

    text: str
    answer: str = ""


class Reply(Entry):
    """What a candidate said to the preview so many days ago, and asked."""

    candidate: str
    days: int
    answer: str
    note: str = ""
    questions: tuple[AskedAndAnswered, ...] = ()


class LetterEntry(Entry):
    """What was written by hand so many days ago. open: theirs that nobody has seen to, ours that was not sent."""

    candidate: str
    days: int
    hour: str
    text: str
    subject: str = ""
    by: Literal["lead", "candidate"] = "lead"
    open: bool = False


class Opening(Entry):
    key: str
    title: str
    role: str
    seniority: str
    place: str
    purpose: str
    hiring_manager: str
    minutes: int
    opened: int
    state: Literal["open", "closed"]
    duties: tuple[str, ...]
    competencies: tuple[Needed, ...]
    core: tuple[str | CoreText, ...]
    panel: tuple[str, ...]
    judges: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Position(Entry):
    employer: str
    title: str
    years: str = ""


class School(Entry):
    school: str
    degree: str
    years: str = ""


class About(Entry):
    text: str
    competency: str = ""
    verified: bool = False


class When(Entry):
    days: int
    hour: str


class GuestEntry(Entry):
    guest: str
    email: str = ""


class AskedEntry(Entry):
    id: str = ""
    question: str = ""
    competency: str = ""
    topic: str = ""
    rating: int | None = None
    note: str = ""


class Rated(Entry):
    competency: str
    rating: int
    note: str = ""


class Card(Entry):
    by: str
    state: Literal["missing", "draft", "submitted"]
    asked: tuple[AskedEntry, ...] = ()
    ratings: tuple[Rated, ...] = ()
    strengths: tuple[About, ...] = ()
    doubts: tuple[About, ...] = ()
    requests: tuple[About, ...] = ()
    not_covered: tuple[str, ...] = ()
    career_goals: str = ""
    contribution: str = ""
    recommendation: str = ""


class Meeting(Entry):
    round: int
    at: When
    minutes: int
    place: str
    state: Literal["booked", "held", "cancelled", "no-show"]
    panel: tuple[str | GuestEntry, ...]
    scorecards: tuple[Card, ...] = ()


class Applicant(Entry):
    key: str
    name: str
    email: str
    phone: str
    job: str
    applied: int
    source: str
    stage: str
    experience: tuple[Position, ...] = ()
    education: tuple[School, ...] = ()
    skills: tuple[About, ...] = ()
    strengths: tuple[About, ...] = ()
    claims: tuple[About, ...] = ()
    interviews: tuple[Meeting, ...] = ()


class TaskRating(Entry):
    rating: int
    note: str


class GivenTask(Entry):
    """An assessment given so many days from today. text: what was handed in, "" while it is out; rated: by whom, how."""

    candidate: str
    task: str
    days: int
    due: int
    raters: tuple[str, ...]
    extra: int = 0
    adjustments: str = ""
    text: str = ""
    rated: dict[str, dict[str, TaskRating]] = Field(default_factory=dict)


class Everything(Entry):
    """The whole company."""

    company: Company
    members: tuple[Person, ...]
    jobs: tuple[Opening, ...]
    previews: tuple[Picture, ...]
    adverts: tuple[Description, ...]
    replies: tuple[Reply, ...]
    letters: tuple[LetterEntry, ...]
    candidates: tuple[Applicant, ...]
    assessments: tuple[GivenTask, ...]


@cache
def demo_company() -> Everything:
    """Read all files. Raises pydantic.ValidationError naming what is wrong."""
    candidates = [entry for path in sorted((FOLDER / "candidates").glob("*.yaml")) for entry in _yaml(path)]
    names = ("company", "members", "jobs", "previews", "adverts", "replies", "letters", "assessments")
    parts = {name: _yaml(FOLDER / f"{name}.yaml") for name in names}
    return Everything.model_validate({**parts, "candidates": candidates})


def _yaml(path: Path) -> list[object]:
    read: list[object] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return read
