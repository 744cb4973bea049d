"""Every code has its sentence, and every sentence fills in what it is given."""

from collections.abc import Callable

import pytest

from kedua.engine.language.review import FormFinding
from kedua.engine.planning import errors
from kedua.engine.planning.gaps import URGENCY
from kedua.engine.planning.reasons import SOURCE_CODES
from kedua.wording import fields, findings, parts, problems, reasons, translate

INPUTS = (
    ("mean", 3.25),
    ("sd", 0.4),
    ("bar", 3.0),
    ("ratings", 2),
    ("text", "the roster"),
    ("claim", "Cut waste by half"),
    ("what", "the opening week"),
    ("by", "Ben"),
)


@pytest.mark.parametrize(
    "code", sorted({*URGENCY, *SOURCE_CODES.values(), "dig-into", "core", "core-built-upon", "challenge", "must-have"})
)
def test_every_reason_is_a_whole_sentence(code: str) -> None:
    sentence = reasons.reason(code, INPUTS, "Teamwork")

    assert sentence.endswith(".")
    assert "{" not in sentence


def test_numbers_are_told_with_one_decimal() -> None:
    assert "3.2 ± 0.4" in reasons.reason("near-bar", INPUTS, "Teamwork")


def test_a_reason_without_a_sentence_is_an_error() -> None:
    with pytest.raises(KeyError):
        reasons.reason("because", (), "Teamwork")


@pytest.mark.parametrize("kind", [k for k in vars(errors).values() if isinstance(k, type)])
def test_every_planning_error_says_what_to_do(kind: type[errors.ImpossiblePlan]) -> None:
    if kind is errors.ImpossiblePlan:
        return
    known = {
        "minutes": 45,
        "least": 20,
        "most": 120,
        "fixed": 44,
        "scored": 1,
        "core": 30,
        "needed": 60,
        "required": 30,
    }
    texts = {
        "competencies": ("Teamwork",),
        "panel": ("Ada",),
        "requirements": ("challenge",),
        "must_haves": ("Selling",),
        "pinned": ("Why us?",),
    }

    sentence = problems.impossible(kind(**known, **texts))

    assert "{" not in sentence
    assert sentence.endswith(".")


def test_a_length_that_no_interview_has_is_told_as_the_longest() -> None:
    error = errors.CoreTooLong(core=200, scored=25, minutes=45, needed=0)

    assert "120" in problems.impossible(error)


@pytest.mark.parametrize("form", ["closed", "leading", "loaded", "double-barrelled", "vague"])
def test_every_fault_of_form_has_advice(form: str) -> None:
    advice = findings.form_advice(form)

    assert advice.message.endswith(".")
    assert advice.instead
    assert FormFinding("closed", "medium", 0, 1).topic == ""


@pytest.mark.parametrize("part", ["welcome", "deeper", "fit", "preview", "questions", "close"])
@pytest.mark.parametrize("say", [parts.part_name, parts.part_purpose])
def test_every_part_has_a_name_and_a_purpose(part: str, say: Callable[[str], str]) -> None:
    assert say(part)


def test_what_a_field_expects_is_told_with_its_limit() -> None:
    assert fields.expected("less_than_equal", {"le": 5.0}, "") == "5 or less"
    assert fields.expected("int_parsing", {}, "") == "a whole number"
    assert fields.expected("something_new", {}, "Input should be odd") == "odd"


def test_a_language_without_a_catalogue_falls_back_to_english() -> None:
    translate.use_language("ta")

    sentence = translate.ngettext("{number} finding", "{number} findings", 2)
    translate.use_language("en")

    assert sentence == "2 findings"
