"""An assessment on the command line: all that the candidate gets, then all that the raters get."""

from __future__ import annotations

import typer

from kedua.engine.planning.assessments import Assessment, Call, Material, RatersGuide
from kedua.wording.translate import gettext as _


def show_assessment(assessment: Assessment) -> None:
    """Print one assessment."""
    suits = " · ".join((", ".join(assessment.sectors) or _("all sectors"), ", ".join(assessment.seniority)))
    typer.secho(f"{assessment.title} · {assessment.kind} · {assessment.minutes} min", bold=True)
    typer.secho(suits, dim=True)
    typer.echo("\n" + assessment.brief)
    _lines("", tuple(f"{number}. {task}" for number, task in enumerate(assessment.tasks, 1)))
    for material in assessment.materials:
        _material(material)
    _lines(_("To bring"), assessment.equipment)
    files = f" ({', '.join(assessment.files)})" if assessment.files else ""
    _lines(_("To hand in"), (f"{assessment.hand_in} · {', '.join(assessment.answers)}{files}",))
    fit = assessment.adjustments
    extra = _("Extra time: {minutes} minutes").format(minutes=fit.extra_minutes)
    _lines(_("Adjustments"), (extra, fit.screen_reader, fit.spoken, fit.dyslexia, fit.phone))
    if assessment.call:
        _call(assessment.call)
    _rating(assessment, assessment.raters)


def _material(material: Material) -> None:
    later = " · " + _("after {minutes} minutes").format(minutes=material.after) if material.after else ""
    typer.secho(f"\n{material.title}{later}", bold=True)
    if material.text:
        typer.echo(material.text)
        return
    rows = (material.columns, *material.rows)
    widths = [max(len(row[place]) for row in rows) for place in range(len(material.columns))]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        typer.echo(("  " + "  ".join(cells)).rstrip())


def _call(call: Call) -> None:
    for title, text in ((_("Whom to call"), call.who), (_("Consent"), call.consent), (_("Opening"), call.opening)):
        _lines(title, (text,))
    for question in call.questions:
        _lines(f"{question.text} · {question.competency}", question.probes)
    for title, text in ((_("Closing"), call.closing), (_("Record"), call.record)):
        _lines(title, (text,))


def _rating(assessment: Assessment, guide: RatersGuide) -> None:
    blind = _("without the name") if guide.blind else _("the name is known")
    typer.secho(
        "\n" + _("For raters: {minutes} minutes, {blind}").format(minutes=guide.minutes, blind=blind), bold=True
    )
    for criterion in assessment.rubric:
        _lines(criterion.competency, tuple(f"{number}  {text}" for number, text in enumerate(criterion.levels, 1)))
    _lines(_("Look for"), guide.look_for)
    _lines(_("Leave out"), guide.leave_out)
    _lines(_("Pitfalls"), guide.pitfalls)
    _lines(_("Fairness"), guide.fairness)
    _lines(_("Script"), (guide.script,))
    _lines(_("Solution"), (guide.solution,))
    signs = {True: "=", False: "≈"}
    _lines(_("Figures"), tuple(f"{f.what}: {f.working} {signs[f.exact]} {f.value:,.10g}" for f in guide.figures))


def _lines(title: str, lines: tuple[str, ...]) -> None:
    """Print a title with its lines; nothing where there are none."""
    if not any(lines):
        return
    typer.secho("\n" + title if title else "", bold=True)
    for line in lines:
        typer.echo("  " + line.replace("\n", "\n  "))
