"""Open jobs for everybody: the list, a description, its PDF, the feeds. Nothing is kept of who looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kedua.access.public_adverts import organisation_or_404, public_advert
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert as Text
from kedua.integrations.advert.feeds import JSON_FEED_TYPE, RSS_TYPE, json_feed, rss
from kedua.integrations.advert.meta import open_graph
from kedua.integrations.advert.pdf import PdfNotInstalled, to_pdf
from kedua.integrations.advert.pieces import sheet
from kedua.integrations.advert.structured import Posting, job_posting, script_text
from kedua.integrations.site.addresses import Site
from kedua.queries.public_adverts import PublicAdvert, open_adverts, shown
from kedua.records.models import Organisation
from kedua.web.contexts.public import address_of, around, channel, entries, here, language_of, listed, where
from kedua.web.language import heard, known, speaking
from kedua.web.publicly import publicly
from kedua.wording.advert_facts import pay_told

PDFS = 64  # made files that are remembered: whoever asks again and again costs nothing


@require_safe
def adverts(request: HttpRequest, organisation: str) -> HttpResponseBase:
    """List what is open at an organisation."""
    found, now = organisation_or_404(organisation), timezone.now()
    with speaking(*heard(request), language_of(found)) as language:
        context = {
            **around(request, found, language_of(found)),
            "adverts": listed(open_adverts(found, now)),
            "canonical": Site().page("public-adverts", found.slug),
        }
        return publicly(request, render(request, "public/adverts.html", context), language)


@require_safe
def adverts_rss(request: HttpRequest, organisation: str) -> HttpResponseBase:
    """Give the list as RSS 2.0."""
    found = organisation_or_404(organisation)
    with speaking(language_of(found)) as language:
        feed = rss(channel(found, "public-adverts-rss"), entries(open_adverts(found, timezone.now())))
    return publicly(request, HttpResponse(feed, f"{RSS_TYPE}; charset=utf-8"), language)


@require_safe
def adverts_json(request: HttpRequest, organisation: str) -> HttpResponseBase:
    """Give the list as JSON Feed 1.1."""
    found = organisation_or_404(organisation)
    with speaking(language_of(found)) as language:
        feed = json_feed(channel(found, "public-adverts-json"), entries(open_adverts(found, timezone.now())))
    return publicly(request, HttpResponse(feed, JSON_FEED_TYPE), language)


@require_safe
def advert(request: HttpRequest, organisation: str, advert: str) -> HttpResponseBase:
    """Show a description as it was published."""
    found, now = organisation_or_404(organisation), timezone.now()
    row = public_advert(found, advert, now)
    if row is None:
        return gone(request, found, now)
    public = shown(row)
    language = public.text.language
    with speaking(*heard(request), language):
        page = render(request, "public/advert.html", _context(request, found, public))
    return publicly(request, page, known(language) or language, public.updated)


@require_safe
def advert_pdf(request: HttpRequest, organisation: str, advert: str) -> HttpResponseBase:
    """Give a description to take along."""
    found, now = organisation_or_404(organisation), timezone.now()
    row = public_advert(found, advert, now)
    if row is None:
        return gone(request, found, now)
    public = shown(row)
    try:
        made = _pdf(public.text, public.facts)
    except PdfNotInstalled as missing:
        raise Http404 from missing
    answer = HttpResponse(made, "application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{row.slug}.pdf"'
    return publicly(request, answer, public.text.language, public.updated)


def gone(request: HttpRequest, organisation: Organisation, now: dt.datetime) -> HttpResponseBase:
    """Say that one cannot apply for a job any more, and what else there is."""
    with speaking(*heard(request), language_of(organisation)) as language:
        context = {
            **around(request, organisation, language_of(organisation)),
            "adverts": listed(open_adverts(organisation, now)),
        }
        return publicly(request, render(request, "public/gone.html", context, status=410), language)


@lru_cache(maxsize=PDFS)
def _pdf(text: Text, facts: Facts) -> bytes:
    return to_pdf(text, facts)


def _context(request: HttpRequest, organisation: Organisation, public: PublicAdvert) -> Mapping[str, object]:
    site, address = Site(), address_of(public)
    canonical = site.page("public-advert", *address)
    posting = Posting(
        url=canonical,
        identifier=str(public.advert.pk),
        posted=public.posted,
        until=public.until,
        organisation_url=site.page("public-adverts", organisation.slug),
        apply_here=public.advert.open_to_apply,
    )
    return {
        **around(request, organisation, public.text.language),
        "public": public,
        "sheet": sheet(public.text, public.facts),
        "where": where(public.facts),
        "pay": pay_told(public.facts, here()),
        "canonical": canonical,
        "tags": open_graph(public.text, public.facts, canonical),
        "posting": script_text(job_posting(public.text, public.facts, posting)),
    }
