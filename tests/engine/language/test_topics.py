import json
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.language.rules import Finding, Matcher, Rules, Standing, TopicRule
from kedua.engine.language.topic_frames import QuestionWords, question_matcher
from kedua.engine.language.topics import find_in_note, find_topics, is_to_candidate
from kedua.library.law import JURISDICTIONS, Law, load_law

DATA = Path(__file__).parents[2] / "data" / "language" / "questions_topics.jsonl"
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
# The least share of private questions to be found and the greatest share of ordinary ones flagged, for each part. The
# aim is .95 and .02 on both; the held-out part does not reach it yet and is kept just off what was measured.
FLOORS = {"dev": (0.95, 0.02), "held-out": (0.90, 0.035)}
# Questions as people talk: chatty, presuming, by hints. Rules alone miss more of them; the second look is for these.
SPOKEN = [
    json.loads(line) for line in DATA.with_name("questions_spoken.jsonl").read_text(encoding="utf-8").splitlines()
]
SPOKEN_FLOORS = {"dev": (0.86, 0.01), "held-out": (0.66, 0.05)}
TOPICS = {
    "age",
    "family",
    "marital",
    "nationality",
    "race",
    "religion",
    "sex",
    "health",
    "genetics",
    "body",
    "arrest",
    "conviction",
    "pay-history",
    "money",
    "military",
    "politics",
    "unions",
    "clubs",
    "substances",
    "social-media",
    "identity",
    "hobbies",
    "culture-fit",
    "complaints",
}

AGE = TopicRule(
    "age",
    (Standing("prohibited", "high", ("uk", "us")), Standing("risky", "medium", ("my",))),
    Matcher(re.compile(r"how old|don't tell your age"), lookalikes=re.compile(r"how old is the (?:system|building)")),
    None,
)
PET = TopicRule(
    "pet",
    (Standing("risky", "low", ("uk",)),),
    Matcher(re.compile(r"your (?:cat|dog)"), unless=re.compile(r"\bvet\b")),
    Matcher(re.compile(r"(?:his|her) (?:cat|dog)")),
)
YEARS = TopicRule("years", (Standing("risky", "low", ("uk",)),), Matcher(re.compile(r"how old")), None)
FAITH = TopicRule(
    "faith",
    (Standing("prohibited", "high", ("uk",)),),
    Matcher(re.compile(r"your faith"), near=re.compile(r"(?:you |your )?pray\w*")),
    None,
)
RULES = Rules((AGE, PET, FAITH), others=re.compile(r"\b(?:patients?|pupils?)\b"))


def found(text: str, *places: str) -> tuple[Finding, ...]:
    return find_topics(text, RULES, places or ("uk",))


@cache
def law() -> Law:
    return load_law()


def share_with_finding(fold_name: str, *, private: bool, spoken: bool = False) -> float:
    # A share and no texts: a failing test must not show the held-out questions to whoever tunes the rules.
    rows = SPOKEN if spoken else ROWS
    texts = [row["text"] for row in rows if row["fold"] == fold_name and bool(row["topics"]) == private]
    return sum(bool(find_topics(text, law().rules, JURISDICTIONS)) for text in texts) / len(texts)


def test_a_finding_says_what_was_found_where_and_under_whose_law() -> None:
    assert found("So, how old are you?") == (Finding("prohibited", "age", "high", 4, 11, ("uk",)),)


def test_capital_letters_make_no_difference() -> None:
    assert found("HOW OLD are you?") == (Finding("prohibited", "age", "high", 0, 7, ("uk",)),)


@pytest.mark.parametrize("quote", ["'", "’", "‘", "ʼ"])
def test_every_kind_of_apostrophe_is_read_alike_and_the_span_still_fits(quote: str) -> None:
    text = f"“Don{quote}t tell your age”"

    (finding,) = found(text)

    assert text[finding.start : finding.end] == f"Don{quote}t tell your age"


@pytest.mark.parametrize("before", ["İstanbul! ", "ẞ ", "你好，", "👩‍👧 ", "Straße: ", "e\u0301te\u0301 "])
def test_a_span_fits_the_text_as_given_whatever_characters_come_before(before: str) -> None:
    text = f"{before}How old are you?"

    (finding,) = found(text)

    assert text[finding.start : finding.end] == "How old"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?", "…", "Tell me about your last project."])
