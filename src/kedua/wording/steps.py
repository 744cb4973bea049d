"""What to do next with an application, as one sentence; and the stations on its way."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.wording.translate import gettext as _


def step_sentence(code: str, who: Sequence[str] = (), day: str = "", round_: int = 1) -> str:
    """Say the next step. day: the day it is for, as written for people, empty where none is known."""
    names = _and(who)
    if code == "hold" and not day:
        return _("Hold the interview of round {round}; its day is not set yet").format(round=round_)
    if code == "plan" and day:
        return _("Plan the second interview of {day}").format(day=day)
    if code.startswith("tell-") and not day:
        return _sentences()[code].format(names=names, day=day, round=round_)
    if code.startswith("tell-"):
        return _sentences()[f"{code}-by"].format(names=names, day=day, round=round_)
    return _sentences()[code + ("-later" if code == "book" and round_ > 1 else "")].format(
        names=names, day=day, round=round_
    )


def station_name(station: str) -> str:
    """Name a station on an application's way."""
    return {
        "first": _("First interview"),
        "feedback": _("Feedback"),
        "planning": _("Plan"),
        "second": _("Second interview"),
        "deciding": _("Decision"),
        "answer": _("Answer"),
    }[station]


def _sentences() -> dict[str, str]:
    return {
        "book": _("Book the first interview"),
        "book-later": _("Book the second interview"),
        "hold": _("Hold the interview on {day}"),
        "was-it-held": _("Say whether the interview on {day} was held"),
        "feedback": _("Get feedback from {names}"),
        "panel": _("Say who asked in the interview of round {round}"),
        "plan": _("Plan the second interview"),
        "decide": _("Decide"),
        "assessment-out": _("Wait for the assessment: it is due on {day}"),
        "assessment-rate": _("Get the assessment rated by {names}"),
        "confirm": _("Have the decision confirmed by a second person"),
        "remedy": _("See to what is unresolved, by {day}"),
        "tell-passed": _("Tell them that they passed"),
        "tell-passed-by": _("Tell them by {day} that they passed"),
        "tell-closed": _("Tell them that the job is closed"),
        "tell-closed-by": _("Tell them by {day} that the job is closed"),
        "tell-not-passed": _("Tell them that they did not pass"),
        "tell-not-passed-by": _("Tell them by {day} that they did not pass"),
        "nothing": _("Nothing to do"),
    }


def _and(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
