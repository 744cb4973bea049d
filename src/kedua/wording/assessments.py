"""What assessments are, how far each is, and what a candidate and a rater read about one."""

from __future__ import annotations

from kedua.wording.dates import length
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


def assessment_kind_name(kind: str) -> str:
    """Name a kind of assessment."""
    return {
        "work-sample": _("Work sample"),
        "exercise": _("Exercise"),
        "reference-call": _("Reference call"),
    }[kind]


def answer_name(answer: str) -> str:
    """Name a way of handing something in."""
    return {"text": _("text, written on the page"), "file": _("a file"), "live": _("live, with somebody there")}[answer]


def standing_name(standing: str) -> str:
    """Name how far an assessment is (a standing of `queries/assessments`)."""
    return {
        "sent": _("Given"),
        "started": _("Begun"),
        "over": _("Time is over"),
        "handed in": _("Handed in"),
        "cancelled": _("Taken back"),
        "lapsed": _("Nothing handed in"),
    }[standing]


def time_allowed(minutes: int, extra: int) -> str:
    """Say how long somebody has once they start."""
    if not minutes:
        return _("There is no time limit, only the day by which it is due.")
    if extra:
        return _("You have {whole} once you start: {minutes}, and {extra} extra.").format(
            whole=length(minutes + extra), minutes=length(minutes), extra=length(extra)
        )
    return _("You have {minutes} once you start.").format(minutes=length(minutes))


def time_left(left: float | None) -> str:
    """Say how much time is left, in whole minutes, never more than there is."""
    if left is None:
        return ""
    if left < 1:
        return _("less than a minute")
    hours, minutes = divmod(int(left), 60)
    if hours >= 48:
        return ngettext("{number} day", "{number} days", hours // 24).format(number=hours // 24)
    if hours:
        return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return length(minutes)


def work_length(text: str) -> str:
    """Say how long a text is: in words, or, where it is written mostly without gaps between them, in letters."""
    letters = sum(not one.isspace() for one in text)
    if sum("\u4e00" <= one <= "\u9fff" for one in text) * 2 > letters:
        return ngettext("{number} letter", "{number} letters", letters)
    return ngettext("{number} word", "{number} words", len(text.split()))


def coded_name(code: str) -> str:
    """Name a candidate to whoever rates blind."""
    return _("Candidate {code}").format(code=code)


def name_left_out() -> str:
    """Say in a text that a name stood there."""
    return _("[name]")


def nothing_seen() -> str:
    """Name the choice beside the ratings: the work shows nothing of it."""
    return _("Nothing to rate it by")


def rating_problem(code: str) -> str:
    """Say what is missing in a rating."""
    return {
        "rating-missing": _("Choose a level, or that there is nothing to rate it by."),
        "note-missing": _("Say what in the work it rests on, in a few words."),
    }[code]
