"""Who decides, who is a second pair of eyes, and who says what they think."""

from kedua.records.models import Decision
from kedua.usecases.panel_views import ask_views
from tests.cast import Cast
from tests.factories.decisions import LATER, answer_of, decided, ready, unmet
from tests.web.routes.route import Route, Values

RUN = "ada rita hana"


def nothing_yet(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def to_decide(cast: Cast) -> Values:
    return {"key": ready(cast).pk}


def undecided(cast: Cast) -> Values:
    key = to_decide(cast)
    decided(cast, "undecided")
    return key


def proposed(cast: Cast) -> Values:
    cast.organisation.four_eyes = True
    cast.organisation.save()
    key = to_decide(cast)
    decided(cast)
    return key


def asked(cast: Cast) -> Values:
    ask_views(cast.hana, ready(cast), LATER)
    return {"key": cast.application.pk}


def a_decision(cast: Cast) -> Values:
    return {
        "act": "decide",
        "seen": Decision.objects.count(),
        "outcome": "pass",
        "text:leading-teams": "She told how she met all six targets in March.",
        "evidence:leading-teams": str(answer_of(cast.seat).pk),
        "text:customer-service": unmet().text,
    }


def a_view(_cast: Cast) -> Values:
    return {"outcome": "pass", "text": "She met all six targets."}


ROUTES = [
    Route("decision", RUN, given=nothing_yet),
    Route("decision", RUN, given=proposed),
    Route("decision-new", "", given=nothing_yet),
    Route("decision-new", RUN, given=to_decide),
    Route("decision-new", RUN, "post", ok=303, given=to_decide, data=a_decision),
    Route("decision-new", RUN, "post", ok=422, given=to_decide),
    Route("views-ask", RUN, "post", ok=303, given=to_decide, data=lambda _cast: {"days": "1"}),
    Route("views-ask", "", "post", given=nothing_yet, data=lambda _cast: {"days": "1"}),
    Route("decision-second", "ada rita", "post", ok=303, given=proposed, data=lambda _cast: {"act": "confirm"}),
    Route("decision-second", "", "post", given=undecided, data=lambda _cast: {"act": "confirm"}),
    Route("decision-reverse", RUN, "post", ok=303, given=undecided, data=lambda _cast: {"why": "More came in."}),
    Route("decision-reverse", "", "post", given=to_decide, data=lambda _cast: {"why": "More came in."}),
    Route("remedy-plan", RUN, "post", ok=303, given=undecided),
    Route("panel-view", "ben sam", given=asked),
    Route("panel-view", "ben sam", "post", ok=422, given=asked, data=a_view),  # time is up: the clock is a later one
]
