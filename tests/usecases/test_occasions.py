"""Each event leaves the right message behind, and takes away those that hold no more."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.language.occasions import Occasion
from kedua.records.models import Application, Candidate, Interview, Message
from kedua.usecases import occasions
from kedua.usecases.errors import Refused
from kedua.usecases.outcomes import record_outcome, take_outcome_back
from tests.cast import Cast
from tests.factories.messages import make_message
from tests.factories.rows import NOW, make_interview
from tests.fakes.outside import Nowhere

HERE = Nowhere()
SOON = NOW + dt.timedelta(days=2)


def fresh(cast: Cast, stage: str = "") -> Application:
    if stage:
        Application.objects.filter(pk=cast.application.pk).update(stage=stage)
    return Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)


def said() -> list[tuple[str, str]]:
    return list(Message.objects.order_by("key").values_list("occasion", "state"))


def of(interview: Interview) -> Interview:
    related = ("application__job", "application__organisation", "application__candidate")
    return Interview.objects.select_related(*related).get(pk=interview.pk)


def test_that_an_application_arrived_is_said_by_itself_and_once(cast: Cast) -> None:
    for _again in range(2):
        occasions.applied(fresh(cast), NOW, HERE)

    assert said() == [("received", "waiting")]


@pytest.mark.parametrize("days", [3, 4])
def test_what_arrived_days_ago_needs_no_news(cast: Cast, days: int) -> None:
    Application.objects.update(applied_on=NOW.date() - dt.timedelta(days=days))

    occasions.applied(fresh(cast), NOW, HERE)

    assert said() == ([("received", "waiting")] if days == 3 else [])


def test_nobody_is_told_of_their_application_without_an_address(cast: Cast) -> None:
    Candidate.objects.update(email="")

    occasions.applied(fresh(cast), NOW, HERE)

    assert said() == []


def test_thanks_wait_for_somebody_and_name_the_day(cast: Cast) -> None:
    Application.objects.update(promise=dt.date(2026, 12, 1))

    occasions.interviewed(of(cast.interview), NOW, HERE)

    assert said() == [("thank-you", "draft")]
    assert "by Tuesday 1 December 2026" in Message.objects.get().text


def test_nobody_is_thanked_for_what_is_long_over(cast: Cast) -> None:
    old = make_interview(cast.application, starts_at=NOW - dt.timedelta(days=4))
    unknown = make_interview(cast.application, starts_at=None)

    for interview in (old, unknown):
        occasions.interviewed(of(interview), NOW, HERE)

    assert said() == []


def test_thanks_go_when_the_interview_was_not_held_and_come_again(cast: Cast) -> None:
    interview = of(cast.interview)

    occasions.interviewed(interview, NOW, HERE)
    occasions.not_interviewed(interview)
    gone = said()
    occasions.interviewed(interview, NOW, HERE)

    assert gone == [("thank-you", "undone")]
    assert said() == [("thank-you", "undone"), ("thank-you", "draft")]


@pytest.mark.parametrize(
    ("round_", "state", "at", "drafted"),
    [(2, "booked", SOON, 1), (1, "booked", SOON, 0), (2, "held", NOW, 0), (2, "booked", NOW, 0)],
)
def test_a_further_interview_is_news(cast: Cast, round_: int, state: str, at: dt.datetime, drafted: int) -> None:
    interview = make_interview(cast.application, round_, state=state, starts_at=at)

    occasions.booked(of(interview), NOW, HERE)

    assert said() == [("further", "draft")] * drafted


@pytest.mark.parametrize("state", ["draft", "sent"])
def test_one_that_is_moved_is_news_again(cast: Cast, state: str) -> None:
    interview = make_interview(cast.application, 2, state="booked", starts_at=SOON)
    occasions.booked(of(interview), NOW, HERE)
    Message.objects.update(state=state)
    Interview.objects.filter(pk=interview.pk).update(starts_at=SOON + dt.timedelta(days=1))

    occasions.moved(of(interview), NOW, HERE)

    assert said() == [("further", "undone" if state == "draft" else "sent"), ("further", "draft")]
    assert "Friday 27 November 2026" in Message.objects.get(state="draft").text


def test_with_invitations_one_that_is_moved_needs_no_other_news(cast: Cast) -> None:
    interview = make_interview(cast.application, 2, state="booked", starts_at=SOON)
    occasions.booked(of(interview), NOW, HERE)

    occasions.moved(of(interview), NOW, None)

    assert said() == [("further", "undone")]


@pytest.mark.parametrize(("stage", "occasion"), [("passed", "passed"), ("not passed", "not-passed")])
def test_an_outcome_waits_for_a_person_and_ends_what_was_open(cast: Cast, stage: str, occasion: str) -> None:
    make_message(cast.application, occasion="deciding", key="deciding:1", state="waiting", due_at=SOON)
    make_message(cast.application, occasion="own", key="own:1")

    occasions.decided(cast.rita, fresh(cast, stage), NOW, HERE)

    assert sorted(said()) == sorted([("deciding", "undone"), (occasion, "draft"), ("own", "draft")])


def test_an_outcome_taken_back_is_told_to_nobody_and_another_one_can_be(cast: Cast) -> None:
    record_outcome(cast.rita, cast.application, "passed", NOW, HERE)
    Message.objects.update(state="waiting", due_at=SOON)

    take_outcome_back(cast.rita, cast.application, NOW)
    gone = said()
    record_outcome(cast.rita, cast.application, "passed", NOW, HERE)

    assert gone == [("passed", "undone")]
    assert said() == [("passed", "undone"), ("passed", "draft")]


def test_whoever_withdraws_is_thanked_and_hears_nothing_else(cast: Cast) -> None:
    for occasion in ("thank-you", "answer"):
        make_message(cast.application, occasion=occasion, key=f"{occasion}:1")

    occasions.withdrew(fresh(cast), NOW, HERE)
    withdrawn = sorted(said())
    occasions.came_back(fresh(cast))

    assert withdrawn == [("answer", "draft"), ("thank-you", "undone"), ("withdrawn", "draft")]
    assert ("withdrawn", "undone") in said()


def test_what_goes_with_an_entry_for_a_calendar_is_left_alone(cast: Cast) -> None:
    make_message(cast.application, occasion="invitation", state="waiting", due_at=None)

    occasions.withdrew(fresh(cast), NOW, HERE)

    assert ("invitation", "waiting") in said()


def test_what_to_expect_is_said_once_for_a_time(cast: Cast) -> None:
    interview = of(make_interview(cast.application, 2, state="booked", starts_at=SOON))

    for mark in ("10:00", "10:00", "11:00"):
        occasions.prepare(interview, mark, NOW, HERE)
    both = said()
    occasions.not_interviewed(interview)

    assert both == [("preparation", "waiting")] * 2
    assert said() == [("preparation", "undone")] * 2


def test_without_addresses_nothing_is_written(cast: Cast) -> None:
    make_interview(cast.application, 2, state="booked", starts_at=SOON)

    occasions.applied(fresh(cast), NOW, None)
    occasions.interviewed(of(cast.interview), NOW, None)
    occasions.decided(cast.rita, fresh(cast, "passed"), NOW, None)
    occasions.withdrew(fresh(cast), NOW, None)

    assert said() == []


@pytest.mark.parametrize(
    ("stage", "offered"),
    [
        ("deciding", ("thank-you", "further", "preparation", "reminder")),
        ("passed", ("passed", "feedback-offer", "feedback")),
        ("not passed", ("not-passed", "feedback-offer", "feedback")),
        ("withdrawn", ("withdrawn",)),
    ],
)
def test_an_outcome_can_be_written_only_where_it_is_the_outcome(
    cast: Cast, stage: str, offered: tuple[Occasion, ...]
) -> None:
    application = fresh(cast, stage)

    for occasion in offered:
        occasions.start(cast.rita, application, occasion, NOW, HERE)
    ends: set[Occasion] = {"passed", "not-passed", "job-closed", "withdrawn"}
    for occasion in ends - {*offered}:
        with pytest.raises(Refused, match="occasion-past"):
            occasions.start(cast.rita, application, occasion, NOW, HERE)

    assert occasions.offered(application) == offered
    assert sorted(said()) == sorted((occasion, "draft") for occasion in offered)


def test_a_draft_that_is_there_is_the_one_to_change(cast: Cast) -> None:
    application = fresh(cast, "passed")

    first = occasions.start(cast.rita, application, "passed", NOW, HERE)
    second = occasions.start(cast.rita, application, "passed", NOW, HERE)

    assert first.pk == second.pk


def test_who_only_interviews_starts_nothing(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        occasions.start(cast.ben, fresh(cast), "thank-you", NOW, HERE)
