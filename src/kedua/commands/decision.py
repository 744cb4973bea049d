"""`kedua decision`: are reasons for decisions tied to what was said and done?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import end_after, end_with, show_findings, write_bad_line, write_row
from kedua.commands.lines import BadLine, read_each, read_lines
from kedua.engine.language.reason import ReasonFinding, check_reason
from kedua.engine.language.rules import Rules
from kedua.engine.language.tongue import tongue_of
from kedua.library.law import JURISDICTIONS, load_law
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
) -> None:
    """Check reasons; exit code 1 when something was found, unless --jsonl."""
    rules = load_law(sides=("note",)).rules
    if jsonl:
        _check_records(file, rules)
        return
    number = 0
    for _line, text in read_lines(file):
        found = check_reason(text, rules, JURISDICTIONS)
        show_findings(text, found, lambda finding: reason_advice(finding.code))
        note = reason_note(tongue_of(text))
        if note:
            typer.echo(f"    {note}")
        number += len(found)
    end_with(number)


def _check_records(file: Path | None, rules: Rules) -> None:
    """Answer each line of JSON with one: those that cannot be read too, in their place."""
    bad = 0
    for line in read_each(file, ("reason",)):
        if isinstance(line, BadLine):
            write_bad_line(line)
            bad += 1
            continue
        text = str(line["reason"])
        write_row(line["id"], text, check_reason(text, rules, JURISDICTIONS), _told, reason_note(tongue_of(text)))
    end_after(bad)


def _told(finding: ReasonFinding) -> tuple[str, str]:
    return reason_kind(finding.code), reason_advice(finding.code)
