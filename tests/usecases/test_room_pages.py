"""Pages of a room: every text arrives, in any order and any number of times; what is in stays as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from django.http import Http404

from kedua.engine.notes.register import Register, Version
from kedua.queries.room_pages import LONGEST, MOST, pages_of
from kedua.records.models import AuditEntry, Interview, Interviewer, Member, Room, RoomPage
from kedua.usecases.room import Sent, Synced, sync
from kedua.usecases.room_pages import MOST_SEEN, NotTaken
from tests.cast import Cast
from tests.factories.rooms import make_room
from tests.factories.rows import NOW, make_member, make_organisation, make_scorecard, make_seat

FREE = "note:free"


def send(member: Member, seat: Interviewer, pages: Mapping[str, Sequence[Version]], *, pull: bool = False) -> Synced:
    return sync(member.account, seat.pk, Sent(pages=pages, pull=pull), NOW)


def test_a_text_stands_as_it_was_written(cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam
    text = "  R: “Sold out” — 补货 😀\n\n+ twice "

    told = send(cast.sam, seat, {FREE: [Version("a", 1, text)]})

    assert told.pages == {FREE: Register((Version("a", 1, text),), {"a": 1})}
    assert pages_of(seat.pk) == told.pages
    assert (told.refused, told.sealed, told.last) == ((), False, 0)
    assert RoomPage.objects.get().organisation == cast.organisation


def test_sending_again_or_late_changes_nothing(cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam
    send(cast.sam, seat, {FREE: [Version("a", 2, "Rang him")]})
    before = RoomPage.objects.values().get()

    told = send(cast.sam, seat, {FREE: [Version("a", 1, "Rang"), Version("a", 2, "Rang him")]})

    assert RoomPage.objects.values().get() == before
    assert told.pages[FREE].texts == ("Rang him",)


def test_two_devices_that_knew_nothing_of_each_other_keep_both_texts_until_one_settles_it(cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam
    send(cast.sam, seat, {FREE: [Version("a", 1, "Rang")]})

    both = send(cast.sam, seat, {FREE: [Version("b", 1, "Wrote")]})
    after = send(cast.sam, seat, {FREE: [Version("b", 2, "Rang and wrote", {"a": 1})]})

    assert both.pages[FREE].texts == ("Rang", "Wrote")
    assert after.pages[FREE].texts == ("Rang and wrote",)


def test_pulling_gives_every_page_of_the_seat_and_of_no_other(cast: Cast) -> None:
    room = make_room(cast, planned=False)
    send(cast.sam, room.sam, {FREE: [Version("a", 1, "Mine")], "doubts": [Version("a", 1, "Thin")]})
    send(cast.hana, room.hana, {FREE: [Version("h", 1, "Hers")]})

    told = send(cast.sam, room.sam, {}, pull=True)

    assert {address: page.texts for address, page in told.pages.items()} == {FREE: ("Mine",), "doubts": ("Thin",)}


@pytest.mark.parametrize(
    ("address", "versions", "code"),
    [
        ("notes", [Version("a", 1, "x")], "room-address"),
        ("note:Free Text", [Version("a", 1, "x")], "room-address"),
        (f"note:{'q' * 120}", [Version("a", 1, "x")], "room-address"),
        (FREE, [Version("a", 1, "x" * (LONGEST + 1))], "room-long"),
        (FREE, [Version("a", 1, "x", {f"w{n}": 1 for n in range(MOST_SEEN + 1)})], "room-version"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_the_rest_is_not(
    address: str, versions: list[Version], code: str, cast: Cast
) -> None:
    seat = make_room(cast, planned=False).sam

    told = send(cast.sam, seat, {address: versions, "doubts": [Version("a", 1, "Thin")]})

    assert told.refused == (NotTaken(address, code),)
    assert [page.address for page in RoomPage.objects.all()] == ["doubts"]


@pytest.mark.parametrize(
    "address",
    ["note:q1", "rating:topic-1/a1b2c3", "topic:own:7f3c", "note:part:preview", "why:note:free", "overall:value:open-books",
     "overall-note:leading-teams", "not-covered:coaching", "strengths", "requests", "career_goals", "recommendation"],
)  # fmt: skip
def test_there_is_a_place_for_everything_on_a_scorecard(address: str, cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam

    assert send(cast.sam, seat, {address: [Version("a", 1, "x")]}).refused == ()


def test_a_seat_has_room_for_so_many_places_and_goes_on_writing_in_those(cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam
    send(cast.sam, seat, {f"note:q{n}": [Version("a", 1, "x")] for n in range(MOST - 1)})

    told = send(cast.sam, seat, {f"note:{name}": [Version("a", 2, "y")] for name in ("q0", "last", "one-too-many")})

    assert told.refused == (NotTaken("note:one-too-many", "room-pages"),)
    assert RoomPage.objects.count() == MOST
    assert told.pages["note:q0"].texts == ("y",)


def test_once_the_scorecard_is_in_nothing_new_is_taken_and_what_was_in_before_is_no_error(cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam
    send(cast.sam, seat, {FREE: [Version("a", 1, "Before")]})
    make_scorecard(seat)

    told = send(cast.sam, seat, {FREE: [Version("a", 1, "Before")], "doubts": [Version("a", 1, "After")]})
    late = send(cast.sam, seat, {FREE: [Version("a", 2, "After")]})

    assert (told.refused, told.sealed) == ((NotTaken("doubts", "scorecard-in"),), True)
    assert late.refused == (NotTaken(FREE, "scorecard-in"),)
    assert late.pages[FREE].texts == ("Before",)
    assert RoomPage.objects.count() == 1


def test_writing_leaves_no_trace_in_the_record_of_changes_and_makes_no_room(cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam
    before = AuditEntry.objects.count()

    send(cast.sam, seat, {FREE: [Version("a", 1, "Rang")]})

    assert AuditEntry.objects.count() == before
    assert not Room.objects.exists()


def test_only_whose_seat_it_is_may_write(cast: Cast) -> None:
    room = make_room(cast, planned=False)
    guest = make_seat(room.interview, guest="Gina Lee")

    for seat, member in ((room.sam, cast.ada), (room.sam, cast.hana), (guest, cast.rita), (cast.seat, cast.ben)):
        with pytest.raises(Http404):
            send(member, seat, {FREE: [Version("a", 1, "Rang")]})
    assert not RoomPage.objects.exists()


@pytest.mark.parametrize("what", ["cancelled", "left"])
def test_a_cancelled_interview_and_an_ended_membership_close_the_room(what: str, cast: Cast) -> None:
    room = make_room(cast, planned=False)
    if what == "cancelled":
        Interview.objects.filter(pk=room.interview.pk).update(state="cancelled")
    else:
        Member.objects.filter(pk=cast.sam.pk).update(active=False)

    with pytest.raises(Http404):
        send(cast.sam, room.sam, {FREE: [Version("a", 1, "Rang")]})


def test_a_device_writes_where_it_began_whichever_organisation_its_person_is_at_work_in(cast: Cast) -> None:
    seat = make_room(cast, planned=False).sam
    elsewhere = make_organisation("Elsewhere Foods")
    other = make_member(elsewhere, "Sam Ong")
    Member.objects.filter(pk=other.pk).update(account=cast.sam.account)

    assert send(cast.sam, seat, {FREE: [Version("a", 1, "Rang")]}).pages[FREE].texts == ("Rang",)


@pytest.mark.parametrize("seed", range(8))
def test_whatever_devices_send_in_whatever_pieces_the_text_is_that_of_all_versions(seed: int, cast: Cast) -> None:
    chance, seat = Random(seed), make_room(cast, planned=False).sam
    made = [Version("a", 1, "a1"), Version("a", 2, "a2"), Version("a", 3, "a3")]
    made += [Version("b", 1, "b1", {"a": 2}), Version("b", 2, "b2", {"a": 2})]
    sent = chance.sample(made * 2, len(made) * 2)

    while sent:
        size = chance.randint(1, len(sent))
        send(cast.sam, seat, {FREE: sent[:size]})
        sent = sent[size:]

    assert pages_of(seat.pk)[FREE].texts == ("a3", "b2")
