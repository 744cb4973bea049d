"""Role profiles to start a job from: all of them by sector, or what a search finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kedua.library.loader import load_library
from kedua.library.roles import Role
from kedua.queries.content import Content
from kedua.queries.library_search import Entry, search

SHOWN_NEEDS = 4


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A role profile with what it brings; leading: names of the competencies that matter most."""

    role: Role
    leading: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sector:
    """Role profiles of a sector."""

    id: str
    cards: tuple[RoleCard, ...]


def sectors(content: Content) -> tuple[Sector, ...]:
    """Give every role profile, by sector, in the order of the library."""
    by_sector: dict[str, list[RoleCard]] = {}
    for role in load_library().roles.values():
        by_sector.setdefault(role.sector, []).append(_card(role, content))
    return tuple(Sector(sector, tuple(cards)) for sector, cards in sorted(by_sector.items()))


def found_roles(query: str, content: Content) -> tuple[RoleCard, ...]:
    """Find role profiles by title, other titles, what they do; typing mistakes are forgiven."""
    roles: Mapping[str, Role] = load_library().roles
    entries = [
        Entry(
            role.id,
            (
                (3.0, role.title),
                (2.5, " ".join(role.also_called)),
                (1.0, role.sector),
                (0.6, role.purpose),
                (0.4, " ".join(role.duties)),
            ),
        )
        for role in roles.values()
    ]
    return tuple(_card(roles[name], content) for name in search(query, entries))


def _card(role: Role, content: Content) -> RoleCard:
    most = sorted(role.needs, key=lambda need: (-need.weight, not need.must_have))[:SHOWN_NEEDS]
    return RoleCard(role, tuple(content.subject_name(need.subject) for need in most))
