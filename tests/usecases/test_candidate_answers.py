"""What candidates do on their own page: say whether a time suits, write, end their application."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from kedua.queries.bookings import booking_of
from kedua.records.models import Application, AuditEntry, Interview, Message
from kedua.usecases.candidate_answers import LONGEST_REPLY, answer_interview, withdraw_myself, write_reply
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import change
from kedua.usecases.outcomes import record_answer, record_outcome
from tests.cast import Cast
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_seat

AHEAD = NOW + dt.timedelta(days=2)


def booked(cast: Cast, **fields: object) -> Interview:
    interview = make_interview(cast.application, 2, **{"state": "booked", "starts_at": AHEAD, **fields})
    make_seat(interview, cast.sam)
    return interview


def test_a_candidate_says_that_they_come(cast: Cast) -> None:
    interview = booked(cast)

    answer_interview(cast.application, interview.pk, "accepted", "not asked for", NOW)
    answer_interview(cast.application, interview.pk, "accepted", "", NOW)

    interview.refresh_from_db()
    assert (interview.candidate_answer, interview.candidate_said) == ("accepted", "")
    entry = AuditEntry.objects.get(action="interview.answered")
    assert (entry.actor_name, entry.data) == ("Candidate", {"answer": "accepted"})


def test_a_candidate_asks_for_another_time_and_the_last_word_counts(cast: Cast) -> None:
    interview = booked(cast)
    answer_interview(cast.application, interview.pk, "accepted", "", NOW)

    answer_interview(cast.application, interview.pk, "other time", " Any morning\r\nbut Friday ", NOW)

    interview.refresh_from_db()
    assert (interview.candidate_answer, interview.candidate_said) == ("other time", "Any morning\nbut Friday")


@pytest.mark.parametrize(
    ("answer", "said", "code"),
    [
        ("other time", " ", "other-time-empty"),
        ("other time", "x" * 1001, "text-long"),
        ("perhaps", "", "interview-answer"),
    ],
)
def test_an_answer_that_is_none_is_refused(cast: Cast, answer: str, said: str, code: str) -> None:
    interview = booked(cast)

    with pytest.raises(Refused, match=code):
        answer_interview(cast.application, interview.pk, answer, said, NOW)


def test_only_ones_own_interview_that_is_ahead_is_answered(cast: Cast) -> None:
    other = make_application(cast.job, make_candidate(cast.organisation, "Farid Omar"))
    wrong = (
        booked(cast, starts_at=NOW),
        booked(cast, state="cancelled"),
        make_interview(other, state="booked", starts_at=AHEAD),
    )

    for interview in wrong:
        with pytest.raises(Refused, match="interview-over"):
            answer_interview(cast.application, interview.pk, "accepted", "", NOW)

    assert set(Interview.objects.values_list("candidate_answer", flat=True)) == {""}


def test_an_answer_was_to_the_time_that_it_was_given_for(cast: Cast) -> None:
    interview = booked(cast)
    answer_interview(cast.application, interview.pk, "other time", "Any morning", NOW)
    interview.refresh_from_db()
    same = booking_of(interview)

    change(cast.rita, interview, same, NOW)
    interview.refresh_from_db()
    assert interview.candidate_answer == "other time"

    moved = dt.timedelta(hours=3)
    change(cast.rita, interview, replace(same, starts_at=AHEAD + moved), NOW)
    interview.refresh_from_db()
    assert (interview.candidate_answer, interview.candidate_said) == ("", "")


def test_what_a_candidate_writes_is_kept_once(cast: Cast) -> None:
    once = uuid4()

    first = write_reply(cast.application, " Is there a lift? ", once, NOW)
    again = write_reply(cast.application, " Is there a lift? ", once, NOW)
    write_reply(cast.application, "Is there a lift?", uuid4(), NOW)

    assert first == again
    assert (first.text, first.state, first.channel, first.occasion) == ("Is there a lift?", "received", "page", "reply")
    assert Message.objects.count() == 2
    assert AuditEntry.objects.filter(action="message.received").count() == 2


@pytest.mark.parametrize(("text", "code"), [("\n ", "message-empty"), ("x" * (LONGEST_REPLY + 1), "text-long")])
def test_nothing_and_too_much_is_not_kept(cast: Cast, text: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        write_reply(cast.application, text, uuid4(), NOW)

    assert Message.objects.count() == 0


def stage(cast: Cast) -> str:
    return Application.objects.get(pk=cast.application.pk).stage


def test_a_candidate_ends_their_application_without_a_judgement(cast: Cast) -> None:
    withdraw_myself(cast.application, NOW)
    withdraw_myself(cast.application, NOW)

    assert stage(cast) == "withdrawn"
    assert [entry.actor_name for entry in AuditEntry.objects.filter(action="application.withdrawn")] == ["Candidate"]


@pytest.mark.parametrize("outcome", ["passed", "not passed"])
def test_an_outcome_of_which_they_know_nothing_does_not_stop_them(cast: Cast, outcome: str) -> None:
    record_outcome(cast.rita, cast.application, outcome, NOW)

    withdraw_myself(cast.application, NOW)

    assert stage(cast) == "withdrawn"


def test_once_they_were_told_it_is_over(cast: Cast) -> None:
    record_outcome(cast.rita, cast.application, "not passed", NOW)
    record_answer(cast.rita, cast.application, NOW)

    with pytest.raises(Refused, match="application-over"):
        withdraw_myself(cast.application, NOW)

    assert stage(cast) == "not passed"
