"""What nobody can type, too long or out of range: told, left out or refused, and never an error of ours."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from django.test import Client
from django.urls import reverse

from kedua.records.models import Candidate, Interviewer, Job
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import make_seat
from tests.web.routes.candidates import RECORD

DIGITS = "9" * 5000  # more than Python makes a number of
LONG = "x" * 10_000
BOOKING = {"round": "1", "day": "2026-11-20", "minutes": "45", "held": "on"}


def test_nul_is_left_out_of_what_is_typed(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    person = {"job": str(cast.job.pk), "name": "Mei\x00 Wong", "email": "", "phone": "", **RECORD}

    answer = client.post(reverse("candidate-new"), person)

    assert answer.status_code == 303
    assert Candidate.objects.filter(name="Mei Wong").exists()
    assert client.get(reverse("candidates"), {"q": "Mei\x00", "page": "after~\x00"}).status_code == 200


def test_nul_is_left_out_of_the_name_of_a_guest(cast: Cast, sign_in: SignIn) -> None:
    sign_in(cast.rita).post(
        reverse("interview-new", args=[cast.application.pk]),
        {**BOOKING, "guest_name": "Gi\x00na", "guest_email": "gina@elsewhere.example"},
    )

    assert Interviewer.objects.filter(guest_name="Gina").exists()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-31", "yesterday", "", LONG])
@pytest.mark.parametrize("time", ["", "00:00", "23:59", "25:00"])
def test_a_day_that_is_none_is_told(cast: Cast, sign_in: SignIn, day: str, time: str) -> None:
    given = {"round": "1", "day": day, "time": time, "minutes": "45", "members": [str(cast.ben.pk)]}
    url = reverse("interview-new", args=[cast.application.pk])

    answers = [sign_in(cast.rita).post(url, given | more) for more in ({}, {"held": "on"})]

    assert {answer.status_code for answer in answers} == {422}


@pytest.mark.parametrize("minutes", ["0", "-5", "1e9", "1000000000", DIGITS, "", "NaN", "٤٥٤٥٤٥"])
def test_minutes_out_of_range_are_told(cast: Cast, sign_in: SignIn, minutes: str) -> None:
    client = sign_in(cast.rita)
    booking = {**BOOKING, "minutes": minutes, "members": [str(cast.ben.pk)]}
    facts = {"title": "Outlet Manager", "seniority": "manager", "minutes": minutes}

    answers = [
        client.post(reverse("interview-new", args=[cast.application.pk]), booking),
        client.post(reverse("job-edit", args=[cast.job.pk]), facts),
        client.post(reverse("company-defaults"), {"minutes": minutes}),
    ]

    assert [answer.status_code for answer in answers] == [422, 422, 422]


@pytest.mark.parametrize("number", [DIGITS, "9" * 19, "-1", "²", "٣", "1e9"])
def test_numbers_of_any_length_are_no_error(cast: Cast, sign_in: SignIn, number: str) -> None:
    client, key = sign_in(cast.ada), cast.job.pk
    guest = make_seat(cast.interview, guest="Gina Lee")
    day = {"text": ["Serving", "Counting"], "share": [number, "20"]}

    answers = [
        client.get(reverse("audit"), {"before": number}),
        client.get(reverse("candidates"), {"page": f"after~{number}~{number}", "job": number}),
        client.post(reverse("feedback-link-new", args=[guest.pk]), {"days": number}),
        client.post(reverse("job-preview-section", args=[key, "day"]), {"do": "save", **day}),
        client.post(reverse("job-preview-section", args=[key, "day"]), {"do": f"remove:{number}", **day}),
        client.post(reverse("job-competencies", args=[key]), {"do": f"up:{number}", "subject": number}),
        client.post(reverse("feedback", args=[guest.pk]), {"act": "look", "revision": number, "answers-rows": number}),
        client.post(reverse("candidate-new"), {"more": "skills", "skills-TOTAL_FORMS": number}),
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 303, 422, 200, 200, 200, 200]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("candidate-new", {"name": LONG, **RECORD}),
        ("candidate-new", {"name": "Mei", "email": f"{'m' * 60}@{'.'.join(['mail'] * 50)}.example", **RECORD}),
        ("members", {"name": "Mei", "email": f"{'m' * 60}@{'.'.join(['mail'] * 50)}.example", "role": "interviewer"}),
        ("members", {"name": LONG, "email": "mei@mail.example", "role": LONG}),
        ("job-new", {"title": LONG}),
        ("job-new", {"role": LONG}),
        ("company", {"name": LONG, "mission": LONG}),
        ("value-new", {"name": LONG, "behaviours": LONG, "weight": LONG}),
        ("competency-new", {"name": LONG, "definition": LONG}),
    ],
)
def test_what_is_too_long_is_told(cast: Cast, sign_in: SignIn, name: str, typed: Mapping[str, str]) -> None:
    before = Job.objects.count(), Candidate.objects.count()

    answer = sign_in(cast.ada).post(reverse(name), typed)

    assert answer.status_code == 422
    assert (Job.objects.count(), Candidate.objects.count()) == before


def test_an_address_of_a_guest_that_is_too_long_is_told(cast: Cast, sign_in: SignIn) -> None:
    email = f"{'m' * 60}@{'.'.join(['mail'] * 50)}.example"

    answer = sign_in(cast.rita).post(
        reverse("interview-new", args=[cast.application.pk]), {**BOOKING, "guest_name": "Gina", "guest_email": email}
    )

    assert answer.status_code == 422


def test_five_hundred_rows_are_no_error(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    answers = [
        client.post(
            reverse("job-competencies", args=[cast.job.pk]), {"do": "save", "subject": [f"s-{n}" for n in range(500)]}
        ),
        client.post(
            reverse("job-core", args=[cast.job.pk]), {"do": "save", "question": [f"q-{n}" for n in range(500)]}
        ),
        client.post(reverse("job-panel", args=[cast.job.pk]), {"do": "save", "member": [str(cast.sam.pk)] * 500}),
    ]

    assert [answer.status_code for answer in answers] == [422, 422, 303]


@pytest.mark.django_db
def test_a_body_that_is_no_form_is_no_error() -> None:
    answer = Client().generic(
        "POST", reverse("account_login"), b"not multipart", content_type="multipart/form-data; boundary=x"
    )

    assert answer.status_code in (200, 400)
