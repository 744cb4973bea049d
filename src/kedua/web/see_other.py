"""Where a page goes on after a form was carried out."""

from __future__ import annotations

from django.http import HttpResponseRedirect
from django.shortcuts import resolve_url


class SeeOther(HttpResponseRedirect):
    """A redirect that is fetched with GET, whatever the request was. `to`: a path, or a route's name with its values."""

    status_code = 303

    def __init__(self, to: str, fragment: str = "", **values: object) -> None:
        super().__init__(resolve_url(to, **values) + fragment)
