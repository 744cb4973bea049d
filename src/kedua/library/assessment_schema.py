"""What the file of an assessment may say."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from kedua.library.schema import Label, Levels, Seniority, Sentence, Slug, Strict

Passage = Annotated[str, StringConstraints(min_length=40, max_length=4000, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(min_length=3, max_length=600, strip_whitespace=True)]
Cell = Annotated[str, StringConstraints(max_length=300, strip_whitespace=True)]
Sector = Literal[
    "Administration",
    "Construction",
    "Customer service",
    "Education",
    "Engineering and manufacturing",
    "Finance",
    "Food and beverage",
    "Healthcare",
    "Hospitality",
    "Human resources",
    "Logistics",
    "Marketing and design",
    "Procurement",
    "Retail",
    "Sales",
    "Technology",
]


class MaterialEntry(Strict):
    """A text or a table; in a table every cell is quoted or a whole number, so that it is shown as it is written."""

    title: Label
    text: Passage | Literal[""] = ""
    columns: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    after: int = Field(default=0, ge=0)

    @model_validator(mode="before")
    @classmethod
    def _read_whole_numbers(cls, value: object) -> object:
        # Authors write `[1, "Rice, 5 kg", 24]`; a number with a point would lose its last nought, so it is quoted.
        if not isinstance(value, dict) or not isinstance(value.get("rows"), list):
            return value
        rows = [[str(cell) if type(cell) is int else cell for cell in row] for row in value["rows"]]
        return value | {"rows": rows}

    @model_validator(mode="after")
    def _be_one_of_both(self) -> MaterialEntry:
        if bool(self.text) == bool(self.rows):
            raise ValueError("give either a text, or columns and rows")
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"every row needs {len(self.columns)} cells, as there are columns")
        return self


class AdjustmentsEntry(Strict):
    extra_minutes: int = Field(ge=3, le=60)
    screen_reader: Line
    spoken: Line
    dyslexia: Line
    phone: Line


class CriterionEntry(Strict):
    competency: Slug
    levels: Levels


class FigureEntry(Strict):
    """A number and its working: exactly one of `is` (to the last digit) and `about` (rounded to the digits written)."""

    what: Line
    working: Annotated[str, StringConstraints(pattern=r"^[\d.+\-*/() ]+$")]
    exactly: float | None = Field(default=None, alias="is")
    about: float | None = None

    @model_validator(mode="after")
    def _be_one_of_both(self) -> FigureEntry:
        if (self.exactly is None) == (self.about is None):
            raise ValueError("give either is or about")
        return self


class RatersEntry(Strict):
    minutes: int = Field(ge=5, le=90)
    blind: bool
    look_for: tuple[Line, ...] = Field(min_length=3, max_length=8)
    leave_out: tuple[Line, ...] = Field(min_length=2, max_length=6)
    pitfalls: tuple[Line, ...] = Field(min_length=2, max_length=6)
    fairness: tuple[Line, ...] = Field(min_length=2, max_length=5)
    script: Passage | Literal[""] = ""
    solution: Passage | Literal[""] = ""
    figures: tuple[FigureEntry, ...] = ()


class CallQuestionEntry(Strict):
    competency: Slug
    text: Sentence
    probes: tuple[Sentence, ...] = Field(min_length=2, max_length=4)


class CallEntry(Strict):
    who: Passage
    consent: Passage
    opening: Passage
    questions: tuple[CallQuestionEntry, ...] = Field(min_length=4, max_length=7)
    closing: Passage
    record: Passage


class AssessmentFile(Strict):
    id: Slug
    title: Label
    kind: Literal["work-sample", "exercise", "reference-call"]
    sectors: tuple[Sector, ...] = ()
    seniority: tuple[Seniority, ...] = Field(min_length=1)
    minutes: int = Field(ge=10, le=120)
    brief: Passage
    tasks: tuple[Line, ...] = Field(max_length=7)
    materials: tuple[MaterialEntry, ...] = ()
    equipment: tuple[Line, ...] = ()
    hand_in: Line
    answers: tuple[Literal["text", "file", "live"], ...] = Field(min_length=1)
    files: tuple[Literal["csv", "docx", "jpg", "mp3", "mp4", "odt", "pdf", "png", "txt", "xlsx"], ...] = ()
    adjustments: AdjustmentsEntry
    rubric: tuple[CriterionEntry, ...] = Field(min_length=1, max_length=3)
    raters: RatersEntry
    call: CallEntry | None = None

    @model_validator(mode="after")
    def _hold_together(self) -> AssessmentFile:
        if (self.kind == "reference-call") != (self.call is not None):
            raise ValueError("call: a reference call has one, nothing else does")
        if self.call is None and not self.tasks:
            raise ValueError("tasks: say what the candidate has to do")
        if ("file" in self.answers) != bool(self.files):
            raise ValueError("files: name the kinds of file if a file may be handed in, else none")
        if any(material.after >= self.minutes for material in self.materials):
            raise ValueError("materials.after: what comes later must come before the time is over")
        if self.call is None and "live" in self.answers and not self.raters.script:
            raise ValueError("raters.script: say what whoever is there says and does, the same for everyone")
        return self._ask_about_what_is_rated()

    def _ask_about_what_is_rated(self) -> AssessmentFile:
        rated = [criterion.competency for criterion in self.rubric]
        if len(set(rated)) != len(rated):
            raise ValueError("rubric: a competency stands there twice")
        if self.call and {question.competency for question in self.call.questions} != set(rated):
            raise ValueError("call.questions: ask about each competency of the rubric, and no other")
        return self


class OwnAssessmentFile(AssessmentFile):
    """An assessment of an organisation's own: it may be longer than those that ship, with a reason and pay."""

    minutes: int = Field(ge=5, le=480)
