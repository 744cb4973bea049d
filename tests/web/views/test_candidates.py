import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kedua.records.models import Application, Job
from kedua.usecases.candidates import index_words
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import make_application, make_candidate


def text(client: Client, **asked: str) -> str:
    return client.get(reverse("candidates"), asked).content.decode()


def apply(cast: Cast, name: str) -> Application:
    candidate = make_candidate(cast.organisation, name)
    index_words([candidate], "MY")
    return make_application(cast.job, candidate)


def test_the_list_shows_who_applies_and_what_is_next(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(stage="feedback")

    page = text(sign_in(cast.rita))

    assert "Cleo Tan" in page
    assert "Get feedback from Ben Lim" in page
    assert "1 application" in page


def test_typing_the_beginning_of_a_name_finds_it(cast: Cast, sign_in: SignIn) -> None:
    apply(cast, "Nguyễn Thị Lan")

    page = text(sign_in(cast.rita), q="nguyen la")

    assert "Nguyễn Thị Lan" in page
    assert "Cleo Tan" not in page
    assert 'value="nguyen la"' in page


def test_nobody_found_says_what_to_do(cast: Cast, sign_in: SignIn) -> None:
    assert "Nobody found" in text(sign_in(cast.rita), q="zzz")


def test_an_empty_organisation_is_shown_the_way_in(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.all().delete()
    assert "No candidates yet" in text(sign_in(cast.rita))
    Job.objects.all().delete()
    assert "First a job, then candidates" in text(sign_in(cast.rita))


@pytest.mark.parametrize("asked", [{"job": "nonsense"}, {"stage": "nonsense"}, {"page": "after~x~y"}, {"owed": "1"}])
def test_an_address_that_no_longer_fits_shows_the_whole_list(
    cast: Cast, sign_in: SignIn, asked: dict[str, str]
) -> None:
    assert "Cleo Tan" in text(sign_in(cast.rita), **asked)


def test_what_is_typed_is_shown_as_text(cast: Cast, sign_in: SignIn) -> None:
    apply(cast, "<script>alert(1)</script>")

    page = text(sign_in(cast.rita), q="<script>")

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_one_and_three_rows_take_the_same_queries(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    counts = []
    for names in ([], ["Mei Wong", "Siti Osman"]):
        for name in names:
            apply(cast, name)
        with CaptureQueriesContext(connection) as queries:
            text(client)
        counts.append(len(queries))

    assert counts == [8, 8]
