"""Who may see and change a plan: whoever runs the application."""

from __future__ import annotations

from kedua.usecases.plan_edits import Edit
from kedua.usecases.plans import change_plan, make_first_plan
from tests.cast import Cast
from tests.factories.plans import far, fresh, make_plan_for
from tests.factories.rows import NOW, make_application, make_candidate
from tests.web.routes.route import Route, Values

RUNS = "ada rita hana"


def bare(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def planned(cast: Cast) -> Values:
    make_plan_for(cast)
    return {"key": cast.application.pk}


def seen(_cast: Cast) -> Values:
    return {"version": 1}


def longer(_cast: Cast) -> Values:
    return {"version": 1, "do": "length", "minutes": 75}


def back(cast: Cast) -> Values:
    change_plan(cast.rita, fresh(cast), 1, Edit("length", minutes=75), far(), NOW)
    return {"version": 2, "to": 1}


def another(cast: Cast) -> Values:
    other = make_application(cast.job, make_candidate(cast.organisation, "Devi Nair"))
    make_first_plan(cast.rita, other, far(), NOW)
    return {"with": other.pk}


ROUTES = [
    Route("plan", RUNS, given=planned),
    Route("plan-make", RUNS, "post", ok=303, given=bare),
    Route("plan-edit", RUNS, "post", ok=303, given=planned, data=longer),
    Route("plan-question", RUNS, ok=303, given=planned),
    Route("plan-add", RUNS, given=planned),
    Route("plan-panel", RUNS, given=planned),
    Route("plan-back", RUNS, "post", ok=303, given=planned, data=back),
    Route("plan-lock", RUNS, "post", ok=303, given=planned, data=seen),
    Route("plan-compare", RUNS, given=planned, data=another),
]
