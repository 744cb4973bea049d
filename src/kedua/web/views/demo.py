"""The demonstration's door: be one of its people with a click. Its address exists in a demonstration only."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kedua.queries.members import one_of_each_role


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the people that the sign-in page offers."""
    chosen = (member for member in one_of_each_role() if member.account.email == request.POST.get("email"))
    member = next(chosen, None)
    if member is None or not settings.DEMO:
        raise Http404
    login(request, member.account, settings.AUTHENTICATION_BACKENDS[0])
    return redirect("today")
