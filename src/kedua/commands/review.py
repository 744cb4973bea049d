"""`kedua review`: are questions open and lawful, and do notes keep to what was said and done?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, TypedDict

import typer

from kedua.commands.lines import read_lines, read_records
from kedua.commands.problems import refuse
from kedua.engine.language.review import FormFinding, review_question
from kedua.engine.language.rules import Finding
from kedua.engine.language.topic_model import TopicModel, Vector
from kedua.engine.language.topics import find_in_note, find_topics
from kedua.integrations.embedder import best_embedder
from kedua.library.law import JURISDICTIONS, Law, load_law
from kedua.library.topic_model import topic_model_for
from kedua.wording.findings import Advice, form_advice
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


class FindingRow(TypedDict):
    """A finding as it is written: `message` says what is wrong, `instead` what to ask or write."""

    code: str
    topic: str
    severity: str
    start: int
    end: int
    jurisdictions: tuple[str, ...]
    message: str
    instead: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """The model of private topics with the vectors, by text, of the questions it is to look at; none without one."""

    model: TopicModel | None = None
    vectors: dict[str, Vector] = field(default_factory=dict)


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
        bool, typer.Option("--words-only", help=_("Go by the rules alone, not by the meaning of a question too."))
    ] = False,
) -> None:
    """Review questions or notes; exit code 1 when something was found, unless --jsonl."""
    places = _places(jurisdiction)
    law = load_law(sides=("note",) if notes else ("question",))
    if jsonl:
        records = read_records(file, ("text",))
        meaning = Meaning() if notes or words_only else _meaning([str(record["text"]) for record in records], law)
        for record in records:
            text = str(record["text"])
            form, findings = _reviewed(text, law, places, notes, meaning)
            row = {"id": record["id"], "text": text} | ({"form": form} if form else {}) | {"findings": findings}
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    texts = [text for _number, text in read_lines(file)]
    meaning = Meaning() if notes or words_only else _meaning(texts, law)
    found = sum(_show(text, _reviewed(text, law, places, notes, meaning)[1]) for text in texts)
    typer.echo(ngettext("{number} finding", "{number} findings", found) if found else _("Nothing found."))
    raise typer.Exit(1 if found else 0)


def _places(given: str) -> tuple[str, ...]:
    places = tuple(place.strip().lower() for place in given.split(",") if place.strip())
    for place in places:
        if place not in JURISDICTIONS:
            known = ", ".join(JURISDICTIONS)
            refuse(_("--jurisdiction: expected one or more of {known}, not {place!r}").format(known=known, place=place))
    return places or JURISDICTIONS


def _meaning(texts: Sequence[str], law: Law) -> Meaning:
    """Make, in one batch, the vectors of the questions in which the rules find no topic under any law."""
    embedder = best_embedder()
    model = topic_model_for(embedder.name)
    if model is None:
        return Meaning()
    silent = [text for text in dict.fromkeys(texts) if not find_topics(text, law.rules, JURISDICTIONS)]
    rows = embedder.embed(silent)
    return Meaning() if rows is None else Meaning(model, dict(zip(silent, rows, strict=True)))


def _reviewed(
    text: str, law: Law, places: tuple[str, ...], notes: bool, meaning: Meaning
) -> tuple[str, list[FindingRow]]:
    if notes:
        return "", [_row(entry, _advice(entry, law, notes)) for entry in find_in_note(text, law.rules, places)]
    result = review_question(text, law.rules, places, meaning.vectors.get(text), meaning.model)
    return result.form, [_row(entry, _advice(entry, law, notes)) for entry in result.findings]


def _row(entry: Finding | FormFinding, advice: Advice) -> FindingRow:
    return FindingRow(
        code=entry.code,
        topic=entry.topic,
        severity=entry.severity,
        start=entry.start,
        end=entry.end,
        jurisdictions=entry.jurisdictions,
        message=advice.message,
        instead=advice.instead,
    )


def _advice(entry: Finding | FormFinding, law: Law, notes: bool) -> Advice:
    if isinstance(entry, FormFinding):
        return form_advice(entry.code)
    topic = law.topics[entry.topic]
    told = (topic.note if notes else topic.question) or topic
    return Advice(told.message, told.instead)


def _show(text: str, findings: list[FindingRow]) -> int:
    typer.secho(text, bold=True)
    for entry in findings:
        where = f" [{', '.join(entry['jurisdictions'])}]" if entry["jurisdictions"] else ""
        label = f"{entry['code']} {entry['topic']}".strip()
        typer.secho(f"  {label}{where}: “{text[entry['start'] : entry['end']]}”", fg=COLOURS[entry["severity"]])
        typer.echo(f"    {entry['message']} {entry['instead']}")
    return len(findings)
