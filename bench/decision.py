"""How long a debrief and a comparison of finalists take, and what becomes of "undecided" by simulation."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from bench.decision_study import Outcome, study
from bench.report import milliseconds, paragraph, table
from bench.servers import Kedua
from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.compare import CORE, WHOLE, compare
from kedua.engine.evidence.debrief import debrief
from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.finalists import Finalist
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating
from kedua.engine.evidence.readiness import readiness

COMPETENCIES = tuple(f"competency {number}" for number in range(12))
BARS = tuple(Bar(name, 3.5, 1 + number % 3, number < 4) for number, name in enumerate(COMPETENCIES))
CORE_ASKED = 6  # competencies that the common core asks about


def run(quick: bool) -> str:
    """Measure and report."""
    random = np.random.default_rng(8)
    times, applications = (10, 500) if quick else (60, 10_000)
    card = _ratings(random, raters=8, rounds=4)
    finalists = [_finalist(random, number) for number in range(50)]
    work: tuple[tuple[str, Callable[[], object]], ...] = (
        ("debrief, 12 competencies × 8 raters × 4 rounds", lambda: readiness(debrief(card, BARS, Rule()))),
        ("50 finalists, core and whole, every pair", lambda: _compared(finalists)),
    )
    rows = [(name, *map(milliseconds, _quantiles(once, times))) for name, once in work]
    start = time.process_time()
    for _ in range(applications):
        estimate(_ratings(random, raters=2, rounds=2), COMPETENCIES, Rule().components)
    took = time.process_time() - start
    rows.append(
        (
            f"{applications:,} applications anew, 48 ratings each",
            milliseconds(took / applications),
            f"{took:.0f} s in all",
        )
    )
    rows.append(_from_rows(applications))
    timed = table(("processor time", "median", "95 of 100 within"), rows)
    return f"{timed}\n\n{_undecided(quick)}"


def _from_rows(applications: int) -> tuple[str, str, str]:
    """Measure the same from a database (SQLite): what an organisation reads when a rule or a bar changes."""
    kedua = Kedua(None)
    try:
        (found,) = kedua.manage("bench.decision_rows", str(applications))
    finally:
        kedua.stop()
    took, read = float(str(found["took"])), float(str(found["read"]))
    return (
        f"{applications:,} applications anew from rows",
        milliseconds(took / applications),
        f"{took:.0f} s in all, {read:.0f} of them to read",
    )


def _ratings(random: np.random.Generator, raters: int, rounds: int, people: int = 0) -> list[Rating]:
    """Rate everything once a round; people: how many there are of whom each round takes `raters`, if more."""
    panels = [random.choice(max(people, raters), raters, replace=False) for _ in range(rounds)]
    values = random.integers(2, 6, (rounds, raters, len(COMPETENCIES)))
    return [
        Rating(
            name, f"rater {panels[day - 1][seat]}", day, float(values[day - 1, seat, number]), f"{day}/{number}", "said"
        )
        for day in range(1, rounds + 1)
        for seat in range(raters)
        for number, name in enumerate(COMPETENCIES)
    ]


def _finalist(random: np.random.Generator, number: int) -> Finalist:
    rows = tuple(_ratings(random, raters=2, rounds=2, people=12))
    return Finalist(f"finalist {number}", rows, frozenset(f"1/{place}" for place in range(CORE_ASKED)))


def _compared(finalists: list[Finalist]) -> None:
    found = compare(finalists, BARS, Rule())
    found.differences(WHOLE)
    found.differences(CORE)
    found.ordered(COMPETENCIES[0])


def _quantiles(once: Callable[[], object], times: int) -> tuple[float, float]:
    taken = []
    once()
    for _ in range(times):
        start = time.process_time()
        once()
        taken.append(time.process_time() - start)
    return float(np.quantile(taken, 0.5)), float(np.quantile(taken, 0.95))


def _undecided(quick: bool) -> str:
    found = study(40 if quick else 400)
    rows = [_row(name, outcome, found["at once"]) for name, outcome in found.items()]
    first = found["at once"]
    header = ("what is done about near must-haves", "right, %", "± 95 %", "hours", "right calls more in 100 hours")
    said = (
        f"{first.candidates:,} made-up candidates with a must-have near its bar after two rounds (seed 9), {first.calls:,}",
        "near calls. Right: the estimate is on the side of the bar on which the true lasting level is. Hours are those of",
        "everybody for each candidate, the candidate's too. Round one: one rater, six questions; round two: two others, new",
        "questions where the fewest were asked. One more interview: an hour, two new raters, a question a competency as far as",
        "time goes. Remedy: what `remedies` ranks first by what it resolves an hour, or by what it resolves at all, among",
        "interviews by one or two new people and work samples of 45 minutes. The world follows the published components;",
        "ratings are whole numbers from 1 to 5.",
    )
    note = paragraph(" ".join(said))
    return f"{table(header, rows)}\n\n{note}"


def _row(name: str, outcome: Outcome, first: Outcome) -> tuple[str, ...]:
    more = outcome.right - first.right
    hours = outcome.minutes / 60 / outcome.candidates
    calls = outcome.calls / outcome.candidates
    half = 1.96 * (outcome.right * (1 - outcome.right) / outcome.calls) ** 0.5
    gained = "" if not hours else f"{100 * more * calls / hours:.1f}"
    return (name, f"{100 * outcome.right:.1f}", f"{100 * half:.1f}", f"{hours:.1f}", gained)
