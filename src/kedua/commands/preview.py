"""`kedua preview`: is the honest picture of a job balanced, specific, and true to its description?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import answer_each, end_with
from kedua.commands.lines import Record, read_records
from kedua.commands.problems import refuse
from kedua.engine.language.preview import SECTIONS, Statement
from kedua.engine.language.preview_check import Described, Law, check_preview
from kedua.engine.language.preview_findings import PreviewFinding
from kedua.library.law import JURISDICTIONS, load_law
from kedua.wording.preview import finding_sentence, section_names
from kedua.wording.translate import gettext as _

TEXTS = ("about", "evidence", "often", "support", "source")
FIELDS, DAYS = ("section", "text"), ("since", "review")
VOUCHED = ("unsourced", "undated")


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the commands to the application."""
    group = typer.Typer(help=summary, no_args_is_help=True, rich_markup_mode=None)
    group.callback()(_group)
    group.command("check", help=_("Check a preview: balance, facts, contradictions, sources, age."))(check)
    app.add_typer(group, name=name)


def _group() -> None:
    """Keep `check` a command of its own, though it is the only one."""


def check(
    file: Annotated[
        Path | None,
        typer.Argument(help=_("Statements as JSON Lines, together one preview; standard input if left out.")),
    ] = None,
    job: Annotated[str, typer.Option(help=_("What the job's description says, for contradictions."))] = "",
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help=_('Look at each {"id","section","text"} alone and write JSON, a line each.'))
    ] = False,
) -> None:
    """Check a preview; exit code 1 when something was found, unless --jsonl."""
    today, law = dt.date.today().toordinal(), Law(load_law(sides=("question",)).rules, JURISDICTIONS)  # noqa: DTZ011 - the day where one sits
    if jsonl:
        answer_each(file, FIELDS, lambda records: (_row(record, job, today, law) for record in records), _wrong)
        return
    records = read_records(file, FIELDS)
    for wrong in filter(None, map(_wrong, records)):
        refuse(wrong)
    statements = tuple(_statement(record) for record in records)
    found = check_preview(statements, Described("", (job,) if job else ()), today, law)
    _show(statements, found)
    end_with(len(found))


def _row(record: Record, job: str, today: int, law: Law) -> dict[str, object]:
    own_job = str(record.get("job", job))
    found = check_preview((_statement(record),), Described("", (own_job,) if own_job else ()), today, law)
    alone = [one for one in found if one.statement and _fits(one, record)]
    return {"id": record["id"], "findings": [_told(one) for one in alone]}


def _wrong(record: Record) -> str:
    """Say what is wrong with a statement, "" for nothing."""
    if record["section"] not in SECTIONS:
        known = ", ".join(SECTIONS)
        return _("section: expected one of {known}, not {given!r}").format(known=known, given=record["section"])
    for name in DAYS:
        try:
            _day(record, name)
        except ValueError:
            return _("{field}: expected a date, YYYY-MM-DD").format(field=name)
    return ""


def _statement(record: Record) -> Statement:
    section = next(known for known in SECTIONS if known == record["section"])
    since, review = (_day(record, name) for name in DAYS)
    texts = {name: str(record.get(name, "")) for name in TEXTS}
    share = record.get("share", 0)
    return Statement(
        id=str(record["id"]),
        section=section,
        text=str(record["text"]),
        share=share if isinstance(share, int) else 0,
        since=since,
        review=review,
        **texts,
    )


def _day(record: Record, name: str) -> int | None:
    return dt.date.fromisoformat(str(record[name])).toordinal() if name in record else None


def _fits(found: PreviewFinding, record: Record) -> bool:
    """Leave out that nobody vouches for a line that says nothing of it at all."""
    return found.code not in VOUCHED or any(name in record for name in ("source", "since", "review"))


def _told(found: PreviewFinding) -> dict[str, object]:
    return {"code": found.code, "start": found.start, "end": found.end, "inputs": dict(found.inputs)}


def _show(statements: Sequence[Statement], found: Sequence[PreviewFinding]) -> None:
    names, texts = section_names(), {one.id: one.text for one in statements}
    for one in found:
        where = names[one.section]
        typer.secho(f"{where}: {texts[one.statement]}" if one.statement else where, bold=True)
        typer.secho(f"  {one.code}", fg="yellow")
        typer.echo(f"    {finding_sentence(one.code, dict(one.inputs))}")
