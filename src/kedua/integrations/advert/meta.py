"""What chat programs and social networks show of a link to a job: Open Graph, and Twitter's card."""

from __future__ import annotations

from typing import Literal, NamedTuple

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import sheet
from kedua.integrations.advert.shortening import shortened

LONGEST = 200  # characters of a description; what is longer gets cut by most who show it
LOCALES = {"en": "en_GB", "ms": "ms_MY", "zh": "zh_CN"}


class Tag(NamedTuple):
    """A `meta` element: `<meta {attribute}="{key}" content="{content}">`."""

    attribute: Literal["name", "property"]
    key: str
    content: str


def summary(advert: Advert, facts: Facts) -> str:
    """Say in at most 200 characters what the job is, with the first sentences of the description."""
    pieces = sheet(advert, facts).pieces
    return shortened(" ".join(pieces[0].texts), LONGEST) if pieces else ""


def open_graph(advert: Advert, facts: Facts, url: str) -> tuple[Tag, ...]:
    """Give the meta elements of a description's page at `url`; what is not known is left out."""
    made, said = sheet(advert, facts), summary(advert, facts)
    tags = (
        Tag("name", "description", said),
        Tag("property", "og:title", made.name),
        Tag("property", "og:description", said),
        Tag("property", "og:type", "website"),
        Tag("property", "og:url", url),
        Tag("property", "og:locale", LOCALES.get(advert.language, "")),
        Tag("property", "og:site_name", made.organisation),
        Tag("name", "twitter:card", "summary"),
    )
    return tuple(tag for tag in tags if tag.content)
