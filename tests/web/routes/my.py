"""Who may look at a candidate's own pages, and who may send something from them: whoever has the link, and no colleague."""

from __future__ import annotations

import datetime as dt

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from kedua.access.links import token_for
from kedua.records.models import Application, Assessment, Candidate, CandidateLink, Interview, Resume
from tests.cast import Cast
from tests.factories.assessments import make_assessment, make_file
from tests.factories.previews import make_preview
from tests.factories.rows import make_application, make_candidate, make_interview
from tests.web.routes.route import Route, Values, nothing

EVERYBODY = "ada rita hana ben sam dan eve"


def link(cast: Cast, days: int = 90, **fields: object) -> CandidateLink:
    """A link to Cleo's page that is good on any real clock."""
    now = dt.datetime.now(dt.UTC)
    return CandidateLink.objects.create(
        organisation=cast.organisation, application=cast.application, created_at=now,
        expires_at=now + dt.timedelta(days=days), **fields,
    )  # fmt: skip


def a_token(cast: Cast) -> Values:
    return {"token": token_for("candidate", link(cast).pk)}


def forged(cast: Cast) -> Values:
    return {"token": token_for("slots", link(cast).pk)}


def expired(cast: Cast) -> Values:
    return {"token": token_for("candidate", link(cast, days=-1).pk)}


def revoked(cast: Cast) -> Values:
    return {"token": token_for("candidate", link(cast, revoked_at=dt.datetime.now(dt.UTC)).pk)}


def ahead(cast: Cast, **fields: object) -> Interview:
    """Cleo's second interview, a week from now on any real clock."""
    starts = dt.datetime.now(dt.UTC).replace(microsecond=0) + dt.timedelta(days=7)
    return make_interview(cast.application, 2, **{"state": "booked", "starts_at": starts, **fields})


def a_meeting(cast: Cast) -> Values:
    return {**a_token(cast), "key": ahead(cast).pk}


def a_cancelled_meeting(cast: Cast) -> Values:
    return {**a_token(cast), "key": ahead(cast, state="cancelled").pk}


def somebody_elses_meeting(cast: Cast) -> Values:
    other = make_application(cast.job, make_candidate(cast.organisation, "Farid Omar"))
    starts = dt.datetime.now(dt.UTC) + dt.timedelta(days=7)
    return {**a_token(cast), "key": make_interview(other, state="booked", starts_at=starts).pk}


def resume(cast: Cast, candidate: Candidate | None = None) -> Resume:
    """A file that a candidate handed in; Cleo's unless said."""
    return Resume.objects.create(
        organisation=cast.organisation, candidate=candidate or cast.cleo, file_name="cleo.txt", size=4,
        file=ContentFile(b"Cleo", "cleo.txt"), sha256="0" * 64, created_at=dt.datetime.now(dt.UTC),
    )  # fmt: skip


def a_file(cast: Cast) -> Values:
    return {**a_token(cast), "key": resume(cast).pk}


def somebody_elses_file(cast: Cast) -> Values:
    return {**a_token(cast), "key": resume(cast, make_candidate(cast.organisation, "Farid Omar")).pk}


def task(cast: Cast, application: Application | None = None) -> Assessment:
    """An assessment that Cleo, or another candidate, has begun; due in a week on any real clock."""
    now = dt.datetime.now(dt.UTC)
    return make_assessment(
        application or cast.application, cast.hana, due_at=now + dt.timedelta(days=7), started_at=now, state="started"
    )


def a_task(cast: Cast) -> Values:
    return {**a_token(cast), "key": task(cast).pk}


def somebody_elses_task(cast: Cast) -> Values:
    other = make_application(cast.job, make_candidate(cast.organisation, "Farid Omar"))
    return {**a_token(cast), "key": task(cast, other).pk}


def a_revoked_task(cast: Cast) -> Values:
    return {**revoked(cast), "key": task(cast).pk}


