"""Applying on a job's public page: what it takes, what stays when it cannot be sent, and what keeps machines away."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.conf import settings as django_settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries, Settings

from kedua.config import settings as production
from kedua.records.models import Advert, Application, Candidate, Message, Resume
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.public_adverts import SLUG, make_public_advert, typed
from tests.factories.rows import NOW, make_job

FORM = f"/at/{SLUG}/kitchen-supervisor/apply/"
THANKS = f"{FORM}thanks/"
TEXTS = ("name", "email", "phone", "note", "adjustment")
LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=40)


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def advert(cast: Cast) -> Advert:
    return make_public_advert(cast.job)


def send(client: Client, advert: Advert, **fields: Any) -> HttpResponse:
    return client.post(FORM, typed(advert, **fields))  # type: ignore[return-value]  # the test client's own kind


def applied() -> Application:
    return Application.objects.select_related("candidate").get(source="Public page")


def a_docx() -> SimpleUploadedFile:
    document = Document()
    for line in ("Noor Aziz", "Experience", "Cook, Nasi Corner, 2021–2024"):
        document.add_paragraph(line)
    made = BytesIO()
    document.save(made)
    return SimpleUploadedFile("noor.docx", made.getvalue())


def test_a_name_an_address_and_a_tick_make_an_application(client: Client, advert: Advert) -> None:
    answer = send(client, advert)

    assert (answer.status_code, answer.headers["Location"]) == (303, THANKS)
    found = applied()
    assert (found.candidate.name, found.candidate.email, found.job_id) == (
        "Noor Aziz",
        "noor@mail.example",
        advert.job_id,
    )
    assert (found.stage, found.applied_on, found.unseen) == ("first", NOW.date(), True)
    assert found.promise == dt.date(2026, 12, 1)
    message = Message.objects.get(application=found)
    assert (message.occasion, message.to, message.state) == ("received", "noor@mail.example", "waiting")
    assert f"{django_settings.BASE_URL}/my/" in message.text
    assert "Tuesday 1 December 2026" in message.text


def test_everything_that_was_sent_is_kept(client: Client, advert: Advert) -> None:
    send(
        client, advert, phone="012 345 6789", note="I cook\r\nsince 2019.", adjustment="A room without stairs.", keep="on",
        resume=a_docx(),
    )  # fmt: skip

    found = applied()
    assert found.candidate.phone == "012 345 6789"
    assert (found.note, found.adjustment) == ("I cook\nsince 2019.", "A room without stairs.")
    resume = Resume.objects.get(candidate=found.candidate)
    assert (resume.file_name, resume.made_by) == ("noor.docx", None)
    assert "Nasi Corner" in str(resume.read)
    agreed = found.candidate.consents
    assert [(one["to"], one["given"], one["version"], one["job"]) for one in agreed] == [
        ("application", True, "1", str(advert.job_id)),
        ("other jobs", True, "1", str(advert.job_id)),
    ]
    assert agreed[0]["text"].startswith("Bakau Coffee House may keep what I send here")
    assert agreed[0]["at"] == NOW.isoformat()


@pytest.mark.usefixtures("advert")
def test_the_page_thanks_and_names_nobody(client: Client) -> None:
    answer = client.get(THANKS)

    assert "Thank you. Your application is here." in answer.content.decode()
    assert not answer.cookies
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.usefixtures("advert")
def test_only_the_form_sets_a_cookie_and_no_cache_keeps_it(client: Client) -> None:
    answer = client.get(FORM)

    assert set(answer.cookies) == {django_settings.CSRF_COOKIE_NAME}
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"name": " "}, "Tell us how we may call you."),
        ({"name": "Win at https://casino.example"}, "Write your name here, without an address."),
        ({"email": "noor"}, "This is no e-mail address, such as"),
        ({"agreed": ""}, "Without this we may not keep your application."),
        ({"note": "x" * 2001}, "This is 2001 characters long. Keep it to 2000 at most."),
        ({"adjustment": "x" * 1001}, "This is 1001 characters long. Keep it to 1000 at most."),
        ({"language": "xx"}, "Choose from the lists."),
        ({"website": "https://casino.example"}, "A field that is to stay empty was filled in"),
        ({"opened": "forged"}, "This page was open for more than a day."),
    ],
)
def test_what_cannot_be_sent_says_why_and_keeps_what_was_typed(
    client: Client, advert: Advert, fields: dict[str, str], says: str
) -> None:
    answer = send(client, advert, **{"note": "I cook & bake.", "adjustment": "No stairs", **fields})
    page = unescape(answer.content.decode())

    assert answer.status_code == 422
    assert says in page
    assert "It is not sent yet." in page
    for text in {"note": "I cook & bake.", "adjustment": "No stairs", "name": "Noor Aziz", **fields}.values():
        assert text.strip() in page or text == fields.get("website") or text in ("xx", "forged")
    assert not Application.objects.filter(source="Public page").exists()


def test_a_note_may_be_as_long_as_the_page_says(client: Client, advert: Advert) -> None:
    note = "\r\n".join(["x" * 99] * 20)  # two thousand characters, as a browser counts them

    assert send(client, advert, note=note + "x").status_code == 303


def test_whoever_is_quicker_than_a_person_sends_it_once_more(client: Client, advert: Advert) -> None:
    data = typed(advert, NOW + dt.timedelta(seconds=58))

    first = client.post(FORM, data)
    again = re.search(r'name="opened" value="([^"]+)"', first.content.decode())
    with time_machine.travel(NOW + dt.timedelta(seconds=4), tick=False):
        second = client.post(FORM, data)

    assert (first.status_code, second.status_code) == (422, 303)
    assert "That was very quick." in first.content.decode()
    assert again is not None
    assert again[1] == data["opened"]


def test_a_page_that_was_open_for_days_is_sent_once_more(client: Client, advert: Advert) -> None:
    first = client.post(FORM, typed(advert, NOW - dt.timedelta(days=2)))
    again = re.search(r'name="opened" value="([^"]+)"', first.content.decode())

    assert first.status_code == 422
    assert again is not None
    with time_machine.travel(NOW + dt.timedelta(seconds=9), tick=False):
        assert send(client, advert, opened=again[1]).status_code == 303


def test_the_time_of_another_form_does_not_count(cast: Cast, client: Client, advert: Advert) -> None:
    other = make_public_advert(make_job(cast.organisation, "Barista"), "barista")

    assert send(client, advert, opened=typed(other)["opened"]).status_code == 422


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("cv.pdf", b"MZ\x90\x00 a program", "none of the kinds of file"),
        ("cv.txt", b"<html><script>alert(1)</script>", "none of the kinds of file"),
        ("cv.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 20, "none of the kinds of file"),
        ("cv.docx", b"PK\x03\x04 not a document", "none of the kinds of file"),
        ("people.csv", b"name,email\nNoor,noor@mail.example\n", "none of the kinds of file"),
        ("cv.pdf", b"", "The file is empty."),
        ("cv.txt", b"Noor\n" * 2_100_000, "The file is too large."),
    ],
    ids=["program", "page", "picture", "broken", "table", "empty", "large"],
)
def test_files_of_other_kinds_are_not_taken_and_the_words_stay(
    client: Client, advert: Advert, name: str, content: bytes, says: str
) -> None:
    answer = send(client, advert, note="I cook.", resume=SimpleUploadedFile(name, content))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert says in page
    assert "I cook." in page
    assert not Resume.objects.filter(file_name=name).exists()


def test_a_file_has_to_be_chosen_again_and_the_page_says_so(client: Client, advert: Advert) -> None:
    answer = send(client, advert, name="", resume=a_docx())

    assert answer.content.decode().count("Choose the file again: a page cannot give it back.") == 1


def test_a_file_that_nobody_can_read_is_kept_all_the_same(client: Client, advert: Advert) -> None:
    send(client, advert, resume=SimpleUploadedFile("cv.pdf", b"%PDF-1.4 broken"))

    resume = Resume.objects.get(candidate=applied().candidate)
    assert set(resume.read) == {"trouble"}


def test_applying_twice_says_the_same_and_loses_nothing(client: Client, advert: Advert) -> None:
    first = send(client, advert, note="I cook.")
    second = send(
        client, advert, email="NOOR@mail.example", note="I bake, too.", adjustment="No stairs", resume=a_docx()
    )

    assert (first.status_code, first.headers["Location"]) == (second.status_code, second.headers["Location"])
    found = applied()
    assert found.note == "I cook."
    heard = Message.objects.get(application=found, state="received")
    assert (
        heard.text == "I bake, too.\n\nSo that the interview works for me: No stairs\n\nA file came with it: noor.docx"
    )
    letter = Message.objects.get(application=found, key__startswith="again:")
    assert "You had applied for it before." in letter.text
    assert f"{django_settings.BASE_URL}/my/" in letter.text


def test_sent_twice_by_a_double_click_it_is_kept_once(client: Client, advert: Advert) -> None:
    for _ in range(3):
        send(client, advert, note="I cook.", phone="0123", resume=SimpleUploadedFile("cv.txt", b"Noor Aziz, cook"))

    found = applied()
    assert Resume.objects.filter(candidate=found.candidate).count() == 1
    assert Message.objects.filter(application=found).values_list("occasion", flat=True).count() == 2
    assert len(found.candidate.consents) == 1


def test_somebody_we_know_stays_who_they_are(cast: Cast, client: Client) -> None:
    advert = make_public_advert(make_job(cast.organisation, "Cook"))

    send(client, advert, email=cast.cleo.email, name="Cleopatra Tan", phone="0129", note="Hello.")

    cleo = Candidate.objects.get(pk=cast.cleo.pk)
    assert (cleo.name, cleo.phone, cleo.language) == ("Cleo Tan", "0129", "en")
    assert applied().candidate == cleo
    assert applied().note == "Hello.\n\nThe name I gave this time: Cleopatra Tan"


def test_a_namesake_at_another_organisation_is_somebody_else(cast: Cast, client: Client, advert: Advert) -> None:
    elsewhere = Candidate.objects.create(
        organisation=cast.dan.organisation, name="Noor Aziz", email="noor@mail.example", created_at=NOW
    )

    send(client, advert)

    assert applied().candidate_id != elsewhere.pk
    assert applied().organisation_id == cast.organisation.pk


def test_whoever_does_not_take_applications_here_has_no_form(client: Client, advert: Advert) -> None:
    Advert.objects.filter(pk=advert.pk).update(open_to_apply=False)

    assert client.get(FORM).status_code == 404
    assert send(client, advert).status_code == 404
    assert FORM not in client.get(f"/at/{SLUG}/kitchen-supervisor/").content.decode()


@pytest.fixture
def counted(settings: Settings, db: None) -> None:  # noqa: ARG001 - opens the database
    """Count as in production: tests otherwise keep nothing."""
    settings.CACHES = production.CACHES
    call_command("createcachetable")


@pytest.mark.usefixtures("counted")
def test_from_one_place_only_so_many_come_in_an_hour(advert: Advert) -> None:
    answers = [send(Client(), advert, email=f"noor{number}@mail.example") for number in range(21)]
    elsewhere = Client(REMOTE_ADDR="192.0.2.7").post(FORM, typed(advert, email="far@mail.example"))

    assert [answer.status_code for answer in answers] == [303] * 20 + [429]
    assert "noor20@mail.example" in answers[-1].content.decode()
    assert elsewhere.status_code == 303


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_sent_the_form_answers_and_loses_no_word(
    client: Client, advert: Advert, data: st.DataObject
) -> None:
    fields = {name: data.draw(LETTERS) for name in TEXTS}
    odd = {name: data.draw(LETTERS | st.just("on")) for name in ("agreed", "keep", "language", "website", "opened")}
    kept = {name: value for name, value in odd.items() if data.draw(st.booleans())}
    Application.objects.filter(source="Public page").delete()
    Candidate.objects.filter(applications=None).delete()

    answer = send(client, advert, **fields, **kept)

    assert answer.status_code in (303, 422)
    if answer.status_code == 422:
        page = unescape(answer.content.decode())
        assert [name for name, text in fields.items() if text not in page] == []
    else:
        found = applied()
        assert (found.note, found.adjustment) == (fields["note"].strip(), fields["adjustment"].strip())


def test_the_number_of_queries_of_the_form_is_small(
    client: Client, advert: Advert, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        client.get(FORM)
    assert advert.slug in FORM


def test_the_recruiter_sees_who_applied_and_what_would_help(
    cast: Cast, client: Client, sign_in: SignIn, advert: Advert
) -> None:
    send(client, advert, note="I cook.", adjustment="No stairs, please.", resume=a_docx())
    rita, key = sign_in(cast.rita), applied().pk

    today = rita.get("/").content.decode()
    page = rita.get(f"/applications/{key}/").content.decode()
    rita.post(f"/applications/{key}/seen/")

    assert "New applications" in today
    assert f"/applications/{key}/interviews/new/" not in today
    for words in (
        "I cook.",
        "No stairs, please.",
        "They agreed to this application alone",
        "Confirm what the résumé says",
    ):
        assert words in page
    after = rita.get("/").content.decode()
    assert "New applications" not in after
    assert f"/applications/{key}/interviews/new/" in after


def test_the_recruiter_confirms_what_was_read_beside_where_it_stands(
    cast: Cast, client: Client, sign_in: SignIn, advert: Advert
) -> None:
    send(client, advert, resume=a_docx())
    found, rita = applied(), sign_in(cast.rita)
    resume = Resume.objects.get(candidate=found.candidate)

    page = rita.get(f"/applications/{found.pk}/edit/?resume={resume.pk}").content.decode()
    other = rita.get(f"/applications/{cast.application.pk}/edit/?resume={resume.pk}").content.decode()

    assert 'value="Nasi Corner"' in page
    assert 'value="Noor Aziz"' in page
    assert "Nasi Corner" not in other
    assert Candidate.objects.get(pk=found.candidate_id).experience == []


def test_whoever_agreed_to_hear_of_other_jobs_takes_it_back_on_their_page(client: Client, advert: Advert) -> None:
    send(client, advert, keep="on")
    message = Message.objects.get(application=applied())
    found = re.search(r"/my/[^\s/]+/", message.text)
    assert found is not None

    before = client.get(f"{found[0]}reach/").content.decode()
    client.post(f"{found[0]}reach/", {"do": "forget"})
    after = client.get(f"{found[0]}reach/").content.decode()

    assert "That we keep it to tell you about other jobs · agreed" in before
    assert "Do not tell me about other jobs" in before
    assert "Do not tell me about other jobs" not in after
    assert applied().candidate.consents[-1]["given"] is False


def test_what_was_written_is_theirs_to_take_along(client: Client, advert: Advert) -> None:
    send(client, advert, note="I cook.", adjustment="No stairs")
    found = re.search(r"/my/[^\s/]+/", Message.objects.get(application=applied()).text)
    assert found is not None

    for way in ("data/", "data/my-data.json", "data/my-data.html"):
        taken = client.get(found[0] + way).content.decode()
        for words in ("I cook.", "No stairs"):
            assert words in taken
        assert ("may keep what I send here" in taken) == (way != "data/")
