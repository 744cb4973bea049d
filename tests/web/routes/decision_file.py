"""The decision file: for whoever runs the application, once ratings are open to them."""

from __future__ import annotations

from tests.cast import Cast
from tests.factories.rows import make_interview, make_scorecard, make_seat
from tests.web.routes.route import Route, Values

RUNS = "ada rita hana"


def rated(cast: Cast) -> Values:
    """Both rounds are in."""
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.sam))
    return {"key": cast.application.pk}


ROUTES = [
    Route("decision-file", RUNS, given=rated),
    *(Route(f"decision-file-{form}", RUNS, "post", given=rated) for form in ("html", "pdf", "json")),
]
