"""Names around questions, settings and changes: all there, and put together as one says them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

import kedua.usecases
from kedua.engine.language.review import Fault
from kedua.engine.language.rules import Code
from kedua.engine.planning.bank import QuestionKind, SubjectKind
from kedua.library.law import JURISDICTIONS
from kedua.library.loader import load_library
from kedua.queries.company import LANGUAGES, TONES
from kedua.usecases.company import SEALABLE
from kedua.wording.changes import change
from kedua.wording.company import language_name, sealed_name, tone_name, weight_name
from kedua.wording.lists import listed
from kedua.wording.questions import (
    calm,
    family_name,
    fault_name,
    grade_told,
    jurisdiction_name,
    kind_name,
    subject_kind_name,
)
from kedua.wording.refusals import refusal

USECASES = Path(kedua.usecases.__file__).parent
OWN = [USECASES / f"{name}.py" for name in ("library", "competencies", "company", "values")]


def test_everything_that_can_be_chosen_has_a_name() -> None:
    named = [
        [kind_name(kind) for kind in get_args(QuestionKind)],
        [subject_kind_name(kind) for kind in get_args(SubjectKind)],
        [fault_name(code) for code in (*get_args(Fault), *get_args(Code), "same")],
        [jurisdiction_name(place) for place in JURISDICTIONS],
        [tone_name(tone) for tone in TONES],
        [language_name(language) for language in LANGUAGES],
        [sealed_name(role) for role in SEALABLE],
        [weight_name(weight) for weight in range(1, 6)],
    ]

    assert all(len(set(names)) == len(names) for names in named)


def test_every_family_of_the_library_has_a_name_of_its_own() -> None:
    families = set(load_library().families.values())

    assert all(family_name(family) != family for family in families)
    assert family_name("Coffee") == "Coffee"


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_a_list_is_joined_as_one_says_it(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_what_is_well_is_said_and_nothing_else() -> None:
    assert calm(is_open=True, places=["Malaysia", "Singapore"], anything_near=False) == (
        "Open. Lawful in Malaysia and Singapore, as far as Kedua can tell. Nothing like it in your library yet."
    )
    assert calm(is_open=False, places=[], anything_near=True) == ""


@pytest.mark.parametrize(("grade", "said"), [(0.0, "grade 1"), (7.4, "grade 7"), (12.6, "grade 13")])
def test_the_grade_is_told_as_a_whole_number_from_one(grade: float, said: str) -> None:
    assert said in grade_told(grade)
    assert ("Long to listen to" in grade_told(grade)) is (grade > 10)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_every_refusal_and_every_change_has_its_sentence(path: Path) -> None:
    source = path.read_text("utf-8")
    codes = re.findall(r'Refused\(\s*"([\w-]+)"|super\(\).__init__\("([\w-]+)"\)', source)
    actions = re.findall(r'"((?:company|value|question|competency)\.[\w-]+)"', source)

    assert codes
    assert all(
        refusal(first or second, {"jobs": 2, "field": "tone", "least": 1, "most": 9}).endswith(".")
        for first, second in codes
    )
    assert actions
    assert [action for action in actions if change(action) == action] == []
