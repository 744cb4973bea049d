"""How two candidates differ, in words: by how much, how surely, and plainly where they cannot be told apart."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.engine.evidence.bars import Side
from kedua.engine.evidence.compare import Difference
from kedua.wording.debrief import in_hundred
from kedua.wording.translate import gettext as _


def difference(found: Difference, names: Mapping[str, str]) -> str:
    """Say how two candidates differ."""
    first, second, chance = found.first, found.second, found.chance
    if found.mean < 0:
        first, second, chance = second, first, 1 - chance
    told = {"first": names[first], "second": names[second], "gap": f"{abs(found.mean):.1f}", "sd": f"{found.sd:.1f}"}
    if found.told == "alike":
        return _("{first} and {second} cannot be told apart (difference {gap} ± {sd}).").format(**told)
    lies = _("{first} lies {gap} ± {sd} above {second} ({chance} in 100 that it is so).")
    return lies.format(**told, chance=in_hundred(chance))


def all_alike() -> str:
    """Say that no two can be told apart."""
    return _("On this evidence they cannot be told apart.")


def not_seen() -> str:
    """Say that an estimate rests on no rating of this competency."""
    return _("nobody has rated it")


def side_name(side: Side) -> str:
    """Name the side of the bar."""
    return {"above": _("at or above the bar"), "below": _("below the bar"), "near": _("near the bar")}[side]


def sort_name(key: str, name: str) -> str:
    """Name what one can sort by. name: of the competency, where it is one."""
    return {"name": _("Name"), "date": _("Day of applying")}.get(key, name)
