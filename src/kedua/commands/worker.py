"""`kedua worker`: does background work."""

from __future__ import annotations

import os
import sys

import typer

WORKER = "kedua.config.worker"


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(worker)


def worker() -> None:
    """Send messages and mail, read answers, tidy up at night; runs until it is stopped. `kedua serve` starts one by itself."""
    os.execv(sys.executable, [sys.executable, "-m", WORKER])  # noqa: S606 - our own module, no shell
