"""Where no script runs, a room still notes what was told of the preview and which answers are owed."""

from __future__ import annotations

import html

import pytest
from django.urls import reverse

from kedua.records.models import CandidateQuestion, PreviewShown, RoomEvent
from kedua.usecases.previews import answer, ask
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.previews import make_preview
from tests.factories.rooms import make_room
from tests.factories.rows import NOW

WEEKENDS = "You work three weekends out of four. (Every month · Two weekdays off in a row.)"


@pytest.fixture(autouse=True)
def _published(cast: Cast) -> None:
    make_preview(cast.job)


def test_a_statement_is_ticked_by_sending_it(cast: Cast, sign_in: SignIn) -> None:
    room, client = make_room(cast), sign_in(cast.sam)

    for _twice in range(2):
        answer = client.post(reverse("room-told", args=[room.sam.pk]), {"entry": WEEKENDS})

    page = html.unescape(client.get(reverse("room", args=[room.sam.pk])).content.decode())
    assert (answer.status_code, answer["Location"]) == (303, f"{reverse('room', args=[room.sam.pk])}#part-preview")
    assert f'value="{WEEKENDS}" aria-pressed="true"' in page
    assert page.count('aria-pressed="true"') == 1
    assert (RoomEvent.objects.count(), PreviewShown.objects.get().how) == (1, "interview")


def test_a_question_is_owed_and_stands_in_the_room(cast: Cast, sign_in: SignIn) -> None:
    room, client = make_room(cast), sign_in(cast.sam)

    client.post(reverse("room-told", args=[room.sam.pk]), {"text": " Who trains me? "})

    page = client.get(reverse("room", args=[room.sam.pk])).content.decode()
    assert CandidateQuestion.objects.get().text == "Who trains me?"
    assert page.count("<li>Who trains me?</li>") == 1


def test_nothing_is_noted_of_nothing(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)

    sign_in(cast.sam).post(reverse("room-told", args=[room.sam.pk]), {"entry": " ", "text": ""})

    assert RoomEvent.objects.count() == 0


def test_the_panel_sees_what_was_asked_before_and_never_what_was_answered(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)
    ask(cast.application, "Is the profit share paid in the first year?", "page", NOW)
    answer(cast.application, None, "but", "Not on Sundays, please.", {}, NOW)

    page = sign_in(cast.sam).get(reverse("room", args=[room.sam.pk])).content.decode()

    assert "Is the profit share paid in the first year?" in page
    assert "Not on Sundays" not in page
