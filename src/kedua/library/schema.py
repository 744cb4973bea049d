"""What a content file may say: the strict shape of every YAML file the library ships."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Sentence = Annotated[str, StringConstraints(min_length=8, max_length=400, strip_whitespace=True)]
Label = Annotated[str, StringConstraints(min_length=2, max_length=80, strip_whitespace=True)]
Star = Literal["S", "T", "A", "R"]
Seniority = Literal["entry", "experienced", "senior", "manager"]
Kind = Literal["past-behaviour", "situational", "significant-challenge", "open"]


class Strict(BaseModel):
    """Refuse unknown keys: a typing mistake in a content file must not pass silently."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Levels(Strict):
    """What an answer at each rating sounds like, lowest to highest."""

    level_1: Sentence = Field(alias="1")
    level_2: Sentence = Field(alias="2")
    level_3: Sentence = Field(alias="3")
    level_4: Sentence = Field(alias="4")
    level_5: Sentence = Field(alias="5")

    @model_validator(mode="before")
    @classmethod
    def _read_number_keys(cls, value: object) -> object:
        # YAML reads `1:` as a number; a JSON twin has "1". Both mean the same level.
        return {str(k): v for k, v in value.items()} if isinstance(value, dict) else value

    def texts(self) -> tuple[str, ...]:
        """Give the five texts, lowest first."""
        return (self.level_1, self.level_2, self.level_3, self.level_4, self.level_5)


class ProbeEntry(Strict):
    """One follow-up, labelled by the part of the answer it asks for."""

    star: Star
    text: Sentence

    @model_validator(mode="before")
    @classmethod
    def _read_short_form(cls, value: object) -> object:
        # Authors write `- S: Where was this?`
        if isinstance(value, dict) and len(value) == 1:
            ((star, text),) = value.items()
            return {"star": star, "text": text}
        return value


class QuestionEntry(Strict):
    """One question with what an interviewer needs to ask it well."""

    id: Slug
    kind: Kind
    text: Sentence
    minutes: int = Field(ge=2, le=10)
    seniority: tuple[Seniority, ...] = Field(min_length=1)
    probes: tuple[ProbeEntry, ...] = Field(min_length=3, max_length=6)


class CompetencyFile(Strict):
    id: Slug
    name: Label
    family: Literal["thinking", "delivery", "self", "communication", "people", "customers", "leadership", "craft"]
    definition: Sentence
    sources: tuple[str, ...] = Field(min_length=1)
    levels: Levels
    questions: tuple[QuestionEntry, ...] = Field(min_length=10)


class ValueFile(Strict):
    id: Slug
    name: Label
    definition: Sentence
    behaviours: tuple[Sentence, ...] = Field(min_length=3, max_length=5)
    levels: Levels
    questions: tuple[QuestionEntry, ...] = Field(min_length=4)


class TopicFile(Strict):
    id: Literal["career-goals", "motivation", "contribution"]
    name: Label
    definition: Sentence
    levels: Levels
    questions: tuple[QuestionEntry, ...] = Field(min_length=10)


class PatternEntry(Strict):
    """A question with slots, filled from what the first round or the résumé left."""

    id: Slug
    builds_on: Literal["topic", "claim", "skill", "strength", "experience"]
    text: Sentence
    minutes: int = Field(ge=2, le=10)
    challenge: bool = False
    probes: tuple[ProbeEntry, ...] = Field(min_length=3, max_length=6)


class PatternFile(Strict):
    patterns: tuple[PatternEntry, ...] = Field(min_length=20)


class RoleCompetency(Strict):
    competency: Slug
    weight: int = Field(ge=1, le=5)
    must_have: bool = False
    bar: int = Field(default=3, ge=1, le=5)


class DayShare(Strict):
    what: Sentence
    share: int = Field(ge=1, le=100)


class MustHaveEntry(Strict):
    """What somebody must bring. duty: the number, from 1, of the duty it is needed for; none for the job as a whole."""

    text: Sentence
    duty: int | None = Field(default=None, ge=1)


class Everywhere(Strict):
    """Numbers, from 1, of statements that hold wherever the job is, those that tell most first.

    A job description may say them of any employer: nothing about pay, hours or what "most firms" do.
    """

    hardships: tuple[int, ...] = Field(min_length=2)
    rewards: tuple[int, ...] = Field(min_length=1)


class RoleFile(Strict):
    id: Slug
    title: Label
    also_called: tuple[Label, ...] = ()
    sector: Label
    seniority: Seniority
    purpose: Sentence
    duties: tuple[Sentence, ...] = Field(min_length=5, max_length=10)
    competencies: tuple[RoleCompetency, ...] = Field(min_length=6, max_length=10)
    must_haves: tuple[MustHaveEntry, ...] = Field(min_length=3, max_length=7)
    typical_day: tuple[DayShare, ...] = Field(min_length=4, max_length=8)
    hardships: tuple[Sentence, ...] = Field(min_length=3, max_length=5)
    rewards: tuple[Sentence, ...] = Field(min_length=3, max_length=5)
    growth: tuple[Sentence, ...] = Field(min_length=2, max_length=4)
    everywhere: Everywhere

    @model_validator(mode="after")
    def _point_to_what_is_there(self) -> RoleFile:
        numbered = (
            ("must_haves: duty", [entry.duty for entry in self.must_haves if entry.duty], self.duties),
            ("everywhere.hardships", self.everywhere.hardships, self.hardships),
            ("everywhere.rewards", self.everywhere.rewards, self.rewards),
        )
        for name, numbers, texts in numbered:
            if not all(1 <= number <= len(texts) for number in numbers):
                raise ValueError(f"{name}: a number from 1 to {len(texts)}")
        return self

    @model_validator(mode="after")
    def _add_up(self) -> RoleFile:
        total = sum(part.share for part in self.typical_day)
        if total != 100:
            raise ValueError(f"typical_day: the shares sum to {total}, they must sum to 100")
        if not 2 <= sum(c.must_have for c in self.competencies) <= 4:
            raise ValueError("competencies: mark 2 to 4 of them as must_have")
        return self
