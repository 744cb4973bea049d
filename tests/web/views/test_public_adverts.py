"""Open jobs for everybody: what stands there and what never does, how little it weighs, and what caches may keep."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pypdfium2
import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from kedua.config import settings as production
from kedua.records.models import Advert, Job, Organisation
from kedua.records.models.job import CLOSED
from kedua.usecases.audit import record
from kedua.web.views import public_site
from tests.cast import Cast
from tests.factories.adverts import FACTS
from tests.factories.public_adverts import SLUG, make_public_advert
from tests.factories.rows import NOW, make_job, make_organisation

MOST_BYTES = 60_000  # of a first load
ONE = f"/at/{SLUG}/kitchen-supervisor/"
LIST = f"/at/{SLUG}/"
FEEDS = (f"{LIST}jobs.rss", f"{LIST}jobs.json", "/sitemap.xml", "/robots.txt")


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def advert(cast: Cast) -> Advert:
    return make_public_advert(cast.job, apply_by=dt.date(2026, 12, 31))


def source(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.usefixtures("advert")
def test_the_list_says_where_for_how_much_and_until_when(client: Client) -> None:
    page = source(client, LIST)

    for words in ("Kitchen supervisor", "Kuala Lumpur · On site", "RM 3,800 to RM 4,500 a month", "Thu 31 Dec 2026"):
        assert words in page


def test_a_list_without_jobs_says_so(cast: Cast, client: Client) -> None:
    make_public_advert(cast.job, published=False)

    assert "No job is open at the moment." in source(client, LIST)


@pytest.mark.usefixtures("advert")
def test_the_description_is_the_published_one_and_nothing_else(cast: Cast, client: Client) -> None:
    Job.objects.filter(pk=cast.job.pk).update(purpose="Our secret purpose")

    page = source(client, ONE)

    assert "Every evening two hundred people eat at Warung Sari." in page
    assert "You lead six people &amp; know when to step in." in page
    for secret in ("Words of a draft", "Internal words", "Our secret purpose", cast.hana.name, cast.cleo.name):
        assert secret not in page


@pytest.mark.usefixtures("advert")
def test_search_engines_read_the_same_facts(client: Client) -> None:
    page = source(client, ONE)

    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    posting = json.loads(found)
    assert posting["title"] == FACTS.title
    assert posting["url"] == f"{production.BASE_URL}{ONE}"
    assert posting["datePosted"] == "2026-11-24T02:00:00+00:00"
    assert posting["validThrough"] == "2026-12-31T23:59:59+08:00"
    assert posting["directApply"] is True
    assert posting["baseSalary"]["value"] == {
        "@type": "QuantitativeValue", "unitText": "MONTH", "minValue": 3800, "maxValue": 4500,
    }  # fmt: skip
    assert f'<link rel="canonical" href="{production.BASE_URL}{ONE}">' in page
    assert '<meta property="og:title" content="Kitchen supervisor – Warung Sari">' in page


def test_the_page_is_in_the_language_of_the_description(cast: Cast, client: Client) -> None:
    advert = make_public_advert(cast.job)
    version = advert.published
    assert version is not None
    version.facts = version.facts | {"language": "ms"}
    version.save()

    answer = client.get(ONE)
    page = answer.content.decode()

    assert answer.headers["Content-Language"] == "ms"
    assert '<html lang="ms">' in page
    assert '<header lang="ms">' in page


@pytest.mark.usefixtures("advert")
def test_the_pdf_says_the_same(client: Client) -> None:
    answer = client.get(f"{ONE}job.pdf")

    assert answer.headers["Content-Type"] == "application/pdf"
    with pypdfium2.PdfDocument(answer.content) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert "Order fresh food twice a week" in text


@pytest.mark.parametrize("why", ["closed", "closing", "over", "taken down"])
@pytest.mark.parametrize("way", ["", "job.pdf", "apply/", "apply/thanks/"])
def test_what_was_public_is_gone_with_a_word_and_what_else_is_open(
    cast: Cast, client: Client, advert: Advert, why: str, way: str
) -> None:
    make_public_advert(make_job(cast.organisation, "Barista"), "barista")
    if why == "closed":
        Job.objects.filter(pk=cast.job.pk).update(state=CLOSED)
    elif why == "closing":
        Job.objects.filter(pk=cast.job.pk).update(closing_at=NOW)
    elif why == "over":
        Advert.objects.filter(pk=advert.pk).update(apply_by=dt.date(2026, 11, 23))
    else:
        Advert.objects.filter(pk=advert.pk).update(published=None, published_at=None)
        record(cast.rita, cast.organisation.pk, "advert.taken-down", "job", cast.job.pk, NOW)

    answer = client.get(ONE + way)
    page = answer.content.decode()

    assert answer.status_code == 410
    assert "This job is no longer open" in page
    assert f"/at/{SLUG}/barista/" in page
    assert "two hundred people" not in page
    assert ONE not in source(client, LIST) + source(client, "/sitemap.xml") + source(client, f"{LIST}jobs.rss")


def test_the_last_day_to_apply_ends_on_the_organisations_clocks(cast: Cast, client: Client) -> None:
    make_public_advert(cast.job, apply_by=dt.date(2026, 11, 24))
    answers = []

    for hour in (15, 16):  # UTC: the day ends at 16:00 in Kuala Lumpur
        with time_machine.travel(dt.datetime(2026, 11, 24, hour, tzinfo=dt.UTC), tick=False):
            answers.append((client.get(ONE).status_code, ONE in source(client, "/sitemap.xml")))

    assert answers == [(200, True), (410, False)]


def test_what_never_was_public_is_not_there(cast: Cast, client: Client) -> None:
    make_public_advert(cast.job, published=False)

    addresses = [ONE, f"{ONE}job.pdf", f"{ONE}apply/", f"{ONE}apply/thanks/", f"{LIST}no-such-job/", "/at/nobody/"]

    assert {client.get(address).status_code for address in addresses} == {404}


def test_the_address_of_one_organisation_shows_no_job_of_another(cast: Cast, client: Client) -> None:
    make_public_advert(cast.job)
    elsewhere = make_organisation("Third Foods", slug="third")
    make_public_advert(make_job(elsewhere), "cook")

    assert client.get("/at/third/kitchen-supervisor/").status_code == 404
    assert "kitchen-supervisor" not in source(client, "/at/third/")
    assert f"/at/{SLUG}/kitchen-supervisor/" in source(client, "/sitemap.xml")
    assert "/at/third/cook/" in source(client, "/sitemap.xml")


@pytest.mark.usefixtures("advert")
def test_nothing_is_kept_of_who_looks(client: Client) -> None:
    for address in (LIST, ONE, f"{ONE}job.pdf", *FEEDS):
        answer = client.get(address)

        assert answer.status_code == 200
        assert not answer.cookies, address
        assert "Cookie" not in answer.headers.get("Vary", ""), address
        assert answer.headers["Cache-Control"] == "public, max-age=300"
        assert "X-Robots-Tag" not in answer.headers


@pytest.mark.usefixtures("advert")
@pytest.mark.parametrize("address", [LIST, ONE, f"{ONE}job.pdf", *FEEDS])
def test_what_has_not_changed_is_not_sent_again(client: Client, address: str) -> None:
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    other = client.get(address, headers={"If-None-Match": '"other"'})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == "public, max-age=300"
    assert other.status_code == 200


def test_a_description_says_when_it_changed_and_is_sent_again_after(client: Client, advert: Advert) -> None:
    since = client.get(ONE).headers["Last-Modified"]
    unchanged = client.get(ONE, headers={"If-Modified-Since": since}).status_code

    Advert.objects.filter(pk=advert.pk).update(published_at=NOW + dt.timedelta(minutes=5))

    assert since == "Tue, 24 Nov 2026 02:00:00 GMT"
    assert unchanged == 304
    assert client.get(ONE, headers={"If-Modified-Since": since}).status_code == 200


def test_the_feeds_list_open_jobs_the_newest_first(cast: Cast, client: Client) -> None:
    make_public_advert(cast.job)
    make_public_advert(make_job(cast.organisation, "Barista"), "barista", published_at=NOW + dt.timedelta(hours=1))
    made_of = [f"{production.BASE_URL}{LIST}{slug}/" for slug in ("barista", "kitchen-supervisor")]

    rss = Xml.fromstring(source(client, f"{LIST}jobs.rss"))  # noqa: S314 - our own
    feed = json.loads(source(client, f"{LIST}jobs.json"))

    assert [item.findtext("link") for item in rss.iter("item")] == made_of
    assert rss.findtext("channel/title") == "Open jobs at Bakau Coffee House"
    assert [item["url"] for item in feed["items"]] == made_of
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert "RM 3,800 to RM 4,500 a month" in feed["items"][0]["content_text"]


def test_the_map_of_many_pages_is_in_parts(cast: Cast, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_site, "MOST", 2)
    for number in range(3):
        make_public_advert(make_job(cast.organisation, f"Job {number}"), f"job-{number}")

    index = Xml.fromstring(source(client, "/sitemap.xml"))  # noqa: S314 - our own
    parts = [str(where.text).removeprefix(production.BASE_URL) for where in index.iter() if where.tag.endswith("loc")]
    listed = [re.findall("<loc>(.*?)</loc>", source(client, part)) for part in parts]

    assert index.tag.endswith("sitemapindex")
    assert [len(some) for some in listed] == [2, 1]
    assert len({one for some in listed for one in some}) == 3
    assert client.get(reverse("sitemap-part", args=[2])).status_code == 404


@pytest.mark.django_db
def test_search_engines_are_shown_to_public_jobs_and_to_nothing_else(client: Client) -> None:
    lines = source(client, "/robots.txt").splitlines()

    assert lines[:5] == ["User-agent: *", "Allow: /at/", "Allow: /static/", "Allow: /sitemap", "Disallow: /"]
    assert lines[-1] == f"Sitemap: {production.BASE_URL}/sitemap.xml"


@pytest.mark.parametrize("many", [1, 3])
def test_pages_need_few_queries_however_many_jobs_there_are(
    cast: Cast, client: Client, django_assert_num_queries: DjangoAssertNumQueries, many: int
) -> None:
    make_public_advert(cast.job)
    for number in range(many - 1):
        make_public_advert(make_job(cast.organisation, f"Job {number}"), f"job-{number}")
    client.get(LIST)

    for address, queries in ((LIST, 2), (ONE, 2), (FEEDS[0], 2), (FEEDS[1], 2), ("/sitemap.xml", 2)):
        with django_assert_num_queries(queries):
            client.get(address)


@pytest.mark.usefixtures("advert")
@pytest.mark.parametrize("address", [LIST, ONE, f"{ONE}apply/", f"{ONE}apply/thanks/"])
def test_a_first_load_is_light_and_runs_no_script(
    client: Client, settings: Settings, tmp_path: Path, address: str
) -> None:
    settings.STORAGES = {**settings.STORAGES, "staticfiles": production.STORAGES["staticfiles"]}
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", verbosity=0)
    page = client.get(address)
    text = page.content.decode()

    paths = re.findall(r'(?:href|src)="(/static/[^"]+)"', text)
    sizes = [len(gzip.compress((tmp_path / path.removeprefix("/static/")).read_bytes())) for path in paths]

    assert paths
    assert finders.find("css/public.css")
    assert re.findall(r"<script(?! type=\"application/ld\+json\")", text) == []
    assert "style=" not in text
    assert len(page.content) + sum(sizes) < MOST_BYTES
    assert (
        len(page.content) + sum((tmp_path / path.removeprefix("/static/")).stat().st_size for path in paths)
        < MOST_BYTES
    )


def test_an_organisation_without_a_public_address_is_not_found(client: Client, cast: Cast) -> None:
    assert Organisation.objects.get(pk=cast.organisation.pk).slug is None
    assert client.get("/at/none/").status_code == 404
