"""`kedua message`: are messages to candidates honest, kind and complete?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import end_after, end_with, show_findings, write_bad_line, write_row
from kedua.commands.lines import BadLine, read_each, read_lines
from kedua.commands.problems import refuse
from kedua.engine.language.message import MessageFinding
from kedua.engine.language.occasions import DUTIES, occasion_named
from kedua.engine.language.tongue import tongue_of
from kedua.integrations.embedder import best_embedder
from kedua.usecases.embedder_port import Reader
from kedua.usecases.message_check import check_messages
from kedua.wording.message_findings import message_advice, message_kind, message_note
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
        _check_records(file, embedder)
        return
    if occasion_named(occasion) is None:
        known = ", ".join(DUTIES)
        refuse(_("--occasion: expected one of {known}, not {given!r}").format(known=known, given=occasion))
    texts = [text for _number, text in read_lines(file)]
    results = check_messages([(occasion, text) for text in texts], embedder)
    for text, found in zip(texts, results, strict=True):
        show_findings(text, found, lambda finding: message_advice(finding.code))
        note = message_note("own", tongue_of(text), known=True)
        if note:
            typer.echo(f"    {note}")
    end_with(sum(map(len, results)))


def _check_records(file: Path | None, embedder: Reader | None) -> None:
    """Answer each line of JSON with one: those that cannot be read too, in their place."""
    lines = read_each(file, ("text",))
    messages = [(str(line.get("occasion") or ""), str(line["text"])) for line in lines if not isinstance(line, BadLine)]
    results = iter(check_messages(messages, embedder))
    for line in lines:
        if isinstance(line, BadLine):
            write_bad_line(line)
            continue
        given, text = str(line.get("occasion") or ""), str(line["text"])
        note = message_note(given, tongue_of(text), known=occasion_named(given) is not None)
        write_row(line["id"], text, next(results), _told, note)
    end_after(len(lines) - len(messages))


def _told(finding: MessageFinding) -> tuple[str, str]:
    return message_kind(finding.code), message_advice(finding.code)
