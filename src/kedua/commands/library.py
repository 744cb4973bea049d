"""`kedua library`: what ships with Kedua, listed, shown, checked, and built."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kedua.commands.assessment_show import show_assessment
from kedua.commands.problems import refuse
from kedua.engine.planning.bank import Probe, Question, Subject
from kedua.engine.planning.case import VALUE_PREFIX
from kedua.library.assessments import load_assessments
from kedua.library.loader import Library, load_library
from kedua.library.roles import Role
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


class Kind(StrEnum):
    """What to list."""

    competencies = "competencies"
    values = "values"
    topics = "topics"
    patterns = "patterns"
    roles = "roles"
    assessments = "assessments"


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the commands to the application."""
    group = typer.Typer(help=summary, no_args_is_help=True, rich_markup_mode=None)
    group.command("list", help=_("List what there is."))(list_)
    group.command("show", help=_("Show a competency, value, topic, pattern, role, assessment or question by its id."))(
        show
    )
    group.command("check", help=_("Check all content against its schema, the law and the rules of language."))(check)
    group.command("build", help=_("Compile the content and its sentence vectors after a change."))(build)
    app.add_typer(group, name=name)


def list_(kind: Annotated[Kind | None, typer.Argument(help=_("What to list; all if left out."))] = None) -> None:
    """List ids and names."""
    library = load_library()
    for each in [kind] if kind else Kind:
        rows = _rows(library, each)
        typer.secho(f"{each.value} ({len(rows)})", bold=True)
        width = max(len(name) for name, _text in rows)
        for name, text in rows:
            typer.echo(f"  {name:<{width}}  {text}")


def show(name: Annotated[str, typer.Argument(help=_("The id."))]) -> None:
    """Show one entry."""
    library = load_library()
    subject = library.bank.subjects.get(name) or library.bank.subjects.get(VALUE_PREFIX + name)
    question = next((q for q in library.bank.questions if q.id == name), None)
    pattern = next((p for p in library.bank.patterns if p.id == name), None)
    if name in library.roles:
        _show_role(library.roles[name])
    elif subject:
        _show_subject(subject, library)
    elif question:
        _show_question(question)
    elif pattern:
        typer.secho(pattern.text, bold=True)
        _echo_probes(pattern.probes)
    elif name in load_assessments():
        show_assessment(load_assessments()[name])
    else:
        refuse(_("There is no {name!r} in the library; see: kedua library list").format(name=name))


def check() -> None:
    """Check all content; exit code 1 when something is wrong."""
    from kedua.commands.library_check import problems

    found = list(problems())
    for problem in found:
        typer.secho(problem, fg="red")
    if not found:
        library = load_library()
        parts = (library.bank.subjects, library.bank.questions, library.roles, load_assessments())
        counts = " / ".join(str(len(part)) for part in parts)
        told = _("The library is sound (subjects / questions / roles / assessments: {counts}).")
        typer.echo(told.format(counts=counts))
    raise typer.Exit(1 if found else 0)


def build() -> None:
    """Compile the content and its sentence vectors."""
    from kedua.commands.library_build import build_library

    made = build_library()
    typer.echo(ngettext("Compiled; {number} sentence vector made.", "Compiled; {number} sentence vectors made.", made))


def _rows(library: Library, kind: Kind) -> list[tuple[str, str]]:
    subjects = library.bank.subjects.values()
    if kind is Kind.roles:
        return [(role.id, f"{role.title} · {role.sector}") for role in library.roles.values()]
    if kind is Kind.assessments:
        return [(each.id, f"{each.title} · {each.kind} · {each.minutes} min") for each in load_assessments().values()]
    if kind is Kind.patterns:
        return [(pattern.id, pattern.text) for pattern in library.bank.patterns]
    if kind is Kind.competencies:
        return [(s.id, f"{s.name} · {library.families[s.id]}") for s in subjects if s.kind == "competency"]
    if kind is Kind.values:
        return [(s.id.removeprefix(VALUE_PREFIX), s.name) for s in subjects if s.kind == "value"]
    return [(s.id, s.name) for s in subjects if s.kind not in ("competency", "value")]


def _show_subject(subject: Subject, library: Library) -> None:
    typer.secho(subject.name, bold=True)
    typer.echo(subject.definition + "\n")
    for number, text in enumerate(subject.levels, 1):
        typer.echo(f"  {number}  {text}")
    for question in library.bank.questions:
        if question.subject == subject.id:
            typer.echo("")
            _show_question(question)


def _show_question(question: Question) -> None:
    typer.secho(f"{question.id} · {question.kind} · {question.minutes} min · {', '.join(question.seniority)}", dim=True)
    typer.secho(question.text, bold=True)
    _echo_probes(question.probes)


def _echo_probes(probes: tuple[Probe, ...]) -> None:
    for probe in probes:
        typer.echo(f"  {probe.star}  {probe.text}")


def _show_role(role: Role) -> None:
    typer.secho(f"{role.title} · {role.sector} · {role.seniority}", bold=True)
    typer.echo(role.purpose)
    for need in role.needs:
        mark = "!" if need.must_have else " "
        typer.echo(f"  {mark} {need.subject:<28} {need.weight:g}  ≥ {need.bar:g}")
    day = tuple(f"{share:>3} %  {what}" for what, share in role.typical_day)
    for lines in (role.duties, day, role.hardships, role.rewards, role.growth):
        typer.echo("")
        for line in lines:
            typer.echo(f"  {line}")
