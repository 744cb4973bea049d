"""The facts of a job between rows and the engine: an exact writer of their JSON, and a tolerant reader of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import cast, get_type_hints

from pydantic import TypeAdapter, ValidationError

from kedua.engine.advert.facts import Facts

Stored = dict[str, object]
NAMES = tuple(field.name for field in fields(Facts))
NOTHING: tuple[object, ...] = ("", [], None)
_FACTS = TypeAdapter(Facts)
_FIELDS: Mapping[str, TypeAdapter[object]] = {name: TypeAdapter(kind) for name, kind in get_type_hints(Facts).items()}


def stored_facts(facts: Facts) -> Stored:
    """Give facts as JSON that reads back equal; what is empty is left out."""
    return {name: kept for name, kept in every_fact(facts).items() if kept not in NOTHING}


def every_fact(facts: Facts) -> Stored:
    """Give facts as JSON, with those of which nothing is said."""
    return cast("Stored", _FACTS.dump_python(facts, mode="json"))


def facts_of(kept: Mapping[str, object]) -> Facts:
    """Read facts as a row keeps them; one that cannot be read counts as not said."""
    read: Stored = {"title": ""}
    for name, value in kept.items():
        if name in _FIELDS:
            try:
                read[name] = _FIELDS[name].validate_python(value)
            except ValidationError:
                continue
    return Facts(**read)  # type: ignore[arg-type]  # each was read as its field's type
