"""`kedua examples`: plan every example case, show the first, and write all kits to a folder."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.plan import make_kit, render
from kedua.commands.problems import refuse
from kedua.commands.writing import write
from kedua.engine.planning.plan import Audience
from kedua.wording.translate import gettext as _

FIRST = "outlet-manager.yaml"
FORMS: dict[Audience, tuple[str, ...]] = {"recruiter": ("html", "json"), "panel": ("html", "pdf")}


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(examples)


def examples(
    out: Annotated[Path, typer.Option(help=_("Folder for the kits."))] = Path("out/examples"),
    cases: Annotated[Path, typer.Option(help=_("Folder with case files."))] = Path("examples"),
) -> None:
    """Plan every example case."""
    found = sorted(
        (p for p in cases.glob("*") if p.suffix in (".yaml", ".json")), key=lambda p: (p.name != FIRST, p.name)
    )
    if not found:
        refuse(_("{folder} holds no case files (.yaml or .json)").format(folder=cases))
    out.mkdir(parents=True, exist_ok=True)
    sys.stdout.buffer.write(render(make_kit(found[0], None, "recruiter"), "text", colour=sys.stdout.isatty()))
    typer.echo("\n" + _("Every example case, as files:"))
    for case in found:
        for audience, forms in FORMS.items():
            kit = make_kit(case, None, audience)
            for form in forms:
                write(render(kit, form, colour=False), out / f"{case.stem}-{audience}.{form}")
        typer.echo(f"  {out / case.stem}-…")
    width = shutil.get_terminal_size((100, 24)).columns
    typer.echo("─" * min(width, 100))
    typer.echo(_("Open {file} in a browser.").format(file=(out / f"{found[0].stem}-recruiter.html").resolve()))
