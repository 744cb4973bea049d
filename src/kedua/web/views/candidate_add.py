"""Add a candidate by form, or one that is known to another job."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.can import can_add_candidates
from kedua.access.fetch import application_or_404, candidate_or_404, job_or_404
from kedua.access.visible import visible_applications, visible_jobs
from kedua.integrations.site.addresses import Site
from kedua.queries.candidate_records import CandidateRecord
from kedua.queries.duplicates import Known, people_like
from kedua.queries.resumes import Reading
from kedua.records.models import Application, Job, Member, Resume
from kedua.records.models.job import OPEN
from kedua.usecases.candidates import Entry, add_application, add_candidate
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.web.contexts.competencies import competency_choices
from kedua.web.forms.candidates import EntryForm
from kedua.web.forms.candidates_rows import MORE, RecordForms
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal
from kedua.wording.resume import unreadable

KNOWN, ANYWAY = "known", "anyway"  # buttons: put this candidate on the job; make a new one all the same


@dataclass(frozen=True, slots=True)
class Adding:
    """What is being added: where to, from which record, and the file it was read from."""

    template: str
    record: CandidateRecord
    job: Job | None = None
    resume: Resume | None = None
    reading: Reading | None = None


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def candidate_new(request: HttpRequest, actor: Member) -> HttpResponse:
    """Add a candidate by form."""
    if not can_add_candidates(actor):
        raise Http404
    jobs = open_jobs(actor)
    asked = request.GET.get("job", "")
    job = next((job for job in jobs if str(job.pk) == asked), None)
    return add(request, actor, jobs, Adding("candidates/new.html", CandidateRecord(""), job))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def application_new(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Put the candidate of an application on another job."""
    application = application_or_404(actor, key)
    taken = visible_applications(actor).filter(candidate=application.candidate_id).values_list("job", flat=True)
    jobs = [job for job in open_jobs(actor) if job.pk not in set(taken)]
    entry = EntryForm(jobs, request.POST if request.method == "POST" else None)
    if request.method == "POST" and entry.is_valid():
        try:
            made = add_application(
                actor, application.candidate, entry_of(actor, entry), timezone.now(), None, site_of(entry)
            )
            return SeeOther("application", key=made.pk)
        except Refused as refused:
            entry.add_error(None, refusal(refused.code, refused.inputs))
    context = {"application": application, "entry": entry, "jobs": jobs}
    return render(request, "candidates/another.html", context, status=422 if entry.is_bound else 200)


def open_jobs(actor: Member) -> list[Job]:
    """List the jobs to which the member can add candidates."""
    return list(visible_jobs(actor).filter(state=OPEN).order_by("title", "opened_on", "id"))


def entry_of(actor: Member, form: EntryForm) -> Entry:
    """Give what a valid form says about the application."""
    today = timezone.localdate(timezone=ZoneInfo(actor.organisation.time_zone))
    return Entry(form.chosen(), today, form.cleaned_data["source"], form.cleaned_data["promise"])


def site_of(form: EntryForm) -> Addresses | None:
    """Give the addresses for telling the candidate, where a valid form wishes it."""
    return Site() if form.cleaned_data["tell"] else None


def add(request: HttpRequest, actor: Member, jobs: list[Job], adding: Adding) -> HttpResponse:
    """Show the form, or carry it out; everything typed stays when it cannot be."""
    data = request.POST if request.method == "POST" else None
    entry = EntryForm(jobs, data, initial={"job": str(adding.job.pk) if adding.job else ""})
    job = adding.job or next((job for job in jobs if data is not None and str(job.pk) == data.get("job")), None)
    forms = RecordForms(data, adding.record, competency_choices(actor, job), adding.reading)
    if data is not None and job is None and data.get("job"):
        job_or_404(actor, _uuid(data["job"]))  # a job that was closed meanwhile is told of, another's does not exist
    known: list[Known] = []
    status = 200
    if data is not None and MORE not in data:
        status = 422
        if all([entry.is_valid(), forms.is_valid()]):
            person = forms.person.cleaned_data
            known = [] if ANYWAY in data or KNOWN in data else people_like(actor, person["email"], person["phone"])
            made = None if known else _save(request, actor, entry, forms, adding)
            if made is not None:
                return SeeOther("application", key=made.pk)
    elif data is not None:
        entry.errors.clear()
        forms.forgive()
    context = {
        "entry": entry, "forms": forms, "groups": forms.groups(), "known": known, "jobs": jobs, "adding": adding,
        "chosen": entry.chosen() if known else None, "trouble": _trouble(adding.reading),
    }  # fmt: skip
    return render(request, adding.template, context, status=status)


def _trouble(reading: Reading | None) -> str:
    return unreadable(reading.trouble, reading.inputs) if reading and reading.trouble else ""


def _save(
    request: HttpRequest, actor: Member, entry: EntryForm, forms: RecordForms, adding: Adding
) -> Application | None:
    now, known = timezone.now(), request.POST.get(KNOWN, "")
    try:
        if known:
            candidate = candidate_or_404(actor, _uuid(known))
            made = add_application(actor, candidate, entry_of(actor, entry), now, adding.resume, site_of(entry))
            messages.success(request, _("Added to what was known of this candidate."))
        else:
            made = add_candidate(actor, forms.record(), entry_of(actor, entry), now, adding.resume, site_of(entry))
            messages.success(request, _("Candidate added."))
    except Refused as refused:
        entry.add_error(None, refusal(refused.code, refused.inputs))
        return None
    return made


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error
