"""What a candidate reads about their own application: plain, true at every moment, promising nothing."""

from __future__ import annotations

import datetime as dt

from kedua.wording.dates import day
from kedua.wording.translate import gettext as _


def where_it_stands(standing: str, ahead: tuple[str, str] | None = None) -> str:
    """Say where an application stands (a standing of `queries/candidate_page`). ahead: the next interview and its day."""
    if standing == "booked" and ahead is not None:
        return _("{interview}: we talk with you on {day}.").format(interview=ahead[0], day=ahead[1])
    return {
        "applied": _("We have your application. No interview is arranged yet."),
        "choose": _("We would like to talk with you, and offer you several times. Please choose one."),
        "booked": _("An interview with you is arranged."),
        "task": _("We have given you a task. It is below."),
        "between": _("Your first interview is over. We go through what you told us, and then say how it goes on."),
        "after": _("Your interviews are over. People now go through everything you told us, and decide."),
        "withdrawn": _("You do not want to go on with this application. Nobody holds that against you."),
        "passed": _("You have passed. Congratulations."),
        "not passed": _("You have not passed. Thank you for the time that you gave us."),
        "job closed": _(
            "This job is closed before anybody decided about you. Thank you for the time that you gave us."
        ),
    }[standing]


def what_comes_next(standing: str) -> str:
    """Say what happens next."""
    return {
        "applied": _("We look at your application and tell you whether we would like to talk with you."),
        "choose": _(
            "As soon as you have chosen a time, the interview is booked, and you find everything about it here."
        ),
        "booked": _("Everything about the interview is below. At its end we tell you by which day you hear from us."),
        "task": _("You do the task by the day that it is due. People then read it, and you hear from us."),
        "between": _("You hear from us whether we would like to talk with you again."),
        "after": _("You hear from us whether you have passed, or what we would still like to know."),
        "withdrawn": _("Nothing. Should you think otherwise, write to us. You are welcome to apply again."),
        "passed": _("We talk with you about what comes now. If anything is unclear, ask."),
        "not passed": _(
            "Nothing more on our side. If you would like to know why, ask. You are welcome to apply again."
        ),
        "job closed": _("Nothing more for this job. You are welcome to apply for another one."),
    }[standing]


def by_when(promise: dt.date | None, late: bool) -> str:
    """Say by which day the candidate hears, or that the day is over; "" where nothing is owed."""
    if promise is None:
        return ""
    if late:
        return _(
            "We promised that you hear by {day}. That day is over, and we are sorry. Write to us: we owe you an answer."
        ).format(day=day(promise))
    return _("You hear from us by {day} at the latest, even if we have not decided by then.").format(day=day(promise))
