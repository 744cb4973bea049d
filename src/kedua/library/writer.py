"""How a language model is told to write: the rules for each purpose, read from the content that ships."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from kedua.library.compiling import CONTENT, InvalidContent, read_entry
from kedua.library.schema import Strict

Purpose = Literal["advert", "question", "build-upon", "message", "try"]


class Prompt(Strict):
    """The rules for a purpose. version: grows with every change, so that a draft tells by which it was written."""

    id: Purpose
    version: int = Field(ge=1)
    rules: Annotated[str, StringConstraints(min_length=40, max_length=4000, strip_whitespace=True)]

    @property
    def name(self) -> str:
        """Name it with its version, such as "question/1"."""
        return f"{self.id}/{self.version}"


@cache
def load_prompts(folder: Path = CONTENT) -> Mapping[str, Prompt]:
    """Read every prompt by its purpose. Raises InvalidContent."""
    found = {path.stem: read_entry(path, Prompt) for path in sorted((folder / "writer").glob("*.yaml"))}
    for name, prompt in found.items():
        if prompt.id != name:
            raise InvalidContent(f"writer/{name}.yaml: id is {prompt.id!r}, expected {name!r}")
    return found
