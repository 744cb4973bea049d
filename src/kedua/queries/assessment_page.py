"""One assessment for who runs the application: how far it is, what was handed in, who has rated it and, once open, how."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kedua.access.seal import can_see_ratings
from kedua.engine.planning.assessments import Assessment as Task
from kedua.queries.assessments import Clock, Standing, all_in, clock_of, standing_of, task_of
from kedua.queries.subject_names import subject_names
from kedua.records.models import Assessment, AssessmentRater, HandedFile, Member
from kedua.records.models.assessment import HANDED_IN, LAPSED, SENT, STARTED


@dataclass(frozen=True, slots=True)
class Rated:
    """What raters said about one competency: name, rating (None for nothing seen) and note of each."""

    name: str
    ratings: tuple[tuple[str, int | None, str], ...]


@dataclass(frozen=True, slots=True)
class AssessmentPage:
    """The page. work: the text is for the reader; ratings: (), while they are sealed for them."""

    row: Assessment
    task: Task
    standing: Standing
    clock: Clock
    raters: tuple[AssessmentRater, ...]
    files: tuple[HandedFile, ...]
    work: str
    ratings: tuple[Rated, ...]
    sealed: bool

    @property
    def all_in(self) -> bool:
        """Whether everybody has rated it."""
        return all_in(self.raters)

    @property
    def can_change(self) -> bool:
        """Whether it can still be moved or taken back: nobody has rated it."""
        open_ = self.row.state in (SENT, STARTED, HANDED_IN, LAPSED)
        return open_ and not any(rater.submitted_at for rater in self.raters)


def assessment_page(actor: Member, row: Assessment, now: dt.datetime) -> AssessmentPage:
    """Read it: six queries."""
    raters = tuple(row.raters.select_related("member__account").prefetch_related("ratings"))
    opened = all_in(raters) and can_see_ratings(actor, row.application)
    return AssessmentPage(
        row=row,
        task=task_of(row),
        standing=standing_of(row, now),
        clock=clock_of(row, now),
        raters=raters,
        files=tuple(row.files.all()),
        work=row.draft if row.state == HANDED_IN or standing_of(row, now) == "over" else "",
        ratings=ratings_by_subject(row, raters) if opened else (),
        sealed=any(rater.submitted_at for rater in raters) and not opened,
    )


def ratings_by_subject(row: Assessment, raters: tuple[AssessmentRater, ...]) -> tuple[Rated, ...]:
    """Put the ratings of all raters side by side, competency by competency; their ratings must have been fetched."""
    names = subject_names(row.organisation_id)
    found = []
    for subject in task_of(row).competencies:
        entries = tuple(
            (rater.member.name, entry.rating, entry.note)
            for rater in raters
            for entry in rater.ratings.all()
            if entry.subject == subject
        )
        found.append(Rated(names.of(subject), entries))
    return tuple(found)
