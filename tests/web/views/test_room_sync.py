"""The room and its devices: what is sent arrives once, what is lacking comes back, who is not there gets nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.records.models import Interview, Interviewer, RoomEvent, RoomPage
from kedua.wording.room_answers import room_answer
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rooms import happened, key, make_room
from tests.factories.rows import make_scorecard

FREE = "note:free"
LOCK = connection.features.has_select_for_update  # SQLite locks no rows


def send(client: Client, seat: Interviewer, status: int = 200, **sent: object) -> dict[str, Any]:
    return told(client.post(reverse("room-sync", args=[seat.pk]), sent, content_type="application/json"), status)


def poll(client: Client, seat: Interviewer, after: object = 0, status: int = 200) -> dict[str, Any]:
    return told(client.get(reverse("room-events", args=[seat.pk]), {"after": str(after)}), status)


def told(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.content
    assert answer["Cache-Control"] == "no-store"
    read: dict[str, Any] = json.loads(answer.content)
    return read


def version(text: str, number: int = 1, writer: str = "tab", **seen: int) -> dict[str, object]:
    return {"writer": writer, "number": number, "text": text, "seen": seen}


def test_what_is_written_comes_back_to_another_device(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    answer = send(sign_in(cast.sam), seat, pages={FREE: [version("Rang “Harbour” – 补货 😀")]})

    pulled = send(sign_in(cast.sam), seat, pull=True)

    stands = {FREE: {"heads": [version("Rang “Harbour” – 补货 😀")], "seen": {"tab": 1}}}
    assert answer["pages"] == stands
    assert pulled["pages"] == stands
    assert (answer["refused"], answer["sealed"], answer["last"], answer["events"]) == ([], False, 0, [])


def test_events_come_back_with_their_number_and_whose_they_are(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast, planned=False)
    send(sign_in(cast.hana), room.hana, events=[happened(1, "start", 1.5), happened(2, "go", 4, to="part:welcome")])

    answer = send(sign_in(cast.sam), room.sam, after=1)

    assert answer["last"] == 2
    assert answer["events"] == [
        {"number": 2, "key": str(key(2)), "kind": "go", "at": answer["events"][0]["at"], "facts": {"to": "part:welcome"},
         "seat": str(room.hana.pk), "mine": False}
    ]  # fmt: skip
    assert poll(sign_in(cast.hana), room.hana, 1)["events"][0]["mine"]
    assert answer["now"].endswith("Z")


def test_sending_the_same_again_changes_nothing(cast: Cast, sign_in: SignIn) -> None:
    room, client = make_room(cast, planned=False), sign_in(cast.sam)
    events, pages = [happened(1, "start")], {FREE: [version("Rang")]}
    first = send(client, room.sam, events=events, pages=pages)

    again = send(client, room.sam, events=events, pages=pages)

    assert {**again, "now": ""} == {**first, "now": ""}
    assert (RoomEvent.objects.count(), RoomPage.objects.count()) == (1, 1)


def test_polling_gives_what_is_new_and_the_token_to_send_with(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast, planned=False)
    send(sign_in(cast.hana), room.hana, events=[happened(1, "start")], pages={FREE: [version("Hers alone")]})

    answer = poll(sign_in(cast.sam), room.sam)

    assert set(answer) == {"now", "last", "events", "csrf"}
    assert [e["kind"] for e in answer["events"]] == ["start"]
    assert poll(sign_in(cast.sam), room.sam, 1)["events"] == []


def test_a_token_from_polling_lets_a_device_send_after_signing_in_again(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = sign_in(cast.sam).cookies
    url, sent = reverse("room-sync", args=[seat.pk]), json.dumps({"pages": {FREE: [version("Rang")]}})

    without = strict.post(url, sent, content_type="application/json")
    token = poll(strict, seat)["csrf"]
    with_it = strict.post(url, sent, content_type="application/json", headers={"X-CSRFToken": token})

    assert (without.status_code, with_it.status_code) == (403, 200)


def test_somebody_signed_out_is_told_so_and_loses_nothing(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam

    answer = send(sign_in(None), seat, 401, pages={FREE: [version("Rang")]})

    assert answer == {"code": "signed-out", "text": room_answer("signed-out")}
    assert poll(sign_in(None), seat, status=401)["code"] == "signed-out"


def test_a_cancelled_interview_is_told_as_such(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast, planned=False)
    Interview.objects.filter(pk=room.interview.pk).update(state="cancelled")

    assert send(sign_in(cast.sam), room.sam, 404)["code"] == "room-gone"


def test_what_cannot_be_taken_in_is_named_with_what_to_do(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    make_scorecard(seat)

    answer = send(sign_in(cast.sam), seat, events=[happened(1, "dance")], pages={FREE: [version("Too late")]})

    assert answer["refused"] == [
        {"key": str(key(1)), "code": "room-event", "text": room_answer("room-event")},
        {"address": FREE, "code": "scorecard-in", "text": room_answer("scorecard-in")},
    ]
    assert answer["sealed"]


ODD = [
    [],
    {"events": {}},
    {"pages": []},
    {"after": -1},
    {"after": "1"},
    {"after": True},
    {"events": ["start"]},
    {"events": [{**happened(1, "start"), "key": "1"}]},
    {"events": [{**happened(1, "start"), "at": "yesterday"}]},
    {"events": [{**happened(1, "start"), "at": "2026-11-24T02:00:00"}]},
    {"events": [{**happened(1, "start"), "facts": []}]},
    {"events": [happened(n, "pause") for n in range(501)]},
    {"pages": {FREE: version("x")}},
    {"pages": {FREE: ["x"]}},
    {"pages": {FREE: [{**version("x"), "seen": []}]}},
    {"pages": {FREE: [version("x", 0)]}},
    {"pages": {FREE: [version("x", 2**31)]}},
    {"pages": {FREE: [version("x", other=0)]}},
    {"pages": {FREE: [version("x", writer="")]}},
    {"pages": {FREE: [version("x", writer="t\u00e4b")]}},
    {"pages": {FREE: [{**version("x"), "text": None}]}},
    {"pages": {FREE: [version("x", n) for n in range(1, 102)]}},
    {"pages": {"n" * 121: []}},
]


@pytest.mark.parametrize("sent", ODD, ids=lambda sent: json.dumps(sent)[:60])
def test_what_no_page_of_ours_sends_is_turned_away_whole(sent: object, cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    url = reverse("room-sync", args=[seat.pk])

    answer = sign_in(cast.sam).post(url, json.dumps(sent), content_type="application/json")

    assert told(answer, 400)["code"] == "room-form"
    assert not RoomEvent.objects.exists()
    assert not RoomPage.objects.exists()


@pytest.mark.parametrize("body", ["", "{", "\ud800", "[" * 100_000], ids=["empty", "half", "surrogate", "deep"])
def test_a_body_that_is_no_json_is_turned_away(body: str, cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    url = reverse("room-sync", args=[seat.pk])

    answer = sign_in(cast.sam).post(url, body.encode("utf-8", "surrogatepass"), content_type="application/json")

    assert told(answer, 400)["code"] == "room-form"


@pytest.mark.parametrize("after", ["x", "-1", str(2**31), ""])
def test_polling_after_nothing_we_gave_is_turned_away(after: str, cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam

    assert poll(sign_in(cast.sam), seat, after, 400)["code"] == "room-form"


def test_too_much_at_once_is_told_as_such(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    pages = {f"note:q{n}": [version("x" * 20_000)] for n in range(260)}

    assert send(sign_in(cast.sam), seat, 413, pages=pages)["code"] == "room-large"


def test_what_no_keyboard_types_does_not_stand_in_the_way(cast: Cast, sign_in: SignIn) -> None:
    seat, client = make_room(cast, planned=False).sam, sign_in(cast.sam)
    owed = happened(1, "owed", text="Pay\x00 day? \ud83d")
    body = json.dumps({"pages": {FREE: [version("Rang\x00 \ud83d him")]}, "events": [owed]})

    client.post(reverse("room-sync", args=[seat.pk]), body, content_type="application/json")

    assert RoomPage.objects.get().heads[0]["text"] == "Rang \ufffd him"
    assert RoomEvent.objects.get().facts == {"text": "Pay day? \ufffd"}


@pytest.mark.parametrize("pages", [1, 40])
def test_saving_takes_eight_queries_and_a_lock_where_there_are_any_whatever_is_saved(
    pages: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    seat, client = make_room(cast, planned=False).sam, sign_in(cast.sam)
    addresses = [f"note:q{n}" for n in range(pages)]
    send(client, seat, pages={address: [version("R")] for address in addresses})

    with django_assert_num_queries(8 + LOCK):
        send(client, seat, pages={address: [version("Rang", 2)] for address in addresses})


def test_the_first_words_at_an_address_take_one_query_more(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    seat, client = make_room(cast, planned=False).sam, sign_in(cast.sam)

    with django_assert_num_queries(9 + LOCK):
        send(client, seat, pages={FREE: [version("R")]})


@pytest.mark.parametrize("events", [0, 3])
def test_polling_takes_five_queries_and_four_when_nothing_is_new(
    events: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    room, client = make_room(cast, planned=False), sign_in(cast.sam)
    send(client, room.sam, events=[happened(n, "pause", n) for n in range(events)])

    with django_assert_num_queries(5 if events else 4):
        poll(client, room.sam)


@pytest.mark.parametrize("before", [1, 30])
def test_a_step_takes_as_many_queries_late_as_early(
    before: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    room, client = make_room(cast), sign_in(cast.sam)
    send(client, room.sam, events=[happened(n, "pause", n) for n in range(before)])

    with django_assert_num_queries(11 + LOCK):
        send(client, room.sam, events=[happened(99, "go", 31, to="part:preview")], after=before)
