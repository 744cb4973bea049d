"""The library as a page: groups, filters, what a search finds, one subject."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.queries.library_page import Wanted, library_page, subject_of, subject_page
from kedua.records.models import CompanyValue, Competency, Question
from tests.cast import Cast
from tests.factories.rows import NOW


def own_question(cast: Cast, slug: str = "own-1", **fields: object) -> Question:
    usual: dict[str, object] = {
        "subject": "reliability", "kind": "past-behaviour", "created_at": NOW,
        "text": "Tell us about a night on which the generator of your clinic failed.",
    }  # fmt: skip
    return Question.objects.create(organisation=cast.organisation, slug=slug, **(usual | fields))


def test_one_browses_by_family_then_values_then_goals(cast: Cast) -> None:
    page = library_page(cast.organisation.pk, Wanted())

    assert [group.name for group in page.groups] == [
        "Thinking and deciding", "Getting work done", "Managing oneself", "Communicating", "Working with people",
        "Customers and business", "Leadership", "Craft and tools", "Values", "Goals and motivation",
    ]  # fmt: skip
    assert sum(len(group.subjects) for group in page.groups) == 80
    assert sum(subject.questions for group in page.groups for subject in group.subjects) == page.all_questions


@pytest.mark.parametrize(
    ("wanted", "groups"),
    [
        (Wanted(kind="value"), ["Values"]),
        (Wanted(kind="goals"), ["Goals and motivation"]),
        (Wanted(family="craft"), ["Craft and tools"]),
        (Wanted(kind="competency", family="self"), ["Managing oneself"]),
        (Wanted(kind="value", family="self"), []),
        (Wanted(own=True), []),
    ],
)
def test_filters_leave_what_fits(cast: Cast, wanted: Wanted, groups: list[str]) -> None:
    assert [group.name for group in library_page(cast.organisation.pk, wanted).groups] == groups


def test_own_means_own_and_reworded_ones(cast: Cast) -> None:
    own_question(cast)
    own_question(cast, "teamwork-01", subject="teamwork")
    Competency.objects.create(
        organisation=cast.organisation, slug="latte-art", name="Latte art", definition="Pours.", created_at=NOW
    )

    page = library_page(cast.organisation.pk, Wanted(own=True))
    elsewhere = library_page(cast.dan.organisation_id, Wanted(own=True))

    assert [(group.name, [subject.name for subject in group.subjects]) for group in page.groups] == [
        ("Other competencies", ["Latte art"])
    ]
    assert {(entry.question.id, entry.state) for entry in page.questions} == {
        ("own-1", "own"), ("teamwork-01", "changed"),
    }  # fmt: skip
    assert (elsewhere.groups, elsewhere.questions) == ((), ())


def test_a_search_finds_own_questions_with_typing_mistakes(cast: Cast) -> None:
    own_question(cast)

    ours = library_page(cast.organisation.pk, Wanted("genrator clinik"))
    theirs = library_page(cast.dan.organisation_id, Wanted("genrator clinik"))

    assert (ours.questions[0].question.id, ours.questions[0].state) == ("own-1", "own")
    assert "own-1" not in [entry.question.id for entry in theirs.questions]


def test_a_search_keeps_to_the_filters(cast: Cast) -> None:
    page = library_page(cast.organisation.pk, Wanted("customer", kind="value"))

    assert page.subjects[0].name == "Customer first"
    assert {entry.question.subject.partition(":")[0] for entry in page.questions} == {"value"}


def test_a_subject_shows_its_questions_and_the_retired_ones_apart(cast: Cast) -> None:
    own_question(cast)
    own_question(cast, "own-2", retired_at=NOW)
    own_question(cast, "reliability-01", retired_at=NOW)

    page = subject_page(cast.organisation.pk, "reliability")

    assert page is not None
    assert (page.subject.name, page.family, page.state) == ("Reliability", "Managing oneself", "shipped")
    assert page.questions[0].question.id == "own-1"
    assert "reliability-01" not in [entry.question.id for entry in page.questions]
    assert {(entry.question.id, entry.state) for entry in page.retired} == {
        ("own-2", "own"), ("reliability-01", "changed"),
    }  # fmt: skip


def test_questions_made_from_behaviours_are_told_apart(cast: Cast) -> None:
    CompanyValue.objects.create(
        organisation=cast.organisation, slug="kopi", name="Kopi", behaviours=["Greets by name."], created_at=NOW
    )

    page = subject_page(cast.organisation.pk, "value:kopi")

    assert page is not None
    assert [entry.state for entry in page.questions] == ["made"]
    assert (page.state, page.chosen, page.behaviours) == ("own", True, ("Greets by name.",))


def test_an_unknown_subject_has_no_page(cast: Cast) -> None:
    assert subject_page(cast.organisation.pk, "astrology") is None


def test_what_a_question_is_about_is_known_for_shipped_own_and_retired_ones(cast: Cast) -> None:
    own_question(cast, retired_at=NOW)

    assert subject_of(cast.organisation.pk, "teamwork-01") == "teamwork"
    assert subject_of(cast.organisation.pk, "own-1") == "reliability"
    assert subject_of(cast.dan.organisation_id, "own-1") is None


@pytest.mark.parametrize("rows", [1, 3])
def test_the_pages_take_the_same_queries_whatever_their_size(
    cast: Cast, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        own_question(cast, f"own-{number}")
        own_question(cast, f"own-r{number}", retired_at=NOW)

    with django_assert_num_queries(3):
        library_page(cast.organisation.pk, Wanted("night"))
    with django_assert_num_queries(4):
        subject_page(cast.organisation.pk, "reliability")
