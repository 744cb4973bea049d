"""What of messages needs somebody: those that failed or came in, drafts to release, moved promises to hold back."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from kedua.access.visible import visible_applications
from kedua.queries.deciding import held_by
from kedua.queries.outbox import UNLISTED
from kedua.records.models import Member, Message
from kedua.records.models.member import HIRING_MANAGER
from kedua.records.models.message import DRAFT, FAILED, RECEIVED, WAITING
from kedua.records.prepared import prepared

SHOWN = 6  # of a kind; the rest is a link to the outbox


@dataclass(frozen=True, slots=True)
class Kind:
    """Messages of one kind, the longest waiting first; more: how many are not shown."""

    entries: tuple[Message, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class MessagesToday:
    """What waits."""

    failed: Kind = Kind()
    unread: Kind = Kind()
    drafts: Kind = Kind()
    held: Kind = Kind()

    @property
    def nothing(self) -> bool:
        """Whether nothing waits."""
        return not (self.failed.entries or self.unread.entries or self.drafts.entries or self.held.entries)


def messages_today(actor: Member) -> MessagesToday:
    """Read what waits among the applications that the member may see: one query."""
    by_state: dict[str, list[Message]] = {}
    for row in _waiting(actor):
        by_state.setdefault(row.state, []).append(row)
    return MessagesToday(*(_kind(by_state.get(state, [])) for state in (FAILED, RECEIVED, DRAFT, WAITING)))


@prepared
def _waiting(actor: Member) -> QuerySet[Message]:
    rows = Message.objects.filter(organisation=actor.organisation_id)
    if actor.role == HIRING_MANAGER:
        rows = rows.filter(application__in=visible_applications(actor).values("pk"))
    wanted = Q(state__in=(DRAFT, FAILED)) | Q(state=RECEIVED, read_at=None) | held_by(actor)
    # The states once more, as a list: by an "or" alone, SQLite goes through all messages there are.
    few = rows.filter(state__in=(DRAFT, FAILED, RECEIVED, WAITING), read_at=None)
    waiting = few.filter(wanted).annotate(
        place=Window(RowNumber(), partition_by=F("state"), order_by=("created_at", "id")),
        count=Window(Count("pk"), partition_by=F("state")),
    )
    found = waiting.filter(place__lte=SHOWN).select_related("application__job", "candidate")
    return found.defer(*UNLISTED).order_by("created_at", "id")


def _kind(rows: list[Message]) -> Kind:
    return Kind(tuple(rows), int(vars(rows[0])["count"]) - len(rows)) if rows else Kind()
