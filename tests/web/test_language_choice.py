"""Which language a page is in: theirs, their browser's, the employer's; members' pages are in English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import CharField, JSONField, TextField
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kedua.integrations.kit import typesetting
from kedua.records.models import Advert, Candidate, Organisation, PreviewShown
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.previews import make_preview
from tests.factories.public_adverts import make_public_advert, typed
from tests.factories.spoken import english_sentences, english_words, language_of
from tests.web.routes import my, offers, public
from tests.web.routes.route import Values

CHINESE = {"language": "zh"}
DESCRIBED = {"organisation": "warung", "advert": "kitchen-supervisor"}


def page_of(client: Client, route: str, given: Values, **query: str) -> str:
    answer = client.get(reverse(route, kwargs=dict(given)) + (f"?{urlencode(query)}" if query else ""))
    return answer.content.decode()


def browser(languages: str) -> Client:
    return Client(headers={"accept-language": languages})


@pytest.mark.parametrize(
    ("stored", "heard", "employer", "spoken"),
    [
        ("ms", "zh-CN,zh;q=0.9", ["en"], "ms"),
        ("zh", "", ["en"], "zh-hans"),
        ("", "zh-CN,zh;q=0.9", ["ms"], "zh-hans"),
        ("", "ta,ms;q=0.5", ["en"], "ms"),
        ("", "ta", ["ms", "en"], "ms"),
        ("ta", "id", ["ta"], "en"),
        ("", "*", ["zh"], "zh-hans"),
        ("", "x" * 600, ["ms"], "ms"),
    ],
)
def test_a_candidates_page_is_in_their_language_else_their_browsers_else_the_employers(
    cast: Cast, stored: str, heard: str, employer: list[str], spoken: str
) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language=stored)
    Organisation.objects.update(languages=employer)

    for route, given in (("my-application", my.a_token(cast)), ("slots", offers.a_token(cast))):
        answer = browser(heard).get(reverse(route, kwargs=dict(given)))

        assert language_of(answer.content.decode()) == spoken
        assert answer.headers["Content-Language"] == spoken
        assert "Accept-Language" in answer.headers["Vary"]


def test_a_link_that_has_ended_still_knows_whose_it_was(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language="ms")

    assert language_of(page_of(browser("en"), "my-application", my.expired(cast))) == "ms"
    assert language_of(page_of(browser("zh"), "my-application", my.forged(cast))) == "zh-hans"


def test_who_chooses_another_language_is_answered_in_it(cast: Cast, client: Client) -> None:
    Organisation.objects.update(languages=["en", "ms", "zh"])
    address = reverse("my-reach", kwargs=dict(my.a_token(cast)))
    page = client.get(address).content.decode()

    kept = client.post(address, {**my.wish(cast), "language": "zh"}, follow=True).content.decode()

    for own_name in ('lang="en" selected>English', 'lang="ms">Bahasa Melayu', 'lang="zh">中文'):
        assert own_name in page
    assert language_of(kept) == "zh-hans"
    assert "已保存。今后我们这样联系您。" in kept


@pytest.mark.parametrize("route", ["public-adverts", "public-advert", "apply", "apply-thanks"])
def test_a_public_page_speaks_as_the_browser_asks_or_one_chooses(cast: Cast, route: str) -> None:
    make_public_advert(cast.job)
    given = DESCRIBED if route != "public-adverts" else {"organisation": "warung"}

    frames = [
        page.partition('<a class="k-skip" href="#main" lang="')[2].partition('"')[0]
        for page in (
            page_of(browser(""), route, given),
            page_of(browser("ms"), route, given),
            page_of(browser("ta"), route, given),
            page_of(browser("ms"), route, given, language="zh"),
            page_of(browser("ms"), route, given, language="xx"),
        )
    ]

    assert frames == ["en", "ms", "en", "zh-hans", "ms"]


def test_the_frame_of_a_description_is_marked_apart_from_what_the_employer_wrote(cast: Cast) -> None:
    make_public_advert(cast.job)

    page = page_of(browser("zh"), "public-advert", DESCRIBED)

    assert language_of(page) == "en"
    assert '<header lang="zh-hans">' in page
    assert "每月 RM 3,800 至 RM 4,500" in page
    assert "language=" not in page.partition('rel="canonical"')[2].partition(">")[0]


def test_what_one_chose_goes_along_to_the_next_page(cast: Cast) -> None:
    advert = make_public_advert(cast.job)
    client = browser("en")
    apply = reverse("apply", kwargs=DESCRIBED)

    listed = page_of(client, "public-adverts", {"organisation": "warung"}, language="ms")
    described = page_of(client, "public-advert", DESCRIBED, language="ms")
    sent = client.post(f"{apply}?language=ms", typed(advert, dt.datetime.now(dt.UTC)))

    assert f'href="{reverse("public-advert", kwargs=DESCRIBED)}?language=ms"' in listed
    assert f'href="{apply}?language=ms"' in described
    assert sent["Location"] == reverse("apply-thanks", kwargs=DESCRIBED) + "?language=ms"


def test_an_applicant_is_offered_messages_in_the_language_they_read(cast: Cast) -> None:
    make_public_advert(cast.job)
    Organisation.objects.update(languages=["en", "zh"])

    chinese, malay = (page_of(browser(heard), "apply", DESCRIBED) for heard in ("zh", "ms"))

    assert '<option value="zh" selected>中文</option>' in chinese
    assert '<option value="en" selected>English</option>' in malay  # in Malay nobody there writes


WRONG_APPLICATIONS: list[dict[str, object]] = [
    {"name": ""}, {"name": "www.casino.example"}, {"name": "x" * 500}, {"email": ""}, {"email": "noor"}, {"agreed": ""},
    {"email": f"{'x' * 400}@mail.example"}, {"phone": "1" * 100}, {"note": "x" * 2001}, {"adjustment": "x" * 1001},
    {"language": "xx"}, {"website": "filled"}, {"opened": "forged"}, {"resume": SimpleUploadedFile("a.pdf", b"")},
    {"resume": SimpleUploadedFile("a.exe", b"\x7fELF\x00\x01\x02")}
]  # fmt: skip


@pytest.mark.parametrize("language", ["ms", "zh"])
@pytest.mark.parametrize("wrong", WRONG_APPLICATIONS, ids=str)
def test_what_is_wrong_with_an_application_is_said_in_the_language(
    cast: Cast, wrong: dict[str, object], language: str
) -> None:
    advert = make_public_advert(cast.job)
    for value in wrong.values():
        if isinstance(value, SimpleUploadedFile):
            value.seek(0)

    answer = browser(language).post(reverse("apply", kwargs=DESCRIBED), typed(advert, dt.datetime.now(dt.UTC), **wrong))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert english_sentences(page, language) == []
    assert language != "zh" or english_words(page, "Kitchen supervisor") == set()


WRONG_ON_OWN_PAGES = [
    ("my-interview", my.a_meeting, {"answer": ""}),
    ("my-interview", my.a_meeting, {"answer": "other time", "said": ""}),
    ("my-interview", my.a_meeting, {"answer": "other time", "said": "x" * 5000}),
    ("my-messages", my.a_token, {"text": ""}),
    ("my-preview", my.a_described_job, {"do": "ask", "text": ""}),
    ("my-preview", my.a_described_job, {"do": "answer", "answer": ""}),
    ("my-preview", my.a_described_job, {"do": "answer", "answer": "but", "note": "x" * 5000}),
    ("my-reach", my.a_token, {"language": "xx"}),
    ("my-data", my.a_token, {"kind": "correction", "text": ""}),
    ("my-data", my.a_token, {"kind": "none"}),
    ("my-assessment", my.a_task, {"do": "hand-in", "text": "", "revision": "0.tab"}),
    ("my-assessment-files", my.a_task, {}),
    ("slots", offers.a_token, {}),
    ("slots", offers.a_token, {"at": "2020-01-01T00:00:00+00:00"}),
]  # fmt: skip


@pytest.mark.parametrize("language", ["ms", "zh"])
@pytest.mark.parametrize(("route", "given", "sent"), WRONG_ON_OWN_PAGES)
def test_what_cannot_be_kept_is_said_in_the_language(
    cast: Cast, route: str, given: object, sent: dict[str, str], language: str
) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language=language)
    assert callable(given)

    answer = Client().post(reverse(route, kwargs=dict(given(cast))), sent)

    page = answer.content.decode()
    assert answer.status_code in (409, 422)
    assert language_of(page).startswith(language)
    assert english_sentences(page, language) == []


def test_what_members_read_of_a_candidate_who_speaks_chinese_is_in_english(cast: Cast) -> None:
    """Their acts leave traces for members: no sentence of ours in them may be in a language that members do not read."""
    Candidate.objects.filter(pk=cast.cleo.pk).update(language="zh")
    advert, client = make_public_advert(cast.job), browser("zh")
    Candidate.objects.filter(pk=cast.cleo.pk).update(email="noor@mail.example")
    make_preview(cast.job)
    for route, given, data in my.POSTS:
        client.post(reverse(route, kwargs=dict(given(cast))), data(cast))
    sent = typed(advert, dt.datetime.now(dt.UTC), note="More of me", phone="0129", adjustment="No stairs")
    client.post(reverse("apply", kwargs=DESCRIBED), sent)
    client.post(reverse("slots", kwargs=dict(offers.a_token(cast))), offers.the_time(cast))

    chinese = [place for place, text in written() if any("一" <= letter <= "鿿" for letter in text)]

    # What they are told, and what they agreed to, word for word, is theirs to read.
    assert {table for table, _field in chinese} <= {"Message", "Candidate"}
    assert [field for table, field in chinese if table == "Candidate"] in ([], ["consents"])


def written() -> list[tuple[tuple[str, str], str]]:
    found = []
    for model in apps.get_app_config("records").get_models():
        texts = (CharField, TextField, JSONField)
        fields = [field.name for field in model._meta.concrete_fields if isinstance(field, texts)]
        for row in model._default_manager.values(*fields):
            found += [((model.__name__, name), str(value)) for name, value in row.items()]
    return found


@pytest.mark.parametrize("path", ["/", "/candidates/", "/jobs/", "/library/", "/nothing-here/"])
def test_members_pages_are_in_english_whatever_their_browser_asks_for(cast: Cast, sign_in: SignIn, path: str) -> None:
    usual = sign_in(cast.rita).get(path)

    answer = sign_in(cast.rita).get(path, headers={"accept-language": "zh-CN,ms;q=0.5"})

    assert language_of(answer.content.decode()) == "en"
    assert answer.headers["Content-Language"] == "en"
    assert "Accept-Language" not in answer.headers.get("Vary", "")
    assert len(answer.content) == len(usual.content)


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/at/nobody/", "/my/forged/", "/slots/forged/", "/my/forged/nothing/here/"])
def test_where_there_is_nothing_is_said_in_the_language_of_the_browser(path: str) -> None:
    answer = browser("zh").get(path)

    assert answer.status_code == 404
    assert language_of(answer.content.decode()) == "zh-hans"
    assert english_words(answer.content.decode()) == set()


def test_a_row_that_is_not_there_is_said_in_the_candidates_language(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language="ms")

    answer = browser("zh").get(reverse("my-interview-calendar", kwargs=dict(my.a_cancelled_meeting(cast))))

    assert answer.status_code == 404
    assert language_of(answer.content.decode()) == "ms"


def test_a_language_of_one_request_is_never_that_of_the_next(cast: Cast, client: Client) -> None:
    make_public_advert(cast.job)

    page_of(browser("zh"), "public-adverts", {"organisation": "warung"})

    assert Advert.objects.count() == 1
    assert language_of(client.get("/account/login/").content.decode()) == "en"


@pytest.mark.parametrize(
    ("route", "given"),
    [
        ("my-application", my.a_meeting),
        ("my-preview", my.a_described_job),
        ("my-data", my.a_token),
        ("slots", offers.a_token),
        ("public-adverts", public.organisation),
        ("public-advert", public.public),
        ("apply", public.public),
    ],
)
def test_a_language_costs_no_query(cast: Cast, route: str, given: Callable[[Cast], Values]) -> None:
    address = reverse(route, kwargs={name: value for name, value in given(cast).items() if name != "key"})

    counts = set()
    for language in ("en", "ms", "zh"):
        Candidate.objects.filter(pk=cast.cleo.pk).update(language=language)
        with CaptureQueriesContext(connection) as asked:
            assert browser(language).get(address).status_code == 200
        counts.add(len(asked))

    assert len(counts) == 1
    assert counts.pop() <= 12


def test_where_messages_come_in_one_language_keeping_the_rest_chooses_none(cast: Cast) -> None:
    Organisation.objects.update(languages=["en"])
    address = reverse("my-reach", kwargs=dict(my.a_token(cast)))
    chinese = browser("zh")
    page = chinese.get(address).content.decode()

    kept = chinese.post(address, {**my.wish(cast), "language": ""}, follow=True).content.decode()

    assert '<input type="hidden" name="language" value="">' in page
    assert Candidate.objects.get(pk=cast.cleo.pk).language == ""
    assert language_of(kept) == "zh-hans"


def test_of_several_languages_one_has_to_be_chosen(cast: Cast) -> None:
    Organisation.objects.update(languages=["en", "ms", "zh"])
    address = reverse("my-reach", kwargs=dict(my.a_token(cast)))

    answer = browser("zh").post(address, {**my.wish(cast), "language": ""})

    assert answer.status_code == 422
    assert "请从列表中选择。" in answer.content.decode()
    assert '<option value="zh" lang="zh" selected>中文</option>' in browser("zh").get(address).content.decode()


def test_where_no_pdf_can_be_made_in_chinese_the_page_says_what_to_do(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetting, "_TRIES", ((False, True), (False, False)))  # as without a font of the system
    Candidate.objects.filter(pk=cast.cleo.pk).update(language="zh")
    given = my.a_described_job(cast)

    answer = Client().post(reverse("my-preview-pdf", kwargs=dict(given)), follow=True)

    assert "目前无法生成 PDF。您的浏览器可以打印本页。" in answer.content.decode()
    assert not PreviewShown.objects.exists()
