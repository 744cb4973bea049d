import datetime as dt
from itertools import chain
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kedua.queries import candidate_list as module
from kedua.queries.candidate_list import Listed, Wanted, candidate_list, job_names
from kedua.queries.candidate_places import Place, read_place
from kedua.records.models import Application, Candidate, Member
from kedua.usecases.candidates import index_words
from tests.cast import Cast
from tests.factories.rows import NOW, TODAY, make_application, make_candidate, make_job, make_member

DAY = dt.timedelta(days=1)


def listed(actor: Member, place: Place | None = None, size: int = 50, **wanted: Any) -> Listed:
    jobs = job_names(actor)
    return candidate_list(actor, Wanted(**wanted), jobs, NOW, TODAY, place, size)


def names(actor: Member, **wanted: Any) -> list[str]:
    return [row.name for row in listed(actor, **wanted).rows]


def apply(cast: Cast, name: str, days_ago: int = 0, **fields: Any) -> Application:
    candidate = make_candidate(cast.organisation, name)
    index_words([candidate], "MY")
    return make_application(cast.job, candidate, created_at=NOW - days_ago * DAY, **fields)


def pages(actor: Member, size: int, **wanted: Any) -> list[list[str]]:
    found = listed(actor, size=size, **wanted)
    every = [[row.name for row in found.rows]]
    while found.older is not None:
        found = listed(actor, read_place(str(found.older), bool(wanted.get("owed"))), size, **wanted)
        every.append([row.name for row in found.rows])
    return every


def test_words_find_those_who_have_all_of_them(cast: Cast) -> None:
    apply(cast, "Tan Wei Ming")
    apply(cast, "Wei Hong Lim", 1)
    apply(cast, "Nguyễn Thị Lan", 2)

    assert names(cast.ada, text="wei mi") == ["Tan Wei Ming"]
    assert names(cast.ada, text="nguyen") == ["Nguyễn Thị Lan"]
    assert names(cast.ada, text="wei") == ["Tan Wei Ming", "Wei Hong Lim"]
    assert names(cast.ada, text="zz") == []


def test_words_that_many_have_find_the_same(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        apply(cast, f"Tan Wei {'Ming' if number % 2 else 'Hong'} {number}", number)
    expected = [names(cast.ada, text=text) for text in ("wei", "tan ming", "wei hong", "tan zz")]

    monkeypatch.setattr(module, "FEW", 1)

    assert [names(cast.ada, text=text) for text in ("wei", "tan ming", "wei hong", "tan zz")] == expected
    assert listed(cast.ada, text="wei", size=2).count == module.MOST_COUNTED + 1
    assert listed(cast.ada, text="wei", size=2, stage="first").count is None


def test_filters_narrow_the_list(cast: Cast) -> None:
    other = make_job(cast.organisation, "Barista")
    make_application(other, make_candidate(cast.organisation, "Mei Wong"), created_at=NOW - DAY)
    apply(cast, "Decided", 2, stage="passed", promise=TODAY, answered_at=NOW)
    apply(cast, "Owed", 3, promise=TODAY + DAY)
    apply(cast, "Late", 4, promise=TODAY - DAY)
    apply(cast, "Gone", 5, promise=TODAY - DAY, stage="withdrawn")

    assert names(cast.ada, job=other.pk) == ["Mei Wong"]
    assert names(cast.ada, stage="passed") == ["Decided"]
    assert names(cast.ada, owed="owed")[:2] == ["Late", "Owed"]
    assert sorted(names(cast.ada, owed="owed")[2:]) == ["Cleo Tan", "Mei Wong"]
    assert names(cast.ada, owed="late") == ["Late"]
    assert names(cast.ada, owed="late", stage="passed") == []


def test_pages_hold_everybody_once_and_lead_back(cast: Cast) -> None:
    Application.objects.all().delete()
    for number in range(7):
        apply(cast, f"Candidate {number}", number // 3)  # several at the same moment
    whole = names(cast.ada)

    forth = pages(cast.ada, 3)

    assert list(chain(*forth)) == whole
    assert len(whole) == len(set(whole)) == 7
    first, second = listed(cast.ada, size=3), listed(cast.ada, listed(cast.ada, size=3).older, 3)
    assert first.newer is None
    assert listed(cast.ada, second.newer, 3) == first


def test_pages_by_promise_hold_everybody_once(cast: Cast) -> None:
    Application.objects.all().delete()
    for number in range(7):
        apply(cast, f"Candidate {number}", number, promise=TODAY + DAY * (number // 3))

    assert list(chain(*pages(cast.ada, 2, owed="owed"))) == names(cast.ada, owed="owed")
    assert len(names(cast.ada, owed="owed")) == 7


def test_a_place_that_is_none_starts_at_the_first_page() -> None:
    assert read_place("", by_promise=False) is None
    assert read_place("after~2026-13-45~x", by_promise=False) is None
    assert read_place("after~2026-11-24T02:00:00~00000000000000000000000000000000", by_promise=False) is None


def test_a_place_travels_in_an_address(cast: Cast) -> None:
    place = Place(NOW, cast.application.pk, back=True)

    assert read_place(str(place), by_promise=False) == place


def test_a_hiring_manager_sees_those_of_their_jobs(cast: Cast) -> None:
    other = make_job(
        cast.organisation, "Barista", hiring_manager=make_member(cast.organisation, "Omar", "hiring manager")
    )
    stranger = make_candidate(cast.organisation, "Cleo Stranger")
    make_application(other, stranger)
    index_words([stranger, cast.cleo], "MY")

    assert names(cast.hana) == ["Cleo Tan"]
    assert names(cast.hana, text="cleo") == ["Cleo Tan"]
    assert names(cast.hana, job=other.pk) == []
    assert names(cast.ben) == []
    assert names(cast.dan) == []


def test_one_and_three_rows_take_the_same_queries(cast: Cast) -> None:
    jobs = job_names(cast.ada)
    with CaptureQueriesContext(connection) as one:
        candidate_list(cast.ada, Wanted(), jobs, NOW, TODAY)
    apply(cast, "Mei Wong")
    apply(cast, "Siti Osman")

    with CaptureQueriesContext(connection) as three:
        candidate_list(cast.ada, Wanted(), jobs, NOW, TODAY)

    assert (len(one), len(three)) == (4, 4)


def test_what_is_counted_ends_at_a_thousand(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        apply(cast, f"Candidate {number}", number)

    assert listed(cast.ada, size=2).count == 5
    monkeypatch.setattr(module, "MOST_COUNTED", 3)
    assert listed(cast.ada, size=2).count == 4


def test_changing_the_words_forgets_the_old_ones(cast: Cast) -> None:
    apply(cast, "Old Name")
    candidate = Candidate.objects.get(name="Old Name")
    candidate.name, candidate.email = "New Name", ""

    index_words([candidate], "MY")

    assert names(cast.ada, text="old") == []
    assert names(cast.ada, text="new") == ["Old Name"]  # the application keeps the name until the record is changed
