import re

import pytest

from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.gain import BUILDS_UPON, UNITS
from kedua.engine.planning.gaps import NEAR, URGENCY
from kedua.engine.planning.reasons import SOURCE_CODES
from kedua.engine.planning.seal import OPINIONS
from kedua.engine.planning.timing import ANCHORS, LEAST, MOST, timing
from kedua.wording.reasons import _sentences
from tests.docs.pages import named, read, rows

PAGE = read("explain/planning.md")
TABLES = rows(PAGE)


@pytest.mark.parametrize("code", sorted({*URGENCY, *SOURCE_CODES.values(), *_sentences()}))
def test_every_gap_and_reason_code_is_on_the_page(code: str) -> None:
    assert code in named(PAGE)


@pytest.mark.parametrize("error", ImpossiblePlan.__subclasses__())
def test_every_reason_why_there_is_no_plan_is_on_the_page(error: type[ImpossiblePlan]) -> None:
    assert error.code in named(PAGE)


def test_the_urgencies_are_the_ones_in_force() -> None:
    told = {
        code.strip(): float(row[3])
        for row in TABLES
        if len(row) == 4
        for code in row[0].split(",")
        if row[3][0].isdigit()
    }

    assert told == dict(URGENCY)
    assert f"within {NEAR:g} point of its bar" in PAGE


def test_the_evidence_of_each_kind_is_the_one_in_force() -> None:
    told = {row[0].split()[0]: (int(row[1]), int(row[2])) for row in TABLES if len(row) == 3 and row[1].isdigit()}

    assert told == UNITS
    assert "has a quarter more" in PAGE
    assert BUILDS_UPON == 1


def test_the_minutes_are_the_ones_in_force() -> None:
    told = {int(row[0]): tuple(map(int, row[1:])) for row in TABLES if len(row) == 6 and row[0].isdigit()}

    shares = {length: timing(length) for length in ANCHORS}
    assert told == {n: (s.welcome, s.scored, s.preview, s.questions, s.close) for n, s in shares.items()}
    assert (min(told), max(told)) == (LEAST, MOST)


def test_the_page_about_privacy_names_every_reason_that_is_sealed() -> None:
    sentence = re.search(r"the reasons (.*?) become one", read("explain/privacy.md"), re.DOTALL)

    assert sentence is not None
    assert named(sentence.group(1)) == OPINIONS
