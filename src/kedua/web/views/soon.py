"""Stands in until a page is there."""

from django.http import HttpRequest, HttpResponse


def soon(request: HttpRequest, **_given: object) -> HttpResponse:
    """Say so."""
    return HttpResponse(request.path)
