"""What every object of a decision file has in common."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Ref = Annotated[str, Field(min_length=1)]
Outcome = Literal["pass", "no pass", "undecided"]


def described(title: str) -> ConfigDict:
    """Name an object in the schema."""
    return ConfigDict(extra="forbid", frozen=True, from_attributes=True, title=title)


class Entry(BaseModel):
    """An object of the file. It is read from an object of the same fields (queries/decision_file)."""

    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)


class Person(Entry):
    """Somebody who took part."""

    id: Ref = Field(description="id of the member, or of a guest's place on a panel")
    name: str = Field(description="their name")
    role: Literal["owner", "recruiter", "hiring manager", "interviewer", "guest"] = Field(
        description="their role in the organisation when the file was written"
    )
