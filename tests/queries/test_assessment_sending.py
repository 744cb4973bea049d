"""What is to choose from begins with what is for such a job and rates what it needs."""

from __future__ import annotations

from dataclasses import replace

from kedua.library.loader import load_library
from kedua.queries.assessment_library import Given
from kedua.queries.assessment_sending import choices_for
from kedua.usecases.own_assessments import add_assessment
from tests.cast import Cast
from tests.factories.decisions import fresh
from tests.factories.rows import NOW


def test_first_come_those_for_such_a_job_that_rate_what_it_needs(cast: Cast) -> None:
    sector = load_library().roles[cast.job.role].sector
    needs = set(cast.job.competencies.values_list("subject", flat=True))

    def wanted(given: Given) -> bool:
        return given.task.suits(sector, "manager") and bool(needs & {*given.task.competencies})

    found = choices_for(fresh(cast))

    assert cast.job.seniority == "manager"
    assert [wanted(given) for given in found.fitting] == [True] * len(found.fitting) != []
    assert not any(wanted(given) for given in found.others)


def test_of_the_others_those_come_first_that_rate_what_the_job_needs(cast: Cast) -> None:
    needs = set(cast.job.competencies.values_list("subject", flat=True))

    told = [bool(needs & {*given.task.competencies}) for given in choices_for(fresh(cast)).others]

    assert told == sorted(told, reverse=True)
    assert {*told} == {True, False}


def test_where_the_sector_is_not_known_any_will_do(cast: Cast) -> None:
    cast.job.seniority = "experienced"
    cast.job.save()
    before = len(choices_for(fresh(cast)).fitting)
    cast.job.role = ""
    cast.job.save()

    assert len(choices_for(fresh(cast)).fitting) > before


def test_of_ones_own_what_rates_something_needed_is_always_for_the_job(cast: Cast) -> None:
    other = next(
        given.task
        for given in choices_for(fresh(cast)).others
        if {*given.task.competencies} & {*cast.job.competencies.values_list("subject", flat=True)}
    )

    own = add_assessment(cast.hana, replace(other, title="Answer Mrs Lim"), "", "", "", NOW)

    assert own.slug in {given.task.id for given in choices_for(fresh(cast)).fitting}
