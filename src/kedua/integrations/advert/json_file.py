"""A description with the facts it rests on, as JSON for other programs."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert

KIND = "advert/1"
_ADVERT, _FACTS = TypeAdapter(Advert), TypeAdapter(Facts)


def to_json(advert: Advert, facts: Facts) -> str:
    """Write a description and its facts as JSON, indented; facts that nobody said are left out."""
    written = {
        "kedua": KIND,
        **_ADVERT.dump_python(advert, mode="json"),
        "facts": _FACTS.dump_python(facts, mode="json", exclude_defaults=True),
    }
    return json.dumps(written, ensure_ascii=False, indent=2) + "\n"
