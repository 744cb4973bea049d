"""The loader of what adverts must not ask for: one YAML file a language, with the standings of each jurisdiction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

import yaml

from kedua.engine.advert.advice_law import AdvertRules, AdvertTopic
from kedua.engine.language.rules import Code, Matcher, Severity, Standing
from kedua.engine.language.topic_patterns import build_matcher, expression
from kedua.library.adverts import own_headings
from kedua.library.law import LAW_FOLDER, Advice, Jurisdiction, load_law
from kedua.library.law_files import AdvertEntry, AdvertFile, FixEntry

CODES: tuple[Code, ...] = get_args(Code)
_SEVERITY: Mapping[Code, Severity] = {"prohibited": "high", "risky": "medium"}


@dataclass(frozen=True, slots=True)
class AdvertLaw:
    """Rules for the engine, what to tell about each topic, and the bases by jurisdiction."""

    rules: AdvertRules
    advice: Mapping[str, Advice]
    jurisdictions: Mapping[str, Jurisdiction]


@cache
def load_advert_law(folder: Path = LAW_FOLDER) -> AdvertLaw:
    """Read, check and compile; the same folder gives the same object.

    Raises pydantic.ValidationError for a file of the wrong shape, ValueError for a topic that no jurisdiction knows.
    """
    law = load_law(folder, sides=())
    files = [
        AdvertFile.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        for path in sorted((folder / "adverts").glob("*.yaml"))
    ]
    advice = {name: Advice(entry.message, entry.instead) for file in files for name, entry in file.topics.items()}
    if unknown := set(advice) - set(law.topics):
        raise ValueError(f"adverts: unknown topics {sorted(unknown)}")
    rules = AdvertRules({file.language: _topics(file, law.jurisdictions) for file in files}, own_headings())
    return AdvertLaw(rules, advice, law.jurisdictions)


def _topics(file: AdvertFile, places: Mapping[str, Jurisdiction]) -> tuple[AdvertTopic, ...]:
    groups = {name: "|".join(words) for name, words in file.groups.items()}
    return tuple(
        AdvertTopic(
            name,
            _standings(name, places),
            _matcher(entry, groups, whole=file.language != "zh"),
            tuple(_fix(fix, groups) for fix in entry.fixes),
        )
        for name, entry in file.topics.items()
    )


def _matcher(entry: AdvertEntry, groups: Mapping[str, str], *, whole: bool) -> Matcher:
    if whole:
        return build_matcher(((entry.say, "", ""),), entry.lookalikes, entry.unless, groups)
    return Matcher(
        *(
            re.compile("|".join(expression(one, groups) for one in some)) if some else None  # type: ignore[arg-type]  # say is never empty
            for some in (entry.say, (), entry.lookalikes, entry.unless)
        )
    )


def _fix(entry: FixEntry, groups: Mapping[str, str]) -> tuple[re.Pattern[str], str]:
    named = re.sub(r"<([a-z]+)>", lambda hit: f"(?:{groups[hit.group(1)]})", entry.find)
    return re.compile(named.replace(" ", r"\s+"), re.IGNORECASE), entry.put


def _standings(topic: str, places: Mapping[str, Jurisdiction]) -> tuple[Standing, ...]:
    held = {
        code: tuple(
            id_ for id_, place in places.items() if topic in place.adverts and place.adverts[topic].code == code
        )
        for code in CODES
    }
    return tuple(Standing(code, _SEVERITY[code], some) for code, some in held.items() if some)
