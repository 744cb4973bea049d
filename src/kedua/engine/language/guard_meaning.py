"""How far facts hold what a sentence means: each of its pieces beside the nearest of theirs, and the whole beside each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.floating]
_LOW = 3  # so many of the pieces that are held worst are told one by one
SHOWN = 48  # directions in which it is told what is not held
NEAR = 3 + 2 * _LOW + 2  # cosines that say how near it is
MEASURED = NEAR + 2 * SHOWN
WEIGHED = MEASURED + 1  # with the doubt of a model that reads a sentence beside its facts


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text as a model reads it. pieces (n, d), n ≥ 1: of each that says something; whole (d)."""

    pieces: Vector
    whole: Vector


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """Where meanings are compared. centre (d), axes (d, k): of pieces, so that all axes weigh alike; middle (d): of wholes."""

    centre: Vector
    axes: Vector
    middle: Vector


def beyond(sentence: Reading, facts: Sequence[Reading], space: Space) -> Vector:
    """Measure a sentence beside its facts: MEASURED numbers, the first NEAR of them cosines or means of cosines.

    How near each piece is to the nearest of one fact (the one that holds most of it), and of all: on average, the worst
    ones; the lead of that fact; how near the whole is to the nearest fact, and its lead. Then what is not held: the pieces,
    each as much as it is far from all facts; and how they differ from the nearest of that fact. After BERTScore
    (Zhang et al., 2020), which compares by pieces, too. Raises ValueError without facts.
    """
    if not facts:
        raise ValueError("expected at least one fact")
    said, told = _placed(sentence, space), [_placed(fact, space) for fact in facts]
    cosines = [_unit(said) @ _unit(one).T for one in told]
    nearest = np.array([one.max(axis=1) for one in cosines])
    shares = nearest.mean(axis=1)
    first = int(shares.argmax())
    by_one, by_any = nearest[first], nearest.max(axis=0)
    apart = said - told[first][cosines[first].argmax(axis=1)]
    return np.concatenate(
        (
            (shares[first], by_any.mean(), _lead(shares)),
            _worst(by_one),
            _worst(by_any),
            _wholes(sentence, facts, space),
            ((1 - by_one)[:, None] * apart[:, :SHOWN]).mean(axis=0),
            ((1 - by_any)[:, None] * said[:, :SHOWN]).mean(axis=0),
        )
    )


def _placed(text: Reading, space: Space) -> Vector:
    return (text.pieces - space.centre) @ space.axes


def _unit(rows: Vector) -> Vector:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9))


def _lead(found: Vector) -> float:
    """Give by how much the largest is larger than the next, or than 0: so near is what is about something else."""
    first, *others = np.sort(found)[::-1]
    return float(first - max([0.0, *others[:1]]))


def _worst(held: Vector) -> Vector:
    """Give the smallest few in order, the last again where there are fewer."""
    found = np.sort(held)[:_LOW]
    return np.pad(found, (0, _LOW - len(found)), mode="edge")


def _wholes(sentence: Reading, facts: Sequence[Reading], space: Space) -> tuple[float, float]:
    near = _unit(np.array([fact.whole for fact in facts]) - space.middle) @ _unit(sentence.whole - space.middle)
    return float(near.max()), _lead(near)
