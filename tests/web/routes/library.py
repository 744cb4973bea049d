"""Routes of the library and of the review of a question."""

from __future__ import annotations

from tests.cast import Cast
from tests.web.routes.route import Route, Values

EVERYBODY = "ada rita hana ben sam dan"
EDITORS = "ada rita hana dan"


def text(_cast: Cast) -> Values:
    return {"text": "Tell us about a night on which the generator failed."}


def subject(_cast: Cast) -> Values:
    return {"subject": "teamwork"}


def assessment(_cast: Cast) -> Values:
    return {"name": "late-sofa-reply"}


def retire(_cast: Cast) -> Values:
    return {"do": "retire"}


def question(_cast: Cast) -> Values:
    return {"question": "teamwork-01"}


ROUTES = [
    Route("library", EVERYBODY),
    Route("library-subject", EVERYBODY, given=subject),
    Route("library-assessments", EVERYBODY),
    Route("library-assessment", EVERYBODY, given=assessment),
    Route("own-assessment-new", EDITORS),
    Route("own-assessment-new", EDITORS, "post", ok=422),
    Route("own-assessment-edit", EDITORS, given=assessment),
    Route("own-assessment-edit", EDITORS, "post", ok=422, given=assessment),
    Route("own-assessment-state", EDITORS, "post", ok=303, given=assessment, data=retire),
    Route("question-review", EDITORS, "post", data=text),
    Route("competency-new", EDITORS),
    Route("competency-new", EDITORS, "post", ok=422),
    Route("competency-edit", EDITORS, given=subject),
    Route("competency-restore", EDITORS, "post", ok=303, given=subject),
    Route("competency-remove", EDITORS, "post", ok=303, given=subject),
    Route("question-new", EDITORS, given=subject),
    Route("question-new", EDITORS, "post", ok=422, given=subject),
    Route("question-edit", EDITORS, given=question),
    Route("question-retire", EDITORS, "post", ok=303, given=question),
    Route("question-bring-back", EDITORS, "post", ok=303, given=question),
    Route("question-restore", EDITORS, "post", ok=303, given=question),
]
