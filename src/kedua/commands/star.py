"""`kedua star`: which of situation, task, action and result do an interviewer's notes of one answer hold?"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import answer_each
from kedua.commands.lines import read_lines
from kedua.engine.language.star import missing, read_star
from kedua.library.star import shipped_star
from kedua.wording.kit import star_name
from kedua.wording.translate import gettext as _


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(star)


def star(
    file: Annotated[
        Path | None, typer.Argument(help=_("The notes of an answer a line, or JSON Lines; standard input if left out."))
    ] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help=_('Read {"id","notes"} and write JSON, a line each.'))] = False,
) -> None:
    """Say what notes hold of situation, task, action and result, and what is still missing."""
    model = shipped_star()
    if jsonl:
        answer_each(
            file,
            ("notes",),
            lambda records: ({"id": one["id"]} | asdict(read_star(str(one["notes"]), model)) for one in records),
        )
        return
    for _number, notes in read_lines(file):
        names = [star_name(letter) for letter in missing(notes, (), model)]
        typer.echo(notes)
        typer.echo("  " + (_("missing: {parts}").format(parts=", ".join(names)) if names else _("nothing missing")))
