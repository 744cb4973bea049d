"""Doors for providers of channels: what is signed goes into the queue, and anything else gets 403 without a word."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, RawPostDataException, UnreadablePostError
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from kedua.integrations.messaging.told import same
from kedua.integrations.messaging.twilio_news import is_twilios
from kedua.integrations.messaging.whatsapp_news import is_metas, verify_token
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.usecases.news import hand_in
from kedua.web.apart import apart

METAS_MOST, TWILIOS_MOST = 3_000_000, 64_000  # bytes; the first is what Meta says it sends at most
CHALLENGE = re.compile(r"[\w-]{1,200}")
SILENT = '<?xml version="1.0" encoding="UTF-8"?><Response/>'  # to Twilio, any other text is a message to be sent


@csrf_exempt  # Meta has no page of ours; its signature says that it is Meta
@require_http_methods(["GET", "HEAD", "POST"])
def whatsapp(request: HttpRequest) -> HttpResponse:
    """Take what Meta tells of WhatsApp; or when the address is set there, show that it is ours."""
    given = settings.HOOKS.get("whatsapp")
    if given is None:
        return _refused()
    if request.method != "POST":
        return _challenged(request, verify_token(given["number"], given["secret"]))
    body = _body(request, METAS_MOST)
    if body is None or not is_metas(body, request.headers.get("X-Hub-Signature-256", ""), given["secret"]):
        return _refused()
    hand_in("whatsapp", body, Background())
    return apart(HttpResponse(content_type="text/plain"))


@csrf_exempt  # as above, of Twilio
@require_POST
def twilio(request: HttpRequest) -> HttpResponse:
    """Take what Twilio tells of text messages."""
    given, body = settings.HOOKS.get("twilio"), _body(request, TWILIOS_MOST)
    if given is None or body is None:
        return _refused()
    query = request.META.get("QUERY_STRING", "")
    address = Site().page("hooks-twilio") + (f"?{query}" if query else "")
    if not is_twilios(address, body, request.headers.get("X-Twilio-Signature", ""), given["token"]):
        return _refused()
    hand_in("twilio", body, Background(), query)
    return apart(HttpResponse(SILENT, content_type="text/xml"))


def _challenged(request: HttpRequest, token: str) -> HttpResponse:
    challenge = request.GET.get("hub.challenge", "")
    asked = request.GET.get("hub.mode") == "subscribe" and same(token, request.GET.get("hub.verify_token", ""))
    if not asked or CHALLENGE.fullmatch(challenge) is None:
        return _refused()
    return apart(HttpResponse(challenge, content_type="text/plain"))


def _body(request: HttpRequest, most: int) -> bytes | None:
    """Read the body as it came; None for one that is too long, broken off, or a form with files."""
    try:
        if int(request.META.get("CONTENT_LENGTH") or 0) > most:
            return None
        return request.body
    except (ValueError, RequestDataTooBig, RawPostDataException, UnreadablePostError):
        return None


def _refused() -> HttpResponse:
    return apart(HttpResponse(status=403))
