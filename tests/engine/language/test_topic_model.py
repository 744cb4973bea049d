import re
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.review import FormFinding, Review, review_question
from kedua.engine.language.rules import Finding, Matcher, Rules, Standing, TopicRule
from kedua.engine.language.topic_model import TopicModel, find_by_meaning, likely_topic, second_look
from kedua.engine.language.topics import find_in_note

MODEL = TopicModel(
    topics=("age", "hobbies"),
    mean=np.array([1.0, 1.0], np.float32),
    weights=np.array([[0.0, 0.0], [4.0, 0.0], [0.0, 4.0]], np.float32),
    intercepts=np.array([2.0, 0.0, 0.0], np.float32),
    threshold=0.8,
    embedder="toy",
)
RULES = Rules(
    (
        TopicRule(
            "age",
            (Standing("prohibited", "high", ("my", "uk")), Standing("risky", "low", ("sg",))),
            Matcher(re.compile(r"\bhow old are you\b")),
            None,
        ),
        TopicRule("hobbies", (Standing("risky", "low", ("my",)),), None, None),
    )
)
AGE, HOBBIES, WORK = np.array([3.0, 1.0]), np.array([1.0, 3.0]), np.array([-1.0, 0.0])


@pytest.mark.parametrize(("vector", "topic"), [(AGE, "age"), (HOBBIES, "hobbies")])
def test_the_likeliest_topic_is_named_with_the_chance_of_any(vector: npt.NDArray[np.float64], topic: str) -> None:
    likely = likely_topic(vector, MODEL)

    odds = np.exp([2.0, 8.0, 0.0])
    assert likely is not None
    assert likely[0] == topic
    assert likely[1] == pytest.approx((odds[1] + odds[2]) / odds.sum())


def test_an_unsure_model_says_nothing() -> None:
    assert likely_topic(WORK, MODEL) is None
    assert likely_topic(AGE, replace(MODEL, threshold=0.999)) is None


def test_a_vector_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a vector of 2 numbers"):
        likely_topic(np.zeros(3), MODEL)


@given(st.lists(st.floats(-1000, 1000), min_size=2, max_size=2))
def test_the_chance_is_a_chance_however_long_the_vector(numbers: list[float]) -> None:
    likely = likely_topic(np.array(numbers), replace(MODEL, threshold=0.0))

    assert likely is not None
    assert 0 <= likely[1] <= 1


def test_findings_span_the_question_without_blanks_and_are_of_medium_severity_at_most() -> None:
    findings = find_by_meaning("  Which decade?\n", AGE, RULES, ["uk", "sg", "us"], MODEL)

    assert findings == (
        Finding("prohibited", "age", "medium", 2, 15, ("uk",)),
        Finding("risky", "age", "low", 2, 15, ("sg",)),
    )


def test_a_topic_that_stands_nowhere_or_is_unknown_to_the_rules_gives_no_finding() -> None:
    assert find_by_meaning("Golf?", HOBBIES, RULES, ["uk"], MODEL) == ()
    assert find_by_meaning("Golf?", HOBBIES, Rules(()), ["my"], MODEL) == ()


def test_an_ordinary_question_gives_no_finding() -> None:
    assert find_by_meaning("How do you plan?", WORK, RULES, ["my"], MODEL) == ()


def test_a_review_takes_the_second_look_where_the_rules_find_nothing() -> None:
    review = review_question("How far off is your pension, would you say?", RULES, ["my"], AGE, MODEL)

    assert review.findings[-1] == Finding("prohibited", "age", "medium", 0, 43, ("my",))


def test_a_question_that_is_not_about_the_candidate_gets_no_second_look() -> None:
    review = review_question("What makes the pension age of a country rise?", RULES, ["my"], AGE, MODEL)

    assert review == Review("open", ())


def test_a_review_leaves_what_the_rules_found_alone() -> None:
    review = review_question("How old are you?", RULES, ["my"], HOBBIES, MODEL)

    assert review == Review(
        "closed", (FormFinding("closed", "medium", 0, 16), Finding("prohibited", "age", "high", 0, 15, ("my",)))
    )


@pytest.mark.parametrize(("vector", "model"), [(AGE, None), (None, MODEL)])
def test_a_review_needs_both_vector_and_model_for_it(
    vector: npt.NDArray[np.float64] | None, model: TopicModel | None
) -> None:
    review = review_question("How do you plan a shift?", RULES, ["my"], vector, model)

    assert review == Review("open", ())


def test_a_second_look_passes_over_what_is_found_already_and_what_has_no_vector() -> None:
    text = "Pension is near. Plans well. Nobody looked here. Old hand."
    vectors = {"Pension is near.": AGE, "Plans well.": WORK, "Old hand.": AGE}

    looked = list(second_look(text, [(50, 53)], Meaning(vectors, MODEL)))

    assert [(text[sentence.start : sentence.end], topic) for sentence, topic in looked] == [("Pension is near.", "age")]


def test_a_note_is_looked_at_again_where_the_rules_find_nothing_and_each_topic_is_named_once() -> None:
    note = TopicRule("age", RULES.topics[0].standings, None, Matcher(re.compile(r"\bold\b")))
    rules = Rules((note, RULES.topics[1]))
    meaning = Meaning({"Golf mad.": HOBBIES, "Plays at dawn.": HOBBIES, "Grey hair.": AGE}, MODEL)

    found = find_in_note("Golf mad. Plays at dawn. Too old. Grey hair.", rules, ["my"], meaning)

    assert found == (
        Finding("risky", "hobbies", "low", 0, 9, ("my",)),
        Finding("prohibited", "age", "high", 29, 32, ("my",)),
    )


def test_a_note_without_a_second_look_goes_by_the_rules() -> None:
    assert find_in_note("Golf mad.", RULES, ["my"]) == ()
