"""How candidates would move if a job's bars and weights were others, in words."""

from __future__ import annotations

from kedua.engine.evidence.bars import Side
from kedua.engine.evidence.what_if import Moved
from kedua.wording.compare import side_name
from kedua.wording.debrief import in_hundred
from kedua.wording.translate import gettext as _


def moved(found: Moved, name: str) -> str:
    """Say how one candidate would move on one competency."""
    return _("{name}: {before} → {after}").format(
        name=name, before=_standing(found.was, found.before), after=_standing(found.now, found.after)
    )


def _standing(side: Side | None, chance: float | None) -> str:
    if side is None or chance is None:
        return _("no bar")
    return _("{side} ({chance} in 100 to reach it)").format(side=side_name(side), chance=in_hundred(chance))


def turned(first: str, second: str, before: float, after: float) -> str:
    """Say that two candidates' order on the whole would turn round."""
    return _(
        "{first} and {second}: the chance that {first} is higher on the whole would go from {before} to {after} in 100."
    ).format(first=first, second=second, before=in_hundred(before), after=in_hundred(after))


def need(name: str, weight: float, bar: float, *, must: bool) -> str:
    """Say what is asked of a competency."""
    told = {"name": name, "weight": f"{weight:g}", "bar": f"{bar:g}"}
    if must:
        return _("{name}: importance {weight}, bar {bar}, must-have").format(**told)
    return _("{name}: importance {weight}, bar {bar}").format(**told)


def added(what: str) -> str:
    """Say that a competency is new."""
    return _("New: {what}").format(what=what)


def dropped(what: str) -> str:
    """Say that a competency is left out."""
    return _("No longer: {what}").format(what=what)


def changed(before: str, after: str) -> str:
    """Say how a competency is changed."""
    return _("{before} → {after}").format(before=before, after=after)
