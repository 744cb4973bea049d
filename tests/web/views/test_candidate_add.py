import re
from typing import Protocol

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kedua.queries.candidate_records import Claim, Position, record_of
from kedua.records.models import Application, Candidate, Resume
from kedua.usecases.candidates import index_words
from kedua.usecases.resumes import keep_resume
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, make_job

LISTS = ("experience", "education", "skills", "strengths", "claims")
RESUME = b"""Mei Ling Wong
mei@mail.example
+60 12-345 6789
Date of birth: 3 March 1990

Experience
Outlet Manager, Kopi Corner, 2019 - 2022
- Led a team of 12 baristas and cut waste by 18%

Skills
Stock counting, Excel
"""


def form(cast: Cast, rows: dict[str, int] | None = None, **fields: str) -> dict[str, str]:
    data = {"job": str(cast.job.pk), "name": "Mei Wong", "email": "", "phone": ""}
    for name in LISTS:
        data |= {f"{name}-TOTAL_FORMS": str((rows or {}).get(name, 1)), f"{name}-INITIAL_FORMS": "0"}
    return data | fields


class Answer(Protocol):
    """What a page comes in."""

    content: bytes


def page(response: Answer) -> str:
    return response.content.decode()


def test_a_name_and_a_job_are_enough(cast: Cast, sign_in: SignIn) -> None:
    response = sign_in(cast.hana).post(reverse("candidate-new"), form(cast))

    made = Application.objects.get(candidate_name="Mei Wong")
    assert response.headers["Location"] == reverse("application", kwargs={"key": made.pk})


def test_lists_are_kept_and_empty_rows_are_not(cast: Cast, sign_in: SignIn) -> None:
    data = form(cast, {"experience": 2}) | {
        "experience-1-title": "Barista", "experience-1-employer": "Kopi", "experience-1-years": "2019",
        "claims-0-text": "Cut waste", "claims-0-competency": "leading-teams", "claims-0-verified": "on",
    }  # fmt: skip

    sign_in(cast.hana).post(reverse("candidate-new"), data)

    record = record_of(Candidate.objects.get(name="Mei Wong"))
    assert record.experience == (Position("Barista", "Kopi", "2019"),)
    assert record.claims == (Claim("Cut waste", "leading-teams", verified=True),)


def test_mistakes_keep_everything_typed(cast: Cast, sign_in: SignIn) -> None:
    data = form(cast, email="not-an-address") | {"skills-0-text": "Latte art"}

    response = sign_in(cast.hana).post(reverse("candidate-new"), data)

    assert response.status_code == 422
    assert 'value="not-an-address"' in page(response)
    assert 'value="Latte art"' in page(response)
    assert Candidate.objects.count() == 1


def test_more_rows_can_be_had_without_script(cast: Cast, sign_in: SignIn) -> None:
    data = form(cast, name="", more="skills") | {"skills-0-text": "Latte art"}

    response = sign_in(cast.hana).post(reverse("candidate-new"), data)

    assert response.status_code == 200
    assert 'name="skills-3-text"' in page(response)
    assert 'value="Latte art"' in page(response)
    assert "Please look at this again" not in page(response)


@pytest.mark.parametrize("total", ["x", "-1", "99999999999", ""])
def test_a_made_up_number_of_rows_breaks_nothing(cast: Cast, sign_in: SignIn, total: str) -> None:
    data = form(cast) | {"skills-TOTAL_FORMS": total}

    for more in ({}, {"more": "skills"}):
        assert sign_in(cast.hana).post(reverse("candidate-new"), data | more).status_code in (200, 303, 422)


def test_somebody_known_is_pointed_out_and_can_be_put_on_the_job(cast: Cast, sign_in: SignIn) -> None:
    job, client = make_job(cast.organisation, "Barista", hiring_manager=cast.hana), sign_in(cast.hana)
    data = form(cast, job=str(job.pk), email=cast.cleo.email.upper())

    warned = client.post(reverse("candidate-new"), data)
    assert warned.status_code == 422
    assert "Put Cleo Tan on Barista" in page(warned)
    client.post(reverse("candidate-new"), data | {"known": str(cast.cleo.pk)})

    assert Application.objects.get(job=job).candidate == cast.cleo
    assert Candidate.objects.count() == 1


