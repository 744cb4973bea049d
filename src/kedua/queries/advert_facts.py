"""The facts of a job between rows and the engine: a tolerant reader and an exact writer of their JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeVar, cast, get_args

from kedua.engine.advert.facts import Contract, Facts, Hardship, MustHave, Pay, Per, Round, Where

Stored = dict[str, object]
NAMES = tuple(field.name for field in fields(Facts))
LISTS = ("values", "duties", "nice_to_haves", "good", "growth", "benefits")
CHOICES: Mapping[str, tuple[str, ...]] = {"where": get_args(Where), "contract": get_args(Contract)}
NOTHING: tuple[object, ...] = ("", [], None)
T = TypeVar("T")


def stored_facts(facts: Facts) -> Stored:
    """Give facts as JSON that reads back equal; what is empty is left out."""
    every = {name: stored(getattr(facts, name)) for name in NAMES}
    return {name: kept for name, kept in every.items() if kept not in NOTHING}


def stored(value: object) -> object:
    """Give one value of the facts as JSON."""
    if isinstance(value, tuple):
        return [stored(one) for one in value]
    if is_dataclass(value):
        return {field.name: stored(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def facts_of(kept: Mapping[str, object]) -> Facts:
    """Read facts as a row keeps them; what cannot be read counts as not said."""
    texts = {name: _text(kept, name) for name in NAMES if isinstance(_USUAL[name], str)}
    known = {name: text for name, text in texts.items() if text in CHOICES.get(name, (text,))}
    return Facts(
        **cast("dict[str, str]", {**known, "language": texts["language"] or "en"}),  # type: ignore[arg-type]  # checked against what may be chosen
        **{name: _texts(kept.get(name)) for name in LISTS},  # type: ignore[arg-type]  # lists of texts, all of them
        must_haves=tuple(_must_have(one) for one in _entries(kept, "must_haves")),
        hardships=tuple(
            Hardship(_text(one, "text"), _text(one, "often"), _text(one, "support"))
            for one in _entries(kept, "hardships")
        ),
        rounds=tuple(
            Round(_text(one, "what"), _whole(one.get("minutes")), _texts(one.get("about")))
            for one in _entries(kept, "rounds")
        ),
        pay=_pay(kept.get("pay")),
        answer_days=_whole(kept.get("answer_days")),
        apply_by=_date(kept.get("apply_by")),
    )


def _text(kept: Mapping[str, object], name: str) -> str:
    text = kept.get(name, "")
    return text if isinstance(text, str) else ""


def _texts(kept: object) -> tuple[str, ...]:
    return tuple(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else ()


def _entries(kept: Mapping[str, object], name: str) -> Sequence[Mapping[str, object]]:
    entries = kept.get(name)
    return [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []


def _must_have(kept: Mapping[str, object]) -> MustHave:
    return MustHave(_text(kept, "text"), _whole(kept.get("duty")))


def _pay(kept: object) -> Pay | None:
    if not isinstance(kept, dict):
        return None
    least, most, per = _number(kept.get("least")), _number(kept.get("most")), _text(kept, "per")
    if least is None or most is None or per not in get_args(Per):
        return None
    return Pay(least, most, _text(kept, "currency"), cast("Per", per), _text(kept, "extra"))


def _number(kept: object) -> Decimal | None:
    try:
        number = Decimal(str(kept))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _whole(kept: object) -> int | None:
    return kept if isinstance(kept, int) and not isinstance(kept, bool) and kept >= 0 else None


def _date(kept: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(kept))
    except ValueError:
        return None


_USUAL: Mapping[str, object] = {name: getattr(Facts(""), name) for name in NAMES}
