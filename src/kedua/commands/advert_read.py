"""`kedua advert read`: from a job description that exists back to its facts, and to competencies for the interviews."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.problems import refuse
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.reading_model import Proposed, Reading
from kedua.wording.translate import gettext as _

UNTOLD = ("language", "jurisdiction", "country")  # the text and the place say them


class Format(StrEnum):
    """How it is told."""

    text = "text"
    json = "json"
    facts = "facts"


def register(group: typer.Typer) -> None:
    """Add the command to `kedua advert`."""
    group.command("read", help=_("Read a job description: its facts, what is unsure or unread, and competencies."))(
        read
    )


def read(
    file: Annotated[
        Path, typer.Argument(help=_("The description: text, Markdown, HTML, DOCX, ODT or PDF; - for standard input."))
    ],
    as_json: Annotated[bool, typer.Option("--json", help=_("The same as --format json."))] = False,
    form: Annotated[
        Format, typer.Option("--format", help=_("As text, as JSON with spans, or as facts for kedua advert."))
    ] = Format.text,
) -> None:
    """Read a job description."""
    from kedua.engine.advert.reading import read_advert
    from kedua.library.advert_reading import shipped_matcher

    text = _text_of(file)
    reading = read_advert(text, shipped_matcher())
    if as_json or form is Format.json:
        typer.echo(json.dumps(_document(text, reading), ensure_ascii=False, indent=2))
    elif form is Format.facts:
        from kedua.integrations.advertfile.writing import facts_yaml

        typer.echo(facts_yaml(reading.read.facts), nl=False)
    else:
        _show(text, reading)


def _text_of(path: Path) -> str:
    from kedua.integrations.resume.document import MOST_BYTES
    from kedua.integrations.resume.errors import UnreadableResume
    from kedua.integrations.resume.plain import plain_text
    from kedua.wording.advert_reading import unreadable_advert

    source = path.name if str(path) != "-" else _("standard input")
    try:
        data = path.read_bytes() if str(path) != "-" else sys.stdin.buffer.read()
        if len(data) > MOST_BYTES:
            raise UnreadableResume("too-large", most=MOST_BYTES // 1_000_000)
        return plain_text(data, path.name)
    except OSError as error:
        refuse(_("{source} cannot be read: {why}").format(source=source, why=error.strerror))
    except UnreadableResume as error:
        refuse(f"{source}: {unreadable_advert(error.code, error.inputs)}")


def _show(text: str, reading: Reading) -> None:
    from kedua.wording.advert_facts import fact_names
    from kedua.wording.advert_reading import unsure

    for field, name in fact_names().items():
        if field not in UNTOLD:
            _section(name, list(_told(reading.read.facts, field)))
    _section(
        _("To look at"), [f"“{_quoted(text, one.start, one.end)}” {unsure(one.code)}" for one in reading.read.unsure]
    )
    _section(_("Not understood"), [_quoted(text, one.start, one.end) for one in reading.read.unread])
    _competencies(text, reading)


def _competencies(text: str, reading: Reading) -> None:
    from kedua.library.loader import load_library
    from kedua.wording.company import weight_name

    library = load_library()
    if reading.competencies:
        typer.secho(_("Competencies that it calls for"), bold=True)
    for one in reading.competencies:
        must = f", {_('must-have')}" if one.must_have else ""
        typer.echo(f"  {library.bank.subjects[one.competency].name} ({weight_name(one.weight)}{must})")
        for line in dict.fromkeys(_quoted(text, said.start, said.end) for said in one.evidence):
            typer.echo(f"    “{line}”")
    if reading.role:
        _section(_("Nearest role profile"), [f"{library.roles[reading.role].title} ({reading.role})"])


def _section(name: str, lines: list[str]) -> None:
    if lines:
        typer.secho(name, bold=True)
    for line in lines:
        typer.echo(f"  {line}")


def _told(facts: Facts, name: str) -> Iterator[str]:
    """Tell a fact, a line for each thing in it; a must-have with the duty it is for."""
    from kedua.wording.advert_facts import told

    for number, line in enumerate(told(facts, name)):
        duty = facts.must_haves[number].duty if name == "must_haves" else None
        yield line if duty is None else f"{line} → {facts.duties[duty]}"


def _document(text: str, reading: Reading) -> dict[str, object]:
    read = reading.read
    return {
        "facts": {name: _plain(value) for name, value in asdict(read.facts).items() if value not in ("", None, ())},
        "found": [{"field": one.field, **_span(text, one.start, one.end)} for one in read.found],
        "unsure": [{"code": one.code, "field": one.field, **_span(text, one.start, one.end)} for one in read.unsure],
        "unread": [_span(text, one.start, one.end) for one in read.unread],
        "competencies": [_competency(text, one) for one in reading.competencies],
        "role": reading.role,
    }


def _competency(text: str, one: Proposed) -> dict[str, object]:
    return {
        "competency": one.competency,
        "weight": one.weight,
        "must_have": one.must_have,
        "evidence": [{**_span(text, said.start, said.end), "words": list(said.words)} for said in one.evidence],
        "like": list(one.like),
    }


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | None) else str(value)


def _span(text: str, start: int, end: int) -> dict[str, object]:
    return {"start": start, "end": end, "text": text[start:end]}


def _quoted(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
