"""The door to the optimiser: a small integer programme in, its best solution with a proven bound out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np


@dataclass(frozen=True, slots=True)
class Row:
    """A linear constraint: lower ≤ Σ coefficient × column ≤ upper."""

    columns: tuple[int, ...]
    coefficients: tuple[float, ...]
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Column:
    """A variable from 0 to `upper` with its worth in the objective, which is maximised."""

    worth: float
    upper: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Solution:
    """Column values, the objective reached and the proven upper bound on any objective."""

    values: tuple[float, ...]
    value: float
    bound: float


def maximise(columns: Sequence[Column], rows: Sequence[Row], *, presolve: bool = False) -> Solution | None:
    """Solve to proven optimality with HiGHS on one thread; None when no values satisfy the rows.

    One thread, a fixed seed and a fixed order of columns and rows make the answer the same every time. presolve: whether
    to look for simplifications first; that pays where many solutions are equally good.
    """
    if not columns:  # HiGHS calls a programme without columns empty and solves nothing
        return Solution((), 0.0, 0.0) if all(row.lower <= 0 <= row.upper for row in rows) else None
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # highspy ships no annotations for it
    for option, setting in _OPTIONS.items():
        solver.setOptionValue(option, setting)
    solver.setOptionValue("presolve", "on" if presolve else "off")
    solver.passModel(_programme(columns, rows))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    info = solver.getInfo()
    values = tuple(float(value) for value in solver.getSolution().col_value)
    # HiGHS minimises the negated objective; a programme without whole columns has no branching bound of its own.
    bound = -info.mip_dual_bound if any(column.whole for column in columns) else -info.objective_function_value
    return Solution(values, -info.objective_function_value, bound)


_OPTIONS: dict[str, bool | int | float | str] = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 1e-9,
    "mip_feasibility_tolerance": 1e-9,  # the usual 1e-6 lets nearly whole values into the bound
    "mip_heuristic_run_feasibility_jump": False,  # a quarter of the time, and nothing found that the rest does not find
    "mip_heuristic_run_root_reduced_cost": False,  # half the time, and nearly all of it where a plan takes longest
}


def _programme(columns: Sequence[Column], rows: Sequence[Row]) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(columns), len(rows)
    lp.col_cost_ = np.array([-column.worth for column in columns], dtype=np.float64)
    lp.col_lower_ = np.zeros(len(columns))
    lp.col_upper_ = np.array([column.upper for column in columns], dtype=np.float64)
    lp.row_lower_ = np.array([row.lower for row in rows], dtype=np.float64)
    lp.row_upper_ = np.array([row.upper for row in rows], dtype=np.float64)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(row.columns) for row in rows)]).astype(np.int32)
    lp.a_matrix_.index_ = np.array([c for row in rows for c in row.columns], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([a for row in rows for a in row.coefficients], dtype=np.float64)
    whole, free = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    lp.integrality_ = [whole if column.whole else free for column in columns]
    return lp
