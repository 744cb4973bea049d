"""`kedua advert guard`: does a sentence of a job description say what the facts do not?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import end_after, end_with, write_bad_line
from kedua.commands.lines import BadLine, Record, read_each, read_lines
from kedua.commands.problems import refuse
from kedua.engine.language.guard import Guarded
from kedua.integrations.embedder import best_embedder
from kedua.usecases.guarding import Meanings, guarded
from kedua.wording.guard import guard_advice, guard_note
from kedua.wording.translate import gettext as _


def register(group: typer.Typer) -> None:
    """Add the command to `kedua advert`."""
    group.command("guard", help=_("Find what a description says and its facts do not."))(guard_advert)


def guard_advert(
    file: Annotated[
        Path | None, typer.Argument(help=_("A sentence a line, or JSON Lines; standard input if left out."))
    ] = None,
    facts: Annotated[
        Path | None, typer.Option(help=_("A file with a fact on each line, for sentences a line."))
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help=_('Read {"id","facts","sentence"} and write {"id","invented","spans"}.'))
    ] = False,
) -> None:
    """Find words that no fact holds; exit code 1 when there are any, unless --jsonl."""
    if jsonl:
        _guard_records(file)
        return
    if facts is None:
        refuse(_("expected --jsonl, or --facts with a file of facts"))
    known = tuple(line for _number, line in read_lines(facts))
    if not known:
        refuse(_("{source} holds no facts: write one on each line.").format(source=facts.name))
    sentences = [line for _number, line in read_lines(file)]
    meanings = Meanings(best_embedder())
    end_with(sum(_show(sentence, guarded(sentence, known, meanings=meanings)) for sentence in sentences))


def _show(sentence: str, found: Guarded) -> int:
    typer.secho(sentence, bold=True)
    for span in found.spans:
        typer.secho(f"  “{sentence[span.start : span.end]}”: {guard_advice()}", fg="yellow")
    if note := guard_note(found.checked):
        typer.echo(f"    {note}")
    return len(found.spans)


def _guard_records(file: Path | None) -> None:
    """Answer each line of JSON with one: those that cannot be read too, in their place."""
    lines = read_each(file, ("sentence",), lists=("facts",))
    meanings = Meanings(best_embedder())
    for line in lines:
        if isinstance(line, BadLine):
            write_bad_line(line)
        else:
            _write(line, meanings)
    end_after(sum(isinstance(line, BadLine) for line in lines))


def _write(line: Record, meanings: Meanings) -> None:
    found = guarded(str(line["sentence"]), str(line["facts"]).splitlines(), meanings=meanings)
    row: dict[str, object] = {
        "id": line["id"],
        "invented": bool(found.spans),
        "spans": [[span.start, span.end] for span in found.spans],
    }
    note = guard_note(found.checked)
    typer.echo(json.dumps(row | ({"checked": found.checked, "note": note} if note else {}), ensure_ascii=False))
