"""Reads a case file."""

from __future__ import annotations

from pathlib import Path

from kedua.integrations.casefile.schema import CaseFile
from kedua.integrations.datafile.reading import Path_, read_file
from kedua.wording.translate import gettext as _


def read_case(path: Path) -> tuple[CaseFile, dict[Path_, int]]:
    """Read a YAML or JSON case file; also give the line of every field, by its path. Raises InvalidFile."""
    return read_file(path, CaseFile, "case", _("a case: fields such as organisation, job, candidate"))
