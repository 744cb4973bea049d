"""Feedback on an interview by a member who is signed in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_give_feedback
from kedua.access.fetch import seat_or_404
from kedua.access.seal import can_open_scorecard
from kedua.queries.room_card import has_room
from kedua.records.models import Account, Interviewer, Member
from kedua.usecases.errors import Refused
from kedua.usecases.scorecards import LONGEST, save_draft
from kedua.web.forms.feedback import given_back, kept_of, posted
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.web.views.feedback_form import Door, answer_form, autosaved
from kedua.wording.refusals import refusal

KEPT = "feedback kept"  # key of the session: what was typed when the person turned out to be signed out


def _keeping(view: Callable[[HttpRequest, UUID], HttpResponseBase]) -> Callable[[HttpRequest, UUID], HttpResponseBase]:
    """Keep what somebody typed whose session had ended, so that it is there after signing in again."""

    @wraps(view)
    def keeping(request: HttpRequest, key: UUID) -> HttpResponseBase:
        if request.method == "POST" and not isinstance(request.user, Account):
            given = posted(request.POST)
            if given.draft.size <= LONGEST:
                request.session[f"{KEPT} {key}"] = kept_of(given)
        return view(request, key)

    return keeping


@_keeping
@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give feedback as a member: one's own, or a guest's that one types for them."""
    seat = _seat(actor, key)
    if not can_open_scorecard(actor, seat):
        return render(request, "feedback/sealed.html", {"seat": seat, "interview": seat.interview}, status=403)
    if has_room(seat):
        return _to_the_room(request, actor, seat)
    door = Door(actor, "base.html", request.path, f"{request.path}save/")
    answer = answer_form(request, door, seat, given_back(request.session.get(f"{KEPT} {key}")))
    if request.method == "POST" and answer.status_code in (200, 303):
        request.session.pop(f"{KEPT} {key}", None)
    return answer


def _to_the_room(request: HttpRequest, actor: Member, seat: Interviewer) -> HttpResponse:
    """Go on where the scorecard is written; what an open form still sends is kept, and carried over there."""
    given = posted(request.POST)
    if request.method == "POST" and given.draft.fields:
        try:
            save_draft(actor, seat, given.draft, given.page, timezone.now())
        except Refused as refused:
            messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("room-card", key=seat.pk)


@signed_in
@require_POST
def feedback_save(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Keep what a member types, as they type."""
    seat = _seat(actor, key)
    if not can_open_scorecard(actor, seat):
        raise Http404
    return autosaved(request, actor, seat)


def _seat(actor: Member, key: UUID) -> Interviewer:
    seat = seat_or_404(actor, key)
    if not can_give_feedback(actor, seat):
        raise Http404
    return seat
