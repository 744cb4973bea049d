"""The pages of the company: mission, values, defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.queries.company import values_of
from kedua.records.models import AuditEntry, CompanyValue, Organisation
from kedua.usecases.values import pick_value
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

DEFAULTS = {
    "minutes": "45", "jurisdictions": ["my", "uk"], "tone": "warm", "languages": ["en", "zh"],
    "time_zone": "Asia/Singapore", "sealed_for": ["recruiter"], "working_days": ["0", "2", "6"], "quiet_from": "20:00",
    "quiet_to": "07:30", "country": "gb-eng", "most_a_day": "3", "most_a_week": "9",
    "four_eyes": "on", "stop": "3",
}  # fmt: skip


def html(page: Page) -> str:
    return page.content.decode()


def names(cast: Cast) -> list[str]:
    return [entry.name for entry in values_of(cast.organisation.pk)]


def test_the_mission_is_saved(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    answer = client.post("/company/", {"name": "Bakau", "mission": "Good coffee."})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/company/")
    assert "Good coffee.</textarea>" in html(client.get("/company/"))


def test_who_they_are_is_saved_and_the_page_says_where_their_open_jobs_are(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    before = html(client.get("/company/"))

    client.post("/company/", {"name": "Bakau", "mission": "", "about": "Nine cafés in Penang."})
    Organisation.objects.filter(pk=cast.organisation.pk).update(slug="bakau")

    after = html(client.get("/company/"))
    assert "/at/" not in before
    assert "/at/bakau/" in after
    assert "Nine cafés in Penang.</textarea>" in after


def test_a_missing_name_keeps_the_mission_that_was_typed(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post("/company/", {"name": " ", "mission": "Good coffee."})

    assert (page.status_code, list(page.context["form"].errors)) == (422, ["name"])
    assert "Good coffee.</textarea>" in html(page)


def test_defaults_say_what_they_do_and_are_saved(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ada)

    before = html(client.get("/company/defaults/"))
    answer = client.post("/company/defaults/", DEFAULTS)

    for said in (
        "European Union",
        "usually 45 to 60",
        "no ratings until every scorecard",
        "How messages to candidates",
    ):
        assert said in before
    cast.organisation.refresh_from_db()
    assert answer.status_code == 303
    assert (cast.organisation.minutes, cast.organisation.time_zone) == (45, "Asia/Singapore")
    assert (cast.organisation.sealed_for, cast.organisation.languages) == (["recruiter"], ["en", "zh"])


def test_whoever_is_under_the_seal_does_not_lift_it(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.rita).post("/company/defaults/", DEFAULTS | {"sealed_for": []})

    cast.organisation.refresh_from_db()
    assert answer.status_code == 303
    assert (cast.organisation.minutes, cast.organisation.sealed_for) == (45, ["recruiter", "hiring manager"])


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"minutes": "200"}, "minutes"), ({"languages": []}, "languages"), ({"time_zone": "Asia/Atlantis"}, "time_zone")],
)
def test_mistakes_in_defaults_are_told_by_field(
    cast: Cast, sign_in: SignIn, wrong: dict[str, object], field: str
) -> None:
    page = sign_in(cast.rita).post("/company/defaults/", DEFAULTS | wrong)

    assert (page.status_code, list(page.context["form"].errors)) == (422, [field])
    assert not AuditEntry.objects.exists()


def test_without_values_one_is_told_to_pick(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.ada).get("/company/values/")

    assert "No values yet" in html(page)
    assert len(page.context["offered"]) == 27


def test_a_value_is_picked_and_picked_once(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ada)

    first = client.post("/company/values/pick/", {"library": "humility"}, follow=True)
    second = client.post("/company/values/pick/", {"library": "humility"}, follow=True)

    assert "“Humility” is among your values now." in html(first)
    assert "This value is among yours already." in html(second)
    assert names(cast) == ["Humility"]


def test_values_move_by_buttons_and_by_the_order_of_the_rows(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ada)
    keys = [str(pick_value(cast.ada, name, NOW).pk) for name in ("humility", "fairness", "customer-first")]

    client.post("/company/values/order/", {"key": keys, "up": keys[2]})
    up = names(cast)
    client.post("/company/values/order/", {"key": [keys[0], keys[2], keys[1]], "down": keys[0]})
    down = names(cast)
    client.post("/company/values/order/", {"key": [keys[1], keys[0], keys[2]]})

    assert up == ["Humility", "Customer first", "Fairness"]
    assert down == ["Customer first", "Humility", "Fairness"]
    assert names(cast) == ["Fairness", "Humility", "Customer first"]


@pytest.mark.parametrize("sent", [{"key": ["nonsense"]}, {"key": []}, {"up": "nonsense"}])
def test_an_order_that_does_not_fit_changes_nothing(cast: Cast, sign_in: SignIn, sent: dict[str, object]) -> None:
    pick_value(cast.ada, "humility", NOW)

    page = sign_in(cast.ada).post("/company/values/order/", sent, follow=True)

    assert "The list has changed." in html(page)


def test_an_own_value_is_written_with_behaviours_a_line_each(cast: Cast, sign_in: SignIn) -> None:
    typed = {"name": "Kopi for all", "behaviours": "Greets by name.\n\n Makes room. ", "weight": "4"}

    answer = sign_in(cast.ada).post("/company/values/new/", typed)

    row = CompanyValue.objects.get()
    assert answer.status_code == 303
    assert (row.name, row.behaviours, row.weight, row.levels) == (
        "Kopi for all",
        ["Greets by name.", "Makes room."],
        4,
        [],
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"behaviours": "\n"}, "behaviours"),
        ({"behaviours": "\n".join("Greets." for _ in range(9))}, "behaviours"),
        ({"behaviours": "x" * 201}, "behaviours"),
        ({"weight": "9"}, "weight"),
    ],
)
def test_mistakes_in_a_value_are_told_by_field(cast: Cast, sign_in: SignIn, wrong: dict[str, str], field: str) -> None:
    typed = {"name": "Kopi", "behaviours": "Greets by name.", "weight": "3"}

    page = sign_in(cast.ada).post("/company/values/new/", typed | wrong)

    assert (page.status_code, list(page.context["form"].errors)) == (422, [field])
    assert not CompanyValue.objects.exists()


def test_a_value_of_the_library_is_reworded_beside_its_levels(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ada)
    value = pick_value(cast.ada, "humility", NOW)

    form = client.get(f"/company/values/{value.pk}/")
    client.post(f"/company/values/{value.pk}/", {"name": "Small egos", "behaviours": "Asks first.", "weight": "5"})

    assert "The library’s levels" in html(form)
    assert "Your wording" in html(client.get("/company/values/"))
    assert names(cast) == ["Small egos"]


def test_a_value_is_taken_out(cast: Cast, sign_in: SignIn) -> None:
    value = pick_value(cast.ada, "humility", NOW)

    page = sign_in(cast.ada).post(f"/company/values/{value.pk}/remove/", follow=True)

    assert "“Humility” is no longer among your values." in html(page)
    assert names(cast) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_the_same_queries_whatever_its_size(
    cast: Cast, sign_in: SignIn, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("humility", "fairness", "customer-first")[:rows]:
        pick_value(cast.ada, name, NOW)
    client = sign_in(cast.ada)

    with django_assert_num_queries(4):
        client.get("/company/values/")
