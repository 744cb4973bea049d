"""Whoever signs out leaves nothing in the browser; a session that ends by itself keeps what was typed."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.conftest import SignIn

CLEAR = "Clear-Site-Data"


def test_signing_out_clears_what_the_browser_keeps(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)

    asked, done = client.get(reverse("account_logout")), client.post(reverse("account_logout"))

    assert CLEAR not in asked.headers
    assert done.headers[CLEAR] == '"cache", "storage"'
    assert client.get("/").status_code == 302


def test_what_another_account_has_not_sent_yet_is_left_to_it(cast: Cast, sign_in: SignIn) -> None:
    done = sign_in(cast.ben).post(reverse("account_logout"), {"others": "1"})

    assert done.headers[CLEAR] == '"cache"'


def test_a_session_that_has_ended_is_no_signing_out(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)
    client.session.flush()

    answer = client.get("/")

    assert answer.status_code == 302
    assert CLEAR not in answer.headers


def test_signing_out_without_the_token_clears_nothing(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.ben.account, "allauth.account.auth_backends.AuthenticationBackend")

    answer = client.post(reverse("account_logout"))

    assert answer.status_code == 403
    assert CLEAR not in answer.headers


def test_the_page_that_signs_out_says_whose_notes_to_look_after(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.ben).get(reverse("account_logout")).content.decode()

    assert f'data-account="{cast.ben.account_id}"' in page
    assert 'data-sign-out="/room/00000000-0000-0000-0000-000000000000/sync/"' in page
    assert "js/room/sign_out.js" in page
