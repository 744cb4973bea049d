"""Everything said lately to all candidates and by them, newest first: by state, by candidate, page by page.

Quick at any size: a page is found by its place in an index, and nothing is counted.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kedua.queries.candidate_words import after, search_words
from kedua.records.models import CandidateWord, Member, Message
from kedua.records.models.message import RECEIVED, STATES

SIZE = 50
FEW = 1_000  # candidates with the words; of more, messages are looked up row by row
UNREAD = "unread"
WAYS = (*STATES, UNREAD)  # by which it can be narrowed


@dataclass(frozen=True, slots=True)
class Place:
    """Beside which message a page starts: after it, or for `back` before it."""

    at: dt.datetime
    key: UUID
    back: bool = False

    def __str__(self) -> str:
        """Write it for an address."""
        return f"{'before' if self.back else 'after'}~{self.at.isoformat()}~{self.key.hex}"


@dataclass(frozen=True, slots=True)
class Outbox:
    """A page, and where the newer and the older one start."""

    entries: tuple[Message, ...]
    newer: Place | None
    older: Place | None


def read_place(text: str) -> Place | None:
    """Read a place from an address; None when it is none."""
    direction, _, rest = text.partition("~")
    at, _, key = rest.partition("~")
    try:
        moment = dt.datetime.fromisoformat(at)
        return Place(moment, UUID(key), direction == "before") if moment.tzinfo else None
    except ValueError:
        return None


def outbox(actor: Member, state: str, text: str, place: Place | None) -> Outbox:
    """Read a page of the organisation's messages: at most two queries. state: one of WAYS, "" for all."""
    rows = Message.objects.filter(organisation=actor.organisation_id)
    if state == UNREAD:
        rows = rows.filter(state=RECEIVED, read_at=None)
    elif state:
        rows = rows.filter(state=state)
    rows = _of(rows, actor.organisation_id, search_words(text))
    related = rows.select_related("application__job", "candidate", "made_by__account")
    return _page(related.defer(*UNLISTED), place)


UNLISTED = (
    *(f"application__job__{name}" for name in ("purpose", "duties")),
    *(f"candidate__{name}" for name in ("experience", "education", "skills", "strengths", "claims", "consents")),
)


def _of(rows: QuerySet[Message], organisation: UUID, words: tuple[str, ...]) -> QuerySet[Message]:
    """Narrow messages to those of candidates that have all the words."""
    if not words:
        return rows
    first, *others = words
    found = _having(organisation, first)
    for word in others:
        found = found.filter(Exists(_having(organisation, word).filter(candidate=OuterRef("candidate"))))
    keys = list(found.order_by().values_list("candidate", flat=True).distinct()[: FEW + 1])
    if len(keys) <= FEW:
        return rows.filter(candidate__in=keys)
    for word in words:
        rows = rows.filter(Exists(_having(organisation, word).filter(candidate=OuterRef("candidate"))))
    return rows


def _having(organisation: UUID, word: str) -> QuerySet[CandidateWord]:
    return CandidateWord.objects.filter(organisation_id=organisation, word__gte=word, word__lt=after(word))


def _page(rows: QuerySet[Message], place: Place | None) -> Outbox:
    back = place is not None and place.back
    if place is not None:
        side = "gt" if back else "lt"
        tie = Q(**{f"created_at__{side}": place.at}) | Q(**{f"id__{side}": place.key})
        rows = rows.filter(Q(**{f"created_at__{side}e": place.at}) & tie)
    order = ("created_at", "id") if back else ("-created_at", "-id")
    found = list(rows.order_by(*order)[: SIZE + 1])
    more, page = len(found) > SIZE, found[:SIZE]
    if back:
        page.reverse()
    if not page:
        return Outbox((), None, None)
    newer = Place(page[0].created_at, page[0].pk, back=True) if (more if back else place is not None) else None
    older = Place(page[-1].created_at, page[-1].pk) if (more or back) else None
    return Outbox(tuple(page), newer, older)
