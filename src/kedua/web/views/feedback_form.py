"""The feedback form over one scorecard, whoever came to it by whichever door: show it, save it, submit it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kedua.access.seal import can_amend
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.queries.feedback import Sheet, newest_scorecard, sheet_of
from kedua.queries.scorecards import scorecard_page
from kedua.records.models import Interviewer, Member
from kedua.records.models.scorecard import SUBMITTED
from kedua.usecases.errors import Refused
from kedua.usecases.plan_readying import ready_later
from kedua.usecases.saves import Page, Saved
from kedua.usecases.scorecard_check import Incomplete, Problem
from kedua.usecases.scorecards import aside_of, draft_of, save_draft, settle, submit
from kedua.usecases.sealing import Writer
from kedua.web.contexts.feedback import feedback_form
from kedua.web.contexts.feedback_versions import leftovers, versions_of
from kedua.web.forms.feedback import Posted, posted, revision_of, with_picked, with_taken
from kedua.web.see_other import SeeOther
from kedua.wording.feedback import recommendation_name
from kedua.wording.kit import round_name
from kedua.wording.refusals import refusal


@dataclass(frozen=True, slots=True)
class Door:
    """How somebody came to the form. frame: the base template; here and save: the form's addresses."""

    writer: Writer
    frame: str
    here: str
    save: str

    @property
    def by_link(self) -> bool:
        """Whether they came by a guest's link."""
        return not isinstance(self.writer, Member)


def answer_form(request: HttpRequest, door: Door, seat: Interviewer, kept: Posted | None = None) -> HttpResponse:
    """Show the form, or do what its button says. kept: what was typed before the person was signed out."""
    sheet = sheet_of(seat)
    card = sheet.scorecard
    if card is not None and card.state == SUBMITTED:
        return _shown(request, door, sheet)
    if request.method != "POST":
        page = _page(request, door, sheet, kept or _opened(sheet), back=kept is not None)
        page["Cache-Control"] = "no-store"
        return page
    given = posted(request.POST)
    try:
        if given.act == "send":
            return _send(request, door, sheet, given)
        if given.act.startswith("settle-"):
            return _settle(request, door, sheet, given)
        return _kept(request, door, sheet, given)
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return _page(request, door, sheet, given, status=409)


def autosaved(request: HttpRequest, writer: Writer, seat: Interviewer) -> HttpResponse:
    """Keep a draft and answer for the page's script: 409 when another page saved meanwhile, 410 when it is too late."""
    given = posted(request.POST)
    try:
        saved = save_draft(writer, seat, given.draft, given.page, timezone.now())
    except Refused as refused:
        return JsonResponse({"error": refusal(refused.code, refused.inputs)}, status=410)
    page = replace(given.page, revision=saved.revision)
    answer = {"revision": revision_of(page), "saved_at": saved.at.isoformat()}
    return JsonResponse(answer, status=409 if saved.late else 200)


def _opened(sheet: Sheet) -> Posted:
    card = sheet.scorecard
    page = Page(secrets.token_hex(6), card.revision if card else 0)
    return replace(_nothing(page), draft=draft_of(card))


def _nothing(page: Page) -> Posted:
    return replace(posted(QueryDict()), page=page)


def _send(request: HttpRequest, door: Door, sheet: Sheet, given: Posted) -> HttpResponse:
    now = timezone.now()
    problems: tuple[Problem, ...] = ()
    try:
        saved = submit(door.writer, sheet.seat, given.draft, given.page, sheet, now, Site())
        if not saved.late:
            ready_later(sheet.seat.interview.application, Background())
            messages.success(request, _("Thank you. Your feedback is in."))
            return SeeOther(door.here)
    except Incomplete as incomplete:
        problems = incomplete.problems
        saved = save_draft(door.writer, sheet.seat, given.draft, given.page, now)
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        saved = save_draft(door.writer, sheet.seat, given.draft, given.page, now)
    if saved.late:
        return _late(request, door, sheet, given, saved)
    given = replace(given, page=replace(given.page, revision=saved.revision))
    return _page(request, door, sheet, given, problems, status=422)


