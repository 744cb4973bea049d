"""Who may give an assessment, see how far it is, rate it, and save its files."""

from __future__ import annotations

import datetime as dt

from kedua.records.models import Assessment
from tests.cast import Cast
from tests.factories.assessments import TASK, handed_in, make_assessment, make_file
from tests.web.routes.route import Route, Values

RUN = "ada rita hana"


def soon() -> dt.datetime:
    """A time still to come on any real clock."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0) + dt.timedelta(days=5)


def given(cast: Cast) -> Assessment:
    """Sam rates it without the name, and Rita, who runs the application, with it."""
    return make_assessment(cast.application, cast.hana, [cast.sam, cast.rita], due_at=soon())


def of_application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def of_a_task(_cast: Cast) -> Values:
    return {"task": TASK}


def an_assessment(cast: Cast) -> Values:
    return {"key": given(cast).pk}


def handed(cast: Cast) -> Values:
    return {"key": handed_in(given(cast)).pk}


def a_file(cast: Cast) -> Values:
    return {"key": make_file(handed_in(given(cast))).pk}


def taken_back(cast: Cast) -> Values:
    row = given(cast)
    row.state = "cancelled"
    row.save()
    return {"key": row.pk}


def a_file_of_one_taken_back(cast: Cast) -> Values:
    file = make_file(given(cast))
    Assessment.objects.update(state="cancelled")
    return {"key": file.pk}


def due(_cast: Cast) -> dict[str, str]:
    day = soon() + dt.timedelta(days=2)
    return {"due_day": day.date().isoformat(), "due_time": "18:00", "extra": "10", "extra_unit": "minutes"}


def sent(cast: Cast) -> Values:
    raters = [str(cast.sam.pk), str(cast.ada.pk)]
    return {**due(cast), "task": TASK, "minutes": "30", "raters": raters}


def rated(_cast: Cast) -> Values:
    fields = {"act": "send", "revision": "0.tab"}
    for subject in ("complaint-handling", "written-communication"):
        fields |= {f"rating-{subject}": "4", f"note-{subject}": "Owns the missed day."}
    return fields


ROUTES = [
    Route("assessment-send", RUN, given=of_application),
    Route("assessment-send", RUN, given=of_application, data=of_a_task),
    Route("assessment-send", RUN, "post", 303, given=of_application, data=sent),
    Route("assessment", RUN, given=an_assessment),
    Route("assessment-time", RUN, "post", 303, given=an_assessment, data=due),
    Route("assessment-cancel", RUN, "post", 303, given=an_assessment),
    Route("assessment-rate", "sam rita", given=handed),
    Route("assessment-rate", "", given=taken_back),
    Route("assessment-rate", "sam rita", "post", 303, given=handed, data=rated),
    Route("assessment-rate-save", "sam rita", "post", given=handed, data=rated),
    Route("assessment-file", f"{RUN} sam", given=a_file),
    Route("assessment-file", RUN, given=a_file_of_one_taken_back),
]
