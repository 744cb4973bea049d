"""How a command writes its result: whole to a file, or to standard output."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from kedua.commands.problems import refuse
from kedua.wording.translate import gettext as _


def write(content: bytes, out: Path | None) -> None:
    """Write to a file whole or not at all, or to standard output."""
    try:
        if out is not None:
            _replace(out, content)
            return
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # whoever reads has had enough
        raise
    except OSError as error:
        refuse(_("{path} cannot be written: {why}").format(path=out or _("standard output"), why=error.strerror))


def _replace(out: Path, content: bytes) -> None:
    """Write beside the file and put it in its place at once; what was written beside goes when that fails."""
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(out)
    finally:
        Path(name).unlink(missing_ok=True)
