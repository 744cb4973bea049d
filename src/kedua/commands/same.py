"""`kedua same`: do two questions ask the same?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import answer_each
from kedua.commands.lines import Record, read_lines
from kedua.commands.problems import refuse
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.usecases.likeness import Comparer
from kedua.wording.translate import gettext as _


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(same)


def same(
    file: Annotated[Path | None, typer.Argument(help=_("JSON Lines; standard input if left out."))] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help=_('Read {"id","a","b"} and write JSON, a line each.'))] = False,
) -> None:
    """Compare pairs of questions: JSON Lines, or two lines of text for each pair."""
    tool = installed_comparer()
    if jsonl:
        answer_each(file, ("a", "b"), lambda records: _rows(tool, records))
        return
    texts = [text for _number, text in read_lines(file)]
    if len(texts) % 2:
        refuse(_("expected two lines for each pair, and there is an odd number of lines"))
    pairs = list(zip(texts[::2], texts[1::2], strict=True))
    for (a, b), result in zip(pairs, tool.pairs(pairs), strict=True):
        verdict = _("the same") if result.same else _("different")
        typer.echo(f"{verdict:<10} {result.similarity:.2f}  {a}\n{'':<16}{b}")


def _rows(tool: Comparer, records: Sequence[Record]) -> Iterator[dict[str, object]]:
    results = tool.pairs([(str(record["a"]), str(record["b"])) for record in records])
    for record, result in zip(records, results, strict=True):
        yield {"id": record["id"], "similarity": round(result.similarity, 4), "same": result.same}
