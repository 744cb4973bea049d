"""Are questions open and lawful, and do notes keep to what was said and done? With what is wrong, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kedua.engine.language.meaning import Vector
from kedua.engine.language.review import FormFinding, review_question
from kedua.engine.language.rules import Finding, Severity
from kedua.engine.language.tongue import Tongue, tongue_of
from kedua.engine.language.topics import find_in_note, find_topics
from kedua.library.law import JURISDICTIONS, Law
from kedua.library.topic_model import note_model_for, topic_model_for
from kedua.usecases.embedder_port import Embedder
from kedua.usecases.second_look import meaning_of
from kedua.wording.findings import Advice, form_advice


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found in characters start to end: `message` says what is wrong, `instead` what to ask or write."""

    code: str
    topic: str
    severity: Severity
    start: int
    end: int
    jurisdictions: tuple[str, ...]
    message: str
    instead: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A text with the form of its question ("" for a note) and all that was found."""

    text: str
    form: str
    findings: tuple[Found, ...]

    @property
    def tongue(self) -> Tongue:
        """The language it is in."""
        return tongue_of(self.text)


def review_questions(
    texts: Sequence[str],
    law: Law,
    places: Collection[str],
    embedder: Embedder | None = None,
    vectors: Mapping[str, Vector] | None = None,
) -> list[Reviewed]:
    """Review questions, with the embedder by their meaning too; vectors: of whole texts, where made already.

    The embedder is asked once, in one batch, for the questions in which the rules find no topic under any law.
    """
    model = topic_model_for(embedder.name) if embedder else None
    known = dict(vectors or {})
    if embedder and model:
        known |= _vectors([text for text in dict.fromkeys(texts) if text not in known], law, embedder)
    results = [review_question(text, law.rules, places, known.get(text), model) for text in texts]
    return [
        Reviewed(text, result.form, tuple(_found(entry, law, notes=False) for entry in result.findings))
        for text, result in zip(texts, results, strict=True)
    ]


def review_notes(
    texts: Sequence[str], law: Law, places: Collection[str], embedder: Embedder | None = None
) -> list[Reviewed]:
    """Review interview notes: do they name what must not be noted? With the embedder, by their meaning too."""
    meaning = meaning_of(texts, embedder, note_model_for(embedder.name)) if embedder else None
    found = [find_in_note(text, law.rules, places, meaning) for text in texts]
    return [
        Reviewed(text, "", tuple(_found(entry, law, notes=True) for entry in entries))
        for text, entries in zip(texts, found, strict=True)
    ]


def _vectors(texts: Sequence[str], law: Law, embedder: Embedder) -> Mapping[str, Vector]:
    silent = [text for text in texts if not find_topics(text, law.rules, JURISDICTIONS)]
    rows = embedder.embed(silent) if silent else None
    return {} if rows is None else dict(zip(silent, rows, strict=True))


def _found(entry: Finding | FormFinding, law: Law, *, notes: bool) -> Found:
    advice = _advice(entry, law, notes=notes)
    return Found(
        code=entry.code,
        topic=entry.topic,
        severity=entry.severity,
        start=entry.start,
        end=entry.end,
        jurisdictions=tuple(entry.jurisdictions),
        message=advice.message,
        instead=advice.instead,
    )


def _advice(entry: Finding | FormFinding, law: Law, *, notes: bool) -> Advice:
    if isinstance(entry, FormFinding):
        return form_advice(entry.code)
    topic = law.topics[entry.topic]
    told = (topic.note if notes else topic.question) or topic
    return Advice(told.message, told.instead)
