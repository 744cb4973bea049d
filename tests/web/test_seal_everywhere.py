"""The seal over everything that leaves Kedua: pages, answers, streams, files, mail, the record of changes.

Whatever somebody wrote about a candidate holds a word that stands nowhere else (`factories/sealed`). For everybody, at
every stage, the words that are found anywhere must be exactly those that are theirs to read.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from copy import copy
from dataclasses import dataclass

import pypdfium2
import pytest
import time_machine
from django.apps import apps
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import get_resolver, reverse

from kedua.records.models import AuditEntry, RoomEvent
from kedua.usecases.reminders import remind
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.room_cards import ENDED
from tests.factories.rooms import STARTS
from tests.factories.sealed import AMENDED, STAYS, World, every_word, hand_in, make_world, opening, think, word
from tests.fakes.outside import KeptQueue, Nowhere
from tests.web.sealed_routes import CASE, ELSEWHERE, Place, addresses
from tests.web.test_access_table import names, table

Commits = Callable[..., AbstractContextManager[object]]
EVERYBODY = ("ada", "rita", "hana", "ben", "sam", "dan", "eve", "gina")  # Gina comes by her link
RUNS = ("ada", "rita", "hana")
SCRIPT = {"after": 0, "pull": True, "address": "note:free", "text": "x", "asked": [], "given": [], "minutes_left": 20}


@dataclass(frozen=True, slots=True)
class Stage:
    """How far the second round is: whose scorecards are in, and who may read what all of them say."""

    submitted: tuple[str, ...]
    open_for: str

    def may_read(self, who: str) -> set[str]:
        """What somebody may find, all in all: what opens of those who are in, and everything of their own."""
        found = {text for name in ("ben", "gina", *self.submitted) for text in opening(name)}
        if who in RUNS:  # they read a guest's scorecard whole: they may have typed it
            found.add(word("gina", "beside"))
        return (found if self.opens(who) else set()) | self.own(who)

    def opens(self, who: str) -> bool:
        return who in self.open_for.split()

    def own(self, who: str) -> set[str]:
        """Somebody's own words. A guest's link, which others may hold, shows none once their feedback is in."""
        if who not in ("ben", "sam", "hana"):
            return set()
        written = opening(who) | {word(who, place) for place in STAYS}
        return written if who in ("ben", *self.submitted) else written - {word(who, place) for place in AMENDED}


BOOKED = Stage((), "ada")
HALF = Stage(("sam",), "ada sam")
DONE = Stage(("sam", "hana"), "ada rita hana sam")


@pytest.fixture(autouse=True)
def _after_the_interview() -> Iterator[None]:
    with time_machine.travel(ENDED, tick=False):
        yield


@pytest.fixture
def world(cast: Cast) -> World:
    return make_world(cast)


def visitor(world: World, sign_in: SignIn, who: str) -> Client:
    return sign_in(None if who == "gina" else world.cast.everyone[who])


def answer(client: Client, method: str, url: str, script: bool) -> HttpResponseBase:
    """Call an address, and take back whatever that did: the next call finds everything as it was."""
    cookies = copy(client.cookies)
    with transaction.atomic():
        if method == "get":
            given = client.get(url)
        elif script:
            given = client.post(url, json.dumps(SCRIPT), "application/json")
        else:
            given = client.post(url, {})
        transaction.set_rollback(True)
    client.cookies = cookies
    return given


def text_of(given: HttpResponseBase) -> str:
    """Everything that an answer says: its head, and its body, of a PDF the text."""
    head = " ".join(f"{name}: {value}" for name, value in given.headers.items())
    body = b"".join(given) if given.streaming else given.content  # type: ignore[attr-defined]  # one of the two
    if given.headers.get("Content-Type") == "application/pdf":
        with pypdfium2.PdfDocument(body) as document:
            return head + " ".join(page.get_textpage().get_text_bounded() for page in document)
    return head + body.decode("utf-8", "replace")


def found_in(text: str) -> set[str]:
    return {one for one in every_word() if one in text}


def looked(client: Client, world: World, methods: str = "get post") -> dict[str, set[str]]:
    """The words that somebody finds, by address. What one has searched for stands in the page: that is no find."""
    seen: dict[str, set[str]] = {}
    for url, place in addresses(world):
        for method in methods.split():
            if "?q=" not in url:
                seen[f"{method} {url}"] = found_in(text_of(answer(client, method, url, place.script)))
    return seen


def test_every_route_is_in_the_table() -> None:
    every = set(names(get_resolver().url_patterns))

    assert every - set(CASE) - ELSEWHERE == set()
    assert (set(CASE) | ELSEWHERE) - every == set()
    assert set(CASE) & ELSEWHERE == set()


@pytest.mark.parametrize("who", EVERYBODY)
@pytest.mark.parametrize("stage", [BOOKED, HALF, DONE], ids=["nobody in", "sam in", "all in"])
def test_everybody_finds_what_is_theirs_to_read_and_nothing_else(
    world: World, sign_in: SignIn, stage: Stage, who: str, caplog: pytest.LogCaptureFixture
) -> None:
    for name in stage.submitted:
        hand_in(world, name)
    methods = "get post" if stage is HALF else "get"

    seen = looked(visitor(world, sign_in, who), world, methods)

    allowed = stage.may_read(who)
    assert {url: texts - allowed for url, texts in seen.items() if texts - allowed} == {}
    assert set().union(*seen.values()) == allowed
    assert found_in(caplog.text) == set()


@pytest.mark.parametrize("who", EVERYBODY)
def test_routes_about_something_else_tell_nothing(world: World, sign_in: SignIn, who: str) -> None:
    hand_in(world, "sam")
    client, seen = visitor(world, sign_in, who), {}

    for route in (route for route in table() if route.name in ELSEWHERE):
        with transaction.atomic():
            url = reverse(route.name, kwargs=dict(route.given(world.cast)))
            seen[f"{route.method} {url}"] = found_in(text_of(answer(client, route.method, url, route.script)))
            transaction.set_rollback(True)

    assert {url: texts for url, texts in seen.items() if texts} == {}


@pytest.mark.parametrize("who", ["rita", "hana", "ben", "dan"])
def test_how_a_colleague_thought_cannot_be_told_from_any_page(world: World, sign_in: SignIn, who: str) -> None:
    """Sam's scorecard is in. Whoever is under the seal gets the same bytes whether Sam was taken with her or not."""
    hand_in(world, "sam")
    client, pages, seen = visitor(world, sign_in, who), _pages(world), []

    for rating, recommendation, liked in ((5, "yes", True), (1, "no", False)):
        think(world.room.sam, rating, recommendation, liked=liked)
        seen.append({url: _plain(text_of(answer(client, "get", url, place.script))) for url, place in pages})

    assert {url for url in seen[0] if seen[0][url] != seen[1][url]} == set()


