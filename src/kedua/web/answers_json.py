"""The door of addresses for a page's script: JSON in, JSON out, also where something is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse

from kedua.records.models import Account
from kedua.web.apart import apart
from kedua.wording.room_answers import room_answer

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Account, P], HttpResponseBase]


class NotAsAgreed(Exception):
    """The body is not the JSON that was agreed upon."""


def answers_json(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Give the view the account as its second argument; others get 401 and stay where they are: nothing typed is lost."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not isinstance(request.user, Account):
            return wrong("signed-out", 401)
        try:
            answer = view(request, request.user, *args, **kwargs)
        except Http404:
            return wrong("room-gone", 404)
        except NotAsAgreed:
            return wrong("room-form", 400)
        except RequestDataTooBig:
            return wrong("room-large", 413)
        return apart(answer) if isinstance(answer, JsonResponse) else answer

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponseBase]", guarded)


def body_of(request: HttpRequest) -> dict[str, object]:
    """Read the body of a request. Raises NotAsAgreed unless it is a JSON object."""
    try:
        given = json.loads(request.body)
    except (ValueError, RecursionError):
        raise NotAsAgreed from None
    if not isinstance(given, dict):
        raise NotAsAgreed
    return given


def wrong(code: str, status: int) -> JsonResponse:
    """Answer with what is wrong and what to do, by its code."""
    return apart(JsonResponse({"code": code, "text": room_answer(code)}, status=status))
