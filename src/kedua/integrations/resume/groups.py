"""Several positions under one employer: what stands above them once holds for each."""

from __future__ import annotations

from dataclasses import replace

from kedua.integrations.resume.found import Found, Position
from kedua.integrations.resume.words.work import employer_score


def grouped(read: list[Position]) -> list[Position]:
    """Hand an employer that stands above several positions down to each of them."""
    kept: list[Position] = []
    over: Position | None = None  # whose employer those below may have, too
    for number, as_read in enumerate(read):
        position = _with_whole_title(as_read, over) if over else as_read
        following = read[number + 1] if number + 1 < len(read) else None
        if position.employer:
            over = position
        if not _only_heads(position, following):
            kept.append(position if position.employer else _under(over, position))
    return kept


def _only_heads(position: Position, following: Position | None) -> bool:
    """Tell whether an entry is nothing but the employer of the positions below it."""
    alone = position.employer is not None and position.title is None and not position.bullets
    return alone and following is not None and following.employer is None and following.title is not None


def _under(over: Position | None, position: Position) -> Position:
    if over is None or over.employer is None or position.title is None:
        return position
    employer = replace(over.employer, sure=over.title is None)
    return replace(position, employer=employer, place=position.place or over.place)


def _with_whole_title(position: Position, over: Position) -> Position:
    """Put a title together whose end was taken for an employer, inside a group: "Director, Clinic Operations"."""
    title, employer = position.title, position.employer
    if title is None or employer is None or employer_score(employer.value) >= 4:
        return position
    whole = f"{title.value}, {employer.value}"
    if whole not in employer.text or not (
        _within(position, over) if over.title is None else _same_tail(employer, over)
    ):
        return position
    return replace(position, title=replace(title, value=whole), employer=None)


def _same_tail(employer: Found, over: Position) -> bool:
    """Tell whether the position above ends its title alike: "Vice President, Credit Risk" and "Associate, Credit Risk"."""
    return bool(over.title and over.title.value.endswith(f", {employer.value}"))


def _within(position: Position, over: Position) -> bool:
    if over.start is None or position.start is None or position.start.value < over.start.value:
        return False
    ends = position.end.value if position.end and over.end else ""
    return over.current or (over.end is not None and "" < ends <= over.end.value)
