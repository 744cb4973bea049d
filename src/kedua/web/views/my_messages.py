"""What was said between a candidate and an organisation, on the candidate's side."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.queries.candidate_page import own_thread, zone_for
from kedua.usecases.candidate_answers import LONGEST_REPLY, write_reply
from kedua.usecases.errors import Refused
from kedua.web.by_own_link import Visit, by_own_link
from kedua.web.contexts.my import Wrong, own
from kedua.web.see_other import SeeOther
from kedua.wording.occasions import channel_name
from kedua.wording.refusals import refusal


@require_http_methods(["GET", "HEAD", "POST"])
@by_own_link
def own_messages(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what was said, and keep what the candidate writes."""
    once, wrong = _once(request.POST.get("once", "")), None
    if request.method == "POST":
        try:
            write_reply(visit.application, request.POST.get("text", ""), once, visit.now)
            messages.success(request, _("We have your message."))
            return SeeOther("my-messages", token=visit.token)
        except Refused as refused:
            wrong = Wrong("write", refusal(refused.code, refused.inputs))
    context = {
        "thread": [(one, channel_name(one.channel)) for one in reversed(own_thread(visit.application))],
        "zone": zone_for(visit.application),
        "once": once,
        "longest": LONGEST_REPLY,
    }
    return own(request, visit, "messages", context, wrong)


def _once(typed: str) -> UUID:
    """Give the mark of the form that was sent, else a new one: sent twice, a message is kept once."""
    try:
        return UUID(typed)
    except ValueError:
        return uuid4()
