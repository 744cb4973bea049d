"""Kedua says what is known, how surely and what is missing. No output of the engine, and no sentence, says whom to take."""

import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from babel.messages.pofile import read_po

import kedua
import kedua.engine.evidence
import kedua.engine.planning
from kedua.engine.evidence.readiness import Readiness
from kedua.engine.planning.stop import Outcome

VERDICT = re.compile(
    r"(?:^|[^a-z])(?:pass(?:es|ed)?|no.?pass|fail(?:s|ed)?|hir(?:e|es|ed|ing(?!.manager))|reject\w*|recommend\w*|suitab\w*|verdicts?|"
    r"advice|advis\w*|(?:total|overall).?scores?|scores?.?(?:total|overall)|rank(?:s|ed|ing)?|accept(?:ed)?|decline[ds]?|"
    r"winners?|best.candidate)(?:$|[^a-z])"
)

SAID = re.compile(
    r"\b(?:recommend\w*|(?:un)?suitab\w*|verdicts?|winners?|(?:do not|don't|no|strong|good|bad|poor) hires?|"
    r"should (?:be )?(?:hire|take|reject|turn|pass|offer)\w*|(?:best|strong|weak)(?:er|est)? (?:candidate|person|finalist)|"
    r"(?:fit|match|total|overall) scores?|likely to (?:succeed|perform|fail|leave|stay))\b",
    re.IGNORECASE,
)
CATALOGUE = Path(kedua.__file__).parent / "locale" / "kedua.pot"
# What an interviewer says on a scorecard, in a field of that name; and that Kedua does not.
OF_PEOPLE = {
    "Recommendation",
    "No recommendation",
    "recommends",
    "People decided. Kedua keeps the evidence and the reasons; it recommends nobody.",
}


def modules() -> Iterator[ModuleType]:
    for package in (kedua.engine.evidence, kedua.engine.planning):
        for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            yield importlib.import_module(info.name)


def literals(hint: Any) -> Iterator[str]:
    if get_origin(hint) is Literal:
        yield from map(str, get_args(hint))
    for inner in get_args(hint):
        if not isinstance(inner, str):
            yield from literals(inner)


def said(module: ModuleType) -> Iterator[str]:
    """Give every name of a class, field and property, and every code that a field can hold."""
    for name, kind in inspect.getmembers(module, inspect.isclass):
        if dataclasses.is_dataclass(kind) and kind.__module__ == module.__name__:
            yield name
            yield from (entry for entry, value in vars(kind).items() if isinstance(value, property))
            for field, hint in get_type_hints(kind).items():
                yield field
                yield from literals(hint)


def words(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower().replace("_", "-")


@pytest.mark.parametrize("module", list(modules()), ids=lambda module: module.__name__)
def test_nothing_that_the_engine_says_is_a_verdict(module: ModuleType) -> None:
    assert [name for name in said(module) if VERDICT.search(words(name))] == []


def sentences() -> Iterator[str]:
    """Give every sentence that Kedua can say: on pages and paper, in messages and on the command line."""
    with CATALOGUE.open("rb") as file:
        for message in read_po(file):
            yield from (message.id,) if isinstance(message.id, str) else message.id


def test_no_sentence_of_kedua_says_whom_to_take() -> None:
    every = {text for text in sentences() if text}

    assert len(every) > 3000
    assert every >= OF_PEOPLE
    assert {text for text in every if SAID.search(text)} == OF_PEOPLE


def test_a_sentence_that_said_so_would_be_found() -> None:
    texts = (
        "We recommend hiring her.", "Suitable for the job", "Do not hire", "She should be rejected.", "The best candidate",
        "Overall score: 4.2", "A strong hire", "The verdict: pass", "Likely to succeed",
    )  # fmt: skip

    assert [text for text in texts if not SAID.search(text)] == []


def test_a_verdict_would_be_found() -> None:
    @dataclasses.dataclass
    class Advice:
        score_total: float
        outcome: Outcome
        recommendedHire: bool  # noqa: N815  # any spelling is to be found

    module = ModuleType("here")
    Advice.__module__ = "here"
    module.Advice = Advice  # type: ignore[attr-defined]  # made here
    found = [
        name for name in ("Advice", "score_total", "recommendedHire", *get_args(Outcome)) if VERDICT.search(words(name))
    ]

    assert found == ["Advice", "score_total", "recommendedHire", "pass", "no pass"]
    assert list(literals(Outcome)) == ["pass", "no pass", "undecided"]


def test_being_ready_is_the_same_whichever_way_the_evidence_points() -> None:
    assert [field.name for field in dataclasses.fields(Readiness)] == ["enough", "missing"]
