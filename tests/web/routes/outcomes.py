"""That the candidate has the answer."""

from tests.cast import Cast
from tests.web.routes.route import Route, Values


def decided(cast: Cast) -> Values:
    cast.application.stage = "passed"
    cast.application.save()
    return {"key": cast.application.pk}


RUN = "ada rita hana"

ROUTES = [
    Route("application-answered", RUN, "post", ok=303, given=decided),
]