def test_somebody_else_with_the_same_address_can_be_added(cast: Cast, sign_in: SignIn) -> None:
    sign_in(cast.hana).post(reverse("candidate-new"), form(cast, email=cast.cleo.email, anyway="1"))

    assert Candidate.objects.filter(email=cast.cleo.email).count() == 2


def test_a_stranger_cannot_be_put_on_a_job(cast: Cast, sign_in: SignIn) -> None:
    job = make_job(cast.dan.organisation, "Chef")

    response = sign_in(cast.dan).post(reverse("candidate-new"), form(cast, job=str(job.pk), known=str(cast.cleo.pk)))

    assert response.status_code == 404
    assert Application.objects.count() == 1


def test_a_resume_is_read_shown_beside_its_lines_and_confirmed(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)
    sent = client.post(reverse("candidate-resume"), {"file": SimpleUploadedFile("mei.txt", RESUME)})
    shown = page(client.get(sent.headers["Location"]))
    assert 'value="Mei Ling Wong"' in shown
    assert "Page 1, line 1" in shown
    assert "Outlet Manager, Kopi Corner, 2019 - 2022" in shown
    assert not re.search(r"(?<![\w-])1990", shown)  # names of rows may hold such digits
    assert Candidate.objects.count() == 1

    client.post(sent.headers["Location"], form(cast, name="Mei Ling Wong", email="mei@mail.example"))

    kept = Resume.objects.get()
    assert kept.candidate == Candidate.objects.get(name="Mei Ling Wong")
    assert "1990" not in str(kept.read)
    again = client.get(sent.headers["Location"])
    assert again.headers["Location"] == reverse(
        "application", kwargs={"key": Application.objects.latest("created_at").pk}
    )


def test_a_file_that_cannot_be_read_is_kept_and_says_why(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)

    sent = client.post(reverse("candidate-resume"), {"file": SimpleUploadedFile("cv.png", b"\x89PNG\r\n\x1a\n000")})
    shown = page(client.get(sent.headers["Location"]))

    assert "The file is kept, but could not be read" in shown
    client.post(sent.headers["Location"], form(cast))
    assert Resume.objects.get().candidate == Candidate.objects.get(name="Mei Wong")


def test_an_empty_file_gets_an_answer(cast: Cast, sign_in: SignIn) -> None:
    response = sign_in(cast.hana).post(reverse("candidate-resume"), {"file": SimpleUploadedFile("cv.txt", b"")})

    assert response.status_code == 422
    assert not Resume.objects.exists()


def test_a_file_comes_back_as_it_was_and_is_never_shown_inside_the_page(cast: Cast, sign_in: SignIn) -> None:
    kept = keep_resume(cast.hana, b"<script>alert(1)</script>", "c v\r\n.html", {}, NOW)

    response = sign_in(cast.hana).get(reverse("resume-file", kwargs={"key": kept.pk}))

    assert response.content == b"<script>alert(1)</script>"
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"].startswith("attachment")


def test_a_candidate_is_put_on_another_job(cast: Cast, sign_in: SignIn) -> None:
    index_words([cast.cleo], "MY")
    job = make_job(cast.organisation, "Barista", hiring_manager=cast.hana)
    url = reverse("application-new", kwargs={"key": cast.application.pk})

    assert "Barista" in page(sign_in(cast.hana).get(url))
    sign_in(cast.hana).post(url, {"job": str(job.pk), "source": "", "promise": ""})

    assert Application.objects.get(job=job).candidate == cast.cleo
    assert "No other job is open" in page(sign_in(cast.hana).get(url))


def test_characters_that_nothing_keeps_are_left_out_of_a_file(cast: Cast, sign_in: SignIn) -> None:
    """JSON can hold half of a character and NUL, escaped: PostgreSQL refuses them, and no page can be sent with them."""
    client = sign_in(cast.rita)
    written = (
        rb'{"basics": {"name": "Mei\ud800 Wong\u0000"}, "work": [{"name": "Kopi\udc00", "position": "Barista\u0000"}]}'
    )

    answer = client.post(reverse("candidate-resume"), {"file": SimpleUploadedFile("mei.json", written)})

    assert "Mei Wong" in page(client.get(answer.headers["Location"]))
    read = Resume.objects.get().read
    assert (read["name"]["value"], read["experience"][0]["employer"]["value"]) == ("Mei Wong", "Kopi")
