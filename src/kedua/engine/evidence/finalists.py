"""What is known of several candidates at once: people who rated more than one of them tie their estimates together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.covariance import covariance, in_order, stable_among, stable_with, surprises
from kedua.engine.evidence.estimate import Known
from kedua.engine.evidence.mixed import Array
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating

Labels = tuple[tuple[str, Hashable], ...]


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


def together(finalists: Sequence[Finalist], competencies: Sequence[str], rule: Rule) -> Together:
    """Estimate all candidates at once; their lasting levels have nothing to do with each other.

    With A the covariance of one candidate's ratings without what is shared and Z the shared effects, each scaled to a
    variance of 1, V = A + ZZ' by blocks, and Woodbury's identity gives V⁻¹ from the blocks and one matrix of shared
    effects: exact, and quick for many candidates.
    """
    wanted = tuple(dict.fromkeys(competencies))
    rows = [in_order(finalist.ratings) for finalist in finalists]
    labelled = [[_labels(row) for row in mine] for mine in rows]
    columns = _columns(labelled)
    prior = stable_among(wanted, rule.components)
    size = len(columns)
    information, pulled, loads = np.eye(size), np.zeros(size), np.zeros((len(rows), len(wanted), size))
    moved, own = [], []
    for k, mine in enumerate(rows):
        mine_only, z = _effects(mine, labelled[k], columns, rule)
        cross = stable_with(wanted, mine, rule.components)
        v = covariance(mine, rule.components, rule.by_rater)
        y = surprises(mine, rule.components, rule.severities, rule.priors)
        solved = np.linalg.solve(v - z @ z.T, np.column_stack((z, cross.T, y)))
        z_solved, c_solved, y_solved = solved[:, : z.shape[1]], solved[:, z.shape[1] : -1], solved[:, -1]
        information[np.ix_(mine_only, mine_only)] += z.T @ z_solved
        pulled[mine_only] += z.T @ y_solved
        loads[k][:, mine_only] = cross @ z_solved
        moved.append(cross @ y_solved)
        own.append(prior - cross @ c_solved)
    flat, shift = loads.reshape(len(rows) * len(wanted), size), np.linalg.solve(information, pulled)
    shared: Array = np.linalg.solve(np.linalg.cholesky(information), flat.T).T.reshape(loads.shape)
    counts = [Counter(row.competency for row in mine) for mine in rows]
    return Together(
        ids=tuple(finalist.id for finalist in finalists),
        competencies=wanted,
        means=np.array([rule.prior(name) for name in wanted]) + np.stack(moved) - loads @ shift,
        own=np.stack(own) + shared @ shared.transpose(0, 2, 1),
        shared=shared,
        ratings=np.array([[float(count[name]) for name in wanted] for count in counts]),
    )


def _columns(labelled: Sequence[Sequence[Labels]]) -> dict[Hashable, int]:
    """Number what at least two candidates have in common: what only one has is part of their own ratings."""
    seen = Counter(label for mine in labelled for label in {label for labels in mine for _, label in labels})
    return {label: i for i, label in enumerate(label for label, times in seen.items() if times > 1)}


def _labels(row: Rating) -> Labels:
    """Name what a rating may have in common with those of other candidates, each with the share of variance it is."""
    kind, rater, seen = row.kind, row.rater, row.seen
    return (
        ("severity", ("severity", rater)),
        ("question", ("question", kind, seen)),
        ("rater_question", ("rater_question", kind, rater, seen)),
    )


def _effects(
    rows: Sequence[Rating], labelled: Sequence[Labels], columns: dict[Hashable, int], rule: Rule
) -> tuple[list[int], Array]:
    """Give which shared effects a candidate's n ratings have (q of them), and how much of each is in each (n, q)."""
    known, sds = rule.by_rater, {kind: _sds(rule.components.of(kind)) for kind in {row.kind for row in rows}}
    found: dict[int, int] = {}
    held = []
    for i, (row, labels) in enumerate(zip(rows, labelled, strict=True)):
        for share, label in labels:
            column = columns.get(label)
            if column is not None:
                told = share == "severity" and row.rater in known
                size = known[row.rater].sd if told else sds[row.kind][share]
                held.append((i, found.setdefault(column, len(found)), size))
    effects = np.zeros((len(rows), len(found)))
    for i, place, size in held:
        effects[i, place] = size
    return list(found), effects


def _sds(components: VarianceComponents) -> dict[str, float]:
    return {share: math.sqrt(components.variance(share)) for share in ("severity", "question", "rater_question")}
