"""How long the advice on a job description of 700 words takes: half of the time, and at most in 19 of 20 times."""

from __future__ import annotations

import re
import time

import numpy as np

from bench.report import paragraph, reference_seconds, table
from kedua.engine.advert.advice_check import Beside, check_advert
from kedua.engine.advert.advice_law import AdvertRules
from kedua.library.advert_law import load_advert_law
from kedua.library.law import JURISDICTIONS
from kedua.library.loader import load_library
from kedua.library.roles import Role

WORDS, YEAR = 700, 2026
ROUNDS, QUICK_ROUNDS = 10, 2


def run(quick: bool) -> str:
    """Measure and report the advice on descriptions made of role profiles."""
    texts = [description(role) for role in load_library().roles.values()]
    rules = load_advert_law().rules
    times = [_seconds(text, rules) for _ in range(QUICK_ROUNDS if quick else ROUNDS) for text in texts]
    rows = [
        (f"{percent} of 100", f"{1000 * seconds:.1f} ms", f"{seconds / reference_seconds():.2f}")
        for percent, seconds in ((percent, float(np.percentile(times, percent))) for percent in (50, 95, 99))
    ]
    note = paragraph(
        f"{len(texts)} descriptions of {WORDS} words, one of each role profile, all {len(JURISDICTIONS)} jurisdictions, "
        "every rule and the overview; processor time. Aim: 95 of 100 within 30 ms."
    )
    return f"{table(('advice on a description', 'within', 'ref units'), rows)}\n\n{note}"


def _seconds(text: str, rules: AdvertRules) -> float:
    """Give the processor time of one check: what else the machine does is left out."""
    start = time.process_time()
    check_advert(text, Beside(YEAR), rules, JURISDICTIONS)
    return time.process_time() - start


def description(role: Role) -> str:
    """Make a description of exactly so many words from a profile, its lists repeated as often as it takes."""
    lists = {
        "What you will do": role.duties,
        "What you bring": role.must_haves,
        "What it is really like": role.hardships,
    }
    lists |= {"What we offer": (*role.rewards, *role.growth)}
    parts = [f"## {heading}\n\n" + "".join(f"- {one}\n" for one in lines) for heading, lines in lists.items()]
    text = f"# {role.title}\n\n{role.purpose} RM 3,000 to RM 4,000 a month, 40 hours a week, in Ipoh.\n\n" + "\n".join(
        parts * 6
    )
    end = next(hit.end() for number, hit in enumerate(re.finditer(r"[\w'’-]+", text), 1) if number == WORDS)
    return f"{text[:end]}.\n"
