"""How many job descriptions are composed in a second: every role profile in every tone and length."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from functools import partial

from bench.report import paragraph, rate, reference_seconds, table
from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Hardship, Pay, Round
from kedua.engine.advert.text import LENGTHS, TONES, Length
from kedua.library.adverts import load_phrases
from kedua.library.loader import load_library
from kedua.library.role_facts import facts_of_role

SECONDS, QUICK_SECONDS = 3.0, 0.5


def run(quick: bool) -> str:
    """Measure and report descriptions per second."""
    seconds = QUICK_SECONDS if quick else SECONDS
    jobs = [with_terms(facts_of_role(role)) for role in load_library().roles.values()]
    rows = []
    for length in LENGTHS:
        speed = rate(partial(_all_of, jobs, length), seconds)
        rows.append((length, f"{speed:,.0f}", f"{1e3 / speed:,.2f}", f"{speed * reference_seconds():,.1f}"))
    note = paragraph(
        f"Without AI: the {len(jobs)} role profiles, each with pay, place, hours, benefits and the steps of hiring, in "
        f"{len(TONES)} tones, in English. One that is too long is composed anew with less room, which is counted in."
    )
    return f"{table(('length', 'per second', 'ms each', 'per ref unit'), rows)}\n\n{note}"


def with_terms(facts: Facts) -> Facts:
    """Add what one employer says to what a role profile knows."""
    return replace(
        facts,
        organisation="Bakau Coffee House",
        about="Bakau runs nine coffee houses in Sabah. The beans are roasted in Penampang.",
        values=("Say it early", "Care for the guest"),
        place="Kota Kinabalu",
        country="MY",
        where="on site",
        days="five days a week, by roster",
        hours="45 hours a week",
        contract="permanent",
        hardships=(
            Hardship(facts.hardships[0].text, "on most days", "a colleague steps in"),
            *facts.hardships[1:],
        ),
        benefits=("A meal on each shift", "14 days of annual leave"),
        pay=Pay(Decimal(1900), Decimal(2300), "MYR", "month", "a share of the service charge"),
        rounds=(Round("First interview", 30, ("past work", "shifts")), Round("Trial hour", 60)),
        answer_days=5,
        adjustments="people@bakau.example",
        apply_by=dt.date(2027, 1, 15),
        apply_to="people@bakau.example",
    )


def _all_of(jobs: list[Facts], length: Length) -> int:
    phrases = load_phrases("en")
    for facts in jobs:
        for tone in TONES:
            compose(facts, tone, length, phrases)
    return len(jobs) * len(TONES)
