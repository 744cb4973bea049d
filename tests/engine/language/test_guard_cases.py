"""The guard on cases written by hand: sentences that restate their facts, and sentences that say more."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from kedua.engine.language.guard import invented
from kedua.library.guard import guard_weights

WORDS = guard_weights().words
FOLDER = Path(__file__).parent / "guard_cases"
LEAST_FOUND, MOST_STRUCK = 0.94, 0.15  # three batches of the 25 were never fitted on
MOST_MISSED = 0.2  # of any one kind


class Case(TypedDict):
    """Facts, what restates them, and what says more, by how it does."""

    facts: list[str]
    faithful: list[str]
    invented: dict[str, list[str]]


def _cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.yaml")):
        yield from yaml.safe_load(path.read_text(encoding="utf-8"))


CASES = tuple(_cases())
FAITHFUL = tuple((case["facts"], sentence) for case in CASES for sentence in case["faithful"])
INVENTED = tuple(
    (kind, case["facts"], sentence) for case in CASES for kind, found in case["invented"].items() for sentence in found
)


@cache
def _missed() -> tuple[tuple[str, str], ...]:
    return tuple((kind, sentence) for kind, facts, sentence in INVENTED if not invented(sentence, facts, scales=WORDS))


def test_there_are_enough_cases_of_each_kind() -> None:
    kinds = {kind for kind, _facts, _sentence in INVENTED}

    assert {"added", "reworded", "strengthened", "numeric", "implied"} <= kinds
    assert (len(FAITHFUL) >= 2100, len(INVENTED) >= 3000) == (True, True)


def test_what_is_invented_is_found() -> None:
    missed = _missed()

    assert len(missed) <= (1 - LEAST_FOUND) * len(INVENTED), missed


@pytest.mark.parametrize("kind", ["added", "reworded", "strengthened", "numeric", "implied"])
def test_no_kind_of_invention_is_missed_often(kind: str) -> None:
    own = [sentence for own_kind, _facts, sentence in INVENTED if own_kind == kind]

    missed = [sentence for missed_kind, sentence in _missed() if missed_kind == kind]

    assert len(missed) <= MOST_MISSED * len(own), missed


def test_what_restates_the_facts_is_left_alone() -> None:
    struck = [sentence for facts, sentence in FAITHFUL if invented(sentence, facts, scales=WORDS)]

    assert len(struck) <= MOST_STRUCK * len(FAITHFUL), struck


def test_a_fact_is_never_struck() -> None:
    struck = [fact for case in CASES for fact in case["facts"] if invented(fact, case["facts"], scales=WORDS)]

    assert struck == []
