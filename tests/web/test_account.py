"""The stories of django-allauth's pages in our words: signing in and out, passwords, sessions; and pages for errors."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from kedua.records.models import Account
from tests.cast import Cast
from tests.conftest import SignIn

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

PASSWORD, NEW = "lorry papaya quiet river", "harbour kettle nine maple"


def heading(page: Page) -> str:
    found = re.search(r"<h1>(.*?)</h1>", page.content.decode(), re.DOTALL)
    return unescape(found.group(1)).strip() if found else ""


def link(letter: str) -> str:
    found = re.search(r"https?://[^/\s]+(/\S+)", letter)
    assert found
    return found.group(1)


@pytest.fixture
def ada(cast: Cast) -> Account:
    account: Account = cast.ada.account
    account.set_password(PASSWORD)
    account.save()
    return account


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("account_login", "Sign in"),
        ("account_signup", "Sign up"),
        ("account_reset_password", "A new password"),
        ("account_reset_password_done", "Look into your mail"),
        ("account_reset_password_from_key_done", "Your password is new"),
        ("account_email_verification_sent", "Look into your mail"),
        ("account_inactive", "This account is switched off"),
    ],
)
@pytest.mark.django_db
def test_a_page_for_people_who_are_not_signed_in(client: Client, name: str, title: str) -> None:
    page = client.get(reverse(name))

    assert (page.status_code, heading(page)) == (200, title)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("account_change_password", "Change password"),
        ("account_email", "E-mail addresses"),
        ("account_logout", "Sign out?"),
        ("account_reauthenticate", "Is it still you?"),
        ("usersessions_list", "Where you are signed in"),
    ],
)
def test_a_page_about_oneself_stands_in_the_frame_of_the_application(
    ada: Account, client: Client, name: str, title: str
) -> None:
    client.force_login(ada, "allauth.account.auth_backends.AuthenticationBackend")

    page = client.get(reverse(name))

    assert (page.status_code, heading(page)) == (200, title)
    assert page.context["actor"].name == "Ada Rahman"


def test_a_wrong_password_keeps_the_address_and_says_what_is_wrong(ada: Account, client: Client) -> None:
    page = client.post(reverse("account_login"), {"login": ada.email, "password": "not this one"})

    assert f'value="{ada.email}"' in page.content.decode()
    assert "Please look at this again" in page.content.decode()


def test_a_forgotten_password_is_replaced_by_the_link_in_the_letter(ada: Account, client: Client) -> None:
    asked = client.post(reverse("account_reset_password"), {"email": ada.email})
    letter = mail.outbox[0]
    form = client.get(link(str(letter.body)), follow=True)
    changed = client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW}, follow=True)

    assert asked.headers["Location"] == reverse("account_reset_password_done")
    assert letter.subject == "Choose a new password for Kedua"
    assert str(letter.body).startswith("Somebody, we hope you, asked for a new password.")
    assert (heading(form), heading(changed)) == ("Choose a new password", "Your password is new")
    ada.refresh_from_db()
    assert ada.check_password(NEW)


def test_a_used_link_says_so_and_offers_another(ada: Account, client: Client) -> None:
    client.post(reverse("account_reset_password"), {"email": ada.email})
    address = link(str(mail.outbox[0].body))
    form = client.get(address, follow=True)
    client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})

    again = Client().get(address, follow=True)

    assert heading(again) == "This link no longer works"


@pytest.mark.django_db
def test_a_stranger_asking_for_a_password_learns_nothing_on_the_page(client: Client) -> None:
    page = client.post(reverse("account_reset_password"), {"email": "nobody@else.example"}, follow=True)

    assert heading(page) == "Look into your mail"
    assert [letter.subject for letter in mail.outbox] == ["There is no account with this address"]


def test_a_password_is_changed_by_whoever_knows_the_old_one(ada: Account, client: Client) -> None:
    client.force_login(ada, "allauth.account.auth_backends.AuthenticationBackend")

    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})

    ada.refresh_from_db()
    assert ada.check_password(NEW)


def test_other_sessions_can_be_ended(ada: Account) -> None:
    here, there = Client(HTTP_USER_AGENT="Chrome/1 Windows"), Client(HTTP_USER_AGENT="Firefox/1 Android")
    for browser in (there, here):
        browser.post(reverse("account_login"), {"login": ada.email, "password": PASSWORD})

    listed = here.get(reverse("usersessions_list")).content.decode()
    here.post(reverse("usersessions_list"))

    assert "Chrome on Windows" in listed
    assert "Firefox on Android" in listed
    assert there.get("/").status_code == 302
    assert here.get("/").status_code == 200


@pytest.mark.django_db
def test_sign_up_can_be_closed(client: Client, settings: Settings) -> None:
    settings.SIGN_UP = False

    assert heading(client.get(reverse("account_signup"))) == "Sign-up is closed"


def test_many_attempts_are_slowed_down(ada: Account, client: Client, settings: Settings) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "attempts"}}
    asked = [client.post(reverse("account_reset_password"), {"email": ada.email}) for _ in range(6)]

    assert [page.status_code for page in asked] == [302, 302, 302, 302, 302, 429]
    assert heading(asked[-1]) == "That was a little too often"


def test_an_address_that_is_not_there_keeps_the_way_out(cast: Cast, sign_in: SignIn) -> None:
    known, stranger = sign_in(cast.ada).get("/nothing/here/"), Client().get("/nothing/here/")

    assert (known.status_code, heading(known)) == (404, "There is nothing here")
    assert known.context["actor"].name == "Ada Rahman"
    assert (stranger.status_code, heading(stranger)) == (404, "There is nothing here")


@pytest.mark.django_db
def test_a_form_without_its_token_changes_nothing_and_says_what_to_do() -> None:
    page = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"login": "a@b.example", "password": "x"})

    assert (page.status_code, heading(page)) == (403, "This page was open for too long")


@pytest.mark.django_db
def test_a_fault_of_ours_is_told_without_looking_anything_up(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr("allauth.account.views.LoginView.get", fault)
    client.raise_request_exception = False

    page = client.get(reverse("account_login"))

    assert (page.status_code, heading(page)) == (500, "Something broke")
