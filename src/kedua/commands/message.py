"""`kedua message`: are messages to candidates honest, kind and complete?"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import end_with, show_findings
from kedua.commands.lines import read_lines, read_records
from kedua.commands.problems import refuse
from kedua.engine.language.occasions import DUTIES
from kedua.integrations.embedder import best_embedder
from kedua.usecases.message_check import check_messages
from kedua.wording.message_findings import message_advice
from kedua.wording.translate import gettext as _


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the commands to the application."""
    group = typer.Typer(help=summary, no_args_is_help=True, rich_markup_mode=None)
    group.callback()(_group)
    group.command("check", help=_("Check messages: false hopes, blame, traits, scores, what is missing."))(check)
    app.add_typer(group, name=name)


def _group() -> None:
    """Keep `check` a command of its own, though it is the only one."""


def check(
    file: Annotated[
        Path | None, typer.Argument(help=_("A message a line, or JSON Lines; standard input if left out."))
    ] = None,
    occasion: Annotated[str, typer.Option(help=_("What the messages are about, such as not-passed."))] = "own",
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help=_('Read {"id","occasion","text"} and write JSON, a line each.'))
    ] = False,
    words_only: Annotated[
        bool, typer.Option("--words-only", help=_("Go by the rules alone, not by the meaning of a sentence too."))
    ] = False,
) -> None:
    """Check messages; exit code 1 when something was found, unless --jsonl."""
    embedder = None if words_only else best_embedder()
    if jsonl:
        records = read_records(file, ("occasion", "text"))
        results = check_messages([(str(entry["occasion"]), str(entry["text"])) for entry in records], embedder)
        for record, found in zip(records, results, strict=True):
            row = {"id": record["id"], "findings": [asdict(finding) for finding in found]}
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    if occasion not in DUTIES:
        known = ", ".join(DUTIES)
        refuse(_("--occasion: expected one of {known}, not {given!r}").format(known=known, given=occasion))
    texts = [text for _number, text in read_lines(file)]
    results = check_messages([(occasion, text) for text in texts], embedder)
    for text, found in zip(texts, results, strict=True):
        show_findings(text, found, lambda finding: message_advice(finding.code))
    end_with(sum(map(len, results)))
