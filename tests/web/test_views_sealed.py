"""What somebody on the panel thinks cannot be told from any page, export, table or log before all have said it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import time_machine
from django.apps import apps

from kedua.records.models import AuditEntry, View
from kedua.usecases.panel_views import ask_views, say_view
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.decisions import fresh
from tests.factories.room_cards import ENDED
from tests.factories.sealed import World, hand_in, make_world
from tests.web.sealed_routes import Place, addresses
from tests.web.test_seal_everywhere import _plain, answer, text_of

THOUGHT = "Zbenview"
EVERYBODY = ("ada", "rita", "hana", "ben", "sam", "dan")


@pytest.fixture(autouse=True)
def _after_the_interview() -> Iterator[None]:
    with time_machine.travel(ENDED, tick=False):
        yield


@pytest.fixture
def world(cast: Cast) -> World:
    found = make_world(cast)
    for name in ("sam", "hana"):
        hand_in(found, name)
    ask_views(cast.ada, fresh(cast), ENDED)
    say_view(cast.ben, View.objects.get(member=cast.ben), "no pass", f"{THOUGHT} named no guest.", ENDED)
    return found


def seen_by(world: World, sign_in: SignIn, who: str, pages: list[tuple[str, Place]] | None = None) -> dict[str, str]:
    """Look at every page. pages: their addresses, where they are known: asking for them makes another message."""
    client = sign_in(world.cast.everyone[who])
    found = pages or [(url, place) for url, place in addresses(world) if "pdf" not in url]
    return {_plain(url): _plain(text_of(answer(client, "get", url, place.script))) for url, place in found}


def test_it_is_found_by_nobody_but_who_said_it(world: World, sign_in: SignIn, caplog: pytest.LogCaptureFixture) -> None:
    found = {
        who: {
            url.rstrip("/").rpartition("/")[2] for url, text in seen_by(world, sign_in, who).items() if THOUGHT in text
        }
        for who in EVERYBODY
    }

    assert {who: urls for who, urls in found.items() if urls} == {"ben": {"view"}}
    assert THOUGHT not in caplog.text


def test_which_way_it_goes_cannot_be_told_from_any_page(world: World, sign_in: SignIn) -> None:
    pages = [(url, place) for url, place in addresses(world) if "pdf" not in url]
    for who in ("ada", "hana", "sam"):
        seen = []
        for outcome in ("pass", "no pass", "undecided"):
            View.objects.filter(member=world.cast.ben).update(outcome=outcome)
            seen.append(seen_by(world, sign_in, who, pages))
        assert {url for url in seen[0] if not seen[0][url] == seen[1][url] == seen[2][url]} == set()


def test_it_stands_in_no_table_but_its_own(world: World) -> None:
    held = {
        model.__name__
        for model in apps.get_models()
        if THOUGHT in json.dumps(list(model._default_manager.values()), default=str)
    }

    assert held == {"View"}
    assert AuditEntry.objects.get(action="view.said").data == {}
    assert world.cast.organisation is not None


def test_once_all_have_said_it_whoever_decides_reads_it(world: World, sign_in: SignIn) -> None:
    for member in (world.cast.sam, world.cast.hana):
        say_view(member, View.objects.get(member=member), "pass", "Met all six.", ENDED)

    assert THOUGHT in "".join(seen_by(world, sign_in, "hana").values())