def test_nothing_is_found_where_there_is_nothing(text: str) -> None:
    assert found(text, *JURISDICTIONS) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("What is your “religion”?", "your “religion"),
        ("Do you have (or want) children?", "you have (or want) children"),
        ('Is this your "maiden" name?', 'your "maiden" name'),
    ],
)
def test_words_set_apart_by_quotes_or_brackets_are_read_all_the_same(text: str, shown: str) -> None:
    first = find_topics(text, law().rules, ("uk",))[0]

    assert text[first.start : first.end] == shown


@pytest.mark.parametrize(
    ("text", "to_candidate"),
    [
        ("How do you decide who gets custody?", True),
        ("Any kids?", True),
        ("How is custody of the children of a couple decided?", False),
        ("What is alimony?", False),
        ("What is alimony? Have you paid it?", True),
        ("", False),
    ],
)
def test_a_question_speaks_to_the_candidate_or_asks_for_knowledge(text: str, to_candidate: bool) -> None:
    assert is_to_candidate(text) == to_candidate


def test_only_the_jurisdictions_asked_for_are_named() -> None:
    assert found("How old are you?", "us") == (Finding("prohibited", "age", "high", 0, 7, ("us",)),)


def test_a_topic_prohibited_here_and_risky_there_gives_two_findings_on_one_span() -> None:
    assert found("How old are you?", "my", "us", "uk") == (
        Finding("prohibited", "age", "high", 0, 7, ("uk", "us")),
        Finding("risky", "age", "medium", 0, 7, ("my",)),
    )


@pytest.mark.parametrize("places", [(), ("atlantis",), ("sg",), ("UK",)])
def test_a_jurisdiction_without_a_rule_matches_nothing(places: tuple[str, ...]) -> None:
    assert find_topics("How old are you?", RULES, places) == ()


def test_an_unknown_jurisdiction_does_not_hide_a_known_one() -> None:
    assert found("How old are you?", "atlantis", "us") == found("How old are you?", "us")


def test_several_topics_come_in_the_order_of_their_place_in_the_text() -> None:
    text = "Does your dog bark? And how old are you?"

    assert [(finding.topic, text[finding.start : finding.end]) for finding in found(text)] == [
        ("pet", "your dog"),
        ("age", "how old"),
    ]


def test_topics_at_the_same_place_come_in_the_order_of_the_rules() -> None:
    for rules in (Rules((AGE, YEARS)), Rules((YEARS, AGE))):
        findings = find_topics("How old are you?", rules, ("uk",))

        assert [finding.topic for finding in findings] == [rule.id for rule in rules.topics]


def test_a_topic_is_reported_once_at_its_first_place() -> None:
    assert found("Is your cat well? Is your dog well?") == (Finding("risky", "pet", "low", 3, 11, ("uk",)),)


def test_a_phrase_of_the_trade_is_not_a_finding() -> None:
    assert found("How old is the system?") == ()


def test_a_phrase_of_the_trade_does_not_excuse_a_private_question_beside_it() -> None:
    text = "How old is the building, and how old are you?"

    (finding,) = found(text)

    assert (finding.start, text[finding.start : finding.end]) == (29, "how old")


def test_a_sentence_that_is_excused_does_not_excuse_the_next_one() -> None:
    assert found("As a vet, how would you calm your dog?") == ()
    assert [finding.start for finding in found("You are a vet. Do you like your dog?")] == [27]


@pytest.mark.parametrize("text", ["Any prayers?", "Will you want a quiet room at noon for prayers?"])
def test_a_private_word_said_to_the_candidate_is_a_finding_when_nobody_else_is_spoken_of(text: str) -> None:
    assert [(finding.topic, text[finding.start : finding.end]) for finding in found(text)] == [("faith", "prayers")]


def test_a_private_word_in_a_long_sentence_about_nobody_is_of_the_trade() -> None:
    assert found("Which rooms does the law say a hospital must set apart for prayers?") == ()


def test_a_private_word_is_of_the_trade_when_its_people_are_spoken_of() -> None:
    assert found("How do you make room for patients who pray?") == ()


