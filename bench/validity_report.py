"""The report of the validity study: tables, where a lead comes from, how much room is left, other worlds."""

from __future__ import annotations

import time
from dataclasses import replace

from bench.report import Interval, paragraph, table
from bench.validity import Cell, Policy, Results, Study, simulate, study_of
from bench.validity_ceiling import room
from bench.validity_policies import ENGINE, Planner
from bench.validity_world import FINALISTS
from kedua.engine.evidence.components import VarianceComponents

USUAL: Policy = ("repeat", "all alike")
EVEN: Policy = ("even", "average")
EVEN_MODEL: Policy = ("even", "model")
BY_HAND: Policy = ("gaps", "model")
KEDUA: Policy = ("kedua", "model")
ROWS: tuple[tuple[str, Policy], ...] = (
    ("round one alone, averages", ("first", "average")),
    ("round one alone, model", ("first", "model")),
    ("(a) usual: same questions again, plain average", USUAL),
    ("    same questions again, model", ("repeat", "model")),
    ("(b) even: one per competency, averages", EVEN),
    ("(d) even, model", EVEN_MODEL),
    ("(e) gaps first by hand, averages", ("gaps", "average")),
    ("(f) gaps first by hand, model", BY_HAND),
    ("    Kedua's plan, averages", ("kedua", "average")),
    ("(c) Kedua: its plan, model", KEDUA),
)
LEADS: tuple[tuple[str, Policy, Policy], ...] = (
    ("(c)-(a) Kedua over usual practice", KEDUA, USUAL),
    ("(c)-(b) Kedua over even coverage", KEDUA, EVEN),
    ("(d)-(b)   of this by the model", EVEN_MODEL, EVEN),
    ("(c)-(d)   of this by the plan", KEDUA, EVEN_MODEL),
    ("(c)-(f) Kedua over gaps by hand + model", KEDUA, BY_HAND),
)
MAIN: Cell = (60, 2)
SHOWN = (("(a)", USUAL), ("(b)", EVEN), ("(d)", EVEN_MODEL), ("(f)", BY_HAND), ("(c)", KEDUA))


def run(quick: bool) -> str:
    """Simulate and report."""
    start = time.perf_counter()
    study, planner = study_of(quick), Planner()
    results = simulate(study, ENGINE, planner)
    cells = "\n\n".join(_cell(results, cell) for cell in study.cells)
    rest = (_room(study, planner), _worlds(study, results, planner), _sentence(results), _method(study, results))
    took = time.perf_counter() - start
    return "\n\n".join((cells, *rest, f"Simulated in {took:.0f} s."))


def _cell(results: Results, cell: Cell) -> str:
    rows = [
        (
            name,
            f"{results.questions[cell, policy[0]]:.1f}",
            results.correlation(cell, policy).show(),
            results.picked(cell, policy).show(100, 1),
        )
        for name, policy in ROWS
    ]
    leads = []
    for name, one, other in LEADS:
        correlation, picked = results.lead(cell, one, other)
        leads.append((name, "", correlation.show(signed=True), picked.show(100, 1, signed=True)))
    raters = "1 rater" if cell[1] == 1 else f"{cell[1]} raters"
    header = (f"{cell[0]} minutes, {raters} in round two", "questions", "r with truth", "best of four, %")
    return table(header, [*rows, ("", "", "", ""), *leads])


def _room(study: Study, planner: Planner) -> str:
    order = ("first", "repeat", "even", "gaps", "kedua", "best")
    rows = []
    for cell in (study.cells[0], MAIN):
        found = room(study.openings, cell, planner)
        rows.append((f"{cell[0]} minutes, {cell[1]} rater(s)", *(f"{found[name]:.3f}" for name in order)))
    return (
        "Room left: r that the model expects, by plan; best = every spread of as many questions over competencies tried\n"
        + table(("", *order), rows)
    )


