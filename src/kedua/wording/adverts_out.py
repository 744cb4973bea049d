"""What is said where a description goes out: what search engines lack, and the few lines of a chat message."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from kedua.wording.dates import day
from kedua.wording.translate import gettext as _

Lack = Literal["organisation", "country", "place", "pay", "employment", "apply-by"]


def lack(code: Lack) -> str:
    """Say what the facts lack for search engines, and what it would be good for."""
    return {
        "organisation": _("Say who the employer is. Google does not show jobs of nobody."),
        "country": _("Say in which country the job is, or from which one people may apply. Google needs it."),
        "place": _("Say in which town the job is, so that people who live near find it."),
        "pay": _("Say what the job pays. Google shows it in the list, and more people look."),
        "employment": _(
            "Say whether the hours are full-time or part-time, so that people who filter by it find the job."
        ),
        "apply-by": _("Say until when one can apply. Google then takes the job off its list by itself."),
    }[code]


def apply_line(where: str, by: dt.date | None) -> str:
    """Say where to apply, and by when if there is a last day."""
    if by is None:
        return _("Apply: {where}").format(where=where)
    return _("Apply by {day}: {where}").format(day=day(by), where=where)
