"""The parts of an assessment as they are typed: materials as a text or a table, questions with their probes, levels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django import forms
from django.utils.translation import gettext as _

from kedua.engine.planning.assessments import CallQuestion, Material
from kedua.queries.assessment_library import Given
from kedua.web.forms.library import lines

LEAST_MATERIALS = 2
CELL, PROBE = "|", "-"


class Texts:
    """Which boxes of several lines there are."""

    @staticmethod
    def all(materials: int, criteria: int) -> Iterator[tuple[str, str, bool, int]]:
        """Give name, label, whether something must stand there, and rows."""
        line = _("one per line")
        yield from (
            ("brief", _("Brief"), True, 4),
            ("tasks", _("What to do, {line}").format(line=line), False, 4),
            ("hand_in", _("What is handed in"), True, 2),
            ("equipment", _("What is needed, {line}").format(line=line), False, 2),
            ("screen_reader", _("With a screen reader"), True, 2),
            ("spoken", _("Spoken instead of written"), True, 2),
            ("dyslexia", _("With dyslexia"), True, 2),
            ("phone", _("On a phone"), True, 2),
            ("look_for", _("Raters look for, {line}").format(line=line), True, 4),
            ("leave_out", _("Raters leave out, {line}").format(line=line), True, 3),
            ("pitfalls", _("What easily goes wrong, {line}").format(line=line), True, 3),
            ("fairness", _("To be fair, {line}").format(line=line), True, 3),
            ("script", _("What whoever is there says and does"), False, 3),
            ("solution", _("What a good answer holds"), False, 4),
            *((name, label, False, 2) for name, label in _call_labels().items()),
        )
        for number in range(1, materials + 1):
            yield f"material_title_{number}", _("Title of material {number}").format(number=number), False, 1
            yield f"material_text_{number}", _("Text, or a table with | between its cells"), False, 5
        for number in range(1, criteria + 1):
            yield f"levels_{number}", _("Levels from 1 to 5, one per line"), number == 1, 5
            yield f"questions_{number}", _("Of a call: questions, with probes below that begin with -"), False, 4


def text_field(label: str, needed: bool, rows: int) -> forms.CharField:
    """Make one of them."""
    return forms.CharField(label=label, required=needed, max_length=12_000, widget=forms.Textarea(attrs={"rows": rows}))


def blank_parts(usual: Given | None) -> int:
    """Give how many materials have room on the form: those there are, and one more."""
    return max(LEAST_MATERIALS, len(usual.task.materials) + 1 if usual else 0)


def materials_of(typed: Mapping[str, object], number: int) -> tuple[Material, ...]:
    """Read the materials: one whose every line has cells is a table with its heads in the first line."""
    found = []
    for place in range(1, number + 1):
        title, text = str(typed[f"material_title_{place}"]).strip(), str(typed[f"material_text_{place}"]).strip()
        after = int(str(typed.get(f"material_after_{place}") or 0))
        if not title and not text:
            continue
        rows = [tuple(cell.strip() for cell in line.split(CELL)) for line in lines(text)]
        if len(rows) > 1 and all(len(row) > 1 for row in rows):
            found.append(Material(title, "", rows[0], tuple(rows[1:]), after))
        else:
            found.append(Material(title, text.replace("\r\n", "\n"), (), (), after))
    return tuple(found)


def questions_of(competency: str, text: str) -> list[CallQuestion]:
    """Read the questions of a call about a competency, each with the probes below it."""
    found: list[tuple[str, list[str]]] = []
    for line in lines(text):
        if line.startswith(PROBE) and found:
            found[-1][1].append(line.removeprefix(PROBE).strip())
        else:
            found.append((line, []))
    return [CallQuestion(competency, question, tuple(probes)) for question, probes in found]


def initial_of(usual: Given | None) -> dict[str, object]:
    """Give an assessment as the form starts with it."""
    if usual is None:
        return {"seniority": ["entry", "experienced"], "answers": ["text"], "blind": True}
    task = usual.task
    initial: dict[str, object] = {
        "title": task.title, "kind": task.kind, "minutes": task.minutes, "seniority": list(task.seniority),
        "answers": list(task.answers), "file_kinds": list(task.files), "brief": task.brief, "hand_in": task.hand_in,
        "tasks": "\n".join(task.tasks), "equipment": "\n".join(task.equipment), "blind": task.raters.blind,
        "extra_minutes": task.adjustments.extra_minutes, "screen_reader": task.adjustments.screen_reader,
        "spoken": task.adjustments.spoken, "dyslexia": task.adjustments.dyslexia, "phone": task.adjustments.phone,
        "rater_minutes": task.raters.minutes, "script": task.raters.script, "solution": task.raters.solution,
        "why_long": usual.why_long, "pay": usual.pay,
    }  # fmt: skip
    for name in ("look_for", "leave_out", "pitfalls", "fairness"):
        initial[name] = "\n".join(getattr(task.raters, name))
    for number, material in enumerate(task.materials, 1):
        rows = [f" {CELL} ".join(row) for row in (material.columns, *material.rows)] if material.rows else []
        initial[f"material_title_{number}"] = material.title
        initial[f"material_text_{number}"] = "\n".join(rows) or material.text
        initial[f"material_after_{number}"] = material.after
    for number, criterion in enumerate(task.rubric, 1):
        initial[f"competency_{number}"] = criterion.competency
        initial[f"levels_{number}"] = "\n".join(criterion.levels)
        initial[f"questions_{number}"] = _asked(usual, criterion.competency)
    if task.call is not None:
        initial |= {name: getattr(task.call, name) for name in _call_labels()}
    return initial


def _asked(usual: Given, competency: str) -> str:
    call = usual.task.call
    asked = [question for question in call.questions if question.competency == competency] if call else []
    return "\n".join(line for one in asked for line in (one.text, *(f"{PROBE} {probe}" for probe in one.probes)))


def _call_labels() -> dict[str, str]:
    return {
        "who": _("Of a call: whom to call"),
        "consent": _("Of a call: what the candidate agrees to"),
        "opening": _("Of a call: how it begins"),
        "closing": _("Of a call: how it ends"),
        "record": _("Of a call: what is written down"),
    }
