"""The open schema of a file of facts, version 1: what may be said of a job, every field with its meaning."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from kedua.engine.advert.facts import Contract, Per, Where
from kedua.integrations.datafile.fields import Entry, Jurisdiction, Line, Slug, Text
from kedua.wording.fields import CURRENCY

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Currency = Annotated[str, StringConstraints(pattern=CURRENCY)]
Amount = Annotated[Decimal, Field(gt=0, lt=10**12, decimal_places=2)]
Given = Annotated[str, StringConstraints(max_length=400, strip_whitespace=True)]
LongText = Annotated[str, StringConstraints(max_length=4000, strip_whitespace=True)]


class PayEntry(Entry):
    """What the job pays before tax: a band, or one amount where it is fixed."""

    least: Amount = Field(description="the lower end, or the amount")
    most: Amount | None = Field(None, description="the upper end; the same as `least` if left out")
    currency: Currency = Field(description="ISO 4217, such as MYR")
    per: Per = "month"
    extra: Given = Field("", description="what comes on top, in words")

    @model_validator(mode="after")
    def _in_order(self) -> PayEntry:
        if self.most is not None and self.most < self.least:
            raise ValueError("`most` that is not below `least`")
        return self


class MustHaveEntry(Entry):
    """What somebody must bring."""

    text: Line
    duty: int | None = Field(None, ge=1, description="the number, from 1, of the duty it is needed for")


class HardshipEntry(Entry):
    """Something hard about the job."""

    text: Text
    often: Given = Field("", description="how often it comes up")
    support: LongText = Field("", description="what help there is")


class RoundEntry(Entry):
    """A step of hiring."""

    what: Line = Field(description="such as First interview")
    minutes: int | None = Field(None, ge=1, le=1440)
    about: tuple[Line, ...] = Field((), max_length=12, description="what is asked about")


class FactsFile(Entry):
    """The facts of a job. Nothing that is not here stands in its description; what is left out is not said.

    With `role`, a role profile fills title, purpose, duties, must-haves, hardships, good and growth where they are left
    out; an empty list says nothing instead.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, title="Kedua facts of a job, version 1")

    kedua: Literal["facts/1"] = Field("facts/1", description="kind and version of this file")
    role: Slug | None = Field(None, description="id of a role profile: kedua library list roles")
    title: Given = Field("", description="needed, unless `role` gives one")
    language: Language = Field("en", description="of the texts in this file")
    jurisdiction: Jurisdiction | Literal[""] = Field(
        "", description="whose law the advert falls under; empty: all known"
    )
    organisation: Annotated[str, StringConstraints(max_length=120, strip_whitespace=True)] = ""
    about: LongText = Field("", description="who the organisation is")
    mission: LongText = ""
    values: tuple[Line, ...] = Field((), max_length=12)
    purpose: LongText = Field("", description="what the job is for")
    reports_to: Given = ""
    team: Given = Field("", description="who one works with")
    place: Given = ""
    country: Given = Field("", description="ISO 3166 code, such as MY, or the name")
    where: Where = ""
    days: Given = Field("", description="which days, and where")
    hours: Given = ""
    contract: Contract = ""
    contract_length: Given = ""
    start: Given = Field("", description="when work begins")
    duties: tuple[Line, ...] = Field((), max_length=40)
    must_haves: tuple[Line | MustHaveEntry, ...] = Field((), max_length=40)
    nice_to_haves: tuple[Line, ...] = Field((), max_length=40)
    hardships: tuple[Line | HardshipEntry, ...] = Field((), max_length=20)
    good: tuple[Line, ...] = Field((), max_length=20, description="what is good about the job")
    growth: tuple[Line, ...] = Field((), max_length=20, description="where it can lead")
    benefits: tuple[Line, ...] = Field((), max_length=40)
    pay: PayEntry | None = None
    rounds: tuple[Line | RoundEntry, ...] = Field((), max_length=12, description="the steps of hiring, in order")
    answer_days: int | None = Field(None, ge=0, le=365, description="working days until everyone has an answer")
    adjustments: Given = Field("", description="how to ask for an adjustment to an interview")
    apply_by: dt.date | None = Field(None, description="the last day to apply, YYYY-MM-DD")
    apply_to: Given = Field("", description="a page or an address")

    @model_validator(mode="after")
    def _named(self) -> FactsFile:
        if not self.title and self.role is None:
            raise ValueError("`title`, or `role` (a role profile)")
        return self
