"""What all of a candidate's own pages have around them: the ways between them, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from kedua.web.by_own_link import Visit


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another of the pages; current: one is there."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Wrong:
    """What cannot be done, and with which form: its name on the page."""

    form: str
    why: str


def own(
    request: HttpRequest,
    visit: Visit,
    here: str,
    context: Mapping[str, object],
    wrong: Wrong | None = None,
) -> HttpResponse:
    """Show the page with that name; with something wrong, what was typed stays in its place."""
    frame = {
        "visit": visit,
        "ways": list(_ways(visit, here)),
        "wrong": wrong,
        "typed": {name: request.POST.get(name, "") for name in request.POST} if wrong else {},
    }
    return render(request, f"my/{here}.html", {**frame, **context}, status=422 if wrong else 200)


def _ways(visit: Visit, here: str) -> Iterator[Way]:
    places = (
        ("application", _("Where it stands")),
        ("messages", _("Messages")),
        ("preview", _("The job")),
        ("reach", _("How we reach you")),
        ("data", _("Your data")),
    )
    for name, label in places:
        yield Way(label, reverse(f"my-{name}", args=[visit.token]), name == here)
