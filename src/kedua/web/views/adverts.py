"""A job's description: as it will be read, composed anew, published and taken down, and in every format."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kedua.access.adverts import described_or_404
from kedua.access.can import can_edit_job
from kedua.access.fetch import job_or_404
from kedua.integrations.advert.formats import FORMATS
from kedua.integrations.advert.structured import helpful, missing
from kedua.integrations.advert.whatsapp import to_whatsapp
from kedua.queries.advert_findings import look_at
from kedua.queries.adverts import Description, checked_against, description_of, known_of, sections_of
from kedua.queries.work_calendar import day_in
from kedua.queries.writer import is_on
from kedua.records.models import AdvertVersion, Job, Member
from kedua.records.models.job import OPEN
from kedua.usecases import advert_publishing, adverts
from kedua.usecases.errors import Refused
from kedua.usecases.writer_log import settle
from kedua.web.contexts.advert_edit import excluding
from kedua.web.contexts.advert_taken import page_of, taken_along
from kedua.web.contexts.adverts import drafted_names, made_by, shown_facts, shown_version
from kedua.web.forms.advert_struck import shown_struck, struck_of
from kedua.web.forms.advert_text import version_in
from kedua.web.forms.adverts import SoundForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.adverts import format_names
from kedua.wording.adverts_out import lack
from kedua.wording.refusals import refusal


@signed_in
@require_safe
def job_advert(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the description as it will be read, and what to do next."""
    return _page(request, actor, described_or_404(actor, key))


@signed_in
@require_POST
def job_advert_compose(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Write it from the facts; again with another wording where that is asked for."""
    job = job_or_404(actor, key)
    form = SoundForm(request.POST, {})
    if not form.is_valid():
        return _page(request, actor, job, refusal("advert-choice", {}))
    sound = form.cleaned_data
    newest = description_of(job).newest
    seed = newest.version if newest and "again" in request.POST else 0
    try:
        made = adverts.compose_version(
            actor, job, sound["tone"], sound["length"], sound["language"], timezone.now(), seed
        )
    except Refused as why:
        return _page(request, actor, job, refusal(why.code, why.inputs))
    messages.success(
        request,
        _("Version {number} is written from the facts. Read it, and put it in your words.").format(number=made.version),
    )
    return SeeOther("job-advert", key=key)


@signed_in
@require_POST
def job_advert_accept(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Take parts that an AI drafted as one's own."""
    job = job_or_404(actor, key)
    try:
        adverts.accept_drafted(actor, job, request.POST.getlist("part"), timezone.now())  # type: ignore[arg-type]  # those that are drafted
    except Refused as why:
        return _page(request, actor, job, refusal(why.code, why.inputs))
    draft = struck_of(request, job)
    settle(actor, draft.call if draft else None, timezone.now(), taken=True)
    messages.success(request, _("Accepted: it is your text now."))
    return SeeOther("job-advert", key=key)


@signed_in
@require_POST
def job_advert_publish(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Let the public read a version."""
    job, typed = job_or_404(actor, key), request.POST
    try:
        advert_publishing.publish(
            actor, job, version_in(typed, "version"), timezone.now(), typed.get("why", ""), "open" in typed
        )
    except Refused as why:
        return _page(request, actor, job, refusal(why.code, why.inputs), typed.get("why", ""))
    messages.success(request, _("Published. Anybody with the address can read it now."))
    return SeeOther("job-advert", key=key)


@signed_in
@require_POST
def job_advert_down(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Let the public read it no longer."""
    job = job_or_404(actor, key)
    try:
        advert_publishing.take_down(actor, job, timezone.now())
    except Refused as why:
        return _page(request, actor, job, refusal(why.code, why.inputs))
    messages.success(request, _("Taken down. Whoever opens the address is told so."))
    return SeeOther("job-advert", key=key)


def _page(request: HttpRequest, actor: Member, job: Job, refused: str = "", why: str = "") -> HttpResponse:
    description, may_edit = description_of(job), can_edit_job(actor, job) and job.state == OPEN
    advert, newest = description.advert, description.newest
    if newest is None and not can_edit_job(actor, job):
        raise Http404
    sound = {"tone": advert.tone, "length": advert.length, "language": advert.language} if advert else {}
    context = {
        "job": job,
        "description": description,
        "facts": [] if newest else shown_facts(known_of(job, advert)),
        "sound": SoundForm(None, sound),
        "address": page_of(job, description),
        "may_edit": may_edit,
        "refused": refused,
        "why": why,
        "drafts": may_edit and is_on(actor.organisation_id),
        **shown_struck(struck_of(request, job) if may_edit else None, newest),
        **(_read(newest, job, description) if newest else {}),
    }
    return render(request, "adverts/page.html", context, status=422 if refused else 200)


def _read(newest: AdvertVersion, job: Job, description: Description) -> dict[str, object]:
    """Give the text to be read, and what there is to do about it."""
    facts = checked_against(newest)
    look = look_at(sections_of(newest.sections), facts, job, day_in(job.organisation, timezone.now()))
    return {
        "facts_of_text": facts,
        "sections": shown_version(newest),
        "made_by": made_by(newest),
        "drafted": drafted_names(newest),
        "grave": excluding(sections_of(newest.sections), look),
        "advised": len(look.placed),
        "lacking": len(look.lacking),
        "lacks": [lack(code) for code in (*missing(facts), *helpful(facts))],
        "formats": [(name, format_names()[name]) for name in FORMATS if name in format_names()],
        "short": to_whatsapp(*taken_along(job, description, newest)),
    }
