"""A candidate with a link to their own pages, and around them everything that these must not tell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import models
from django.test import Client
from django.urls import reverse

from kedua.queries.candidate_links import token_of
from kedua.records.models import (
    Application,
    Assessment,
    AssessmentRater,
    Interview,
    Message,
    Offer,
    Preview,
    Resume,
    Slot,
)
from kedua.usecases import previews
from kedua.usecases.candidate_answers import answer_interview, write_reply
from kedua.usecases.candidate_links import page_link
from kedua.usecases.privacy_requests import ask_about_data
from tests.factories.assessments import handed_in, make_assessment, make_file, rate
from tests.factories.decisions import make_decision_rows
from tests.factories.previews import make_preview
from tests.factories.room_cards import ENDED
from tests.factories.rows import make_application, make_candidate, make_interview, make_organisation, make_seat
from tests.factories.sealed import World, hand_in

# What is thought and planned, by table: free words that no candidate finds on any of their pages.
THOUGHT = {
    "Scorecard": ("draft", "aside", "career_goals", "contribution", "notes", "kept"),
    "Answer": ("text", "note", "topic"),
    "CompetencyRating": ("note",),
    "Remark": ("text",),
    "Amendment": ("why", "changes"),
    "DebriefOpening": ("why",),
    "Plan": ("wishes", "kit", "change", "why"),
    "RoomEvent": ("facts",),
    "RoomPage": ("heads", "seen"),
    "View": ("text",),
    "Decision": ("standing", "seen_why", "why_reversed"),
    "Reason": ("text", "evidence", "kept"),
    "Remedy": ("unresolved", "panel", "why"),
    "Interview": ("why",),
    "Offer": ("why",),
    "Resume": ("read",),
    "CandidateImport": ("rows",),
    "AssessmentRater": ("draft",),
    "AssessmentRating": ("note",),
    "Advert": ("facts",),
    "AdvertVersion": ("sections", "facts", "drafted"),
    "WriterSettings": ("key",),
    "WriterCall": ("asked", "answer"),
}
# What another candidate gave, said and was told.
THEIRS = {
    "Candidate": ("name", "email", "experience", "education", "skills", "strengths", "claims", "consents"),
    "Application": ("candidate_name", "source", "note", "adjustment"),
    "Interview": ("place", "candidate_said"),
    "Message": ("subject", "text", "to"),
    "PreviewAnswer": ("note", "self_check"),
    "CandidateQuestion": ("text", "answer"),
    "PrivacyRequest": ("text", "outcome"),
    "Resume": ("file_name",),
    "CalendarInvitation": ("email", "name"),
    "Assessment": ("adjustments", "why_long", "draft", "pay", "title"),
    "HandedFile": ("name",),
}
# What a candidate may find of their own, and what says nothing of anybody.
OWN = {
    "Candidate", "PreviewAnswer", "CandidateQuestion", "PrivacyRequest", "Message", "Interview", "Preview",
    "Organisation", "Job", "JobPanelist", "MessageTemplate", "Competency", "Question", "CompanyValue", "OwnAssessment",
    "Assessment",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OwnWorld:
    """Cleo with a link. ahead: her interview to come; file: what she handed in; farid: another candidate for the job.

    task: an assessment that was rated, with a file of hers.
    """

    world: World
    token: str
    ahead: Interview
    file: Resume
    farid: Application
    task: Assessment

    @property
    def pages(self) -> list[str]:
        """Every address that her link opens."""
        names = ("application", "messages", "preview", "reach", "data", "data-json", "data-html")
        return [
            *(reverse(f"my-{name}", args=[self.token]) for name in names),
            reverse("my-interview-calendar", args=[self.token, self.ahead.pk]),
            reverse("my-data-file", args=[self.token, self.file.pk]),
            reverse("my-assessment", args=[self.token, self.task.pk]),
            reverse("my-assessment-file", args=[self.token, self.task.pk, self.task.files.get().pk]),
        ]


def make_own_world(world: World) -> OwnWorld:
    """Give Cleo a page with everything on it, and Farid the same; Dan's organisation has a Cleo Tan, too."""
    cast = world.cast
    for name in ("sam", "hana"):
        hand_in(world, name)
    preview = make_preview(cast.job)
    ahead, file = _fill(cast.application, preview)
    make_decision_rows(cast)
    make_seat(ahead, cast.sam)
    farid = make_application(cast.job, make_candidate(cast.organisation, "Farid Omar"), source="Mei told me")
    seat = make_seat(_fill(farid, preview)[0], guest="Zara Secret")
    seat.interview.panel.update(guest_email="zara@elsewhere.example")
    for state in ("draft", "waiting", "failed", "undone"):
        _message(cast.application, state, f"Unsent {state}")
    _message(cast.application, "sent", "Said on the telephone", channel="phone")
    task = _rated(cast.application, world)
    _rated(farid, world)
    elsewhere = make_candidate(make_organisation("Third Foods"), "Cleo Tan")
    assert elsewhere.email == cast.cleo.email
    return OwnWorld(world, token_of(page_link(cast.application, ENDED)), ahead, file, farid, task)