def test_what_only_gives_context_passes(world: World, sign_in: SignIn) -> None:
    """Questions, and what to dig into, are there for the next panel: the words are looked for in the right places."""
    source = text_of(
        answer(visitor(world, sign_in, "hana"), "get", reverse("map", args=[world.cast.application.pk]), False)
    )

    assert "Tell us about a time your team missed a target" in source


def test_words_stand_in_no_table_but_their_own(world: World) -> None:
    """So neither the record of changes, nor what the panel shares, nor a reminder can tell what somebody thinks."""
    hand_in(world, "sam")
    remind(world.cast.organisation, ENDED + dt.timedelta(days=2), KeptQueue(), Nowhere())

    held = {
        model.__name__
        for model in apps.get_models()
        if found_in(json.dumps(list(model._default_manager.values()), default=str))
    }

    assert held == {"Answer", "CompetencyRating", "Remark", "Scorecard", "Amendment", "RoomPage", "Plan"}
    assert AuditEntry.objects.filter(action__startswith="feedback.").count() >= 4
    assert RoomEvent.objects.count() >= 5


def test_no_letter_tells_what_somebody_wrote(world: World, django_capture_on_commit_callbacks: Commits) -> None:
    queue = KeptQueue()
    hand_in(world, "sam")

    with django_capture_on_commit_callbacks(execute=True):
        for hours in (-24, -1, 2, 26, 50):
            remind(world.cast.organisation, STARTS + dt.timedelta(hours=hours), queue, Nowhere())

    assert queue.letters
    assert found_in(json.dumps(queue.jobs)) == set()


def _pages(world: World) -> list[tuple[str, Place]]:
    return [(url, place) for url, place in addresses(world) if "kit-pdf" not in url and "pdf" not in url]


def _plain(text: str) -> str:
    """Leave out what differs on every visit: tokens, names of pages and of files."""
    for pattern in (
        r'name="(csrfmiddlewaretoken|revision|writer|once)" value="[\w.-]+"',
        r'"X-CSRFToken": "\w+"',
        r'"csrf": "\w+"',
        r'data-csrf="\w+"',
        r"retry: \d+",
        r"X-Request-ID: \S+",
    ):
        text = re.sub(pattern, "", text)
    return text
