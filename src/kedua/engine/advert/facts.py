"""What is true of a job, as far as its description may say it: nothing that is not here may stand in the text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Per = Literal["hour", "day", "week", "month", "year"]
Where = Literal["", "on site", "hybrid", "remote"]
Contract = Literal["", "permanent", "fixed term", "casual", "internship", "freelance"]


@dataclass(frozen=True, slots=True)
class Pay:
    """What the job pays. least, most: the band in whole or decimal `currency` (ISO 4217), before tax; equal where it is fixed.

    extra: what comes on top, in words, such as "thirteenth month".
    """

    least: Decimal
    most: Decimal
    currency: str
    per: Per
    extra: str = ""


@dataclass(frozen=True, slots=True)
class MustHave:
    """What somebody must bring. duty: the index of the duty it is needed for, None where nobody said."""

    text: str
    duty: int | None = None


@dataclass(frozen=True, slots=True)
class Hardship:
    """Something hard about the job, how often it comes up, and what help there is."""

    text: str
    often: str = ""
    support: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """A step of hiring. what: such as "First interview"; minutes: None where nobody said; about: what is asked about."""

    what: str
    minutes: int | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a description may draw on; only the title is needed, and empty means that nobody said.

    Texts are the organisation's own words in `language`, one thing each, without a heading. jurisdiction: whose law the
    advert falls under, "" for all known. team: who one works with; days: which days, and where, such as "three days a week
    in the office". answer_days: working days after an interview until every candidate hears. adjustments: how to ask for
    one. apply_to: a page or an address.
    """

    title: str
    language: str = "en"
    jurisdiction: str = ""
    organisation: str = ""
    about: str = ""
    mission: str = ""
    values: tuple[str, ...] = ()
    purpose: str = ""
    reports_to: str = ""
    team: str = ""
    place: str = ""
    country: str = ""
    where: Where = ""
    days: str = ""
    hours: str = ""
    contract: Contract = ""
    contract_length: str = ""
    start: str = ""
    duties: tuple[str, ...] = ()
    must_haves: tuple[MustHave, ...] = ()
    nice_to_haves: tuple[str, ...] = ()
    hardships: tuple[Hardship, ...] = ()
    good: tuple[str, ...] = ()
    growth: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    pay: Pay | None = None
    rounds: tuple[Round, ...] = ()
    answer_days: int | None = None
    adjustments: str = ""
    apply_by: dt.date | None = None
    apply_to: str = ""
