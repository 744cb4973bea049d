"""Occasions go by many names: all that are common are understood, and none is taken for another."""

import pytest

from kedua.engine.language.occasions import DUTIES, Occasion, duty_of, occasion_named

NAMES: dict[Occasion, str] = {
    "not-passed": (
        "not passed; Not Passed; NOT_PASSED; notPassed; rejection; rejected; no pass; no-pass; "
        "unsuccessful; not selected; declined; regret letter; turned down; application unsuccessful; not "
        "hired; decision: no"
    ),
    "passed": (
        "pass; passed; offer; job offer; offer letter; hired; successful; congratulations; selected; decision_passed"
    ),
    "deciding": ("still deciding; still_deciding; on hold; decision delayed; status update; decision pending; Waiting"),
    "further": (
        "further interview; Further-Interview; third interview; another interview; next round; final interview"
    ),
    "invitation": (
        "invitation; invite; second interview invitation; second interview; Interview Invitation; "
        "interview; interview confirmation"
    ),
    "feedback-offer": "offer to give feedback; feedback offer; offer_of_feedback; offering feedback",
    "thank-you": "thank you; thank-you; Thank_You; thanks; thankyou; after the interview; post-interview",
    "preparation": "preparation; prep; how to prepare; what to expect",
    "reminder": "reminder; interview reminder; reminder of interview",
    "assessment": "assessment; assessment invitation; work sample; task; exercise; take-home; test",
    "withdrawn": "withdrawn; withdrawal; candidate withdrew; application withdrawn",
    "job-closed": (
        "job closed; position closed; position filled; vacancy closed; closed; job cancelled; hiring "
        "freeze; closing the job"
    ),
    "received": "application received; received; acknowledgement; confirmation of receipt",
    "answer": "answer; question answered",
    "own": "own; general; other",
}


@pytest.mark.parametrize("occasion", DUTIES)
def test_our_own_name_of_an_occasion_is_that_occasion(occasion: Occasion) -> None:
    assert occasion_named(occasion) == occasion


@pytest.mark.parametrize(("occasion", "names"), NAMES.items(), ids=NAMES)
def test_common_names_of_an_occasion_are_understood(occasion: Occasion, names: str) -> None:
    assert {name: occasion_named(name) for name in names.split("; ")} == dict.fromkeys(names.split("; "), occasion)


@pytest.mark.parametrize("name", ["", "birthday", "?!", "Deepavali greeting"])
def test_an_occasion_that_is_not_known_is_none(name: str) -> None:
    assert occasion_named(name) is None
    assert duty_of(name).step is False
