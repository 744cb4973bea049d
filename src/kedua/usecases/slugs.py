"""Ids of what an organisation names itself, made from the name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from itertools import chain, count
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from kedua.usecases.errors import Refused

Saved = TypeVar("Saved")
TRIES = 3
LONGEST = 60  # leaves room for the ids of questions that are made for a value


def slug_of(name: str) -> str:
    """Make an id of a name in any script, the same for the same name. Raises Refused for one without letters or digits."""
    folded = " ".join(name.casefold().split())
    if not any(char.isalnum() for char in folded):
        raise Refused("name-without-letters")
    if all(char.isascii() or not char.isalnum() for char in folded):
        return slugify(folded)[:LONGEST]
    # What slugify leaves out would make different names the same.
    digest = hashlib.sha256(folded.encode()).hexdigest()[:8]
    return f"{slugify(folded)[: LONGEST - 9] or 'own'}-{digest}"


def save_under_free_slug(
    save: Callable[[str], Saved], name: str, taken: Callable[[], Collection[str]], usual: str = "job"
) -> Saved:
    """Save something under a slug that is free; where somebody else takes it at the same moment, under the next one.

    taken: asked anew each time. Raises IntegrityError where it is not for the slug that nothing can be saved.
    """
    for _again in range(TRIES - 1):
        try:
            with transaction.atomic():
                return save(free_slug(name, taken(), usual))
        except IntegrityError:
            continue
    return save(free_slug(name, taken(), usual))


def free_slug(name: str, taken: Collection[str], usual: str = "job") -> str:
    """Make a part of a public address of a name, other than those that are taken. usual: for a name without letters."""
    first = slug_of(name) if any(char.isalnum() for char in name) else usual
    first = first or usual
    numbered = (f"{first[: LONGEST - 5]}-{number}" for number in count(2))
    return next(slug for slug in chain((first,), numbered) if slug not in taken)
