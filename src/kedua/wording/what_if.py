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


def need(weight: float, bar: float, *, must: bool) -> str:
    """Say what is asked of a competency."""
    told = {"weight": f"{weight:g}", "bar": f"{bar:g}"}
    if must:
        return _("importance {weight}, bar {bar}, must-have").format(**told)
    return _("importance {weight}, bar {bar}").format(**told)


def changed(name: str, before: str, after: str) -> str:
    """Say how a competency is changed; before is "" for a new one, after for one that is left out."""
    if not before:
        return _("New: {name}, {after}").format(name=name, after=after)
    if not after:
        return _("No longer: {name}, {before}").format(name=name, before=before)
    return _("{name}: {before} → {after}").format(name=name, before=before, after=after)
