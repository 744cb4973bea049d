"""What a finished scorecard states, and how it is written down in rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass

from kedua.records.models import Answer, CompetencyRating, Remark, Scorecard
from kedua.records.models.scorecard import SUBMITTED


@dataclass(frozen=True, slots=True)
class Answered:
    """A question asked, with what came of it."""

    question: str
    text: str
    subject: str
    topic: str
    note: str
    rating: int | None


@dataclass(frozen=True, slots=True)
class Overall:
    """A rating over the whole interview; None where the person says that there was not enough evidence."""

    subject: str
    rating: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Said:
    """A strength, a doubt or a request, in the interviewer's words."""

    kind: str
    text: str
    subject: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Topics that a sentence touches and that were kept all the same, and why. address: as in `stated_draft`."""

    address: str
    topics: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Complete:
    """What a scorecard states. notes: what was written in the room beside the questions."""

    answers: tuple[Answered, ...]
    overall: tuple[Overall, ...]
    remarks: tuple[Said, ...]
    not_covered: tuple[str, ...]
    career_goals: str
    contribution: str
    notes: str
    recommendation: str
    kept: tuple[Kept, ...]


def write_rows(card: Scorecard, stated: Complete, now: dt.datetime) -> None:
    """Write down what a scorecard states, clear the draft, and mark it as submitted."""
    owner = {"organisation_id": card.organisation_id, "scorecard": card, "created_at": now}
    Answer.objects.bulk_create(
        Answer(**owner, position=number, **asdict(answer)) for number, answer in enumerate(stated.answers)
    )
    CompetencyRating.objects.bulk_create(
        CompetencyRating(**owner, position=number, **asdict(entry)) for number, entry in enumerate(stated.overall)
    )
    Remark.objects.bulk_create(
        Remark(**owner, position=number, **asdict(remark)) for number, remark in enumerate(stated.remarks)
    )
    card.state, card.submitted_at, card.draft, card.aside = SUBMITTED, now, {}, []
    card.not_covered, card.recommendation = list(stated.not_covered), stated.recommendation
    card.career_goals, card.contribution, card.notes = stated.career_goals, stated.contribution, stated.notes
    card.kept = [asdict(kept) for kept in stated.kept]
    card.save()
