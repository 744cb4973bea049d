"""How a command tells what it found in texts: each text, what is wrong where, what to do, and how much in all.

As plain lines for people, or as JSON Lines for programs: one line for each line that came in, in the same order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn, Protocol, TypeVar

import typer

from kedua.commands.lines import BadLine, Record, read_each
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


def write_row(
    given: str | float, text: str, found: Sequence[AnyFinding], tell: Callable[[AnyFinding], tuple[str, str]], note: str
) -> None:
    """Write what was found in one text as a line of JSON; `tell` gives the name of a finding in words, and what to do."""
    row: dict[str, object] = {"id": given, "findings": [_entry(text, finding, tell(finding)) for finding in found]}
    typer.echo(json.dumps(row | ({"note": note} if note else {}), ensure_ascii=False))


def _entry(text: str, finding: Finding, told: tuple[str, str]) -> dict[str, object]:
    kind, advice = told
    span = {"start": finding.start, "end": finding.end, "quote": text[finding.start : finding.end]}
    return {"kind": kind, "code": finding.code, **span, "advice": advice}


def write_bad_line(bad: BadLine) -> None:
    """Write why a line could not be read, in its place."""
    typer.echo(json.dumps({"id": bad.id, "line": bad.number, "error": bad.wrong}, ensure_ascii=False))


def end_after(bad: int) -> None:
    """End with exit code 2 where there were bad lines, and say how many on standard error."""
    if bad:
        told = ngettext("{number} line could not be read.", "{number} lines could not be read.", bad)
        typer.secho(told.format(number=bad), err=True)
        raise typer.Exit(2)


def answer_each(
    file: Path | None,
    fields: tuple[str, ...],
    answer: Callable[[list[Record]], Iterable[Mapping[str, object]]],
    wrong: Callable[[Record], str] = lambda _record: "",
) -> None:
    """Answer each line of JSON with one, in the same order: those that cannot be read with why, and then exit code 2.

    answer: rows for all records that can be read, in their order; wrong: what else is wrong with a record, "" for nothing.
    """
    lines = read_each(file, fields, wrong=wrong)
    rows = iter(answer([line for line in lines if not isinstance(line, BadLine)]))
    for line in lines:
        if isinstance(line, BadLine):
            write_bad_line(line)
        else:
            typer.echo(json.dumps(next(rows), ensure_ascii=False))
    end_after(sum(isinstance(line, BadLine) for line in lines))
