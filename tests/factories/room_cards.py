"""What an interviewer writes and does in the room, for tests: as a device sends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kedua.engine.notes.register import Version
from kedua.records.models import Interviewer, Member
from kedua.usecases.room import Sent, Synced, sync
from kedua.usecases.room_events import SentEvent
from tests.factories.rooms import STARTS, key

ENDED = STARTS + dt.timedelta(hours=1)
# Questions of the plan that `make_room` makes: the first two are Sam's, of whom the third is Hana's.
TEAM, TEAM_TOO, GUESTS, STOCK = "leading-teams-02", "leading-teams-06", "customer-service-06", "resource-management-10"


def wrote(seat: Interviewer, texts: Mapping[str, str], writer: str = "tab", number: int = 1) -> Synced:
    """Send what somebody wrote in one tab, which knows of nothing else."""
    pages = {address: [Version(writer, number, text)] for address, text in texts.items()}
    return sync(_member(seat).account, seat.pk, Sent(pages=pages), ENDED)


def did(seat: Interviewer, number: int, kind: str, **facts: object) -> None:
    """Send something that somebody did in the room; number: of the event, one for each."""
    at = STARTS + dt.timedelta(minutes=number)
    synced = sync(_member(seat).account, seat.pk, Sent(events=[SentEvent(key(number), kind, at, facts)]), ENDED)
    assert synced.refused == ()


def _member(seat: Interviewer) -> Member:
    assert seat.member is not None
    return seat.member
