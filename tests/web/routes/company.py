"""Routes of the company: mission, values, defaults, drafts by AI."""

from __future__ import annotations

from kedua.records.models import CompanyValue
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.factories.writers import make_call
from tests.web.routes.route import Route, Values

OWNERS = "ada rita"
ANYWHERE = "ada rita dan"  # pages without a row: Dan sees his own organisation's


def value(cast: Cast) -> Values:
    row = CompanyValue.objects.create(
        organisation=cast.organisation, slug="humility", library="humility", name="Humility", behaviours=["Asks."],
        created_at=NOW,
    )  # fmt: skip
    return {"key": row.pk}


def library(_cast: Cast) -> Values:
    return {"library": "humility"}


def wording(_cast: Cast) -> Values:
    return {"occasion": "not-passed", "form": "email", "language": "en"}


def no_wording(_cast: Cast) -> Values:
    return {"occasion": "own", "form": "email", "language": "en"}


def call(cast: Cast) -> Values:
    return {"key": make_call(cast.rita).pk}


ROUTES = [
    Route("company", ANYWHERE),
    Route("company", ANYWHERE, "post", ok=422),
    Route("company-defaults", ANYWHERE),
    Route("company-defaults", ANYWHERE, "post", ok=422),
    Route("company-values", ANYWHERE),
    Route("message-templates", ANYWHERE),
    Route("message-template", ANYWHERE, given=wording),
    Route("message-template", "", given=no_wording),
    Route("message-template", ANYWHERE, "post", ok=422, given=wording),
    Route("message-template-reset", ANYWHERE, "post", ok=303, given=wording),
    Route("company-writer", "ada dan"),
    Route("company-writer", "ada dan", "post", ok=422),
    Route("writer-try", "ada dan", "post", ok=303),
    Route("writer-log", "ada dan"),
    Route("writer-call", "ada", given=call),
    Route("value-new", ANYWHERE),
    Route("value-new", ANYWHERE, "post", ok=422),
    Route("value-pick", ANYWHERE, "post", ok=303, data=library),
    Route("value-order", ANYWHERE, "post", ok=303),
    Route("value-edit", OWNERS, given=value),
    Route("value-edit", OWNERS, "post", ok=422, given=value),
    Route("value-remove", OWNERS, "post", ok=303, given=value),
]
