"""What stands in the way of a change to a plan, with what was wished kept so that it can be sent again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.http import QueryDict

from kedua.queries.plan_store import read_change
from kedua.usecases.plans import Stale, WhyNeeded
from kedua.web.contexts.plan import told as change_told
from kedua.wording.plan_warnings import plan_warning
from kedua.wording.plans import difference
from kedua.wording.questions import fault_name
from kedua.wording.refusals import refusal

DROPPED = ("csrfmiddlewaretoken", "why", "version")


@dataclass(frozen=True, slots=True)
class HeldUp:
    """Why a change waits. kind: it needs a reason, somebody else was faster, or it cannot be. wish: what was wished.

    version: the one to build upon when it is sent again, 0 for the one that was seen.
    """

    kind: Literal["why", "stale", "no"]
    sentence: str
    wish: str = ""
    warnings: tuple[str, ...] = ()
    difference: str = ""
    who: str = ""
    theirs: str = ""
    version: int = 0

    @classmethod
    def why(cls, needed: WhyNeeded, wish: str) -> HeldUp:
        """Tell of warnings that need a reason."""
        change = needed.change
        told = (*map(plan_warning, change.warnings), *map(fault_name, change.faults))
        return cls("why", refusal(needed.code, needed.inputs), wish, told, difference(change.before, needed.after))

    @classmethod
    def stale(cls, stale: Stale, wish: str) -> HeldUp:
        """Tell of a version that came in between."""
        newest = stale.newest
        theirs = change_told(read_change(newest.change))
        sentence = refusal(stale.code, stale.inputs)
        return cls("stale", sentence, wish, (), "", newest.made_by.name, theirs, newest.version)


def kept_fields(posted: QueryDict, version: int) -> list[tuple[str, str]]:
    """Give the fields of a form to send it again, for another version if one is given."""
    kept = [(name, value) for name, values in posted.lists() if name not in DROPPED for value in values]
    return [*kept, ("version", str(version or posted.get("version", "0")))]
