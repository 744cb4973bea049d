"""The page of the decision file, and copies of it: for whom, in which form, and that each is noted."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.integrations.decision_file import pdf
from kedua.integrations.decision_file.pdf import PdfNotInstalled
from kedua.queries.decision_file import DecisionFile
from kedua.records.models import AuditEntry
from kedua.web.views import decision_file
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.decided import make_decided
from tests.factories.plans import far
from tests.factories.rows import make_interview, make_seat

FORMS = {"html": b"<!doctype html>", "pdf": b"%PDF-", "json": b'{\n  "kedua": "decision/1"'}


@pytest.fixture(autouse=True)
def _without_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision_file, "installed_comparer", far)


def url(cast: Cast, form: str = "") -> str:
    return reverse(f"decision-file-{form}" if form else "decision-file", args=[cast.application.pk])


@pytest.mark.parametrize("form", FORMS)
def test_a_copy_is_a_download_and_is_noted_with_its_fingerprint(cast: Cast, sign_in: SignIn, form: str) -> None:
    make_decided(cast)
    client = sign_in(cast.hana)

    answer = client.post(url(cast, form))

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="decision-cleo-tan.{form}"'
    assert answer.content.lstrip().startswith(FORMS[form])
    entry = AuditEntry.objects.get(action="decision-file.taken")
    assert entry.data == {"form": form, "sha256": sha256(answer.content).hexdigest()}
    page = client.get(url(cast)).content.decode()
    assert entry.data["sha256"][:12] in page
    assert "Hana Yusof" in page


def test_the_json_is_of_this_application(cast: Cast, sign_in: SignIn) -> None:
    make_decided(cast)

    read = json.loads(sign_in(cast.ada).post(url(cast, "json")).content)

    assert (read["candidate"], read["written_for"]) == ("Cleo Tan", "Ada Rahman")


def test_looking_at_the_page_takes_no_copy_and_names_nothing_that_is_thought(cast: Cast, sign_in: SignIn) -> None:
    world = make_decided(cast)

    page = sign_in(cast.ada).get(url(cast)).content.decode()

    assert "There are 2 decisions in it." in page
    assert "Nobody yet" in page
    assert world.reasons[0].text not in page
    assert sign_in(cast.ada).get(url(cast, "html")).status_code == 405


def test_while_ratings_are_sealed_the_page_says_so_and_gives_nothing(cast: Cast, sign_in: SignIn) -> None:
    make_decided(cast)
    make_seat(make_interview(cast.application, 3), cast.ben)
    client = sign_in(cast.hana)

    page = client.get(url(cast)).content.decode()

    assert "Still sealed for you" in page
    assert "To read: HTML" not in page
    assert [client.post(url(cast, form)).status_code for form in FORMS] == [404, 404, 404]
    assert not AuditEntry.objects.filter(action="decision-file.taken").exists()


def test_where_nothing_is_decided_it_says_so(cast: Cast, sign_in: SignIn) -> None:
    assert "No decision with its reasons is kept yet" in sign_in(cast.ada).get(url(cast)).content.decode()


def test_without_typst_the_page_offers_the_others(cast: Cast, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_found: DecisionFile) -> bytes:
        raise PdfNotInstalled

    make_decided(cast)
    monkeypatch.setattr(decision_file, "file_pdf", missing)

    answer = sign_in(cast.ada).post(url(cast, "pdf"))

    assert answer.status_code == 501
    assert "There is no PDF here" in answer.content.decode()
    assert pdf.PdfNotInstalled is PdfNotInstalled
    assert not AuditEntry.objects.filter(action="decision-file.taken").exists()


def test_the_page_takes_few_queries(
    cast: Cast, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_decided(cast)
    client = sign_in(cast.ada)

    with django_assert_max_num_queries(12):
        client.get(url(cast))
