"""A job's description as a file, in the format that somebody needs."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from kedua.access.adverts import described_or_404
from kedua.integrations.advert.formats import FORMATS
from kedua.integrations.kit.typesetting import PdfNotInstalled
from kedua.queries.adverts import description_of
from kedua.records.models import Member
from kedua.web.contexts.advert_taken import taken_along
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in


@signed_in
@require_safe
def job_advert_file(request: HttpRequest, actor: Member, key: UUID, name: str) -> HttpResponse:
    """Give the newest version; where PDF is not installed, say so."""
    job = described_or_404(actor, key)
    description, wanted = description_of(job), FORMATS.get(name)
    newest = description.newest
    if newest is None or wanted is None:
        raise Http404
    try:
        made = wanted.write(*taken_along(job, description, newest))
    except PdfNotInstalled as error:
        messages.error(request, str(error))
        return SeeOther("job-advert", key=key)
    file = content_disposition_header(as_attachment=True, filename=f"{slugify(job.title) or 'job'}.{wanted.ending}")
    return HttpResponse(made, wanted.media_type, headers={"Content-Disposition": file or "attachment"})
