"""Ratings share a number where they share a thing, and keep it wherever they are put."""

import numpy as np

from kedua.engine.evidence.labels import labelled
from kedua.engine.evidence.ratings import Rating

ROWS = (
    Rating("teamwork", "ben", 1, 4, "q1"),
    Rating("planning", "ben", 1, 3),
    Rating("teamwork", "ada", 2, 5, "q1", kind="exercise"),
)


def test_what_is_the_same_has_the_same_number() -> None:
    found = labelled(ROWS)

    assert found.competency.tolist() == [0, 1, 0]
    assert found.rater.tolist() == [0, 0, 1]
    assert found.day.tolist() == [0, 0, 1]
    assert found.answer.tolist() == [0, 1, 0]
    assert found.kind.tolist() == [0, 0, 1]
    assert (found.kinds, found.raters) == (("interview", "exercise"), ("ben", "ada"))


def test_ratings_keep_their_numbers_where_they_are_put() -> None:
    found = labelled(ROWS).at(np.array([[2, 0], [1, 1]]))

    assert (found.rater.tolist(), found.answer.tolist()) == ([[1, 0], [0, 0]], [[0, 0], [1, 1]])
    assert found.of_competencies(["planning", "selling"]).tolist() == [
        [[False, False], [False, False]],
        [[True, True], [False, False]],
    ]


def test_no_ratings_share_nothing() -> None:
    assert labelled([]).of_competencies(["teamwork"]).shape == (1, 0)
