"""Answers that anybody may read and any cache keep for a few minutes: no cookie, nothing about who asked."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag

SECONDS = 300  # until what was taken down is gone from every cache


def publicly(
    request: HttpRequest, answer: HttpResponse, language: str = "", changed: dt.datetime | None = None
) -> HttpResponseBase:
    """Let caches keep an answer, and tell whoever has it already that nothing changed.

    language: in which it is, where it is in one. changed: when what it shows changed last; None for lists, which change also
    by what is no longer in them.
    """
    if language:
        answer["Content-Language"] = language
    patch_cache_control(answer, public=True, max_age=SECONDS)
    if answer.status_code != 200:
        return answer
    etag = quote_etag(sha256(answer.content).hexdigest()[:32])
    answer["ETag"] = etag
    stamp = int(changed.timestamp()) if changed is not None else None
    if stamp is not None:
        answer["Last-Modified"] = http_date(stamp)
    return get_conditional_response(request, etag, stamp, answer) or answer
