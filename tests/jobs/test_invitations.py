"""An invitation whose job was lost is found and sent; one that is refused stops no other."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest
from django.utils import timezone

from kedua.jobs import invitations
from kedua.records.models import CalendarInvitation
from kedua.records.models.interview import BOOKED
from kedua.usecases.invitations import tell
from tests.cast import Cast
from tests.factories.rows import make_interview, make_seat


def test_every_one_is_tried(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    interview = make_interview(cast.application, round=2, starts_at=now + dt.timedelta(days=1), state=BOOKED)
    make_seat(interview, cast.sam)
    tell(interview, cast.rita, now - dt.timedelta(minutes=5), None)
    tried: list[UUID] = []

    def refuse(key: UUID, *_others: object) -> None:
        tried.append(key)
        raise OSError("refused")

    monkeypatch.setattr(invitations, "send", refuse)
    invitations.send_overdue()

    assert len(tried) == 2
    assert set(tried) == set(CalendarInvitation.objects.values_list("pk", flat=True))
