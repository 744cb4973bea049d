"""What public pages show of a job: a line of facts, and the description in pieces; and what feeds say of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kedua.engine.advert.facts import Facts
from kedua.integrations.advert.feeds import Channel, Entry
from kedua.integrations.advert.meta import summary
from kedua.integrations.site.addresses import Site
from kedua.queries.public_adverts import PublicAdvert
from kedua.records.models import Organisation
from kedua.wording.advert_facts import pay_told
from kedua.wording.adverts import where_names
from kedua.wording.translate import gettext as _


@dataclass(frozen=True, slots=True)
class Listed:
    """A job in the list of those that are open."""

    title: str
    language: str
    address: tuple[str, str]
    where: str
    pay: str
    public: PublicAdvert


def listed(adverts: Iterable[PublicAdvert]) -> list[Listed]:
    """Give jobs as lists show them."""
    return [
        Listed(
            one.text.title,
            one.text.language,
            address_of(one),
            where(one.facts),
            _pay(one),
            one,
        )
        for one in adverts
    ]


def address_of(public: PublicAdvert) -> tuple[str, str]:
    """Give the two parts of the address of a public page."""
    return public.advert.organisation.slug or "", public.advert.slug


def _pay(one: PublicAdvert) -> str:
    return pay_told(one.facts, one.text.language)


def where(facts: Facts) -> str:
    """Say where one works, as far as it is said."""
    how = where_names()[facts.where] if facts.where else ""
    return " · ".join(text for text in (facts.place, how) if text)


def channel(organisation: Organisation, route: str) -> Channel:
    """Give what a feed says of itself."""
    site = Site()
    return Channel(
        title=_("Open jobs at {organisation}").format(organisation=organisation.name),
        url=site.page("public-adverts", organisation.slug),
        feed_url=site.page(route, organisation.slug),
        summary=organisation.about or organisation.mission,
        language=language_of(organisation),
    )


def entries(adverts: Iterable[PublicAdvert]) -> list[Entry]:
    """Give jobs as a feed tells of them."""
    site = Site()
    return [
        Entry(
            one.text.title,
            site.page("public-advert", *address_of(one)),
            "\n".join(text for text in (summary(one.text, one.facts), where(one.facts), _pay(one)) if text),
            one.posted,
            one.updated,
        )
        for one in adverts
    ]


def language_of(organisation: Organisation) -> str:
    """Give the language in which an organisation speaks to everybody."""
    return next(iter(organisation.languages), "en")
