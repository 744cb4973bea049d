"""The open schema of a case file, version 1: every field with its meaning, its default and its limits."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from kedua.integrations.datafile.fields import (
    Entry,
    Jurisdiction,
    Line,
    Minutes,
    Name,
    Rating,
    Seniority,
    Slug,
    Text,
)
from kedua.library.schema import Levels


class ValueEntry(Entry):
    """A company value: one of the library's by id, or the organisation's own with behaviours and levels."""

    library: Slug | None = Field(None, description="id of a value in the library; its questions and levels are used")
    name: Name | None = Field(None, description="the organisation's own name for it")
    behaviours: tuple[Line, ...] = Field((), description="what people do that shows the value")
    levels: Levels | None = None
    questions: tuple[Line, ...] = Field((), description="the organisation's own questions about it")
    weight: float = Field(3, gt=0, le=10)

    @model_validator(mode="after")
    def _named(self) -> ValueEntry:
        if self.library is None and (self.name is None or not self.behaviours):
            raise ValueError("`library` (an id from the library), or `name` and `behaviours` of your own")
        return self


class Evidence(Entry):
    """The organisation's own numbers for the evidence model; see docs/explain/evidence.md."""

    stable: float | None = None
    occasion: float | None = None
    severity: float | None = None
    halo: float | None = None
    question: float | None = None
    rater_question: float | None = None
    answer: float | None = None
    residual: float | None = None
    between_competencies: float | None = None
    total_sd: float | None = None
    prior_mean: float | None = None


class RaterSeverity(Entry):
    """How far somebody's ratings usually lie above (+) or below (-) others', in rating points, with its SD."""

    rater: Name
    mean: float = Field(ge=-2, le=2)
    sd: float = Field(gt=0, le=2)


class Organisation(Entry):
    """The employer."""

    name: Name
    mission: Text | None = Field(None, description="one or two sentences: what the organisation is for")
    values: tuple[Slug | ValueEntry, ...] = Field((), max_length=12)
    jurisdictions: tuple[Jurisdiction, ...] = Field((), description="whose law applies; empty: all")
    evidence: Evidence | None = None
    severities: tuple[RaterSeverity, ...] = ()


class CompetencyEntry(Entry):
    """What the job needs: a competency of the library, or one of the organisation's own with name and definition."""

    competency: Slug
    weight: float = Field(3, gt=0, le=10, description="how much it matters, 1 (a little) to 5 (most)")
    must_have: bool = False
    bar: Rating = Field(3, description="the rating the job needs")
    name: Name | None = None
    definition: Text | None = None
    levels: Levels | None = None
    questions: tuple[Line, ...] = Field((), description="own questions about it; needed if it is not in the library")


def _allow_short_probe(schema: JsonDict) -> None:
    """Show in the JSON Schema that a probe may be written as {"S": "Where was this?"}, too."""
    long = {name: schema.pop(name) for name in ("type", "properties", "required", "additionalProperties")}
    texts: JsonDict = {star: {"type": "string", "minLength": 1, "maxLength": 400} for star in "STAR"}
    short: JsonDict = {"type": "object", "properties": texts, "minProperties": 1, "maxProperties": 1}
    schema["anyOf"] = [long, short | {"additionalProperties": False}]


class ProbeEntry(Entry):
    """A follow-up, labelled by the part of the answer it asks for; {"S": "Where was this?"} is short for both fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_extra=_allow_short_probe)

    star: Literal["S", "T", "A", "R"]
    text: Line

    @model_validator(mode="before")
    @classmethod
    def _read_short_form(cls, value: object) -> object:
        if isinstance(value, dict) and len(value) == 1:
            ((star, text),) = value.items()
            return {"star": star, "text": text}
        return value


class CoreQuestion(Entry):
    """A question that every candidate for the job gets, in the organisation's own words."""

    id: Slug | None = None
    text: Line
    competency: Slug = Field(description="a competency of the job, `career-goals`, `motivation` or `contribution`")
    kind: Literal["past-behaviour", "situational", "significant-challenge", "open"] = "past-behaviour"
    minutes: int = Field(6, ge=2, le=20)
    probes: tuple[ProbeEntry, ...] = ()


class DayPart(Entry):
    what: Line
    share: int = Field(ge=1, le=100)


class Preview(Entry):
    """The honest picture of the job that the candidate gets; what is left out comes from the role profile."""

    summary: Text | None = None
    expectations: tuple[Line, ...] = ()
    typical_day: tuple[DayPart, ...] = ()
    hard: tuple[Line, ...] = ()
    good: tuple[Line, ...] = ()
    growth: tuple[Line, ...] = ()
    source: Line | None = Field(None, description="who in the job said so")
    reviewed: dt.date | None = Field(None, description="when it was last checked, YYYY-MM-DD")

    @model_validator(mode="after")
    def _add_up(self) -> Preview:
        total = sum(part.share for part in self.typical_day)
        if self.typical_day and total != 100:
            raise ValueError(f"shares of typical_day that sum to 100, not {total}")
        return self


