"""Pairs of raters are compared by their means, and of more pairs one has to be further apart."""

import numpy as np
import pytest

from kedua.engine.evidence.pairs import apart, far_apart, pairs_of, sds_apart


def test_among_more_pairs_one_has_to_be_further_apart() -> None:
    assert [round(far_apart(pairs), 2) for pairs in (1, 3, 6, 28)] == [1.96, 2.39, 2.64, 3.12]


def test_everybody_is_paired_once_with_everybody_else() -> None:
    assert pairs_of(["dan", "ada", "ben", "ada"]) == [("ada", "ben"), ("ada", "dan"), ("ben", "dan")]
    assert pairs_of(["ada", "ada"]) == []


def test_means_are_taken_one_from_the_other() -> None:
    found = apart([("ada", "ben")], ["ben", "ada", "ada", "dan"])

    assert found.tolist() == [[-1, 0.5, 0.5, 0]]


def test_what_both_share_cancels_out() -> None:
    alone, shared = np.diag([1.0, 2.0]), np.full((2, 2), 5.0)

    assert sds_apart(np.array([[1.0, -1.0]]), alone + shared) == pytest.approx([3**0.5])
