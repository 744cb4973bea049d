"""Finalists side by side: whose evidence may be read, on the same questions and on the whole, in how many queries."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.engine.evidence.compare import compare
from kedua.queries.compare import Compared, compared
from kedua.queries.finalists import finalists_of
from kedua.queries.job_rules import RULE, rules_of
from kedua.records.models import Answer, Application, Job, Member
from tests.cast import Cast
from tests.factories.rows import (
    make_application,
    make_candidate,
    make_core_question,
    make_interview,
    make_rated_task,
    make_scorecard,
    make_seat,
)


def interviewed(cast: Cast, name: str, rating: int, asked: str = "") -> Application:
    """A candidate with both rounds in, rated so on leading teams by Ben and Sam. asked: the id of the question."""
    application = make_application(cast.job, make_candidate(cast.organisation, name))
    for number, member in ((1, cast.ben), (2, cast.sam)):
        card = make_scorecard(make_seat(make_interview(application, number), member))
        Answer.objects.filter(scorecard=card).update(rating=rating, question=asked)
    return application


def read(cast: Cast, *chosen: Application, who: Member | None = None, sort: str = "") -> Compared:
    return compared(who or cast.hana, cast.job, [str(one.pk) for one in chosen], sort)


def test_two_are_compared_as_the_engine_does_from_everybody(cast: Cast) -> None:
    alma, bo = interviewed(cast, "Alma", 5), interviewed(cast, "Bo", 2)

    found = read(cast, alma, bo)

    rules = rules_of(cast.organisation.pk, cast.job.pk)
    alike = compare(finalists_of(cast.hana, cast.job, ()).evidence, rules.bars, RULE)
    assert found.whole == alike.differences("whole")
    assert [one.differences for one in found.competencies] == [alike.differences(bar.competency) for bar in rules.bars]
    assert found.whole[0].mean > 0
    assert [placed.known for placed in found.competencies[0].placed] == [
        alike.known(str(one.pk))["leading-teams"] for one in (alma, bo)
    ]


def test_the_core_is_what_everybody_chosen_was_asked(cast: Cast) -> None:
    make_core_question(cast.job, "leading-teams-02")
    alma, bo = (interviewed(cast, name, rating, "leading-teams-02") for name, rating in (("Alma", 5), ("Bo", 2)))
    other = interviewed(cast, "Cai", 3)

    assert read(cast, alma, bo).core_on == ("Leading teams",)
    assert [found.told for found in read(cast, alma, bo).core] == ["apart"]
    assert (read(cast, alma, bo, other).core_on, read(cast, alma, bo, other).core) == ((), ())


def test_nobody_is_compared_whose_evidence_the_reader_may_not_read(cast: Cast) -> None:
    alma = interviewed(cast, "Alma", 5)
    make_scorecard(cast.seat)  # of Cleo, only the first round is in: sealed for whoever will ask next

    found = read(cast, alma, cast.application)

    assert ([person.name for person in found.people], found.sealed) == (["Alma"], 1)
    assert (found.chosen, found.competencies) == ((str(alma.pk),), ())
    assert [person.name for person in read(cast, who=cast.ada).people] == ["Alma", "Cleo Tan"]


def test_of_too_many_the_chosen_and_those_who_came_furthest_are_looked_at(cast: Cast) -> None:
    alma, bo = interviewed(cast, "Alma", 5), interviewed(cast, "Bo", 2)
    newest = make_application(cast.job, make_candidate(cast.organisation, "Cai"))
    make_scorecard(make_seat(make_interview(newest), cast.ben))  # one round only

    def looked_at(most: int, *named: Application) -> list[str]:
        found = finalists_of(cast.ada, cast.job, (), most, [one.pk for one in named])
        return [row.candidate_name for row, _ in found.people]

    assert (looked_at(1), looked_at(2), looked_at(1, alma)) == (["Bo"], ["Alma", "Bo"], ["Alma"])
    assert looked_at(2, newest) == ["Bo", "Cai"]
    assert compared(cast.ada, cast.job, ["nobody", str(bo.pk)], "").chosen == (str(bo.pk),)


def test_they_are_sorted_by_what_a_person_chooses(cast: Cast) -> None:
    alma, bo = interviewed(cast, "Alma", 2), interviewed(cast, "Bo", 5)
    Application.objects.filter(pk=bo.pk).update(applied_on="2026-01-01")

    orders = {
        sort: [person.name for person in read(cast, sort=sort).people] for sort in ("name", "date", "leading-teams")
    }

    assert orders == {"name": ["Alma", "Bo"], "date": ["Bo", "Alma"], "leading-teams": ["Bo", "Alma"]}
    assert read(cast, alma, bo, sort="leading-teams").chosen == (str(bo.pk), str(alma.pk))
    assert read(cast, sort="score").sort == "name"
    assert [key for key, _ in read(cast).sorts] == [
        "name", "date", "leading-teams", "customer-service", "resource-management",
    ]  # fmt: skip


def test_ratings_of_tasks_count_too(cast: Cast) -> None:
    alma, bo = interviewed(cast, "Alma", 3), interviewed(cast, "Bo", 3)
    make_rated_task(alma, cast.rita, 5)

    (found,) = read(cast, alma, bo).competencies[0].differences

    assert found.mean > 0


def test_a_job_without_competencies_or_candidates_compares_nobody(cast: Cast) -> None:
    assert read(cast).people == ()
    interviewed(cast, "Alma", 3)
    cast.job.competencies.all().delete()

    assert (read(cast).competencies, len(read(cast).people)) == ((), 1)


@pytest.mark.parametrize("people", [1, 3])
def test_it_takes_as_many_queries_for_many_as_for_one(
    people: int, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    chosen = [interviewed(cast, name, 3) for name in ("Alma", "Bo", "Cai")[:people]]
    make_rated_task(chosen[0], cast.rita)
    names = [str(one.pk) for one in chosen]
    compared(cast.hana, Job.objects.get(pk=cast.job.pk), names, "leading-teams")  # what is remembered is read once
    job = Job.objects.get(pk=cast.job.pk)

    with django_assert_num_queries(8):
        compared(cast.hana, job, names, "leading-teams")
