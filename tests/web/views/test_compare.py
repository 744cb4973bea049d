"""Finalists side by side, on their page: who is picked, who can be told apart, and no single number."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.records.models import Application
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import make_rated_task
from tests.queries.test_compare import interviewed
from tests.web.views.test_debrief import VERDICT, text


def at(cast: Cast, *chosen: Application, sort: str = "") -> str:
    query = "&".join([*(f"with={one.pk}" for one in chosen), *([f"sort={sort}"] if sort else [])])
    return reverse("compare", args=[cast.job.pk]) + (f"?{query}" if query else "")


def test_two_who_are_alike_are_said_to_be(cast: Cast, sign_in: SignIn) -> None:
    alma, bo = interviewed(cast, "Alma", 3), interviewed(cast, "Bo", 3)

    read = text(sign_in(cast.hana).get(at(cast, alma, bo)).content.decode())

    assert read.count("Alma and Bo cannot be told apart (difference 0.0 ±") == 4


def test_a_difference_is_told_with_how_sure_it_is(cast: Cast, sign_in: SignIn) -> None:
    alma, bo = interviewed(cast, "Alma", 2), interviewed(cast, "Bo", 5)

    read = text(sign_in(cast.hana).get(at(cast, alma, bo)).content.decode())

    assert re.search(r"Bo lies 1\.\d ± 0\.\d above Alma \(\d\d in 100 that it is so\)\.", read)


def test_one_alone_is_asked_for_another(cast: Cast, sign_in: SignIn) -> None:
    alma, _ = interviewed(cast, "Alma", 3), interviewed(cast, "Bo", 3)

    source = sign_in(cast.hana).get(at(cast, alma)).content.decode()

    assert "Choose 2 to 8." in text(source)
    assert re.search(rf'value="{alma.pk}" checked', source)
    assert "k-estimate" not in source


def test_where_there_is_no_second_one_nobody_is_asked_to_choose(cast: Cast, sign_in: SignIn) -> None:
    alma = interviewed(cast, "Alma", 3)

    source = sign_in(cast.hana).get(at(cast, alma)).content.decode()

    assert "Only one candidate can be compared yet" in text(source)
    assert 'name="with"' not in source


def test_at_most_eight_stand_side_by_side(cast: Cast, sign_in: SignIn) -> None:
    every = [interviewed(cast, f"Person {number}", 3) for number in range(9)]

    answer = sign_in(cast.hana).get(at(cast, *every))

    assert len(answer.context["shown"].names) == 8
    assert "At most 8 stand side by side" in answer.content.decode()


def test_sorted_by_a_competency_its_estimates_stand_beside_the_names(cast: Cast, sign_in: SignIn) -> None:
    interviewed(cast, "Alma", 2)
    interviewed(cast, "Bo", 5)

    answer = sign_in(cast.hana).get(at(cast, sort="leading-teams"))

    assert [pick.person.name for pick in answer.context["shown"].picks] == ["Bo", "Alma"]
    assert [pick.row is not None for pick in answer.context["shown"].picks] == [True, True]


@pytest.mark.parametrize("query", ["?with=nobody&with=&sort=%00", "?with=1&sort=whole"])
def test_whatever_is_asked_for_is_no_error(query: str, cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.hana).get(at(cast) + query).status_code == 200


def test_nobody_yet_says_when_there_will_be_somebody(cast: Cast, sign_in: SignIn) -> None:
    assert "Nobody can be compared yet" in sign_in(cast.rita).get(at(cast)).content.decode()


def test_no_word_says_whom_to_take_and_nobody_gets_one_number(cast: Cast, sign_in: SignIn) -> None:
    alma, bo = interviewed(cast, "Alma", 2), interviewed(cast, "Bo", 5)

    answer = sign_in(cast.ada).get(at(cast, alma, bo))

    assert VERDICT.findall(text(answer.content.decode())) == []
    assert not any(hasattr(person, "whole") for person in answer.context["read"].people)


@pytest.mark.parametrize("people", [2, 4])
def test_it_takes_as_many_queries_for_many_as_for_few(
    people: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    chosen = [interviewed(cast, f"Person {number}", 3) for number in range(people)]
    make_rated_task(chosen[0], cast.rita)
    client = sign_in(cast.hana)

    with django_assert_num_queries(12):
        client.get(at(cast, *chosen))
