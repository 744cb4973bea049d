import numpy as np
import pytest

from kedua.engine.language.star_context import WIDTH, any_of, chance, context


@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_every_clause_is_described_by_as_many_numbers(count: int) -> None:
    assert context(np.zeros((count, 4))).shape == (count, WIDTH)


def test_a_clause_is_seen_beside_its_neighbours() -> None:
    scores = np.array([[3.0, -9, -9, -9], [-9, -9, 2.0, -9], [-9, -9, -9, 1.0]])

    rows = context(scores)

    own = chance(scores)
    assert np.allclose(rows[1, 1:5], [-2, -2, 2 / 3, -2])
    assert np.allclose(rows[1, 5:13], [*own[0], *own[2]])
    assert np.allclose(rows[2, 13:17], own[0])
    assert np.allclose(rows[0, 17:21], own[2])
    assert np.allclose(rows[2, 21:25], np.maximum(own[0], own[1]))
    assert np.allclose(rows[0, 25:29], np.maximum(own[1], own[2]))
    assert rows[:, 29:31].tolist() == [[0, 0], [1, 0], [0, 1]]


def test_any_of_one_clause_is_that_clause() -> None:
    assert np.allclose(any_of(np.array([[0.5, -2.0, 3.0, 0.0]])), [0.5, -2.0, 3.0, 0.0])


def test_any_of_two_even_chances_is_three_in_four() -> None:
    assert np.allclose(chance(any_of(np.zeros((2, 4)))), 0.75)


def test_any_of_none_is_nothing_and_of_certainties_is_a_number() -> None:
    assert np.all(any_of(np.zeros((0, 4))) == -np.inf)
    assert np.all(np.isfinite(any_of(np.full((3, 4), 900.0))))
