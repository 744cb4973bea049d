"""The list of candidates: applications by what was typed and chosen, newest first or by promise, page by page.

Quick at any size: a page is found by its place in an index, never by counting rows before it, and rows are counted no
further than to MOST_COUNTED. Words narrow the list first when few candidates have them; when many do, the list is walked
in its order and each row looked up, because then the page is soon full.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from kedua.access.visible import visible_applications, visible_jobs
from kedua.queries.candidate_places import Place, beyond, place_of
from kedua.queries.candidate_words import after, search_words
from kedua.queries.next_steps import Step, facts_of, next_step
from kedua.records.models import Application, CandidateWord, Member
from kedua.records.models.application import WITHDRAWN
from kedua.records.models.member import HIRING_MANAGER

MOST_COUNTED = 1_000
FEW = 1_000  # candidates with the words; more are looked up row by row
MOST_PROBED = 5_000  # how far the rows of a word are counted to find the rarest
LISTED = (
    "candidate_name", "stage", "stage_since", "promise", "answered_at", "unseen", "created_at", "job__title",
)  # fmt: skip
Owed = Literal["", "owed", "late"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. owed: promised an answer and without one ("owed"), and that day is over ("late")."""

    text: str = ""
    job: UUID | None = None
    stage: str = ""
    owed: Owed = ""

    @property
    def anything(self) -> bool:
        """Whether there is any condition at all."""
        return bool(self.text.strip() or self.job or self.stage or self.owed)


class JobName(NamedTuple):
    """A job by which the list can be narrowed."""

    pk: UUID
    title: str
    state: str


