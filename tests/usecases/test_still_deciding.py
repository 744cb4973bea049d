"""One click says honestly that nothing is decided yet: the promise and the message move together, and back together."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.deciding import held
from kedua.queries.today_messages import messages_today
from kedua.records.models import Application, AuditEntry, Candidate, Message, PastPromise
from kedua.usecases import messages
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import book
from kedua.usecases.still_deciding import still_deciding
from tests.cast import Cast
from tests.factories.bookings import booking
from tests.factories.rows import NOW, TODAY
from tests.fakes.outside import Nowhere

DAY, MINUTE = dt.timedelta(days=1), dt.timedelta(minutes=1)
TUESDAY = dt.date(2026, 12, 1)
WEDNESDAY = dt.date(2026, 12, 2)


def promised(cast: Cast) -> tuple[dt.date | None, int]:
    row = Application.objects.get(pk=cast.application.pk)
    return row.promise, row.promise_moves


def late() -> None:
    Application.objects.update(promise=TODAY - DAY, promised_at=NOW - 9 * DAY)


def test_the_promise_moves_and_the_candidate_is_told_the_new_day(cast: Cast) -> None:
    late()

    message = still_deciding(cast.hana, cast.application, NOW, Nowhere())

    assert promised(cast) == (TUESDAY, 1)
    assert (message.occasion, message.made_by, message.to) == ("deciding", cast.hana, cast.cleo.email)
    row = Message.objects.get()
    assert (row.state, row.due_at) == ("waiting", NOW + MINUTE)
    assert "1 December 2026" in row.text
    assert list(messages_today(cast.hana).held.entries) == [held(cast.application)] == [row]
    assert messages_today(cast.rita).held.entries == ()


def test_holding_it_back_within_the_minute_puts_the_promise_back(cast: Cast) -> None:
    late()
    message = still_deciding(cast.hana, cast.application, NOW, Nowhere())

    messages.undo(cast.hana, message, NOW + MINUTE / 2)

    assert promised(cast) == (TODAY - DAY, 0)
    assert Application.objects.get(pk=cast.application.pk).promised_at == NOW - 9 * DAY
    assert Message.objects.get().state == "undone"
    assert not PastPromise.objects.exists()
    assert AuditEntry.objects.order_by("-number")[1].action == "application.promise-back"
    assert held(cast.application) is None


def test_it_can_be_said_again_after_it_was_held_back(cast: Cast) -> None:
    messages.undo(cast.hana, still_deciding(cast.hana, cast.application, NOW, Nowhere(), WEDNESDAY), NOW)

    again = still_deciding(cast.hana, cast.application, NOW + DAY, Nowhere(), WEDNESDAY)

    assert promised(cast) == (WEDNESDAY, 1)
    assert Message.objects.filter(state="waiting").get() == again


def test_news_in_the_minute_between_stays_news(cast: Cast) -> None:
    message = still_deciding(cast.hana, cast.application, NOW, Nowhere(), WEDNESDAY)
    book(cast.rita, Application.objects.get(pk=cast.application.pk), booking(cast, NOW + 2 * DAY), NOW + MINUTE / 4)

    messages.undo(cast.hana, message, NOW + MINUTE / 2)

    assert promised(cast) == (dt.date(2026, 12, 3), 0)
    assert Message.objects.get(pk=message.pk).state == "draft"


def test_once_it_is_on_its_way_the_promise_stands(cast: Cast) -> None:
    message = still_deciding(cast.hana, cast.application, NOW, Nowhere(), WEDNESDAY)
    Message.objects.update(state="sending")

    with pytest.raises(Refused, match="message-moved"):
        messages.undo(cast.hana, message, NOW + 2 * MINUTE)

    assert promised(cast) == (WEDNESDAY, 1)


def test_after_two_times_a_recruiter_has_to_say_why(cast: Cast) -> None:
    for days in (1, 2):
        still_deciding(cast.hana, cast.application, NOW, Nowhere(), TUESDAY + days * DAY)

    with pytest.raises(Refused, match="promise-recruiter"):
        still_deciding(cast.hana, cast.application, NOW, Nowhere(), TUESDAY + 3 * DAY, "The budget is not signed.")
    with pytest.raises(Refused, match="promise-reason"):
        still_deciding(cast.rita, cast.application, NOW, Nowhere(), TUESDAY + 3 * DAY)
    still_deciding(cast.rita, cast.application, NOW, Nowhere(), TUESDAY + 3 * DAY, "The budget is not signed.")

    assert promised(cast) == (TUESDAY + 3 * DAY, 3)
    assert Message.objects.count() == 3


@pytest.mark.parametrize(
    ("fields", "day", "code"),
    [
        ({"stage": "passed"}, WEDNESDAY, "deciding-ended"),
        ({"stage": "withdrawn"}, WEDNESDAY, "deciding-ended"),
        ({}, TUESDAY, "deciding-sooner"),
    ],
)
def test_it_is_said_only_while_it_is_true(cast: Cast, fields: dict[str, object], day: dt.date, code: str) -> None:
    Application.objects.update(**fields)

    with pytest.raises(Refused, match=code):
        still_deciding(cast.rita, cast.application, NOW, Nowhere(), day)

    assert not Message.objects.exists()
    assert promised(cast) == (TUESDAY, 0)


def test_who_cannot_be_written_to_is_to_be_called(cast: Cast) -> None:
    Candidate.objects.update(email="")

    with pytest.raises(Refused, match="deciding-unreachable"):
        still_deciding(cast.rita, cast.application, NOW, Nowhere(), WEDNESDAY)

    assert promised(cast) == (TUESDAY, 0)


def test_only_who_runs_the_application_says_it(cast: Cast) -> None:
    for actor in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            still_deciding(actor, cast.application, NOW, Nowhere(), WEDNESDAY)

    assert not Message.objects.exists()
