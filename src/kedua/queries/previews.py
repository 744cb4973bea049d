"""Versions of a job's preview, who was shown which, what candidates say to it and ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery

from kedua.records.models import Application, CandidateQuestion, Job, Preview, PreviewAnswer, PreviewShown, Room
from kedua.records.models.preview import DRAFT, PUBLISHED

SHOWN = 40  # candidates of a version that are named


@dataclass(frozen=True, slots=True)
class Version:
    """A version, who published it, and how many candidates were shown it."""

    preview: Preview
    by: str
    shown: int


@dataclass(frozen=True, slots=True)
class SaidToPreview:
    """What a candidate says to the preview and asks. shown: versions they were shown, the newest last."""

    answer: PreviewAnswer | None
    earlier: tuple[PreviewAnswer, ...]
    questions: tuple[CandidateQuestion, ...]
    shown: tuple[PreviewShown, ...]

    @property
    def open(self) -> tuple[CandidateQuestion, ...]:
        """The questions without an answer yet."""
        return tuple(one for one in self.questions if one.answered_at is None)


def published_of(job: Job) -> Preview | None:
    """Give the version that is in force; None while nothing is published. One query."""
    return Preview.objects.filter(job=job, state=PUBLISHED).order_by("-version").first()


def told_in(room: Room, job: Job) -> Preview | None:
    """Give the version that a room tells of: the one that was in force when the plan was made by which it goes."""
    rows = Preview.objects.filter(job=job, state=PUBLISHED)
    if room.plan is not None:
        rows = rows.filter(published_at__lte=room.plan.created_at)
    return rows.order_by("-version").first()


def draft_of(job: Job) -> Preview | None:
    """Give the version that is being written; one query."""
    return Preview.objects.filter(job=job, state=DRAFT).order_by("-version").first()


def versions_of(job: Job) -> tuple[Version, ...]:
    """List the published versions, the newest first; one query."""
    shown = PreviewShown.objects.filter(preview=OuterRef("pk")).order_by().values("preview")
    number = shown.annotate(number=Count("application", distinct=True)).values("number")
    rows = Preview.objects.filter(job=job, state=PUBLISHED).annotate(shown=Subquery(number))
    found = rows.select_related("made_by__account").order_by("-version")
    return tuple(Version(row, row.made_by.name if row.made_by else "", row.shown or 0) for row in found)


def shown_to(preview: Preview) -> tuple[PreviewShown, ...]:
    """List to whom a version was shown, how and when, the latest first; one query."""
    rows = PreviewShown.objects.filter(organisation=preview.organisation_id, preview=preview)
    return tuple(rows.select_related("application").order_by("-created_at", "-id")[:SHOWN])


def said_to_preview(application: Application) -> SaidToPreview:
    """Read what a candidate says to the preview: for the recruiter and the hiring manager, never for a panel."""
    mine = {"organisation": application.organisation_id, "application": application.pk}
    answers = list(PreviewAnswer.objects.filter(**mine).select_related("preview"))
    return SaidToPreview(
        answer=answers[-1] if answers else None,
        earlier=tuple(answers[:-1]),
        questions=questions_of(application),
        shown=tuple(PreviewShown.objects.filter(**mine).select_related("preview")),
    )


def questions_of(application: Application) -> tuple[CandidateQuestion, ...]:
    """List what a candidate asked, in that order; one query."""
    rows = CandidateQuestion.objects.filter(organisation=application.organisation_id, application=application)
    return tuple(rows.select_related("answered_by__account"))


def open_questions(application: Application) -> tuple[CandidateQuestion, ...]:
    """List what a candidate asked and nobody answered yet; whoever interviews them may see it."""
    return tuple(one for one in questions_of(application) if one.answered_at is None)


def last_answer(application: Application) -> PreviewAnswer | None:
    """Give what a candidate said to the preview last; one query."""
    rows = PreviewAnswer.objects.filter(organisation=application.organisation_id, application=application)
    return rows.order_by("-created_at", "-id").first()


def last_said() -> dict[str, Subquery]:
    """Give what an application's candidate said to the preview last, to be read with it: `said` and `said_note`, or None."""
    rows = PreviewAnswer.objects.filter(application=OuterRef("pk")).order_by("-created_at", "-id")
    return {"said": Subquery(rows.values("answer")[:1]), "said_note": Subquery(rows.values("note")[:1])}


def was_shown(application: Application, preview: Preview) -> dt.datetime | None:
    """Say when a candidate was first shown a version; one query."""
    rows = PreviewShown.objects.filter(
        organisation=application.organisation_id, application=application, preview=preview
    )
    return rows.order_by("created_at").values_list("created_at", flat=True).first()
