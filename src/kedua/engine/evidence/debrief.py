"""What a debrief talks over: per competency the ratings as given, what they add up to, the bar, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.engine.evidence.bars import Bar, Side, side_of
from kedua.engine.evidence.differing import RatersDiffer, differing
from kedua.engine.evidence.estimate import Known, known_of
from kedua.engine.evidence.posterior import Posterior, Rule, posterior
from kedua.engine.evidence.ratings import Rating
from kedua.engine.evidence.sway import Sway, sway

Missing = Literal["never-seen", "no-grounds", "one-person", "one-day"]


@dataclass(frozen=True, slots=True)
class Item:
    """One competency in a debrief.

    ratings: as people gave them, by round, then by rater. chance: that the lasting level is at or above the bar. missing:
    "never-seen" where nobody rated it; else "no-grounds" where no rating says what was said or done, "one-person" where
    only one has rated it, "one-day" where all ratings are of one occasion. sway: what would change a near call.
    """

    bar: Bar
    known: Known
    chance: float
    side: Side
    ratings: tuple[Rating, ...]
    differing: tuple[RatersDiffer, ...]
    missing: tuple[Missing, ...]
    sway: Sway | None


@dataclass(frozen=True, slots=True)
class Debrief:
    """All competencies in the order of the bars."""

    items: tuple[Item, ...]

    @property
    def near(self) -> tuple[Item, ...]:
        """The near calls, what one more rating is worth most for first."""
        near = [item for item in self.items if item.sway is not None]
        return tuple(sorted(near, key=lambda item: -item.sway.sample if item.sway else 0.0))

    @property
    def never_seen(self) -> tuple[str, ...]:
        """The competencies that nobody has rated."""
        return tuple(item.bar.competency for item in self.items if not item.ratings)


def debrief(ratings: Sequence[Rating], bars: Sequence[Bar], rule: Rule) -> Debrief:
    """Bring the ratings of all rounds together for the competencies that have a bar, one bar each.

    Ratings of other competencies inform these and are not shown.
    """
    return debrief_of(posterior(ratings, [bar.competency for bar in bars], rule), bars)


def debrief_of(now: Posterior, bars: Sequence[Bar]) -> Debrief:
    """Lay out what is known already, for the competencies of `bars`."""
    known, pairs, swayed = known_of(now), differing(now), {found.competency: found for found in sway(now, bars)}
    items = []
    for bar in bars:
        name = bar.competency
        rated = sorted(
            (r for r in now.rows if r.competency == name), key=lambda r: (r.round, r.rater, r.question or "")
        )
        items.append(
            Item(
                bar=bar,
                known=known[name],
                chance=known[name].chance_at_least(bar.rating),
                side=side_of(known[name], bar.rating),
                ratings=tuple(rated),
                differing=tuple(pair for pair in pairs if pair.competency == name),
                missing=_missing(rated),
                sway=swayed.get(name),
            )
        )
    return Debrief(tuple(items))


def _missing(rated: Sequence[Rating]) -> tuple[Missing, ...]:
    if not rated:
        return ("never-seen",)
    found: list[Missing] = []
    if not any(rating.note.strip() for rating in rated):
        found.append("no-grounds")
    if len({rating.rater for rating in rated}) == 1:
        found.append("one-person")
    if len({(rating.kind, rating.round) for rating in rated}) == 1:
        found.append("one-day")
    return tuple(found)
