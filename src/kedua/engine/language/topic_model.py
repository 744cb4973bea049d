"""Private topics by the meaning of a whole question: a second look where the rules, which go by words, found none."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kedua.engine.language.rules import Finding, Rules, Severity

Vector = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class TopicModel:
    """A fitted multinomial logistic regression over the sentence vectors of whole questions.

    `mean` (length d) is taken from a vector first. `weights` (k + 1, d) and `intercepts` (k + 1) give a score to
    "no private topic", row 0, and to each of `topics`, rows 1 to k. `threshold` is the least chance of any private
    topic at which the model is sure enough to speak. `embedder` names what makes the vectors: no other's fit.
    """

    topics: tuple[str, ...]
    mean: Vector
    weights: Vector
    intercepts: Vector
    threshold: float
    embedder: str


def likely_topic(vector: Vector, model: TopicModel) -> tuple[str, float] | None:
    """Name the topic a question most likely asks about, and the chance that it asks about any private topic.

    `vector`, length d, is made of the whole text of the question. None where that chance is under the threshold.
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

    One finding for each code that holds in the given jurisdictions, as `find_topics` gives them; severity is "medium"
    at most, for likeness of meaning proves less than words do.
    """
    likely = likely_topic(vector, model)
    return () if likely is None else tuple(_findings(text, likely[0], rules, jurisdictions))


def _findings(text: str, topic: str, rules: Rules, jurisdictions: Collection[str]) -> Iterator[Finding]:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    for standing in (standing for rule in rules.topics if rule.id == topic for standing in rule.standings):
        if held := tuple(place for place in standing.jurisdictions if place in jurisdictions):
            yield Finding(standing.code, topic, _capped(standing.severity), start, end, held)


def _capped(severity: Severity) -> Severity:
    return "medium" if severity == "high" else severity
