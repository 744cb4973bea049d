"""What to tell somebody who is writing a question: its form, the law, what is there already, how hard it reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kedua.engine.language.reading import reading_grade
from kedua.engine.language.sameness_stem import text_to_embed
from kedua.engine.language.tongue import Tongue
from kedua.engine.planning.bank import Question
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.sameness import SAME_MEANING
from kedua.queries.content import Content, content_of
from kedua.records.models import Organisation
from kedua.usecases.likeness import Comparer, Row
from kedua.usecases.review import Found, review_questions

LOOKED_AT, SHOWN = 12, 3  # nearest questions that get a closer look, and of those the ones worth showing
# Worth showing: an even chance that the same answer would do for both, and vectors that agree nearly as well as those of
# the same question. Of hundreds of questions some always share words with a new one.
CLOSE, CLOSE_MEANING = 0.5, 0.9
SAME = "same"


@dataclass(frozen=True, slots=True)
class Near:
    """A question that the organisation can ask already. own: their wording, not the library's; same: asks the same."""

    id: str
    text: str
    subject: str
    subject_name: str
    own: bool
    similarity: float
    same: bool


@dataclass(frozen=True, slots=True)
class ReviewedText:
    """A question while it is written. places: ids of the jurisdictions looked at; grade: of United States schools, which
    says something where `tongue` is "en".

    nearest: at most three questions that are there already, the nearest first.
    """

    text: str
    subject: str
    tongue: Tongue
    form: str
    findings: tuple[Found, ...]
    nearest: tuple[Near, ...]
    grade: float
    places: tuple[str, ...]

    @property
    def unlawful(self) -> bool:
        """Whether it touches something private."""
        return any(found.topic for found in self.findings)

    @property
    def same(self) -> Near | None:
        """The question that asks the same, if there is one."""
        return next((near for near in self.nearest if near.same), None)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Codes of what should not go into use without a reason; "low" findings are advice only."""
        serious = dict.fromkeys(found.code for found in self.findings if found.severity != "low")
        return (*serious, *([SAME] if self.same else []))


def review_text(
    organisation: Organisation, text: str, subject: str, comparer: Comparer | None, besides: str = ""
) -> ReviewedText:
    """Review one question for an organisation: under its law, against what it can ask already.

    subject: what it is about, "" for anything. besides: id of the question that is being reworded, which is not held
    against its own new wording. Without a comparer nothing is said about questions that are there already.
    """
    text = " ".join(text.split())
    known = [place for place in JURISDICTIONS if place in organisation.jurisdictions]
    places = tuple(known) or JURISDICTIONS
    law = load_law(sides=("question",))
    made = comparer.embedder.embed([text_to_embed(text), text]) if comparer and text else None
    whole = {} if made is None else {text: made[1]}
    reviewed = review_questions([text], law, places, comparer.embedder if comparer else None, whole)[0]
    nearest: tuple[Near, ...] = ()
    if comparer and text:
        nearest = _nearest(text, made, content_of(organisation.pk), comparer, besides)
    grade = reading_grade(text)
    return ReviewedText(text, subject, reviewed.tongue, reviewed.form, reviewed.findings, nearest, grade, places)


def _nearest(text: str, made: Row | None, content: Content, comparer: Comparer, besides: str) -> tuple[Near, ...]:
    questions = [question for question in content.bank.questions if question.id != besides]
    likely = _likely(made, questions, comparer)
    scores = _scores(text, made, [question.text for question, _cosine in likely], comparer)
    found = [
        _near(question, score, score >= comparer.same_from and cosine >= SAME_MEANING, content)
        for (question, cosine), score in zip(likely, scores, strict=True)
        if score >= CLOSE
    ]
    return tuple(sorted(found, key=lambda near: (not near.same, -near.similarity))[:SHOWN])


def _likely(made: Row | None, questions: Sequence[Question], comparer: Comparer) -> list[tuple[Question, float]]:
    """Give the questions near in meaning, each with its cosine; without vectors all of them, for words to decide."""
    bank = None if made is None else comparer.vectors([question.text for question in questions])
    if made is None or bank is None:
        return [(question, 1.0) for question in questions]
    cosines = bank @ made[0]
    return [
        (questions[row], float(cosines[row]))
        for row in np.argsort(-cosines)[:LOOKED_AT]
        if cosines[row] >= CLOSE_MEANING
    ]


def _scores(text: str, made: Row | None, likely: Sequence[str], comparer: Comparer) -> list[float]:
    """Compare in a copy: what somebody is still typing is not worth remembering."""
    known = {other: comparer.known[other] for other in likely if other in comparer.known}
    if made is not None:
        known[text] = made[0]
    profiles = {other: comparer.profiles[other] for other in likely if other in comparer.profiles}
    scratch = Comparer(comparer.model, comparer.embedder, known, profiles)
    table = scratch.alike([text], likely)
    comparer.profiles.update({other: scratch.profiles[other] for other in likely if other in scratch.profiles})
    return [float(score) for score in table[0]]


def _near(question: Question, score: float, same: bool, content: Content) -> Near:
    return Near(
        id=question.id,
        text=question.text,
        subject=question.subject,
        subject_name=content.subject_name(question.subject),
        own=question.id in content.own,
        similarity=score,
        same=same,
    )
