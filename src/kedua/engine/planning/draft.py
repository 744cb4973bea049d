"""Everything that is settled before questions are chosen: what is known and open, what may be asked, the minutes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from kedua.engine.evidence.coverage import Cell
from kedua.engine.evidence.estimate import Known, estimate
from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.case import Case
from kedua.engine.planning.eligible import Affinity, Eligible, eligible
from kedua.engine.planning.gaps import Gap, coverage, find_gaps
from kedua.engine.planning.requirements import askable, check_panel
from kedua.engine.planning.timing import Timing, timing


@dataclass(frozen=True, slots=True)
class Findings:
    """What the earlier rounds tell: known per needed subject, the coverage map and the gaps."""

    known: Mapping[str, Known]
    cells: tuple[Cell, ...]
    gaps: tuple[Gap, ...]


def findings(case: Case) -> Findings:
    """Weigh the evidence so far and list what it leaves open."""
    known = estimate(case.ratings, [need.subject for need in case.needs], case.components, case.severities)
    cells = coverage(case)
    return Findings(known, cells, find_gaps(case, known, cells))


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that is settled before questions are chosen."""

    case: Case
    bank: Bank
    found: Findings
    pool: Eligible
    shares: Timing

    @property
    def questions(self) -> Mapping[str, Question]:
        """The questions that may be chosen, by id."""
        return {question.id: question for question in self.pool.questions}


def draft_for(case: Case, bank: Bank, affinity: Affinity, seed: int, dropped: Collection[str] = ()) -> Draft:
    """Settle what a choice is made from. dropped: core questions that need nobody to judge them.

    Raises LengthOutOfRange, PartsTooLong, NoPanel and NoPanelFor.
    """
    shares = timing(case.minutes, dict(case.parts))
    check_panel(case, dropped)
    found = findings(case)
    return Draft(case, bank, found, _askable_only(eligible(case, bank, affinity, seed), case), shares)


def _askable_only(pool: Eligible, case: Case) -> Eligible:
    nobodys = {name for name in case.competencies if not askable(name, case.panel)}
    kept = tuple(question for question in pool.questions if question.subject not in nobodys)
    return replace(pool, questions=kept)
