"""Writes the facts of a job as the file that `kedua advert` reads."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import yaml

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round

Value = str | int | float | list["Value"] | dict[str, "Value"]
KIND = "facts/1"


def facts_yaml(facts: Facts) -> str:
    """Write every fact that is said, in the order of the schema."""
    return yaml.safe_dump(facts_document(facts), allow_unicode=True, sort_keys=False, width=100)


def facts_document(facts: Facts) -> dict[str, Value]:
    """Give the content of the file, in plain JSON."""
    document: dict[str, Value] = {"kedua": KIND}
    for field in fields(facts):
        value = getattr(facts, field.name)
        if value not in ("", None, ()):
            document[field.name] = _value(value)
    return document


def _value(value: object) -> Value:
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if isinstance(value, MustHave):
        return value.text if value.duty is None else {"text": value.text, "duty": value.duty + 1}
    if isinstance(value, Hardship):
        return _said({"text": value.text, "often": value.often, "support": value.support})
    if isinstance(value, Round):
        return _said({"what": value.what, "minutes": value.minutes or "", "about": list(value.about)})
    if isinstance(value, Pay):
        band: dict[str, Value] = {"least": _number(value.least), "most": _number(value.most)}
        return band | _said({"currency": value.currency, "per": value.per, "extra": value.extra})
    return value if isinstance(value, int) else str(value)


def _said(entry: dict[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in entry.items() if value not in ("", [])}


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
