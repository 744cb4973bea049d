"""What a decision was measured against, and what was to be asked: part of the schema of a decision file."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from kedua.integrations.decision_file.entry import Entry, Person, Ref


class Duty(Entry):
    """One thing that whoever has the job does."""

    id: Ref = Field(description="`duty:` and its place, from 1")
    text: str = Field(description="the duty")


class Competency(Entry):
    """What is asked about and rated: a competency, a value of the organisation, or a topic."""

    id: Ref = Field(description="`competency:` and the subject")
    subject: str = Field(description="id in the library or in the organisation's own part of it")
    kind: Literal["competency", "value", "topic"] = Field(description="which of the three it is")
    name: str = Field(description="its name")
    definition: str = Field(description="what it means; empty where it is no longer known")
    needed: bool = Field(description="whether the job names it")
    weight: float | None = Field(description="how much it matters, 1 to 5; null where the job does not name it")
    must_have: bool = Field(description="whether the job cannot do without")
    bar: float | None = Field(description="the rating the job asks for, 1 to 5; null where the job does not name it")
    levels: tuple[str, ...] = Field(description="what an answer at rating 1 to 5 sounds like, as worded now")


class Job(Entry):
    """The opening."""

    id: Ref = Field(description="id of the job")
    title: str = Field(description="its title")
    seniority: str = Field(description="entry, experienced, senior or manager")
    place: str = Field(description="where the work is done")
    purpose: str = Field(description="what the job is for")
    role_profile: str = Field(description="id of the role profile from which it was opened; empty for none")
    hiring_manager: Person | None = Field(description="whose job it is")
    opened_on: dt.date = Field(description="day on which it was opened")
    closed_on: dt.date | None = Field(description="day on which it was closed")
    core: tuple[str, ...] = Field(description="ids of the questions that every candidate for it is asked")


class CompanyValue(Entry):
    """A value of the organisation."""

    subject: str = Field(description="its subject id, `value:…`")
    name: str = Field(description="its name")
    behaviours: tuple[str, ...] = Field(description="what people do that shows it")


class Rules(Entry):
    """Rules in force when the file was written; how they changed is among the changes."""

    sealed_for: tuple[str, ...] = Field(
        description="roles from which ratings stay sealed until the next panel has rated"
    )
    four_eyes: bool = Field(description="whether a decision counts only once a second person has confirmed it")
    stop: int = Field(description="rounds after which only pass and no pass are left")
    days_to_hear: int = Field(description="working days from an interview until the candidate hears")
    days_to_tell: int = Field(description="working days from a decision until the candidate hears")
    jurisdictions: tuple[str, ...] = Field(description="whose law questions and notes are checked by")
    mission: str = Field(description="what the organisation is there for")
    values: tuple[CompanyValue, ...] = Field(description="the organisation's values")


class Plan(Entry):
    """One version of the plan for a round."""

    id: Ref = Field(description="`plan:` and its id")
    round: int = Field(description="the round it is for")
    version: int = Field(description="1 for the first of its round")
    used: bool = Field(description="the interview was run by it, or it is the newest; its questions are in the file")
    state: str = Field(description="draft or locked")
    made_by: Person = Field(description="who made this version")
    made_at: dt.datetime = Field(description="when")
    why: str = Field(description="a person's reason for going past a warning")
    value: float = Field(description="share of the uncertainty that its questions were expected to take away, 0 to 1")
    bound: float = Field(description="the most that any choice of questions could have")
    minutes: int | None = Field(description="its length; null for a version that was not used")


class Why(Entry):
    """Why a question is in a plan."""

    code: str = Field(description="the reason as a code")
    inputs: dict[str, str | int | float] = Field(description="what the code is about, by name")
    text: str = Field(description="the same as a sentence")


class Question(Entry):
    """A question of a round."""

    id: Ref = Field(description="`question:`, the round, and its id")
    round: int = Field(description="the round in which it was to be asked")
    plan: str = Field(
        description="id of the plan's version; empty for a question that an interviewer asked without one"
    )
    question: str = Field(
        description="its id in the library or in a plan; empty for a question in somebody's own words"
    )
    text: str = Field(description="its words")
    competency: str = Field(description="id of what it is about; empty for nothing in particular")
    core: bool = Field(description="every candidate for the job is asked it")
    asked_by: str = Field(description="name of who was to ask it by the plan")
    minutes: int | None = Field(description="minutes planned for it; null without a plan")
    source: str = Field(description="library, core, topic, claim, skill, strength, experience, or interviewer")
    builds_on: str = Field(description="the topic, line, skill or job that it takes further; empty for none")
    why: tuple[Why, ...] = Field(description="why the plan holds it")
