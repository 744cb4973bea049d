"""What search engines ask for first: where public pages are, and what is none of theirs."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from kedua.integrations.advert.feeds import SITEMAP_TYPE, Entry, sitemap, sitemap_index
from kedua.integrations.site.addresses import Site
from kedua.queries.public_adverts import count_public, public_places
from kedua.web.publicly import publicly

MOST = 50_000  # addresses in one file, by the protocol
ROBOTS = """User-agent: *
Allow: /at/
Allow: /static/
Allow: /sitemap
Disallow: /

Sitemap: {sitemap}
"""


@require_safe
def sitemap_xml(request: HttpRequest) -> HttpResponseBase:
    """List every public page; more than one file holds are listed in several, and these here."""
    now = timezone.now()
    parts = -(-count_public(now) // MOST)
    if parts <= 1:
        return publicly(request, HttpResponse(_part(0, now), SITEMAP_TYPE))
    site = Site()
    return publicly(
        request, HttpResponse(sitemap_index(site.page("sitemap-part", one) for one in range(parts)), SITEMAP_TYPE)
    )


@require_safe
def sitemap_part(request: HttpRequest, number: int) -> HttpResponseBase:
    """List the public pages of one file of several."""
    now = timezone.now()
    if number * MOST >= max(count_public(now), 1):
        raise Http404
    return publicly(request, HttpResponse(_part(number, now), SITEMAP_TYPE))


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponseBase:
    """Say what search engines may read: public jobs, and nothing that is for somebody."""
    return publicly(request, HttpResponse(ROBOTS.format(sitemap=Site().page("sitemap")), "text/plain; charset=utf-8"))


def _part(number: int, now: dt.datetime) -> bytes:
    site = Site()
    places = public_places(now, number * MOST, MOST)
    return sitemap(
        Entry("", site.page("public-advert", one.organisation, one.advert), "", one.updated, one.updated)
        for one in places
    )
