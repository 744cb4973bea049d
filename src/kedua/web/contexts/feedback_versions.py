"""Versions of feedback from other pages that wait to be settled, and what was typed for somebody who can only copy it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kedua.queries.drafts import Draft
from kedua.queries.feedback import Sheet
from kedua.wording import feedback as words


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two versions differ."""

    address: str
    place: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version from another page that waits to be settled."""

    tab: str
    at: dt.datetime
    differences: tuple[Difference, ...]


def versions_of(sheet: Sheet, here: Draft, aside: Iterable[tuple[str, dt.datetime, Draft]]) -> tuple[Version, ...]:
    """Show, for every version that waits, where it differs from the draft."""
    name = sheet.content.subject_name

    def shown(address: str, text: str) -> str:
        return name(text) if address.endswith("-subject") and text else text

    def place(address: str, draft: Draft) -> str:
        subject = subject_at(address, draft)
        return words.place_name(address, name(subject) if subject else "")

    return tuple(
        Version(
            tab,
            at,
            tuple(
                Difference(
                    address, place(address, there), shown(address, here[address]), shown(address, there[address])
                )
                for address in here.differences(there)
            ),
        )
        for tab, at, there in aside
    )


def leftovers(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Give what was typed with the names of its places, for somebody who can only copy it."""
    told = (address for address in Draft().differences(draft) if not address.endswith(("-subject", "-question")))
    return tuple((words.place_name(address, subject_at(address, draft)), draft[address]) for address in told)


def subject_at(address: str, draft: Draft) -> str:
    """Give the id of what a box or a rating is about, by its address."""
    part, _dash, rest = address.removeprefix("why-").partition("-")
    return rest if part == "not_covered" else draft[f"ratings-{rest.partition('-')[0]}-subject"]
