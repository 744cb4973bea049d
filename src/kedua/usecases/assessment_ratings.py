"""Rate an assessment: keep what a rater types, and submit it once; when everybody has, it counts as a round."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.queries.assessments import all_in, may_be_rated, raters_of, task_of
from kedua.records.models import Assessment, AssessmentRater, AssessmentRating, Member
from kedua.records.models.application import ENDED
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.saves import Saved
from kedua.usecases.stages import move_on
from kedua.usecases.undecided import remedy_done

LONGEST = 4000  # characters of a note
MOST_FIELDS = 60
MOST_ASIDE = 5
NOT_SEEN = "none"  # in place of a rating: the work shows nothing of it


@dataclass(frozen=True, slots=True)
class Typed:
    """What a rater has typed, by the name of its field; tab and revision as in `usecases/saves.Page`."""

    fields: Mapping[str, str]
    tab: str
    revision: int


class RatingsMissing(Refused):
    """Something is missing: by the name of its field, the code of why."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("ratings-missing")
        self.problems = problems


@transaction.atomic
def save_ratings(actor: Member, rater: AssessmentRater, typed: Typed, now: dt.datetime) -> Saved:
    """Keep a draft as it was typed; only its writer ever reads it. Raises Refused once the ratings are in."""
    row = _locked(actor, rater)
    if row.submitted_at is not None:
        raise Refused("ratings-in")
    fields = _bounded(typed.fields)
    before = row.draft.get("fields", {})
    if fields == before:
        return Saved(row.revision, row.saved_at or now)
    again = bool(typed.tab) and row.draft.get("tab") == typed.tab and row.revision == typed.revision + 1
    if typed.revision != row.revision and not again:
        others = [entry for entry in row.draft.get("aside", []) if entry["tab"] != typed.tab][-MOST_ASIDE + 1 :]
        row.draft = {**row.draft, "aside": [*others, {"tab": typed.tab, "saved_at": now.isoformat(), "fields": fields}]}
        row.save(update_fields=["draft"])
        return Saved(row.revision, now, late=True)
    row.draft = {"tab": typed.tab, "fields": fields, "aside": row.draft.get("aside", [])}
    row.revision, row.saved_at = row.revision + 1, now
    row.save(update_fields=["draft", "revision", "saved_at"])
    return Saved(row.revision, now)


@transaction.atomic
def submit_ratings(actor: Member, rater: AssessmentRater, typed: Typed, now: dt.datetime) -> None:
    """Submit the ratings: from here on they stay. Doing it twice changes nothing more.

    Raises RatingsMissing with what is missing, Refused while there is nothing to rate.
    """
    row = _locked(actor, rater)
    if row.submitted_at is not None:
        return
    assessment = row.assessment
    if not may_be_rated(assessment, now) or assessment.application.stage in ENDED:
        raise Refused("nothing-to-rate")
    fields, subjects = _bounded(typed.fields), task_of(assessment).competencies
    problems = dict(_problems(fields, subjects))
    if problems:
        raise RatingsMissing(problems)
    AssessmentRating.objects.bulk_create(
        AssessmentRating(
            organisation_id=row.organisation_id,
            rater=row,
            position=position,
            subject=subject,
            rating=int(level) if (level := fields[f"rating-{subject}"]) != NOT_SEEN else None,
            note=kept_text(fields.get(f"note-{subject}", "")),
            created_at=now,
        )
        for position, subject in enumerate(subjects)
    )
    row.draft = {"tab": typed.tab, "fields": fields}
    row.submitted_at = row.saved_at = now
    row.save(update_fields=["draft", "submitted_at", "saved_at"])
    data: Data = {"application": str(assessment.application_id), "assessment": str(assessment.pk), "blind": row.blind}
    record(actor, row.organisation_id, "assessment.rated", "assessment", assessment.pk, now, data)
    _finish(actor, assessment, now)


def _finish(by: Member, assessment: Assessment, now: dt.datetime) -> None:
    """Once everybody has rated it, what it was to resolve is done, and the application moves on."""
    if not all_in(raters_of(assessment)):
        return
    if assessment.remedy is not None:
        remedy_done(by, assessment.remedy, now)
    move_on(assessment.application, now)


def _problems(fields: Mapping[str, str], subjects: tuple[str, ...]) -> list[tuple[str, str]]:
    found = []
    for subject in subjects:
        level, note = fields.get(f"rating-{subject}", ""), fields.get(f"note-{subject}", "")
        if level not in (NOT_SEEN, *"12345"):
            found.append((f"rating-{subject}", "rating-missing"))
        elif not note.strip():
            found.append((f"note-{subject}", "note-missing"))
    return found


def _bounded(fields: Mapping[str, str]) -> dict[str, str]:
    """Keep what the form has, none of it beyond all length. Raises Refused."""
    kept = {name: text for name, text in fields.items() if name.startswith(("rating-", "note-", "said-"))}
    if len(kept) > MOST_FIELDS or any(len(text) > LONGEST or len(name) > LONGEST for name, text in kept.items()):
        raise Refused("text-long", most=LONGEST)
    return kept


def _locked(actor: Member, rater: AssessmentRater) -> AssessmentRater:
    """Give the place, locked, and before it the assessment: the last two raters wait for one another."""
    if rater.organisation_id != actor.organisation_id or rater.member_id != actor.pk:
        raise PermissionDenied
    held = Assessment.objects.select_for_update(no_key=True, of=("self",)).select_related("application")
    assessment = held.get(pk=rater.assessment_id)
    row = AssessmentRater.objects.select_for_update(no_key=True, of=("self",)).get(pk=rater.pk)
    row.assessment = assessment
    return row
