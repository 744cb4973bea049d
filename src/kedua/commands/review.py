"""`kedua review`: are questions open and lawful, and do notes keep to what was said and done?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import answer_each, end_with
from kedua.commands.lines import Record, read_lines
from kedua.commands.problems import refuse
from kedua.integrations.embedder import best_embedder
from kedua.library.law import JURISDICTIONS, load_law
from kedua.usecases.review import Reviewed, review_notes, review_questions
from kedua.wording.questions import question_note
from kedua.wording.translate import gettext as _

COLOURS = {"high": "red", "medium": "yellow", "low": "cyan"}


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(review)


def review(
    file: Annotated[
        Path | None, typer.Argument(help=_("A question a line, or JSON Lines; standard input if left out."))
    ] = None,
    jurisdiction: Annotated[str, typer.Option(help=_("Whose law: my,sg,uk,eu,us,ca,au. All if left out."))] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help=_('Read {"id","text"} and write JSON, a line each.'))] = False,
    notes: Annotated[bool, typer.Option("--notes", help=_("Review interview notes instead of questions."))] = False,
    words_only: Annotated[
        bool, typer.Option("--words-only", help=_("Go by the rules alone, not by the meaning of a sentence too."))
    ] = False,
) -> None:
    """Review questions or notes; exit code 1 when something was found, unless --jsonl."""
    places = places_of(jurisdiction)
    if jsonl:
        answer_each(file, ("text",), lambda records: _rows(records, places, notes, words_only))
        return
    results = _reviewed([text for _number, text in read_lines(file)], places, notes, words_only)
    end_with(sum(map(_show, results)))


def places_of(given: str) -> tuple[str, ...]:
    """Read jurisdictions, apart by commas; all where none is given; stop with exit code 2 at one that is not known."""
    places = tuple(place.strip().lower() for place in given.split(",") if place.strip())
    for place in places:
        if place not in JURISDICTIONS:
            known = ", ".join(JURISDICTIONS)
            refuse(_("--jurisdiction: expected one or more of {known}, not {place!r}").format(known=known, place=place))
    return places or JURISDICTIONS


def _rows(
    records: Sequence[Record], places: tuple[str, ...], notes: bool, words_only: bool
) -> Iterator[dict[str, object]]:
    results = _reviewed([str(record["text"]) for record in records], places, notes, words_only)
    for record, result in zip(records, results, strict=True):
        row: dict[str, object] = {"id": record["id"], "text": result.text}
        form = {"form": result.form} if result.form else {}
        note = {"note": told} if (told := _note(result)) else {}
        yield row | form | {"findings": [asdict(finding) for finding in result.findings]} | note


def _note(result: Reviewed) -> str:
    return question_note(result.tongue) if result.form else ""


def _reviewed(texts: Sequence[str], places: tuple[str, ...], notes: bool, words_only: bool) -> list[Reviewed]:
    embedder = None if words_only else best_embedder()
    if notes:
        return review_notes(texts, load_law(sides=("note",)), places, embedder)
    return review_questions(texts, load_law(sides=("question",)), places, embedder)


def _show(result: Reviewed) -> int:
    typer.secho(result.text, bold=True)
    for found in result.findings:
        where = f" [{', '.join(found.jurisdictions)}]" if found.jurisdictions else ""
        label = f"{found.code} {found.topic}".strip()
        typer.secho(f"  {label}{where}: “{result.text[found.start : found.end]}”", fg=COLOURS[found.severity])
        typer.echo(f"    {found.message} {found.instead}")
    if note := _note(result):
        typer.echo(f"    {note}")
    return len(result.findings)
