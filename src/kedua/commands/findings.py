"""How a command tells what it found in texts: each text, what is wrong where, what to do, and how much in all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NoReturn, Protocol, TypeVar

import typer

from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


class Finding(Protocol):
    """A code with its span in a text; over the whole text where it is about no place in it."""

    @property
    def code(self) -> str:
        """What was found."""
        ...

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


AnyFinding = TypeVar("AnyFinding", bound=Finding)


def show_findings(text: str, found: Sequence[AnyFinding], advice: Callable[[AnyFinding], str]) -> None:
    """Show what was found in one text."""
    typer.secho(text, bold=True)
    for finding in found:
        whole = finding.end - finding.start == len(text)
        typer.secho(f"  {finding.code}" + ("" if whole else f": “{text[finding.start : finding.end]}”"), fg="yellow")
        typer.echo(f"    {advice(finding)}")


def end_with(number: int) -> NoReturn:
    """Say how much was found in all, and end: with exit code 1 where there was anything."""
    typer.echo(ngettext("{number} finding", "{number} findings", number) if number else _("Nothing found."))
    raise typer.Exit(1 if number else 0)
