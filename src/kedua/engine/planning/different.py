"""Choose questions of which no two ask the same: clashes give way to equals, or are forbidden and the choice made again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kedua.engine.planning.bank import Question
from kedua.engine.planning.choose import Choice, Problem, Rule, choose
from kedua.engine.planning.eligible import Affinity

STAND_INS = 8  # equals tried in place of a question that asks the same as another
Pair = tuple[Question, Question]


def choose_all_different(
    problems: Iterable[Problem],
    questions: Mapping[str, Question],
    affinity: Affinity,
    firm: Collection[str] = (),
) -> tuple[Choice | None, Problem]:
    """Choose by the first problem that can be solved; give both, or None and the last problem as it was tried.

    When two of the chosen ask the same, one of them gives way to an equal: the value stays, and with it the proof. Where
    no equal will do, the pair is forbidden and the choice made again, until all differ. Two of the `firm` ones may ask the
    same: that is somebody's own wish.
    """
    forbidden: tuple[Rule, ...] = ()
    for problem in problems:
        while (choice := choose(tried := replace(problem, rules=(*problem.rules, *forbidden)))) is not None:
            same = same_pairs([questions[name] for name in choice.ids], affinity, firm)
            apart = _with_equals(choice, same, questions, affinity)
            if apart is not None:
                order = (option.id for option in problem.options if option.id in apart)
                return replace(choice, ids=tuple(order)), problem
            forbidden += tuple(Rule(f"same/{a.id}/{b.id}", frozenset({a.id, b.id}), 0, 1) for a, b in same)
    return None, tried


def same_pairs(questions: Sequence[Question], affinity: Affinity, firm: Collection[str]) -> list[Pair]:
    """List the pairs that ask the same, but for those of which both are firm; the later question of each comes first."""
    texts = [question.text for question in questions]
    scores = affinity.likeness(texts, texts)
    return [
        (a, b)
        for i, a in enumerate(questions)
        for j, b in enumerate(questions[:i])
        if scores[i][j] >= affinity.same_from and not (a.id in firm and b.id in firm)
    ]


def _with_equals(
    choice: Choice, same: Sequence[Pair], questions: Mapping[str, Question], affinity: Affinity
) -> frozenset[str] | None:
    """Exchange one of each pair for an equal that differs from everything chosen; None when some pair has none."""
    ids = set(choice.ids)
    for pair in same:
        if all(question.id in ids for question in pair):
            swaps = (_swap(question.id, choice.equals[question.id], ids, questions, affinity) for question in pair)
            instead = next((swap for swap in swaps if swap is not None), None)
            if instead is None:
                return None
            ids = ids - {instead[0]} | {instead[1]}
    return frozenset(ids)


def _swap(
    name: str, equals: Sequence[str], ids: set[str], questions: Mapping[str, Question], affinity: Affinity
) -> tuple[str, str] | None:
    free = [equal for equal in equals if equal not in ids][:STAND_INS]
    others = sorted(ids - {name})
    scores = affinity.likeness([questions[one].text for one in free], [questions[one].text for one in others])
    fits = (one for one, row in zip(free, scores, strict=True) if max(row) < affinity.same_from)
    return next(((name, one) for one in fits), None)
