"""JSON keeps to the open schema, says everything that was gathered, and stays as it is from version to version."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from kedua.integrations.decision_file import schema
from kedua.integrations.decision_file.building import file_json
from kedua.integrations.decision_file.html import file_html
from kedua.queries import decision_file as gathered
from kedua.queries.content import content_of
from kedua.queries.decision_file import DecisionFile, gather_decision_file
from kedua.records.models import Decision
from kedua.records.models.decision import DECISION_STATES
from kedua.usecases.decision_file import decision_file_of
from tests.cast import Cast
from tests.factories.decided import DecidedWorld
from tests.factories.plans import far, fresh
from tests.factories.rows import NOW

GOLDEN = Path(__file__).parents[2] / "data" / "decision-file.json"


def schema_of() -> dict[str, Any]:
    written: dict[str, Any] = json.loads(json.dumps(schema.DecisionFile.model_json_schema(by_alias=True)))
    return written


def faults(text: str) -> list[str]:
    errors = Draft202012Validator(schema_of()).iter_errors(json.loads(text))
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema_of())


def test_every_file_keeps_to_the_schema(found: DecisionFile) -> None:
    assert faults(file_json(found)) == []


def test_a_file_about_which_nothing_is_known_does_too(cast: Cast) -> None:
    bare = gather_decision_file(cast.ada, fresh(cast), content_of(cast.organisation.pk), NOW)

    assert faults(file_json(bare)) == []


@pytest.mark.parametrize("state", DECISION_STATES)
def test_a_decision_in_any_state_is_written(world: DecidedWorld, state: str) -> None:
    Decision.objects.filter(pk=world.passed.pk).update(state="reversed")
    Decision.objects.filter(pk=world.undecided.pk).update(state=state)
    found = decision_file_of(world.cast.ada, world.application, far(), NOW)

    text = file_json(found)

    assert faults(text) == []
    assert json.loads(text)["decisions"][0]["state"] == state
    assert "Undecided (" in file_html(found)


def test_every_field_is_described() -> None:
    whole = schema_of()
    objects = [whole, *whole["$defs"].values()]

    silent = [
        f"{entry['title']}.{name}"
        for entry in objects
        for name, field in entry.get("properties", {}).items()
        if not field.get("description")
    ]

    assert silent == []


def test_what_is_gathered_and_what_is_written_have_the_same_fields() -> None:
    pairs = list(walk(gathered.DecisionFile, schema.DecisionFile))

    assert {
        (ours.__name__, *sorted(fields(ours) ^ set(theirs.model_fields) - {"kedua"})) for ours, theirs in pairs
    } == {(ours.__name__,) for ours, _theirs in pairs}
    assert len(pairs) > 25


def fields(kind: type) -> set[str]:
    return {field.name for field in dataclasses.fields(kind)}


def walk(ours: Any, theirs: type[BaseModel]) -> Iterator[tuple[Any, type[BaseModel]]]:
    """Go down both trees side by side."""
    yield ours, theirs
    hints = typing.get_type_hints(ours)
    for name, field in theirs.model_fields.items():
        inner = next((kind for kind in kinds(field.annotation) if issubclass(kind, BaseModel)), None)
        if inner is not None:
            mine = next(kind for kind in kinds(hints[name]) if dataclasses.is_dataclass(kind))
            yield from walk(mine, inner)


def kinds(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias):
        yield hint
    for inner in typing.get_args(hint):
        yield from kinds(inner)


def test_the_same_is_read_back(found: DecisionFile) -> None:
    read = schema.DecisionFile.model_validate_json(file_json(found))

    assert read == schema.DecisionFile.model_validate(found)
    assert [one.outcome for one in read.decisions] == ["undecided", "pass"]


def test_the_golden_file_is_valid_still() -> None:
    """A change that makes this fail breaks those who read such files: it needs decision/2."""
    text = GOLDEN.read_text("utf-8")

    assert faults(text) == []
    assert schema.DecisionFile.model_validate_json(text).model_dump_json(indent=2) + "\n" == text


@pytest.mark.parametrize("name", ["decisions", "links", "left_out", "competencies"])
def test_the_golden_file_holds_something_of_everything(name: str) -> None:
    assert json.loads(GOLDEN.read_text("utf-8"))[name]
