"""What speaks against a time, as sentences for a page."""

from __future__ import annotations

from collections.abc import Iterable

from kedua.queries.diaries import Conflict
from kedua.wording.clashes import clash, times


def clash_sentences(conflicts: Iterable[Conflict], zone: str) -> list[str]:
    """Say each once, its times in the zone."""
    said = (
        clash(
            one.code, one.person, times(one.at, one.minutes, zone) if one.at else "", one.candidate, one.count, one.most
        )
        for one in conflicts
    )
    return list(dict.fromkeys(said))
