"""`kedua decision`: are reasons for decisions tied to what was said and done?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import end_after, end_with, show_findings, write_bad_line, write_row
from kedua.commands.lines import BadLine, read_each, read_lines
from kedua.engine.language.reason import ReasonFinding
from kedua.engine.language.tongue import tongue_of
from kedua.integrations.embedder import best_embedder
from kedua.usecases.embedder_port import Embedder
from kedua.usecases.reason_check import check_reasons
from kedua.wording.reason_findings import reason_advice, reason_kind, reason_note
from kedua.wording.translate import gettext as _


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the commands to the application."""
    group = typer.Typer(help=summary, no_args_is_help=True, rich_markup_mode=None)
    group.callback()(_group)
    group.command("check", help=_("Check reasons: traits, private topics, comparisons, fit, nothing said or done."))(
        check
    )
    app.add_typer(group, name=name)


def _group() -> None:
    """Keep `check` a command of its own, though it is the only one."""


def check(
    file: Annotated[
        Path | None, typer.Argument(help=_("A reason a line, or JSON Lines; standard input if left out."))
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help=_('Read {"id","reason"} and write JSON, a line each.'))
    ] = False,
    words_only: Annotated[
        bool, typer.Option("--words-only", help=_("Go by the rules alone, not by the meaning of a sentence too."))
    ] = False,
) -> None:
    """Check reasons; exit code 1 when something was found, unless --jsonl."""
    embedder = None if words_only else best_embedder()
    if jsonl:
        _check_records(file, embedder)
        return
    texts = [text for _line, text in read_lines(file)]
    results = check_reasons(texts, embedder)
    for text, found in zip(texts, results, strict=True):
        show_findings(text, found, lambda finding: reason_advice(finding.code))
        note = reason_note(tongue_of(text))
        if note:
            typer.echo(f"    {note}")
    end_with(sum(map(len, results)))


def _check_records(file: Path | None, embedder: Embedder | None) -> None:
    """Answer each line of JSON with one: those that cannot be read too, in their place."""
    lines = read_each(file, ("reason",))
    texts = [str(line["reason"]) for line in lines if not isinstance(line, BadLine)]
    results = iter(check_reasons(texts, embedder))
    for line in lines:
        if isinstance(line, BadLine):
            write_bad_line(line)
            continue
        text = str(line["reason"])
        write_row(line["id"], text, next(results), _told, reason_note(tongue_of(text)))
    end_after(len(lines) - len(texts))


def _told(finding: ReasonFinding) -> tuple[str, str]:
    return reason_kind(finding.code), reason_advice(finding.code)
