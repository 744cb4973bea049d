"""Guessing passwords is slowed down: counted in the database, where every process counts, and not to be washed out."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from kedua.config import settings as production
from tests.cast import Cast
from tests.factories.rows import PASSWORD

GUESSES = 5  # with one address in five minutes


@pytest.fixture
def counted(settings: Settings, db: None) -> None:  # noqa: ARG001 - opens the database
    """Count as in production: tests otherwise keep nothing."""
    settings.CACHES = production.CACHES
    call_command("createcachetable")


def guess(email: str, password: str) -> int:
    """From a browser of its own each time: neither cookies nor a process's memory count."""
    return Client().post(reverse("account_login"), {"login": email, "password": password}).status_code


@pytest.mark.usefixtures("counted")
def test_after_a_few_wrong_passwords_the_right_one_is_refused_too(cast: Cast) -> None:
    email = cast.ada.account.email

    for _ in range(GUESSES):
        guess(email, "wrong horse battery")

    assert guess(email, PASSWORD) != 302
    assert guess(cast.rita.account.email, PASSWORD) == 302


@pytest.mark.usefixtures("counted")
def test_many_other_entries_do_not_wash_the_count_out(cast: Cast) -> None:
    email = cast.ada.account.email
    for _ in range(GUESSES):
        guess(email, "wrong horse battery")

    for number in range(700):
        cache.set(f"noise-{number}", [1], 300)

    assert guess(email, PASSWORD) != 302


@pytest.mark.usefixtures("counted")
def test_the_session_of_before_is_not_the_one_of_after(cast: Cast) -> None:
    browser = Client()
    browser.get(reverse("account_login"))
    session = browser.session
    session["planted"] = "by somebody"
    session.save()
    before = session.session_key

    answer = browser.post(reverse("account_login"), {"login": cast.ada.account.email, "password": PASSWORD})

    assert answer.status_code == 302
    assert browser.session.session_key != before


@pytest.mark.parametrize(
    "to", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)"]
)
def test_signing_in_leads_nowhere_else(cast: Cast, to: str) -> None:
    given = {"login": cast.ada.account.email, "password": PASSWORD, "next": to}

    answer = Client().post(f"{reverse('account_login')}?next={to}", given)

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


@pytest.mark.usefixtures("cast")
def test_asking_for_a_new_password_does_not_say_who_has_an_account(cast: Cast) -> None:
    answers = [
        Client().post(reverse("account_reset_password"), {"email": email})
        for email in (cast.ada.account.email, "nobody@bakau.example")
    ]

    assert {answer.status_code for answer in answers} == {302}
    assert len({answer.headers["Location"] for answer in answers}) == 1


@pytest.mark.django_db
def test_outside_a_demonstration_its_door_is_not_there(client: Client) -> None:
    assert client.post("/demo/sign-in/", {"email": "ada@bakau.example"}).status_code == 404
