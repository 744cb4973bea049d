"""From an existing description: what it says is proposed for the job, so that the interviews ask about what it promises."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.fetch import job_or_404
from kedua.engine.advert.reading import read_advert
from kedua.integrations.resume.document import MOST_BYTES
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.plain import plain_text
from kedua.library.advert_reading import shipped_matcher
from kedua.queries.subject_names import subject_names
from kedua.queries.what_if import bound_candidates
from kedua.records.models import Job, Member
from kedua.usecases.advert_from import take_over
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.web.forms.advert_from import taken
from kedua.web.forms.advert_read import shown_reading
from kedua.web.forms.jobs_rows import DO
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.advert_reading import unreadable_advert
from kedua.wording.refusals import refusal

TAKE = "take"
LONGEST = 30_000  # characters of a description


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_advert_from(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Read a description, and take over what is ticked of it."""
    job = job_or_404(actor, key)
    if request.method != "POST":
        return _page(request, job, "")
    typed, refused = request.POST, ""
    text = kept_text(typed.get("text", ""))[:LONGEST]
    try:
        text = _uploaded(request) or text
        if not text:
            raise Refused("advert-nothing")
        if typed.get(DO) == TAKE:
            take_over(
                actor,
                job,
                taken(typed, text, read_advert(text, shipped_matcher())),
                timezone.now(),
                typed.get("why", ""),
            )
            messages.success(request, _("Taken over. The interviews ask about what the description says."))
            return SeeOther("job", "#competencies", key=key)
    except Refused as why:
        refused = refusal(why.code, why.inputs)
    except UnreadableResume as why:
        refused = unreadable_advert(why.code, why.inputs)
    return _page(request, job, text, refused, read=bool(text))


def _uploaded(request: HttpRequest) -> str:
    """Give the text of the file that was chosen; "" without one."""
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        return ""
    if (file.size or 0) > MOST_BYTES:
        raise Refused("file-large", most=MOST_BYTES // 1_000_000)
    return plain_text(file.read(), file.name or "")[:LONGEST]


def _page(request: HttpRequest, job: Job, text: str, refused: str = "", *, read: bool = False) -> HttpResponse:
    context: dict[str, object] = {"job": job, "text": text, "refused": refused, "why": request.POST.get("why", "")}
    if read:
        known = {row.subject for row in job.competencies.all()}
        names = subject_names(job.organisation_id)
        context["reading"] = shown_reading(text, read_advert(text, shipped_matcher()), names, known)
        context["bound"] = bound_candidates(job)
    return render(request, "adverts/from.html", context, status=422 if refused else 200)
