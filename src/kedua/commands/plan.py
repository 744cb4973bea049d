"""`kedua plan`: from a case file to the plan of the second interview, as text, JSON, HTML or PDF."""

from __future__ import annotations

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kedua.wording.translate import gettext as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kedua.engine.planning.plan import Audience
    from kedua.integrations.datafile.reading import Path_
    from kedua.queries.plan_request import Kit, PlanRequest

_LENGTH = ("plan", "minutes")
_WISHED_AT = {
    **dict.fromkeys(("length-out-of-range", "parts-too-long", "too-short"), _LENGTH),
    **dict.fromkeys(("no-panel", "no-panel-for"), ("panel",)),
    "core-too-long": ("job", "core"),
    "no-question-for": ("job", "competencies"),
}


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
        from kedua.commands.problems import refuse

        refuse(_("A PDF cannot be shown in the terminal: add --out kit.pdf"))
    from kedua.commands.writing import write

    kit = make_kit(case, minutes, reader.value, seed)
    write(render(kit, form.value, colour=out is None and sys.stdout.isatty()), out)


def make_kit(path: Path, minutes: int | None, audience: Audience, seed: int | None = None) -> Kit:
    """Read a case file and plan it; say what is wrong and stop if it cannot be done.

    Half of the time that this takes from a cold start is the sentence model's, which a thread of its own reads and asks.
    That is why each import stands where its turn is: what plans is imported while the thread works.
    """
    from kedua.integrations.embedder import best_embedder

    embedder = best_embedder()
    with ThreadPoolExecutor(1) as beside:
        beside.submit(embedder.load)
        from kedua.commands.problems import refuse, refuse_file
        from kedua.engine.language.sameness_stem import text_to_embed
        from kedua.integrations.casefile.reading import compared_texts, read_case
        from kedua.integrations.datafile.reading import InvalidFile

        try:
            file, lines = read_case(path)
            texts = compared_texts(file)
            vectors = beside.submit(embedder.embed, list(map(text_to_embed, texts)))
            from kedua.integrations.casefile.building import build_request
            from kedua.library.loader import load_library

            request = build_request(file, lines, load_library(), path.name)
        except InvalidFile as error:
            refuse_file(error)
        from kedua.engine.planning.errors import ImpossiblePlan
        from kedua.integrations.embedder.likeness import installed_comparer
        from kedua.usecases.planning import plan_interview
        from kedua.wording.problems import impossible

        comparer = installed_comparer()
        comparer.remember(texts, vectors.result())
    try:
        return plan_interview(_wished(request, minutes, seed), comparer, audience)
    except ImpossiblePlan as error:
        refuse(f"{_place(path.name, lines, error.code, minutes)}: {impossible(error)}")


def _place(source: str, lines: Mapping[Path_, int], code: str, minutes: int | None) -> str:
    """Say where in the file the wish stands that cannot be met; a length given as an option stands nowhere in it."""
    from kedua.integrations.datafile.reading import line_of

    field = _WISHED_AT.get(code)
    if field is None or (minutes is not None and field == _LENGTH):
        return source
    return f"{source}:{line_of(lines, field)}: {'.'.join(field)}"


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
            from kedua.commands.problems import refuse

            refuse(str(error))
    from kedua.integrations.kit.text import text

    return text(kit, shutil.get_terminal_size((100, 24)).columns, colour).encode()


def _wished(request: PlanRequest, minutes: int | None, seed: int | None) -> PlanRequest:
    case = request.case if minutes is None else replace(request.case, minutes=minutes)
    return replace(request, case=case, seed=request.seed if seed is None else seed)
