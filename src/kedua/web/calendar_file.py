"""A file for somebody's calendar."""

from __future__ import annotations

from django.http import HttpResponse


class CalendarFile(HttpResponse):
    """One meeting as iCalendar, to be opened by the calendar of whoever asked."""

    def __init__(self, text: str) -> None:
        super().__init__(text.encode("utf-8"), content_type="text/calendar; charset=utf-8")
        self["Content-Disposition"] = 'attachment; filename="interview.ics"'
