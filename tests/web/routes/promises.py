"""Promised days."""

import datetime as dt

from django.utils import timezone

from kedua.usecases.still_deciding import still_deciding
from tests.cast import Cast
from tests.fakes.outside import Nowhere
from tests.web.routes.route import Route, Values

RUN = "ada rita hana"


def deciding(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def told(cast: Cast) -> Values:
    now = timezone.now()
    still_deciding(cast.rita, cast.application, now, Nowhere(), now.date() + dt.timedelta(days=40))
    return {"key": cast.application.pk}


def later(_cast: Cast) -> Values:
    return {"promise": timezone.now().date() + dt.timedelta(days=40)}


ROUTES = [
    Route("application-still-deciding", RUN, "post", ok=303, given=deciding, data=later),
    Route("application-deciding-undo", RUN, "post", ok=303, given=told),
]
