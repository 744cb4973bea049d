"""Which of situation, task, action and result an interviewer's notes of one answer already hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from kedua.engine.language.star_clauses import Segment, clauses, segments
from kedua.engine.language.star_context import Numbers, any_of, context
from kedua.engine.language.star_features import clause_features
from kedua.engine.language.star_lexicon import StarLexicon

Letter = Literal["S", "T", "A", "R"]
LETTERS: tuple[Letter, ...] = ("S", "T", "A", "R")


@dataclass(frozen=True, slots=True, eq=False)
class StarModel:
    """A fitted model in two looks, both logistic regressions with a column for each of S, T, A and R.

    First look: the rows of `weights` (n, 4) that `features` names for what a clause shows, added up. Second look:
    `second` (`star_context.WIDTH`, 4) over the clause among its neighbours. `thresholds` (4) are the least log-odds of
    the whole note at which a part counts as held.
    """

    lexicon: StarLexicon
    features: Mapping[str, int]
    weights: Numbers
    second: Numbers
    thresholds: Numbers


@dataclass(frozen=True, slots=True)
class StarParts:
    """Which parts of an answer the notes of it hold."""

    situation: bool
    task: bool
    action: bool
    result: bool


def read_star(notes: str, model: StarModel) -> StarParts:
    """Say which parts are held: under a mark with something to it, or told in the text.

    What stands under a mark is read by itself, and so is all the rest together: another marked line takes nothing away.
    """
    parts = segments(notes, model.lexicon)
    marked = {letter for part in parts if part.holds for letter in part.letters}
    told = np.any([_scores(part, model) >= model.thresholds for part in parts], axis=0)
    return StarParts(*(letter in marked or bool(held) for letter, held in zip(LETTERS, told, strict=True)))


def missing(notes: str, marks: Collection[Letter], model: StarModel) -> tuple[Letter, ...]:
    """Return the letters, in order, that are neither held by the notes nor among the interviewer's own `marks`."""
    parts = read_star(notes, model)
    held = (parts.situation, parts.task, parts.action, parts.result)
    return tuple(letter for letter, holds in zip(LETTERS, held, strict=True) if not (holds or letter in marks))


def first_look(part: Segment, model: StarModel) -> Numbers:
    """Return the log-odds (n, 4) of each part in each of the n clauses of a segment, each clause by itself."""
    found = clause_features(clauses(part.text, model.lexicon), part.letters, model.lexicon)
    rows = [[model.features[name] for name in names if name in model.features] for names in found]
    return np.array([model.weights[row].sum(axis=0) for row in rows]).reshape(-1, len(LETTERS))


def _scores(part: Segment, model: StarModel) -> Numbers:
    scores = first_look(part, model)
    return any_of(context(scores) @ model.second) if len(scores) else any_of(scores)
