"""One review of a question: its form and the private topics it touches, as findings of one shape."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.form import Form, FormResult, question_form
from kedua.engine.language.meaning import Vector
from kedua.engine.language.rules import Finding, Rules, Severity
from kedua.engine.language.topic_model import TopicModel, find_by_meaning
from kedua.engine.language.topics import find_topics, is_to_candidate

Fault = Literal["closed", "leading", "loaded", "double-barrelled", "vague"]

_SEVERITY: dict[Fault, Severity] = {
    "loaded": "high",
    "leading": "medium",
    "double-barrelled": "medium",
    "closed": "medium",
    "vague": "low",
}


@dataclass(frozen=True, slots=True)
class FormFinding:
    """A fault of form, readable field by field like the `Finding` of a topic.

    `topic` is always "" and `jurisdictions` always empty: form is a matter of craft, not of law.
    """

    code: Fault
    severity: Severity
    start: int
    end: int
    topic: Literal[""] = ""
    jurisdictions: tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """The form of a question and everything found in it: the fault of form first, then topics in text order."""

    form: Form
    findings: tuple[FormFinding | Finding, ...]


def review_question(
    text: str,
    rules: Rules,
    jurisdictions: Collection[str],
    vector: Vector | None = None,
    model: TopicModel | None = None,
) -> Review:
    """Review one question as it would be put to a candidate.

    `jurisdictions` is passed on to `find_topics`, and means what it means there. An open question has no fault of
    form; every other form is one finding, whose code is the form. Spans are characters of `text`. With the `vector` of
    the whole text and a `model` of its embedder, a question to the candidate in which the rules find no topic gets a
    second look: see `find_by_meaning`.
    """
    result = question_form(text)
    topics = find_topics(text, rules, jurisdictions)
    if not topics and vector is not None and model is not None and is_to_candidate(text):
        topics = find_by_meaning(text, vector, rules, jurisdictions, model)
    return Review(result.form, _faults(result) + topics)


def _faults(result: FormResult) -> tuple[FormFinding, ...]:
    if result.form == "open":
        return ()
    return (FormFinding(result.form, _SEVERITY[result.form], result.start, result.end),)
