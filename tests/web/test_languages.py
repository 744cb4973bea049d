"""Every page of candidates and applicants in every language: said in it, marked as it, and nothing of ours in English."""

from __future__ import annotations

import pytest
import time_machine
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import reverse

from kedua.library.messages import CONTENT
from kedua.records.models import Candidate, Organisation
from tests.cast import Cast
from tests.factories.own_pages import make_own_world
from tests.factories.room_cards import ENDED
from tests.factories.sealed import make_world
from tests.factories.spoken import english_sentences, english_words, language_of
from tests.web.routes import my, offers, public
from tests.web.routes.route import Route

LANGUAGES = ("ms", "zh")
TAGS = {"ms": "ms", "zh": "zh-hans"}
# What the library gives to do, and what for, which is in English.
TASKS = " ".join((CONTENT / name).read_text("utf-8").replace("\\n", " ") for name in ("assessments.json", "en.json"))
PAGES = [
    route
    for module in (my, public, offers)
    for route in module.ROUTES
    if route.name.startswith(("my-", "public-", "apply", "slots"))
]


def page_of(answer: HttpResponseBase) -> str:
    """Give the page; "" for what is none, such as a file."""
    if not isinstance(answer, HttpResponse) or not answer.get("Content-Type", "").startswith("text/html"):
        return ""
    return answer.content.decode()


def speak(cast: Cast, language: str) -> Client:
    """Let Cleo, and who has no link, be of a language: hers is stored, theirs is their browser's."""
    Organisation.objects.update(languages=["en", "ms", "zh"])
    Candidate.objects.filter(pk=cast.cleo.pk).update(language=language)
    cast.cleo.language = language
    return Client(headers={"accept-language": language})


def call(client: Client, route: Route, cast: Cast) -> HttpResponseBase:
    url = reverse(route.name, kwargs=dict(route.given(cast)))
    data = dict(route.data(cast))
    if route.name == "my-reach":
        data["language"] = cast.cleo.language  # who keeps their language goes on reading in it
    answer: HttpResponseBase = getattr(client, route.method)(url, data, follow=True)
    return answer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("route", PAGES, ids=lambda route: f"{route.name}-{route.method}-{route.given.__name__}")
def test_every_page_is_in_the_language(cast: Cast, language: str, route: Route) -> None:
    client = speak(cast, language)

    answer = call(client, route, cast)

    if page := page_of(answer):
        described = route.name == "public-advert" and answer.status_code == 200
        assert language_of(page) == ("en" if described else TAGS[language])
        assert english_sentences(page, language) == []
        assert language != "zh" or english_words(page, f"{TASKS} {route.data(cast)}") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_with_everything_on_it_is_in_the_language(cast: Cast, language: str) -> None:
    with time_machine.travel(ENDED, tick=False):
        own = make_own_world(make_world(cast))
        client = speak(cast, language)

        for address in own.pages:
            if page := page_of(client.get(address)):
                assert language_of(page) == TAGS[language]
                assert english_sentences(page, language) == [], address
                assert language != "zh" or english_words(page, TASKS) == set(), address
