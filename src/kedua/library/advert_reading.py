"""The tables by which a job description is read for competencies, made from the library and the shipped cue words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, RootModel

from kedua.engine.advert.matcher import CompetencyText, Matcher, RoleText, build_matcher
from kedua.library.adverts import own_headings
from kedua.library.loader import Library, load_library

CUES = Path(__file__).parent / "content" / "advert" / "cues.yaml"


class _Cues(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    en: tuple[str, ...]
    ms: tuple[str, ...]
    zh: tuple[str, ...]


class _CuesFile(RootModel[dict[str, _Cues]]):
    """Competency id to its cues."""


def read_cues(text: str, library: Library) -> dict[str, tuple[str, ...]]:
    """Check the YAML text of a file of cues; raises ValueError where a competency is missing or not known."""
    content = _CuesFile.model_validate(yaml.load(text, Loader=yaml.CSafeLoader)).root
    known = set(library.families)
    if odd := set(content) ^ known:
        raise ValueError(
            f"cues.yaml: expected exactly the competencies of the library; look at {', '.join(sorted(odd))}"
        )
    return {name: (*cues.en, *cues.ms, *cues.zh) for name, cues in content.items()}


def matcher_of(library: Library, cues: Mapping[str, tuple[str, ...]], without: str = "") -> Matcher:
    """Make the tables, for a measurement without one of the role profiles."""
    asked: dict[str, list[str]] = {name: [] for name in library.families}
    for question in library.bank.questions:
        if question.subject in asked:
            asked[question.subject].append(question.text)
    subjects = [library.bank.subjects[name] for name in library.families]
    competencies = [
        CompetencyText(one.id, one.name, one.definition, (*one.levels[2:], *asked[one.id]), cues[one.id])
        for one in subjects
    ]
    roles = [
        RoleText(
            one.id,
            (one.title, *one.also_called),
            (one.title, *one.duties, *(must.text for must in one.must_haves), one.purpose),
            one.needs,
        )
        for one in library.roles.values()
        if one.id != without
    ]
    return build_matcher(competencies, roles, own_headings())


@cache
def shipped_matcher() -> Matcher:
    """Give the tables of the shipped library."""
    library = load_library()
    return matcher_of(library, read_cues(CUES.read_text("utf-8"), library))
