"""How long a person waits for a plan they edit: made again with edits, and offers of what else to ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import numpy as np

from bench.report import milliseconds, paragraph, table, timed
from kedua.engine.planning.edits import Edits
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.make import make_edited_plan, make_plan
from kedua.engine.planning.offers import additions, alternatives, taken
from kedua.integrations.casefile.building import build_request
from kedua.integrations.casefile.reading import read_case
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.library.loader import load_library
from kedua.queries.plan_request import PlanRequest
from kedua.usecases.likeness import Comparer
from kedua.usecases.planning import affinity_of

EXAMPLES = Path("examples")
ROUNDS, QUICK_ROUNDS = 3, 1
AIM_AGAIN, AIM_OFFERS = 0.300, 0.100  # seconds, p95


def run(quick: bool) -> str:
    """Measure and report over all examples, with the library and its vectors."""
    times: dict[str, list[float]] = {"plan": [], "made again": [], "alternatives": [], "additions": []}
    comparer = installed_comparer()
    for request in _requests():
        for number in range(1 + (QUICK_ROUNDS if quick else ROUNDS)):
            for what, seconds in _session(request, comparer):
                if number:  # the first time warms
                    times[what].append(seconds)
    rows = [_row(what, seconds) for what, seconds in times.items()]
    again, offers = (float(np.percentile(times[name], 95)) for name in ("made again", "alternatives"))
    note = paragraph(
        f"The examples with the library ({len(load_library().bank.questions):,} questions). Aims: p95 of a plan made again "
        f"≤ {1000 * AIM_AGAIN:.0f} ms: {'met' if again <= AIM_AGAIN else 'missed'}; of alternatives ≤ {1000 * AIM_OFFERS:.0f} "
        f"ms: {'met' if offers <= AIM_OFFERS else 'missed'}. Made again: with each offer taken, pins, drops and minutes "
        "adding up, in reverse order, and the best without edits beside it."
    )
    return f"{table(('work', 'times', 'p50', 'p95', 'longest'), rows)}\n\n{note}"


def _requests() -> Iterator[PlanRequest]:
    for path in sorted(filter(Path.is_file, EXAMPLES.iterdir())):
        file, lines = read_case(path)
        yield build_request(file, lines, load_library(), path.name)


def _session(request: PlanRequest, comparer: Comparer) -> Iterator[tuple[str, float]]:
    """Plan, then ask for offers on one question after another and take the best each time; order turned round at once."""
    case, bank, affinity = request.case, request.bank, affinity_of(request, comparer)
    yield "plan", timed(lambda: make_plan(case, bank, affinity_of(request, comparer), request.seed))
    plan = make_plan(case, bank, affinity, request.seed)
    edits = Edits(order=tuple(planned.question.id for planned in reversed(plan.questions)))
    for name in edits.order:
        yield "alternatives", timed(partial(alternatives, case, bank, affinity, plan, name))
        offers = alternatives(case, bank, affinity, plan, name)
        edits = taken(edits, offers[0]) if offers else edits
        yield "made again", timed(partial(_again, request, comparer, edits))
    yield "additions", timed(lambda: additions(case, bank, affinity, plan))


def _again(request: PlanRequest, comparer: Comparer, edits: Edits) -> None:
    # A plan with no room for all that was taken is refused; the refusal is waited for as well.
    with suppress(ImpossiblePlan):
        make_edited_plan(request.case, request.bank, affinity_of(request, comparer), edits, request.seed)


def _row(what: str, seconds: list[float]) -> tuple[str, ...]:
    middle, late = np.percentile(seconds, [50, 95])
    return what, str(len(seconds)), *(milliseconds(float(one)) for one in (middle, late, max(seconds)))
