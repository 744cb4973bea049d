"""The door of a candidate's own pages: a signed link instead of an account, in their language; looking changes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.defaults import page_not_found

from kedua.access.membership import memberships
from kedua.queries.candidate_links import is_open, link_of
from kedua.records.models import Account, Application, CandidateLink
from kedua.web.apart import apart
from kedua.web.language import heard, speaking

P = ParamSpec("P")
LIMIT, TYPING = "candidate_page", "candidate_typing"  # of ACCOUNT_RATE_LIMITS
WRITTEN = ("text", "said", "note")  # the fields in which a candidate writes


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit by a link. looking: somebody of the organisation looks at it; they may not act for the candidate."""

    link: CandidateLink
    token: str
    now: dt.datetime
    looking: bool

    @property
    def application(self) -> Application:
        """Give the application whose page it is, with its organisation, job and candidate."""
        return self.link.application


View = Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]


def by_own_link(view: View[P], limit: str = LIMIT) -> Callable[Concatenate[HttpRequest, str, P], HttpResponse]:
    """Give the view the visit as its second argument; a link that is no good gets the same calm page, whatever ailed it."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        link, now = link_of(token), timezone.now()
        with speaking(*spoken(request, link.application if link else None)) as language:
            if link is None or not is_open(link, now):
                status = 404 if link is None else 410
                answer = render(request, "my/ended.html", {"typed": _typed(request)}, status=status)
            else:
                visit = Visit(link, token, now, _is_colleague(request, link))
                refusal = _refusal(request, visit, limit) if request.method == "POST" else None
                try:
                    answer = refusal or view(request, visit, *args, **kwargs)
                except Http404 as missing:  # in the candidate's language, too
                    answer = page_not_found(request, missing)
        answer.headers.setdefault("Content-Language", language)
        return apart(answer)

    return cast("Callable[Concatenate[HttpRequest, str, P], HttpResponse]", guarded)


def typing_by_own_link(view: View[P]) -> Callable[Concatenate[HttpRequest, str, P], HttpResponse]:
    """Do the same for what a page saves by itself while somebody types, which is more often."""
    return by_own_link(view, TYPING)


def spoken(request: HttpRequest, application: Application | None) -> tuple[str, ...]:
    """Give the languages for somebody behind a link, best first: theirs, their browser's, the organisation's."""
    if application is None:
        return heard(request)
    return application.candidate.language, *heard(request), *application.organisation.languages


def _refusal(request: HttpRequest, visit: Visit, limit: str) -> HttpResponse | None:
    """Answer who may not send anything: a colleague of those who decide, and whoever sends too often."""
    if visit.looking:
        return render(request, "my/colleague.html", {"visit": visit}, status=403)
    if not ratelimit.consume(request, action=limit, key=visit.link.pk.hex):
        return render(request, "my/too_often.html", {"visit": visit, "typed": _typed(request)}, status=429)
    return None


def _typed(request: HttpRequest) -> list[str]:
    """Give back what was typed, so that it can be copied."""
    return [text for name in WRITTEN for text in request.POST.getlist(name) if text.strip()]


def _is_colleague(request: HttpRequest, link: CandidateLink) -> bool:
    if not isinstance(request.user, Account):
        return False
    return memberships(request.user).filter(organisation=link.organisation_id).exists()
