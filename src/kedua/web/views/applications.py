"""The page about one candidate on one job: what is next, where it stands, what is known; and what can be changed there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.can import can_delete_candidates, can_edit_application
from kedua.access.fetch import application_or_404
from kedua.access.visible import visible_resumes
from kedua.engine.scheduling.promise import MOST_MOVES
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.queries.application_page import ApplicationPage, application_page
from kedua.queries.candidate_records import record_of
from kedua.queries.resumes import Reading, reading_of, with_read
from kedua.queries.thread import last_said
from kedua.records.models import Application, Member
from kedua.usecases.applications import come_back, withdraw
from kedua.usecases.applying import note_seen
from kedua.usecases.candidates import change_candidate, delete_candidate
from kedua.usecases.errors import Refused
from kedua.usecases.promises import put_off, usual_day
from kedua.web.contexts.candidate_link import shown_link
from kedua.web.contexts.competencies import competency_choices
from kedua.web.contexts.messages import ShownMessage, shown_message
from kedua.web.contexts.offers import shown_offer
from kedua.web.contexts.steps import step_text, step_url
from kedua.web.forms.candidates import PromiseForm, UploadForm
from kedua.web.forms.candidates_rows import MORE, RecordForms
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.changes import change
from kedua.wording.preview import answer_names
from kedua.wording.refusals import refusal
from kedua.wording.resume import unreadable
from kedua.wording.roles import stage_name
from kedua.wording.steps import station_name


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened, for the timeline."""

    at: dt.datetime
    title: str
    who: str
    text: str = ""
    icon: str = ""
    url: str = ""


@signed_in
@require_safe
def application(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the page."""
    now, zone = timezone.now(), actor.organisation.time_zone
    page = application_page(actor, key, now, _today(actor))
    context = {
        "page": page,
        "stage": stage_name(page.application.stage),
        "step": step_text(page.step, zone),
        "step_url": step_url(page.step, key),
        "stations": [(station_name(station), standing) for station, standing in page.stations],
        "happened": [Happened(entry.at, change(entry.action), entry.actor_name) for entry in page.entries],
        "promise": _promise_form(page, now),
        "upload": UploadForm(),
        "own_link": shown_link(*page.link) if page.link and page.can_edit else None,
        "said": _last_said(page, now),
        "said_to_preview": answer_names().get(page.application.said or "", ""),  # type: ignore[attr-defined]  # annotated
        "offers": [shown_offer(offer, zone) for offer in page.offers],
        "now": now,
        "zone": zone,
        "plan_url": reverse("plan", args=[key]),
        "kit_url": reverse("kit", args=[key]),
        "job_url": reverse("job", kwargs={"key": page.application.job_id}),
        **_named(page),
    }
    return render(request, "applications/application.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def application_edit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change what is known of the candidate."""
    found = _editable(actor, key)
    data = request.POST if request.method == "POST" else None
    record, reading = record_of(found.candidate), _reading(request, actor, found)
    if reading is not None:
        record = with_read(record, reading)
    forms = RecordForms(data, record, competency_choices(actor, found.job), reading)
    status = 200
    if data is not None and MORE in data:
        forms.forgive()
    elif data is not None:
        if forms.is_valid():
            change_candidate(actor, found, forms.record(), timezone.now())
            messages.success(request, _("Saved."))
            return SeeOther("application", key=key)
        status = 422
    trouble = unreadable(reading.trouble, reading.inputs) if reading and reading.trouble else ""
    context = {
        "application": found,
        "forms": forms,
        "groups": forms.groups(),
        "reading": reading,
        "trouble": trouble,
    }
    return render(request, "applications/edit.html", context, status=status)


@signed_in
@require_POST
def application_seen(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Note that an application that came in by itself was seen to."""
    note_seen(actor, _editable(actor, key), timezone.now())
    messages.success(request, _("Noted. It is no longer among the new applications."))
    return SeeOther("application", key=key)


@signed_in
@require_POST
def application_promise(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Promise another day."""
    found, form = _editable(actor, key), PromiseForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused("day-missing")
        put_off(actor, found, form.cleaned_data["promise"], form.cleaned_data["why"], timezone.now())
        messages.success(request, _("Promised. You are reminded before the day comes."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("application", key=key)


@signed_in
@require_POST
def application_withdraw(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Note that the candidate withdrew."""
    found = _editable(actor, key)
    try:
        withdraw(actor, found, timezone.now(), Site(), Background())
        messages.success(request, _("Noted that the candidate withdrew. You can undo it on this page."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("application", key=key)


@signed_in
@require_POST
def application_back(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Undo a withdrawal."""
    found = _editable(actor, key)
    try:
        come_back(actor, found, timezone.now())
        messages.success(request, _("The application goes on."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("application", key=key)


@signed_in
@require_POST
def candidate_delete(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Delete the candidate and everything about them."""
    found = _editable(actor, key)
    if not can_delete_candidates(actor):
        raise Http404
    try:
        delete_candidate(actor, found.candidate, timezone.now(), request.POST.get("why", ""))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return SeeOther("application", key=key)
    messages.success(request, _("Everything about this candidate is deleted."))
    return SeeOther("candidates")


def _reading(request: HttpRequest, actor: Member, found: Application) -> Reading | None:
    """Give what was read in the file that the address names, where it is the candidate's."""
    asked = request.GET.get("resume", "")
    mine = visible_resumes(actor).filter(candidate=found.candidate_id)
    resume = next((one for one in mine if str(one.pk) == asked), None) if asked else None
    return reading_of(resume) if resume is not None else None


def _editable(actor: Member, key: UUID) -> Application:
    found = application_or_404(actor, key)
    if not can_edit_application(actor, found):
        raise Http404
    return found


def _today(actor: Member) -> dt.date:
    return timezone.localdate(timezone=ZoneInfo(actor.organisation.time_zone))


def _promise_form(page: ApplicationPage, now: dt.datetime) -> PromiseForm | None:
    """Offer the day that "still deciding" usually promises, or the promised one where that is later."""
    application = page.application
    if not page.owed:
        return None
    day = max(usual_day(application, now), application.promise or dt.date.min)
    return PromiseForm(None, day, needs_why=application.promise_moves >= MOST_MOVES)


def _last_said(page: ApplicationPage, now: dt.datetime) -> ShownMessage | None:
    """Give the newest message to whoever may see what is said."""
    last = last_said(page.application) if page.can_edit else None
    return shown_message(last, now, page.application.job.organisation.time_zone) if last is not None else None


def _named(page: ApplicationPage) -> dict[str, object]:
    """Give skills, strengths and claims with the names of the competencies they speak for."""
    record, names = page.record, page.names
    lists = (("skills", record.skills), ("strengths", record.strengths), ("claims", record.claims))
    return {
        name: [(entry, names.get(entry.competency, entry.competency)) for entry in entries] for name, entries in lists
    }
