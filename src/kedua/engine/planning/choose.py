"""Choose the questions that take away most uncertainty in the minutes there are, with a proof of how good it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kedua.engine.planning.solver import Column, Row, maximise


@dataclass(frozen=True, slots=True)
class Option:
    """A question that may be chosen: its subject, minutes (1 or more) and evidence in whole units (1 or more)."""

    id: str
    subject: str
    minutes: int
    units: int


@dataclass(frozen=True, slots=True)
class Rule:
    """At least `least` and at most `most` of the options named by `ids`; `code` says what the rule is for."""

    code: str
    ids: frozenset[str]
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Options in order of preference, value per subject by units of evidence, minutes to fill, and rules to keep.

    gains: per subject, the value of 0, 1, 2, … units; rising and concave. More units than listed add nothing.
    """

    options: tuple[Option, ...]
    gains: Mapping[str, tuple[float, ...]]
    minutes: int
    rules: tuple[Rule, ...] = ()


_Alike = tuple[str, int, int, tuple[int, ...]]  # subject, minutes, units and rules that options share


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen ids in the problem's order, the value reached, the proven bound, and the gap between, 0 to 1.

    equals: by chosen id, options left that could stand in its place with the same value and minutes and under the same
    rules, best first.
    """

    ids: tuple[str, ...]
    value: float
    bound: float
    gap: float
    equals: Mapping[str, tuple[str, ...]]


def choose(problem: Problem) -> Choice | None:
    """Solve the problem to proven optimality; None when no choice keeps the rules within the minutes.

    Options alike in subject, minutes, units and rules are interchangeable, so the programme counts them instead of
    listing them: exact, and small however large the bank. Concave gains need no whole numbers of their own.
    """
    groups = _groups(problem)
    columns, rows = _counts(problem, groups)
    for subject in dict.fromkeys(group[0].subject for group in groups):
        _add_gains(problem, groups, subject, columns, rows)
    solution = maximise(columns, rows)
    if solution is None:
        return None
    counts = [round(count) for count in solution.values[: len(groups)]]
    left = {
        option.id: tuple(other.id for other in group[count:])
        for group, count in zip(groups, counts, strict=True)
        for option in group[:count]
    }
    chosen = tuple(option for option in problem.options if option.id in left)
    value = worth(problem, chosen)
    bound = max(value, solution.bound)
    gap = (bound - value) / bound if bound > 0 else 0.0
    return Choice(tuple(option.id for option in chosen), value, bound, gap, left)


def worth(problem: Problem, chosen: Sequence[Option]) -> float:
    """Give the value of a choice: the sum over subjects of the gain from their units."""
    total = dict.fromkeys(problem.gains, 0)
    for option in chosen:
        total[option.subject] += option.units
    return sum(gain[min(total[subject], len(gain) - 1)] for subject, gain in problem.gains.items())


def fewest_minutes(problem: Problem) -> int | None:
    """Give the fewest minutes in which the rules can be kept; None when no length would do."""
    groups = _groups(problem)
    columns, rows = _counts(problem, groups)
    hours = [Column(-group[0].minutes, column.upper, whole=True) for group, column in zip(groups, columns, strict=True)]
    solution = maximise(hours, rows[1:])
    return None if solution is None else round(-solution.value)


def _groups(problem: Problem) -> list[list[Option]]:
    rules: defaultdict[str, list[int]] = defaultdict(list)
    for number, rule in enumerate(problem.rules):
        for name in rule.ids:
            rules[name].append(number)
    groups: defaultdict[_Alike, list[Option]] = defaultdict(list)
    for option in problem.options:
        groups[option.subject, option.minutes, option.units, tuple(rules[option.id])].append(option)
    rivals: dict[tuple[str, tuple[int, ...]], list[_Alike]] = {}
    for alike in groups:
        rivals.setdefault((alike[0], alike[3]), []).append(alike)
    return [
        group
        for alike, group in groups.items()
        if not _is_outdone(alike, rivals[alike[0], alike[3]], groups, problem.rules)
    ]


def _is_outdone(
    alike: _Alike, rivals: Sequence[_Alike], groups: Mapping[_Alike, Sequence[Option]], rules: Sequence[Rule]
) -> bool:
    """Whether another group under the same rules tells as much in as little time, and is large enough for all uses.

    Exact: the rules allow so few of the two groups together that one of the better group is always left to swap in.
    """
    _, minutes, units, mine = alike
    most = min((limit for number in mine if (limit := rules[number].most) is not None), default=None)
    return most is not None and any(
        other[1] <= minutes and other[2] >= units and other != alike and len(groups[other]) >= most for other in rivals
    )


def _counts(problem: Problem, groups: Sequence[Sequence[Option]]) -> tuple[list[Column], list[Row]]:
    columns = [Column(0.0, len(group), whole=True) for group in groups]
    every = tuple(range(len(groups)))
    rows = [Row(every, tuple(float(group[0].minutes) for group in groups), 0.0, float(problem.minutes))]
    for rule in problem.rules:
        members = tuple(i for i in every if groups[i][0].id in rule.ids)
        all_of_them = sum(len(groups[i]) for i in members)
        most = all_of_them if rule.most is None else rule.most
        if rule.least > 0 or most < all_of_them:
            rows.append(Row(members, (1.0,) * len(members), float(rule.least), float(most)))
    return columns, rows


def _add_gains(
    problem: Problem, groups: Sequence[Sequence[Option]], subject: str, columns: list[Column], rows: list[Row]
) -> None:
    members = [i for i, group in enumerate(groups) if group[0].subject == subject]
    reach = _reach(problem, [groups[i] for i in members])
    gain = problem.gains[subject][: reach + 1]
    first = len(columns)
    # One column per unit, worth what that unit adds: they fill in order because each adds less than the one before.
    columns += [Column(after - before, 1.0, whole=False) for before, after in pairwise(gain)]
    columns.append(Column(0.0, float(sum(groups[i][0].units * len(groups[i]) for i in members)), whole=False))
    steps = range(first, len(columns))
    units = tuple(float(groups[i][0].units) for i in members)
    rows.append(Row((*members, *steps), (*units, *(-1.0 for _ in steps)), 0.0, 0.0))


def _reach(problem: Problem, groups: Sequence[Sequence[Option]]) -> int:
    """Say how many units can be chosen of these groups, as far as rules that hold all of them tell."""
    ids = {group[0].id for group in groups}
    limits = [rule.most for rule in problem.rules if rule.most is not None and ids <= rule.ids]
    units = sorted((option.units for group in groups for option in group), reverse=True)
    return sum(units[: min(limits, default=len(units))])
