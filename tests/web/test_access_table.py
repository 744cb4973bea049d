"""Every route × everybody in the cast: who gets in, what the others get, and that a denial changes nothing."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test.client import MULTIPART_CONTENT
from django.urls import URLPattern, URLResolver, get_resolver, reverse

import tests.web.routes
from tests.cast import Cast
from tests.conftest import SignIn
from tests.web.routes.route import Route

PEOPLE = ("ada", "rita", "hana", "ben", "sam", "dan", "eve")
# django-allauth's own pages are tested with their stories in test_account.py.
FOREIGN = ("account_", "usersessions_")


def table() -> list[Route]:
    modules = (
        importlib.import_module(f"tests.web.routes.{m.name}") for m in pkgutil.iter_modules(tests.web.routes.__path__)
    )
    return [route for module in modules for route in getattr(module, "ROUTES", ())]


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        elif pattern.name and not pattern.name.startswith(FOREIGN):
            yield pattern.name


def everything() -> dict[str, list[tuple[object, ...]]]:
    """All rows of all our tables as the database keeps them, to see whether anything changed."""
    tables = [model._meta.db_table for model in apps.get_app_config("records").get_models()]
    with connection.cursor() as cursor:
        return {table: sorted(_rows(cursor, table), key=repr) for table in tables}


def _rows(cursor: CursorWrapper, table: str) -> list[tuple[object, ...]]:
    cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own tables
    return list(cursor.fetchall())


def test_no_route_is_missing_from_the_table() -> None:
    listed = {route.name for route in table()}

    assert set(names(get_resolver().url_patterns)) - listed == set()
    assert listed - set(names(get_resolver().url_patterns)) == set()


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("route", table(), ids=lambda route: f"{route.method}-{route.name}")
def test_only_the_right_people_get_in(route: Route, person: str, cast: Cast, sign_in: SignIn) -> None:
    url = reverse(route.name, kwargs=dict(route.given(cast)))
    data = dict(route.data(cast))
    client = sign_in(cast.everyone[person])
    may = person in route.allowed.split()
    before = {} if may else everything()

    query = {name: str(value) for name, value in data.items()}
    kind = "application/json" if route.script else MULTIPART_CONTENT
    answer = client.post(url, data, kind) if route.method == "post" else client.get(url, query)

    if may:
        assert answer.status_code == route.ok
        return
    if person == "eve" and route.script:
        assert answer.status_code == 401
    elif person == "eve" and not route.public:
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(reverse("account_login"))
    else:
        assert answer.status_code == route.denied
    assert everything() == before
