"""How a command says that its input is wrong: on standard error, plainly, with exit code 2."""

from __future__ import annotations

from typing import NoReturn

import typer

from kedua.integrations.datafile.reading import InvalidFile
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

MOST_SHOWN = 20


def refuse(message: str) -> NoReturn:
    """Say what is wrong and stop with exit code 2."""
    typer.secho(message, fg="red", err=True)
    raise typer.Exit(2)


def refuse_file(error: InvalidFile) -> NoReturn:
    """List the problems of a file, a line each, and stop with exit code 2."""
    shown = error.problems[:MOST_SHOWN]
    for problem in shown:
        where = f"{error.source}:{problem.line}" if problem.line else error.source
        field = f" {problem.field}:" if problem.field else ""
        typer.secho(f"{where}:{field} " + _("expected {what}").format(what=problem.expected), fg="red", err=True)
    if more := len(error.problems) - len(shown):
        typer.secho(ngettext("and {number} more problem", "and {number} more problems", more), fg="red", err=True)
    raise typer.Exit(2)
