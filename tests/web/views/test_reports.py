"""Reports say what is counted, are empty with a word, and leave no formula in a table."""

from __future__ import annotations

import csv
import io

from django.urls import reverse

from kedua.records.models import Application, PastPromise
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, TODAY


def heard(cast: Cast) -> None:
    PastPromise.objects.create(
        organisation=cast.organisation,
        application=cast.application,
        day=TODAY,
        heard_on=TODAY,
        how="told",
        created_at=NOW,
    )


def test_a_new_organisation_is_told_when_there_will_be_something(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(promise=TODAY.replace(year=2099))

    page = sign_in(cast.rita).get(reverse("promise-report")).content.decode()

    assert "No promised day is behind us yet" in page
    assert "CSV" not in page


def test_shares_and_jobs_are_shown(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(promise=TODAY.replace(year=2099))
    heard(cast)

    page = sign_in(cast.rita).get(reverse("promise-report")).content.decode()

    assert "100 %" in page
    assert "Outlet Manager" in page
    assert "November 2026" in page


def test_a_table_holds_no_formula(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(promise=TODAY.replace(year=2099))
    cast.job.title = "=1+1"
    cast.job.save()
    heard(cast)

    answer = sign_in(cast.rita).get(reverse("promise-report-csv"))

    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert rows[1:] == [["2026-11", "'=1+1", "1", "1", "0", "0"]]
