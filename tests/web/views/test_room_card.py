"""The scorecard's page: without a script as with one, nothing typed is lost, nothing of others is shown, sealed once."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.drafts import draft_from
from kedua.queries.room_pages import pages_of
from kedua.records.models import Interviewer, RoomPage, Scorecard
from kedua.usecases.saves import Page
from kedua.usecases.scorecards import save_draft
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.room_cards import ENDED, GUESTS, TEAM, did, wrote
from tests.factories.rooms import Room, make_room
from tests.factories.rows import make_scorecard


@pytest.fixture(autouse=True)
def _after_the_interview() -> object:
    with time_machine.travel(ENDED, tick=False):
        yield


@pytest.fixture
def room(cast: Cast) -> Room:
    return make_room(cast)


def here(room: Room) -> str:
    return reverse("room-card", args=[room.sam.pk])


def hidden(source: str) -> dict[str, str]:
    """What the form carries with it."""
    found = {name: re.search(rf'name="{name}" value="([^"]*)"', source) for name in ("writer", "known")}
    return {name: hit.group(1).replace("&quot;", '"') for name, hit in found.items() if hit}


def texts(seat: Interviewer) -> dict[str, tuple[str, ...]]:
    return {address: register.texts for address, register in pages_of(seat.pk).items()}


def typed(client: Client, room: Room, fields: Mapping[str, str], act: str = "") -> object:
    source = client.get(here(room)).content.decode()
    return client.post(f"{here(room)}{act}", {**hidden(source), **fields})


def test_the_copy_for_when_there_is_no_network_says_so(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)

    copy, page = (client.get(here(room) + asked).content.decode() for asked in ("?copy", ""))

    assert "No network: this is a copy" in copy
    assert f'<a href="{here(room)}">Look again</a>' in copy
    assert "this is a copy" not in page


def test_what_was_noted_stands_beside_what_is_rated(cast: Cast, room: Room, sign_in: SignIn) -> None:
    wrote(
        room.sam,
        {f"note:{TEAM}": "A+ Rang the supplier.\nR Halved the waste. #resource-management", f"rating:{TEAM}": "4"},
    )

    source = sign_in(cast.sam).get(here(room)).content.decode()

    assert "Rang the supplier." in source
    assert "This answer: 4 of 5" in source
    assert "Tied to it from elsewhere" in source
    assert "What you noted, and how you rate it" in source
    assert 'name="overall:leading-teams" value="none"' in source
    assert (
        source.index('id="overall:leading-teams"')
        < source.index('id="strengths"')
        < source.index('id="recommendation"')
    )


def test_looking_changes_nothing_and_twelve_queries_are_enough(
    cast: Cast, room: Room, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(cast.sam)
    wrote(room.sam, {f"note:{TEAM}": "Six of them."})
    did(room.sam, 1, "start")

    with django_assert_num_queries(12):
        client.get(here(room))

    assert not Scorecard.objects.filter(interviewer=room.sam).exists()


def test_what_is_typed_is_kept_as_a_version_of_the_page(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)

    answer = typed(
        client,
        room,
        {"strengths": "Prepares\r\nwell", "overall:leading-teams": "4", "not-covered:customer-service": "yes"},
    )

    assert getattr(answer, "status_code", 0) == 303
    assert texts(room.sam) == {
        "not-covered:customer-service": ("yes",),
        "overall:leading-teams": ("4",),
        "strengths": ("Prepares\nwell",),
    }


def test_what_was_left_as_it_was_shown_is_not_written(cast: Cast, room: Room, sign_in: SignIn) -> None:
    wrote(room.sam, {"strengths": "from the phone", "doubts": ""})
    client = sign_in(cast.sam)
    source = client.get(here(room)).content.decode()
    wrote(room.sam, {"strengths": "from the phone, later"}, number=2)

    client.post(here(room), {**hidden(source), "strengths": "from the phone", "doubts": "", "requests": ""})

    assert texts(room.sam)["strengths"] == ("from the phone, later",)
    assert RoomPage.objects.count() == 2


def test_what_a_device_wrote_meanwhile_is_kept_beside_and_chosen_from(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)
    source = client.get(here(room)).content.decode()
    wrote(room.sam, {"strengths": "from the phone"})
    client.post(here(room), {**hidden(source), "strengths": "on the page"})
    assert set(texts(room.sam)["strengths"]) == {"from the phone", "on the page"}

    refused = typed(client, room, {}, "submit/")
    source = client.get(here(room)).content.decode()
    (choice,) = re.findall(
        r'name="settle:strengths" value="(\w+)"><span class="k-choice-text"><span class="k-choice-label">on the page',
        source,
    )
    typed(client, room, {"settle:strengths": choice})

    assert getattr(refused, "status_code", 0) == 409
    assert texts(room.sam)["strengths"] == ("on the page",)


def test_both_versions_can_stay(cast: Cast, room: Room, sign_in: SignIn) -> None:
    wrote(room.sam, {"strengths": "one"}, "laptop")
    wrote(room.sam, {"strengths": "other"}, "phone")

    typed(sign_in(cast.sam), room, {"settle:strengths": "both"})

    assert texts(room.sam)["strengths"] == ("one\nother",)


def test_pressing_twice_and_coming_back_write_no_second_version(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)
    source = client.get(here(room)).content.decode()

    for text in ("first", "first", "second thoughts"):
        client.post(here(room), {**hidden(source), "doubts": text})

    assert texts(room.sam)["doubts"] == ("second thoughts",)


def test_it_is_sent_and_sealed_once(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)
    source = client.get(here(room)).content.decode()
    full = {**hidden(source), f"note:{TEAM}": "Six of them.", "overall:leading-teams": "4", "recommendation": "yes"}

    answers = [client.post(f"{here(room)}submit/", full) for _again in (1, 2)]
    shown = client.get(here(room)).content.decode()

    assert [answer.status_code for answer in answers] == [303, 303]
    assert "Your scorecard is in" in shown
    assert "Six of them." in shown
    assert reverse("feedback-amend", args=[room.sam.pk]) in shown


def test_what_is_missing_is_said_at_its_place_and_nothing_is_lost(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)

    answer = typed(client, room, {"overall:leading-teams": "4", "doubts": "Little about guests"}, "submit/")

    source = getattr(answer, "content", b"").decode()
    assert getattr(answer, "status_code", 0) == 422
    assert '<a href="#overall-note:leading-teams">In a sentence: Leading teams</a>' in source
    assert "Write in one sentence what was said or done" in source
    assert texts(room.sam)["doubts"] == ("Little about guests",)


def test_a_sentence_on_a_private_topic_asks_for_its_reason(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)
    answer = typed(client, room, {"doubts": "She is pregnant"}, "submit/")
    assert 'name="why:doubts"' in getattr(answer, "content", b"").decode()

    done = typed(client, room, {"why:doubts": "Asked for a seat."}, "submit/")

    assert getattr(done, "status_code", 0) == 303
    assert Scorecard.objects.get(interviewer=room.sam).kept[0]["why"] == "Asked for a seat."


def test_what_comes_after_it_is_sealed_is_given_back_to_copy(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)
    source = client.get(here(room)).content.decode()
    client.post(f"{here(room)}submit/", {**hidden(source), "strengths": "Prepares well"})

    late = client.post(here(room), {**hidden(source), "strengths": "Prepares well", "doubts": "zebra, too late"})

    assert late.status_code == 409
    assert "zebra, too late" in late.content.decode()
    assert "What you typed here" in late.content.decode()


def test_what_somebody_typed_who_was_signed_out_is_there_when_they_come_back(
    cast: Cast, room: Room, sign_in: SignIn
) -> None:
    client = sign_in(cast.sam)
    source = client.get(here(room)).content.decode()
    client.logout()
    answer = client.post(f"{here(room)}submit/", {**hidden(source), "doubts": "zebra"})
    assert answer.status_code == 302
    client.force_login(cast.sam.account, "allauth.account.auth_backends.AuthenticationBackend")

    back = client.get(here(room)).content.decode()
    client.post(here(room), {**hidden(back), "doubts": "zebra"})

    assert "You were signed out while you typed" in back
    assert "zebra</textarea>" in back
    assert texts(room.sam)["doubts"] == ("zebra",)
    assert "You were signed out" not in client.get(here(room)).content.decode()


def test_nothing_of_a_colleague_or_the_first_round_is_shown(cast: Cast, room: Room, sign_in: SignIn) -> None:
    cast.seat.scorecard.delete()
    make_scorecard(cast.seat, recommendation="no", career_goals="zebra-goals")
    wrote(room.hana, {f"note:{GUESTS}": "zebra-note", "strengths": "zebra-strength", "overall:leading-teams": "1"})

    source = sign_in(cast.sam).get(here(room)).content.decode()

    assert "zebra" not in source
    assert "Met all six that day" not in source
    assert "Little about guests" not in source


def test_the_feedback_page_leads_to_the_room_once_there_is_one(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client, url = sign_in(cast.sam), reverse("feedback", args=[room.sam.pk])
    assert client.get(url).status_code == 200
    save_draft(cast.sam, room.sam, draft_from({"career_goals": "begun in the form"}), Page("tab", 0), ENDED)
    did(room.hana, 1, "start")

    answer = client.get(url)

    assert (answer.status_code, answer.headers["Location"]) == (303, here(room))
    assert "begun in the form" in client.get(here(room)).content.decode()


def test_what_an_open_feedback_form_still_sends_is_carried_over(cast: Cast, room: Room, sign_in: SignIn) -> None:
    client, url = sign_in(cast.sam), reverse("feedback", args=[room.sam.pk])
    did(room.hana, 1, "start")

    client.post(url, {"act": "send", "revision": "0.tab", "career_goals": "typed in the old form"})

    assert "typed in the old form" in client.get(here(room)).content.decode()


@pytest.mark.parametrize(
    "known", ["", "[]", "nonsense", '{"strengths": 5}', '{"strengths": [["x"], {"a": "b"}]}', "[" * 9000]
)
def test_a_form_whose_hidden_fields_were_touched_knew_of_nothing(
    cast: Cast, room: Room, sign_in: SignIn, known: str
) -> None:
    wrote(room.sam, {"strengths": "from the phone"})

    sign_in(cast.sam).post(here(room), {"writer": "x" * 500, "known": known, "strengths": "typed"})

    assert set(texts(room.sam)["strengths"]) == {"from the phone", "typed"}