@dataclass(frozen=True, slots=True)
class Row:
    """An application in the list. late: the promised day is over and they have no answer; unseen: it came in by itself."""

    key: UUID
    name: str
    job: str
    stage: str
    since: dt.datetime
    step: Step
    promise: dt.date | None
    answered: bool
    late: bool
    unseen: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the list. count: how many there are in all; None when it was not worth counting, more than MOST_COUNTED: many.

    newer and older: places from which the neighbouring pages start, None at an end.
    """

    rows: tuple[Row, ...]
    count: int | None
    newer: Place | None
    older: Place | None


def job_names(actor: Member) -> list[JobName]:
    """List the jobs that the actor may see, by title."""
    rows = visible_jobs(actor).order_by("title", "opened_on", "id")
    return [JobName(*row) for row in rows.values_list("pk", "title", "state")]


def candidate_list(
    actor: Member, wanted: Wanted, jobs: Sequence[JobName], now: dt.datetime, today: dt.date, place: Place | None = None,
    size: int = 40,
) -> Listed:  # fmt: skip
    """Give a page of the applications that the actor may see. jobs: those they may see."""
    rows = _chosen(visible_applications(actor), actor, wanted, jobs, today)
    words, by_promise, known = search_words(wanted.text), bool(wanted.owed), None
    few = _few(actor.organisation_id, words)
    if few is not None:
        rows = rows.filter(candidate__in=few)
        if place is None:
            # Sorted and counted by their keys alone, then read: to sort whole rows takes longer than to find them.
            keys = list(rows.order_by(*_order(by_promise)).values_list("pk", flat=True)[: MOST_COUNTED + 1])
            rows, known = visible_applications(actor).filter(pk__in=keys[: size + 1]), len(keys)
    elif words:
        rows = _walked(rows, actor.organisation_id, words)
    page, newer, older = _page(rows, by_promise, place, size)
    facts = facts_of(actor.organisation_id, [row.pk for row in page])
    shown = tuple(_row(row, next_step(row, facts[row.pk], now), today) for row in page)
    if not newer and not older:
        known = len(page)
    many = few is None and bool(words)
    return Listed(shown, _count(rows, actor, wanted, many) if known is None else known, newer, older)


def _chosen(
    rows: QuerySet[Application], actor: Member, wanted: Wanted, jobs: Sequence[JobName], today: dt.date
) -> QuerySet[Application]:
    if wanted.job:
        rows = rows.filter(job=wanted.job)
    elif actor.role == HIRING_MANAGER:
        rows = rows.filter(job__in=[job.pk for job in jobs])
    if wanted.stage:
        rows = rows.filter(stage=wanted.stage)
    if wanted.owed:
        rows = rows.filter(answered_at=None, promise__isnull=False).exclude(stage=WITHDRAWN)
    return rows.filter(promise__lt=today) if wanted.owed == "late" else rows


def _walked(rows: QuerySet[Application], organisation: UUID, words: Sequence[str]) -> QuerySet[Application]:
    """Narrow rows to those of candidates with all words, looked up one by one.

    Asked whether a word exists, PostgreSQL would rather join all rows with all words; asked for one, it looks there.
    """
    found = {
        f"word_{number}": Subquery(_theirs(organisation, word).values("pk")[:1]) for number, word in enumerate(words)
    }
    return rows.alias(**found).filter(**{f"{name}__isnull": False for name in found})


def _has(organisation: UUID, word: str) -> QuerySet[CandidateWord]:
    return CandidateWord.objects.filter(organisation_id=organisation, word__gte=word, word__lt=after(word))


def _theirs(organisation: UUID, word: str) -> QuerySet[CandidateWord]:
    return _has(organisation, word).filter(candidate=OuterRef("candidate"))


def _few(organisation: UUID, words: Sequence[str]) -> QuerySet[CandidateWord, UUID] | None:
    """Give the candidates that have all words, if they are few; None when they are many or nothing was typed."""
    if not words:
        return None
    first, *others = _rarest_first(organisation, words)
    found = _has(organisation, first)
    for word in others:
        found = found.filter(Exists(_theirs(organisation, word)))
    theirs = found.order_by().values_list("candidate", flat=True).distinct()
    return theirs if theirs[: FEW + 1].count() <= FEW else None


def _rarest_first(organisation: UUID, words: Sequence[str]) -> list[str]:
    """Put the word first that the fewest have, so that the fewest are looked up for the others."""
    if len(words) == 1:
        return list(words)
    return sorted(words, key=lambda word: _has(organisation, word).order_by()[:MOST_PROBED].count())


def _page(
    rows: QuerySet[Application], by_promise: bool, place: Place | None, size: int
) -> tuple[list[Application], Place | None, Place | None]:
    order = _order(by_promise)
    back = place is not None and place.back
    if back:
        order = tuple(name.removeprefix("-") if name.startswith("-") else f"-{name}" for name in order)
    if place is not None:
        rows = rows.filter(beyond(place, by_promise))
    found = list(rows.select_related("job").only(*LISTED).order_by(*order)[: size + 1])
    more, page = len(found) > size, found[:size]
    if back:
        page.reverse()
    if not page:
        return [], None, None
    newer = place_of(page[0], by_promise, back=True) if (more if back else place is not None) else None
    older = place_of(page[-1], by_promise, back=False) if (more or back) else None
    return page, newer, older


def _order(by_promise: bool) -> tuple[str, ...]:
    return ("promise", "id") if by_promise else ("-created_at", "-id")


def _count(rows: QuerySet[Application], actor: Member, wanted: Wanted, many: bool) -> int | None:
    if many:
        whole = actor.role != HIRING_MANAGER and not (wanted.job or wanted.stage or wanted.owed)
        return MOST_COUNTED + 1 if whole else None
    return rows.order_by()[: MOST_COUNTED + 1].count()


def _row(application: Application, step: Step, today: dt.date) -> Row:
    owed = application.promise is not None and application.answered_at is None and application.stage != WITHDRAWN
    return Row(
        key=application.pk,
        name=application.candidate_name,
        job=application.job.title,
        stage=application.stage,
        since=application.stage_since,
        step=step,
        promise=application.promise,
        answered=application.answered_at is not None,
        late=owed and application.promise is not None and application.promise < today,
        unseen=application.unseen,
    )
