"""Links for guests: made, revoked, ended."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.feedback_links import is_open, link_of, token_of
from kedua.records.models import AuditEntry, FeedbackLink
from kedua.usecases.errors import Refused
from kedua.usecases.feedback_links import make_link, revoke_link
from kedua.wording.refusals import refusal
from tests.cast import Cast
from tests.factories.rows import NOW, make_scorecard, make_seat


def test_a_link_is_good_for_its_days_and_its_token_leads_back_to_it(cast: Cast) -> None:
    link = make_link(cast.rita, make_seat(cast.interview, guest="Gina Lee"), 14, NOW)

    found = link_of(token_of(link))

    assert found == link
    assert found is not None
    assert is_open(found, NOW + dt.timedelta(days=13, hours=23))
    assert not is_open(found, NOW + dt.timedelta(days=14))
    assert AuditEntry.objects.get().action == "feedback-link.made"


def test_a_revoked_link_ends_at_once_and_only_once(cast: Cast) -> None:
    link = make_link(cast.rita, make_seat(cast.interview, guest="Gina Lee"), 14, NOW)

    revoke_link(cast.hana, link, NOW)
    revoke_link(cast.hana, link, NOW + dt.timedelta(hours=1))

    link.refresh_from_db()
    assert link.revoked_at == NOW
    assert not is_open(link, NOW)
    assert AuditEntry.objects.filter(action="feedback-link.revoked").count() == 1


def test_a_link_of_a_cancelled_interview_ends(cast: Cast) -> None:
    link = make_link(cast.rita, make_seat(cast.interview, guest="Gina Lee"), 14, NOW)
    link.interviewer.interview.state = "cancelled"

    assert not is_open(link, NOW)


def test_a_forged_token_leads_nowhere(cast: Cast) -> None:
    token = token_of(make_link(cast.rita, make_seat(cast.interview, guest="Gina Lee"), 14, NOW))
    key, _dot, signature = token.partition(".")

    assert link_of(f"{cast.seat.pk.hex}.{signature}") is None
    assert link_of(f"{key}.{signature[:-1]}") is None
    assert link_of("nonsense") is None


@pytest.mark.parametrize(("days", "code"), [(0, "link-days"), (61, "link-days")])
def test_a_link_has_a_sensible_end(cast: Cast, days: int, code: str) -> None:
    seat = make_seat(cast.interview, guest="Gina Lee")

    with pytest.raises(Refused, match=code) as refused:
        make_link(cast.rita, seat, days, NOW)

    assert "60" in refusal(code, refused.value.inputs)
    assert not FeedbackLink.objects.exists()


def test_nobody_can_make_a_link_by_which_to_read_what_a_member_writes(cast: Cast) -> None:
    with pytest.raises(Refused, match="link-for-member"):
        make_link(cast.rita, cast.seat, 14, NOW)


def test_there_is_no_link_to_a_scorecard_that_is_in(cast: Cast) -> None:
    seat = make_seat(cast.interview, guest="Gina Lee")
    make_scorecard(seat)

    with pytest.raises(Refused, match="scorecard-in"):
        make_link(cast.rita, seat, 14, NOW)


def test_only_who_runs_the_application_makes_and_revokes_links(cast: Cast) -> None:
    seat = make_seat(cast.interview, guest="Gina Lee")
    link = make_link(cast.rita, seat, 14, NOW)

    for actor in (cast.ben, cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            make_link(actor, seat, 14, NOW)
        with pytest.raises(PermissionDenied):
            revoke_link(actor, link, NOW)
