"""What a plan is made from and shown with, whether it comes from rows or from a case file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.engine.planning.bank import Bank
from kedua.engine.planning.case import Case
from kedua.engine.planning.plan import Plan

# How much topics weigh beside competencies of weight 1 to 5.
TOPIC_WEIGHTS = {"career-goals": 3.0, "contribution": 3.0, "motivation": 1.0}


@dataclass(frozen=True, slots=True)
class CompanyValue:
    """A value of the organisation and what people do that shows it."""

    name: str
    behaviours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The honest picture of the job: typical_day pairs an activity with its share in percent, summing to 100.

    from_profile: whether any of it is a role profile's general text that nobody in the job has confirmed. facts: what the
    role's paragraph says beside its purpose; first: what is to be done in the first months; checks: what candidates ask
    themselves.
    """

    summary: str
    expectations: tuple[str, ...]
    typical_day: tuple[tuple[str, int], ...]
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


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a plan and is shown with it: the organisation, the job, the person, the dates."""

    organisation: str
    mission: str
    values: tuple[CompanyValue, ...]
    job: str
    purpose: str
    candidate: str
    experience: tuple[str, ...]
    round: int
    date: dt.date | None
    earlier: tuple[dt.date, ...]
    preview: Preview
    jurisdictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Everything a plan is made from. duties: texts that say what the job does, to prefer questions close to it."""

    case: Case
    bank: Bank
    setting: Setting
    duties: tuple[str, ...]
    seed: int

    @property
    def texts(self) -> tuple[str, ...]:
        """What is compared with one another while planning, as far as it is known before: duties and questions."""
        asked = (one.text for one in self.case.asked)
        return (*self.duties, *(question.text for question in (*self.bank.questions, *self.case.core)), *asked)


@dataclass(frozen=True, slots=True)
class Kit:
    """A plan with its setting: what an interview kit is rendered from."""

    setting: Setting
    plan: Plan