class Job(Entry):
    """The opening. With `role`, a role profile fills in what is not given here."""

    title: Name
    role: Slug | None = Field(None, description="id of a role profile: kedua library list roles")
    seniority: Seniority | None = None
    purpose: Text | None = None
    competencies: tuple[CompetencyEntry, ...] = Field((), max_length=20, description="replaces the role profile's list")
    core: tuple[Slug | CoreQuestion, ...] = Field((), max_length=12, description="asked of every candidate, in order")
    preview: Preview | None = None

    @model_validator(mode="after")
    def _needs_something(self) -> Job:
        if self.role is None and not self.competencies:
            raise ValueError("`role` (a role profile) or `competencies`")
        return self


class ClaimEntry(Entry):
    """A line of the résumé that can be verified by asking."""

    text: Line
    competency: Slug | None = None
    verified: bool = False


class About(Entry):
    """A skill or strength as a noun phrase: "stock planning in spreadsheets"."""

    text: Line
    competency: Slug | None = None


class ExperienceEntry(Entry):
    employer: Name
    title: Name
    years: Line | None = Field(None, description="shown to the panel as written, such as 2021–2024")


class Candidate(Entry):
    """The person. Leave out what the job does not need: age, family, photo, origin have no place here."""

    name: Name
    experience: tuple[ExperienceEntry, ...] = ()
    claims: tuple[Line | ClaimEntry, ...] = ()
    skills: tuple[Line | About, ...] = ()
    strengths: tuple[Line | About, ...] = ()


class AskedRating(Entry):
    """A rating of the answer to one question."""

    by: Name
    rating: Rating
    note: Text | None = Field(None, description="what was said or done; a rating without it counts as thin")


class AskedQuestion(Entry):
    """A question of an earlier interview: the library's by `id`, or in its own words by `question`."""

    id: Slug | None = None
    question: Line | None = None
    competency: Slug | None = None
    topic: Line | None = Field(
        None, description='what was told: a neutral noun phrase such as "the move to a new supplier"'
    )
    by: Name | None = None
    ratings: tuple[AskedRating, ...] = ()

    @model_validator(mode="after")
    def _known(self) -> AskedQuestion:
        if self.id is None and self.question is None:
            raise ValueError("`question` (its words) or `id` (of a library question)")
        return self


class CompetencyRating(Entry):
    """A rating of a competency over the whole interview."""

    competency: Slug
    by: Name
    rating: Rating
    note: Text | None = None


class RemarkEntry(Entry):
    """A strength, a doubt, or something the next panel is asked to dig into."""

    text: Line
    competency: Slug | None = None
    by: Name | None = None


class Interview(Entry):
    """What an earlier interview left."""

    date: dt.date | None = None
    asked: tuple[AskedQuestion, ...] = Field((), max_length=200)
    ratings: tuple[CompetencyRating, ...] = ()
    strengths: tuple[Line | RemarkEntry, ...] = ()
    doubts: tuple[Line | RemarkEntry, ...] = ()
    requests: tuple[Line | RemarkEntry, ...] = Field((), description="what the next panel should dig into")
    not_covered: tuple[Slug, ...] = ()
    career_goals: Text | None = Field(None, description="what the candidate said about their goals, if anything")
    contribution: Text | None = Field(None, description="what they said they would contribute, if anything")
    recommendation: Text | None = Field(None, description="kept sealed: never shown to the next panel")


class PanelMember(Entry):
    """Somebody who will ask in the second interview."""

    name: Name
    role: Literal["owner", "recruiter", "hiring manager", "interviewer"] = "interviewer"
    competencies: tuple[Slug, ...] = Field((), description="those they can judge; empty: any")


class PartMinutes(Entry):
    """Minutes that override the usual ones."""

    welcome: Minutes | None = None
    preview: Minutes | None = None
    questions: Minutes | None = None
    close: Minutes | None = None


class Wishes(Entry):
    """How the second interview is to be planned."""

    minutes: int = Field(60, description="20 to 120")
    seed: int = Field(0, ge=0)
    date: dt.date | None = None
    parts: PartMinutes | None = None


class CaseFile(Entry):
    """One candidate for one job after the first interview: everything a second interview is planned from."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Kedua case, version 1")

    kedua: Literal["case/1"] = Field(description="kind and version of this file")
    organisation: Organisation
    job: Job
    candidate: Candidate
    first_interview: Interview
    later_interviews: tuple[Interview, ...] = Field((), max_length=6)
    panel: tuple[PanelMember, ...] = Field(max_length=12)
    plan: Wishes = Wishes()
