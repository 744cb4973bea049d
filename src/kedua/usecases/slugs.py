"""Ids of what an organisation names itself, made from the name."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from itertools import chain, count

from django.utils.text import slugify

from kedua.usecases.errors import Refused

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


def free_slug(name: str, taken: Collection[str], usual: str = "job") -> str:
    """Make a part of a public address of a name, other than those that are taken. usual: for a name without letters."""
    first = slug_of(name) if any(char.isalnum() for char in name) else usual
    first = first or usual
    numbered = (f"{first[: LONGEST - 5]}-{number}" for number in count(2))
    return next(slug for slug in chain((first,), numbered) if slug not in taken)