@pytest.mark.parametrize("text", ["Do you pray with patients?", "Pupils may ask: do you pray?"])
def test_a_private_word_is_the_candidates_own_when_you_stands_with_it(text: str) -> None:
    assert [finding.topic for finding in found(text)] == ["faith"]


def test_a_question_of_the_candidates_own_is_found_although_people_of_the_trade_are_named() -> None:
    assert [finding.topic for finding in found("Would your faith matter to our patients?")] == ["faith"]


def test_without_people_of_the_trade_every_private_word_counts() -> None:
    findings = find_topics("How do patients pray?", Rules((FAITH,)), ("uk",))

    assert [finding.topic for finding in findings] == ["faith"]


def test_questions_and_notes_have_rules_of_their_own() -> None:
    note = "Her dog barked. How old is she?"

    assert find_in_note(note, RULES, ("uk",)) == (Finding("risky", "pet", "low", 0, 7, ("uk",)),)
    assert [finding.topic for finding in find_topics(note, RULES, ("uk",))] == ["age"]


def test_a_topic_without_a_word_to_find_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one word"):
        question_matcher(QuestionWords(lookalikes=("cats",)), {})


@given(st.text(max_size=100))
def test_spans_lie_inside_any_text_and_are_in_order(text: str) -> None:
    findings = found(f"{text} how old {text} your dog", *JURISDICTIONS)

    starts = [finding.start for finding in findings]
    assert starts == sorted(starts)
    assert all(0 <= finding.start < finding.end <= 2 * len(text) + 18 for finding in findings)


@given(st.text(max_size=100))
def test_reviewing_any_text_by_the_shipped_rules_gives_known_topics_and_places(text: str) -> None:
    findings = find_topics(text, law().rules, JURISDICTIONS)

    assert {finding.topic for finding in findings} <= TOPICS
    assert {place for finding in findings for place in finding.jurisdictions} <= set(JURISDICTIONS)


@pytest.mark.parametrize("fold_name", FLOORS)
def test_private_questions_are_found_on_each_part_of_the_labelled_questions(fold_name: str) -> None:
    """Hold the share found: .995 on the tuned part; on the held-out part .912, which is below the aim of .95."""
    assert share_with_finding(fold_name, private=True) >= FLOORS[fold_name][0]


@pytest.mark.parametrize("fold_name", FLOORS)
def test_ordinary_questions_pass_on_each_part_of_the_labelled_questions(fold_name: str) -> None:
    """Hold the share flagged by mistake: none on the tuned part; on the held-out part .030, above the aim of .02."""
    assert share_with_finding(fold_name, private=False) <= FLOORS[fold_name][1]


@pytest.mark.parametrize("fold_name", SPOKEN_FLOORS)
def test_spoken_questions_are_told_apart_by_rules_alone(fold_name: str) -> None:
    found_at_least, flagged_at_most = SPOKEN_FLOORS[fold_name]

    assert share_with_finding(fold_name, private=True, spoken=True) >= found_at_least
    assert share_with_finding(fold_name, private=False, spoken=True) <= flagged_at_most


def test_spoken_questions_are_all_different_and_cover_every_topic() -> None:
    assert len({row["text"].lower() for row in SPOKEN}) == len(SPOKEN) == len({row["id"] for row in SPOKEN}) >= 1300
    assert {topic for row in SPOKEN for topic in row["topics"]} == TOPICS
    assert {row["fold"] for row in SPOKEN} == set(SPOKEN_FLOORS)


def test_labelled_questions_are_all_different_cover_every_topic_and_a_fifth_is_held_out() -> None:
    texts = {row["text"].lower() for row in ROWS}
    held_out = [row for row in ROWS if row["fold"] == "held-out"]

    assert len(texts) == len(ROWS) == len({row["id"] for row in ROWS})
    assert {topic for row in ROWS for topic in row["topics"]} == TOPICS
    assert len(ROWS) >= 1400
    assert 5 * len(held_out) >= len(ROWS)
    assert sum(bool(row["topics"]) for row in held_out) >= 80
    assert sum(not row["topics"] for row in held_out) >= 70
