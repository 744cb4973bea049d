"""Gives sentences of `wording` in the language that Django found for the request."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import get_language

from kedua.wording.translate import use_language

Answer = Callable[[HttpRequest], HttpResponseBase]


def speak_the_same_language(get_response: Answer) -> Answer:
    """Make the middleware; it must stand after Django's LocaleMiddleware."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        use_language(get_language() or "en")
        return get_response(request)

    return middleware
