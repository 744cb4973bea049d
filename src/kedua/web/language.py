"""In which language a page speaks: English to members; to candidates, the one they chose, or their browser asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header

from kedua.wording.translate import use_language

Answer = Callable[[HttpRequest], HttpResponseBase]
FOR_CANDIDATES = ("/my/", "/slots/", "/at/")  # where the addresses of their pages begin
ASKED = "language"  # the word in an address by which somebody chose another language for a public page


def speak(get_response: Answer) -> Answer:
    """Make the middleware. It comes before the views, so that their doors can still say it better, and errors speak, too."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        theirs = for_candidates(request.path_info)
        _use((theirs and known(*heard(request))) or settings.LANGUAGE_CODE)
        answer = get_response(request)
        if theirs:
            patch_vary_headers(answer, ("Accept-Language",))
        answer.headers.setdefault("Content-Language", get_language() or settings.LANGUAGE_CODE)
        _use(settings.LANGUAGE_CODE)  # for whatever comes next in this thread
        return answer

    return middleware


def for_candidates(path: str) -> bool:
    """Whether a page with this address is one for candidates or applicants."""
    return path.startswith(FOR_CANDIDATES)


def heard(request: HttpRequest) -> tuple[str, ...]:
    """Give what somebody asks for: what they chose for this page, then the languages of their browser, best first."""
    return request.GET.get(ASKED, ""), *accepted(request.headers.get("Accept-Language", ""))


def accepted(header: str) -> tuple[str, ...]:
    """Give the languages of a header `Accept-Language`, best first."""
    return tuple(language for language, _weight in parse_accept_lang_header(header))


def known(*wished: str) -> str:
    """Give the first of some languages that candidates' pages speak, by Django's name for it; "" where they speak none."""
    for language in wished:
        try:
            return translation.get_supported_language_variant(language)
        except (LookupError, ValueError):  # unknown, or too long to be one
            continue
    return ""


def written(language: str) -> str:
    """Give a language by our name for it, as in a candidate's record and the library: "zh" for Django's "zh-hans"."""
    return language.partition("-")[0]


@contextmanager
def speaking(*wished: str) -> Iterator[str]:
    """Speak the first of some languages that we speak, else the one in force; gives which it is, by Django's name."""
    before = get_language() or settings.LANGUAGE_CODE
    language = known(*wished) or before
    _use(language)
    try:
        yield language
    finally:
        _use(before)


def _use(language: str) -> None:
    """Speak it from here on, in templates and in `wording`."""
    translation.activate(language)
    use_language(language)
