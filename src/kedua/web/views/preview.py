"""The preview of a job: how it stands, one section of it to write, publishing, and each version as candidates see it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.fetch import job_or_404
from kedua.engine.language.preview import SECTIONS, Section
from kedua.integrations.kit.letter import letter_pdf
from kedua.integrations.kit.typesetting import PdfNotInstalled
from kedua.queries.preview_letter import letter, letter_of
from kedua.queries.preview_writing import Writing, found_in, writing_of
from kedua.queries.previews import shown_to, versions_of
from kedua.records.models import Job, Member, Preview
from kedua.records.models.job import OPEN
from kedua.records.models.preview import PUBLISHED
from kedua.usecases import preview_writing as usecases
from kedua.usecases.errors import Refused
from kedua.usecases.preview_writing import vouched_for
from kedua.web.contexts.preview import balance_of, day_shares, is_fixed, seen_in, shown_sections
from kedua.web.forms.jobs_rows import SAVE, asked
from kedua.web.forms.preview import Vouched, rows_of, statements_typed, typed_rows, vouched
from kedua.web.forms.preview_rows import shown_rows
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.preview import how_shown, section_helps, section_names
from kedua.wording.refusals import refusal

HOLDS = dt.timedelta(days=180)  # how long a statement usually holds until somebody looks at it again
WHOLE = 100  # percent


@signed_in
@require_safe
def job_preview(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show how the preview stands, section by section."""
    return _overview(request, actor, job_or_404(actor, key))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_preview_section(request: HttpRequest, actor: Member, key: UUID, section: str) -> HttpResponse:
    """Write a section; whatever is typed is looked at as it is typed."""
    job, name = job_or_404(actor, key), _section_or_404(section)
    writing, today, refused = writing_of(job), _today(actor), ""
    posted, wish = request.method == "POST", asked(request.POST)
    rows = typed_rows(request.POST, wish) if posted else rows_of(writing.of(name), name)
    every = vouched(request.POST) if posted else _usual(writing, name, today)
    if posted and wish.act == SAVE:
        try:
            if any(row.misread for row in rows):
                raise Refused("preview-misread")
            usecases.set_section(actor, job, name, statements_typed(rows, name, every), timezone.now())
        except Refused as why:
            refused = refusal(why.code, why.inputs)
        else:
            messages.success(request, _("Saved. Candidates see it once you publish it."))
            return SeeOther("job-preview", f"#{name}", key=job.pk)
    typed = statements_typed(rows, name)
    others = tuple(one for one in writing.statements if one.section != name)
    seen = seen_in(typed, found_in((*others, *typed), job, today), name)
    total = sum(row.number or 0 for row in rows)
    context = {
        "job": job, "section": name, "name": section_names()[name], "help": section_helps()[name],
        "rows": shown_rows(rows, seen), "seen": seen, "every": every, "fixed": is_fixed(name), "refused": refused,
        "strip": day_shares(typed), "total": total, "left": WHOLE - total, "over": total - WHOLE,
    }  # fmt: skip
    return render(request, "preview/section.html", context, status=422 if refused else 200)


@signed_in
@require_POST
def job_preview_publish(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Put what is written in force."""
    job = job_or_404(actor, key)
    try:
        version = usecases.publish(actor, job, timezone.now()).version
    except Refused as why:
        return _overview(request, actor, job, refusal(why.code, why.inputs), status=422)
    messages.success(request, _("Version {version} is what candidates see from now on.").format(version=version))
    return SeeOther("job-preview", key=key)


@signed_in
@require_POST
def job_preview_discard(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Put the draft away."""
    try:
        usecases.discard(actor, job_or_404(actor, key), timezone.now())
        messages.success(request, _("The draft is put away."))
    except Refused as why:
        messages.error(request, refusal(why.code, why.inputs))
    return SeeOther("job-preview", key=key)


@signed_in
@require_safe
def job_preview_letter(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show what is written as candidates would see it."""
    job = job_or_404(actor, key)
    writing = writing_of(job)
    context = {"job": job, "letter": letter(writing.statements, job, writing.version, None), "draft": True}
    return render(request, "preview/version.html", context)


@signed_in
@require_safe
def job_preview_version(request: HttpRequest, actor: Member, key: UUID, version: int) -> HttpResponse:
    """Show a published version, and who was shown it."""
    job = job_or_404(actor, key)
    preview = _version_or_404(job, version)
    shown = [(one, how_shown(one.how)) for one in shown_to(preview)]
    context = {"job": job, "letter": letter_of(preview, job), "preview": preview, "shown": shown}
    return render(request, "preview/version.html", context)


@signed_in
@require_safe
def job_preview_pdf(request: HttpRequest, actor: Member, key: UUID, version: int) -> HttpResponse:
    """Give a published version as PDF; where that is not installed, say so."""
    job = job_or_404(actor, key)
    try:
        made = letter_pdf(letter_of(_version_or_404(job, version), job))
    except PdfNotInstalled as error:
        messages.error(request, str(error))
        return SeeOther("job-preview-version", key=key, version=version)
    name = f"{slugify(job.title) or 'job'}-{version}.pdf"
    return HttpResponse(made, "application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _overview(request: HttpRequest, actor: Member, job: Job, refused: str = "", status: int = 200) -> HttpResponse:
    writing = writing_of(job)
    sections = shown_sections(writing, found_in(writing.statements, job, _today(actor)))
    context = {
        "job": job,
        "writing": writing,
        "sections": sections,
        "number": sum(len(one.seen) for one in sections),
        "balance": balance_of(writing),
        "strip": day_shares(writing.statements),
        "versions": versions_of(job),
        "unvouched": sum(not vouched_for(one) for one in writing.statements),
        "is_open": job.state == OPEN,
        "refused": refused,
    }
    return render(request, "preview/overview.html", context, status=status)


def _usual(writing: Writing, section: Section, today: dt.date) -> Vouched:
    """Propose what was said last of who says so."""
    sources = [one.source for one in (*writing.of(section), *writing.statements) if one.source]
    return Vouched(sources[0] if sources else "", today.isoformat(), (today + HOLDS).isoformat())


def _section_or_404(section: str) -> Section:
    for known in SECTIONS:
        if known == section:
            return known
    raise Http404


def _version_or_404(job: Job, version: int) -> Preview:
    return get_object_or_404(Preview.objects.select_related("organisation"), job=job, version=version, state=PUBLISHED)


def _today(actor: Member) -> dt.date:
    return timezone.localdate(timezone=ZoneInfo(actor.organisation.time_zone))
