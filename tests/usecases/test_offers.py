"""Offering times, taking an offer back, and what happens when a candidate picks one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.test import TestCase

from kedua.queries.bookings import Booking
from kedua.queries.offers import OfferDraft, offer_of, offers_of, standing_of, token_of
from kedua.records.models import Application, AuditEntry, Interview, Member, Message, Offer
from kedua.usecases.clashes import ClashWhy
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import book
from kedua.usecases.offers import mail_offer, make_offer, pick, revoke_offer
from kedua.wording.refusals import refusal
from tests.cast import Cast
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_job, make_seat
from tests.fakes.mailer import KeptMailer, send_all
from tests.fakes.outside import KeptQueue, Nowhere

committing: Callable[..., AbstractContextManager[object]] = TestCase.captureOnCommitCallbacks
DAY = dt.timedelta(days=1)
FIRST, OTHER = NOW + DAY, NOW + 2 * DAY
SOON = NOW + dt.timedelta(hours=1)


def draft(cast: Cast, **changed: object) -> OfferDraft:
    usual = OfferDraft(2, 60, "Room 3", "", (cast.sam.pk, cast.hana.pk), (OTHER, FIRST), 5)
    return replace(usual, **changed)  # type: ignore[arg-type]  # fields of a draft


def offered(cast: Cast, **changed: object) -> Offer:
    return make_offer(cast.rita, cast.application, draft(cast, **changed), NOW)


def picked(offer: Offer, at: dt.datetime = FIRST, zone: str = "", queue: KeptQueue | None = None) -> Interview:
    with committing(execute=True):
        return pick(offer, at, zone, SOON, queue or KeptQueue())


def test_an_offer_waits_with_its_times_in_order(cast: Cast) -> None:
    offer = offered(cast)

    (waiting,) = offers_of(cast.application, NOW)
    assert (waiting.offer, waiting.starts) == (offer, (FIRST, OTHER))
    assert AuditEntry.objects.get(action="offer.made").data["times"] == 2


def test_an_offer_ends_with_its_last_time_at_the_latest(cast: Cast) -> None:
    assert offered(cast).expires_at == OTHER
    assert offered(cast, starts=(NOW + 20 * DAY,)).expires_at == NOW + 5 * DAY


def test_a_new_offer_takes_the_place_of_the_one_before(cast: Cast) -> None:
    first = offered(cast)

    second = offered(cast)

    first.refresh_from_db()
    assert standing_of(first, NOW) == "revoked"
    assert [waiting.offer for waiting in offers_of(cast.application, NOW)] == [second]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"starts": ()}, "offer-empty"),
        ({"starts": tuple(NOW + number * DAY for number in range(1, 10))}, "offer-long"),
        ({"starts": (NOW,)}, "offer-past"),
        ({"members": ()}, "panel-empty"),
        ({"round": 0}, "round-unknown"),
        ({"days": 31}, "link-days"),
    ],
)
def test_what_cannot_be_offered_is_refused_with_a_sentence(cast: Cast, wrong: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        offered(cast, **wrong)

    assert refused.value.code == code
    assert refusal(code, refused.value.inputs).endswith(".")
    assert Offer.objects.count() == 0


def test_a_time_at_which_somebody_is_elsewhere_is_not_offered(cast: Cast) -> None:
    make_seat(make_interview(cast.application, 1, state="booked", starts_at=FIRST), cast.sam)

    with pytest.raises(Refused, match="slot-busy") as refused:
        offered(cast, why="It will do.")

    assert "Sam Ong is in another interview: Wednesday 25 November 2026, 10:00" in refusal(
        "slot-busy", refused.value.inputs
    )


def test_a_day_that_is_full_takes_a_reason_that_goes_on_to_the_interview(cast: Cast) -> None:
    Member.objects.filter(pk=cast.sam.pk).update(most_a_day=0)
    with pytest.raises(ClashWhy):
        offered(cast)

    interview = picked(offered(cast, why="Only Sam knows the shop."))

    assert interview.why == "Only Sam knows the shop."


def test_only_who_runs_the_application_offers_mails_and_takes_back(cast: Cast) -> None:
    offer = offered(cast)

    for actor in (cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            make_offer(actor, cast.application, draft(cast), NOW)
        with pytest.raises(PermissionDenied):
            revoke_offer(actor, offer, NOW)
        with pytest.raises(PermissionDenied):
            mail_offer(actor, offer, NOW, Nowhere())


def test_picking_books_the_interview_and_asks_everybody_in(cast: Cast) -> None:
    queue, mailer = KeptQueue(), KeptMailer()
    offer = offered(cast, link="https://meet.example/cleo")

    interview = picked(offer, queue=queue)

    send_all(queue, mailer, SOON)
    offer.refresh_from_db()
    cast.application.refresh_from_db()
    assert (interview.starts_at, interview.minutes, interview.place) == (FIRST, 60, "Room 3")
    assert sorted(seat.name for seat in interview.panel.all()) == ["Hana Yusof", "Sam Ong"]
    assert (offer.interview, standing_of(offer, SOON)) == (interview, "picked")
    assert cast.application.stage == "second"
    assert {letter.to for letter in mailer.letters} == {
        "cleo.tan@mail.example", "hana@bakau.example", "sam@bakau.example",
    }  # fmt: skip
    assert {letter.reply_to for letter in mailer.letters} == {"rita@bakau.example"}
    names = AuditEntry.objects.filter(action__in=("interview.booked", "interview.told")).values_list(
        "actor_name", flat=True
    )
    assert [*names] == ["Candidate", "Candidate"]


def test_picking_the_same_time_twice_books_once(cast: Cast) -> None:
    offer = offered(cast)

    assert picked(offer) == picked(offer)
    assert Interview.objects.filter(round=2).count() == 1


def test_whoever_picks_another_time_later_is_told_that_one_was_picked(cast: Cast) -> None:
    offer = offered(cast)
    picked(offer)

    with pytest.raises(Refused, match="offer-picked"):
        picked(offer, OTHER)


@pytest.mark.parametrize("end", ["revoked", "expired", "withdrawn", "all left"])
def test_what_has_ended_cannot_be_picked(cast: Cast, end: str) -> None:
    offer = offered(cast)
    if end == "revoked":
        revoke_offer(cast.rita, offer, NOW)
        revoke_offer(cast.rita, offer, NOW)
    if end == "expired":
        Offer.objects.update(expires_at=SOON)
    if end == "withdrawn":
        Application.objects.update(stage="withdrawn")
    if end == "all left":
        Member.objects.filter(pk__in=(cast.sam.pk, cast.hana.pk)).update(active=False)

    with pytest.raises(Refused, match="offer-ended"):
        picked(offer)

    assert not Interview.objects.filter(round=2).exists()
    assert AuditEntry.objects.filter(action="offer.revoked").count() == (end == "revoked")


def test_whoever_has_left_is_not_seated(cast: Cast) -> None:
    offer = offered(cast)
    Member.objects.filter(pk=cast.sam.pk).update(active=False)

    assert [seat.name for seat in picked(offer).panel.all()] == ["Hana Yusof"]


def test_a_time_that_was_never_offered_cannot_be_picked(cast: Cast) -> None:
    with pytest.raises(Refused, match="slot-gone"):
        picked(offered(cast), FIRST + dt.timedelta(minutes=30))


def test_of_two_candidates_who_pick_the_same_person_at_the_same_time_the_first_has_it(cast: Cast) -> None:
    other = make_application(cast.job, make_candidate(cast.organisation, "Mei Wong"))
    mine, theirs = offered(cast), make_offer(cast.rita, other, draft(cast), NOW)
    picked(theirs)

    with pytest.raises(Refused, match="slot-gone"):
        picked(mine)

    assert picked(mine, OTHER).starts_at == OTHER


def test_a_time_is_gone_when_the_candidate_has_another_interview_then(cast: Cast) -> None:
    offer = offered(cast)
    other = make_application(make_job(cast.organisation, "Barista"), cast.cleo)
    make_seat(make_interview(other, 1, state="booked", starts_at=FIRST), cast.ben)

    with pytest.raises(Refused, match="slot-gone"):
        picked(offer)


def test_booking_by_hand_ends_what_was_offered(cast: Cast) -> None:
    offer = offered(cast)

    book(cast.rita, cast.application, Booking(2, OTHER, 60, "", (cast.sam.pk,)), NOW)

    offer.refresh_from_db()
    assert standing_of(offer, NOW) == "revoked"


def test_the_zone_in_which_they_chose_is_kept_as_theirs(cast: Cast) -> None:
    picked(offered(cast), zone="Europe/London")

    cast.cleo.refresh_from_db()
    assert cast.cleo.time_zone == "Europe/London"


@pytest.mark.parametrize("zone", ["", "Asia/Kuala_Lumpur", "Nowhere/Land"])
def test_no_zone_is_kept_that_is_usual_or_is_none(cast: Cast, zone: str) -> None:
    picked(offered(cast), zone=zone)

    cast.cleo.refresh_from_db()
    assert cast.cleo.time_zone == ""


def test_the_link_goes_to_the_candidate_by_mail(cast: Cast) -> None:
    offer = offered(cast)

    mail_offer(cast.rita, offer, NOW, Nowhere())

    sent = Message.objects.get()
    assert (sent.to, sent.subject, sent.state, sent.made_by) == (
        "cleo.tan@mail.example", "Choose a time for your interview with Bakau Coffee House", "waiting", cast.rita,
    )  # fmt: skip
    assert f"https://nowhere.example/slots/{token_of(offer)}" in sent.text
    assert "Rita Chandran (rita@bakau.example)" in sent.text
    assert offer_of(token_of(offer)) == offer


def test_the_link_can_be_sent_again(cast: Cast) -> None:
    offer = offered(cast)

    for _again in range(2):
        mail_offer(cast.rita, offer, NOW, Nowhere())

    assert Message.objects.filter(state="waiting").count() == 2


def test_without_an_address_the_link_is_to_be_copied(cast: Cast) -> None:
    cast.cleo.email = ""
    cast.cleo.save()
    offer = offered(cast)

    with pytest.raises(Refused, match="candidate-no-address"):
        mail_offer(cast.rita, Offer.objects.get(pk=offer.pk), NOW, Nowhere())


def test_a_token_of_another_purpose_finds_nothing(cast: Cast) -> None:
    assert offer_of("x") is None
    assert offer_of(str(cast.application.pk)) is None
