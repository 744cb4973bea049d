"""Writes messages as files, where no mail server is set: one each, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kedua.integrations.mail.writing import mail_of
from kedua.usecases.ports import Delivered, Envelope, Evidence, Outcome


class FolderCourier:
    """The Courier port for e-mail without a server. The file is called by the message's id: a second time is the first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def carry(self, envelope: Envelope, handing: Callable[[], None]) -> Outcome:
        """Write the file beside its place, and put it there in one step."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        place = self._place(envelope)
        written = place.with_name(f".{place.stem}.part")
        with written.open("wb") as file:
            file.write(mail_of(envelope).message().as_bytes())
            file.flush()
            os.fsync(file.fileno())
        handing()
        written.replace(place)
        _keep(self.folder)
        return Delivered(place.name)

    def evidence(self, envelope: Envelope) -> Evidence:
        """Look whether the file is there."""
        return "arrived" if self._place(envelope).exists() else "again"

    def close(self) -> None:
        """Do nothing: no file is kept open."""

    def _place(self, envelope: Envelope) -> Path:
        return self.folder / f"{envelope.id.hex}.eml"


def _keep(folder: Path) -> None:
    """Have the system write down what a folder holds."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
