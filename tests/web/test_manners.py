"""What holds of every route: a token for every change, HEAD beside GET, no cache between, one way back in."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from kedua.records.models import SentenceVector
from tests.cast import Cast
from tests.conftest import SignIn
from tests.web.routes.route import Route
from tests.web.test_access_table import everything, table

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
POSTS = [route for route in table() if route.method == "post"]
GETS = [route for route in table() if route.method == "get"]


def call(route: Route, cast: Cast) -> tuple[str, dict[str, object]]:
    return reverse(route.name, kwargs=dict(route.given(cast))), dict(route.data(cast))


@pytest.mark.parametrize("route", POSTS, ids=lambda route: route.name)
def test_nothing_is_changed_without_the_token_of_a_page(route: Route, cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    if route.allowed:
        person = cast.everyone[route.allowed.split()[0]]
        if person is not None:
            client.force_login(person.account, BACKEND)
    url, data = call(route, cast)
    before = everything()

    answer = client.post(url, data)

    assert answer.status_code == 403
    assert everything() == before


@pytest.mark.parametrize("route", GETS, ids=lambda route: route.name)
def test_a_page_is_looked_at_without_a_trace(route: Route, cast: Cast, sign_in: SignIn) -> None:
    """HEAD answers as GET does, neither changes anything, and no cache between keeps what is for somebody."""
    client = sign_in(cast.everyone[(route.allowed or "eve").split()[0]])
    url, data = call(route, cast)
    query = {name: str(value) for name, value in data.items()}
    before = everything()

    page, head = client.get(url, query), client.head(url, query)

    after = everything()
    for rows in (before, after):
        rows.pop(SentenceVector._meta.db_table)  # worked out from texts that are there, and kept to be quick
    assert page.status_code == head.status_code
    assert after == before
    kept = {word.strip() for word in page.headers.get("Cache-Control", "").split(",")}
    assert kept & ({"public"} if route.cached else {"private", "no-store"})


@pytest.mark.parametrize("name", ["account_email", "usersessions_list", "account_signup", "account_change_password"])
def test_no_cache_between_keeps_a_page_about_oneself(name: str, cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.ada if name != "account_signup" else None).get(reverse(name))

    assert answer.status_code == 200
    assert "private" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("route", POSTS, ids=lambda route: route.name)
def test_other_methods_are_refused(route: Route, cast: Cast, sign_in: SignIn) -> None:
    url, _data = call(route, cast)
    client = sign_in(cast.ada)

    assert {client.put(url).status_code, client.delete(url).status_code, client.options(url).status_code} <= {405}


def test_htmx_is_sent_to_sign_in_as_a_whole_page(cast: Cast, client: Client) -> None:
    url = reverse("job-competencies", args=[cast.job.pk])
    page = f"http://testserver{reverse('job', args=[cast.job.pk])}?x=1#top"

    answer = client.post(url, {}, headers={"HX-Request": "true", "HX-Current-URL": page})

    assert (answer.status_code, answer.content) == (401, b"")
    assert answer.headers["HX-Redirect"].endswith(f"?next=/jobs/{cast.job.pk}/%3Fx%3D1")


@pytest.mark.parametrize(
    ("came", "back"),
    [
        ("http://testserver/candidates/", "/candidates/"),
        ("https://elsewhere.example/candidates/", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_after_signing_in_one_is_on_the_page_with_the_button(
    cast: Cast, client: Client, came: str, back: str | None
) -> None:
    url = reverse("application-withdraw", args=[cast.application.pk])

    answer = client.post(url, {}, headers={"Referer": came})

    assert answer.headers["Location"] == f"{reverse('account_login')}?next={back or url}"


@pytest.mark.parametrize("key", ["x", "123", "00000000-0000-0000-0000-00000000000g", "%00", "a" * 5000])
@pytest.mark.django_db
def test_an_address_that_names_no_row_is_not_there(sign_in: SignIn, cast: Cast, key: str) -> None:
    client = sign_in(cast.ada)

    for path in ("jobs", "applications", "interviews", "feedback", "library/subjects", "f", "invitation"):
        assert client.get(f"/{path}/{key}/").status_code == 404
