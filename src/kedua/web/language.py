"""Gives sentences of `wording` in the language that Django found for the request, or that somebody is known to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.translation import get_language

from kedua.wording.translate import use_language

Answer = Callable[[HttpRequest], HttpResponseBase]


def speak_the_same_language(get_response: Answer) -> Answer:
    """Make the middleware; it must stand after Django's LocaleMiddleware."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        use_language(get_language() or "en")
        return get_response(request)

    return middleware


@contextmanager
def speaking(wished: str) -> Iterator[str]:
    """Speak a language as far as Kedua does, and where nobody wished for one, the one in force; gives which it is."""
    before = get_language() or settings.LANGUAGE_CODE
    try:
        language = translation.get_supported_language_variant(wished or before)
    except LookupError:
        language = settings.LANGUAGE_CODE
    with translation.override(language):
        use_language(language)
        try:
            yield language
        finally:
            use_language(before)
