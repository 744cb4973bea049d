"""The pages of jobs: the list, opening one, looking at it, closing it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.queries.jobs import JOBS_ON_A_PAGE
from kedua.records.models import Application, Job
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import TODAY, make_application, make_candidate, make_core_question, make_job

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page


def html(page: Page) -> str:
    return page.content.decode()


def at(cast: Cast, section: str = "") -> str:
    return f"/jobs/{cast.job.pk}/{section}"


def many(cast: Cast, number: int) -> None:
    """Add jobs, each with two candidates."""
    for place in range(number):
        job = make_job(cast.organisation, f"Barista {place}", hiring_manager=cast.hana)
        for stage in ("planning", "deciding"):
            make_application(job, make_candidate(cast.organisation, f"Mei {place} {stage}"), stage=stage)


@pytest.mark.parametrize("more", [0, 2])
def test_the_list_takes_the_same_queries_for_one_and_three(
    cast: Cast, sign_in: SignIn, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    many(cast, more)
    client = sign_in(cast.rita)

    with django_assert_num_queries(5):
        page = client.get("/jobs/")

    assert len(page.context["lines"]) == 1 + more


def test_the_list_says_where_candidates_stand_and_whose_answer_is_overdue(cast: Cast, sign_in: SignIn) -> None:
    cast.application.promise = dt.date(2020, 1, 1)
    cast.application.save()

    page = sign_in(cast.rita).get("/jobs/")

    assert "1 answer is overdue" in html(page)
    assert f'href="/candidates/?job={cast.job.pk}&amp;stage=first"' in html(page)
    assert "Hana Yusof" in html(page)


def test_a_hiring_manager_lists_their_own_jobs_only(cast: Cast, sign_in: SignIn) -> None:
    make_job(cast.organisation, "Barista")

    page = sign_in(cast.hana).get("/jobs/")

    assert [line.entry.job for line in page.context["lines"]] == [cast.job]
    assert sign_in(cast.ben).get("/jobs/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({}, ["Outlet Manager"]),
        ({"state": "closed"}, ["Barista"]),
        ({"state": "all"}, ["Outlet Manager", "Barista"]),
        ({"state": "half"}, ["Outlet Manager"]),
        ({"state": "all", "q": "BARI johor"}, ["Barista"]),
        ({"q": "bari"}, []),
    ],
)
def test_closed_jobs_are_out_of_the_way_and_can_be_found(
    cast: Cast, sign_in: SignIn, asked: dict[str, str], titles: list[str]
) -> None:
    make_job(cast.organisation, "Barista", state="closed", closed_on=TODAY, place="Johor Bahru")

    page = sign_in(cast.ada).get("/jobs/", asked)

    assert [line.entry.job.title for line in page.context["lines"]] == titles


def test_a_long_list_comes_in_pages(cast: Cast, sign_in: SignIn) -> None:
    titles = [f"Depot {number:02}" for number in range(JOBS_ON_A_PAGE)]
    for title in titles:
        make_job(cast.organisation, title)
    client = sign_in(cast.ada)

    first, second = client.get("/jobs/"), client.get("/jobs/", {"page": "2"})

    shown = [[line.entry.job.title for line in page.context["lines"]] for page in (first, second)]
    assert [len(titles) for titles in shown] == [JOBS_ON_A_PAGE, 1]
    assert not set(shown[0]) & set(shown[1])
    assert (first.context["before"], first.context["after"]) == ("", "/jobs/?page=2")
    assert (second.context["before"], second.context["after"]) == ("/jobs/?page=1", "")


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999"])
def test_a_page_that_cannot_be_is_the_first(cast: Cast, sign_in: SignIn, page: str) -> None:
    answer = sign_in(cast.ada).get("/jobs/", {"page": page})

    assert (answer.status_code, answer.context["page"], len(answer.context["lines"])) == (200, 1, 1)


def test_a_page_beyond_the_last_says_so(cast: Cast, sign_in: SignIn) -> None:
    assert "beyond the last one" in sign_in(cast.ada).get("/jobs/", {"page": "7"}).content.decode()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "No open job"),
        ({"q": "bari"}, "No job found"),
        ({"state": "closed"}, "No job is closed"),
        ({"state": "all"}, "No open job"),
    ],
)
def test_an_empty_list_says_what_to_do(cast: Cast, sign_in: SignIn, asked: dict[str, str], said: str) -> None:
    assert said in html(sign_in(cast.dan).get("/jobs/", asked))


def test_a_role_profile_is_found_in_spite_of_a_typing_mistake_and_opens_a_job(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)

    found = client.get("/jobs/new/", {"q": "barrista"})
    opened = client.post("/jobs/new/", {"role": "barista"}, follow=True)

    assert found.context["found"][0].role.id == "barista"
    assert opened.context["job"].hiring_manager == cast.hana
    assert "From the role profile" in html(opened)


def test_a_blank_job_needs_a_title_and_says_what_is_missing(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    refused = client.post("/jobs/new/", {"title": " "})
    opened = client.post("/jobs/new/", {"title": "Lighthouse keeper"}, follow=True)

    assert refused.status_code == 422
    for missing in ("No duties yet", "No competencies yet", "No common core yet", "No preview yet", "No panel yet"):
        assert missing in html(opened)


def test_a_role_that_is_not_there_opens_nothing(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post("/jobs/new/", {"role": "astronaut"})

    assert (page.status_code, Job.objects.filter(organisation=cast.organisation).count()) == (422, 1)
    assert "Choose from the list of role profiles" in html(page)


@pytest.mark.parametrize("more", [0, 2])
def test_a_job_is_shown_whole_with_the_same_queries_for_one_and_three_of_everything(
    cast: Cast, sign_in: SignIn, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for place in range(1 + more):
        make_core_question(cast.job, f"teamwork-0{place + 1}", place)
    for place in range(more):
        make_application(cast.job, make_candidate(cast.organisation, f"Mei {place}"))
    client = sign_in(cast.rita)

    with django_assert_num_queries(12):
        page = client.get(at(cast))

    assert len(page.context["core"]) == len(page.context["candidates"]) == 1 + more


def test_a_job_says_what_nobody_on_its_panel_can_judge(cast: Cast, sign_in: SignIn) -> None:
    cast.job.panel.update(competencies=["leading-teams"])

    assert "Customer service and Resource management" in html(sign_in(cast.rita).get(at(cast)))


def test_a_job_with_unanswered_candidates_stays_open_and_says_who_waits(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post(at(cast, "close/"))

    cast.job.refresh_from_db()
    assert (page.status_code, cast.job.state) == (422, "open")
    assert "Candidates for this job who have no answer yet: 1." in html(page)
    assert html(page).count(f'href="/applications/{cast.application.pk}/"') == 2


def test_a_closed_job_can_be_read_and_reopened_and_offers_no_change(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(stage="withdrawn")
    client = sign_in(cast.hana)

    closed = client.post(at(cast, "close/"), follow=True)
    reopened = client.post(at(cast, "reopen/"), follow=True)

    assert "This job is closed" in html(closed)
    for offer in ("Add a candidate", "/edit/", "/core/", "/panel/"):
        assert offer not in html(closed)
        assert offer in html(reopened)