def a_handed_file(cast: Cast) -> Values:
    row = task(cast)
    return {**a_token(cast), "key": row.pk, "file": make_file(row).pk}


def somebody_elses_handed_file(cast: Cast) -> Values:
    mine, theirs = a_task(cast), somebody_elses_task(cast)
    return {**mine, "file": make_file(Assessment.objects.get(pk=str(theirs["key"]))).pk}


def typed(_cast: Cast) -> Values:
    return {"do": "save", "text": "Dear Ms Nair,", "revision": "0.tab"}


def uploaded(_cast: Cast) -> Values:
    return {"file": SimpleUploadedFile("letter.txt", b"Dear Ms Nair,")}


def a_described_job(cast: Cast) -> Values:
    make_preview(cast.job)
    return a_token(cast)


def yes(_cast: Cast) -> Values:
    return {"answer": "accepted"}


def text(_cast: Cast) -> Values:
    return {"text": "When do I hear from you?"}


def question(_cast: Cast) -> Values:
    return {"do": "ask", "text": "How large is the team?"}


def wish(_cast: Cast) -> Values:
    return {"language": "en", "channel": "email", "time_zone": "Europe/London"}


def correction(_cast: Cast) -> Values:
    return {"kind": "correction", "text": "My name is Chloe."}


SENDS = "eve dan"  # whoever is of the organisation may look, and not act for the candidate
PAGES = ("my-application", "my-messages", "my-preview", "my-reach", "my-data", "my-data-json", "my-data-html")
POSTS = (
    ("my-interview", a_meeting, yes), ("my-withdraw", a_token, nothing), ("my-messages", a_token, text),
    ("my-preview", a_token, question),  ("my-reach", a_token, wish), ("my-data", a_token, correction),
)  # fmt: skip

ROUTES = [
    *(Route(name, EVERYBODY, given=a_token, public=True) for name in PAGES),
    *(
        Route(name, "", denied=status, given=given, public=True)
        for name in PAGES
        for given, status in ((forged, 404), (expired, 410), (revoked, 410))
    ),
    Route("my-interview-calendar", EVERYBODY, given=a_meeting, public=True),
    Route("my-interview-calendar", "", denied=404, given=a_cancelled_meeting, public=True),
    Route("my-interview-calendar", "", denied=404, given=somebody_elses_meeting, public=True),
    Route("my-data-file", EVERYBODY, given=a_file, public=True),
    Route("my-data-file", "", denied=404, given=somebody_elses_file, public=True),
    Route("my-preview-pdf", SENDS, "post", denied=403, given=a_described_job, public=True),
    Route("my-preview-pdf", "", "post", denied=410, given=revoked, public=True),
    *(Route(name, SENDS, "post", 303, denied=403, given=given, data=data, public=True) for name, given, data in POSTS),
    Route("my-interview", "eve dan", "post", 422, denied=403, given=somebody_elses_meeting, data=yes, public=True),
    Route("my-assessment", EVERYBODY, given=a_task, public=True),
    Route("my-assessment", "", denied=404, given=somebody_elses_task, public=True),
    Route("my-assessment", "", denied=410, given=a_revoked_task, public=True),
    Route("my-assessment", SENDS, "post", 303, denied=403, given=a_task, data=typed, public=True),
    Route("my-assessment-save", SENDS, "post", denied=403, given=a_task, data=typed, public=True),
    Route("my-assessment-save", "", "post", denied=410, given=a_revoked_task, data=typed, public=True),
    Route("my-assessment-files", SENDS, "post", 303, denied=403, given=a_task, data=uploaded, public=True),
    Route("my-assessment-file", EVERYBODY, given=a_handed_file, public=True),
    Route("my-assessment-file", "", denied=404, given=somebody_elses_handed_file, public=True),
    *(Route(name, "", "post", denied=410, given=revoked, data=data, public=True) for name, _given, data in POSTS[1:]),
]
