"""A job's description."""

from tests.cast import Cast
from tests.factories.advert_rows import SECTIONS, make_advert, make_version, publish_version
from tests.web.routes.jobs import EDITORS, job
from tests.web.routes.route import Route, Values

READERS = f"{EDITORS} ben sam"  # whoever asks in interviews for the job reads what it says


def written(cast: Cast) -> Values:
    """A job with a description."""
    make_version(make_advert(cast.job))
    return {"key": cast.job.pk}


def twice(cast: Cast) -> Values:
    """A job with two versions of its description."""
    advert = make_advert(cast.job)
    make_version(advert)
    make_version(advert, SECTIONS[:1])
    return {"key": cast.job.pk, "version": 1}


def drafted(cast: Cast) -> Values:
    make_version(make_advert(cast.job), drafted=["do"])
    return {"key": cast.job.pk}


def public(cast: Cast) -> Values:
    publish_version(make_version(make_advert(cast.job)))
    return {"key": cast.job.pk}


def file(cast: Cast) -> Values:
    return {**written(cast), "name": "md"}


def sound(_cast: Cast) -> Values:
    return {"tone": "plain", "length": "short", "language": "en"}


def facts(_cast: Cast) -> Values:
    return {"title": "Outlet Manager", "pay_per": "month", "do": "save"}


def text(_cast: Cast) -> Values:
    return {"seen": "1", "part": "opening", "heading": "", "text": "You run a café.", "do": "save"}


def pasted(_cast: Cast) -> Values:
    return {"text": "Duties\n- Make coffee for guests", "do": "take", "duty": "0"}


ROUTES = [
    Route("job-advert", READERS, given=written),
    Route("job-advert", EDITORS, given=job),
    Route("job-advert-file", READERS, given=file),
    Route("job-advert-facts", EDITORS, given=job),
    Route("job-advert-facts", EDITORS, "post", 303, given=job, data=facts),
    Route("job-advert-compose", EDITORS, "post", 303, given=job, data=sound),
    Route("job-advert-edit", EDITORS, given=written),
    Route("job-advert-edit", EDITORS, "post", 303, given=written, data=text),
    Route("job-advert-draft", EDITORS, "post", 303, given=job, data=sound),
    Route(
        "job-advert-add", EDITORS, "post", 303, given=job, data=lambda _cast: {"part": "offer", "sentence": "A meal."}
    ),
    Route("job-advert-accept", EDITORS, "post", 303, given=drafted, data=lambda _cast: {"part": "do"}),
    Route("job-advert-versions", EDITORS, given=written),
    Route("job-advert-restore", EDITORS, "post", 303, given=twice),
    Route("job-advert-publish", EDITORS, "post", 303, given=written, data=lambda _cast: {"version": "1"}),
    Route("job-advert-down", EDITORS, "post", 303, given=public),
    Route("job-advert-from", EDITORS, given=job),
    Route("job-advert-from", EDITORS, "post", 303, given=job, data=pasted),
]
