"""The loader of the law's dated data: YAML files, checked, become the engine's rules and the texts that explain them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import yaml
from pydantic import BaseModel

from kedua.engine.language.rules import Code, Matcher, Rules, Severity, Standing, TopicRule
from kedua.engine.language.topic_frames import QuestionWords, question_matcher
from kedua.engine.language.topic_notes import NoteWords, note_matcher
from kedua.engine.language.topic_patterns import whole_words
from kedua.library.law_files import GroupFile, JurisdictionFile, NoteEntry, QuestionEntry, StandingEntry, TopicFile

LAW_FOLDER = Path(__file__).parent / "content" / "law"
JURISDICTIONS = ("my", "sg", "uk", "eu", "us", "ca", "au")
Side = Literal["question", "note"]
SIDES: tuple[Side, ...] = ("question", "note")
AnyModel = TypeVar("AnyModel", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Advice:
    """What to tell the author of a text that touches a topic, and what to write instead."""

    message: str
    instead: str


@dataclass(frozen=True, slots=True)
class Topic:
    """The texts of one topic. `question` or `note` is None when the topic is not looked for there.

    `message` and `instead` are those for a question; for a topic of notes only, those for a note.
    """

    id: str
    name: str
    message: str
    instead: str
    question: Advice | None
    note: Advice | None


@dataclass(frozen=True, slots=True)
class Basis:
    """The law behind a topic in one jurisdiction."""

    code: Code
    law: str
    section: str
    source: str
    remark: str | None


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """One jurisdiction's data with its dates. `notice` says that it is never legal advice.

    basis: by topic, for questions and notes; adverts: by topic, for job descriptions.
    """

    id: str
    name: str
    notice: str
    reviewed: dt.date
    review_by: dt.date
    basis: Mapping[str, Basis]
    adverts: Mapping[str, Basis]


@dataclass(frozen=True, slots=True)
class Law:
    """All of it: rules for the engine, texts by topic id, bases by jurisdiction id."""

    rules: Rules
    topics: Mapping[str, Topic]
    jurisdictions: Mapping[str, Jurisdiction]

    def overdue(self, today: dt.date) -> tuple[str, ...]:
        """Name the jurisdictions whose data should have been reviewed before `today`."""
        return tuple(place.id for place in self.jurisdictions.values() if place.review_by < today)


@cache
def load_law(folder: Path = LAW_FOLDER, language: str = "en", sides: tuple[Side, ...] = SIDES) -> Law:
    """Read, check and compile the law's data; the same arguments give the same object.

    Compiling takes most of the time: name only the `sides` that will be searched, and the rules of the other are None.
    Raises pydantic.ValidationError for a file of the wrong shape, ValueError for an id that no other file knows.
    """
    places: dict[str, JurisdictionFile] = {file.id: file for file in _read_all(folder, JurisdictionFile)}
    groups = _groups(folder / language)
    files = tuple(_read(path, TopicFile) for path in sorted((folder / language).glob("[a-z]*.yaml")))
    _check_ids(places, files)
    return Law(
        rules=Rules(tuple(_rule(file, places, groups, sides) for file in files), whole_words((groups["others"],), {})),
        topics={file.id: _topic(file) for file in files},
        jurisdictions={place: _jurisdiction(places[place]) for place in JURISDICTIONS if place in places},
    )


def _read(path: Path, model: type[AnyModel]) -> AnyModel:
    return model.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


def _read_all(folder: Path, model: type[AnyModel]) -> tuple[AnyModel, ...]:
    return tuple(_read(path, model) for path in sorted(folder.glob("*.yaml")))


def _groups(folder: Path) -> dict[str, str]:
    files = (_read(path, GroupFile) for path in sorted(folder.glob("_groups*.yaml")))
    return {name: "|".join(words) for file in files for name, words in file.groups.items()}


def _check_ids(places: Mapping[str, JurisdictionFile], files: tuple[TopicFile, ...]) -> None:
    known = {file.id for file in files}
    for place in places.values():
        if unknown := {*place.topics, *place.adverts} - known:
            raise ValueError(f"{place.id}: unknown topics {sorted(unknown)}")
        entries = (*place.topics.values(), *place.adverts.values())
        if unknown := {entry.law for entry in entries} - set(place.laws):
            raise ValueError(f"{place.id}: unknown laws {sorted(unknown)}")


def _rule(
    file: TopicFile, places: Mapping[str, JurisdictionFile], groups: Mapping[str, str], sides: tuple[Side, ...]
) -> TopicRule:
    return TopicRule(
        id=file.id,
        standings=_standings(file, places),
        question=_question(file.question, groups) if "question" in sides else None,
        note=_note(file.note, groups) if "note" in sides else None,
    )


def _question(entry: QuestionEntry | None, groups: Mapping[str, str]) -> Matcher | None:
    if entry is None:
        return None
    return question_matcher(QuestionWords(**entry.model_dump(exclude={"message", "instead"})), groups)


def _note(entry: NoteEntry | None, groups: Mapping[str, str]) -> Matcher | None:
    if entry is None:
        return None
    return note_matcher(NoteWords(**entry.model_dump(exclude={"message", "instead"})), groups)


def _standings(file: TopicFile, places: Mapping[str, JurisdictionFile]) -> tuple[Standing, ...]:
    severities: tuple[tuple[Code, Severity], ...] = (
        ("prohibited", file.severity.prohibited),
        ("risky", file.severity.risky),
    )
    standings: list[Standing] = []
    for code, severity in severities:
        held = tuple(
            place
            for place in JURISDICTIONS
            if place in places and file.id in places[place].topics and places[place].topics[file.id].code == code
        )
        if held:
            standings.append(Standing(code, severity, held))
    return tuple(standings)


def _topic(file: TopicFile) -> Topic:
    question, note = _advice(file.question), _advice(file.note)
    first = question or note
    if first is None:
        raise ValueError(f"topic {file.id} has no text")
    return Topic(file.id, file.name, first.message, first.instead, question, note)


def _advice(entry: QuestionEntry | NoteEntry | None) -> Advice | None:
    return None if entry is None else Advice(entry.message, entry.instead)


def _jurisdiction(file: JurisdictionFile) -> Jurisdiction:
    basis = {topic: _basis(entry, file) for topic, entry in file.topics.items()}
    adverts = basis | {topic: _basis(entry, file) for topic, entry in file.adverts.items()}
    return Jurisdiction(file.id, file.name, file.notice, file.reviewed, file.review_by, basis, adverts)


def _basis(entry: StandingEntry, file: JurisdictionFile) -> Basis:
    act = file.laws[entry.law]
    return Basis(entry.code, act.name, entry.section, act.source, entry.remark)