def _settle(request: HttpRequest, door: Door, sheet: Sheet, given: Posted) -> HttpResponse:
    tab = given.act.removeprefix("settle-").removesuffix("-take").removesuffix("-keep")
    card = sheet.scorecard
    other = {name: draft for name, _at, draft in aside_of(card)}.get(tab) if card is not None else None
    if other is not None and given.act.endswith("-take"):
        given = with_taken(given, other)
    saved = settle(door.writer, sheet.seat, given.draft, given.page, tab, timezone.now())
    if saved.late:
        return _late(request, door, sheet, given, saved)
    messages.success(request, _("Saved."))
    return SeeOther(door.here)


def _kept(request: HttpRequest, door: Door, sheet: Sheet, given: Posted) -> HttpResponse:
    """Save and go on. htmx asks only for a piece of the page: there, what is typed is saved by the script."""
    if given.act == "pick":
        given = with_picked(given, sheet)
    if "HX-Request" in request.headers:
        return _page(request, door, sheet, given)
    saved = save_draft(door.writer, sheet.seat, given.draft, given.page, timezone.now())
    if saved.late:
        return _late(request, door, sheet, given, saved)
    if given.act == "save":
        messages.success(request, _("Saved. You can go on later."))
        return SeeOther(door.here)
    return _page(request, door, sheet, replace(given, page=replace(given.page, revision=saved.revision)))


def _late(request: HttpRequest, door: Door, sheet: Sheet, given: Posted, saved: Saved) -> HttpResponse:
    """Show the newer draft with what was typed here beside it."""
    card = newest_scorecard(sheet.seat)
    opened = replace(_nothing(Page(given.page.tab, saved.revision)), draft=draft_of(card))
    return _page(request, door, sheet, opened, status=409)


def _page(
    request: HttpRequest,
    door: Door,
    sheet: Sheet,
    given: Posted,
    problems: tuple[Problem, ...] = (),
    status: int = 200,
    back: bool = False,
) -> HttpResponse:
    card = sheet.scorecard
    context = {
        "door": door,
        "form": feedback_form(sheet, given.draft, given.typed, problems),
        "versions": versions_of(sheet, given.draft, aside_of(card)) if card is not None else (),
        "revision": revision_of(given.page),
        "saved_at": card.saved_at if card is not None else None,
        "back": back,
        **_about(sheet.seat),
    }
    return render(request, "feedback/page.html", context, status=status)


def _shown(request: HttpRequest, door: Door, sheet: Sheet) -> HttpResponse:
    """Show a scorecard that is in: to its writer all of it; by a link, which others may hold, only that it is in."""
    shown = None if door.by_link else scorecard_page(sheet.seat, sheet.content)
    typed = leftovers(posted(request.POST).draft) if request.method == "POST" else ()
    recommendation = recommendation_name(shown.recommendation) if shown else ""
    may_amend = isinstance(door.writer, Member) and can_amend(door.writer, sheet.seat)
    context = {
        "door": door,
        "shown": shown,
        "recommendation": recommendation,
        "typed": typed,
        "amend_url": reverse("feedback-amend", args=[sheet.seat.pk]) if may_amend else "",
        **_about(sheet.seat),
    }
    return render(request, "feedback/done.html", context)


def _about(seat: Interviewer) -> dict[str, object]:
    candidate = seat.interview.application.candidate_name
    return {
        "title": _("Feedback on {candidate}").format(candidate=candidate),
        "lead": f"{round_name(seat.interview.round)} · {seat.interview.application.job.title}",
        "seat": seat,
        "interview": seat.interview,
        "application": seat.interview.application,
        "zone": seat.organisation.time_zone,
    }
