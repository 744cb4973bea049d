"""The link to a candidate's own page: one at a time, good for half a year, ended by whoever runs the application."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.candidate_links import is_open, link_of, live_link, token_of
from kedua.records.models import AuditEntry, CandidateLink
from kedua.usecases.candidate_links import make_page_link, page_link, renew, revoke
from tests.cast import Cast
from tests.factories.rows import NOW

DAY = dt.timedelta(days=1)


def test_a_link_is_made_once_and_given_again(cast: Cast) -> None:
    first = page_link(cast.application, NOW)

    assert page_link(cast.application, NOW + 100 * DAY) == first
    assert first.expires_at == NOW + 180 * DAY
    assert [entry.actor_name for entry in AuditEntry.objects.filter(action="candidate-link.made")] == ["Kedua"]


def test_whoever_is_sent_a_link_can_use_it_for_a_month_at_least(cast: Cast) -> None:
    first = page_link(cast.application, NOW)

    second = page_link(cast.application, NOW + 151 * DAY)

    assert second != first
    assert is_open(first, NOW + 151 * DAY)
    assert live_link(cast.application, NOW + 151 * DAY) == second


def test_a_link_is_found_by_its_token(cast: Cast) -> None:
    link = page_link(cast.application, NOW)

    assert link_of(token_of(link)) == link
    assert link_of(token_of(link)[:-1]) is None


def test_a_renewed_link_ends_the_one_before(cast: Cast) -> None:
    first = page_link(cast.application, NOW)

    second = renew(cast.rita, cast.application, NOW + DAY)

    first.refresh_from_db()
    assert not is_open(first, NOW + DAY)
    assert is_open(second, NOW + DAY)


def test_a_revoked_link_is_no_good_and_the_next_message_brings_another(cast: Cast) -> None:
    first = page_link(cast.application, NOW)

    revoke(cast.hana, cast.application, NOW)
    revoke(cast.hana, cast.application, NOW)

    first.refresh_from_db()
    assert not is_open(first, NOW)
    assert AuditEntry.objects.filter(action="candidate-link.revoked").count() == 1
    assert page_link(cast.application, NOW) != first


def test_a_link_ends_by_itself(cast: Cast) -> None:
    link = page_link(cast.application, NOW)

    assert is_open(link, NOW + 180 * DAY - dt.timedelta(seconds=1))
    assert not is_open(link, NOW + 180 * DAY)


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_only_who_runs_the_application_makes_and_ends_links(cast: Cast, who: str) -> None:
    actor = cast.everyone[who]
    assert actor is not None

    for act in (make_page_link, renew, revoke):
        with pytest.raises(PermissionDenied):
            act(actor, cast.application, NOW)

    assert CandidateLink.objects.count() == 0
