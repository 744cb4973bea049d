"""Checks every content file against its schema and joins them into the one file that starts quickly."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from kedua.library.assessment_schema import AssessmentFile
from kedua.library.schema import CompetencyFile, PatternFile, RoleFile, TopicFile, ValueFile

CONTENT = Path(__file__).parent / "content" / "en"
Kinds = tuple[tuple[str, type[BaseModel]], ...]
KINDS: Kinds = (
    ("competencies", CompetencyFile),
    ("values", ValueFile),
    ("topics", TopicFile),
    ("patterns", PatternFile),
    ("roles", RoleFile),
)
ASSESSMENTS: Kinds = (("assessments", AssessmentFile),)
AnyFile = TypeVar("AnyFile", bound=BaseModel)


class InvalidContent(ValueError):
    """A content file that breaks its schema; the message names the file, the field and what was expected."""


def compile_library(folder: Path = CONTENT) -> str:
    """Read what plans are made of below `folder` and give the compiled JSON text, the same for the same content.

    Raises InvalidContent at the first file that breaks its schema or whose name is not its id.
    """
    return _compile(folder, KINDS)


def compile_assessments(folder: Path = CONTENT) -> str:
    """Do the same for the assessments, which are read apart from the rest. Raises InvalidContent."""
    return _compile(folder, ASSESSMENTS)


def _compile(folder: Path, kinds: Kinds) -> str:
    entries = {kind: list(_entries(folder / kind, model)) for kind, model in kinds}
    return json.dumps({"source": fingerprint(folder, kinds), **entries}, ensure_ascii=False, separators=(",", ":"))


def fingerprint(folder: Path = CONTENT, kinds: Kinds = KINDS) -> str:
    """Give a digest of the content files of these kinds: a compiled library with another one is out of date."""
    digest = hashlib.sha256()
    for path in sorted(path for kind, _model in kinds for path in (folder / kind).glob("*.yaml")):
        digest.update(f"{path.parent.name}/{path.name}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _entries(folder: Path, model: type[BaseModel]) -> Iterator[object]:
    for path in sorted(folder.glob("*.yaml")):
        entry = read_entry(path, model)
        name = getattr(entry, "id", path.stem)
        if name != path.stem:
            raise InvalidContent(f"{folder.name}/{path.name}: id is {name!r}, expected the file's name, {path.stem!r}")
        yield entry.model_dump(mode="json", by_alias=True)


def read_entry(path: Path, model: type[AnyFile]) -> AnyFile:
    """Read one content file. Raises InvalidContent naming file, field and what was expected."""
    try:
        return model.model_validate(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise InvalidContent(f"{path.parent.name}/{path.name}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise InvalidContent(f"{path.parent.name}/{path.name}: {field}: {first['msg']}") from error
