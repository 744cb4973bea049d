"""The shapes in which a model answers: sent to it as a schema, and checked again when the answer is there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from kedua.engine.advert.text import Part
from kedua.engine.language.veil import Veiled, unveil

MOST_SECTIONS = 14
Shape = TypeVar("Shape", bound=BaseModel)


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class TextAnswer(_Answer):
    """One text."""

    text: str


class MessageAnswer(_Answer):
    """A message."""

    subject: str
    text: str


class SectionAnswer(_Answer):
    """One section of a job description."""

    part: Part
    text: str


class AdvertAnswer(_Answer):
    """Sections of a job description."""

    sections: list[SectionAnswer]


def schema_of(shape: type[BaseModel]) -> Mapping[str, object]:
    """Give the JSON schema of a shape."""
    return shape.model_json_schema()


def read_as(shape: type[Shape], text: str, veiled: Veiled) -> Shape | None:
    """Read an answer, with what was taken out of the request put back; None for one of another shape.

    Models that were asked in words like to put a fence or a remark around their JSON, and some think aloud before it: that
    is left out.
    """
    text = text.rpartition("</think>")[2]
    begin, end = text.find("{"), text.rfind("}")
    try:
        return shape.model_validate(_put_back(json.loads(text[begin : end + 1]), veiled))
    except (ValueError, ValidationError, RecursionError):
        return None


def _put_back(value: object, veiled: Veiled) -> object:
    if isinstance(value, str):
        return unveil(value, veiled).replace("\x00", "")
    if isinstance(value, list):
        return [_put_back(one, veiled) for one in value]
    if isinstance(value, dict):
        return {name: _put_back(one, veiled) for name, one in value.items()}
    return value
