import re

import pytest

from kedua.engine.language.review import FormFinding, Review, review_question
from kedua.engine.language.rules import Finding, Matcher, Rules, Standing, TopicRule

RULES = Rules(
    (
        TopicRule(
            "hobbies",
            (Standing("risky", "low", ("my", "uk")),),
            Matcher(re.compile(r"\byour hobbies\b")),
            None,
        ),
    )
)


def test_an_open_lawful_question_has_no_findings() -> None:
    assert review_question("How do you plan a shift?", RULES, ["my"]) == Review("open", ())


def test_form_comes_first_and_topics_follow() -> None:
    text = "Do you talk about your hobbies?"

    review = review_question(text, RULES, ["my"])

    assert review == Review(
        "closed",
        (FormFinding("closed", "medium", 0, 31), Finding("risky", "hobbies", "low", 18, 30, ("my",))),
    )


def test_a_form_finding_reads_like_a_topic_finding() -> None:
    (finding,) = review_question("Do you plan?", RULES, []).findings

    assert (finding.code, finding.topic, finding.severity, finding.jurisdictions) == ("closed", "", "medium", ())


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("Why do you always fail?", "loaded", "high"),
        ("You like it here, don't you?", "leading", "medium"),
        ("Tell me about your strengths and weaknesses.", "double-barrelled", "medium"),
        ("Can you drive?", "closed", "medium"),
        ("Tell me about yourself.", "vague", "low"),
    ],
)
def test_each_fault_of_form_has_its_severity(text: str, code: str, severity: str) -> None:
    review = review_question(text, RULES, [])

    assert review.form == code
    assert [(finding.code, finding.severity) for finding in review.findings] == [(code, severity)]
