"""Undecided is a plan: it is planned, booked, held and noted as done, and the candidate hears what comes next."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.bookings import Booking
from kedua.queries.plan_store import read_wishes
from kedua.records.models import AuditEntry, Interviewer, Message, Remedy
from kedua.usecases import interviews, messages
from kedua.usecases.decisions import decide
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Delivered
from kedua.usecases.sending import send_due
from kedua.usecases.stages import move_on
from kedua.usecases.undecided import plan_remedy, remedy_done
from tests.cast import Cast
from tests.factories.decisions import DUE, LATER, decided, draft, fresh, ready, remedy
from tests.factories.plans import far
from tests.factories.rows import make_scorecard
from tests.fakes.couriers import KeptCourier
from tests.fakes.outside import Nowhere

SOON = LATER + dt.timedelta(hours=1)


def booked(cast: Cast, now: dt.datetime = SOON) -> None:
    booking = Booking(3, now + dt.timedelta(days=2), 24, "Room 3", (cast.hana.pk,))
    interviews.book(cast.rita, fresh(cast), booking, now, None, Nowhere())


def tell(cast: Cast, now: dt.datetime) -> None:
    messages.release(cast.rita, Message.objects.get(occasion="undecided"), now)
    courier, then = KeptCourier([Delivered("remote")]), now + dt.timedelta(hours=1)
    send_due({"email": courier}, Nowhere(), lambda: then, random.Random(0))


def test_the_plan_is_only_about_what_is_unresolved_and_repeats_no_core_question(cast: Cast) -> None:
    ready(cast)
    decided(cast, "undecided")

    plan = plan_remedy(cast.hana, fresh(cast), far(), SOON)

    asked = [q["question"] for part in plan.kit["plan"]["parts"] for q in part["questions"]]
    assert {question["subject"] for question in asked} == {"customer-service"}
    assert (plan.round, plan.kit["plan"]["minutes"], len(asked)) == (3, 24, 2)
    assert [person["name"] for person in plan.kit["plan"]["panel"]] == ["Hana Yusof"]
    assert read_wishes(plan.wishes).subjects == ("customer-service",)


def test_nothing_is_planned_that_nobody_asks_for(cast: Cast) -> None:
    ready(cast)

    with pytest.raises(Refused, match="remedy-gone"):
        plan_remedy(cast.hana, fresh(cast), far(), SOON)
    with pytest.raises(PermissionDenied):
        plan_remedy(cast.sam, fresh(cast), far(), SOON)


def test_the_remedy_follows_its_interview(cast: Cast) -> None:
    ready(cast)
    decided(cast, "undecided")

    booked(cast)
    found = Remedy.objects.get()
    assert found.interview is not None
    interviews.mark(cast.rita, found.interview, "cancelled", SOON)
    assert Remedy.objects.get().interview is None
    booked(cast, SOON + dt.timedelta(hours=1))
    again = Remedy.objects.get().interview
    assert again is not None
    interviews.mark(cast.rita, again, "held", SOON + dt.timedelta(days=3))
    assert Remedy.objects.get().done_at is None
    make_scorecard(Interviewer.objects.get(interview=again))
    move_on(fresh(cast), SOON + dt.timedelta(days=3))

    assert Remedy.objects.get().done_at == SOON + dt.timedelta(days=3)
    assert fresh(cast).stage == "deciding"
    actions = AuditEntry.objects.filter(action__startswith="remedy.").order_by("number")
    assert list(actions.values_list("action", flat=True)) == [
        "remedy.booked", "remedy.unbooked", "remedy.booked", "remedy.done",
    ]  # fmt: skip
    assert decided(cast, "undecided", SOON + dt.timedelta(days=3)).rounds == 3


def test_an_assessment_is_noted_as_done_once(cast: Cast) -> None:
    ready(cast)
    wanted = remedy(cast, kind="assessment", task="clinic-desk-on-monday", panel=(), questions=0)
    decide(cast.hana, fresh(cast), draft(cast, "undecided", remedy=wanted), LATER)
    row = Remedy.objects.get()

    remedy_done(cast.sam, row, SOON)
    remedy_done(cast.sam, row, SOON + dt.timedelta(days=1))

    row.refresh_from_db()
    assert row.done_at == SOON
    assert AuditEntry.objects.filter(action="remedy.done").count() == 1


def test_the_day_that_they_are_told_holds_from_then_on(cast: Cast) -> None:
    ready(cast)
    decided(cast, "undecided")
    before = fresh(cast).promise

    tell(cast, SOON)

    assert (before, fresh(cast).promise) == (LATER.date() + dt.timedelta(days=2), DUE)


def test_with_an_interview_ahead_the_day_after_it_stays(cast: Cast) -> None:
    ready(cast)
    decided(cast, "undecided")
    booked(cast)
    promised = fresh(cast).promise

    tell(cast, SOON)

    assert fresh(cast).promise == promised
