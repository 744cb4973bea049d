"""Who may give feedback, and make links for guests."""

import datetime as dt

from kedua.access.links import token_for
from kedua.records.models import FeedbackLink, Interviewer
from tests.cast import Cast
from tests.factories.rows import NOW, make_scorecard, make_seat
from tests.web.routes.route import Route, Values


def own_seat(cast: Cast) -> Values:
    return {"key": cast.seat.pk}


def guest_seat(cast: Cast) -> Interviewer:
    return make_seat(cast.interview, guest="Gina Lee")


def a_link(cast: Cast) -> FeedbackLink:
    return FeedbackLink.objects.create(
        organisation=cast.organisation, interviewer=guest_seat(cast), made_by=cast.rita, created_at=NOW,
        expires_at=NOW + dt.timedelta(days=36500),
    )  # fmt: skip


def a_token(cast: Cast) -> Values:
    return {"token": token_for("feedback", a_link(cast).pk)}


def typed(_cast: Cast) -> Values:
    return {"act": "send", "revision": "0", "answers-0-text": "What did you do last?", "answers-0-note": "Ran a store."}


def sealed(cast: Cast) -> Values:
    make_scorecard(cast.seat)
    return own_seat(cast)


def amended(_cast: Cast) -> Values:
    return {"seen": "0", "recommendation": "unsure", "why": "I had mixed up two candidates."}


ROUTES = [
    Route("feedback-amend", "ben", given=sealed),
    Route("feedback-amend", "ben", "post", 303, given=sealed, data=amended),
    Route("feedback", "ben", given=own_seat),
    Route("feedback", "ben", "post", 303, given=own_seat, data=typed),
    Route("feedback-save", "ben", "post", 200, given=own_seat, data=typed),
    Route("feedback", "ada rita hana", given=lambda cast: {"key": guest_seat(cast).pk}),
    Route("feedback-link-new", "ada rita hana", "post", 303, given=lambda cast: {"key": guest_seat(cast).pk}),
    Route("feedback-link-revoke", "ada rita hana", "post", 303, given=lambda cast: {"key": a_link(cast).pk}),
    Route("feedback-link", "eve dan", given=a_token, denied=403, public=True),
    Route("feedback-link", "eve dan", "post", 303, denied=403, given=a_token, data=typed, public=True),
    Route("feedback-link-save", "eve dan", "post", 200, denied=403, given=a_token, data=typed, public=True),
]
