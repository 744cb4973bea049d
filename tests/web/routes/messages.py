"""What is said to candidates."""

from tests.cast import Cast
from tests.factories.messages import make_message
from tests.web.routes.route import Route, Values


def application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def job(cast: Cast) -> Values:
    return {"key": cast.job.pk}


def draft(cast: Cast) -> Values:
    return {"key": make_message(cast.application).pk}


def written(cast: Cast) -> Values:
    make_message(cast.application, state="received", occasion="reply")
    return application(cast)


def said(_cast: Cast) -> Values:
    return {"subject": "Where we are", "text": "You hear from us on Friday.", "do": "keep"}


RUN = "ada rita hana"

ROUTES = [
    Route("application-messages", RUN, given=application),
    Route("application-messages", RUN, "post", ok=303, given=application, data=said),
    Route("message-start", RUN, "post", ok=303, given=application, data=lambda _cast: {"occasion": "thank-you"}),
    Route("message-call", RUN, "post", ok=303, given=application, data=lambda _cast: {"text": "All is well."}),
    Route("message-read", RUN, "post", ok=303, given=written),
    Route("job-closing", RUN, given=job),
    Route("job-closing", RUN, "post", ok=303, given=job, data=lambda _cast: {"do": "draft"}),
    Route("outbox", "ada rita dan"),
    Route("message-edit", RUN, given=draft),
    Route("message-edit", RUN, "post", ok=303, given=draft, data=said),
    Route("message-act", RUN, "post", ok=303, given=draft, data=lambda _cast: {"do": "release"}),
]
