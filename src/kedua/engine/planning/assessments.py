"""What can be given beside an interview: work samples, exercises and reference calls, with briefs and rubrics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kedua.engine.planning.bank import Seniority

AssessmentKind = Literal["work-sample", "exercise", "reference-call"]
Answer = Literal["text", "file", "live"]
FileKind = Literal["docx", "jpg", "mp3", "mp4", "odt", "pdf", "png", "txt", "xlsx", "csv"]


@dataclass(frozen=True, slots=True)
class Material:
    """What a candidate is given: a text, or a table of `columns` and `rows` ("" and () where unused).

    after: how many minutes after the start it is shown; 0: with the brief.
    """

    title: str
    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    after: int


@dataclass(frozen=True, slots=True)
class Adjustments:
    """How the same is found out from somebody who cannot do the task in its usual form."""

    extra_minutes: int
    screen_reader: str
    spoken: str
    dyslexia: str
    phone: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """What one competency looks like in this task, at rating 1, 2, 3, 4 and 5."""

    competency: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a rater looks for, and how it is worked out; `exact` is false where it is rounded."""

    what: str
    working: str
    value: float
    exact: bool


@dataclass(frozen=True, slots=True)
class RatersGuide:
    """How one piece of work is rated; `minutes` of one rater, those of a live meeting included.

    script: what whoever plays or listens says and does ("" where nobody does). solution: what a good answer holds.
    """

    minutes: int
    blind: bool
    look_for: tuple[str, ...]
    leave_out: tuple[str, ...]
    pitfalls: tuple[str, ...]
    fairness: tuple[str, ...]
    script: str
    solution: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class CallQuestion:
    """A question to a referee about one competency, with what to ask after it."""

    competency: str
    text: str
    probes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A structured reference call: whom to ring, what the candidate agrees to first, and what is said and written."""

    who: str
    consent: str
    opening: str
    questions: tuple[CallQuestion, ...]
    closing: str
    record: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """A task or a call that tells something about one to three competencies; `minutes` of the candidate (or referee).

    How much a rating on it tells goes by its kind: `VarianceComponents.of` in `engine/evidence`.
    An empty `sectors` suits every sector. `files`: the kinds of file that may be handed in. `call` is there for
    reference calls only.
    """

    id: str
    title: str
    kind: AssessmentKind
    sectors: tuple[str, ...]
    seniority: tuple[Seniority, ...]
    minutes: int
    brief: str
    tasks: tuple[str, ...]
    materials: tuple[Material, ...]
    equipment: tuple[str, ...]
    hand_in: str
    answers: tuple[Answer, ...]
    files: tuple[FileKind, ...]
    adjustments: Adjustments
    rubric: tuple[Criterion, ...]
    raters: RatersGuide
    call: Call | None

    @property
    def competencies(self) -> tuple[str, ...]:
        """The competencies that it tells something about."""
        return tuple(criterion.competency for criterion in self.rubric)

    def suits(self, sector: str, seniority: Seniority) -> bool:
        """Whether somebody of this sector ("": not known) and seniority can do it on what they bring."""
        return seniority in self.seniority and (not self.sectors or not sector or sector in self.sectors)
