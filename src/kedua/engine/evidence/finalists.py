"""What is known of several candidates at once: people who rated more than one of them tie their estimates together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kedua.engine.evidence.covariance import Marks, covariance, in_order, stable_among, stable_with, surprises
from kedua.engine.evidence.estimate import Known
from kedua.engine.evidence.labels import Codes, Labels, labelled
from kedua.engine.evidence.mixed import Array, forward
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating

BATCH = 8  # candidates at once: enough to be quick, few enough that what is made on the way stays small
SHARED = ("severity", "question", "rater_question")  # what ratings of different candidates may have in common


@dataclass(frozen=True, slots=True)
class Finalist:
    """A candidate to be compared. core: the answers, as ratings name them, that were to questions of the common core."""

    id: str
    ratings: tuple[Rating, ...]
    core: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Estimates of k candidates on m competencies, and how they vary together.

    means (k, m). own (k, m, m): covariance of one candidate's estimates. shared (k, m, s): two candidates' estimates
    covary by the product of theirs, through what they have in common: raters' severity and how hard questions were.
    ratings (k, m): how many there are.
    """

    ids: tuple[str, ...]
    competencies: tuple[str, ...]
    means: Array
    own: Array
    shared: Array
    ratings: Array

    def known(self, finalist: str) -> dict[str, Known]:
        """Give what is known of one candidate per competency."""
        k = self.ids.index(finalist)
        sds = np.sqrt(np.clip(np.diag(self.own[k]), 0, None))
        return {
            name: Known(name, float(self.means[k, i]), float(sds[i]), int(self.ratings[k, i]))
            for i, name in enumerate(self.competencies)
        }


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """The ratings of k candidates side by side: n places each, of which those with a rating are `given` (k, n).

    surprise (k, n): ratings less what was expected before.
    """

    labels: Labels
    given: Marks
    surprise: Array

    def at(self, some: slice) -> _Side:
        """Give some of the candidates."""
        return _Side(self.labels.at(some), self.given[some], self.surprise[some])


@dataclass(frozen=True, slots=True, eq=False)
class _Effects:
    """The s effects that candidates share. columns (k, q): which of them each has; s where fewer than q.

    sizes (k, n, q): how much of each is in each rating.
    """

    number: int
    columns: Codes
    sizes: Array


@dataclass(frozen=True, slots=True, eq=False)
class _Alone:
    """What the ratings of each of k candidates tell by themselves.

    moved (k, m) and own (k, m, m): the estimates' move and covariance if nothing were shared. information (k, q, q), pulled
    (k, q): of the effects. loads (k, q, m): how the effects weigh on the estimates.
    """

    moved: Array
    own: Array
    information: Array
    pulled: Array
    loads: Array


def together(finalists: Sequence[Finalist], competencies: Sequence[str], rule: Rule) -> Together:
    """Estimate all candidates at once; their lasting levels have nothing to do with each other.

    With A the covariance of one candidate's ratings without what is shared and Z the shared effects, each scaled to a
    variance of 1, V = A + ZZ' by blocks, and Woodbury's identity gives V⁻¹ from the blocks and one matrix of shared
    effects: exact, and quick for many candidates.
    """
    wanted = tuple(dict.fromkeys(competencies))
    side = _side_by_side([in_order(finalist.ratings) for finalist in finalists], rule)
    effects = _effects(side, rule)
    k, m, s = len(finalists), len(wanted), effects.number
    moved, own = np.zeros((k, m)), np.zeros((k, m, m))
    # One effect more than there are takes in what stands where a candidate has fewer; the last column is what pulls.
    information, right, places = np.eye(s + 1), np.zeros((s + 1, k * m + 1)), np.arange(k * m).reshape(k, 1, m)
    for some in (slice(top, top + BATCH) for top in range(0, k, BATCH)):
        columns, alone = effects.columns[some], _alone(side.at(some), effects.sizes[some], wanted, rule)
        moved[some], own[some] = alone.moved, alone.own
        for mine, told in zip(columns, alone.information, strict=True):
            information[mine[:, None], mine] += told
        right[columns[:, :, None], places[some]] = alone.loads
        right[:, -1] += np.bincount(columns.ravel(), weights=alone.pulled.ravel(), minlength=s + 1)
    solved = forward(np.linalg.cholesky(information[:s, :s]).astype(np.float64), right[:s])
    shared = solved[:, :-1].T.reshape(k, m, s)
    return Together(
        ids=tuple(finalist.id for finalist in finalists),
        competencies=wanted,
        means=np.array([rule.prior(name) for name in wanted]) + moved - shared @ solved[:, -1],
        own=own + shared @ shared.transpose(0, 2, 1),
        shared=shared,
        ratings=(side.labels.of_competencies(wanted) & side.given[:, None, :]).sum(axis=2).astype(np.float64),
    )