def _worlds(study: Study, results: Results, planner: Planner) -> str:
    only = replace(study, cells=(MAIN,))
    rows = [_world("as published", results)]
    rows += [_world(name, simulate(only, components, planner)) for name, components in worlds().items()]
    header = ("Other worlds, r at 60 minutes, 2 raters", *(name for name, _ in SHOWN), "(c)-(b)", "(c)-(a)")
    return f"{table(header, rows)}\nKedua believes the published components in all of them."


def worlds() -> dict[str, VarianceComponents]:
    """Give worlds that differ from the published one; what a component gains or loses, the residual loses or gains."""
    half, double, answer = ENGINE.halo / 2, ENGINE.halo * 2, ENGINE.answer * 5
    return {
        "between competencies .3": replace(ENGINE, between_competencies=0.3),
        "between competencies .7": replace(ENGINE, between_competencies=0.7),
        "halo halved": replace(ENGINE, halo=half, residual=ENGINE.residual + ENGINE.halo - half),
        "halo doubled": replace(ENGINE, halo=double, residual=ENGINE.residual + ENGINE.halo - double),
        "answers differ five times as much": replace(
            ENGINE, answer=answer, residual=ENGINE.residual + ENGINE.answer - answer
        ),
    }


def _world(name: str, results: Results) -> tuple[str, ...]:
    plain = (f"{results.correlation(MAIN, policy).mean:.3f}" for _, policy in SHOWN)
    leads = (results.lead(MAIN, KEDUA, other)[0].show(signed=True) for other in (EVEN, USUAL))
    return (name, *plain, *leads)


def _sentence(results: Results) -> str:
    """Say what came out in one sentence that follows the figures, whichever way they fall."""
    usual, _ = results.lead(MAIN, KEDUA, USUAL)
    even, _ = results.lead(MAIN, KEDUA, EVEN)
    by_model, _ = results.lead(MAIN, EVEN_MODEL, EVEN)
    by_plan, _ = results.lead(MAIN, KEDUA, EVEN_MODEL)
    hand, _ = results.lead(MAIN, KEDUA, BY_HAND)
    first, as_usual, kedua = (results.correlation(MAIN, p).mean for p in (("first", "average"), USUAL, KEDUA))
    return paragraph(
        f"In short, at 60 minutes with two raters: a second round lifts r from {first:.2f} to {as_usual:.2f} as usually held "
        f"and to {kedua:.2f} with Kedua, which is {_compared(usual)} usual practice ({usual.show(signed=True)}), "
        f"{_compared(even)} even coverage ({even.show(signed=True)}: {by_model.show(signed=True)} by the evidence model, "
        f"{by_plan.show(signed=True)} by the plan), and {_compared(hand)} somebody who fills gaps by hand and uses the "
        f"model ({hand.show(signed=True)})."
    )


def _compared(lead: Interval) -> str:
    if abs(lead.mean) <= lead.half:
        return "not told apart from"
    return "ahead of" if lead.mean > 0 else "behind"


def _method(study: Study, results: Results) -> str:
    candidates = study.replications * study.jobs * FINALISTS
    size = f"{study.replications} replications × {study.jobs} jobs × {FINALISTS} finalists"
    notes = (
        (
            f"{candidates:,} candidates a cell ({size}), seed {study.seed}; ± is a 95 % interval over replications; leads "
            "compare the same candidates."
        ),
        (
            "Round one: one rater and six questions, on two of eight competencies twice, on two once, on four not at all; "
            f"{len(study.openings)} such patterns, drawn per candidate. The finalists of a job share raters whose severity "
            "nobody knows; ratings are whole numbers from 1 to 5."
        ),
        (
            "Round two: other raters, the same minutes for every plan; all plans also ask about career goals and "
            "contribution, which count for nothing here. Even and gaps first take the shortest new questions there are."
        ),
        (
            "Plans depend on ratings only through must-haves near their bar: the real engine made "
            f"{results.plans} plans, each used for all candidates who are alike in this. Likeness is zero; no topic or claim "
            "is built upon. In this world an answer tells the same at any length and to any kind of question."
        ),
    )
    return "\n".join(paragraph(note) for note in notes)
