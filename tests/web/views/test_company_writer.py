"""The pages on which an owner lets AI write drafts, tries it, and reads what it was asked."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.writer import settings_of
from kedua.records.models import WriterCall
from kedua.usecases.sealed_keys import open_key
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.writers import HERE, make_call, switch_on
from tests.fakes.model_script import model_server, refused, said

TYPED = {
    "on": "on",
    "url": HERE,
    "model": "small",
    "key": "sesame",
    "most": "2000",
    "seconds": "60",
    "a_month": "1000000",
}


def test_it_starts_off_and_says_what_would_leave_the_house(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.ada).get("/company/writer/").content.decode()

    assert 'name="on" id="id_on">' in page or "checked" not in page.split('name="on"')[1].split(">")[0]
    for told in ("Kedua does everything without AI", "are taken out before anything is sent", "0 calls", "0 tokens"):
        assert told in page
    assert reverse("writer-try") not in page


def test_what_is_set_is_kept_and_the_key_is_never_shown(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ada)

    answer = client.post("/company/writer/", TYPED, follow=True)

    row = settings_of(cast.organisation.pk)
    assert row is not None
    assert (row.on, row.url, open_key("writer", row.key)) == (True, HERE, "sesame")
    page = answer.content.decode()
    assert "Drafts by AI are on." in page
    assert "A key is kept." in page
    assert "sesame" not in page
    assert row.key not in page


def test_a_key_is_taken_out_on_wish(cast: Cast, sign_in: SignIn) -> None:
    switch_on(cast.ada)

    sign_in(cast.ada).post("/company/writer/", TYPED | {"key": "", "no_key": "on"})

    row = settings_of(cast.organisation.pk)
    assert row is not None
    assert row.key == ""


def test_what_is_wrong_stays_as_typed(cast: Cast, sign_in: SignIn) -> None:
    switch_on(cast.ada)
    client = sign_in(cast.ada)

    nowhere = client.post("/company/writer/", TYPED | {"url": "models.example"})
    other = client.post("/company/writer/", TYPED | {"url": "https://models.example/v1", "key": ""})

    assert (nowhere.status_code, other.status_code) == (422, 422)
    assert 'value="models.example"' in nowhere.content.decode()
    assert list(other.context["form"].errors) == ["key"]


def test_it_is_tried_out(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ada)
    with model_server(said('{"text": "It works."}'), refused(401)) as model:
        switch_on(cast.ada, on=False, url=model.url)
        good = client.post("/company/writer/try/", follow=True).content.decode()
        bad = client.post("/company/writer/try/", follow=True).content.decode()

    assert "It answered, in the form it should: “It works.”" in good
    assert "The model refused the key." in bad
    assert [call.outcome for call in WriterCall.objects.order_by("created_at")] == ["drafted", "login"]


def test_the_log_tells_each_call(cast: Cast, sign_in: SignIn) -> None:
    client, call = sign_in(cast.ada), make_call(cast.rita, cost="0.25", currency="MYR", struck=2)
    make_call(cast.rita, outcome="slow", answer="", counted=False)

    page = client.get("/company/writer/log/").content.decode()
    one = client.get(reverse("writer-call", args=[call.pk])).content.decode()

    for told in ("Rita Chandran", "1,200 tokens read, 12 written", "Draft", "No draft"):
        assert told in page
    for told in (
        "Competency: Teamwork",
        "{&quot;text&quot;: &quot;How?&quot;}",
        "question/1",
        "MYR 0.25",
        "Sentences struck out",
    ):
        assert told in one


def test_a_call_without_a_draft_says_why(cast: Cast, sign_in: SignIn) -> None:
    call = make_call(cast.rita, outcome="slow", answer="", counted=False)

    page = sign_in(cast.ada).get(reverse("writer-call", args=[call.pk])).content.decode()

    assert "The model took too long." in page
    assert "(estimated)" in page


def test_a_long_log_has_pages(cast: Cast, sign_in: SignIn) -> None:
    for number in range(32):
        make_call(cast.rita, asked=f"Number {number}")
    client = sign_in(cast.ada)

    first, second = (client.get(f"/company/writer/log/?page={page}").content.decode() for page in ("", "1"))

    assert [page.count('class="k-row"') for page in (first, second)] == [30, 2]
    assert ("?page=1" in first, "?page=0" in second) == (True, True)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_pages_take_the_same_queries_for_any_number_of_calls(
    cast: Cast, sign_in: SignIn, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _row in range(rows):
        make_call(cast.rita)
    client = sign_in(cast.ada)

    with django_assert_num_queries(5):
        client.get("/company/writer/")
    with django_assert_num_queries(4):
        client.get("/company/writer/log/")
