"""What a sentence touches by its meaning: a second look where the rules, which go by words, found nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from kedua.engine.language.meaning import Meaning, Vector
from kedua.engine.language.rules import Finding, Rules, Severity
from kedua.engine.language.text import Sentence, sentences


@dataclass(frozen=True, slots=True, eq=False)
class TopicModel:
    """A fitted multinomial logistic regression over the vectors of whole questions, or of sentences of notes or reasons.

    `mean` (length d) is taken from a vector first. `weights` (k + 1, d) and `intercepts` (k + 1) give a score to
    "none of them", row 0, and to each of `topics`, rows 1 to k; for reasons these are codes. `threshold` is the least
    chance of any topic at which the model is sure enough to speak. `embedder` names what makes the vectors: no other's
    fit.
    """

    topics: tuple[str, ...]
    mean: Vector
    weights: Vector
    intercepts: Vector
    threshold: float
    embedder: str


def likely_topic(vector: Vector, model: TopicModel) -> tuple[str, float] | None:
    """Name the topic a sentence most likely touches, and the chance that it touches any.

    `vector`, length d, is made of the whole sentence. None where that chance is under the threshold.
    Raises ValueError for a vector of another length.
    """
    if vector.shape != model.mean.shape:
        raise ValueError(f"expected a vector of {model.mean.size} numbers, not of shape {vector.shape}")
    scores = model.weights.astype(np.float64) @ (vector - model.mean) + model.intercepts
    odds = np.exp(scores - scores.max())
    chance = float(odds[1:].sum() / odds.sum())
    return (model.topics[int(odds[1:].argmax())], chance) if chance >= model.threshold else None


def find_by_meaning(
    text: str, vector: Vector, rules: Rules, jurisdictions: Collection[str], model: TopicModel
) -> tuple[Finding, ...]:
    """Find the one topic the model is sure of, as findings over the whole question, blanks around it left out.

    Raises ValueError as `likely_topic` does; the findings are those of `findings_over`.
    """
    likely = likely_topic(vector, model)
    if likely is None:
        return ()
    return findings_over(likely[0], len(text) - len(text.lstrip()), len(text.rstrip()), rules, jurisdictions)


def second_look(
    text: str, found: Iterable[tuple[int, int]], meaning: Meaning[TopicModel]
) -> Iterator[tuple[Sentence, str]]:
    """Give each sentence in which nothing is found yet and the model is sure of a topic, with that topic.

    found: where something is, in characters start to end of the text. Sentences without a vector are passed over.
    """
    places = tuple(found)
    for sentence in sentences(text):
        vector = meaning.vectors.get(text[sentence.start : sentence.end])
        if vector is None or any(start < sentence.end and sentence.start < end for start, end in places):
            continue
        likely = likely_topic(vector, meaning.model)
        if likely is not None:
            yield sentence, likely[0]


def findings_over(
    topic: str, start: int, end: int, rules: Rules, jurisdictions: Collection[str]
) -> tuple[Finding, ...]:
    """Give a finding over these characters for each code of a topic that holds in the given jurisdictions.

    Severity is "medium" at most, for likeness of meaning proves less than words do.
    """
    return tuple(
        Finding(standing.code, topic, _capped(standing.severity), start, end, held)
        for rule in rules.topics
        if rule.id == topic
        for standing in rule.standings
        if (held := tuple(place for place in standing.jurisdictions if place in jurisdictions))
    )


def _capped(severity: Severity) -> Severity:
    return "medium" if severity == "high" else severity