def _alone(side: _Side, z: Array, wanted: Sequence[str], rule: Rule) -> _Alone:
    each = np.arange(side.given.shape[1])
    v = covariance(side.labels, rule.components, rule.by_rater) - z @ z.transpose(0, 2, 1)
    v *= side.given[:, :, None] & side.given[:, None, :]
    v[:, each, each] += ~side.given  # where there is no rating there is one that tells of nothing
    precision = np.linalg.inv(v)
    cross = stable_with(wanted, side.labels, rule.components) * side.given[:, None, :]
    pull, held = cross @ precision, z.transpose(0, 2, 1) @ precision
    return _Alone(
        moved=_times(pull, side.surprise),
        own=stable_among(wanted, rule.components) - pull @ cross.transpose(0, 2, 1),
        information=held @ z,
        pulled=_times(held, side.surprise),
        loads=(pull @ z).transpose(0, 2, 1),
    )


def _side_by_side(rows: Sequence[Sequence[Rating]], rule: Rule) -> _Side:
    flat = [row for mine in rows for row in mine]
    lengths = np.array([len(mine) for mine in rows])
    place = np.arange(lengths.max(initial=0))
    given = place < lengths[:, None]
    places = np.where(given, (np.cumsum(lengths) - lengths)[:, None] + place, 0)
    surprise = surprises(flat, rule.components, rule.severities, rule.priors)
    return _Side(labelled(flat).at(places), given, surprise[places] * given)


def _effects(side: _Side, rule: Rule) -> _Effects:
    """Find what at least two candidates have in common: what only one has is part of their own ratings."""
    who, row = np.nonzero(side.given)
    labels = side.labels.at(side.given)
    question = labels.answer * len(labels.kinds) + labels.kind
    by_rater = (question + 1) * len(labels.raters) + labels.rater
    names = np.stack((labels.rater, -1 - question, by_rater), axis=1)  # no two of the three ever meet
    different, effect = np.unique(names, return_inverse=True)
    effect = effect.reshape(names.shape)
    has = np.zeros((len(side.given), len(different)), dtype=bool)
    has[who[:, None], effect] = True
    common = has.sum(axis=0) > 1
    has &= common
    place = has.cumsum(axis=1) - 1  # of each effect among a candidate's own
    most = int(has.sum(axis=1).max(initial=0))
    columns = np.full((len(side.given), most), common.sum())
    owner, kept = np.nonzero(has)
    columns[owner, place[owner, kept]] = (common.cumsum() - 1)[kept]
    sizes = np.zeros((*side.given.shape, most))
    rating, share = np.nonzero(common[effect])
    found = effect[rating, share]
    sizes[who[rating], row[rating], place[who[rating], found]] = _sds(labels, rule)[rating, share]
    return _Effects(int(common.sum()), columns, sizes)


def _sds(labels: Labels, rule: Rule) -> Array:
    """Give (n, 3) how much of each effect is in each rating: the SD of SHARED, or of a rater whose severity is known."""
    parts, known = [rule.components.of(kind) for kind in labels.kinds], rule.by_rater
    by_kind = np.array([[math.sqrt(part.variance(share)) for share in SHARED] for part in parts])
    sds: Array = by_kind.reshape(-1, len(SHARED))[labels.kind]
    for number, rater in enumerate(labels.raters):
        if rater in known:
            sds[labels.rater == number, 0] = known[rater].sd
    return sds


def _times(matrices: Array, vectors: Array) -> Array:
    """Multiply k matrices (k, m, n) by a vector each (k, n)."""
    found: Array = (matrices @ vectors[:, :, None])[:, :, 0]
    return found
