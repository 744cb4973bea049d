"""A candidate's own pages: what stands on them, what is done there, how little they weigh, and who may only look."""

from __future__ import annotations

import datetime as dt
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import ics
import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from kedua.config import settings as production
from kedua.queries.candidate_links import token_of
from kedua.records.models import (
    Application,
    Candidate,
    CandidateQuestion,
    Interview,
    Message,
    PreviewAnswer,
    PreviewShown,
)
from kedua.usecases.candidate_links import page_link
from kedua.usecases.outcomes import record_answer, record_outcome
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.previews import make_preview
from tests.factories.rows import NOW, make_interview, make_seat

AHEAD = NOW + dt.timedelta(days=2)
MOST_BYTES = 60_000  # of a first load


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def token(cast: Cast) -> str:
    return token_of(page_link(cast.application, NOW))


@pytest.fixture
def ahead(cast: Cast) -> Interview:
    interview = make_interview(cast.application, 2, state="booked", starts_at=AHEAD, place="Room 3")
    make_seat(interview, cast.sam)
    return interview


def url(name: str, token: str, *more: object) -> str:
    return reverse(f"my-{name}", args=[token, *more])


def source(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def application(cast: Cast, **fields: object) -> None:
    Application.objects.filter(pk=cast.application.pk).update(**fields)


def test_it_says_what_comes_next_by_when_and_from_whom(
    cast: Cast, client: Client, token: str, ahead: Interview
) -> None:
    application(cast, promise=dt.date(2026, 12, 3))

    page = source(client, url("application", token))

    assert ahead.starts_at is not None
    assert "Second interview: we talk with you on Thursday 26 November 2026." in page
    assert "You hear from us by Thursday 3 December 2026 at the latest" in page
    assert "Hana Yusof answers for this." in page
    assert "10:00–10:45 (Kuala Lumpur time)" in page


def test_a_day_that_is_over_is_owned_up_to(cast: Cast, client: Client, token: str) -> None:
    application(cast, promise=dt.date(2026, 11, 20))

    assert "That day is over, and we are sorry." in source(client, url("application", token))


@pytest.mark.parametrize(
    ("outcome", "words"), [("passed", "You have passed. Congratulations."), ("not passed", "You have not passed.")]
)
def test_an_outcome_stands_there_once_they_were_told(
    cast: Cast, client: Client, token: str, outcome: str, words: str
) -> None:
    record_outcome(cast.rita, cast.application, outcome, NOW)
    before = source(client, url("application", token))
    record_answer(cast.rita, cast.application, NOW)

    after = source(client, url("application", token))

    assert words not in before
    assert words in after
    assert "I no longer want this job" in before
    assert "I no longer want this job" not in after


def test_an_interview_is_accepted_and_another_time_asked_for(client: Client, token: str, ahead: Interview) -> None:
    accepted = client.post(url("interview", token, ahead.pk), {"answer": "accepted"}, follow=True)
    assert accepted.redirect_chain == [(f"{url('application', token)}#interviews", 303)]
    assert "You said that you come." in accepted.content.decode()

    asked = client.post(
        url("interview", token, ahead.pk), {"answer": "other time", "said": "Any <b>morning</b>"}, follow=True
    )

    assert "Any &lt;b&gt;morning&lt;/b&gt;" in asked.content.decode()
    assert Interview.objects.get(pk=ahead.pk).candidate_answer == "other time"


def test_what_was_typed_stays_when_it_cannot_be_kept(client: Client, token: str, ahead: Interview) -> None:
    long = "Mornings " * 200
    answer = client.post(url("interview", token, ahead.pk), {"answer": "other time", "said": long})

    assert answer.status_code == 422
    assert long in answer.content.decode()
    assert "This is too long to keep. Keep it to 1000 characters at most." in answer.content.decode()
    assert Interview.objects.get(pk=ahead.pk).candidate_answer == ""


def test_the_calendar_file_is_for_the_candidate(cast: Cast, client: Client, token: str, ahead: Interview) -> None:
    answer = client.get(url("interview-calendar", token, ahead.pk))

    (event,) = ics.Calendar(answer.content.decode()).events
    assert event.begin.datetime == AHEAD
    assert event.name == "Interview with Bakau Coffee House: Outlet Manager"
    assert {attendee.email for attendee in event.attendees} == {cast.cleo.email}


def test_the_recruiter_sees_what_was_answered(
    cast: Cast, client: Client, sign_in: SignIn, token: str, ahead: Interview
) -> None:
    client.post(url("interview", token, ahead.pk), {"answer": "other time", "said": "Any morning"})
    rita, ben = sign_in(cast.rita), sign_in(cast.sam)

    assert "Another time is asked for" in source(rita, reverse("today"))
    assert "Any morning" in source(rita, reverse("interview", args=[ahead.pk]))
    assert "Any morning" not in source(ben, reverse("interview", args=[ahead.pk]))


def test_a_message_is_kept_and_shown(client: Client, token: str) -> None:
    form = source(client, url("messages", token))
    found = re.search(r'name="once" value="([^"]+)"', form)
    assert found is not None

    for _ in range(2):  # a thumb that taps twice
        client.post(url("messages", token), {"text": "Is there a lift?", "once": found.group(1)})

    assert Message.objects.get().text == "Is there a lift?"
    assert source(client, url("messages", token)).count("Is there a lift?") == 1


def test_a_message_that_is_too_long_stays_to_be_shortened(client: Client, token: str) -> None:
    answer = client.post(url("messages", token), {"text": "x" * 4001})

    assert answer.status_code == 422
    assert "x" * 4001 in answer.content.decode()


def test_looking_opens_nothing_and_a_button_does(cast: Cast, client: Client, token: str) -> None:
    preview = make_preview(cast.job)
    cover = source(client, url("preview", token))
    assert PreviewShown.objects.count() == 0
    assert 'class="k-letter"' not in cover

    opened = client.post(url("preview", token), {"do": "open"}, follow=True)

    assert 'class="k-letter"' in opened.content.decode()
    assert [(shown.preview, shown.how) for shown in PreviewShown.objects.all()] == [(preview, "page")]
    newer = make_preview(cast.job, version=2)
    assert 'class="k-letter"' not in source(client, url("preview", token))
    assert newer.version == 2


def check_of(page: str) -> str:
    found = re.search(r'name="(check-[^"]+)"', page)
    assert found is not None
    return found.group(1)


@pytest.mark.parametrize("shared", [False, True])
def test_self_check_answers_stay_with_them_unless_shared(cast: Cast, client: Client, token: str, shared: bool) -> None:
    make_preview(cast.job)
    check = check_of(client.post(url("preview", token), {"do": "open"}, follow=True).content.decode())
    typed = {"do": "answer", "answer": "but", "note": "Only by day", check: "no", **({"share": "on"} if shared else {})}

    client.post(url("preview", token), typed)

    kept = PreviewAnswer.objects.get()
    assert (kept.answer, kept.note) == ("but", "Only by day")
    assert kept.self_check == ({check.removeprefix("check-"): "no"} if shared else {})


def test_an_answer_without_a_choice_keeps_everything_typed(cast: Cast, client: Client, token: str) -> None:
    make_preview(cast.job)
    check = check_of(client.post(url("preview", token), {"do": "open"}, follow=True).content.decode())

    answer = client.post(url("preview", token), {"do": "answer", "note": "Only by day", check: "no"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose one of the three answers." in page
    assert "Only by day</textarea>" in page
    assert f'name="{check}" value="no" checked' in page
    assert PreviewAnswer.objects.count() == 0


def test_a_question_is_asked_where_nothing_is_written_down_yet(client: Client, token: str) -> None:
    client.post(url("preview", token), {"do": "ask", "text": "How large is the team?"})

    assert CandidateQuestion.objects.get().asked_in == "page"
    assert "How large is the team?" in source(client, url("preview", token))
    assert "Not answered yet." in source(client, url("preview", token))


def test_channels_that_nothing_can_be_sent_on_are_not_offered(
    cast: Cast, client: Client, token: str, settings: Settings
) -> None:
    settings.TELEPHONES = {}
    wish = {
        "language": "en",
        "channel": "sms",
        "address": "012-345 6789",
        "agreed": "on",
        "time_zone": "Asia/Kuala_Lumpur",
    }
    assert 'value="sms"' not in source(client, url("reach", token))
    assert client.post(url("reach", token), wish).status_code == 422

    settings.TELEPHONES = {"sms": {}}
    assert 'value="sms"' in source(client, url("reach", token))
    assert client.post(url("reach", token), wish).status_code == 303

    assert Candidate.objects.get(pk=cast.cleo.pk).channel == "sms"
    assert "Text message · agreed" in source(client, url("reach", token))


def test_a_language_without_a_catalogue_is_said_in_ours(cast: Cast, client: Client, token: str) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language="ta")

    answer = client.get(url("application", token))

    assert answer.headers["Content-Language"] == "en"
    assert '<html lang="en">' in answer.content.decode()


def test_colleagues_look_and_do_nothing(cast: Cast, sign_in: SignIn, token: str, ahead: Interview) -> None:
    hana = sign_in(cast.hana)
    make_preview(cast.job)

    assert "This is what the candidate sees." in source(hana, url("application", token))
    assert 'class="k-letter"' in source(hana, url("preview", token))
    answer = hana.post(url("interview", token, ahead.pk), {"answer": "accepted"})

    assert answer.status_code == 403
    assert Interview.objects.get(pk=ahead.pk).candidate_answer == ""
    assert PreviewShown.objects.count() == 0


def test_who_sends_too_much_is_slowed_down_and_keeps_what_was_typed(
    client: Client, token: str, settings: Settings
) -> None:
    settings.CACHES = production.CACHES
    call_command("createcachetable")
    for number in range(30):
        assert client.post(url("messages", token), {"text": f"Number {number}"}).status_code == 303

    answer = client.post(url("messages", token), {"text": "One more, by hand"})

    assert answer.status_code == 429
    assert "One more, by hand" in answer.content.decode()
    assert Message.objects.count() == 30
    assert client.get(url("messages", token)).status_code == 200


def test_what_was_typed_by_a_link_that_ended_is_given_back(client: Client) -> None:
    answer = client.post(url("messages", "x.y"), {"text": "I wrote so much"})

    assert answer.status_code == 404
    assert "I wrote so much" in answer.content.decode()


def weight(client: Client, address: str) -> int:
    """What a first load takes over the wire, as it is served: the page as it is, the files that it asks for compressed."""
    page = client.get(address).content
    sizes = [len(page)]
    for path in {*re.findall(rb'(?:href|src)="/static/([^"]+)"', page)}:
        found = finders.find(path.decode())
        assert isinstance(found, str)
        sizes.append(len(gzip.compress(Path(found).read_bytes())))
    assert b"<script" not in page
    assert b"hx-" not in page
    return sum(sizes)


@pytest.mark.parametrize("language", ["en", "ms", "zh"])
def test_it_is_light_enough_for_a_cheap_phone(
    cast: Cast, client: Client, token: str, ahead: Interview, language: str
) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language=language)
    make_preview(cast.job)
    client.post(url("preview", token), {"do": "open"})
    for number in range(20):
        client.post(url("messages", token), {"text": f"{number} A long message, as people write them. " * 20})

    found = {name: weight(client, url(name, token)) for name in ("application", "messages", "preview", "reach", "data")}

    assert ahead.pk
    assert {name: size for name, size in found.items() if size > MOST_BYTES} == {}
    assert found["application"] < MOST_BYTES / 4


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("application", 10),
        ("messages", 2),
        ("preview", 8),
        ("reach", 1),
        ("data", 3),
        ("data-json", 13),
        ("data-html", 13),
    ],
)
def test_a_page_asks_as_much_for_three_rows_as_for_one(
    cast: Cast, client: Client, token: str, name: str, queries: int, rows: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    make_preview(cast.job)
    client.post(url("preview", token), {"do": "open"})
    for number in range(rows):
        interview = make_interview(cast.application, 2, state="booked", starts_at=AHEAD + dt.timedelta(days=number))
        make_seat(interview, cast.sam)
        client.post(url("messages", token), {"text": f"Number {number}"})
        client.post(url("preview", token), {"do": "ask", "text": f"Number {number}"})
        client.post(url("data", token), {"kind": "correction", "text": f"Number {number}"})

    with django_assert_num_queries(queries):
        client.get(url(name, token))
