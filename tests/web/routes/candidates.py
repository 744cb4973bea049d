"""Candidates and their applications."""

import datetime as dt

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from kedua.usecases.imports import start_import
from kedua.usecases.resumes import keep_resume
from tests.cast import Cast
from tests.factories.rows import NOW, make_job
from tests.web.routes.route import Route, Values

EDITORS = "ada rita hana"
ANYONE_ABOVE = "ada rita hana dan"  # Dan sees the list of his own organisation
RECORD = {
    f"{name}-{part}": value
    for name in ("experience", "education", "skills", "strengths", "claims")
    for part, value in (("TOTAL_FORMS", "0"), ("INITIAL_FORMS", "0"))
}


def application(cast: Cast) -> Values:
    return {"key": cast.application.pk}


def withdrawn(cast: Cast) -> Values:
    cast.application.stage = "withdrawn"
    cast.application.save()
    return {"key": cast.application.pk}


def resume(cast: Cast) -> Values:
    """A file that Ada has yet to confirm."""
    return {"key": keep_resume(cast.ada, b"Cleo Tan", "cleo.txt", {}, NOW).pk}


def cleos_resume(cast: Cast) -> Values:
    kept = keep_resume(cast.ada, b"Cleo Tan", "cleo.txt", {}, NOW)
    kept.candidate = cast.cleo
    kept.save()
    return {"key": kept.pk}


def file_of_candidates(cast: Cast) -> Values:
    return {"key": start_import(cast.ada, b"Name,Email\nMei Wong,mei@mail.example\n", "some.csv", NOW).pk}


def other_job(cast: Cast) -> Values:
    job = make_job(cast.organisation, "Barista", hiring_manager=cast.hana)
    return {"job": str(job.pk)}


def new(cast: Cast) -> Values:
    return {"job": str(cast.job.pk), "name": "Mei Wong", "email": "", "phone": "", **RECORD}


def upload(_cast: Cast) -> Values:
    return {"file": SimpleUploadedFile("mei.txt", b"Mei Wong\nmei@mail.example\n")}


def table(_cast: Cast) -> Values:
    return {"file": SimpleUploadedFile("some.csv", b"Name,Email\nMei Wong,mei@mail.example\n")}


ROUTES = [
    Route("candidates", ANYONE_ABOVE),
    Route("candidate-new", ANYONE_ABOVE),
    # Dan has no such job in his organisation.
    Route("candidate-new", EDITORS, "post", 303, 404, data=new),
    Route("candidate-resume", ANYONE_ABOVE),
    Route("candidate-resume", ANYONE_ABOVE, "post", 303, data=upload),
    Route("resume-confirm", "ada", given=resume),
    Route("resume-confirm", "ada", "post", 303, given=resume, data=new),
    Route("resume-file", EDITORS, given=cleos_resume),
    Route("resume-drop", "ada", "post", 303, given=resume),
    Route("candidate-import", ANYONE_ABOVE),
    Route("candidate-import", ANYONE_ABOVE, "post", 303, data=table),
    Route("candidate-import-check", "ada", given=file_of_candidates),
    Route(
        "candidate-import-check",
        "ada",
        "post",
        303,
        given=file_of_candidates,
        data=lambda cast: {"job": str(cast.job.pk)},
    ),
    Route("candidate-import-undo", "ada", "post", 303, given=file_of_candidates),
    Route("candidate-import-left-out", "ada", given=file_of_candidates),
    Route("application", EDITORS, given=application),
    Route("application-edit", EDITORS, given=application),
    Route("application-edit", EDITORS, "post", 303, given=application, data=new),
    Route("application-new", EDITORS, given=application),
    Route("application-new", EDITORS, "post", 303, given=application, data=other_job),
    Route(
        "application-promise",
        EDITORS,
        "post",
        303,
        given=application,
        data=lambda _cast: {"promise": timezone.localdate() + dt.timedelta(days=30)},
    ),
    Route("application-seen", EDITORS, "post", 303, given=application),
    Route("application-withdraw", EDITORS, "post", 303, given=application),
    Route("application-back", EDITORS, "post", 303, given=withdrawn),
    Route("application-file", EDITORS, "post", 303, given=application, data=upload),
    Route("candidate-delete", "ada rita", "post", 303, given=application, data=lambda _cast: {"why": "Entered twice."}),
]
