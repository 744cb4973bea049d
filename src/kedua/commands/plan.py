"""`kedua plan`: from a case file to the plan of the second interview, as text, JSON, HTML or PDF."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.problems import refuse, refuse_file
from kedua.commands.writing import write
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.plan import Audience
from kedua.integrations.casefile.building import build_request
from kedua.integrations.casefile.reading import read_case
from kedua.integrations.datafile.reading import InvalidFile
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.library.loader import load_library
from kedua.queries.plan_request import Kit, PlanRequest
from kedua.usecases.planning import plan_interview
from kedua.wording.problems import impossible
from kedua.wording.translate import gettext as _


class Reader(StrEnum):
    """Whom the plan is for."""

    recruiter = "recruiter"
    panel = "panel"


class Format(StrEnum):
    """How the plan is written."""

    text = "text"
    json = "json"
    html = "html"
    pdf = "pdf"


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(plan)


def plan(
    case: Annotated[Path, typer.Argument(help=_("A case file, YAML or JSON (schema: kedua schema case)."))],
    minutes: Annotated[int | None, typer.Option(help=_("Length of the interview, 20 to 120."))] = None,
    reader: Annotated[Reader, typer.Option("--for", help=_("The panel's plan is sealed."))] = Reader.recruiter,
    form: Annotated[Format, typer.Option("--format", help=_("How to write it."))] = Format.text,
    out: Annotated[Path | None, typer.Option(help=_("File to write to; standard output if left out."))] = None,
    seed: Annotated[int | None, typer.Option(min=0, help=_("Another seed picks among equally good questions."))] = None,
) -> None:
    """Plan a second interview."""
    if form is Format.pdf and out is None and sys.stdout.isatty():
        refuse(_("A PDF cannot be shown in the terminal: add --out kit.pdf"))
    kit = make_kit(case, minutes, reader.value, seed)
    write(render(kit, form.value, colour=out is None and sys.stdout.isatty()), out)


def make_kit(path: Path, minutes: int | None, audience: Audience, seed: int | None = None) -> Kit:
    """Read a case file and plan it; say what is wrong and stop if it cannot be done."""
    try:
        file, lines = read_case(path)
        request = build_request(file, lines, load_library(), path.name)
    except InvalidFile as error:
        refuse_file(error)
    try:
        return plan_interview(_wished(request, minutes, seed), installed_comparer(), audience)
    except ImpossiblePlan as error:
        refuse(f"{path.name}: {impossible(error)}")


def render(kit: Kit, form: str, *, colour: bool) -> bytes:
    """Write a kit in a format: text, json, html or pdf."""
    if form == "json":
        from kedua.integrations.planfile.building import plan_json

        return plan_json(kit).encode()
    if form == "html":
        from kedua.integrations.kit.html import html

        return html(kit).encode()
    if form == "pdf":
        from kedua.integrations.kit.pdf import PdfNotInstalled, pdf

        try:
            return pdf(kit)
        except PdfNotInstalled as error:
            refuse(str(error))
    from kedua.integrations.kit.text import text

    return text(kit, shutil.get_terminal_size((100, 24)).columns, colour).encode()


def _wished(request: PlanRequest, minutes: int | None, seed: int | None) -> PlanRequest:
    case = request.case if minutes is None else replace(request.case, minutes=minutes)
    return replace(request, case=case, seed=request.seed if seed is None else seed)
