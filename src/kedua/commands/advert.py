"""`kedua advert`: from the facts of a job to its description; and what else can be done with one."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kedua.commands.problems import refuse, refuse_file
from kedua.commands.writing import write
from kedua.engine.advert.facts import Facts
from kedua.integrations.datafile.reading import InvalidFile
from kedua.wording.translate import gettext as _

WRITE = "write"
# Each has a file of its own, commands/advert_<name>.py, with `register(group)`.
OTHERS: tuple[str, ...] = ("check", "read", "guard")


class Tone(StrEnum):
    """How it speaks."""

    plain = "plain"
    warm = "warm"
    formal = "formal"


class Length(StrEnum):
    """How much it says."""

    short = "short"
    standard = "standard"
    full = "full"


class Format(StrEnum):
    """How it is written."""

    md = "md"
    html = "html"
    json = "json"
    docx = "docx"
    txt = "txt"
    pdf = "pdf"
    whatsapp = "whatsapp"


BINARY = (Format.docx, Format.pdf)


class WritesFirst(TyperGroup):
    """A group whose first word is a file of facts where it is not one of its commands."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the command that writes before what is not a command."""
        known = args and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if known or not args else [WRITE, *args])


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the commands to the application."""
    group = typer.Typer(cls=WritesFirst, help=summary, no_args_is_help=True, rich_markup_mode=None)
    group.command(WRITE, help=_("Write a description from facts; this is meant where no command is named."))(
        write_advert
    )
    for other in OTHERS:
        import_module(f"kedua.commands.advert_{other}").register(group)
    app.add_typer(group, name=name)


def write_advert(  # noqa: PLR0913, PLR0917 - one for each option
    facts: Annotated[
        Path | None, typer.Argument(help=_("Facts, YAML or JSON (schema: kedua schema advert); - for standard input."))
    ] = None,
    title: Annotated[str, typer.Option(help=_("The job's title, in place of the file's."))] = "",
    role: Annotated[str, typer.Option(help=_("A role profile instead of a file: kedua library list roles."))] = "",
    tone: Annotated[Tone, typer.Option(help=_("How it speaks."))] = Tone.plain,
    length: Annotated[Length, typer.Option(help=_("About 150, 400 or up to 700 words."))] = Length.standard,
    language: Annotated[str, typer.Option(help=_("Of headings and phrases; that of the facts if left out."))] = "",
    seed: Annotated[int, typer.Option(min=0, help=_("Another seed words the same facts in another way."))] = 0,
    form: Annotated[Format, typer.Option("--format", help=_("How to write it."))] = Format.md,
    out: Annotated[
        Path | None, typer.Option("--out", "--to", help=_("File to write to; standard output if left out."))
    ] = None,
    ai: Annotated[
        bool,
        typer.Option("--ai", help=_("Have the model at KEDUA_WRITER_URL write it; nothing beyond the facts is kept.")),
    ] = False,
) -> None:
    """Write a job description from facts."""
    from kedua.engine.advert.composing import compose
    from kedua.library.adverts import load_phrases, phrase_languages

    if form in BINARY and out is None and sys.stdout.isatty():
        refuse(_("{form} cannot be shown in the terminal: add --out advert.{form}").format(form=form.value))
    known = _known(facts, title, role)
    if language and language not in phrase_languages():
        languages = ", ".join(phrase_languages())
        refuse(_("--language: expected one of {known}, not {given!r}").format(known=languages, given=language))
    advert = compose(known, tone.value, length.value, load_phrases(language or known.language), seed)
    if not known.title.strip() or not advert.title:
        refuse(_("title: expected a text"))
    if ai:
        from kedua.commands.advert_ai import written_by_ai

        advert = written_by_ai(known, advert, tone.value, length.value)
    from kedua.integrations.advert.formats import FORMATS
    from kedua.integrations.advert.pdf import PdfNotInstalled

    try:
        written = FORMATS[form.value].write(advert, known)
    except PdfNotInstalled as error:
        refuse(str(error))
    write(written.encode() if isinstance(written, str) else written, out)


def _known(path: Path | None, title: str, role: str) -> Facts:
    """Give the facts of a file, or of a title and a role profile alone."""
    from kedua.library.loader import load_library
    from kedua.library.role_facts import facts_of_role

    if path is not None:
        from kedua.integrations.advertfile.reading import read_facts_file

        if role:
            refuse(_("--role: say it in the file, as `role`"))
        try:
            found = read_facts_file(path, load_library().roles)
        except InvalidFile as error:
            refuse_file(error)
        return replace(found, title=title or found.title)
    if not role:
        if not title:
            refuse(_("expected a file of facts, or --title, or --role"))
        return Facts(title=title)
    profile = load_library().roles.get(role)
    if profile is None:
        refuse(_("--role: there is no {role!r}; see: kedua library list roles").format(role=role))
    found = facts_of_role(profile)
    return replace(found, title=title or found.title)
