"""Checks the shipped assessments: fresh, lawful, plain to read, and right in every figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.reading import reading_grade
from kedua.engine.language.review import review_question
from kedua.engine.language.topics import find_topics
from kedua.engine.planning.assessments import Assessment, Call
from kedua.library.assessments import COMPILED, load_assessments
from kedua.library.compiling import InvalidContent, compile_assessments
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.loader import Library
from kedua.library.working import holds, not_given

HIGHEST_GRADE = 10.0
# A referee is asked about the candidate; the rules know what a candidate must not be asked.
_TO_THE_CANDIDATE = {"they": "you", "them": "you", "their": "your", "he": "you", "him": "you", "his": "your"}
_TO_THE_CANDIDATE |= {"she": "you", "her": "your", "is": "are", "was": "were", "has": "have", "does": "do"}
_WORD = re.compile(rf"\b(?:{'|'.join(_TO_THE_CANDIDATE)})\b", re.IGNORECASE)


def assessment_problems(library: Library) -> Iterator[str]:
    """Say everything that is wrong with the assessments, a sentence each; nothing when they are sound."""
    try:
        if compile_assessments() + "\n" != COMPILED.read_text("utf-8"):
            yield "The compiled assessments are out of date: run kedua library build"
    except InvalidContent as error:
        yield str(error)
        return
    for assessment in load_assessments().values():
        name = f"assessments/{assessment.id}"
        for problem in (*_rubric(assessment, library), *_reading(assessment), *_law(assessment), *_figures(assessment)):
            yield f"{name}: {problem}"


def _rubric(assessment: Assessment, library: Library) -> Iterator[str]:
    for criterion in assessment.rubric:
        if criterion.competency not in library.families:
            yield f"{criterion.competency!r} is not a competency of the library"
        if len(set(criterion.levels)) < len(criterion.levels):
            yield f"two levels of {criterion.competency} say the same"


def _reading(assessment: Assessment) -> Iterator[str]:
    texts = (material.text for material in assessment.materials if material.text)
    grade = reading_grade(" ".join((assessment.brief, *assessment.tasks, *texts)))
    if grade > HIGHEST_GRADE:
        yield f"reading grade {grade:.1f} of what the candidate reads is above {HIGHEST_GRADE:g}"


def _law(assessment: Assessment) -> Iterator[str]:
    rules = load_law().rules
    asked = tuple(_said(assessment.call)) if assessment.call else ()
    for text in (*assessment.tasks, *asked, *map(_turned, asked)):
        for topic in find_topics(text, rules, JURISDICTIONS):
            yield f"{topic.code} {topic.topic}: “{text[topic.start : topic.end]}” in “{text}”"
    for question in assessment.call.questions if assessment.call else ():
        for fault in review_question(question.text, rules, ()).findings:
            yield f"{fault.code}: “{question.text[fault.start : fault.end]}” in “{question.text}”"


def _said(call: Call) -> Iterator[str]:
    for question in call.questions:
        yield from (question.text, *question.probes)


def _turned(text: str) -> str:
    """Turn a question about the candidate into one to the candidate."""
    return _WORD.sub(lambda found: _TO_THE_CANDIDATE[found.group().lower()], text)


def _figures(assessment: Assessment) -> Iterator[str]:
    for figure in assessment.raters.figures:
        try:
            right = holds(figure)
        except ValueError as error:
            yield f"figure {figure.what!r}: {error}"
            return
        if not right:
            yield f"figure {figure.what!r}: {figure.working} is not {figure.value:g}"
    for figure, number in not_given(assessment):
        yield f"figure {figure.what!r}: {float(number):g} is neither given to the candidate nor found before"
