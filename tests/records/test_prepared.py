"""A prepared query finds what the plain one finds, whatever the values, and refuses what would be kept from the first time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.db.models import Exists, OuterRef, QuerySet
from pytest_django import DjangoAssertNumQueries

from kedua.access.visible import visible_applications
from kedua.records.models import Application, Interview, Member
from kedua.records.prepared import Prepared, prepared
from tests.cast import Cast
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_job

DAY = dt.timedelta(days=1)


def seen(actor: Member, after: dt.datetime, ended: bool) -> QuerySet[Application]:
    booked = Interview.objects.filter(application=OuterRef("pk"), starts_at__gt=after)
    rows = visible_applications(actor).select_related("job").defer("job__duties").annotate(is_booked=Exists(booked))
    return rows.filter(stage="passed") if ended else rows.order_by("candidate_name")


def named(keys: tuple[UUID, ...], by: dt.date | None) -> QuerySet[Application, tuple[Any, ...]]:
    rows = Application.objects.filter(pk__in=keys).values_list("candidate_name", "pk", "promise")
    return (rows.filter(promise__lte=by) if by else rows).union(rows.none(), all=True)


SEEN, NAMED = Prepared(seen), Prepared(named)


def test_it_finds_what_the_plain_query_finds_for_everybody_and_at_any_time(cast: Cast) -> None:
    for number in range(3):
        application = make_application(make_job(cast.organisation), make_candidate(cast.organisation, f"Mei {number}"))
        make_interview(application, starts_at=NOW + number * DAY)

    for after in (NOW - DAY, NOW, NOW + 2 * DAY):
        for actor in (cast.ada, cast.rita, cast.hana, cast.ben, cast.dan):
            for ended in (False, True):
                found, plain = SEEN(actor, after, ended), list(seen(actor, after, ended))
                assert [vars(row)["is_booked"] for row in found] == [vars(row)["is_booked"] for row in plain]
                assert found == plain


def test_rows_come_with_what_was_asked_for_and_no_more(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    SEEN(cast.rita, NOW, False)

    with django_assert_num_queries(1):
        row = SEEN(cast.rita, NOW, False)[0]
        title = row.job.title

    assert title == cast.job.title
    assert row.job.get_deferred_fields() == {"duties"}


def test_as_many_keys_as_there_are_go_into_a_list(cast: Cast) -> None:
    keys = [
        make_application(cast.job, make_candidate(cast.organisation, f"Mei {number}"), promise=NOW.date()).pk
        for number in range(3)
    ]

    for some in (tuple(keys[:1]), tuple(keys[1:]), tuple(keys), (keys[0], keys[0])):
        assert sorted(NAMED(some, None)) == sorted(named(some, None))
        assert sorted(NAMED(some, NOW.date())) == sorted(
            (f"Mei {keys.index(key)}", key, NOW.date()) for key in set(some)
        )
        assert NAMED(some, NOW.date() - DAY) == []


def later(at: dt.datetime) -> QuerySet[Interview]:
    return Interview.objects.filter(starts_at__gt=at + DAY)


def on_weekday(day: dt.date) -> QuerySet[Interview]:
    return Interview.objects.filter(round=day.weekday())


def at_home(actor: Member) -> QuerySet[Interview]:
    return Interview.objects.filter(time_zone=actor.time_zone)


def of_text(text: str) -> QuerySet[Interview]:
    return Interview.objects.filter(place=text)


@pytest.mark.parametrize(("build", "value"), [(later, NOW), (on_weekday, NOW.date()), (of_text, "x")])
@pytest.mark.usefixtures("db")
def test_what_is_made_of_a_value_is_refused(build: Callable[[Any], QuerySet[Interview]], value: object) -> None:
    with pytest.raises(TypeError):
        Prepared(build)(value)


def test_of_a_member_only_who_they_are_is_known(cast: Cast) -> None:
    with pytest.raises(Member.DoesNotExist):
        Prepared(at_home)(cast.rita)


def test_it_depends_on_nothing_but_its_values(cast: Cast) -> None:
    with pytest.raises(TypeError):

        @prepared
        def mine(stage: dt.date) -> QuerySet[Application]:
            return Application.objects.filter(organisation=cast.organisation, promise=stage)
