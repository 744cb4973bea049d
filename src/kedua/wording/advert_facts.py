"""The facts of a job in words: what each is called, and what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kedua.engine.advert.amounts import pay_band
from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.library.adverts import load_phrases
from kedua.wording.adverts import contract_names, where_names
from kedua.wording.dates import day
from kedua.wording.translate import gettext as _


def fact_names() -> dict[str, str]:
    """Name the facts of a job."""
    return {
        "title": _("Title"),
        "language": _("Language"),
        "jurisdiction": _("Whose law it falls under"),
        "organisation": _("Organisation"),
        "about": _("Who we are"),
        "mission": _("Mission"),
        "values": _("Values"),
        "purpose": _("What the job is for"),
        "reports_to": _("Reports to"),
        "team": _("Team"),
        "place": _("Place"),
        "country": _("Country"),
        "where": _("Where one works"),
        "days": _("Days"),
        "hours": _("Hours"),
        "contract": _("Contract"),
        "contract_length": _("How long it runs"),
        "start": _("Start"),
        "duties": _("Duties"),
        "must_haves": _("Must-haves"),
        "nice_to_haves": _("Good to have"),
        "hardships": _("What is hard"),
        "good": _("What is good"),
        "growth": _("How one grows"),
        "benefits": _("Benefits"),
        "pay": _("Pay"),
        "rounds": _("Steps of hiring"),
        "answer_days": _("Answer within, in working days"),
        "adjustments": _("How to ask for an adjustment"),
        "apply_by": _("Last day to apply"),
        "apply_to": _("Where to apply"),
    }


def told(facts: Facts, name: str) -> Iterator[str]:
    """Tell what a fact says, one text for each thing in it; nothing where nobody said."""
    value = getattr(facts, name)
    if isinstance(value, Pay):
        yield ", ".join(filter(None, (pay_told(facts, facts.language), value.extra)))
    elif isinstance(value, tuple):
        yield from map(_entry, value)
    elif isinstance(value, dt.date):
        yield day(value)
    elif value not in ("", None):
        names = {"where": where_names, "contract": contract_names}
        yield names[name]()[value] if name in names else str(value)


def pay_told(facts: Facts, language: str) -> str:
    """Say what a job pays as descriptions in a language do, such as "RM4,500 to RM5,500 a month"; "" where nobody said."""
    return pay_band(facts.pay, facts.country, load_phrases(language).words) if facts.pay else ""


def _entry(one: object) -> str:
    if isinstance(one, MustHave):
        return one.text
    if isinstance(one, Hardship):
        return " · ".join(filter(None, (one.text, one.often, one.support)))
    return _step(one) if isinstance(one, Round) else str(one)


def _step(one: Round) -> str:
    minutes = _("{minutes} minutes").format(minutes=one.minutes) if one.minutes else ""
    said = ", ".join(filter(None, (one.what, minutes)))
    return f"{said}: {', '.join(one.about)}" if one.about else said
