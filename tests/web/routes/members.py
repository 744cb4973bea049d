"""Members, invitations, organisations."""

from kedua.access.links import token_for
from kedua.records.models import Invitation
from tests.cast import Cast
from tests.factories.rows import make_invitation
from tests.web.routes.route import Route, Values


def of_sam(cast: Cast) -> Values:
    return {"key": cast.sam.pk}


def open_invitation(cast: Cast) -> Values:
    return {"key": make_invitation(cast.ada).pk}


def token(cast: Cast) -> Values:
    return {"token": token_for("invitation", make_invitation(cast.ada, email="ben@bakau.example").pk)}


def forged(_cast: Cast) -> Values:
    return {"token": token_for("feedback", Invitation().pk)}


INVITED = {"name": "Nora Aziz", "email": "nora@bakau.example", "role": "interviewer"}
EVERYBODY = "ada rita hana ben sam dan"

ROUTES = [
    Route("members", "ada dan"),
    Route("members", "ada dan", "post", ok=302, data=lambda _cast: INVITED),
    Route("member", "ada sam", given=of_sam),
    Route("member", "ada sam", "post", ok=303, given=of_sam, data=lambda _cast: {"most_a_day": "2"}),
    Route("member-own", EVERYBODY),
    Route("member-own", EVERYBODY, "post", ok=303, data=lambda _cast: {"time_zone": "Europe/London"}),
    Route("member-role", "ada", "post", ok=302, given=of_sam, data=lambda _cast: {"role": "recruiter"}),
    Route("member-end", "ada", "post", ok=302, given=of_sam),
    Route("invitation-revoke", "ada", "post", ok=302, given=open_invitation),
    Route("invitation", f"{EVERYBODY} eve", given=token, public=True),
    Route("invitation", "", denied=404, given=forged, public=True),
    # Signed in as somebody else, one cannot take Ben's invitation; Eve must give a name and a password first.
    Route("invitation", "ben", "post", ok=302, denied=422, given=token, public=True),
    Route("organisations", EVERYBODY),
    Route("organisations", "ada rita hana ben sam", "post", ok=302, denied=403,
          data=lambda cast: {"organisation": str(cast.organisation.pk)}),
]  # fmt: skip
