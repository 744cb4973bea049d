"""Behind a server that cannot let answers go on, listening is asking again: one batch, and when to come back."""

from __future__ import annotations

import json

from django.urls import reverse

from kedua.web.live.ticket import GOES_ON, RECONNECT, SPREAD, Ticket
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rooms import happened, make_room
from tests.web.views.test_room_sync import send


def test_it_tells_what_asking_would_once_and_when_to_come_again(cast: Cast, sign_in: SignIn) -> None:
    seat, browser = make_room(cast).sam, sign_in(cast.sam)
    told = send(browser, seat, events=[happened(1, "start"), happened(2, "pause")])

    answer = browser.get(reverse("room-live", args=[seat.pk]), {"after": "1"})

    head, _data, batch = answer.content.decode().partition("data: ")
    assert head == f"retry: {RECONNECT}\nid: 2\nevent: room\n"
    assert json.loads(batch)["events"] == told["events"][1:]
    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"


def test_where_one_was_before_a_break_counts_more_than_where_the_page_began(cast: Cast, sign_in: SignIn) -> None:
    seat, browser = make_room(cast).sam, sign_in(cast.sam)
    send(browser, seat, events=[happened(1, "start"), happened(2, "pause")])

    answer = browser.get(reverse("room-live", args=[seat.pk]), {"after": "0"}, headers={"Last-Event-ID": "2"})

    assert json.loads(answer.content.decode().partition("data: ")[2])["events"] == []


def test_a_server_that_can_go_on_is_left_a_ticket_for_this_seat_only(cast: Cast, sign_in: SignIn) -> None:
    room, browser, tickets = make_room(cast), sign_in(cast.sam), list[Ticket]()
    send(browser, room.sam, events=[happened(1, "start")])

    browser.defaults[GOES_ON] = tickets  # type: ignore[assignment]  # an environ holds more than texts
    answer = browser.get(reverse("room-live", args=[room.sam.pk]))
    browser.get(reverse("room-live", args=[room.hana.pk]))

    assert tickets == [Ticket(room.interview.pk, room.sam.pk, cast.sam.account.pk, 1)]
    retry = int(answer.content.split()[1])
    assert abs(retry - RECONNECT) <= SPREAD // 2


def test_nothing_but_a_number_says_where_one_was(cast: Cast, sign_in: SignIn) -> None:
    seat, browser = make_room(cast).sam, sign_in(cast.sam)

    statuses = [
        browser.get(reverse("room-live", args=[seat.pk]), {"after": after}).status_code
        for after in ("x", "-1", "1.5", "9" * 30)
    ]

    assert statuses == [400] * 4


def test_it_is_only_read(cast: Cast, sign_in: SignIn) -> None:
    seat, browser = make_room(cast).sam, sign_in(cast.sam)

    url = reverse("room-live", args=[seat.pk])

    assert [browser.head(url).status_code, browser.post(url).status_code] == [200, 405]
