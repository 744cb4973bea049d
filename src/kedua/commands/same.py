"""`kedua same`: do two questions ask the same?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.lines import read_records
from kedua.commands.plan import comparer
from kedua.engine.language.sameness import compare


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(same)


def same(
    file: Annotated[Path | None, typer.Argument(help="JSON Lines; standard input if left out.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"id","a","b"}; the only form there is.')] = True,
) -> None:
    """Write {"id","similarity","same"} for every pair of questions read."""
    records = read_records(file, ("a", "b"))
    pairs = [(str(record["a"]), str(record["b"])) for record in records]
    tool = comparer()
    vectors = tool.vectors([text for pair in pairs for text in pair])
    for number, (record, (a, b)) in enumerate(zip(records, pairs, strict=True)):
        va, vb = (None, None) if vectors is None else (vectors[2 * number], vectors[2 * number + 1])
        result = compare(a, b, va, vb, tool.model)
        row = {"id": record["id"], "similarity": round(result.similarity, 4), "same": result.same}
        typer.echo(json.dumps(row, ensure_ascii=False))
