from typing import Protocol

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from kedua.records.models import Application, Candidate, CandidateImport
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import make_job

FILE = b'Who,Email,Shoe\nMei Wong,mei@mail.example,=1+1\n,nobody@mail.example,"@SUM(1)"\n'


class Answer(Protocol):
    """What a page comes in."""

    content: bytes


def page(response: Answer) -> str:
    return response.content.decode()


def send(client: Client, data: bytes = FILE) -> str:
    sent = client.post(reverse("candidate-import"), {"file": SimpleUploadedFile("people.csv", data)})
    return str(sent.headers["Location"])


def test_the_preview_changes_with_what_the_columns_are_said_to_hold(cast: Cast, sign_in: SignIn) -> None:
    make_job(cast.organisation, "Barista")
    client = sign_in(cast.rita)
    url = send(client)

    guessed, said = (
        page(client.get(url)),
        page(client.post(url, {"look": "1", "job": "", "c0": "name", "c1": "email", "c2": ""})),
    )

    assert "Say which column holds the names" in guessed
    assert "Mei Wong" in said
    assert "There is no name." in said
    assert "Import 1 candidate" in said
    assert Candidate.objects.count() == 1


def test_an_import_is_carried_out_shown_and_undone(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    url = send(client)

    client.post(url, {"job": str(cast.job.pk), "c0": "name", "c1": "email", "c2": ""})
    result = page(client.get(url))

    assert Application.objects.filter(candidate_name="Mei Wong", job=cast.job).exists()
    assert "nobody@mail.example" in result
    assert "Undo the import" in result
    client.post(reverse("candidate-import-undo", kwargs={"key": CandidateImport.objects.get().pk}))
    assert "The import is undone" in page(client.get(url))
    assert Candidate.objects.count() == 1


def test_a_job_must_be_chosen(cast: Cast, sign_in: SignIn) -> None:
    make_job(cast.organisation, "Barista")
    client = sign_in(cast.rita)

    response = client.post(send(client), {"job": "", "c0": "name", "c1": "", "c2": ""})

    assert response.status_code == 422
    assert "Choose the job for which they apply." in page(response)


def test_lines_left_out_come_back_as_a_file_without_formulas(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    url = send(client)
    client.post(url, {"job": str(cast.job.pk), "c0": "name", "c1": "email", "c2": ""})

    response = client.get(f"{url}left-out/")

    assert response.headers["Content-Disposition"] == 'attachment; filename="left-out.csv"'
    assert page(response).splitlines() == [
        "\ufeffWho,Email,Shoe,What is wrong",
        ",nobody@mail.example,'@SUM(1),There is no name.",
    ]


def test_what_is_no_table_gets_an_answer(cast: Cast, sign_in: SignIn) -> None:
    file = SimpleUploadedFile("people.xlsx", b"PK\x03\x04")

    response = sign_in(cast.rita).post(reverse("candidate-import"), {"file": file})

    assert response.status_code == 422
    assert "Save it as CSV" in page(response)
    assert not CandidateImport.objects.exists()


def test_examples_in_the_file_are_shown_as_text(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    shown = page(client.get(send(client, b'Name\n"<img src=x onerror=alert(1)>"\n')))

    assert "<img src=x" not in shown
    assert "&lt;img src=x" in shown
