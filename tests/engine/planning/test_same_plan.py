"""The same case, bank and seed give the same plan, byte for byte, in every process."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kedua.engine.planning.case import Case
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.plan import Plan
from kedua.integrations.planfile.building import plan_json
from tests.factories.banks import small_bank
from tests.factories.cases import bare_case, cases, likeness_of, usual_case
from tests.factories.kits import recruiter_kit

HOME = Path(__file__).parents[3]
BANK = small_bank()
EQUAL = likeness_of()
PRINT_PLAN = """
from tests.engine.planning.test_same_plan import as_json, planned
from tests.factories.cases import usual_case
print(as_json(planned(usual_case(), 3)), end="")
"""


def planned(case: Case, seed: int = 0) -> Plan:
    """Plan the case; give up this example when no plan is possible."""
    try:
        return make_plan(case, BANK, EQUAL, seed)
    except ImpossiblePlan:
        assume(False)
        raise


def as_json(plan: Plan) -> str:
    return plan_json(replace(recruiter_kit(), plan=plan))


def ids(plan: Plan) -> list[str]:
    return [q.question.id for q in plan.questions]


@settings(max_examples=10, deadline=None)
@given(cases(), st.integers(0, 5))
def test_the_same_case_and_seed_give_the_same_plan(case: Case, seed: int) -> None:
    plan, again = planned(case, seed), planned(case, seed)

    assert plan == again
    assert as_json(plan) == as_json(again)


@settings(max_examples=10, deadline=None)
@given(cases())
def test_the_order_of_ratings_and_remarks_does_not_matter(case: Case) -> None:
    turned = replace(case, ratings=case.ratings[::-1], remarks=case.remarks[::-1])

    plan, again = planned(case), planned(turned)

    assert ids(plan) == ids(again)
    assert [(q.minutes, q.asked_by) for q in plan.questions] == [(q.minutes, q.asked_by) for q in again.questions]


def test_other_processes_with_other_hash_seeds_write_the_same_bytes() -> None:
    here = as_json(planned(usual_case(), 3))

    elsewhere = [
        subprocess.run(
            [sys.executable, "-c", PRINT_PLAN],
            cwd=HOME,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{HOME / 'src'}{os.pathsep}{HOME}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4321")
    ]

    assert elsewhere == [here, here]


def test_the_seed_decides_among_questions_of_equal_worth() -> None:
    plans = {tuple(ids(planned(bare_case(), seed))) for seed in range(8)}

    values = {planned(bare_case(), seed).value for seed in range(3)}
    assert len(plans) > 1
    assert len(values) == 1
