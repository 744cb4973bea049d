"""How days and times are written: always with the weekday, and a time of day always with its place."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django import template
from django.template import TemplateSyntaxError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kedua.wording.dates import city

register = template.Library()


@register.simple_tag
def when(at: dt.date | dt.datetime, zone: str = "", kind: str = "datetime") -> str:
    """Write a moment as datetime, date or relative (with the date beside it), in the zone or the one in force."""
    if kind not in ("datetime", "date", "relative"):
        raise TemplateSyntaxError(f"c-when knows datetime, date and relative, not {kind!r}")
    local = timezone.localtime(at, ZoneInfo(zone) if zone else None) if isinstance(at, dt.datetime) else at
    if kind == "relative":
        today = timezone.localdate(timezone=ZoneInfo(zone) if zone else None)
        return format_html('{} <span class="k-soft">{}</span>', relative(_date(local), today), day(local))
    if kind == "date" or not isinstance(local, dt.datetime):
        return day(local)
    return _("{day}, {time} ({place})").format(day=day(local), time=date_format(local, "H:i"), place=place(local))


@register.simple_tag
def timed(at: dt.date | dt.datetime, zone: str = "", kind: str = "datetime") -> str:
    """Write a moment as above, in an element that also tells programs when it is: for the midst of a sentence."""
    return format_html('<time class="k-when" datetime="{}">{}</time>', date_format(at, "c"), when(at, zone, kind))


def day(local: dt.date) -> str:
    """Write a day, such as "Thu 26 Nov 2026"."""
    # Translators: how a day with its weekday is written, in the letters of Django's `date` filter.
    return date_format(local, _("D j M Y"))


def relative(that: dt.date, today: dt.date) -> str:
    """Write a day as seen from today."""
    days = (that - today).days
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    if days in near:
        return near[days]
    if days > 0:
        return ngettext("in {days} day", "in {days} days", days).format(days=days)
    return ngettext("{days} day ago", "{days} days ago", -days).format(days=-days)


def place(local: dt.datetime) -> str:
    """Name the zone: its short name where there is one (GMT), else its city."""
    short = local.tzname() or ""
    if short.isalpha() or not isinstance(local.tzinfo, ZoneInfo):
        return short
    return city(local.tzinfo.key)


def _date(local: dt.date) -> dt.date:
    return local.date() if isinstance(local, dt.datetime) else local
