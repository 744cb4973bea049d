"""Reasons for decisions: what is found in labelled ones, and what must not be."""

import json
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypedDict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.reason import REASON_CODES, ReasonCode, ReasonFinding, check_reason
from kedua.engine.language.topic_model import TopicModel
from kedua.library.law import JURISDICTIONS, load_law
from kedua.wording.reason_findings import reason_advice

DATA = Path(__file__).parents[2] / "data" / "language" / "reasons.jsonl"
HOLDING = DATA.with_name("reasons_evidence.jsonl")
BARE = {"no-evidence", "score-only", "vague"}
RULES = load_law(sides=("note",)).rules
MAIN: tuple[ReasonCode, ...] = ("trait", "prohibited", "comparison", "culture-fit")
LEAST = 0.85


class Row(TypedDict):
    id: str
    reason: str
    codes: list[str]
    fold: str


def rows(*folds: str) -> list[Row]:
    read: list[Row] = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    return [row for row in read if row["fold"] in folds]


def check(text: str) -> tuple[ReasonFinding, ...]:
    return check_reason(text, RULES, JURISDICTIONS)


@cache
def codes(text: str) -> frozenset[str]:
    return frozenset(found.code for found in check(text))


def f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    counted = list(pairs)
    both = sum(is_so and found for is_so, found in counted)
    return 2 * both / sum(is_so + found for is_so, found in counted)


@pytest.mark.parametrize("fold", ["held-out", "later", "blind", "second", "third", "fourth", "fifth"])
@pytest.mark.parametrize("code", MAIN)
def test_labelled_reasons_are_told_apart(code: str, fold: str) -> None:
    assert f1((code in row["codes"], code in codes(row["reason"])) for row in rows(fold)) >= LEAST


@pytest.mark.parametrize("code", ["no-evidence", "score-only", "vague"])
def test_reasons_that_hold_nothing_said_or_done_are_told_apart(code: str) -> None:
    assert f1((code in row["codes"], code in codes(row["reason"])) for row in rows("held-out", "tune")) >= LEAST


@pytest.mark.parametrize("fold", ["learnt", "blind", "later"])
def test_plain_reasons_with_evidence_are_told_from_those_without(fold: str) -> None:
    read = [json.loads(line) for line in HOLDING.read_text("utf-8").splitlines()]

    for holds in (True, False):
        mine = [row["reason"] for row in read if row["fold"] == fold and row["evidence"] is holds]
        right = [text for text in mine if bool(codes(text) & BARE) is not holds]
        assert len(right) / len(mine) >= (0.95 if holds else 0.7), (holds, sorted({*mine} - {*right}))


def test_there_are_enough_reasons_of_every_kind() -> None:
    every = rows("tune", "held-out", "later")

    assert len(every) >= 1200
    assert min(sum(code in row["codes"] for row in every) for code in MAIN) >= 150
    assert sum(not row["codes"] for row in every) >= 250
    assert len({row["reason"] for row in every}) == len(every)


@pytest.mark.parametrize(
    "text",
    [
        "She compared two vendors and chose the one that delivers on Sundays.",
        "He led the diversity programme and told us what changed in the adverts.",
        'Fits our value "Safety first" because she stopped the line.',
        "He described how he trained nervous drivers by riding along.",
        "She told us how she planned the rota for Ramadan.",
        "One of us heard how he kept the fault for an hour to find its cause.",
        "She spotted that the two totals did not match.",
        "He signed off the batch only once the log of temperatures was whole.",
    ],
)
def test_evidence_that_speaks_of_such_things_is_let_be(text: str) -> None:
    assert check(text) == ()


def test_a_finding_shows_its_words_in_the_text_as_given() -> None:
    text = "Good example.  SHE IS ARROGANT, and Farid was better."

    found = check(text)

    assert [(one.code, text[one.start : one.end]) for one in found] == [
        ("trait", "SHE IS ARROGANT"),
        ("comparison", "Farid"),
    ]


def test_a_text_without_anything_is_one_finding_as_a_whole() -> None:
    assert check("  Not quite there. ") == (ReasonFinding("vague", 2, 18),)


def test_a_long_text_without_a_known_deed_is_not_called_vague() -> None:
    assert check("Nothing in here is of any kind, " + "la " * 20) == ()


def test_an_unknown_place_has_no_law_but_words_of_reasons_still_count() -> None:
    assert {found.code for found in check_reason("Her nationality is a concern.", RULES, ["nowhere"])} == {"prohibited"}
    assert {found.code for found in check_reason("She is pregnant.", RULES, ["nowhere"])} == {"vague"}


@pytest.mark.parametrize("code", REASON_CODES)
def test_every_code_has_its_advice(code: ReasonCode) -> None:
    assert reason_advice(code).endswith(".")


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=300))
def test_spans_lie_within_any_text(text: str) -> None:
    assert all(0 <= found.start <= found.end <= len(text) for found in check(text))


def test_a_long_text_takes_time_in_proportion() -> None:
    text = "She is so very really quite rather too just a bit of the most and kind of " * 50
    start = time.process_time()

    check(text)

    assert time.process_time() - start < 20


def test_a_second_look_names_what_the_rules_pass_and_then_nothing_is_called_vague() -> None:
    model = TopicModel(("trait",), np.zeros(1), np.array([[0.0], [9.0]]), np.zeros(2), 0.9, "toy")
    text = "Runs on steam. Showed us the rota. He is arrogant."
    meaning = Meaning({"Runs on steam.": np.ones(1), "He is arrogant.": np.ones(1)}, model)

    found = check_reason(text, RULES, JURISDICTIONS, meaning)

    assert [(one.code, text[one.start : one.end]) for one in found] == [
        ("trait", "Runs on steam."),
        ("trait", "He is arrogant"),
    ]


def test_a_second_look_goes_before_the_judgement_of_what_somebody_is_said_to_be() -> None:
    model = TopicModel(("prohibited",), np.zeros(1), np.array([[0.0], [9.0]]), np.zeros(2), 0.9, "toy")
    text = "He is the breadwinner."

    assert [one.code for one in check(text)] == ["trait"]
    assert check_reason(text, RULES, JURISDICTIONS, Meaning({text: np.ones(1)}, model)) == (
        ReasonFinding("prohibited", 0, 22),
    )


def test_what_is_not_in_english_gets_no_second_look() -> None:
    model = TopicModel(("trait",), np.zeros(1), np.array([[0.0], [9.0]]), np.zeros(2), 0.9, "toy")
    text = "Dia tidak sesuai dengan kami."

    assert check_reason(text, RULES, JURISDICTIONS, Meaning({text: np.ones(1)}, model)) == ()
