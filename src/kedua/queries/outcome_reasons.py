"""Reads what a candidate may be told of their own interviews: what they showed, what the job also asks for. No ratings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from kedua.engine.evidence.ratings import Rating
from kedua.engine.language.opinion import shows_opinion
from kedua.library.loader import load_library
from kedua.queries.evidence import Left, evidence_of
from kedua.queries.subject_names import subject_names
from kedua.records.models import Application, JobCompetency

MOST_SHOWN, MOST_MISSING = 3, 2


@dataclass(frozen=True, slots=True)
class Shown:
    """Something the job asks for, of which the candidate gave examples; topic: one that they told, "" for none."""

    name: str
    topic: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the job asks for that was asked about and not shown; sounds: what an answer that shows it tells."""

    name: str
    sounds: str


@dataclass(frozen=True, slots=True)
class OutcomeReasons:
    """What spoke for a candidate and what was missing, what matters most to the job first."""

    shown: tuple[Shown, ...]
    missing: tuple[Missing, ...]


def outcome_reasons(application: Application) -> OutcomeReasons:
    """Weigh an application's evidence against the job's published bars: what nobody asked about is no reason."""
    left, names = evidence_of(application), subject_names(application.organisation_id)
    needs = sorted(application.job.competencies.all(), key=lambda need: (-need.must_have, -need.weight, need.position))
    shown = [Shown(names.of(need.subject), _topic(need, left)) for need in needs if _reached(need, left.ratings)]
    missing = [
        Missing(names.of(need.subject), _sounds(need))
        for need in needs
        if _rated(need, left.ratings) and not _reached(need, left.ratings)
    ]
    return OutcomeReasons(tuple(shown[:MOST_SHOWN]), tuple(missing[:MOST_MISSING]))


def _rated(need: JobCompetency, ratings: tuple[Rating, ...]) -> list[float]:
    return [rating.value for rating in ratings if rating.competency == need.subject]


def _reached(need: JobCompetency, ratings: tuple[Rating, ...]) -> bool:
    values = _rated(need, ratings)
    return bool(values) and fmean(values) >= need.bar


def _topic(need: JobCompetency, left: Left) -> str:
    return next(_topics(need, left), "")


def _topics(need: JobCompetency, left: Left) -> Iterator[str]:
    for asked in left.asked:
        if asked.competency == need.subject and asked.topic and not shows_opinion(asked.topic):
            yield asked.topic.strip().rstrip(".")


def _sounds(need: JobCompetency) -> str:
    """Give the library's words for an answer at the bar; "" for an organisation's own competency."""
    subject = load_library().bank.subjects.get(need.subject)
    return subject.levels[round(need.bar) - 1] if subject is not None else ""
