"""`kedua decision`: are reasons for decisions tied to what was said and done?"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import end_with, show_findings
from kedua.commands.lines import read_lines, read_records
from kedua.engine.language.reason import check_reason
from kedua.library.law import JURISDICTIONS, load_law
from kedua.wording.reason_findings import reason_advice
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
) -> None:
    """Check reasons; exit code 1 when something was found, unless --jsonl."""
    rules = load_law(sides=("note",)).rules
    if jsonl:
        for record in read_records(file, ("reason",)):
            found = check_reason(str(record["reason"]), rules, JURISDICTIONS)
            row = {"id": record["id"], "findings": [asdict(finding) for finding in found]}
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    number = 0
    for _line, text in read_lines(file):
        found = check_reason(text, rules, JURISDICTIONS)
        show_findings(text, found, lambda finding: reason_advice(finding.code))
        number += len(found)
    end_with(number)
