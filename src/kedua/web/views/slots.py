"""Choosing one of the times that an organisation offers, by link and without an account; only looking changes nothing."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode
from zoneinfo import available_timezones

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kedua.access.membership import memberships
from kedua.integrations.calendar.ical import calendar_text
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.queries.invitations import Invitee
from kedua.queries.offers import booked_of, offer_of, panel_of, standing_of, times_of
from kedua.records.models import Account, Interview, Offer
from kedua.usecases.errors import Refused
from kedua.usecases.invitation_letters import Occasion, event_for
from kedua.usecases.offers import pick
from kedua.web.apart import apart
from kedua.web.by_own_link import spoken
from kedua.web.calendar_file import CalendarFile
from kedua.web.contexts.offers import shown_days
from kedua.web.forms.zones import zone_choices
from kedua.web.language import speaking
from kedua.web.see_other import SeeOther
from kedua.wording.dates import city
from kedua.wording.refusals import refusal


@require_http_methods(["GET", "HEAD", "POST"])
def slots(request: HttpRequest, token: str) -> HttpResponse:
    """Show the times, book the one that is chosen, and from then on show what is booked."""
    offer, now = _offer(token), timezone.now()
    looking = _is_colleague(request, offer)
    with speaking(*spoken(request, offer.application)) as language:
        if request.method != "POST":
            answer = _page(request, offer, token, now, looking=looking)
        elif looking:
            answer = render(request, "slots/colleague.html", {"offer": offer}, status=403)
        else:
            answer = _picked(request, offer, token, now)
    answer.headers.setdefault("Content-Language", language)
    return apart(answer)


@require_safe
def slots_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """Give the interview that was booked as a file for the candidate's calendar."""
    offer = _offer(token)
    interview = booked_of(offer)
    if interview is None or interview.starts_at is None or interview.day_only:
        raise Http404
    with speaking(*spoken(request, offer.application)):
        return apart(CalendarFile(calendar_text(event_for(_candidate(offer), _occasion(offer, interview)))))


def _picked(request: HttpRequest, offer: Offer, token: str, now: dt.datetime) -> HttpResponse:
    zone, at = _zone(request.POST.get("zone", ""), offer), _moment(request.POST.get("at", ""))
    if at is None:
        return _page(request, offer, token, now, _("Choose one of the times."), 422)
    try:
        pick(offer, at, zone, now, Background())
    except Refused as refused:
        return _page(request, _offer(token), token, now, refusal(refused.code, refused.inputs), 409)
    return SeeOther("slots", f"?{urlencode({'zone': zone})}", token=token)


def _page(
    request: HttpRequest,
    offer: Offer,
    token: str,
    now: dt.datetime,
    wrong: str = "",
    status: int = 200,
    looking: bool = False,
) -> HttpResponse:
    """Show what the offer is now: times to choose from, the interview that was booked, or that it has ended."""
    zone = _zone(request.POST.get("zone") or request.GET.get("zone", ""), offer)
    context: dict[str, object] = {
        "offer": offer,
        "token": token,
        "zone": zone,
        "zone_name": city(zone),
        "zones": list(zone_choices()),
        "wrong": wrong,
        "looking": looking,
    }
    interview = booked_of(offer)
    if interview is not None:
        context |= {"interview": interview, "meeting": _occasion(offer, interview).meeting(_candidate(offer))}
        return render(request, "slots/booked.html", context, status=status)
    standing = standing_of(offer, now)
    times = times_of(offer, panel_of(offer), now) if standing == "open" else ()
    free = [time.starts_at for time in times if time.free]
    if not free:
        return render(request, "slots/ended.html", context | {"standing": standing}, status=410)
    context |= {"days": shown_days(free, offer.minutes, zone), "fewer": len(free) < len(times)}
    return render(request, "slots/pick.html", context, status=status)


def _offer(token: str) -> Offer:
    offer = offer_of(token)
    if offer is None:
        raise Http404
    offer.application.organisation = offer.organisation
    return offer


def _occasion(offer: Offer, interview: Interview) -> Occasion:
    interview.application = offer.application
    seats = tuple(interview.panel.select_related("member__account"))
    return Occasion(interview, seats, offer.made_by, Site(), timezone.now())


def _candidate(offer: Offer) -> Invitee:
    candidate = offer.application.candidate
    return Invitee(candidate.name, candidate.email, candidate=True)


def _zone(typed: str, offer: Offer) -> str:
    """Give the zone that was chosen, else the candidate's, else the organisation's."""
    known = typed if typed in available_timezones() else ""
    return known or offer.application.candidate.time_zone or offer.organisation.time_zone


def _moment(typed: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(typed)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _is_colleague(request: HttpRequest, offer: Offer) -> bool:
    """Whether somebody of the organisation is signed in: they may look, and the choice is the candidate's."""
    if not isinstance(request.user, Account):
        return False
    return memberships(request.user).filter(organisation=offer.organisation_id).exists()
