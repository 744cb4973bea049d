"""What single fields of a file may hold, and the strictness that all its objects share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Rating = Annotated[float, Field(ge=1, le=5, multiple_of=0.5)]
Seniority = Literal["entry", "experienced", "senior", "manager"]
Jurisdiction = Literal["my", "sg", "uk", "eu", "us", "ca", "au"]
Minutes = Annotated[int, Field(ge=0, le=60)]


class Entry(BaseModel):
    """An object of a file; an unknown field is an error, so that a typing mistake is not lost."""

    # Built when first used, and with it what it holds: each object by itself would make every command start later.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
