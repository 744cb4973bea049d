import pytest

from kedua.engine.planning.solver import Column, Row, Solution, maximise


def test_whole_columns_take_whole_values() -> None:
    columns = [Column(5, 1, whole=True), Column(4, 1, whole=True), Column(3, 1, whole=True)]

    solution = maximise(columns, [Row((0, 1, 2), (4, 3, 2), 0, 6)])

    assert solution is not None
    assert solution.values == pytest.approx((1, 0, 1))
    assert [solution.value, solution.bound] == pytest.approx([8, 8])


def test_other_columns_may_take_parts() -> None:
    solution = maximise([Column(2, 1, whole=False)], [Row((0,), (2,), 0, 1)])

    assert solution == Solution((0.5,), 1.0, 1.0)


def test_rows_that_cannot_all_be_kept_have_no_solution() -> None:
    assert maximise([Column(1, 1, whole=True)], [Row((0,), (1,), 2, 3)]) is None


def test_without_columns_only_rows_that_allow_nothing_can_be_kept() -> None:
    assert maximise([], [Row((), (), 0, 5)]) == Solution((), 0.0, 0.0)
    assert maximise([], [Row((), (), 1, 5)]) is None


def test_looking_for_simplifications_first_changes_nothing_about_the_answer() -> None:
    columns = [Column(5, 1, whole=True), Column(4, 1, whole=True), Column(0, 9, whole=False)]
    rows = [Row((0, 1), (4, 3), 0, 6), Row((0, 2), (1, -1), 0, 0)]

    plain, simplified = maximise(columns, rows), maximise(columns, rows, presolve=True)

    assert plain is not None
    assert plain == simplified
    assert plain.values == (1, 0, 1)
