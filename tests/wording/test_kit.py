from __future__ import annotations

import datetime as dt

import pytest

from kedua.engine.planning.gaps import Gap
from kedua.engine.planning.plan import PartId
from kedua.wording.dates import clock, day, length, span
from kedua.wording.kit import TELLING, aim, asks, preview_source, quality, question_count, round_name, why_aside
from kedua.wording.kit_labels import labels
from kedua.wording.parts import part_name, part_purpose

PARTS: tuple[PartId, ...] = ("welcome", "deeper", "fit", "preview", "questions", "close")


def test_a_day_carries_its_weekday() -> None:
    assert day(dt.date(2026, 11, 26)) == "Thursday 26 November 2026"


def test_minutes_are_written_as_a_clock() -> None:
    assert (clock(65), span(5, 6), length(1), length(45)) == ("01:05", "00:05–00:11", "1 minute", "45 minutes")


@pytest.mark.parametrize(("number", "name"), [(2, "Second interview"), (7, "Interview 7")])
def test_rounds_have_names(number: int, name: str) -> None:
    assert round_name(number) == name


@pytest.mark.parametrize(
    ("numbers", "said"),
    [([], "listens and takes notes"), ([2], "asks question 2"), ([1, 2, 5], "asks questions 1, 2 and 5")],
)
def test_what_somebody_asks_is_counted_out(numbers: list[int], said: str) -> None:
    assert asks(numbers) == said


@pytest.mark.parametrize("code", TELLING)
def test_every_gap_has_an_aim(code: str) -> None:
    assert aim([Gap(code, "money", (("text", "cost"), ("claim", "sold it")))])


def test_the_most_telling_gap_speaks() -> None:
    gaps = [Gap("dig-into", "money"), Gap("request", "money", (("text", "the six weeks"),))]

    assert aim(gaps) == "“the six weeks”, as the first interview asks"
    assert aim([]) == "more evidence is wanted"


def test_a_proven_plan_is_called_best_and_another_says_how_near_it_is() -> None:
    assert quality(0.2, 0.2, 0.0)[1].startswith("Proven best")
    assert "more than 21.0 %: this plan is within 4.8 % of that" in quality(0.2, 0.21, 0.0476)[1]


def test_a_preview_names_its_source_or_asks_for_one() -> None:
    reviewed = dt.date(2026, 10, 5)

    assert preview_source("Priya Nair", reviewed, False) == "Source: Priya Nair. Reviewed on Monday 5 October 2026."
    assert preview_source("Priya Nair", None, False) == "Source: Priya Nair."
    assert "from the role profile: have someone in the job confirm it" in preview_source("", reviewed, True)
    assert preview_source("", None, False).startswith("No source is named")


def test_a_question_set_aside_says_what_it_is_like() -> None:
    assert why_aside("same-as-core", "Why?") == "Asks the same as the common core: “Why?”"
    assert why_aside("already-asked", "Why?") == "Asks the same as the first interview did: “Why?”"


def test_counts_read_well() -> None:
    assert [question_count(number) for number in (0, 1, 2)] == ["none", "1 question", "2 questions"]


def test_every_label_and_part_says_something() -> None:
    assert all(labels().values())
    assert all(part_name(part) and part_purpose(part) for part in PARTS)
