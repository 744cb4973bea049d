"""Jobs."""

from tests.cast import Cast
from tests.web.routes.route import Route, Values

EDITORS = "ada rita hana"
ANYONE_ABOVE = "ada rita hana dan"  # Dan sees the jobs of his own organisation


def job(cast: Cast) -> Values:
    return {"key": cast.job.pk}


def quiet_job(cast: Cast) -> Values:
    """A job whose only candidate withdrew."""
    cast.application.stage = "withdrawn"
    cast.application.save()
    return {"key": cast.job.pk}


def closed_job(cast: Cast) -> Values:
    cast.job.state = "closed"
    cast.job.save()
    return {"key": cast.job.pk}


def save(_cast: Cast) -> Values:
    return {"do": "save"}


def facts(_cast: Cast) -> Values:
    return {
        "title": "Outlet Manager",
        "seniority": "manager",
        "minutes": "50",
        "days_to_hear": "5",
        "days_to_tell": "2",
    }


ROUTES = [
    Route("jobs", ANYONE_ABOVE),
    Route("job-new", ANYONE_ABOVE),
    Route("job-new", ANYONE_ABOVE, "post", 303, data=lambda _cast: {"role": "barista"}),
    Route("job", EDITORS, given=job),
    Route("job-edit", EDITORS, given=job),
    Route("job-edit", EDITORS, "post", 303, given=job, data=facts),
    Route("job-competencies", EDITORS, given=job),
    Route("job-competencies", EDITORS, "post", 303, given=job, data=save),
    Route("job-core", EDITORS, given=job),
    Route("job-core", EDITORS, "post", 303, given=job, data=save),
    Route("job-panel", EDITORS, given=job),
    Route("job-panel", EDITORS, "post", 303, given=job, data=save),
    Route("job-close", EDITORS, "post", 422, given=job),
    Route("job-close", EDITORS, "post", 303, given=quiet_job),
    Route("job-reopen", EDITORS, "post", 303, given=closed_job),
]
