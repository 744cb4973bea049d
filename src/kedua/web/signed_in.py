"""The door of every page for members: who is it, in which organisation; everybody else signs in first."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from kedua.access.membership import member_for
from kedua.records.models import Account, Member

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Member, P], HttpResponseBase]
ORGANISATION = "organisation"  # key of the session: the organisation in which the person is at work


def signed_in(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Give the view the member as its second argument; send others to sign in, and those without one a plain answer."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not isinstance(request.user, Account):
            return _to_sign_in(request)
        actor = member_for(request.user, request.session.get(ORGANISATION))
        if actor is None:
            return render(request, "members/none.html", status=403)
        request.actor = actor  # type: ignore[attr-defined]  # for the page's frame, see contexts/page.py
        return view(request, actor, *args, **kwargs)

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponseBase]", guarded)


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send somebody to sign in and back to the page they were on: an address that takes only POST is none to open.

    htmx would put the sign-in page into a piece of the page, so it is told to leave the page instead.
    """
    here = request.get_full_path()
    if request.method not in ("GET", "HEAD") or "HX-Request" in request.headers:
        came = urlsplit(request.headers.get("HX-Current-URL") or request.headers.get("Referer") or "")
        if came.netloc == request.get_host() and came.path.startswith("/"):
            here = came._replace(scheme="", netloc="", fragment="").geturl()
    answer = redirect_to_login(here)
    if "HX-Request" not in request.headers:
        return answer
    return HttpResponse(status=401, headers={"HX-Redirect": answer.headers["Location"]})
