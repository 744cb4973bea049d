"""How much uncertainty asking about a subject takes away: the value that a plan maximises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.estimate import Known
from kedua.engine.planning.bank import Question
from kedua.engine.planning.case import Case
from kedua.engine.planning.gaps import Gap, urgency

# Evidence in one question, in quarters of a past-behaviour question. Past-behaviour questions predict at .63 and
# situational ones at .47 (Taylor & Small 2002), about four to three; a significant challenge is told at more length.
# Each within its usual minutes, about six with probes (SCIENCE.md): with fewer, fewer probes are asked and less is heard;
# with more, nothing is added, since length alone brings no evidence (Thorsteinson 2018).
UNITS = {"past-behaviour": (4, 6), "significant-challenge": (5, 7), "situational": (3, 5), "open": (4, 4)}
FULL = 4
BUILDS_UPON = 1  # a question aimed at something open, a first-round topic or a claim, brings a quarter more
MOST_UNITS = 3 * (FULL + 2)  # three questions on one subject, the most that a plan may hold


def units(question: Question, minutes: int) -> int:
    """Give the evidence in a question asked for `minutes`, in quarters of a full past-behaviour question; 1 or more."""
    full, usual = UNITS[question.kind]
    heard = full * min(1.0, minutes / usual)
    return max(1, round(heard)) + (BUILDS_UPON if question.source in ("topic", "claim") else 0)


def gains(case: Case, known: Mapping[str, Known], gaps: Sequence[Gap]) -> dict[str, tuple[float, ...]]:
    """Give, per needed subject, the weighted drop in variance from 0, 1, … MOST_UNITS quarters of a question.

    Divided by the weighted variance of all needs together: a plan's value is the share of what is uncertain about what
    the job needs that it is expected to take away, 0 to 1. Each list rises and is concave.
    """
    weights = {need.subject: need.weight * urgency(gaps, need.subject) for need in case.needs}
    whole = sum(weight * known[subject].sd ** 2 for subject, weight in weights.items())
    noises = [noise(quarters / FULL, len(case.panel), case.components) for quarters in range(1, MOST_UNITS + 1)]
    return {
        subject: (0.0, *(weight * drop(known[subject].sd, one) / whole for one in noises))
        for subject, weight in weights.items()
    }


def drop(sd: float, noise: float) -> float:
    """Give the drop in variance (squared rating points) from a new rating with so much error variance.

    Normal theory: V²/(V + N), where V = sd².
    """
    return sd**4 / (sd**2 + noise)


def noise(questions: float, raters: int, components: VarianceComponents) -> float:
    """Give the error variance of the mean rating of a new interview: `questions` (above 0) rated by `raters` (1 or more)."""
    part = components.variance
    per_answer = part("question") + part("answer")
    per_rating = part("rater_question") + part("residual")
    shared = part("occasion") + (part("severity") + part("halo")) / raters
    return shared + (per_answer / questions + per_rating / (questions * raters))
