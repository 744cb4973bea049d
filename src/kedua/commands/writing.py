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
    if out is None:
        sys.stdout.buffer.write(content)
        return
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(out)
    except OSError as error:
        refuse(_("{path} cannot be written: {why}").format(path=out, why=error.strerror))
