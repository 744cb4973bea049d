"""Is a preview whole and balanced: nothing missing, what is good beside what is hard, shares that make a whole?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kedua.engine.language.preview import ABOUT, SECTIONS, Section, Statement
from kedua.engine.language.preview_findings import PreviewFinding

LEAST_HARD, MOST_HARD = 30, 50  # percent of what speaks for or against the job
LEAST_OF_EACH = 3  # good things, and hard ones
WHOLE = 100
FOR: tuple[Section, ...] = ("good", "growth", "stay")
AGAINST: tuple[Section, ...] = ("hard", "leave")
PAIRS: tuple[tuple[Section, Section], ...] = (("good", "hard"), ("stay", "leave"), ("fixed", "flex"))


def hard_share(statements: Sequence[Statement]) -> int | None:
    """Give the share in percent of hardships among what speaks for or against the job; None where nothing does.

    For it speak what is good, how people grow and why they stay; against it what is hard and why they leave. Realistic
    previews hold about as much of both (Earnest, Allen & Landis 2011, Personnel Psychology 64, 865-897).
    """
    against = sum(one.section in AGAINST for one in statements)
    every = against + sum(one.section in FOR for one in statements)
    return round(WHOLE * against / every) if every else None


def balance_findings(statements: Sequence[Statement]) -> Iterator[PreviewFinding]:
    """Find what is missing, one-sided or does not add up, in the order of sections."""
    yield from _missing(statements)
    yield from _one_sided(statements)
    shares = [one.share for one in statements if one.section == "day"]
    if shares and sum(shares) != WHOLE:
        yield PreviewFinding("day-sum", "day", inputs=(("total", sum(shares)),))
    share = hard_share(statements)
    if share is not None and share < LEAST_HARD:
        yield PreviewFinding("hard-few", "hard", inputs=(("share", share), ("least", LEAST_HARD)))
    elif share is not None and share > MOST_HARD:
        yield PreviewFinding("hard-many", "hard", inputs=(("share", share), ("most", MOST_HARD)))


def _missing(statements: Sequence[Statement]) -> Iterator[PreviewFinding]:
    for section in SECTIONS:
        mine = [one for one in statements if one.section == section]
        said = {one.about for one in mine}
        if not mine:
            yield PreviewFinding("missing", section)
        elif lacking := [about for about in ABOUT.get(section, ()) if about not in said]:
            for about in lacking:
                yield PreviewFinding("missing", section, inputs=(("about", about),))
        elif section in ("good", "hard") and len(mine) < LEAST_OF_EACH:
            yield PreviewFinding("few", section, inputs=(("number", len(mine)), ("least", LEAST_OF_EACH)))


def _one_sided(statements: Sequence[Statement]) -> Iterator[PreviewFinding]:
    filled = {one.section for one in statements}
    for one, other in PAIRS:
        if len({one, other} & filled) == 1:
            lacking = other if one in filled else one
            yield PreviewFinding("one-sided", one if one in filled else other, inputs=(("lacking", lacking),))
