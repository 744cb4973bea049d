"""Who may be in a room: everybody on its panel, each at their own place; nobody else, whatever they run."""

from __future__ import annotations

from tests.cast import Cast
from tests.factories.rooms import happened, make_room
from tests.web.routes.route import Route, Values


def own(cast: Cast) -> Values:
    return {"key": make_room(cast, planned=False).sam.pk}


def written(_cast: Cast) -> Values:
    page = {"writer": "tab", "number": 1, "text": "Rang the supplier.", "seen": {}}
    return {"after": 0, "events": [happened(1, "start")], "pages": {"note:free": [page]}, "pull": True}


def planned(cast: Cast) -> Values:
    return {"key": make_room(cast).sam.pk}


def told(_cast: Cast) -> Values:
    return {"entry": "You work three weekends out of four.", "text": "Who trains me?"}


def note(_cast: Cast) -> Values:
    return {"address": "note:free", "text": "A: Rang the supplier."}


def late(_cast: Cast) -> Values:
    return {"asked": [], "given": ["welcome"], "minutes_left": 30}


def rated(_cast: Cast) -> Values:
    return {"writer": "page.0123456789abcdef", "known": "{}", "strengths": "Rang the supplier himself."}


ROUTES = [
    Route("room-card", "sam", given=own),
    Route("room-card", "sam", "post", 303, given=own, data=rated),
    Route("room-card-submit", "sam", "post", 303, given=own, data=rated),
    Route("room-worker", "ada rita hana ben sam dan eve", public=True),
    Route("room", "sam", given=planned),
    Route("room-told", "sam", "post", 303, given=planned, data=told),
    Route("room-sync", "sam", "post", given=own, data=written, script=True),
    Route("room-events", "sam", given=own, script=True),
    Route("room-live", "sam", given=own, script=True),
    Route("room-read", "sam", "post", given=own, data=note, script=True),
    Route("room-review", "sam", "post", given=own, data=note, script=True),
    Route("room-rest", "sam", "post", given=planned, data=late, script=True),
]
