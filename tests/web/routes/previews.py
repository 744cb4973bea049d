"""The preview of a job."""

from kedua.usecases.previews import ask
from tests.cast import Cast
from tests.factories.preview_statements import WHOLE
from tests.factories.previews import make_preview
from tests.factories.rows import NOW
from tests.web.routes.jobs import EDITORS, job, save
from tests.web.routes.route import Route, Values

WITHOUT = WHOLE[:-1]


def published(cast: Cast) -> Values:
    """A job with a version in force."""
    make_preview(cast.job)
    return {"key": cast.job.pk, "version": 1}


def changed(cast: Cast) -> Values:
    """A job whose draft differs from what is in force."""
    published(cast)
    make_preview(cast.job, statements=WITHOUT, version=2, state="draft", published_at=None)
    return {"key": cast.job.pk}


def application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def answered(cast: Cast) -> Values:
    """A question that waits, and its answer."""
    asked = ask(cast.application, "Who trains me?", "page", NOW)
    return {"question": str(asked.pk), "answer": "Priya does."}


def section(cast: Cast) -> Values:
    return {"key": cast.job.pk, "section": "hard"}


ROUTES = [
    Route("job-preview", EDITORS, given=job),
    Route("job-preview-section", EDITORS, given=section),
    Route("job-preview-section", EDITORS, "post", 303, given=section, data=save),
    Route("job-preview-publish", EDITORS, "post", 422, given=job),
    Route("job-preview-publish", EDITORS, "post", 303, given=changed),
    Route("job-preview-discard", EDITORS, "post", 303, given=changed),
    Route("application-asked", EDITORS, given=application),
    Route("application-asked", EDITORS, "post", 303, given=application, data=answered),
    Route("job-preview-letter", EDITORS, given=job),
    Route("job-preview-version", EDITORS, given=published),
    Route("job-preview-pdf", EDITORS, given=published),
]
