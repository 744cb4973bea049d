"""Answers that are for one person: no cache between keeps them; those behind a link no search engine lists either."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control

View = Callable[[HttpRequest], HttpResponseBase]
Answer = TypeVar("Answer", bound=HttpResponse)


def apart(answer: Answer) -> Answer:
    """Keep an answer out of search engines and caches."""
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Cache-Control"] = "no-store"
    return answer


def private(get_response: View) -> View:
    """Make the middleware: what says nothing about caches is for the person who asked, and asked for again each time."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        answer = get_response(request)
        if not answer.has_header("Cache-Control"):
            patch_cache_control(answer, private=True, no_cache=True)
        return answer

    return middleware
