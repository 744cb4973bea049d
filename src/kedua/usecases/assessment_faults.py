"""What must not stand in an assessment that somebody is given: shipped ones are checked by it, and an organisation's own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kedua.engine.language.reading import reading_grade
from kedua.engine.language.review import review_question
from kedua.engine.language.tongue import tongue_of
from kedua.engine.language.topics import find_topics
from kedua.engine.planning.assessments import Assessment, Call
from kedua.library.law import load_law
from kedua.library.working import holds, not_given

HIGHEST_GRADE = 10.0
# A referee is asked about the candidate; the rules know what a candidate must not be asked.
_TO_THE_CANDIDATE = {"they": "you", "them": "you", "their": "your", "he": "you", "him": "you", "his": "your"}
_TO_THE_CANDIDATE |= {"she": "you", "her": "your", "is": "are", "was": "were", "has": "have", "does": "do"}
_WORD = re.compile(rf"\b(?:{'|'.join(_TO_THE_CANDIDATE)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong. code: competency, levels, reading, topic, form, working, figure or given; facts: which."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


def faults_of(assessment: Assessment, competencies: Collection[str], jurisdictions: Sequence[str]) -> Iterator[Fault]:
    """Say everything that is wrong with an assessment; nothing when it is sound. competencies: ids of those that are known."""
    yield from _rubric(assessment, competencies)
    yield from _reading(assessment)
    yield from _law(assessment, jurisdictions)
    yield from _figures(assessment)


def _rubric(assessment: Assessment, competencies: Collection[str]) -> Iterator[Fault]:
    for criterion in assessment.rubric:
        if criterion.competency not in competencies:
            yield Fault("competency", {"competency": criterion.competency})
        if len(set(criterion.levels)) < len(criterion.levels):
            yield Fault("levels", {"competency": criterion.competency})


def _reading(assessment: Assessment) -> Iterator[Fault]:
    texts = (material.text for material in assessment.materials if material.text)
    text = " ".join((assessment.brief, *assessment.tasks, *texts))
    grade = reading_grade(text)
    if tongue_of(text) == "en" and grade > HIGHEST_GRADE:
        yield Fault("reading", {"grade": f"{grade:.1f}", "most": f"{HIGHEST_GRADE:g}"})


def _law(assessment: Assessment, jurisdictions: Sequence[str]) -> Iterator[Fault]:
    rules = load_law().rules
    asked = tuple(_said(assessment.call)) if assessment.call else ()
    for text in (*assessment.tasks, *asked, *map(_turned, asked)):
        for topic in find_topics(text, rules, jurisdictions):
            words = text[topic.start : topic.end]
            yield Fault("topic", {"code": topic.code, "topic": topic.topic, "words": words, "text": text})
    for question in assessment.call.questions if assessment.call else ():
        for found in review_question(question.text, rules, ()).findings:
            words = question.text[found.start : found.end]
            yield Fault("form", {"code": found.code, "words": words, "text": question.text})


def _said(call: Call) -> Iterator[str]:
    for question in call.questions:
        yield from (question.text, *question.probes)


def _turned(text: str) -> str:
    """Turn a question about the candidate into one to the candidate."""
    return _WORD.sub(lambda found: _TO_THE_CANDIDATE[found.group().lower()], text)


def _figures(assessment: Assessment) -> Iterator[Fault]:
    for figure in assessment.raters.figures:
        try:
            right = holds(figure)
        except ValueError as error:
            yield Fault("working", {"what": figure.what, "why": str(error)})
            return
        if not right:
            yield Fault("figure", {"what": figure.what, "working": figure.working, "value": f"{figure.value:g}"})
    for figure, number in not_given(assessment):
        yield Fault("given", {"what": figure.what, "number": f"{float(number):g}"})
