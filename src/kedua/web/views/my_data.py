"""What is kept about a candidate: shown, taken along as a file, corrected and deleted on request."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kedua.integrations.own_file.writing import own_json
from kedua.queries.candidate_page import zone_for
from kedua.queries.candidate_records import record_of
from kedua.queries.own_data import files_of, own_data, requests_of
from kedua.usecases.errors import Refused
from kedua.usecases.privacy_requests import DELETION, LONGEST, ask_about_data, take_back
from kedua.web.by_own_link import Visit, by_own_link
from kedua.web.contexts.my import Wrong, own
from kedua.web.see_other import SeeOther
from kedua.wording.occasions import channel_name
from kedua.wording.own_data import kinds_kept, not_in_the_file, request_name, to_ask_for
from kedua.wording.refusals import refusal


@require_http_methods(["GET", "HEAD", "POST"])
@by_own_link
def data(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what is kept, and keep what the candidate asks."""
    wrong = None
    if request.method == "POST":
        kind = request.POST.get("kind", "")
        try:
            if kind == "keep":
                take_back(visit.application, visit.now)
                messages.success(request, _("Your data stays as it is."))
            else:
                ask_about_data(visit.application, kind, request.POST.get("text", ""), visit.now)
                messages.success(request, _("We have your request. A person looks at it, and answers you."))
            return SeeOther("my-data", "#requests", token=visit.token)
        except Refused as refused:
            wrong = Wrong(kind, refusal(refused.code, refused.inputs))
    requests = requests_of(visit.application)
    context = {
        "kinds": kinds_kept(),
        "record": record_of(visit.application.candidate),
        "files": files_of(visit.application),
        "requests": [(request_name(one.kind), one) for one in requests],
        "deleting": any(one.kind == DELETION and one.done_at is None for one in requests),
        "to_ask_for": to_ask_for(),
        "zone": zone_for(visit.application),
        "longest": LONGEST,
    }
    return own(request, visit, "data", context, wrong)


@require_safe
@by_own_link
def data_json(_request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give everything as a file that other systems read."""
    text = own_json(own_data(visit.application, visit.now), not_in_the_file())
    answer = HttpResponse(text.encode(), content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return answer


@require_safe
@by_own_link
def data_html(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give everything as a page to read, that needs nothing else."""
    found = own_data(visit.application, visit.now)
    context = {
        "data": found,
        "messages_said": [(one, channel_name(one.channel)) for one in found.messages],
        "requests": [(request_name(one.kind), one) for one in found.requests],
        "not_here": not_in_the_file(),
        "zone": zone_for(visit.application),
    }
    answer = HttpResponse(render_to_string("my/file.html", context, request))
    answer["Content-Disposition"] = 'attachment; filename="my-data.html"'
    return answer


@require_safe
@by_own_link
def data_file(_request: HttpRequest, visit: Visit, key: UUID) -> HttpResponse:
    """Give back a file that the candidate handed in, as it was."""
    found = next((one for one in files_of(visit.application) if one.pk == key), None)
    if found is None:
        raise Http404
    try:
        with found.file.open("rb") as file:
            content = file.read()
    except FileNotFoundError as error:
        raise Http404 from error
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, found.file_name) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
