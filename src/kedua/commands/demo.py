"""`kedua demo`: the web application with a made-up company, in a folder of its own."""

from __future__ import annotations

import os
import socket
import webbrowser
from pathlib import Path
from threading import Timer
from typing import Annotated

import typer

from kedua.commands.django_setup import start_django
from kedua.commands.problems import refuse
from kedua.wording.translate import gettext as _

PORTS_TRIED = 20


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(demo)


def demo(
    port: Annotated[
        int, typer.Option(min=1, max=65500, help=_("Port; the next free one is taken if it is in use."))
    ] = 8000,
    folder: Annotated[Path, typer.Option(help=_("Folder that keeps what you try."))] = Path("out/demo"),
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help=_("Open the page in a browser, where there is one."))
    ] = True,
    load_only: Annotated[bool, typer.Option("--load-only", help=_("Load the company and stop."))] = False,
) -> None:
    """Load the company unless it is there, and serve it on this machine only."""
    free = _free_port(port)
    address = f"http://127.0.0.1:{free}"
    os.environ |= {
        "KEDUA_DATA_DIR": str(folder),
        "KEDUA_DEMO": "true",
        "KEDUA_BASE_URL": address,
        "KEDUA_LOG_LEVEL": "warning",
    }
    os.environ.pop("KEDUA_DATABASE_URL", None)
    start_django()
    from kedua.commands.demo_loading import PASSWORD, load_company, people
    from kedua.commands.serve import prepare, run

    prepare(migrate=True)
    load_company(tell=lambda line: typer.echo(f"  {line}"))
    if load_only:
        return
    typer.secho("\n" + _("Kedua is at {address}").format(address=address), bold=True)
    typer.echo(_("Sign in as one of these with a click, or with the password “{password}”:").format(password=PASSWORD))
    for person in people():
        typer.echo(f"  {person.email:<28} {person.name}, {person.what}")
    typer.echo(
        _("Stop with Ctrl+C. What you try is kept in {folder}; delete that folder to start afresh.").format(
            folder=folder
        )
    )
    if open_browser and os.environ.get("DISPLAY", os.environ.get("WAYLAND_DISPLAY")):
        Timer(2.5, webbrowser.open, (address,)).start()
    raise typer.Exit(run(f"127.0.0.1:{free}", with_worker=True))


def _free_port(wanted: int) -> int:
    last = wanted + PORTS_TRIED - 1
    free = next((port for port in range(wanted, last + 1) if _is_free(port)), None)
    if free is None:
        refuse(_("Ports {first} to {last} are all in use; choose another with --port.").format(first=wanted, last=last))
    return free


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
