"""An assessment on the candidate's own page: hidden until it starts, kept as it is written, handed in once, on any device."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from kedua.queries.candidate_links import token_of
from kedua.records.models import Assessment, HandedFile
from kedua.usecases.candidate_links import page_link
from tests.cast import Cast
from tests.factories.assessments import CALL, DUE, handed_in, make_assessment, make_file
from tests.factories.documents import bomb, docx
from tests.factories.rows import NOW

BRIEF = "You answer customers"


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def token(cast: Cast) -> str:
    return token_of(page_link(cast.application, NOW))


@pytest.fixture
def row(cast: Cast) -> Assessment:
    return make_assessment(cast.application, cast.hana, [cast.sam], extra_minutes=10, adjustments="A spelling tool.")


def at(name: str, token: str, row: Assessment, *more: object) -> str:
    return reverse(f"my-assessment{name}", args=[token, row.pk, *more])


def source(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def begun(row: Assessment, minutes: int = 5) -> Assessment:
    row.state, row.started_at = "started", NOW - dt.timedelta(minutes=minutes)
    row.save()
    return row


def test_the_time_is_told_before_the_start_and_the_task_only_after(client: Client, token: str, row: Assessment) -> None:
    before = source(client, at("", token, row))
    client.post(at("", token, row), {"do": "start"})
    after = source(client, at("", token, row))

    assert "You have 40 minutes once you start: 30 minutes, and 10 minutes extra." in before
    assert "A spelling tool." in before
    assert "do not put your name" in before
    assert BRIEF not in before
    assert BRIEF in after
    assert "40 minutes" in after


def test_a_page_in_another_language_says_that_the_task_is_in_english(
    cast: Cast, client: Client, token: str, row: Assessment
) -> None:
    in_english = source(client, at("", token, row))
    cast.cleo.language = "ms"
    cast.cleo.save()
    in_malay = source(client, at("", token, row))

    assert "is in English" not in in_english
    assert "Tugasan itu sendiri dalam bahasa Inggeris." in in_malay


def test_nothing_of_how_it_is_rated_is_there(client: Client, token: str, row: Assessment) -> None:
    page = source(client, at("", token, handed_in(row)))

    for secret in (*row.body["raters"]["look_for"], row.body["raters"]["solution"][:40], "Sam Ong"):
        assert secret not in page
    assert row.body["rubric"][0]["levels"]["5"][:30] not in page


def test_what_comes_later_comes_later(cast: Cast, client: Client, token: str) -> None:
    row = begun(make_assessment(cast.application, cast.hana, task="roster-for-a-week", minutes=60), 10)
    later = next(one for one in row.body["materials"] if one["after"])

    early = source(client, at("", token, row))
    begun(row, later["after"])
    then = source(client, at("", token, row))

    assert later["title"] not in early
    assert f"More arrives {later['after']} minutes after the start" in early
    assert later["title"] in then


def test_without_script_it_is_saved_confirmed_and_handed_in(client: Client, token: str, row: Assessment) -> None:
    begun(row)
    before = source(client, at("", token, row))
    revision = re.findall(r'name="revision" value="([\w.]+)"', before)[0]

    asked = client.post(at("", token, row), {"do": "hand-in", "text": "Dear Ms Nair,", "revision": revision})
    middle = Assessment.objects.get()
    done = client.post(at("", token, row), {"do": "sure"}, follow=True)

    assert "Your answer: 3 words" in asked.content.decode()
    assert (middle.state, middle.draft) == ("started", "Dear Ms Nair,")
    assert Assessment.objects.get().state == "handed in"
    assert "We have your work" in done.content.decode()
    assert "Dear Ms Nair," in done.content.decode()
    assert "<textarea" not in done.content.decode()
    assert ("Time left" in before, "Time left" in done.content.decode()) == (True, False)


def test_saving_as_one_types_answers_the_script(client: Client, token: str, row: Assessment) -> None:
    begun(row)

    first = client.post(at("-save", token, row), {"text": "One", "revision": "0.a"})
    late = client.post(at("-save", token, row), {"text": "Two", "revision": "0.b"})

    assert (first.status_code, json.loads(first.content)["revision"]) == (200, "1.a")
    assert late.status_code == 409
    assert Assessment.objects.get().draft == "One"
    page = source(client, at("", token, row))
    assert "Kept beside your text" in page
    assert "Two" in page


def test_the_other_version_can_be_taken(client: Client, token: str, row: Assessment) -> None:
    begun(row)
    client.post(at("-save", token, row), {"text": "One", "revision": "0.a"})
    client.post(at("-save", token, row), {"text": "Two", "revision": "0.b"})

    client.post(at("", token, row), {"do": "take.b"})

    assert Assessment.objects.get().draft == "Two"


def test_after_the_time_it_says_plainly_what_counts(client: Client, token: str, row: Assessment) -> None:
    row.draft = "In time"
    begun(row, 41)

    late = client.post(at("", token, row), {"do": "save", "text": "In time, and late", "revision": "0.a"}, follow=True)

    page = late.content.decode()
    assert "Time is over. What was saved until then counts" in page
    assert "In time, and late" in page
    assert "It does not count. If it should, write to us." in page
    assert "<textarea" not in page


def test_files_are_added_given_back_and_taken_out(client: Client, token: str, row: Assessment) -> None:
    begun(row)
    client.post(at("-files", token, row), {"file": [SimpleUploadedFile("Surat 信.docx", docx())]})
    file = HandedFile.objects.get()

    given = client.get(at("-file", token, row, file.pk))
    taken = client.post(at("-files", token, row), {"remove": str(file.pk)})

    assert (file.name, file.kind) == ("Surat 信.docx", "docx")
    assert given.content == docx()
    assert given.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''Surat%20")
    assert (given.headers["X-Content-Type-Options"], given.headers["Content-Type"]) == (
        "nosniff", "application/octet-stream",
    )  # fmt: skip
    assert taken.status_code == 303
    assert HandedFile.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("answer.pdf", b"<!doctype html><script>alert(1)</script>", "not a file of the kinds"),
        ("answer.docx", bomb(), "not a file of the kinds"),
        ("answer.pdf", b"", "file is empty"),
        ("answer.exe", b"MZ\x90\0", "not a file of the kinds"),
    ],
    ids=["page", "bomb", "empty", "program"],
)
def test_hostile_files_are_refused_in_words(
    client: Client, token: str, row: Assessment, name: str, content: bytes, said: str
) -> None:
    begun(row)

    answer = client.post(at("-files", token, row), {"file": SimpleUploadedFile(name, content)})

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert HandedFile.objects.count() == 0


def test_what_is_too_large_is_not_taken_in(client: Client, token: str, row: Assessment, settings: Settings) -> None:
    settings.FILE_MB = 1
    begun(row)

    for size in (1_000_001, 10_500_000):
        answer = client.post(at("-files", token, row), {"file": SimpleUploadedFile("a.txt", b"x" * size)})

        assert answer.status_code == 422
        assert "Up to 1 MB" in answer.content.decode()
    assert HandedFile.objects.count() == 0


def test_a_button_that_nobody_has_does_nothing(client: Client, token: str, row: Assessment) -> None:
    begun(row)

    for data in ({"do": "x"}, {"do": "take.zz"}, {"do": "take"}, {}):
        assert client.post(at("", token, row), data).status_code in (200, 303)
    assert client.post(at("-files", token, row), {"remove": "x"}).status_code == 404
    assert Assessment.objects.get().state == "started"


def test_a_call_shows_its_questions_and_asks_for_nothing(cast: Cast, client: Client, token: str) -> None:
    row = make_assessment(
        cast.application,
        cast.hana,
        task=CALL,
        minutes=0,
        referee={"name": "Mr Osman", "knows": "Her chef", "contact": "012"},
    )

    page = source(client, at("", token, row))

    assert "Mr Osman · Her chef" in page
    assert "What did you see of their work from close by?" in page
    assert "<form" not in page.partition("<main")[2]


def test_the_page_of_the_application_leads_to_it(client: Client, token: str, row: Assessment) -> None:
    page = source(client, reverse("my-application", args=[token]))

    assert at("", token, row) in page
    assert "We have given you a task." in page


def test_what_was_taken_back_says_so_and_shows_nothing(client: Client, token: str, row: Assessment) -> None:
    begun(row)
    Assessment.objects.update(state="cancelled")

    page = source(client, at("", token, row))

    assert "We have taken this task back" in page
    assert BRIEF not in page


def test_the_page_is_light(client: Client, token: str, row: Assessment) -> None:
    make_file(begun(row))

    assert len(client.get(at("", token, row)).content) < 20_000


def test_the_day_is_told_where_the_candidate_is(cast: Cast, client: Client, token: str, row: Assessment) -> None:
    cast.cleo.time_zone = "Europe/London"
    cast.cleo.save()

    page = source(client, at("", token, row))

    assert DUE.hour == 2
    assert "Sun 29 Nov 2026, 02:00 (GMT)" in page
