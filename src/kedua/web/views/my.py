"""A candidate's own page: where the application stands, what comes next, by when and from whom; and their interviews."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kedua.integrations.calendar.ical import calendar_text
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.queries.candidate_page import OwnPage, booked_interview, own_page
from kedua.queries.in_charge import in_charge
from kedua.queries.invitations import Invitee
from kedua.queries.offers import token_of
from kedua.records.models.interview import ACCEPTED
from kedua.usecases.candidate_answers import LONGEST_SAID, answer_interview, withdraw_myself
from kedua.usecases.errors import Refused
from kedua.usecases.invitation_letters import Occasion, event_for
from kedua.web.by_own_link import Visit, by_own_link
from kedua.web.calendar_file import CalendarFile
from kedua.web.contexts.my import Wrong, own
from kedua.web.see_other import SeeOther
from kedua.wording.candidate_page import by_when, what_comes_next, where_it_stands
from kedua.wording.refusals import refusal


@require_safe
@by_own_link
def application(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the page."""
    return _page(request, visit)


@require_POST
@by_own_link
def interview(request: HttpRequest, visit: Visit, key: UUID) -> HttpResponse:
    """Say whether the time of an interview suits."""
    answer = request.POST.get("answer", "")
    try:
        answer_interview(visit.application, key, answer, request.POST.get("said", ""), visit.now)
    except Refused as refused:
        return _page(request, visit, Wrong(f"interview-{key}", refusal(refused.code, refused.inputs)))
    if answer == ACCEPTED:
        messages.success(request, _("Thank you. We look forward to talking with you."))
    else:
        messages.success(request, _("Thank you for telling us. We look for another time and write to you."))
    return SeeOther("my-application", "#interviews", token=visit.token)


@require_safe
@by_own_link
def interview_calendar(_request: HttpRequest, visit: Visit, key: UUID) -> HttpResponse:
    """Give an interview as a file for the candidate's calendar."""
    application, found = visit.application, booked_interview(visit.application, key)
    if found is None:
        raise Http404
    seats = tuple(found.panel.select_related("member__account"))
    occasion = Occasion(found, seats, in_charge(application), Site(), visit.now)
    one = Invitee(application.candidate.name, application.candidate.email, candidate=True)
    return CalendarFile(calendar_text(event_for(one, occasion)))


@require_POST
@by_own_link
def withdraw(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Go on no further."""
    try:
        withdraw_myself(visit.application, visit.now, Background())
    except Refused as refused:
        return _page(request, visit, Wrong("withdraw", refusal(refused.code, refused.inputs)))
    messages.success(request, _("We have noted it. Thank you for telling us, and for the time you gave us."))
    return SeeOther("my-application", token=visit.token)


def _next(page: OwnPage) -> tuple[str, str] | None:
    """Give the next interview by name, and its day in words."""
    found = next((meeting for meeting in page.ahead if meeting.told is not None), None)
    return (found.name, found.told.day) if found is not None and found.told is not None else None


def _page(request: HttpRequest, visit: Visit, wrong: Wrong | None = None) -> HttpResponse:
    page = own_page(visit.application, visit.now)
    context = {
        "page": page,
        "stands": where_it_stands(page.standing, _next(page)),
        "next": what_comes_next(page.standing),
        "by_when": by_when(page.promise, page.late),
        "offers": [(waiting.offer, token_of(waiting.offer)) for waiting in page.offers],
        "longest": LONGEST_SAID,
    }
    return own(request, visit, "application", context, wrong)
