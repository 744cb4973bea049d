"""What a page says about a plan: what it will find out, what it is worth, what a version did, what an offer adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import shorten

from kedua.wording.lists import listed
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

LONG = 100  # characters of a question, as far as it is needed to know which one it is
SAME = 0.0005  # a share below which two plans are worth the same: it would be written as 0.0 points


def find_out(minutes: int, musts: Sequence[str], others: Sequence[str]) -> str:
    """Say in one sentence what the interview will find out, by the names of what it asks about."""
    values = {"minutes": minutes, "musts": listed(musts), "others": listed(others)}
    if musts and others:
        told = _(
            "In {minutes} minutes, find out what is still open about {musts}, which this job cannot do without, and about "
            "{others}."
        )
    elif musts:
        told = _("In {minutes} minutes, find out what is still open about {musts}, which this job cannot do without.")
    else:
        told = _("In {minutes} minutes, find out what is still open about {others}.")
    return told.format(**values)


def worth(value: float) -> str:
    """Say what a plan takes away of what is uncertain."""
    return _("Takes away {value} % of what is still uncertain about what the job needs.").format(value=_percent(value))


def at_best(value: float, bound: float, minutes: int) -> str:
    """Say what no plan of the same length and with the same wishes can exceed."""
    if bound - value < SAME:
        return _("No other plan of {minutes} minutes could do more.").format(minutes=minutes)
    return _("No plan of {minutes} minutes could do more than {bound} %.").format(
        minutes=minutes, bound=_percent(bound)
    )


def cost(value: float, best: float | None) -> str:
    """Say what changes by hand cost together; nothing where there is nothing to say."""
    if best is None or abs(best - value) < SAME:
        return ""
    if best > value:
        return _("Without the changes by hand it would be {best} %: they cost {points} points.").format(
            best=_apart(value, best)[1], points=_points(best - value)
        )
    return _("Without the changes by hand it would be {best} %: they leave room by giving something up.").format(
        best=_percent(best)
    )


def difference(before: float | None, after: float) -> str:
    """Say what a change did to the value of a plan."""
    if before is None:
        return ""
    if abs(after - before) < SAME:
        return _("The plan tells as much as before.")
    sign = "+" if after > before else "−"
    then, now = _apart(before, after)
    return _("{sign}{points} points: it takes away {after} % of what is uncertain, before it was {before} %.").format(
        sign=sign, points=_points(abs(after - before)), after=now, before=then
    )


def offer_adds(change: float) -> str:
    """Say in a few words what an offer adds to the plan or costs it."""
    if abs(change) < SAME:
        return _("tells as much")
    return (_("+{points} points") if change > 0 else _("−{points} points")).format(points=_points(abs(change)))


def points_told() -> str:
    """Say what a point is."""
    return _("A point is one percent of all that is still uncertain about what the job needs to know.")


def change_told(code: str, inputs: Mapping[str, str | int], *, whole: bool = False) -> str:
    """Say what a version did, with long questions cut short unless `whole`. Raises KeyError for an unknown code."""
    told = {
        name: value if whole or not isinstance(value, str) else shorten(value, LONG, placeholder=" …")
        for name, value in inputs.items()
    }
    if code == "swap" and not told.get("text"):  # a swap that was not carried out
        return _("Swapped “{question}” for another question").format(question=told.get("question", ""))
    if code == "add" and not told.get("text"):
        return _("Added a question")
    return _changes()[code].format(**{"question": "", "text": "", "person": "", "minutes": 0, "version": 0, **told})


def booked_differs(planned: int, booked: int) -> str:
    """Say that the booked interview and its plan do not fit together."""
    if planned != booked:
        return _("The interview is booked for {booked} minutes; this plan takes {planned}.").format(
            booked=booked, planned=planned
        )
    return _("The interview is booked with other people than this plan has.")


def core_told(shared: int, core: int) -> str:
    """Say how comparable two plans are."""
    if not core:
        return _("This job has no common core yet, so answers cannot be compared question by question.")
    if shared == core:
        return ngettext(
            "{number} question of the common core is put to both.",
            "{number} questions of the common core are put to both.",
            shared,
        )
    return _("{shared} of {core} questions of the common core are put to both.").format(shared=shared, core=core)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"


def _apart(one: float, other: float) -> tuple[str, str]:
    """Write two shares as percents that can be told apart."""
    short = _percent(one), _percent(other)
    return short if short[0] != short[1] else (_points(one), _points(other))


def _points(share: float) -> str:
    return f"{100 * share:.1f}"


def _changes() -> dict[str, str]:
    return {
        "made": _("Made the plan"),
        "up": _("Moved up: “{question}”"),
        "down": _("Moved down: “{question}”"),
        "order": _("Put the questions in another order"),
        "pin": _("Pinned: “{question}”"),
        "unpin": _("Unpinned: “{question}”"),
        "drop": _("Left out: “{question}”"),
        "bring-back": _("May be asked again: “{question}”"),
        "reword": _("Put into other words: “{text}”, instead of “{question}”"),
        "usual-words": _("Took back the usual words of: “{question}”"),
        "settings": _("Changed who asks or how long: “{question}”"),
        "swap": _("Swapped “{question}” for “{text}”"),
        "add": _("Added: “{text}”"),
        "own": _("Added an own question: “{question}”"),
        "length": _("Changed the length to {minutes} minutes"),
        "panel": _("Changed the panel"),
        "as-booked": _("Took over the length and the panel of the booked interview"),
        "again": _("Planned again with what is known now"),
        "start-over": _("Took back all changes by hand"),
        "back": _("Went back to version {version}"),
        "locked": _("Locked the plan: the panel's kit is final"),
        "unlocked": _("Unlocked the plan"),
    }
