"""Outcomes and answers."""

from tests.cast import Cast
from tests.web.routes.route import Route, Values


def deciding(cast: Cast) -> Values:
    cast.application.stage = "deciding"
    cast.application.save()
    return {"key": cast.application.pk}


def decided(cast: Cast) -> Values:
    cast.application.stage = "passed"
    cast.application.save()
    return {"key": cast.application.pk}


RUN = "ada rita hana"

ROUTES = [
    Route("application-outcome", RUN, "post", ok=303, given=deciding, data=lambda _cast: {"outcome": "passed"}),
    Route("application-outcome-undo", RUN, "post", ok=303, given=decided),
    Route("application-answered", RUN, "post", ok=303, given=decided),
]
