"""What is still to be learned while an interview runs: the value of the questions that are left."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.case import Case
from kedua.engine.planning.draft import findings
from kedua.engine.planning.gain import FULL, units
from kedua.engine.planning.gaps import urgency
from kedua.engine.planning.plan import Plan, PlannedQuestion


def gains_left(
    case: Case, plan: Plan, asked: Collection[str], ratings: Sequence[Rating]
) -> dict[str, tuple[float, ...]]:
    """Give, per needed subject, the weighted drop in variance from 0, 1, … quarters of a question more, as in `gains`.

    Every answer heard counts as rated by the whole panel, also where ratings are still to come: how sure we shall be
    depends on what was asked. What the ratings say shows in the gaps that they close or open.
    """
    weights = _weights(case, ratings)
    known = estimate(case.ratings, list(weights), case.components, case.severities)
    whole = sum(weight * known[subject].sd ** 2 for subject, weight in weights.items())
    heard = [q for q in plan.questions if q.question.id in asked]
    given = {(rating.rater, rating.question) for rating in ratings}
    hoped = _rated(case, ((q.subject.id, q.question.id) for q in heard))
    held = [*case.ratings, *ratings, *(r for r in hoped if (r.rater, r.question) not in given)]
    left = [q for q in plan.questions if q.question.id not in asked]
    return {subject: tuple(_gain(case, held, left, subject, weight / whole)) for subject, weight in weights.items()}


def _weights(case: Case, ratings: Sequence[Rating]) -> Mapping[str, float]:
    """Weigh subjects with the gaps that are open now, this round's ratings among the evidence."""
    rated = {rating.competency for rating in ratings}
    open_still = tuple(name for name in case.not_covered if name not in rated)
    now = replace(case, ratings=(*case.ratings, *ratings), not_covered=open_still, round=case.round + 1)
    gaps = findings(now).gaps
    return {need.subject: need.weight * urgency(gaps, need.subject) for need in case.needs}


def _gain(
    case: Case, held: Sequence[Rating], left: Sequence[PlannedQuestion], subject: str, weight: float
) -> Iterator[float]:
    quarters = sum(units(planned.question, planned.minutes) for planned in left if planned.subject.id == subject)
    variances = [
        _variance(case, [*held, *_rated(case, ((subject, f"{subject}/more/{n}") for n in range(more)))], subject)
        for more in range(math.ceil(quarters / FULL) + 1)
    ]
    for quarter in range(quarters + 1):
        full, rest = divmod(quarter, FULL)
        after = variances[full] + (rest / FULL * (variances[full + 1] - variances[full]) if rest else 0.0)
        yield weight * (variances[0] - after)


def _variance(case: Case, ratings: Sequence[Rating], subject: str) -> float:
    return estimate(ratings, [subject], case.components, case.severities)[subject].sd ** 2


def _rated(case: Case, answers: Iterable[tuple[str, str]]) -> list[Rating]:
    usual = case.components.prior_mean
    return [
        Rating(subject, person.id, case.round, usual, question)
        for subject, question in answers
        for person in case.panel
    ]
