"""Who may book, change and look at interviews."""

import datetime as dt

from kedua.usecases.room import Sent, sync
from kedua.usecases.room_events import SentEvent
from tests.cast import Cast
from tests.factories.rooms import STARTS, key, make_room
from tests.factories.rows import make_interview, make_seat
from tests.web.routes.route import Route, Values


def of_application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def of_interview(cast: Cast) -> Values:
    return {"key": cast.interview.pk}


def a_booking(cast: Cast) -> Values:
    return {"round": "1", "day": "2026-11-20", "minutes": "45", "held": "on", "members": [str(cast.ben.pk)]}


def to_come(cast: Cast) -> Values:
    starts_at = dt.datetime.now(dt.UTC) + dt.timedelta(days=9)
    interview = make_interview(cast.application, 2, state="booked", starts_at=starts_at)
    make_seat(interview, cast.sam)
    return {"key": interview.pk}


def cut_short(cast: Cast) -> Values:
    room = make_room(cast, planned=False)
    end = SentEvent(key(1), "end", STARTS, {"how": "cut-short"})
    sync(cast.sam.account, room.sam.pk, Sent(events=(end,)), STARTS)
    return {"key": room.interview.pk}


def the_rest(cast: Cast) -> Values:
    day = (dt.datetime.now(dt.UTC) + dt.timedelta(days=9)).date()
    return {"round": "2", "day": f"{day}", "time": "10:00", "minutes": "40", "members": [str(cast.sam.pk)]}


ROUTES = [
    Route("interview-new", "ada rita hana", given=of_application),
    Route("interview-new", "ada rita hana", "post", 303, given=of_application, data=a_booking),
    Route("interview", "ada rita hana ben", given=of_interview),
    Route("interview-edit", "ada rita hana", given=of_interview),
    Route("interview-edit", "ada rita hana", "post", 303, given=of_interview, data=a_booking),
    Route("interview-continue", "ada rita hana", given=cut_short),
    Route("interview-continue", "ada rita hana", "post", 303, given=cut_short, data=the_rest),
    Route("interview-mark", "ada rita hana", "post", 303, given=of_interview, data=lambda _cast: {"state": "no-show"}),
    Route("interview-invite", "ada rita hana", "post", 303, given=to_come),
    Route("interview-calendar", "ada rita hana ben", given=of_interview),
]
