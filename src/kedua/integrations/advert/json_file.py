"""A description with the facts it rests on, as JSON for other programs."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advertfile.writing import facts_document

KIND = "advert/1"
_ADVERT = TypeAdapter(Advert)


def to_json(advert: Advert, facts: Facts) -> str:
    """Write a description as JSON, indented, with its facts as the file that `kedua advert` reads."""
    written = {
        "kedua": KIND,
        **_ADVERT.dump_python(advert, mode="json"),
        "facts": facts_document(facts),
    }
    return json.dumps(written, ensure_ascii=False, indent=2) + "\n"
