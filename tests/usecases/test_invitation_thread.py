"""What a candidate is told by invitations into their calendar stands in the conversation, as far as it is."""

from __future__ import annotations

from contextlib import suppress

import pytest

from kedua.records.models import Message
from kedua.usecases.interviews import mark
from kedua.usecases.invitation_thread import TRIES
from kedua.usecases.messages import try_again
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.fakes.mailer import send_all
from tests.usecases.test_invitations import CLEO, Post, booked, changed, committing


@pytest.fixture
def post() -> Post:
    return Post()


def said() -> list[tuple[str, str]]:
    rows = Message.objects.order_by("created_at", "id").values_list("subject", "state")
    return [(subject.partition(":")[0], state) for subject, state in rows]


def test_only_what_the_candidate_is_told_stands_there_and_is_sent_once(cast: Cast, post: Post) -> None:
    booked(cast, post)
    waiting = said()
    post.sent()

    message = Message.objects.get()
    (letter,) = post.mailer.to(CLEO)
    assert waiting == [("Invitation", "waiting")]
    assert (message.state, message.sent_at, message.due_at, message.to) == ("sent", NOW, None, CLEO)
    assert (message.subject, message.text) == (letter.subject, letter.text)
    assert (message.occasion, message.made_by) == ("invitation", cast.rita)


def test_a_change_and_a_cancellation_stand_there_as_well(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    post.sent()
    changed(cast, post, interview, place="Room 5")
    post.sent()
    with committing(execute=True):
        mark(cast.rita, interview, "cancelled", NOW, post.queue)
    post.sent()

    assert sorted(said()) == [("Cancelled", "sent"), ("Changed", "sent"), ("Invitation", "sent")]


def test_what_a_newer_one_overtook_was_never_sent(cast: Cast, post: Post) -> None:
    interview = booked(cast, post)
    changed(cast, post, interview, place="Room 5")
    post.sent()

    assert sorted(state for _kind, state in said()) == ["sent", "undone"]


def test_what_cannot_be_sent_is_for_somebody_to_see_to_in_the_end(cast: Cast, post: Post) -> None:
    booked(cast, post)
    post.mailer.down = True
    states = []
    for _try in range(TRIES):
        with suppress(OSError):
            send_all(post.queue, post.mailer, NOW)
        states.append(Message.objects.get().state)

    try_again(cast.rita, Message.objects.get(), NOW)

    assert states == [*["waiting"] * (TRIES - 1), "failed"]
    assert Message.objects.get().state == "waiting"
    assert Message.objects.get().due_at is not None


def test_what_was_sent_again_by_hand_is_left_to_that(cast: Cast, post: Post) -> None:
    booked(cast, post)
    Message.objects.update(state="failed")
    try_again(cast.rita, Message.objects.get(), NOW)

    post.sent()

    assert Message.objects.get().state == "waiting"
