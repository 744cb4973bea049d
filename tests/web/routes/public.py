"""Who may read what is public and apply: everybody, as long as it is; what is not public yet, nobody."""

from __future__ import annotations

import datetime as dt

from kedua.records.models import Advert, Job
from kedua.records.models.job import CLOSED
from tests.cast import Cast
from tests.factories.public_adverts import make_public_advert, typed
from tests.web.routes.route import Route, Values

EVERYBODY = "ada rita hana ben sam dan eve"


def public(cast: Cast) -> Values:
    advert = make_public_advert(cast.job)
    return {"organisation": advert.organisation.slug, "advert": advert.slug}


def organisation(cast: Cast) -> Values:
    return {"organisation": public(cast)["organisation"]}


def unpublished(cast: Cast) -> Values:
    advert = make_public_advert(cast.job, published=False)
    return {"organisation": advert.organisation.slug, "advert": advert.slug}


def closed(cast: Cast) -> Values:
    given = public(cast)
    Job.objects.filter(pk=cast.job.pk).update(state=CLOSED)
    return given


def nobodys(_cast: Cast) -> Values:
    return {"organisation": "nobody"}


def many(cast: Cast) -> Values:
    public(cast)
    return {"number": 0}


def sent(_cast: Cast) -> Values:
    return typed(Advert.objects.get(), dt.datetime.now(dt.UTC))


LISTS = ("public-adverts", "public-adverts-rss", "public-adverts-json")
PAGES = ("public-advert", "public-advert-pdf", "apply", "apply-thanks")
SITE = ("sitemap", "robots")

ROUTES = [
    *(Route(name, EVERYBODY, given=organisation, public=True, cached=True) for name in LISTS),
    *(Route(name, "", given=nobodys, public=True) for name in LISTS),
    *(Route(name, EVERYBODY, given=public, public=True, cached=name.startswith("public")) for name in PAGES),
    *(Route(name, "", given=unpublished, public=True) for name in PAGES),
    *(Route(name, "", denied=410, given=closed, public=True, cached=True) for name in PAGES),
    *(Route(name, EVERYBODY, public=True, cached=True) for name in SITE),
    Route("sitemap-part", EVERYBODY, given=many, public=True, cached=True),
    Route("apply", EVERYBODY, "post", 303, given=public, data=sent, public=True),
    Route("apply", "", "post", denied=404, given=unpublished, data=sent, public=True),
    Route("apply", "", "post", denied=410, given=closed, data=sent, public=True),
]
