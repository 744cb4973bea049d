"""Checks the shipped content: schema, form, law, reading level, sameness, and whether the compiled files are fresh."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from kedua.commands.advert_content import advert_problems
from kedua.commands.assessment_check import assessment_problems
from kedua.commands.message_content import message_problems
from kedua.engine.language.reading import reading_grade
from kedua.engine.language.review import review_question
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.library.advert_reading import CUES, read_cues
from kedua.library.compiling import InvalidContent, compile_library
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.loader import COMPILED, Library, load_library, load_vectors
from kedua.library.roles import Role
from kedua.library.sameness import SAME_MEANING

HIGHEST_GRADE = 10.0
FILLED = {
    "topic": "the new roster",
    "claim": "Cut stock loss by half",
    "skill": "stock planning",
    "strength": "training new colleagues",
    "title": "Supervisor",
    "employer": "Bakau Coffee House",
    "competency": "planning and organising",
}


def problems() -> Iterator[str]:
    """Say everything that is wrong with the content, a sentence each; nothing when it is sound."""
    try:
        if compile_library() + "\n" != COMPILED.read_text("utf-8"):
            yield "The compiled library is out of date: run kedua library build"
    except InvalidContent as error:
        yield str(error)
        return
    library = load_library()
    texts = question_texts(library)
    for name, text in texts.items():
        yield from _language(name, text)
    for role in library.roles.values():
        yield from _role(role, library)
    yield from _same(library)
    yield from assessment_problems(library)
    yield from message_problems()
    yield from advert_problems(library)
    yield from _cues(library)


def _cues(library: Library) -> Iterator[str]:
    try:
        read_cues(CUES.read_text("utf-8"), library)
    except ValueError as error:
        yield str(error)


def question_texts(library: Library) -> dict[str, str]:
    """Give every question text by id, patterns with their slots filled."""
    questions = {question.id: question.text for question in library.bank.questions}
    return questions | {pattern.id: pattern.text.format_map(FILLED) for pattern in library.bank.patterns}


def _language(name: str, text: str) -> Iterator[str]:
    review = review_question(text, load_law().rules, JURISDICTIONS)
    for finding in review.findings:
        yield f"{name}: {finding.code} {finding.topic}: “{text[finding.start : finding.end]}” in “{text}”"
    grade = reading_grade(text)
    if grade > HIGHEST_GRADE:
        yield f"{name}: reading grade {grade:.1f} is above {HIGHEST_GRADE:g}: “{text}”"


def _role(role: Role, library: Library) -> Iterator[str]:
    for need in role.needs:
        subject = library.bank.subjects.get(need.subject)
        if subject is None or subject.kind != "competency":
            yield f"roles/{role.id}: {need.subject!r} is not a competency of the library"


def _same(library: Library) -> Iterator[str]:
    questions = library.bank.questions
    missing = [question.id for question in questions if question.text not in load_vectors().rows]
    if missing:
        yield f"{len(missing)} questions have no sentence vector ({missing[0]}, …): run kedua library build"
        return
    tool = installed_comparer()
    texts = [question.text for question in questions]
    alike = np.triu(tool.alike(texts, texts), k=1)
    vectors = tool.vectors(texts)
    close = alike >= tool.same_from
    if vectors is not None:
        close &= vectors @ vectors.T >= SAME_MEANING
    for i, j in zip(*np.nonzero(close), strict=True):
        yield f"{questions[i].id} and {questions[j].id} ask the same ({alike[i, j]:.2f}): “{texts[i]}” / “{texts[j]}”"
