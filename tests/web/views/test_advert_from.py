"""An existing description is read, and what is ticked of it becomes the job's, so that interviews ask about what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from kedua.queries.adverts import description_of, known_of
from kedua.records.models import AdvertVersion, JobCompetency
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import make_plan_for

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

TEXT = """# Shift Supervisor

Location: Penang

## What you will do
- Coach new baristas until they can open alone
- Resolve complaints of guests on the spot
- Check the quality of each delivery

## What you bring
- You have coached people before
"""


def at(cast: Cast) -> str:
    return f"/jobs/{cast.job.pk}/advert/from/"


def html(page: Page) -> str:
    return page.content.decode()


def test_what_was_read_is_proposed_and_nothing_changes(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.hana).post(at(cast), {"text": TEXT, "do": "read"})

    assert page.status_code == 200
    assert "Resolve complaints of guests on the spot" in html(page)
    assert page.context["reading"].competencies
    assert cast.job.competencies.count() == 3
    assert not AdvertVersion.objects.exists()


def test_what_is_ticked_is_taken_over_together(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)
    read = client.post(at(cast), {"text": TEXT, "do": "read"}).context["reading"]
    new = next(one.id for one in read.competencies if not one.known)
    data = {"text": TEXT, "do": "take", "duty": ["0", "2"], "must": ["0"], "fact": ["place"], "text-too": "on"}

    answer = client.post(at(cast), {**data, "competency": [new], f"weight-{new}": "4", f"must-{new}": "on"})

    cast.job.refresh_from_db()
    facts = known_of(cast.job, description_of(cast.job).advert).facts
    need = JobCompetency.objects.get(job=cast.job, subject=new)
    assert answer.status_code == 303
    assert cast.job.duties == ["Coach new baristas until they can open alone", "Check the quality of each delivery"]
    assert [one.text for one in facts.must_haves] == ["You have coached people before"]
    assert (facts.place, need.weight, need.must_have) == ("Penang", 4, True)
    assert AdvertVersion.objects.get().how == "pasted"


def test_a_competency_more_takes_a_reason_where_candidates_are_planned_for(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client = sign_in(cast.hana)
    read = client.post(at(cast), {"text": TEXT, "do": "read"}).context["reading"]
    new = next(one.id for one in read.competencies if not one.known)
    data = {"text": TEXT, "do": "take", "duty": ["0"], "competency": [new]}

    refused = client.post(at(cast), data)
    cast.job.refresh_from_db()
    before = list(cast.job.duties)
    taken = client.post(at(cast), {**data, "why": "The advert promises it."})

    assert (refused.status_code, before, taken.status_code) == (422, [], 303)


def test_a_file_is_read_and_not_kept(cast: Cast, sign_in: SignIn) -> None:
    file = SimpleUploadedFile("old.txt", TEXT.encode())

    page = sign_in(cast.hana).post(at(cast), {"file": file, "do": "read"})

    assert "Check the quality of each delivery" in html(page)


def test_a_file_without_text_is_told(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.hana).post(at(cast), {"file": SimpleUploadedFile("old.pdf", b"%PDF-1.4 broken"), "do": "read"})

    assert page.status_code == 422
    assert "The file is damaged" in html(page)


def test_nothing_pasted_is_nothing_read(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.hana).post(at(cast), {"text": " ", "do": "read"})

    assert page.status_code == 422
    assert "Paste a description, or choose a file." in html(page)
