"""What a room's script asks all the time: take what I have, give me what I lack."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from kedua.integrations.site.addresses import Site
from kedua.queries.room_events import shown_batch
from kedua.queries.room_pages import shown_pages
from kedua.records.models import Account
from kedua.usecases.room import Sent, Synced, sync
from kedua.usecases.room_pages import NotTaken
from kedua.web.answers_json import answers_json, body_of
from kedua.web.forms.room import newest_in, sent_of
from kedua.web.live.rooms import ROOMS
from kedua.wording.room_answers import room_answer


@answers_json
@require_POST
def room_sync(request: HttpRequest, account: Account, key: UUID) -> JsonResponse:
    """Take in events and pages, and answer with what the device does not have. Sending the same again changes nothing."""
    sent = sent_of(body_of(request))
    now = timezone.now()
    synced = sync(account, key, sent, now, Site())
    if sent.events:
        ROOMS.nudge(synced.interview)
    pages = {
        "pages": shown_pages(synced.pages),
        "sealed": synced.sealed,
        "refused": [_refused(one, sent) for one in synced.refused],
    }
    return JsonResponse({**_answer(synced, now), **pages})


@answers_json
@require_safe
def room_events(request: HttpRequest, account: Account, key: UUID) -> JsonResponse:
    """Give what happened after the event of a number, and the token with which to send: it changes on signing in."""
    now = timezone.now()
    after = newest_in(request.GET.get("after", "0"))
    answer = _answer(sync(account, key, Sent(after=after), now), now)
    return JsonResponse({**answer, "csrf": get_token(request)})


def _answer(synced: Synced, now: dt.datetime) -> dict[str, object]:
    return shown_batch(now, synced.last, synced.events, synced.seat)


def _refused(one: NotTaken, sent: Sent) -> dict[str, str]:
    about = "address" if one.about in sent.pages else "key"
    return {about: one.about, "code": one.code, "text": room_answer(one.code)}
