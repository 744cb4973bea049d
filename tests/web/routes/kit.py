"""Who may open a kit: whoever runs the application, and those on the panel of its round; not the first round's."""

from __future__ import annotations

from tests.cast import Cast
from tests.factories.plans import make_plan_for
from tests.factories.rows import make_interview, make_seat
from tests.web.routes.route import Route, Values

READS = "ada rita hana sam"


def with_panel(cast: Cast) -> Values:
    make_seat(make_interview(cast.application, 2, state="booked"), cast.sam)
    make_plan_for(cast)
    return {"key": cast.application.pk}


ROUTES = [Route(name, READS, given=with_panel) for name in ("kit", "kit-pdf", "kit-html")]
