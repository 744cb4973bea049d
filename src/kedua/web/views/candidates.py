"""The list of candidates: search, filters, pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from kedua.access.can import can_add_candidates, can_see_candidates
from kedua.queries.candidate_list import MOST_COUNTED, Listed, Row, candidate_list, job_names
from kedua.queries.candidate_places import Place, read_place
from kedua.records.models import Member
from kedua.web.contexts.steps import step_text
from kedua.web.forms.candidate_filter import CandidateFilter
from kedua.web.signed_in import signed_in
from kedua.web.templatetags.times import day
from kedua.wording.roles import stage_name

TONES = {"passed": "good", "not passed": "neutral", "withdrawn": "neutral", "job closed": "neutral"}


@dataclass(frozen=True, slots=True)
class Day:
    """A day for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list in words."""

    row: Row
    url: str
    stage: str
    tone: str
    step: str
    since: Day
    promise: Day | None


@signed_in
@require_safe
def candidates(request: HttpRequest, actor: Member) -> HttpResponse:
    """List the applications that the member may see."""
    if not can_see_candidates(actor):
        raise Http404
    jobs = job_names(actor)
    text = request.GET.get("q", "")
    form = CandidateFilter(jobs, request.GET)
    wanted = form.wanted(text)
    now, zone = timezone.now(), actor.organisation.time_zone
    place = read_place(request.GET.get("page", ""), bool(wanted.owed))
    listed = candidate_list(actor, wanted, jobs, now, timezone.localdate(now, ZoneInfo(zone)), place)
    dated = cache(_day)  # the rows of a page share few days
    lines = [_line(row, zone, dated) for row in listed.rows]
    context = {
        "form": form,
        "text": text,
        "wanted": wanted,
        "lines": lines,
        "summary": _summary(listed),
        "newer": _url(request, listed.newer),
        "older": _url(request, listed.older),
        "jobs": jobs,
        "may_add": can_add_candidates(actor),
        "zone": zone,
    }
    return render(request, "candidates/list.html", context)


def _line(row: Row, zone: str, dated: Callable[[dt.date], Day]) -> Line:
    return Line(
        row=row,
        url=reverse("application", kwargs={"key": row.key}),
        stage=stage_name(row.stage),
        tone=TONES.get(row.stage, "info"),
        step=step_text(row.step, zone),
        since=dated(timezone.localdate(row.since, ZoneInfo(zone))),
        promise=dated(row.promise) if row.promise else None,
    )


def _day(that: dt.date) -> Day:
    return Day(that.isoformat(), day(that))


def _summary(listed: Listed) -> str:
    if listed.count is None:
        return ""
    if listed.count > MOST_COUNTED:
        return _("More than 1,000")
    return ngettext("{count} application", "{count} applications", listed.count).format(count=listed.count)


def _url(request: HttpRequest, place: Place | None) -> str:
    if place is None:
        return ""
    kept = {name: value for name, value in request.GET.items() if name in ("q", "job", "stage", "owed") and value}
    return f"{request.path}?{urlencode({**kept, 'page': str(place)})}"
