"""`kedua serve`: the production server, and the worker beside it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from types import FrameType
from typing import Annotated

import typer

from kedua.commands.django_setup import start_django
from kedua.commands.problems import refuse
from kedua.commands.worker import WORKER
from kedua.wording.translate import gettext as _

SERVER = ("gunicorn", "--config", "python:kedua.config.gunicorn", "--no-control-socket")
GRACE = 25  # seconds in which requests under way may end


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(serve)


def serve(
    bind: Annotated[str, typer.Option(help=_("Address and port to listen on."))] = "127.0.0.1:8000",
    with_worker: Annotated[
        bool, typer.Option("--worker/--no-worker", help=_("Do background work in this start, too."))
    ] = True,
    migrate: Annotated[bool, typer.Option(help=_("Bring the tables up to date first."))] = True,
) -> None:
    """Serve Kedua until stopped."""
    start_django()
    prepare(migrate=migrate)
    raise typer.Exit(run(bind, with_worker=with_worker))


def prepare(*, migrate: bool) -> None:
    """Make the data folder, bring tables up to date, gather static files. Ends with exit code 2 when it cannot."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import OperationalError

    from kedua.usecases.statistics import refresh_statistics

    try:
        settings.DATA.mkdir(parents=True, exist_ok=True, mode=0o700)
        if migrate:
            call_command("migrate", verbosity=0, interactive=False)
            refresh_statistics()  # migrations that make a table anew forget them
        call_command("collectstatic", verbosity=0, interactive=False)
    except PermissionError as error:
        refuse(_("{path}: this user may not write there. Set KEDUA_DATA_DIR.").format(path=error.filename))
    except OSError as error:
        refuse(_("{path}: {why}. Set KEDUA_DATA_DIR.").format(path=error.filename, why=error.strerror))
    except OperationalError as error:
        refuse(_("The database does not answer: {why}").format(why=str(error).strip().splitlines()[0]))


def run(bind: str, *, with_worker: bool, extra: Mapping[str, str] | None = None) -> int:
    """Run server and worker until one of them ends or a signal comes; then stop both. Gives the exit code."""
    around = {**os.environ, **(extra or {}), "KEDUA_PARENT": str(os.getpid())}
    commands: list[Sequence[str]] = [(sys.executable, "-m", *SERVER, "--bind", bind)]
    if with_worker:
        commands.append((sys.executable, "-m", WORKER))
    started = [subprocess.Popen(command, env=around) for command in commands]  # noqa: S603 - our own modules, no shell
    stopping: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        stopping.append(number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not stopping and all(process.poll() is None for process in started):
        time.sleep(0.2)
    failed = next((process.returncode for process in started if process.poll()), 0)
    for process in started:
        if process.poll() is None:
            process.terminate()
    for process in started:
        try:
            process.wait(GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
    return 0 if stopping else failed or 1
