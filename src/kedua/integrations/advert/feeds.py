"""Lists of jobs for machines: RSS 2.0, JSON Feed 1.1 and a sitemap. Any text makes valid XML."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape
from xml.etree import ElementTree as Xml

from kedua.integrations.kit.clean import clean

RSS_TYPE = "application/rss+xml"
JSON_FEED_TYPE = "application/feed+json"
SITEMAP_TYPE = "application/xml"
_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
Xml.register_namespace("atom", _ATOM)


@dataclass(frozen=True, slots=True)
class Entry:
    """One job. url: whole, and the same for ever; summary: plain text; published, updated: aware times."""

    title: str
    url: str
    summary: str
    published: dt.datetime
    updated: dt.datetime


@dataclass(frozen=True, slots=True)
class Channel:
    """A list of jobs. url: the page that people read; feed_url: where the feed itself is."""

    title: str
    url: str
    feed_url: str
    summary: str
    language: str


def rss(channel: Channel, entries: Iterable[Entry]) -> bytes:
    """Write a list of jobs as RSS 2.0, in the order given."""
    root = Xml.Element("rss", {"version": "2.0"})
    top = Xml.SubElement(root, "channel")
    _say(top, title=channel.title, link=channel.url, description=channel.summary, language=channel.language)
    Xml.SubElement(top, f"{{{_ATOM}}}link", {"rel": "self", "type": RSS_TYPE, "href": clean(channel.feed_url)})
    for entry in entries:
        item = Xml.SubElement(top, "item")
        summary = escape(entry.summary, quote=False)  # readers of RSS take a description for HTML
        _say(item, title=entry.title, link=entry.url, description=summary, guid=entry.url)
        _say(item, pubDate=format_datetime(entry.published))
    return _written(root)


def json_feed(channel: Channel, entries: Iterable[Entry]) -> str:
    """Write a list of jobs as JSON Feed 1.1, in the order given."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(channel.title),
        "home_page_url": channel.url,
        "feed_url": channel.feed_url,
        "description": clean(channel.summary),
        "language": channel.language,
        "items": [
            {
                "id": entry.url,
                "url": entry.url,
                "title": clean(entry.title),
                "content_text": clean(entry.summary),
                "date_published": entry.published.isoformat(timespec="seconds"),
                "date_modified": entry.updated.isoformat(timespec="seconds"),
            }
            for entry in entries
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=2) + "\n"


def sitemap(entries: Iterable[Entry]) -> bytes:
    """Write where jobs are as a sitemap, which takes at most 50,000 of them."""
    root = Xml.Element("urlset", {"xmlns": _SITEMAP})
    for entry in entries:
        _say(Xml.SubElement(root, "url"), loc=entry.url, lastmod=entry.updated.isoformat(timespec="seconds"))
    return _written(root)


def sitemap_index(urls: Iterable[str]) -> bytes:
    """Write where several sitemaps are."""
    root = Xml.Element("sitemapindex", {"xmlns": _SITEMAP})
    for url in urls:
        _say(Xml.SubElement(root, "sitemap"), loc=url)
    return _written(root)


def _say(parent: Xml.Element, **texts: str) -> None:
    for name, text in texts.items():
        Xml.SubElement(parent, name).text = clean(text)


def _written(root: Xml.Element) -> bytes:
    text = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
