"""Takes out of what was typed what no keyboard types and no database keeps."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from django.http import HttpRequest, QueryDict, UnreadablePostError
from django.http.response import HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]
NUL = "\x00"


def leave_nul_out(get_response: Answer) -> Answer:
    """Make the middleware: PostgreSQL keeps no NUL character, and whoever sends one did not type it."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.GET = _without(request.GET)  # type: ignore[assignment]  # it cannot be changed afterwards either
        if request.method == "POST":
            with suppress(UnreadablePostError):  # gone while sending: for the check of the page's token to tell
                request.POST = _without(request.POST)  # type: ignore[assignment]  # as above
        return get_response(request)

    return middleware


def plain(text: str) -> str:
    """Give a text of JSON without NUL, and with a mark for each half of a character: neither can be kept."""
    return text.replace(NUL, "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _without(given: QueryDict) -> QueryDict:
    if not any(NUL in text for name, texts in given.lists() for text in (name, *texts)):
        return given
    clean = QueryDict(mutable=True, encoding=given.encoding)
    for name, texts in given.lists():
        clean.setlist(name.replace(NUL, ""), [text.replace(NUL, "") for text in texts])
    clean._mutable = False  # as a request's own is
    return clean
