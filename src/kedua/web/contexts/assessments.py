"""Assessments as pages show them: an entry of the library, and the task with its materials, guide and rubric."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kedua.engine.planning.assessments import Assessment as Task
from kedua.engine.planning.assessments import Material
from kedua.queries.assessment_library import Given
from kedua.queries.subject_names import Names
from kedua.wording.assessments import answer_name, assessment_kind_name
from kedua.wording.dates import length
from kedua.wording.roles import seniority_name


@dataclass(frozen=True, slots=True)
class ShownGiven:
    """An entry of the library in a list. for_whom: sectors and levels, "" for everybody."""

    id: str
    title: str
    kind: str
    minutes: str
    competencies: str
    state: str
    retired: bool
    blind: bool
    for_whom: str


@dataclass(frozen=True, slots=True)
class ShownMaterial:
    """A text in paragraphs, or a table."""

    title: str
    paragraphs: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    after: int


@dataclass(frozen=True, slots=True)
class ShownTask:
    """What a candidate gets."""

    title: str
    kind: str
    minutes: str
    brief: tuple[str, ...]
    tasks: tuple[str, ...]
    materials: tuple[ShownMaterial, ...]
    equipment: tuple[str, ...]
    hand_in: str
    answers: str
    files: str


def shown_given(given: Given, names: Names) -> ShownGiven:
    """Show an entry of the library."""
    task = given.task
    levels = [seniority_name(name) for name in task.seniority] if len(task.seniority) < 4 else []
    return ShownGiven(
        id=task.id,
        title=task.title,
        kind=assessment_kind_name(task.kind),
        minutes=length(task.minutes),
        competencies=", ".join(names.of(subject) for subject in task.competencies),
        state=given.state,
        retired=given.retired,
        blind=task.raters.blind,
        for_whom=" · ".join(part for part in (", ".join(task.sectors), ", ".join(levels)) if part),
    )


def shown_task(task: Task, materials: Iterable[Material] | None = None) -> ShownTask:
    """Show what a candidate gets. materials: those that are shown by now; None for all."""
    return ShownTask(
        title=task.title,
        kind=assessment_kind_name(task.kind),
        minutes=length(task.minutes),
        brief=paragraphs(task.brief),
        tasks=task.tasks,
        materials=tuple(map(_material, task.materials if materials is None else materials)),
        equipment=task.equipment,
        hand_in=task.hand_in,
        answers=", ".join(answer_name(answer) for answer in task.answers),
        files=", ".join(task.files),
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """Part a text where its lines end."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _material(material: Material) -> ShownMaterial:
    return ShownMaterial(material.title, paragraphs(material.text), material.columns, material.rows, material.after)
