"""Who may offer times, and who may choose one."""

from __future__ import annotations

import datetime as dt

from kedua.access.links import token_for
from kedua.records.models import Offer, Slot
from kedua.usecases.offers import pick
from tests.cast import Cast
from tests.fakes.outside import KeptQueue
from tests.web.routes.route import Route, Values


def in_a_week() -> dt.datetime:
    """A time still to come on any real clock."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0) + dt.timedelta(days=7)


def of_application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def offer(cast: Cast) -> Offer:
    made = Offer.objects.create(
        organisation=cast.organisation, application=cast.application, made_by=cast.rita, round=2,
        panel=[str(cast.sam.pk)], expires_at=in_a_week(), created_at=dt.datetime.now(dt.UTC),
    )  # fmt: skip
    Slot.objects.create(organisation=cast.organisation, offer=made, starts_at=in_a_week(), created_at=made.created_at)
    return made


def an_offer(cast: Cast) -> Values:
    return {"key": offer(cast).pk}


def a_token(cast: Cast) -> Values:
    return {"token": token_for("slots", offer(cast).pk)}


def a_booked_token(cast: Cast) -> Values:
    made = offer(cast)
    pick(made, made.slots.get().starts_at, "", dt.datetime.now(dt.UTC), KeptQueue())
    return {"token": token_for("slots", made.pk)}


def forged(cast: Cast) -> Values:
    return {"token": token_for("invitation", offer(cast).pk)}


def times(cast: Cast) -> Values:
    day = in_a_week().date().isoformat()
    return {
        "round": "2", "minutes": "60", "members": [str(cast.sam.pk)], "days": "5", "slot_day": [day],
        "slot_time": ["10:00"],
    }  # fmt: skip


def the_time(_cast: Cast) -> Values:
    return {"at": Slot.objects.get().starts_at.isoformat()}


EVERYBODY = "ada rita hana ben sam dan eve"

ROUTES = [
    Route("offer-new", "ada rita hana", given=of_application),
    Route("offer-new", "ada rita hana", "post", 303, given=of_application, data=times),
    Route("offer-send", "ada rita hana", "post", 303, given=an_offer),
    Route("offer-revoke", "ada rita hana", "post", 303, given=an_offer),
    Route("slots", EVERYBODY, given=a_token, public=True),
    Route("slots", "", denied=404, given=forged, public=True),
    Route("slots", "eve dan", "post", 303, denied=403, given=a_token, data=the_time, public=True),
    Route("slots-calendar", EVERYBODY, given=a_booked_token, public=True),
    Route("slots-calendar", "", denied=404, given=a_token, public=True),
]
