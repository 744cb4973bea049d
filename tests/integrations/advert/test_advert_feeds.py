"""Feeds and sitemap are read by others as they were meant, whatever the texts."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from html import escape

from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from kedua.integrations.advert.feeds import Channel, Entry, json_feed, rss, sitemap
from kedua.integrations.kit.clean import clean
from tests.fakes.peer_readers import feed, needs_peers

AT = dt.datetime(2026, 11, 29, 9, tzinfo=dt.timezone(dt.timedelta(hours=8)))
CHANNEL = Channel(
    title="Jobs at Warung Sari",
    url="https://kedua.example/at/warung-sari/",
    feed_url="https://kedua.example/at/warung-sari/jobs.xml",
    summary="Open jobs",
    language="en",
)
ENTRY = Entry(
    title="Cook & baker <b>",
    url="https://kedua.example/at/warung-sari/cook/?a=1&b=2",
    summary='You "cook" for 5 > 4 people.',
    published=AT,
    updated=AT + dt.timedelta(days=1),
)


@needs_peers
def test_another_reader_finds_everything_in_rss() -> None:
    read = feed(rss(CHANNEL, [ENTRY, replace(ENTRY, url="https://kedua.example/2", title="面包师")]))

    assert read["bozo"] is False
    assert read["version"] == "rss20"
    top = read["feed"]
    assert [top[key] for key in ("title", "link", "subtitle", "language")] == [
        *("Jobs at Warung Sari", CHANNEL.url, "Open jobs", "en"),
    ]
    assert [link["href"] for link in top["links"] if link["rel"] == "self"] == [CHANNEL.feed_url]
    first, second = read["entries"]
    assert [first[key] for key in ("id", "link", "title", "published")] == [
        *(ENTRY.url, ENTRY.url, ENTRY.title, "Sun, 29 Nov 2026 09:00:00 +0800"),
    ]
    assert first["summary"] == 'You "cook" for 5 &gt; 4 people.'  # as HTML, which a reader shows
    assert second["title"] == "面包师"


@given(st.text(), st.text())
def test_any_text_makes_valid_xml(title: str, summary: str) -> None:
    entry = replace(ENTRY, title=title, summary=summary)

    root = fromstring(rss(replace(CHANNEL, title=title), [entry]))

    assert [node.text or "" for node in root.iter("title")] == [clean(title), clean(title)]
    assert root.findtext("channel/item/description") == escape(clean(summary), quote=False)


@given(st.text())
def test_a_json_feed_has_what_its_version_needs(text: str) -> None:
    written = json.loads(json_feed(CHANNEL, [replace(ENTRY, summary=text)]))

    assert written == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Jobs at Warung Sari",
        "home_page_url": CHANNEL.url,
        "feed_url": CHANNEL.feed_url,
        "description": "Open jobs",
        "language": "en",
        "items": [
            {
                "id": ENTRY.url,
                "url": ENTRY.url,
                "title": ENTRY.title,
                "content_text": clean(text),
                "date_published": "2026-11-29T09:00:00+08:00",
                "date_modified": "2026-11-30T09:00:00+08:00",
            }
        ],
    }


def test_a_sitemap_says_where_jobs_are_and_when_they_changed() -> None:
    root = fromstring(sitemap([ENTRY]))

    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{space}urlset"
    assert [(node.tag, node.text) for node in root[0]] == [
        (f"{space}loc", ENTRY.url),
        (f"{space}lastmod", "2026-11-30T09:00:00+08:00"),
    ]


def test_no_jobs_make_empty_lists() -> None:
    assert fromstring(rss(CHANNEL, [])).findall("channel/item") == []
    assert json.loads(json_feed(CHANNEL, []))["items"] == []
    assert len(fromstring(sitemap([]))) == 0
