"""Closing a job over nobody: everybody on it who has no answer, with the message that is to tell them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from kedua.access.can import can_edit_job
from kedua.access.fetch import job_or_404
from kedua.integrations.site.addresses import Site
from kedua.queries.closing import Untold, untold_of
from kedua.records.models import Application, Job, Member
from kedua.records.models.job import OPEN
from kedua.usecases import closing
from kedua.usecases import messages as usecases
from kedua.usecases.errors import Refused
from kedua.web.contexts.messages import ShownMessage, shown_message
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal
from kedua.wording.roles import stage_name


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody without an answer. why: what stands in the way, see `queries/closing`."""

    application: Application
    stage: str
    why: str
    message: ShownMessage | None


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_closing(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show who waits and what they will be told; by POST, draft it, send it, hold it back, or keep the job open."""
    job = job_or_404(actor, key)
    if not can_edit_job(actor, job):
        raise Http404
    if job.state != OPEN:
        return SeeOther("job", key=key)
    if request.method == "POST":
        try:
            _carry_out(request, actor, job, timezone.now())
        except Refused as refused:
            messages.error(request, refusal(refused.code, refused.inputs))
        return SeeOther("job-closing", key=key)
    now, zone = timezone.now(), actor.organisation.time_zone
    untold = untold_of(job, now)
    context = {
        "job": job,
        "lines": [_line(one, now, zone) for one in untold],
        "undrafted": sum(one.message is None for one in untold),
        "drafts": sum(one.why == "draft" for one in untold),
        "ahead": sum(one.why == "interview" for one in untold),
        "going": sum(one.why == "on-its-way" for one in untold),
    }
    return render(request, "jobs/closing.html", context)


def _carry_out(request: HttpRequest, actor: Member, job: Job, now: dt.datetime) -> None:
    wish = request.POST.get("do", "")
    if wish == "draft":
        closing.open_batch(actor, job, now, Site())
    elif wish in ("all", "tomorrow"):
        number = closing.release_all(actor, job, now, tomorrow=wish == "tomorrow")
        messages.success(request, _released(number))
    elif wish == "some":
        messages.success(request, _released(_release_some(request, actor, job, now)))
    elif wish == "hold":
        number = closing.hold_all_back(actor, job, now)
        held = ngettext("{number} message is held back.", "{number} messages are held back.", number)
        messages.success(request, held.format(number=number))
    elif wish == "close":
        if closing.close_when_told(actor, job, now):
            messages.success(request, _("The job is closed. You can reopen it on its page."))
        else:
            messages.success(request, _("The job closes by itself once everybody knows how it ended."))
    elif wish == "open":
        closing.stay_open(actor, job, now)
        messages.success(request, _("The job stays open."))
    else:
        raise Http404


def _release_some(request: HttpRequest, actor: Member, job: Job, now: dt.datetime) -> int:
    """Send the drafts that are ticked; one that has moved on meanwhile is left as it is."""
    ticked, sent = set(request.POST.getlist("message")), 0
    for one in untold_of(job, now):
        if one.why == "draft" and one.message is not None and str(one.message.pk) in ticked:
            usecases.release(actor, one.message, now)
            sent += 1
    if not sent:
        raise Refused("closing-nobody")
    return sent


def _released(number: int) -> str:
    return ngettext(
        "{number} message goes out in a minute. Until then, you can hold it back.",
        "{number} messages go out in a minute. Until then, you can hold them back.",
        number,
    ).format(number=number)


def _line(one: Untold, now: dt.datetime, zone: str) -> Line:
    shown = shown_message(one.message, now, zone) if one.message is not None else None
    return Line(one.application, stage_name(one.application.stage), one.why, shown)
