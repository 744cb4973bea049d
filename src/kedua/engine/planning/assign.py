"""Who asks what: each question to somebody who can judge the answer, with the minutes shared evenly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kedua.engine.planning.bank import Question, Subject
from kedua.engine.planning.case import Asked, Panelist
from kedua.engine.planning.solver import Column, Row, maximise

# Costs in minutes of imbalance that a better match is worth.
FITS, GENERALIST, ASKED_BEFORE, NEW_SUBJECT = 0.0, 1.0, 2.0, 1.5


Placed = tuple[Question, Subject, int]  # with its minutes
Pair = tuple[int, int]  # a question and somebody who may ask it, by place


def assign(
    questions: Sequence[Placed],
    panel: Sequence[Panelist],
    asked: Sequence[Asked],
    fixed: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Give each question id the panelist id who asks it.

    questions: with subject and minutes. The busiest person's minutes plus the costs of poor matches are as low as can
    be: specialists first, values and goals by the hiring manager or recruiter, a competency's questions by one person,
    and somebody new for what was asked before (partly different raters tell more: SCIENCE.md, rule 4). Everybody may
    ask about values and goals; a competency needs one who can judge it. Where everybody may ask everything, the busiest
    and the least busy differ by no more than the longest question. fixed: who asks, by question id, whoever else could.
    Raises ValueError when a question has nobody.
    """
    if not questions:
        return {}
    wanted = fixed or {}
    pairs = [
        (q, p)
        for q, (question, subject, _) in enumerate(questions)
        for p, person in enumerate(panel)
        if (person.id == wanted[question.id] if question.id in wanted else _may(person, subject))
    ]
    subjects = sorted({subject.id for _, subject, _ in questions})
    turns = [(s, p) for s in subjects for p in range(len(panel))]
    total = float(sum(minutes for *_, minutes in questions))
    columns = [Column(-_cost(panel[p], questions[q][1], asked), 1.0, whole=True) for q, p in pairs]
    columns += [Column(-NEW_SUBJECT, 1.0, whole=False) for _ in turns]
    columns += [Column(-1.0, total, whole=False), Column(0.0, total, whole=False)]  # the busiest, the least busy
    rows = _each_once(pairs, len(questions)) + _loads(pairs, questions, panel, len(pairs) + len(turns))
    for i, (q, p) in enumerate(pairs):
        rows.append(Row((i, len(pairs) + turns.index((questions[q][1].id, p))), (1.0, -1.0), -1.0, 0.0))
    solution = maximise(columns, rows, presolve=True)  # a third of the time, a tenth where it takes longest
    if solution is None:
        raise ValueError("a question has nobody on the panel who can ask it")
    return {questions[q][0].id: panel[p].id for i, (q, p) in enumerate(pairs) if round(solution.values[i]) == 1}


def _each_once(pairs: Sequence[Pair], questions: int) -> list[Row]:
    rows = []
    for q in range(questions):
        mine = tuple(i for i, pair in enumerate(pairs) if pair[0] == q)
        rows.append(Row(mine, (1.0,) * len(mine), 1.0, 1.0))
    return rows


def _loads(pairs: Sequence[Pair], questions: Sequence[Placed], panel: Sequence[Panelist], busiest: int) -> list[Row]:
    """Hold everybody's minutes between the columns `busiest` and the one after it, those close where all may ask all."""
    rows = []
    least = busiest + 1
    whole = float(sum(minutes for *_, minutes in questions))
    for p in range(len(panel)):
        mine = tuple(i for i, pair in enumerate(pairs) if pair[1] == p)
        load = tuple(float(questions[pairs[i][0]][2]) for i in mine)
        rows.append(Row((*mine, busiest), (*load, -1.0), -whole, 0.0))
        rows.append(Row((*mine, least), (*load, -1.0), 0.0, whole))
    if len(pairs) == len(questions) * len(panel):
        longest = float(max(minutes for *_, minutes in questions))
        rows.append(Row((busiest, least), (1.0, -1.0), 0.0, longest))
    return rows


def lead(panel: Sequence[Panelist]) -> Panelist:
    """Choose who opens, gives the preview and closes: the hiring manager, else the first of the panel."""
    return next((person for person in panel if person.role == "hiring manager"), panel[0])


def _may(person: Panelist, subject: Subject) -> bool:
    return subject.kind != "competency" or person.can_ask(subject.id)


def _cost(person: Panelist, subject: Subject, asked: Sequence[Asked]) -> float:
    if subject.kind != "competency":
        return FITS if person.role in ("hiring manager", "recruiter", "owner") else GENERALIST
    match = FITS if person.competencies else GENERALIST
    before = any(entry.competency == subject.id and entry.by == person.name for entry in asked)
    return match + (ASKED_BEFORE if before else 0.0)
