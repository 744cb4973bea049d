"""The scorecard at the end of the interview: a form that needs no script, saved beside what devices still hold, and sealed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.rooms import room_seat_or_404
from kedua.access.seal import can_see_ratings
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.queries.content import content_of
from kedua.queries.room_card import room_card
from kedua.queries.scorecards import scorecard_page
from kedua.records.models import Account, Interviewer, Member
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases.errors import Refused
from kedua.usecases.plan_readying import ready_later
from kedua.usecases.room_card import save_card, send_card
from kedua.usecases.room_pages import NotTaken
from kedua.usecases.scorecard_check import Incomplete, Problem
from kedua.web.contexts.room_card import card_page
from kedua.web.forms.room_card import given_back, kept_of, new_form, posted_form, written_of
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.feedback import recommendation_name
from kedua.wording.kit import round_name
from kedua.wording.refusals import refusal
from kedua.wording.room_answers import room_answer
from kedua.wording.room_card import place_name

KEPT = "scorecard kept"  # key of the session: what was typed when the person turned out to be signed out
LONGEST_KEPT = 200_000
Typed = tuple[tuple[str, str], ...]
View = Callable[[HttpRequest, UUID], HttpResponseBase]


def _keeping(view: View) -> View:
    """Keep what somebody typed whose session had ended, so that it is there after signing in again."""

    @wraps(view)
    def keeping(request: HttpRequest, key: UUID) -> HttpResponseBase:
        if request.method == "POST" and not isinstance(request.user, Account):
            form = posted_form(request.POST)
            written = written_of(request.POST, form, {})
            if 0 < sum(map(len, written.texts.values())) <= LONGEST_KEPT:
                request.session[f"{KEPT} {key}"] = kept_of(written, form)
        return view(request, key)

    return keeping


@_keeping
@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def scorecard(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show one's scorecard, or keep what was typed and show it again."""
    seat = room_seat_or_404(actor, key)
    if request.method != "POST":
        return _shown(request, actor, seat)
    refused = _save(request, actor, seat)
    if refused:
        return _shown(request, actor, seat, typed=refused, status=409)
    messages.success(request, _("Saved. You can go on later."))
    return SeeOther("room-card", key=key)


@_keeping
@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def scorecard_submit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Keep what was typed, then seal all of it; whatever is missing, nothing typed is lost."""
    seat = room_seat_or_404(actor, key)
    if request.method != "POST":  # somebody comes back to the address at which something was missing
        return SeeOther("room-card", key=key)
    refused = _save(request, actor, seat)
    if refused:
        return _shown(request, actor, seat, typed=refused, status=409)
    try:
        if send_card(actor, key, timezone.now(), Site()):
            ready_later(seat.interview.application, Background())
            messages.success(request, _("Thank you. Your scorecard is in."))
        return SeeOther("room-card", key=key)
    except Incomplete as incomplete:
        return _shown(request, actor, seat, incomplete.problems, status=422)
    except Refused as why:
        messages.error(request, refusal(why.code, why.inputs))
        return _shown(request, actor, seat, status=409)


def _save(request: HttpRequest, actor: Member, seat: Interviewer) -> Typed:
    """Keep what was typed; give what could not be kept, with the names of its places."""
    form = posted_form(request.POST)
    written = written_of(request.POST, form, room_card(seat, timezone.now()).pages)
    refused = save_card(actor, seat.pk, written, timezone.now())
    request.session.pop(f"{KEPT} {seat.pk}", None)
    for code in dict.fromkeys(one.code for one in refused):
        messages.error(request, room_answer(code))
    return tuple(_given(refused, written.texts))


def _given(refused: Iterable[NotTaken], texts: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    return ((place_name(one.about), texts[one.about]) for one in refused)


def _shown(
    request: HttpRequest,
    actor: Member,
    seat: Interviewer,
    problems: tuple[Problem, ...] = (),
    typed: Typed = (),
    status: int = 200,
) -> HttpResponse:
    """Show the scorecard as it stands now: while it is written the form, then what it says."""
    seat = room_seat_or_404(actor, seat.pk) if request.method == "POST" else seat
    card = getattr(seat, "scorecard", None)
    if card is not None and card.state == SUBMITTED:
        return _done(request, actor, seat, typed)
    read = room_card(seat, timezone.now())
    back = given_back(request.session.get(f"{KEPT} {seat.pk}"))
    form, texts = back or (new_form(read.pages), {})
    context = {
        "form": form,
        "page": card_page(read, problems, texts),
        "back": back is not None,
        "copied": timezone.now() if "copy" in request.GET else None,  # what a device keeps for when there is no network
        "typed": typed,
        "here": reverse("room-card", args=[seat.pk]),
        "room_url": reverse("room", args=[seat.pk]),
        **_about(seat),
    }
    answer = render(request, "room/scorecard.html", context, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


def _done(request: HttpRequest, actor: Member, seat: Interviewer, typed: Typed) -> HttpResponse:
    shown = scorecard_page(seat, content_of(seat.organisation_id))
    application = seat.interview.application
    context = {
        "shown": shown,
        "recommendation": recommendation_name(shown.recommendation),
        "submitted_at": seat.scorecard.submitted_at,
        "open": can_see_ratings(actor, application),
        "map_url": reverse("map", args=[application.pk]),
        "amend_url": reverse("feedback-amend", args=[seat.pk]),
        "back_url": reverse("interview", args=[seat.interview_id]),
        "typed": typed,
        **_about(seat),
    }
    return render(request, "room/scorecard_done.html", context, status=409 if typed else 200)


def _about(seat: Interviewer) -> dict[str, object]:
    application = seat.interview.application
    return {
        "title": _("Your scorecard on {candidate}").format(candidate=application.candidate_name),
        "lead": f"{round_name(seat.interview.round)} · {application.job.title}",
        "seat": seat,
        "interview": seat.interview,
        "application": application,
        "zone": seat.interview.time_zone or seat.organisation.time_zone,
    }
