"""What `kedua library check` says about assessments that are not as they should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kedua.commands import assessment_check
from kedua.commands.assessment_check import assessment_problems
from kedua.engine.planning.assessments import Assessment, CallQuestion, Figure
from kedua.library.assessments import COMPILED, load_assessments
from kedua.library.compiling import InvalidContent
from kedua.library.loader import load_library

LIBRARY = load_library()
INBOX = load_assessments()["monday-inbox"]
CALL = load_assessments()["reference-dependable"]
Say = Callable[[Assessment], list[str]]


@pytest.fixture
def problems(monkeypatch: pytest.MonkeyPatch) -> Say:
    # Not compiled anew for every test: that they are fresh is tested beside the loader.
    monkeypatch.setattr(assessment_check, "compile_assessments", COMPILED.read_text("utf-8").rstrip)

    def say(assessment: Assessment) -> list[str]:
        monkeypatch.setattr(assessment_check, "load_assessments", lambda: {assessment.id: assessment})
        return list(assessment_problems(LIBRARY))

    return say


def figured(*figures: Figure) -> Assessment:
    return replace(INBOX, raters=replace(INBOX.raters, figures=figures))


def asking(text: str, probe: str = "What came of it?") -> Assessment:
    assert CALL.call
    return replace(CALL, call=replace(CALL.call, questions=(CallQuestion("reliability", text, (probe,)),)))


def test_nothing_is_said_about_what_is_sound(problems: Say) -> None:
    assert problems(INBOX) == []
    assert problems(CALL) == []


def test_a_competency_that_the_library_lacks_is_told(problems: Say) -> None:
    changed = replace(INBOX, rubric=(replace(INBOX.rubric[0], competency="juggling"),))

    assert problems(changed) == ["assessments/monday-inbox: 'juggling' is not a competency of the library"]


def test_two_levels_that_say_the_same_are_told(problems: Say) -> None:
    changed = replace(INBOX, rubric=(replace(INBOX.rubric[0], levels=("a", "b", "b", "c", "d")),))

    assert problems(changed) == ["assessments/monday-inbox: two levels of prioritising say the same"]


def test_a_brief_that_is_hard_to_read_is_told(problems: Say) -> None:
    hard = (
        "Notwithstanding organisational interdependencies, prioritisation necessitates comprehensive consideration. "
        * 20
    )

    (told,) = problems(replace(figured(), brief=hard, tasks=(), materials=()))

    assert "of what the candidate reads is above 10" in told


def test_a_figure_that_is_not_what_its_working_gives_is_told(problems: Say) -> None:
    assert problems(figured(Figure("Seats", "10 + 6", 17, True))) == [
        "assessments/monday-inbox: figure 'Seats': 10 + 6 is not 17"
    ]


def test_a_number_that_nobody_was_given_is_told(problems: Say) -> None:
    assert problems(figured(Figure("Seats", "10 + 999", 1009, True))) == [
        "assessments/monday-inbox: figure 'Seats': 999 is neither given to the candidate nor found before"
    ]


def test_a_working_that_cannot_be_worked_out_is_told(problems: Say) -> None:
    assert problems(figured(Figure("Seats", "10 / 0", 1, True))) == [
        "assessments/monday-inbox: figure 'Seats': '10 / 0' cannot be worked out"
    ]


@pytest.mark.parametrize(
    ("probe", "topic"),
    [
        ("How old are you?", "age"),
        ("How old is she?", "age"),
        ("Is he married?", "marital"),
        ("Which church do they go to?", "religion"),
        ("What illness did she have?", "health"),
    ],
)
def test_a_private_question_in_a_call_is_told_whomever_it_is_put_to(problems: Say, probe: str, topic: str) -> None:
    told = problems(asking("What did they do when work was late?", probe))

    assert topic in {entry.split(":")[1].split()[1] for entry in told}


def test_a_closed_question_in_a_call_is_told(problems: Say) -> None:
    (told,) = problems(asking("Were they on time?"))

    assert told.startswith("assessments/reference-dependable: closed")


def test_compiled_assessments_that_are_out_of_date_are_told(problems: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assessment_check, "compile_assessments", lambda: "{}")

    assert problems(INBOX) == ["The compiled assessments are out of date: run kedua library build"]


def test_a_file_that_breaks_its_schema_is_told_and_nothing_else(problems: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise InvalidContent("assessments/x.yaml: minutes: too long")

    monkeypatch.setattr(assessment_check, "compile_assessments", broken)

    assert problems(figured(Figure("Seats", "10 + 6", 17, True))) == ["assessments/x.yaml: minutes: too long"]