def _rated(application: Application, world: World) -> Assessment:
    """An assessment that somebody has rated and somebody has begun to rate."""
    name, raters = application.candidate_name, [world.cast.ben, world.cast.sam]
    row = make_assessment(application, world.cast.hana, raters, round=5, adjustments=f"Read aloud to {name}")
    make_file(handed_in(row, f"{name} answers the letter"), f"{name} letter.txt", name.encode())
    rate(row, world.cast.ben)
    AssessmentRater.objects.filter(assessment=row, member=world.cast.sam).update(draft={"fields": {"note-x": "Begun"}})
    return row


def _fill(application: Application, preview: Preview) -> tuple[Interview, Resume]:
    """Give a candidate something of everything."""
    manager = application.job.hiring_manager
    assert manager is not None
    name, owner = application.candidate_name, {"organisation": application.organisation, "created_at": ENDED}
    previews.note_shown(application, preview, "page", ENDED)
    previews.answer(application, preview, "but", f"{name} asks about the evenings", {}, ENDED)
    previews.ask(application, f"{name} asks how large the team is", "page", ENDED)
    write_reply(application, f"{name} asks for a lift", application.pk, ENDED)
    ask_about_data(application, "correction", f"{name} is not my whole name", ENDED)
    _message(application, "sent", f"Thank you, {name}")
    starts = ENDED + dt.timedelta(days=3)
    ahead = make_interview(
        application, 3, state="booked", starts_at=starts, place=f"Room of {name}", why="Past a warning"
    )
    answer_interview(application, ahead.pk, "other time", f"{name} can in the morning", ENDED)
    offer = Offer.objects.create(
        **owner, application=application, made_by=manager, round=4,
        expires_at=starts, why=f"Past a warning about {name}",
    )  # fmt: skip
    Slot.objects.create(**owner, offer=offer, starts_at=starts)
    content = ContentFile(name.encode(), f"{application.pk}.txt")
    file = Resume.objects.create(
        **owner, candidate=application.candidate, file=content, file_name=f"{name}.txt", size=9, sha256="0" * 64,
        read={"text": f"Read of {name}"},
    )  # fmt: skip
    return ahead, file


def _message(application: Application, state: str, text: str, channel: str = "email") -> None:
    sent = ENDED if state == "sent" else None
    Message.objects.create(
        organisation=application.organisation, candidate=application.candidate, application=application, state=state,
        key=f"{state}:{channel}:{application.pk}", occasion="own", channel=channel, subject=text, text=text,
        sent_at=sent, created_at=ENDED, to=application.candidate.email,
    )  # fmt: skip


def plant(own: OwnWorld, word: str) -> None:
    """Write a word, each time with a mark of its place, wherever something stands that is not Cleo's to read."""
    cleo = own.world.cast.application
    for table, fields in THOUGHT.items():
        _write(_model(table)._default_manager.all(), fields, word)
    messages = Message.objects.filter(candidate=cleo.candidate)
    _write(messages.exclude(state__in=("sent", "received")), ("subject", "text", "error"), word)
    _write(messages.filter(channel="phone"), ("subject", "text"), word)
    for table, fields in THEIRS.items():
        rows = _model(table)._default_manager.all()
        if table == "Candidate":
            rows = rows.exclude(pk=cleo.candidate_id)
        elif table == "Application":
            rows = rows.exclude(pk=cleo.pk)
        elif table == "HandedFile":
            rows = rows.exclude(assessment__application=cleo)
        elif table in ("Interview", "PreviewAnswer", "CandidateQuestion", "Assessment"):
            rows = rows.exclude(application=cleo)
        elif table == "CalendarInvitation":
            rows = rows.exclude(interview__application=cleo)
        else:
            rows = rows.exclude(candidate=cleo.candidate)
        _write(rows, fields, word)


def _write(rows: models.QuerySet[models.Model], fields: tuple[str, ...], word: str) -> None:
    json = {one.name for one in rows.model._meta.get_fields() if isinstance(one, models.JSONField)}
    name = rows.model.__name__
    rows.update(**{
        field: {f"{word}{name}{field}": f"{word}{name}{field}"} if field in json else f"{word}{name}{field}"[:30]
        for field in fields
    })  # fmt: skip


def _model(name: str) -> type[models.Model]:
    return apps.get_model("records", name)


def free_words() -> Iterator[tuple[str, str]]:
    """Every place in the tables in which anything can be written at length."""
    for model in apps.get_app_config("records").get_models():
        for field in model._meta.get_fields():
            if isinstance(field, models.TextField | models.JSONField):
                yield model.__name__, field.name


def looked(own: OwnWorld, client: Client) -> dict[str, str]:
    """Everything that her link gives, by address: heads and bodies, long lines of calendars put together again."""
    found = {}
    for url in own.pages:
        answer = client.get(url)
        assert answer.status_code == 200, url
        head = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
        found[url] = (head + answer.content.decode()).replace("\r\n ", "")
    pdf = reverse("my-preview-pdf", args=[own.token])
    with pypdfium2.PdfDocument(client.post(pdf).content) as document:
        found[pdf] = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert "What it is really like" in found[pdf]
    return found


def without_tokens(text: str) -> str:
    """Leave out what differs on every visit."""
    for pattern in (r'name="(csrfmiddlewaretoken|once)" value="[\w-]+"', r"X-Request-ID: \S+"):
        text = re.sub(pattern, "", text)
    return text
