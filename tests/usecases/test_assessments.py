"""Giving an assessment, changing its time, taking it back; and what it does to the application."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import Application, Assessment, AuditEntry, Member, Message, Organisation
from kedua.records.models.decision import Decision, Remedy
from kedua.usecases.assessment_work import start
from kedua.usecases.assessments import Referee, cancel_assessment, change_time, send_assessment
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.assessments import CALL, DUE, handed_in, make_assessment, rate, sending
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.fakes.outside import Nowhere

CALLED = Referee("Mr Osman", "Was her head chef for two years.", "012 345 67", agreed=True)


def decided(cast: Cast) -> None:
    """Hold both rounds with every scorecard in."""
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.sam))
    Application.objects.filter(pk=cast.application.pk).update(stage="deciding")
    cast.application.refresh_from_db()


def make_remedy(cast: Cast) -> Remedy:
    decision = Decision.objects.create(
        organisation=cast.organisation, application=cast.application, number=1, outcome="undecided", rounds=2,
        made_by=cast.hana, created_at=NOW,
    )  # fmt: skip
    return Remedy.objects.create(
        organisation=cast.organisation, decision=decision, kind="assessment", task=CALL, owner=cast.hana,
        due_on=DUE.date(), created_at=NOW,
    )  # fmt: skip


def test_it_is_frozen_counted_as_a_round_and_told(cast: Cast) -> None:
    decided(cast)

    given = send_assessment(cast.hana, cast.application, sending([cast.sam, cast.rita]), NOW, Nowhere())

    message = Message.objects.get(occasion="assessment")
    assert (given.state, given.round, given.minutes, given.kind) == ("sent", 3, 30, "work-sample")
    assert given.body["brief"].startswith("You answer customers' letters")
    assert "Answer a customer who has waited too long" in message.subject
    assert "Sunday 29 November 2026" in message.text
    assert message.state == "waiting"
    application = Application.objects.get(pk=cast.application.pk)
    assert application.promise == dt.date(2026, 12, 4)
    assert application.stage == "feedback"


def test_only_who_does_not_know_the_candidate_rates_blind(cast: Cast) -> None:
    given = send_assessment(cast.hana, cast.application, sending([cast.sam, cast.ben, cast.hana]), NOW)

    assert {rater.member.name: rater.blind for rater in given.raters.all()} == {
        "Sam Ong": True, "Ben Lim": False, "Hana Yusof": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"task": "nothing"}, "assessment-unknown"),
        ({"due_at": NOW}, "due-past"),
        ({"due_at": NOW + dt.timedelta(days=61)}, "due-far"),
        ({"raters": ()}, "raters-none"),
        ({"minutes": 121}, "assessment-long"),
        ({"minutes": 121, "why_long": "A whole day's work."}, "assessment-long"),
        ({"minutes": 121, "pay": "RM 200"}, "assessment-long"),
        ({"minutes": 481, "why_long": "x", "pay": "RM 200"}, "assessment-extra"),
        ({"extra_minutes": 481}, "assessment-extra"),
        ({"adjustments": "x" * 1001}, "text-long"),
        ({"task": CALL, "minutes": 0}, "referee-missing"),
        ({"task": CALL, "minutes": 0, "referee": Referee("Mr Osman", "chef", "012")}, "referee-consent"),
        ({"remedy": uuid4()}, "remedy-over"),
    ],
)
def test_what_may_not_be_given_is_refused(cast: Cast, changed: dict[str, object], code: str) -> None:
    wanted = sending([cast.sam, cast.rita]) if "raters" not in changed else sending([])

    with pytest.raises(Refused) as refused:
        send_assessment(cast.hana, cast.application, replace(wanted, **changed), NOW)  # type: ignore[arg-type]  # each its own kind

    assert refused.value.code == code
    assert Assessment.objects.count() == 0


def test_one_rater_needs_a_reason_which_is_kept(cast: Cast) -> None:
    with pytest.raises(Refused, match="raters-one"):
        send_assessment(cast.hana, cast.application, sending([cast.sam], why_one=" "), NOW)

    send_assessment(cast.hana, cast.application, sending([cast.sam], why_one="We are three."), NOW)

    assert AuditEntry.objects.get(action="assessment.sent").data["why_one"] == "We are three."


def test_more_than_two_hours_go_with_a_reason_and_pay(cast: Cast) -> None:
    more = {"minutes": 150, "why_long": "A week's roster.", "pay": "RM 200"}

    given = send_assessment(cast.hana, cast.application, sending([cast.sam, cast.rita], **more), NOW)

    assert (given.minutes, given.why_long, given.pay) == (150, "A week's roster.", "RM 200")


def test_extra_time_takes_no_reason_and_no_pay(cast: Cast) -> None:
    given = send_assessment(
        cast.hana, cast.application, sending([cast.sam, cast.rita], minutes=120, extra_minutes=60), NOW
    )

    assert given.extra_minutes == 60


def test_after_the_last_round_nothing_more_is_given(cast: Cast) -> None:
    Organisation.objects.update(stop=2)
    make_assessment(cast.application, cast.hana)
    cast.application.refresh_from_db()

    with pytest.raises(Refused, match="rounds-over"):
        send_assessment(cast.hana, cast.application, sending([cast.sam, cast.rita]), NOW)


def test_a_call_is_prepared_without_a_message(cast: Cast) -> None:
    given = send_assessment(cast.hana, cast.application, sending([cast.sam], task=CALL, referee=CALLED), NOW, Nowhere())

    assert (given.minutes, given.referee["name"], Message.objects.count()) == (0, "Mr Osman", 0)


def test_a_remedy_is_done_when_everybody_has_rated(cast: Cast) -> None:
    remedy = make_remedy(cast)
    given = send_assessment(
        cast.hana, cast.application, sending([cast.sam, cast.rita], task=CALL, referee=CALLED, remedy=remedy.pk), NOW
    )

    rate(given, cast.sam)
    remedy.refresh_from_db()
    half = remedy.done_at
    rate(given, cast.rita)
    remedy.refresh_from_db()

    assert (half, remedy.done_at) == (None, NOW)


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_others_may_not(cast: Cast, who: str) -> None:
    actor = cast.everyone[who]
    assert isinstance(actor, Member)
    row = make_assessment(cast.application, cast.hana)

    acts: tuple[Callable[[], object], ...] = (
        lambda: send_assessment(actor, cast.application, sending([cast.sam, cast.rita]), NOW),
        lambda: cancel_assessment(actor, row, NOW),
        lambda: change_time(actor, row, DUE, 5, "", NOW),
    )
    for act in acts:
        with pytest.raises(PermissionDenied):
            act()

    assert AuditEntry.objects.count() == 0


def test_more_time_opens_again_what_the_clock_had_closed(cast: Cast) -> None:
    row = handed_in(make_assessment(cast.application, cast.hana, [cast.sam]))
    later = DUE + dt.timedelta(days=2)

    change_time(cast.hana, row, later, 20, "Read aloud.", NOW, Nowhere())

    row.refresh_from_db()
    assert (row.state, row.due_at, row.extra_minutes, row.adjustments) == ("started", later, 20, "Read aloud.")
    assert row.handed_in_at is None
    assert Message.objects.filter(occasion="assessment").count() == 1


def test_once_a_rating_is_in_nothing_of_it_changes(cast: Cast) -> None:
    row = handed_in(make_assessment(cast.application, cast.hana, [cast.sam, cast.rita]))
    rate(row, cast.sam)

    acts: tuple[Callable[[], object], ...] = (
        lambda: change_time(cast.hana, row, DUE, 9, "", NOW),
        lambda: cancel_assessment(cast.hana, row, NOW),
    )
    for act in acts:
        with pytest.raises(Refused, match="assessment-rated"):
            act()


def test_what_is_taken_back_ends_for_all_and_is_no_round(cast: Cast) -> None:
    decided(cast)
    row = send_assessment(cast.hana, cast.application, sending([cast.sam, cast.rita]), NOW, Nowhere())

    cancel_assessment(cast.hana, row, NOW)
    cancel_assessment(cast.hana, row, NOW)

    row.refresh_from_db()
    assert row.state == "cancelled"
    assert Message.objects.get(occasion="assessment").state == "undone"
    assert Application.objects.get(pk=cast.application.pk).stage == "deciding"
    with pytest.raises(Refused, match="assessment-closed"):
        start(cast.application, row.pk, NOW)
    again = send_assessment(cast.hana, cast.application, sending([cast.sam, cast.rita]), NOW)
    assert again.round == 3
