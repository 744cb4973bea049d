"""The one loader: from the compiled library to the engine's bank, the role profiles and the sentence vectors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

import numpy as np
import numpy.typing as npt

from kedua.engine.advert.facts import MustHave
from kedua.engine.planning.bank import (
    Bank,
    BuildsOn,
    Pattern,
    Probe,
    Question,
    QuestionKind,
    Seniority,
    Star,
    Subject,
    SubjectKind,
)
from kedua.engine.planning.case import VALUE_PREFIX, Need
from kedua.library.roles import Role

COMPILED = Path(__file__).parent / "content" / "en.json"
VECTORS = Path(__file__).parent / "content" / "en.npz"


class _ProbeData(TypedDict):
    star: Star
    text: str


class _QuestionData(TypedDict):
    id: str
    kind: QuestionKind
    text: str
    minutes: int
    seniority: list[Seniority]
    probes: list[_ProbeData]


class _SubjectData(TypedDict, total=False):
    id: str
    name: str
    family: str
    definition: str
    behaviours: list[str]
    levels: dict[str, str]
    questions: list[_QuestionData]


class _PatternData(TypedDict):
    id: str
    builds_on: BuildsOn
    text: str
    minutes: int
    challenge: bool
    probes: list[_ProbeData]


class _PatternsData(TypedDict):
    patterns: list[_PatternData]


class _NeedData(TypedDict):
    competency: str
    weight: int
    must_have: bool
    bar: int


class _DayData(TypedDict):
    what: str
    share: int


class _MustHaveData(TypedDict):
    text: str
    duty: int | None


class _EverywhereData(TypedDict):
    hardships: list[int]
    rewards: list[int]


class _RoleData(TypedDict):
    id: str
    title: str
    also_called: list[str]
    sector: str
    seniority: Seniority
    purpose: str
    duties: list[str]
    competencies: list[_NeedData]
    must_haves: list[_MustHaveData]
    typical_day: list[_DayData]
    hardships: list[str]
    rewards: list[str]
    growth: list[str]
    everywhere: _EverywhereData


class _LibraryData(TypedDict):
    source: str
    competencies: list[_SubjectData]
    values: list[_SubjectData]
    topics: list[_SubjectData]
    patterns: list[_PatternsData]
    roles: list[_RoleData]


@dataclass(frozen=True, slots=True)
class Library:
    """All shipped content. families: competency id → family. behaviours: value id → behaviours that show it."""

    bank: Bank
    roles: Mapping[str, Role]
    families: Mapping[str, str]
    behaviours: Mapping[str, tuple[str, ...]]
    source: str


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Sentence vectors of the library's questions: unit rows (n, d) by text, made by the embedder named."""

    embedder: str
    source: str
    rows: Mapping[str, npt.NDArray[np.float32]]


@cache
def load_library() -> Library:
    """Load the shipped English library."""
    data: _LibraryData = json.loads(COMPILED.read_text("utf-8"))
    subjects = {subject.id: subject for subject in _subjects(data)}
    kinds = (("", data["competencies"]), (VALUE_PREFIX, data["values"]), ("", data["topics"]))
    questions = tuple(
        _question(entry, prefix + subject["id"])
        for prefix, entries in kinds
        for subject in entries
        for entry in subject["questions"]
    )
    patterns = tuple(_pattern(entry) for file in data["patterns"] for entry in file["patterns"])
    return Library(
        bank=Bank(subjects, questions, patterns),
        roles={entry["id"]: _role(entry) for entry in data["roles"]},
        families={entry["id"]: entry["family"] for entry in data["competencies"]},
        behaviours={VALUE_PREFIX + entry["id"]: tuple(entry["behaviours"]) for entry in data["values"]},
        source=data["source"],
    )


@cache
def shipped_questions() -> Mapping[str, Question]:
    """Give the questions of the shipped library by id."""
    return {question.id: question for question in load_library().bank.questions}


@cache
def load_vectors() -> Vectors:
    """Load the sentence vectors shipped for the library's questions, by question text; none when not shipped."""
    if not VECTORS.exists():
        return Vectors("", "", {})
    with np.load(VECTORS) as file:
        rows = file["rows"].astype(np.float32)
        texts = json.loads(str(file["texts"]))
        return Vectors(str(file["embedder"]), str(file["source"]), dict(zip(texts, rows, strict=True)))


def _subjects(data: _LibraryData) -> Iterator[Subject]:
    for entry in data["competencies"]:
        yield _subject(entry, "competency", entry["id"])
    for entry in data["values"]:
        yield _subject(entry, "value", VALUE_PREFIX + entry["id"])
    kinds: dict[str, SubjectKind] = {
        "career-goals": "career-goals",
        "motivation": "motivation",
        "contribution": "contribution",
    }
    for entry in data["topics"]:
        yield _subject(entry, kinds[entry["id"]], entry["id"])


def _subject(entry: _SubjectData, kind: SubjectKind, name: str) -> Subject:
    levels = tuple(entry["levels"][number] for number in "12345")
    return Subject(name, kind, entry["name"], entry["definition"], levels)


def _question(entry: _QuestionData, subject: str) -> Question:
    return Question(
        id=entry["id"],
        subject=subject,
        kind=entry["kind"],
        text=entry["text"],
        minutes=entry["minutes"],
        probes=_probes(entry["probes"]),
        seniority=tuple(entry["seniority"]),
    )


def _pattern(entry: _PatternData) -> Pattern:
    return Pattern(
        id=entry["id"],
        builds_on=entry["builds_on"],
        text=entry["text"],
        minutes=entry["minutes"],
        challenge=entry["challenge"],
        probes=_probes(entry["probes"]),
    )


def _probes(entries: list[_ProbeData]) -> tuple[Probe, ...]:
    return tuple(Probe(entry["star"], entry["text"]) for entry in entries)


def _role(entry: _RoleData) -> Role:
    return Role(
        id=entry["id"],
        title=entry["title"],
        also_called=tuple(entry["also_called"]),
        sector=entry["sector"],
        seniority=entry["seniority"],
        purpose=entry["purpose"],
        duties=tuple(entry["duties"]),
        needs=tuple(Need(n["competency"], n["weight"], n["must_have"], n["bar"]) for n in entry["competencies"]),
        must_haves=tuple(MustHave(m["text"], m["duty"] and m["duty"] - 1) for m in entry["must_haves"]),
        typical_day=tuple((part["what"], part["share"]) for part in entry["typical_day"]),
        hardships=tuple(entry["hardships"]),
        rewards=tuple(entry["rewards"]),
        growth=tuple(entry["growth"]),
        hard_everywhere=tuple(entry["hardships"][number - 1] for number in entry["everywhere"]["hardships"]),
        good_everywhere=tuple(entry["rewards"][number - 1] for number in entry["everywhere"]["rewards"]),
    )
