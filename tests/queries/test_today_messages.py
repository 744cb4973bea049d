"""What of messages needs somebody is found in one query: what failed, what came in, what waits for a release."""

from __future__ import annotations

import datetime as dt

from pytest_django import DjangoAssertNumQueries

from kedua.queries.today_messages import SHOWN, messages_today
from tests.cast import Cast
from tests.factories.messages import make_message
from tests.factories.rows import NOW, make_application, make_candidate, make_job


def test_only_what_needs_somebody_is_shown(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for state in ("draft", "waiting", "sending", "sent", "failed", "undone", "received"):
        make_message(cast.application, state=state)
    make_message(cast.application, state="received", read_at=NOW)

    with django_assert_num_queries(1):
        found = messages_today(cast.rita)

    kinds = (found.failed, found.unread, found.drafts)
    assert [[entry.state for entry in kind.entries] for kind in kinds] == [["failed"], ["received"], ["draft"]]
    assert [kind.more for kind in kinds] == [0, 0, 0]


def test_what_waits_longest_comes_first_and_the_rest_is_counted(cast: Cast) -> None:
    for number in range(SHOWN + 3):
        make_message(cast.application, created_at=NOW - dt.timedelta(hours=number), text=str(number))

    drafts = messages_today(cast.rita).drafts

    assert [entry.text for entry in drafts.entries] == [str(number) for number in range(SHOWN + 2, 2, -1)]
    assert drafts.more == 3


def test_a_hiring_manager_sees_what_is_theirs(cast: Cast) -> None:
    other = make_application(make_job(cast.organisation, "Barista"), make_candidate(cast.organisation, "Mei Ling"))
    make_message(other)
    make_message(cast.application, text="Mine.")

    assert [entry.text for entry in messages_today(cast.hana).drafts.entries] == ["Mine."]
    assert len(messages_today(cast.rita).drafts.entries) == 2
    assert messages_today(cast.dan).nothing
