"""The versions of a job's description: who wrote which, two of them side by side, and the way back to one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kedua.access.fetch import job_or_404
from kedua.queries.advert_findings import added_without_facts
from kedua.queries.adverts import description_of, sections_of, version_of, versions_of
from kedua.records.models import Advert, AdvertVersion, Job, Member
from kedua.records.models.job import OPEN
from kedua.usecases import adverts
from kedua.usecases.errors import Refused
from kedua.web.contexts.advert_versions import compared
from kedua.web.contexts.adverts import made_by
from kedua.web.forms.advert_text import version_in
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_safe
def job_advert_versions(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """List the versions, and show the newest beside the one before it, or any two that are asked for."""
    job = job_or_404(actor, key)
    advert = description_of(job).advert
    if advert is None:
        raise Http404
    versions = versions_of(advert)
    if not versions:
        raise Http404
    after = version_in(request.GET, "version", versions[0].version)
    before = version_in(request.GET, "before", after - 1)
    return _page(request, job, advert, versions, before, after)


@signed_in
@require_POST
def job_advert_restore(request: HttpRequest, actor: Member, key: UUID, version: int) -> HttpResponse:
    """Go back to a version: it is the newest again."""
    job = job_or_404(actor, key)
    try:
        made = adverts.restore_version(actor, job, version, timezone.now())
    except Refused as why:
        messages.error(request, refusal(why.code, why.inputs))
    else:
        said = _("Version {number} is word for word version {earlier}.")
        messages.success(request, said.format(number=made.version, earlier=version))
    return SeeOther("job-advert", key=key)


def _page(
    request: HttpRequest, job: Job, advert: Advert, versions: list[AdvertVersion], before: int, after: int
) -> HttpResponse:
    later, earlier = version_of(advert, after), version_of(advert, before)
    if later is None:
        raise Http404
    older = (one for one in (later, earlier) if one is not None and one.version != versions[0].version)
    context = {
        "job": job,
        "advert": advert,
        "versions": [(one, made_by(one)) for one in versions],
        "later": later,
        "earlier": earlier,
        "rows": compared(sections_of((earlier or later).sections), sections_of(later.sections)),
        "lacking": added_without_facts(job, earlier, later),
        "may_return_to": next(older, None) if job.state == OPEN else None,
    }
    return render(request, "adverts/versions.html", context)
