"""The assessments that ship with Kedua; they lie in a file of their own, since most commands need none of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypedDict

from kedua.engine.planning.assessments import (
    Adjustments,
    Answer,
    Assessment,
    AssessmentKind,
    Call,
    CallQuestion,
    Criterion,
    Figure,
    FileKind,
    Material,
    RatersGuide,
)
from kedua.engine.planning.bank import Seniority
from kedua.library.roles import Role

COMPILED = Path(__file__).parent / "content" / "assessments.json"


class _MaterialData(TypedDict):
    title: str
    text: str
    columns: list[str]
    rows: list[list[str]]
    after: int


class _AdjustmentsData(TypedDict):
    extra_minutes: int
    screen_reader: str
    spoken: str
    dyslexia: str
    phone: str


class _CriterionData(TypedDict):
    competency: str
    levels: dict[str, str]


_FigureData = TypedDict(
    "_FigureData", {"what": str, "working": str, "is": float | None, "about": float | None}
)  # `is` is a word of Python


class _RatersData(TypedDict):
    minutes: int
    blind: bool
    look_for: list[str]
    leave_out: list[str]
    pitfalls: list[str]
    fairness: list[str]
    script: str
    solution: str
    figures: list[_FigureData]


class _CallQuestionData(TypedDict):
    competency: str
    text: str
    probes: list[str]


class _CallData(TypedDict):
    who: str
    consent: str
    opening: str
    questions: list[_CallQuestionData]
    closing: str
    record: str


class AssessmentData(TypedDict):
    """An assessment as content files and rows keep it."""

    id: str
    title: str
    kind: AssessmentKind
    sectors: list[str]
    seniority: list[Seniority]
    minutes: int
    brief: str
    tasks: list[str]
    materials: list[_MaterialData]
    equipment: list[str]
    hand_in: str
    answers: list[Answer]
    files: list[FileKind]
    adjustments: _AdjustmentsData
    rubric: list[_CriterionData]
    raters: _RatersData
    call: _CallData | None


@cache
def load_assessments() -> Mapping[str, Assessment]:
    """Load the shipped assessments by id; read once, and only by who asks for them."""
    entries: Sequence[AssessmentData] = json.loads(COMPILED.read_text("utf-8"))["assessments"]
    return MappingProxyType({entry["id"]: read_assessment(entry) for entry in entries})


def assessments_for(role: Role) -> tuple[Assessment, ...]:
    """Give the assessments that suit a role and rate something it needs, those that rate most of it first."""
    weights = {need.subject: need.weight for need in role.needs}

    def worth(assessment: Assessment) -> float:
        return sum(weights.get(competency, 0) for competency in assessment.competencies)

    suitable = [each for each in load_assessments().values() if each.suits(role.sector, role.seniority) and worth(each)]
    return tuple(sorted(suitable, key=lambda each: (-worth(each), each.id)))


def read_assessment(entry: AssessmentData) -> Assessment:
    """Read an assessment as it is kept; what else stands there is left out."""
    return Assessment(
        id=entry["id"],
        title=entry["title"],
        kind=entry["kind"],
        sectors=tuple(entry["sectors"]),
        seniority=tuple(entry["seniority"]),
        minutes=entry["minutes"],
        brief=entry["brief"],
        tasks=tuple(entry["tasks"]),
        materials=tuple(_material(material) for material in entry["materials"]),
        equipment=tuple(entry["equipment"]),
        hand_in=entry["hand_in"],
        answers=tuple(entry["answers"]),
        files=tuple(entry["files"]),
        adjustments=Adjustments(**entry["adjustments"]),
        rubric=tuple(_criterion(criterion) for criterion in entry["rubric"]),
        raters=_raters(entry["raters"]),
        call=_call(entry["call"]) if entry["call"] else None,
    )


def written_assessment(assessment: Assessment) -> dict[str, object]:
    """Write an assessment down so that `read_assessment` gives the same."""
    entry = asdict(assessment)
    for criterion in entry["rubric"]:
        criterion["levels"] = {str(number): text for number, text in enumerate(criterion["levels"], 1)}
    entry["raters"]["figures"] = [
        {
            "what": one.what,
            "working": one.working,
            "is": None,
            "about": None,
            ("is" if one.exact else "about"): one.value,
        }
        for one in assessment.raters.figures
    ]
    document: dict[str, object] = json.loads(json.dumps(entry))  # lists for tuples, as every row gives them back
    return document


def _material(entry: _MaterialData) -> Material:
    rows = tuple(map(tuple, entry["rows"]))
    return Material(entry["title"], entry["text"], tuple(entry["columns"]), rows, entry["after"])


def _criterion(entry: _CriterionData) -> Criterion:
    return Criterion(entry["competency"], tuple(entry["levels"][number] for number in "12345"))


def _raters(entry: _RatersData) -> RatersGuide:
    return RatersGuide(
        minutes=entry["minutes"],
        blind=entry["blind"],
        look_for=tuple(entry["look_for"]),
        leave_out=tuple(entry["leave_out"]),
        pitfalls=tuple(entry["pitfalls"]),
        fairness=tuple(entry["fairness"]),
        script=entry["script"],
        solution=entry["solution"],
        figures=tuple(_figure(figure) for figure in entry["figures"]),
    )


def _figure(entry: _FigureData) -> Figure:
    exact, about = entry["is"], entry["about"]
    return Figure(entry["what"], entry["working"], exact if exact is not None else about or 0.0, exact is not None)


def _call(entry: _CallData) -> Call:
    questions = (CallQuestion(q["competency"], q["text"], tuple(q["probes"])) for q in entry["questions"])
    return Call(
        who=entry["who"],
        consent=entry["consent"],
        opening=entry["opening"],
        questions=tuple(questions),
        closing=entry["closing"],
        record=entry["record"],
    )
