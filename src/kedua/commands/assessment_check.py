"""Checks the shipped assessments: fresh, lawful, plain to read, and right in every figure."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.library.assessments import COMPILED, load_assessments
from kedua.library.compiling import InvalidContent, compile_assessments
from kedua.library.law import JURISDICTIONS
from kedua.library.loader import Library
from kedua.usecases.assessment_faults import Fault, faults_of

SENTENCES = {
    "competency": "{competency!r} is not a competency of the library",
    "levels": "two levels of {competency} say the same",
    "reading": "reading grade {grade} of what the candidate reads is above {most}",
    "topic": "{code} {topic}: “{words}” in “{text}”",
    "form": "{code}: “{words}” in “{text}”",
    "working": "figure {what!r}: {why}",
    "figure": "figure {what!r}: {working} is not {value}",
    "given": "figure {what!r}: {number} is neither given to the candidate nor found before",
}


def assessment_problems(library: Library) -> Iterator[str]:
    """Say everything that is wrong with the assessments, a sentence each; nothing when they are sound."""
    try:
        if compile_assessments() + "\n" != COMPILED.read_text("utf-8"):
            yield "The compiled assessments are out of date: run kedua library build"
    except InvalidContent as error:
        yield str(error)
        return
    for assessment in load_assessments().values():
        for fault in faults_of(assessment, library.families, JURISDICTIONS):
            yield f"assessments/{assessment.id}: {_sentence(fault)}"


def _sentence(fault: Fault) -> str:
    return SENTENCES[fault.code].format(**fault.facts)
