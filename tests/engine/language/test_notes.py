"""Private topics, looks and judgements of character in notes: what is found, what is left alone, and how well."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.language.rules import Finding, Matcher, Rules, Standing, TopicRule
from kedua.engine.language.topic_notes import NoteWords, note_matcher
from kedua.engine.language.topics import find_in_note
from kedua.library.law import JURISDICTIONS, load_law

ROWS_FILE = Path(__file__).parents[2] / "data" / "language" / "notes_topics.jsonl"
FLOOR = 0.9


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled sentence of notes; `topics` is empty for behaviour and evidence."""

    text: str
    topics: frozenset[str]
    fold: str


def rows(fold: str) -> tuple[Row, ...]:
    lines = ROWS_FILE.read_text(encoding="utf-8").splitlines()
    read = (json.loads(line) for line in lines)
    return tuple(Row(row["text"], frozenset(row["topics"]), row["fold"]) for row in read if row["fold"] == fold)


def topics_in(text: str) -> frozenset[str]:
    return frozenset(finding.topic for finding in find_in_note(text, load_law().rules, JURISDICTIONS))


def f1(pairs: Iterable[tuple[int, int, int]]) -> float:
    """Balance of precision and recall from (rightly found, wrongly found, missed) counts."""
    right, wrong, missed = (float(sum(column)) for column in zip(*pairs, strict=True))
    return 2 * right / (2 * right + wrong + missed)


def rules_of(words: NoteWords) -> Rules:
    return Rules((rule_of(note_matcher(words, {})),))


def rule_of(matcher: Matcher) -> TopicRule:
    return TopicRule("sample", (Standing("risky", "medium", ("uk",)),), None, matcher)


@pytest.mark.parametrize("fold", ["tune", "held-out"])
def test_a_sentence_with_something_to_find_is_told_from_a_clean_one(fold: str) -> None:
    pairs = [(bool(topics_in(row.text)), bool(row.topics)) for row in rows(fold)]

    score = f1((found and wanted, found and not wanted, wanted and not found) for found, wanted in pairs)

    assert score >= FLOOR


@pytest.mark.parametrize("fold", ["tune", "held-out"])
def test_the_topics_of_a_sentence_are_told_apart(fold: str) -> None:
    pairs = [(topics_in(row.text), row.topics) for row in rows(fold)]

    score = f1((len(found & wanted), len(found - wanted), len(wanted - found)) for found, wanted in pairs)

    assert score >= FLOOR


def test_the_labelled_set_is_large_and_nearly_half_of_it_is_clean() -> None:
    clean = [not row.topics for fold in ("tune", "held-out") for row in rows(fold)]

    assert len(clean) >= 500
    assert 0.4 <= sum(clean) / len(clean) <= 0.6


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Overweight", {"body"}),
        ("Wears a tudung", {"religion"}),
        ("Strong Indian accent", {"nationality"}),
        ("She has two small kids so travel may be an issue", {"family"}),
        ("Well dressed and good looking", {"looks"}),
        ("A real go-getter", {"trait"}),
        ("Lacks gravitas", {"trait"}),
        ("Reminds me of a younger me", {"trait"}),
        ("I just didn\u2019t click with her", {"trait"}),
        ("Not a culture fit", {"culture-fit"}),
        ("The whole team would like her", {"culture-fit"}),
        ("We wanted somebody younger", {"age"}),
    ],
)
def test_a_word_about_the_person_is_found(text: str, topics: set[str]) -> None:
    assert topics_in(text) == topics


@pytest.mark.parametrize(
    "text",
    [
        "Strong candidate",
        "No red flags",
        "Great answers overall",
        "She did well",
        "Good communication skills",
        "Must-hire",
        "Overqualified",
        "Would get bored",
        "Went to a top school",
        "Better than the last candidate",
        "Seems motivated",
        "Lives too far away",
    ],
)
def test_a_verdict_a_guess_or_a_halo_is_a_judgement_of_the_person(text: str) -> None:
    assert topics_in(text) == {"trait"}


@pytest.mark.parametrize(
    "text",
    [
        "Strong answer: named the standard and the test",
        "Listed four red flags for invoice fraud",
        "Would stay with the resident until the nurse came",
        "Faster than the last run by two minutes",
        "Two years at Google, moved the billing service to a queue",
        "Explained the budget clearly",
        "Was clear about the trade-off",
        "Gave a confident estimate with ranges",
        "He was patient with the caller: let her finish, then repeated the order",
        "Described supporting a patient with dementia",
        "The customer was rude and drunk, so she called the manager",
        "Said he was nervous before the launch and practised with a colleague",
        "Aggressive timeline, but the risks were listed",
    ],
)
def test_behaviour_and_evidence_are_left_alone(text: str) -> None:
    assert topics_in(text) == frozenset()


def test_a_judgement_of_character_is_risky_and_a_word_on_looks_prohibited() -> None:
    found = find_in_note("He is arrogant. Lovely smile.", load_law().rules, ["uk"])

    assert [(finding.topic, finding.code) for finding in found] == [("trait", "risky"), ("looks", "prohibited")]


def test_each_frame_finds_its_words() -> None:
    frames = {
        NoteWords(theirs=("tail",)): "her long tail",
        NoteWords(has=("tails?",)): "has two tails",
        NoteWords(are=("furry",)): "he seems rather furry",
        NoteWords(do=("purrs",)): "she often purrs",
        NoteWords(say=("cat like",)): "walks cat like",
    }

    found = [find_in_note(text, rules_of(words), ["uk"]) for words, text in frames.items()]

    assert [len(hits) for hits in found] == [1, 1, 1, 1, 1]


def test_the_people_of_a_trade_are_not_the_candidate() -> None:
    words = NoteWords(are=("furry",))
    rules = Rules((rule_of(note_matcher(words, {"party": "vet|owner"})),))

    found = {text: bool(find_in_note(text, rules, ["uk"])) for text in ("The owner was and is furry", "She is furry")}

    assert found == {"The owner was and is furry": False, "She is furry": True}


def test_a_span_covers_the_words_found_in_the_text_as_typed() -> None:
    text = "Took notes. SHE IS FURRY."

    found = find_in_note(text, rules_of(NoteWords(are=("furry",))), ["uk"])

    assert found == (Finding("risky", "sample", "medium", 12, 24, ("uk",)),)


@settings(deadline=None)  # the first call compiles all rules
@given(st.text(max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    found = find_in_note(text, load_law().rules, JURISDICTIONS)

    assert all(0 <= finding.start < finding.end <= len(text) for finding in found)
