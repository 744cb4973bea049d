"""Who may see and answer what candidates ask about their data, and hand out the links by which they ask."""

from __future__ import annotations

import datetime as dt

from kedua.records.models import PrivacyRequest
from tests.cast import Cast
from tests.web.routes.route import Route, Values

MANAGING = "ada rita"


def asked(cast: Cast, kind: str) -> PrivacyRequest:
    return PrivacyRequest.objects.create(
        organisation=cast.organisation, candidate=cast.cleo, application=cast.application, kind=kind,
        text="My name is Chloe.", created_at=dt.datetime.now(dt.UTC),
    )  # fmt: skip


def a_correction(cast: Cast) -> Values:
    return {"key": asked(cast, "correction").pk}


def a_deletion(cast: Cast) -> Values:
    return {"key": asked(cast, "deletion").pk}


def outcome(_cast: Cast) -> Values:
    return {"outcome": "We have put your name right."}


def of_application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


ROUTES = [
    Route("requests", f"{MANAGING} dan"),  # Dan sees those of his own organisation
    Route("request-answer", MANAGING, "post", 303, given=a_correction, data=outcome),
    Route("request-answer", MANAGING, "post", 422, given=a_correction),
    Route("request-delete", MANAGING, "post", 303, given=a_deletion),
    Route("application-link", "ada rita hana", "post", 303, given=of_application),
]
