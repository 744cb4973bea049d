"""`kedua audit verify`: is the record of changes whole?"""

from __future__ import annotations

import typer

from kedua.commands.django_setup import start_django
from kedua.commands.problems import refuse
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the group of commands to the application."""
    group = typer.Typer(help=summary, no_args_is_help=True)
    group.command("verify", help=_("Check every organisation's chain of entries."))(verify)
    app.add_typer(group, name=name)


def verify() -> None:
    """Check every chain; exit code 1 when one does not hold, 2 when there is nothing to read."""
    start_django()
    from django.db import DatabaseError

    from kedua.queries.audit import verify_chains

    told = {
        "changed": _("entry {number} was changed"),
        "missing": _("entry {number} is missing"),
        "cut-off": _("entries from {number} on were taken away"),
    }
    broken = 0
    try:
        chains = list(verify_chains())
    except DatabaseError as error:
        why = str(error).strip().splitlines()[0]
        refuse(_("The record of changes cannot be read: {why}. `kedua check` says more.").format(why=why))
    if not chains:
        typer.echo(_("There is no organisation yet, so there is no record of changes."))
    for chain in chains:
        if chain.broken is None:
            count = ngettext("{number} entry, whole", "{number} entries, whole", chain.entries)
            typer.secho(f"✓ {chain.organisation}: {count}", fg="green")
        else:
            broken += 1
            what = told[chain.broken.what].format(number=chain.broken.number)
            typer.secho(f"✗ {chain.organisation}: {what}", fg="red")
    raise typer.Exit(1 if broken else 0)
