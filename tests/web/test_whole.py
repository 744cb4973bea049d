"""A form of many rows whose button is pressed before all of it has come changes nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from django.urls import reverse

from kedua.queries.job_drafts import needs_of
from tests.cast import Cast
from tests.conftest import SignIn
from tests.web.routes.adverts import written
from tests.web.routes.feedback import own_seat

FIRST, LAST = '<input type="hidden" name="whole" value="from">', '<input type="hidden" name="whole" value="to">'
# What of the competencies of a job has come before somebody presses: the first of three.
ARRIVED = {"subject": ["leading-teams"], "weight-leading-teams": "5", "bar-leading-teams": "3.5"}


def of_a_job(cast: Cast) -> Mapping[str, object]:
    return {"key": cast.job.pk}


@pytest.mark.parametrize("pressed", ["save", "remove:leading-teams", "find"])
def test_what_is_pressed_before_the_page_is_whole_changes_nothing(cast: Cast, sign_in: SignIn, pressed: str) -> None:
    client, url = sign_in(cast.rita), reverse("job-competencies", kwargs=dict(of_a_job(cast)))
    before = needs_of(cast.job.competencies.all())

    answer = client.post(url, {**ARRIVED, "whole": "from", "do": pressed}, follow=True)

    assert answer.redirect_chain == [(url, 303)]
    assert "The page had not arrived whole. Nothing was changed" in answer.content.decode()
    assert needs_of(cast.job.competencies.all()) == before


def test_of_a_whole_page_all_is_taken(cast: Cast, sign_in: SignIn) -> None:
    client, url = sign_in(cast.rita), reverse("job-competencies", kwargs=dict(of_a_job(cast)))

    client.post(url, {**ARRIVED, "whole": ["from", "to"], "do": "save"})

    assert [need.subject for need in needs_of(cast.job.competencies.all())] == ["leading-teams"]


@pytest.mark.parametrize(
    ("route", "given"),
    [
        ("job-competencies", of_a_job),
        ("job-core", of_a_job),
        ("job-panel", of_a_job),
        ("job-preview-section", lambda cast: {**of_a_job(cast), "section": "day"}),
        ("job-advert-facts", of_a_job),
        ("job-advert-edit", written),
        ("feedback", own_seat),
    ],
)
def test_forms_of_rows_begin_and_end_with_a_mark(route: str, given: object, cast: Cast, sign_in: SignIn) -> None:
    assert callable(given)
    client = sign_in(cast.ben if route == "feedback" else cast.rita)

    page = client.get(reverse(route, kwargs=dict(given(cast)))).content.decode()

    form = re.search(rf"<form [^>]*>((?:(?!</form>).)*?{FIRST}.*?)</form>", page, re.DOTALL)
    assert form is not None
    before, _first, rest = form.group(1).partition(FIRST)
    assert re.findall(r'name="(\w+)"', before) == ["csrfmiddlewaretoken"]
    assert rest.rstrip().endswith(LAST)
