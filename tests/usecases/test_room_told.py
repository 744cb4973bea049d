"""What was told and asked in a room is kept for the candidate: once, however often it is sent."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest
from django.db import transaction

from kedua.records.models import CandidateQuestion, Interviewer, Plan, PreviewShown, RoomEvent
from kedua.usecases import previews
from kedua.usecases.room_events import SentEvent, take_events
from tests.cast import Cast
from tests.factories.previews import make_preview
from tests.factories.rooms import make_room
from tests.factories.rows import NOW, make_interview, make_seat

LATER = NOW + dt.timedelta(minutes=5)


@pytest.fixture
def seat(cast: Cast) -> Interviewer:
    booked = make_interview(cast.application, 2, state="booked", starts_at=NOW)
    made = make_seat(booked, cast.sam)
    return Interviewer.objects.select_related("interview__application__job", "organisation").get(pk=made.pk)


def sent(kind: str, key: UUID | None = None, **facts: object) -> SentEvent:
    return SentEvent(key or uuid4(), kind, NOW, facts)


def take(seat: Interviewer, *events: SentEvent) -> None:
    with transaction.atomic():
        take_events(seat, events, LATER)


def test_telling_of_the_preview_notes_which_version_was_shown(cast: Cast, seat: Interviewer) -> None:
    make_preview(cast.job)
    newest = make_preview(cast.job, version=2)

    take(seat, sent("told", part="preview", entry="You work weekends."), sent("told", part="preview", entry="Early."))

    shown = PreviewShown.objects.get()
    assert (shown.preview, shown.how, shown.application) == (newest, "interview", cast.application)


def test_the_version_is_the_one_in_the_plan_by_which_the_room_goes(cast: Cast) -> None:
    room = make_room(cast)
    planned = make_preview(cast.job, published_at=NOW - dt.timedelta(days=1))
    Plan.objects.update(created_at=NOW)
    make_preview(cast.job, version=2, published_at=NOW + dt.timedelta(minutes=1))

    take(room.sam, sent("told", part="preview", entry="Early."))

    assert PreviewShown.objects.get().preview == planned


def test_what_is_told_of_another_part_or_without_a_preview_notes_nothing(cast: Cast, seat: Interviewer) -> None:
    take(seat, sent("told", part="preview", entry="Early."))
    make_preview(cast.job)
    take(seat, sent("told", part="close", entry="By Friday."))

    assert PreviewShown.objects.count() == 0


def test_an_answer_that_is_owed_waits_as_a_question_of_the_candidate(cast: Cast, seat: Interviewer) -> None:
    key = uuid4()

    for _again in range(2):
        take(seat, sent("owed", key, text="Who trains me?"))

    question = CandidateQuestion.objects.get()
    assert (question.pk, question.text, question.asked_in, question.application) == (
        key, "Who trains me?", "interview", cast.application,
    )  # fmt: skip


def test_an_empty_question_and_one_too_many_stay_events_of_the_room(cast: Cast, seat: Interviewer) -> None:
    for number in range(previews.MOST_OPEN):
        previews.ask(cast.application, f"Question {number}?", "page", NOW)

    take(seat, sent("owed", text=" "), sent("owed", text="One more?"))

    assert RoomEvent.objects.count() == 2
    assert CandidateQuestion.objects.filter(asked_in="interview").count() == 0
