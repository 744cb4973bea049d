"""The room's page: the sealed plan as an agenda, nothing that anybody wrote, in a number of queries that does not grow."""

from __future__ import annotations

import json
from html import unescape

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.plan_store import read_kit
from kedua.records.models import Interviewer, Plan, RoomPage
from kedua.usecases.plan_edits import Edit
from kedua.usecases.plans import change_plan, lock_plan, make_first_plan
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import far, fresh
from tests.factories.rooms import make_room
from tests.factories.rows import NOW
from tests.web.views.test_map import opinionated
from tests.web.views.test_plan_sealed import SECRETS


def source(sign_in: SignIn, seat: Interviewer) -> str:
    assert seat.member is not None
    answer = sign_in(seat.member).get(reverse("room", args=[seat.pk]))
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_every_part_and_question_has_its_page_and_its_place_on_the_agenda(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)
    plan = read_kit(Plan.objects.get().kit).plan

    page = source(sign_in, room.sam)

    wanted = [f"ask:{planned.question.id}" for planned in plan.questions]
    wanted += [f"part:{part.id}" for part in plan.parts if part.id not in ("deeper", "fit")]
    for item in wanted:
        assert page.count(f'data-page="{item}"') == 1
        assert page.count(f'data-item="{item}"') == 1
    for planned in plan.questions:
        assert planned.question.text in page
        for kind in ("note", "rating", "topic"):
            assert page.count(f'data-address="{kind}:{planned.question.id}"') == 1


def test_the_script_gets_the_agenda_and_the_panel_by_seat(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)

    page = source(sign_in, room.sam)

    agenda = json.loads(page.partition('data-agenda="')[2].partition('" data-people')[0])
    people = json.loads(page.partition('data-people="')[2].partition('"\n')[0])
    assert agenda["minutes"] == 60
    assert {item["by"] for item in agenda["items"]} <= people.keys()
    assert people == {str(room.hana.pk): "Hana Yusof", str(room.sam.pk): "Sam Ong"}
    assert sum(item["minutes"] for item in agenda["items"]) == 60


def test_what_somebody_wrote_is_not_in_the_page(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)
    head = {"writer": "tab", "number": 1, "text": "zebra", "seen": {}}
    for seat in (room.sam, room.hana):
        RoomPage.objects.create(
            organisation=seat.organisation, interviewer=seat, address="note:free", heads=[head], saved_at=NOW, created_at=NOW
        )  # fmt: skip

    assert "zebra" not in source(sign_in, room.sam)


@pytest.mark.parametrize("who", ["sam", "hana"])
def test_nobody_on_the_panel_gets_ratings_or_opinions(who: str, cast: Cast, sign_in: SignIn) -> None:
    opinionated(cast.seat)
    room = make_room(cast, planned=False)
    make_first_plan(cast.rita, fresh(cast), far(), NOW)

    page = source(sign_in, getattr(room, who))

    assert [secret for secret in SECRETS if secret in page] == []


def test_without_a_plan_there_is_nothing_to_run(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast, planned=False)

    page = source(sign_in, room.sam)

    assert "Not planned yet" in page
    assert "data-room" not in page


def test_it_is_said_when_the_plan_may_still_change(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)
    before = source(sign_in, room.sam)

    lock_plan(cast.rita, Plan.objects.get(), NOW)

    assert "The plan is not locked yet" in before
    assert "The plan is not locked yet" not in source(sign_in, room.sam)


def test_a_colleagues_place_does_not_open(cast: Cast, sign_in: SignIn) -> None:
    room = make_room(cast)

    assert sign_in(cast.hana).get(reverse("room", args=[room.sam.pk])).status_code == 404
    assert sign_in(cast.ada).get(reverse("room", args=[room.sam.pk])).status_code == 404


@pytest.mark.parametrize("minutes", [30, 90])
def test_the_room_takes_as_many_queries_for_few_questions_as_for_many(
    minutes: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    room = make_room(cast)
    change_plan(cast.rita, fresh(cast), 1, Edit("length", minutes=minutes), far(), NOW, "As long as it takes.")
    client = sign_in(cast.sam)

    with django_assert_num_queries(8):
        client.get(reverse("room", args=[room.sam.pk]))
