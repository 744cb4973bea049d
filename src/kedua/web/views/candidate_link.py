"""The link to a candidate's own page, on the side of whoever runs the application: made, renewed, ended."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404
from kedua.records.models import Member
from kedua.usecases.candidate_links import make_page_link, renew, revoke
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in


@signed_in
@require_POST
def application_link(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Make the link, put a new one in its place, or end it."""
    application, now = application_or_404(actor, key), timezone.now()
    if not can_edit_application(actor, application):
        raise Http404
    do = request.POST.get("do", "")
    if do == "renew":
        renew(actor, application, now)
        messages.success(request, _("The old link no longer works. Send the candidate the new one."))
    elif do == "revoke":
        revoke(actor, application, now)
        messages.success(request, _("The link no longer works. The next message to the candidate brings a new one."))
    else:
        make_page_link(actor, application, now)
        messages.success(request, _("Here is the link. Send it to the candidate only."))
    return SeeOther("application", "#own-page", key=key)
