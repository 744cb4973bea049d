"""What the first interview left open, each gap with the inputs that show it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kedua.engine.evidence.coverage import Cell, Mention, coverage_map
from kedua.engine.evidence.estimate import Known
from kedua.engine.planning.case import Case, Need, is_value

Input = tuple[str, str | int | float]

# A must-have is near its bar when its ratings lie within this many points of it, on either side. Taken from the ratings
# as given, not from the estimate: that is drawn towards the usual 3.5 and would call low ratings near more often.
NEAR = 1.0

# How much more a subject's uncertainty counts for each kind of gap. The same for a strength and a doubt, and blind to
# which side of the bar a rating lies: else the second panel could read the first one's opinion off the plan.
URGENCY: Mapping[str, float] = {
    "not-covered": 0.25,
    "thin": 0.25,
    "conflicting": 0.25,
    "near-bar": 0.15,
    "strength": 0.15,
    "doubt": 0.15,
    "claim-unverified": 0.10,
    "value-not-seen": 0.0,
    "career-goals-unknown": 0.0,
    "motivation-unknown": 0.0,
    "contribution-unknown": 0.0,
    "request": 0.50,
}


@dataclass(frozen=True, slots=True)
class Gap:
    """Something still to find out about a subject; `inputs` are what shows it, by name.

    Codes: those of URGENCY; "dig-into" stands, in sealed plans, for any that would give an opinion away.
    """

    code: str
    subject: str
    inputs: tuple[Input, ...] = ()


def coverage(case: Case) -> tuple[Cell, ...]:
    """Give the coverage map of the rounds held so far for the competencies the job needs."""
    asked = [Mention("question", a.competency, a.round, a.by, a.text) for a in case.asked]
    said = [
        Mention("strength" if r.kind == "strength" else "doubt", r.competency, r.round, r.by, r.text)
        for r in case.remarks
        if r.kind != "request"
    ]
    return coverage_map(case.competencies, range(1, case.round), case.ratings, [*asked, *said], case.components)


def find_gaps(case: Case, known: Mapping[str, Known], cells: Sequence[Cell]) -> tuple[Gap, ...]:
    """List every gap, by need in the case's order and then in a fixed order."""
    found: list[Gap] = []
    for need in case.needs:
        if need.subject in case.competencies:
            found += _competency_gaps(case, need, known[need.subject], cells)
        else:
            found += _fit_gaps(case, need.subject)
        found += _told(case, need.subject)
    needed = {need.subject for need in case.needs}
    loose = [r for r in case.remarks if r.kind == "request" and r.competency not in needed]
    return (*found, *(Gap("request", "", (("text", r.text), ("by", r.by))) for r in loose))


def urgency(gaps: Sequence[Gap], subject: str) -> float:
    """Give the factor (1 or more) by which a subject's uncertainty counts for its gaps, each kind counted once."""
    kinds = {"dig" if gap.code in ("strength", "doubt") else gap.code: gap for gap in gaps if gap.subject == subject}
    return 1 + math.fsum(URGENCY[gap.code] for gap in kinds.values())  # exact, so that the order cannot matter


def _competency_gaps(case: Case, need: Need, known: Known, cells: Sequence[Cell]) -> Iterator[Gap]:
    mine = [cell for cell in cells if cell.competency == need.subject]
    states = {cell.state for cell in mine}
    rated = [rating.value for cell in mine for rating in cell.ratings]
    if need.subject in case.not_covered or states <= {"not-covered"}:
        yield Gap("not-covered", need.subject)
    elif "conflicting" in states:
        yield Gap("conflicting", need.subject, (("ratings", ", ".join(f"{value:g}" for value in rated)),))
    elif "covered" not in states:
        yield Gap("thin", need.subject, (("ratings", len(rated)),))
    if need.must_have and rated and abs(math.fsum(rated) / len(rated) - need.bar) <= NEAR:
        yield Gap("near-bar", need.subject, (("bar", need.bar), ("mean", known.mean), ("sd", known.sd)))


def _fit_gaps(case: Case, subject: str) -> Iterator[Gap]:
    """Say what is open about a value or topic: nothing, once it was asked about, rated, or is known otherwise."""
    seen = {asked.competency for asked in case.asked} | {rating.competency for rating in case.ratings}
    known = {"career-goals": case.goals_known, "contribution": case.contribution_known}
    if subject not in seen and not known.get(subject, False):
        yield Gap("value-not-seen" if is_value(subject) else f"{subject}-unknown", subject)


def _told(case: Case, subject: str) -> Iterator[Gap]:
    """Give what people said is worth a second look, and what the résumé says and nobody checked."""
    for remark in case.remarks:
        if remark.competency == subject:
            yield Gap(remark.kind, subject, (("text", remark.text), ("by", remark.by)))
    for claim in case.candidate.claims:
        if claim.competency == subject and not claim.verified:
            yield Gap("claim-unverified", subject, (("claim", claim.text),))
