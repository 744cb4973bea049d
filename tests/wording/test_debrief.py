"""A debrief's sentences: one for every code, and none that says whom to take."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from kedua.engine.evidence.bars import Side
from kedua.engine.evidence.components import SHARES, Kind
from kedua.engine.evidence.differing import RatersDiffer, Why
from kedua.engine.evidence.readiness import Code, Lack, Readiness
from kedua.engine.evidence.sway import By, OneMore
from kedua.wording import compare, debrief, debrief_labels

WORDING = Path(debrief.__file__).parent
FILES = ("debrief", "debrief_labels", "compare", "what_if")
VERDICT = re.compile(
    r"\b(?:hir(?:e|es|ed|ing(?! managers?))|reject\w*|recommend\w*|suitab\w*|unsuitab\w*|should be (?:taken|passed)|best|"
    r"winner|rank\w*|score|accept\w*|offer)\b",
    re.IGNORECASE,
)


def sentences(name: str) -> list[str]:
    """Give every text of a file that is no docstring."""
    tree = ast.parse((WORDING / f"{name}.py").read_text("utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    words = (
        arg
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext")
        for arg in call.args
    )
    return [arg.value for arg in words if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]


@pytest.mark.parametrize("name", FILES)
def test_no_sentence_says_whom_to_take(name: str) -> None:
    assert sentences(name)
    assert [text for text in sentences(name) if VERDICT.search(text)] == []


def test_a_sentence_that_did_would_be_found() -> None:
    texts = ("We recommend her.", "Hire him", "the best of them", "hiring managers")

    assert [bool(VERDICT.search(text)) for text in texts] == [True, True, True, False]


@pytest.mark.parametrize("code", get_args(Code))
def test_whatever_is_missing_is_told(code: str) -> None:
    tell = (
        debrief.lack if code in ("scorecard-open", "core-not-asked") else lambda one, name: debrief.lacks([one], name)
    )

    assert "Teamwork" in tell(code, "Teamwork")


@pytest.mark.parametrize(
    ("ratings", "told"),
    [
        ([4], "4 of 5"),
        ([4, 3], "4, 3 of 5"),
        ([4, None], "4 of 5; not enough evidence"),
        ([None], "not enough evidence"),
    ],
)
def test_ratings_are_told_as_they_were_given(ratings: list[int | None], told: str) -> None:
    assert debrief.rated(ratings) == told


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 0, 0), "nobody has seen it"),
        ((1, 1, 0), "1 person, 1 interview"),
        ((3, 2, 1), "3 people, 2 interviews, 1 assessment"),
        ((2, 0, 2), "2 people, 2 assessments"),
    ],
)
def test_how_much_there_is_to_read_is_told(counts: tuple[int, int, int], told: str) -> None:
    assert debrief.heard_from(*counts) == told


def test_all_that_is_missing_of_a_competency_is_one_line() -> None:
    told = debrief.lacks(("one-person", "one-day"), "Teamwork")

    assert told == "Teamwork: only one person has rated it; all ratings are of one day."


@pytest.mark.parametrize("side", get_args(Side))
def test_every_side_is_told_with_a_chance_that_is_never_certain(side: Side) -> None:
    assert "99 in 100" in debrief.side(side, 1.0)
    assert compare.side_name(side)


@pytest.mark.parametrize("why", get_args(Why))
def test_every_difference_between_raters_names_both(why: Why) -> None:
    pair = RatersDiffer("teamwork", "ada", "ben", 2.0, 1.5, 0.4, why, 3)

    told = debrief.differ(pair, "Ada", "Ben")

    assert told.startswith("Ada rated 2.0 points above Ben.")


@pytest.mark.parametrize(
    ("expected", "said"), [(0.5, "explains 0.5 of it"), (0.04, "none of it"), (-0.3, "none of it")]
)
def test_of_a_real_difference_strictness_explains_some_or_nothing(expected: float, said: str) -> None:
    assert said in debrief.differ(RatersDiffer("teamwork", "ada", "ben", 2.0, expected, 0.4, "real", 3), "Ada", "Ben")


@pytest.mark.parametrize("by", get_args(By))
@pytest.mark.parametrize(
    ("rating", "gap", "said"),
    [
        (4, -0.2, "4 or more"),
        (5, -0.2, "of 5 by"),
        (2, 0.2, "2 or less"),
        (1, 0.2, "of 1 by"),
        (None, 0.2, "none from 1 to 5"),
    ],
)
def test_one_more_rating_is_told_with_whose_it_would_be(by: By, rating: int | None, gap: float, said: str) -> None:
    told = debrief.one_more(OneMore(by, "ben", 3.0, rating, 3.3, 0.2), "Ben", gap)

    assert said in told
    assert ("Ben" if by == "same" else "somebody new") in told


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_evidence_has_a_name(kind: Kind) -> None:
    assert debrief.kind_label(kind)
    if kind != "interview":
        assert debrief.kind_name(kind, "Plan a rota").endswith(": Plan a rota")
        assert debrief.kind_alone(kind)


def test_every_share_has_a_name() -> None:
    assert tuple(debrief.share_names()) == SHARES


def test_how_ready_it_is_does_not_depend_on_which_way_it_points() -> None:
    near = Readiness(False, (Lack("near", "teamwork", True), Lack("one-day", "teamwork", False)))

    assert "whichever way you decide" in debrief.ready(Readiness(True, ()))
    assert "one thing is missing" in debrief.ready(near)
    assert "2 things are missing" in debrief.ready(
        Readiness(False, (*near.missing, Lack("differing", "teamwork", True)))
    )


def test_labels_are_words() -> None:
    assert all(debrief_labels.labels().values())


def test_a_title_that_begins_with_its_kind_says_it_once() -> None:
    named = [
        debrief.kind_name("work-sample", "A rota"),
        debrief.kind_name("reference-call", "Reference call: how good the work was"),
    ]

    assert named == ["Work sample: A rota", "Reference call: how good the work was"]
