"""A batch by a hand that had read neither the rules nor the other sets: what was reached once its mistakes were mended."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from kedua.engine.language.form import question_form
from kedua.engine.language.sameness import compare
from kedua.engine.language.topics import find_in_note, find_topics
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.sameness import shipped_sameness

DATA = Path(__file__).parents[2] / "data" / "language"
LEAST_F1 = {"open": 0.95, "closed": 0.95, "leading": 0.95, "loaded": 0.95, "double-barrelled": 0.9, "vague": 0.95}


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / f"checked_{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_private_questions_are_found_and_ordinary_ones_let_be_by_the_rules() -> None:
    rules, given = load_law().rules, rows("topics")

    found: dict[bool, list[bool]] = {True: [], False: []}
    for row in given:
        found[bool(row["topics"])].append(bool(find_topics(row["text"], rules, JURISDICTIONS)))

    assert (len(found[True]), len(found[False])) == (60, 90)
    assert np.mean(found[True]) >= 0.95
    assert np.mean(found[False]) <= 0.02


def test_notes_that_tell_what_is_private_or_judge_are_found_and_evidence_is_let_be() -> None:
    rules, given = load_law().rules, rows("notes")

    wrong = [row["id"] for row in given if bool(find_in_note(row["text"], rules, JURISDICTIONS)) != bool(row["topics"])]

    assert len(given) == 120
    assert len(wrong) <= 2


def test_each_form_is_told_apart() -> None:
    pairs = [(row["form"], question_form(row["text"]).form) for row in rows("forms")]

    f1 = {
        form: 2
        * sum(label == form == found for label, found in pairs)
        / sum((label == form) + (found == form) for label, found in pairs)
        for form in LEAST_F1
    }

    assert len(pairs) == 160
    assert [form for form, least in LEAST_F1.items() if f1[form] < least] == []


def test_pairs_written_to_be_hard_are_ordered_by_words_alone() -> None:
    given, model = rows("pairs"), shipped_sameness()
    same = np.array([row["same"] for row in given])

    scores = np.array([compare(row["a"], row["b"], None, None, model).similarity for row in given])

    yes, no = scores[same][:, None], scores[~same]
    assert len(given) == 160
    assert float((yes > no).mean() + (yes == no).mean() / 2) >= 0.8
