"""What public pages show of a job: a line of facts, and the description in pieces; and what feeds say of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from kedua.engine.advert.facts import Facts
from kedua.integrations.advert.feeds import Channel, Entry
from kedua.integrations.advert.meta import summary
from kedua.integrations.site.addresses import Site
from kedua.queries.public_adverts import PublicAdvert
from kedua.records.models import Organisation
from kedua.web.language import ASKED, known, written
from kedua.wording.advert_facts import pay_told
from kedua.wording.adverts import where_names
from kedua.wording.company import language_name
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


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language in which one can read a public page. code: as HTML names it; current: the page is in it."""

    code: str
    name: str
    url: str
    current: bool


def around(request: HttpRequest, organisation: Organisation, language: str) -> dict[str, object]:
    """Give what all public pages have around them. language: of what the organisation wrote."""
    return {
        "organisation": organisation,
        "language": known(language) or language,
        "asked": asked(request),
        "tongues": [
            Tongue(code, language_name(written(code)), f"?{ASKED}={written(code)}", code == get_language())
            for code, _name in settings.LANGUAGES
        ],
    }


def asked(request: HttpRequest) -> str:
    """Give what an address needs at its end so that the next page is in the language that was chosen for this one."""
    chosen = known(request.GET.get(ASKED, ""))
    return f"?{ASKED}={written(chosen)}" if chosen else ""


def here() -> str:
    """Give the language that is spoken, by our name for it."""
    return written(get_language() or settings.LANGUAGE_CODE)


def listed(adverts: Iterable[PublicAdvert]) -> list[Listed]:
    """Give jobs as lists show them."""
    return [
        Listed(
            one.text.title,
            known(one.text.language) or one.text.language,
            address_of(one),
            where(one.facts),
            pay_told(one.facts, here()),
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


def _joined(between: str, *texts: str) -> str:
    return between.join(filter(None, texts))


def entries(adverts: Iterable[PublicAdvert]) -> list[Entry]:
    """Give jobs as a feed tells of them."""
    site = Site()
    return [
        Entry(
            one.text.title,
            site.page("public-advert", *address_of(one)),
            _joined("\n", summary(one.text, one.facts), _joined(" · ", where(one.facts), _pay(one))),
            one.posted,
            one.updated,
        )
        for one in adverts
    ]


def language_of(organisation: Organisation) -> str:
    """Give the language in which an organisation speaks to everybody."""
    return next(iter(organisation.languages), "en")
