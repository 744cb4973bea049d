"""The facts of a job as plain lines, one thing each: what a sentence of its description is compared with."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kedua.engine.advert.countries import country_name
from kedua.engine.advert.facts import Facts, Hardship, Pay, Round


def fact_lines(facts: Facts) -> tuple[str, ...]:
    """Write every fact as a line with a label, such as "Must have: SQL"; nothing is added and nothing left out.

    Lines are in English apart from the organisation's own words, for the guard and for a writer, not for people.
    """
    lines = (
        *_named(facts),
        *(f"Duty: {text}" for text in facts.duties),
        *(f"Must have: {must.text}" for must in facts.must_haves),
        *(f"Nice to have: {text}" for text in facts.nice_to_haves),
        *map(_hardship, facts.hardships),
        *(f"Good about it: {text}" for text in facts.good),
        *(f"Growth: {text}" for text in facts.growth),
        *(f"Benefit: {text}" for text in facts.benefits),
        *_terms(facts),
        *_hiring(facts),
    )
    return tuple(line for line in lines if not line.endswith(": "))


def _named(facts: Facts) -> Iterator[str]:
    yield f"Title: {facts.title}"
    yield f"Organisation: {facts.organisation}"
    yield f"About the organisation: {facts.about}"
    yield f"Mission: {facts.mission}"
    yield from (f"Value: {text}" for text in facts.values)
    yield f"Purpose: {facts.purpose}"
    yield f"Reports to: {facts.reports_to}"
    yield f"Team: {facts.team}"


def _terms(facts: Facts) -> Iterator[str]:
    yield f"Place: {facts.place}"
    yield f"Country: {country_name(facts.country)}"
    yield f"Where: {facts.where}"
    yield f"Days: {facts.days}"
    yield f"Hours: {facts.hours}"
    yield f"Contract: {facts.contract}"
    yield f"Contract length: {facts.contract_length}"
    yield f"Start: {facts.start}"
    if facts.pay is not None:
        yield _pay(facts.pay)
        yield f"Paid on top: {facts.pay.extra}"


def _hiring(facts: Facts) -> Iterator[str]:
    if facts.rounds:
        yield f"Hiring in {len(facts.rounds)} rounds" if len(facts.rounds) > 1 else "Hiring in one round"
    yield from map(_round, facts.rounds)
    if facts.answer_days is not None:
        yield f"Every candidate hears within {facts.answer_days} working days after an interview"
    yield f"Adjustments: {facts.adjustments}"
    if facts.apply_by is not None:
        yield f"Apply by: {facts.apply_by.isoformat()}"
    yield f"Apply to: {facts.apply_to}"


def _hardship(hardship: Hardship) -> str:
    more = "; ".join(filter(None, (hardship.text, hardship.often, hardship.support)))
    return f"Hard about it: {more}"


def _pay(pay: Pay) -> str:
    least, most = _sum(pay.least), _sum(pay.most)
    band = f"{least} to {most}" if pay.least != pay.most else least
    return f"Pay: {pay.currency} {band} per {pay.per} before tax"


def _sum(amount: Decimal) -> str:
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


def _round(one: Round) -> str:
    minutes = f", {one.minutes} minutes" if one.minutes is not None else ""
    about = f", about {', '.join(one.about)}" if one.about else ""
    return f"Round: {one.what}{minutes}{about}"
