"""`kedua advert check`: what shuts people out of a job description, what is missing, what nobody can check or read."""

from __future__ import annotations

import datetime as dt
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kedua.commands.findings import end_with
from kedua.commands.problems import refuse, refuse_file
from kedua.commands.review import COLOURS, places_of
from kedua.engine.advert.advice_check import Beside, Checked, check_advert
from kedua.engine.advert.advice_findings import AdvertFinding
from kedua.engine.advert.facts import Facts
from kedua.engine.language.tongue import TONGUES, Tongue
from kedua.integrations.advertfile.reading import read_facts_file
from kedua.integrations.datafile.reading import InvalidFile
from kedua.library.advert_law import load_advert_law
from kedua.library.loader import load_library
from kedua.wording.advert_advice import advice, finding_name, overview_lines, source
from kedua.wording.translate import gettext as _


def register(group: typer.Typer) -> None:
    """Add the command to the group `advert`."""
    group.command("check", help=_("Check a description: who is shut out, what is missing, what is hard to read."))(
        check
    )


def check(
    file: Annotated[Path, typer.Argument(help=_("The description, Markdown or plain text; - for standard input."))],
    facts: Annotated[
        Path | None, typer.Option(help=_("Facts of the job that it must not contradict, as for kedua advert."))
    ] = None,
    jurisdiction: Annotated[str, typer.Option(help=_("Whose law: my,sg,uk,eu,us,ca,au. All if left out."))] = "",
    language: Annotated[str, typer.Option(help=_("Of the text: en, ms, zh; told from its words if left out."))] = "",
    as_json: Annotated[bool, typer.Option("--json", help=_("Write findings and overview as JSON."))] = False,
) -> None:
    """Check a job description; exit code 1 when something was found."""
    text, known = _text(file), _facts(facts)
    beside = Beside(dt.date.today().year, known, language=_language(language))  # noqa: DTZ011 - the year where one sits
    places = places_of(jurisdiction or (known.jurisdiction if known else ""))
    checked = check_advert(text, beside, load_advert_law().rules, places)
    if as_json:
        typer.echo(json.dumps(_row(checked), ensure_ascii=False, indent=2))
        raise typer.Exit(1 if checked.findings else 0)
    for found in checked.findings:
        _show(text, found)
    typer.secho(" ".join(overview_lines(checked.overview)), bold=True)
    end_with(len(checked.findings))


def _text(file: Path) -> str:
    source_name = file.name if str(file) != "-" else _("standard input")
    try:
        raw = file.read_bytes() if str(file) != "-" else sys.stdin.buffer.read()
        text = raw.removeprefix(b"\xef\xbb\xbf").decode()
    except OSError as error:
        refuse(_("{source} cannot be read: {why}").format(source=source_name, why=error.strerror))
    except UnicodeDecodeError:
        why = _("{source} is no plain text in UTF-8. A Word or PDF file is read by: kedua advert read {source}")
        refuse(why.format(source=source_name))
    if not text.strip():
        refuse(_("{source} is empty. Give the text of a job description.").format(source=source_name))
    return text


def _facts(file: Path | None) -> Facts | None:
    if file is None:
        return None
    try:
        return read_facts_file(file, load_library().roles)
    except InvalidFile as error:
        refuse_file(error)


def _language(given: str) -> Tongue | None:
    if not given:
        return None
    known = next((tongue for tongue in TONGUES if tongue == given), None)
    if known is None:
        refuse(_("--language: expected one of {known}, not {given!r}").format(known=", ".join(TONGUES), given=given))
    return known


def _row(checked: Checked) -> dict[str, object]:
    findings = [_entry(checked.text.text, found) for found in checked.findings]
    return {"findings": findings, "overview": asdict(checked.overview)}


def _entry(text: str, found: AdvertFinding) -> dict[str, object]:
    return {
        "code": found.code,
        "start": found.start,
        "end": found.end,
        "text": text[found.start : found.end],
        "inputs": dict(found.inputs),
        "why": advice(found),
        "source": source(found),
        "fix": None if found.fix is None else {"replacement": found.fix, **_replaced(found)},
        "severity": found.severity,
    }


def _replaced(found: AdvertFinding) -> dict[str, int]:
    return dict(zip(("start", "end"), found.replaced, strict=True))


def _show(text: str, found: AdvertFinding) -> None:
    quoted = " ".join(text[found.start : found.end].split())
    typer.secho(finding_name(found.code) + (f": “{quoted}”" if quoted else ""), fg=COLOURS[found.severity])
    typer.echo(f"    {advice(found)}")
    if found.fix:
        typer.echo("    " + _("Instead: “{fix}”").format(fix=found.fix))
    elif found.fix is not None:
        start, end = found.replaced
        typer.echo("    " + _("Take out: “{words}”").format(words=" ".join(text[start:end].split())))
