"""Debriefs, and finalists side by side."""

from tests.cast import Cast
from tests.factories.rows import make_interview, make_scorecard, make_seat
from tests.web.routes.route import Route, Values


def application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def half_in(cast: Cast) -> Values:
    """The second round is over; a guest has yet to hand in."""
    make_scorecard(cast.seat)
    second = make_interview(cast.application, 2)
    make_scorecard(make_seat(second, cast.sam))
    make_seat(second, guest="Gina Lee")
    return application(cast)


def all_in(cast: Cast) -> Values:
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.sam))
    return application(cast)


ROUTES = [
    Route("debrief", "ada rita hana ben", given=application),
    Route(
        "debrief-open", "ada rita hana", "post", 303, given=half_in, data=lambda _: {"why": "Gina is ill for a month."}
    ),
    Route("debrief-open", "ada rita hana", "post", 422, given=half_in),
    Route("debrief-pdf", "ada rita hana sam", given=all_in),
    Route("compare", "ada rita hana", given=lambda cast: {"key": cast.job.pk}),
    Route("how-evidence-adds-up", "ada rita hana ben sam dan"),
]
