"""How a candidate wants to hear: language, channel, where they are; and what they agreed to."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.queries.candidate_page import zone_for
from kedua.queries.reach import EMAIL, agreed_to, reach_of
from kedua.records.models import Candidate
from kedua.records.models.message import CHANNELS
from kedua.usecases.consents import stop_telling
from kedua.usecases.errors import Refused
from kedua.usecases.reaching import LONGEST_ADDRESS, Wish, wish_to_hear
from kedua.web.by_own_link import Visit, by_own_link
from kedua.web.contexts.my import Wrong, own
from kedua.web.forms.zones import zone_choices
from kedua.web.language import speaking, written
from kedua.web.see_other import SeeOther
from kedua.wording.applying import OTHER_JOBS, agreed_name
from kedua.wording.company import language_name
from kedua.wording.occasions import channel_name
from kedua.wording.refusals import refusal


@require_http_methods(["GET", "HEAD", "POST"])
@by_own_link
def reach(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show how they are reached, and keep what they choose."""
    wrong = None
    if request.POST.get("do") == "forget":
        stop_telling(visit.application, visit.now)
        messages.success(request, _("We do not tell you about other jobs any more. This application goes on."))
        return SeeOther("my-reach", token=visit.token)
    wish = _typed(request) if request.method == "POST" else _now(visit)
    if request.method == "POST":
        try:
            _check(wish, visit)
            wish_to_hear(visit.application, wish, visit.now)
            with speaking(wish.language):
                messages.success(request, _("Kept. From now on we reach you like this."))
            return SeeOther("my-reach", token=visit.token)
        except Refused as refused:
            wrong = Wrong("reach", refusal(refused.code, refused.inputs))
    candidate = visit.application.candidate
    found = reach_of(candidate, visit.application.organisation)
    context = {
        "wish": wish,
        "languages": [(code, language_name(code)) for code in _languages(visit)],
        "channels": [(code, channel_name(code)) for code in _channels(candidate)],
        "zones": list(zone_choices()),
        "channel": channel_name(found.channel),
        "address": found.address,
        "consents": [(agreed_name(one["to"]), one["given"], _at(one["at"])) for one in candidate.consents],
        "keeping": agreed_to(candidate, OTHER_JOBS),
        "zone": zone_for(visit.application),
        "longest": LONGEST_ADDRESS,
    }
    return own(request, visit, "reach", context, wrong)


def _now(visit: Visit) -> Wish:
    """Give what is set; for a language that nobody has chosen, the one that they read here, if messages come in it."""
    candidate, organisation = visit.application.candidate, visit.application.organisation
    offered, here = _languages(visit), written(get_language() or "")
    language = candidate.language or (here if here in offered else offered[0])
    channel = candidate.channel or EMAIL
    zone = candidate.time_zone or organisation.time_zone
    return Wish(language, channel, candidate.channel_address, channel != EMAIL, zone)


def _typed(request: HttpRequest) -> Wish:
    typed = request.POST
    return Wish(
        typed.get("language", ""),
        typed.get("channel", ""),
        typed.get("address", ""),
        "agreed" in typed,
        typed.get("time_zone", ""),
    )


def _check(wish: Wish, visit: Visit) -> None:
    """Raise Refused for a language that nobody here writes, and for a channel on which nothing can be sent."""
    offered = _languages(visit)
    open_to_choose = wish.language in offered or (len(offered) == 1 and not wish.language)
    if not open_to_choose or wish.channel not in _channels(visit.application.candidate):
        raise Refused("reach-unknown")


def _languages(visit: Visit) -> list[str]:
    """List the languages in which the organisation writes, and the candidate's own as it is set."""
    known = dict.fromkeys([*(visit.application.organisation.languages or ["en"]), visit.application.candidate.language])
    return [language for language in known if language]


def _channels(candidate: Candidate) -> list[str]:
    """List the channels that are set up, and the one that is set."""
    ready = {EMAIL, *settings.TELEPHONES, candidate.channel}
    return [channel for channel in CHANNELS if channel in ready]


def _at(written: str) -> dt.datetime:
    return dt.datetime.fromisoformat(written)
