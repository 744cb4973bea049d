"""Letters to those who keep promises: who is to hear, by when, and what to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.wording.dates import day
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

MOST = 30  # lines of a letter; the rest is on Today


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits, as a letter tells of them. days: working days late. keeper: who promised, "" for the reader."""

    candidate: str
    job: str
    promise: dt.date
    kind: Literal["late", "today", "before"]
    address: str
    days: int = 0
    keeper: str = ""


def promises_letter(name: str, waiting: Sequence[Waiting], today: str) -> tuple[str, str]:
    """Remind somebody of promised days: subject and text. today: the address of Today; waiting: the most pressing first."""
    shown = waiting[:MOST]
    more = len(waiting) - len(shown)
    lines = (
        _("Dear {name},").format(name=name),
        _opening(waiting),
        "\n\n".join(_line(one) for one in shown),
        *([ngettext("And {number} more.", "And {number} more.", more)] if more else []),
        _(
            "Tell them how it ended. If it is still open, say so honestly: on Today, one click tells them that you are "
            "still deciding, and by when they hear. That goes twice."
        ),
        _("Today:") + "\n" + today,
    )
    return _subject(waiting), "\n\n".join(lines)


def _subject(waiting: Sequence[Waiting]) -> str:
    kinds = [one.kind for one in waiting]
    if late := kinds.count("late"):
        return ngettext(
            "{number} candidate has not heard from us in time",
            "{number} candidates have not heard from us in time",
            late,
        )
    if today := kinds.count("today"):
        return ngettext(
            "{number} candidate is to hear from us today", "{number} candidates are to hear from us today", today
        )
    return ngettext(
        "{number} candidate is to hear from us on the next working day",
        "{number} candidates are to hear from us on the next working day",
        len(kinds),
    )


def _opening(waiting: Sequence[Waiting]) -> str:
    if any(one.keeper for one in waiting):
        return _("These candidates were promised an answer and have none. Whoever promised it has been reminded.")
    if any(one.kind == "late" for one in waiting):
        return _("These candidates wait for word from us. For some, the promised day is over.")
    return _("These candidates were promised that they hear from us.")


def _line(one: Waiting) -> str:
    due = _("{candidate} ({job}): by {day}").format(candidate=one.candidate, job=one.job, day=day(one.promise))
    if one.kind == "late":
        due += ". " + ngettext("{number} working day late.", "{number} working days late.", one.days)
    if one.keeper:
        due += " " + _("Promised by {keeper}.").format(keeper=one.keeper)
    return due + "\n" + one.address
