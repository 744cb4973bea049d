"""Putting fixes into the text of an advert."""

from __future__ import annotations

from collections.abc import Iterable

from kedua.engine.advert.advice_findings import AdvertFinding


def with_fixes(text: str, findings: Iterable[AdvertFinding]) -> str:
    """Put the fix of each finding in the place of its characters; of two that overlap, the one that begins first."""
    fixes = sorted(((one.start, -one.end, one.fix) for one in findings if one.fix is not None), key=lambda fix: fix[:2])
    parts, at = [], 0
    for start, negative_end, fix in fixes:
        if start < at:
            continue
        parts += [text[at:start], fix]
        at = -negative_end
    return "".join((*parts, text[at:]))
