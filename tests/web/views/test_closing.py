"""A job is closed over nobody: who waits is seen with what they will be told, and hears it before the job closes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kedua.records.models import Application, Message
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, make_application, make_candidate, make_interview


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def url(cast: Cast) -> str:
    return reverse("job-closing", args=[cast.job.pk])


def also(cast: Cast, name: str, stage: str) -> Application:
    return make_application(cast.job, make_candidate(cast.organisation, name), stage=stage)


def states() -> list[tuple[str, str]]:
    return list(Message.objects.order_by("occasion").values_list("occasion", "state"))


def test_everybody_without_an_answer_gets_their_own_words(cast: Cast, sign_in: SignIn) -> None:
    also(cast, "Mei Ling", "passed")
    client = sign_in(cast.rita)
    before = client.get(url(cast)).content.decode()

    page = client.post(url(cast), {"do": "draft"}, follow=True).content.decode()

    assert "Draft a message for each" in before
    assert "Send all, and close" not in before
    assert states() == [("job-closed", "draft"), ("passed", "draft")]
    assert [word in page for word in ("Cleo Tan", "Mei Ling", "Send all, and close", "What they will be told")] == [
        True
    ] * 4


def test_all_go_out_and_the_job_waits_for_the_last(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    client.post(url(cast), {"do": "draft"})

    page = client.post(url(cast), {"do": "all"}, follow=True).content.decode()

    cast.job.refresh_from_db()
    assert states() == [("job-closed", "waiting")]
    assert (cast.job.state, cast.job.closing_at) == ("open", NOW)
    assert [word in page for word in ("1 message goes out in a minute", "Keep it open", "Hold all back")] == [True] * 3


def test_they_can_be_held_back_and_the_job_stays_open(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    for wish in ("draft", "all", "hold"):
        client.post(url(cast), {"do": wish})

    cast.job.refresh_from_db()
    assert states() == [("job-closed", "draft")]
    assert cast.job.closing_at is None


def test_only_those_ticked_go_out(cast: Cast, sign_in: SignIn) -> None:
    mei = also(cast, "Mei Ling", "deciding")
    client = sign_in(cast.rita)
    client.post(url(cast), {"do": "draft"})
    hers = Message.objects.get(application=mei)

    client.post(url(cast), {"do": "some", "message": [str(hers.pk), "nonsense"]})
    nobody = client.post(url(cast), {"do": "some"}, follow=True).content.decode()

    assert sorted(Message.objects.values_list("application__candidate_name", "state")) == [
        ("Cleo Tan", "draft"), ("Mei Ling", "waiting"),
    ]  # fmt: skip
    assert "Tick at least one message" in nobody


def test_an_interview_ahead_comes_first(cast: Cast, sign_in: SignIn) -> None:
    make_interview(cast.application, 2, state="booked", starts_at=NOW + dt.timedelta(days=1))
    client = sign_in(cast.rita)
    client.post(url(cast), {"do": "draft"})

    page = client.post(url(cast), {"do": "all"}, follow=True).content.decode()

    assert "Cancel it or hold it first" in page
    assert "Send all, and close" not in page
    assert states() == [("job-closed", "draft")]


def test_where_everybody_knows_it_closes_at_once(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(stage="passed", answered_at=NOW)
    client = sign_in(cast.rita)

    page = client.get(url(cast)).content.decode()
    client.post(url(cast), {"do": "close"})

    cast.job.refresh_from_db()
    assert "Everybody knows how it ended" in page
    assert cast.job.state == "closed"
    assert client.get(url(cast)).status_code == 303


def test_a_draft_opened_from_here_comes_back_here(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    client.post(url(cast), {"do": "draft"})
    message = Message.objects.get()
    edit = reverse("message-edit", args=[message.pk]) + "?from=closing"

    answer = client.post(edit, {"subject": "In our words", "text": "It is closed.", "do": "keep"})

    message.refresh_from_db()
    assert (answer.headers["Location"], message.text) == (url(cast), "It is closed.")


def test_an_unknown_wish_is_not_there(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.rita).post(url(cast), {"do": "burn"}).status_code == 404


def test_more_people_take_no_more_queries(cast: Cast, sign_in: SignIn) -> None:
    client, counts = sign_in(cast.rita), []
    for number in range(2):
        for more in range(3):
            also(cast, f"Person {number}{more}", "deciding")
        client.post(url(cast), {"do": "draft"})
        with CaptureQueriesContext(connection) as queries:
            client.get(url(cast))
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert counts[0] <= 12
