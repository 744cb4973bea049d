"""Reads a case file."""

from __future__ import annotations

from pathlib import Path

from kedua.integrations.casefile.schema import CaseFile, CoreQuestion
from kedua.integrations.datafile.reading import Path_, read_file
from kedua.wording.translate import gettext as _


def read_case(path: Path) -> tuple[CaseFile, dict[Path_, int]]:
    """Read a YAML or JSON case file; also give the line of every field, by its path. Raises InvalidFile."""
    return read_file(path, CaseFile, "case", _("a case: fields such as organisation, job, candidate"))


def compared_texts(file: CaseFile) -> tuple[str, ...]:
    """List what a case says in words of its own that planning compares: what is expected, and questions.

    Known as soon as the file is read, so that their meaning can be looked up while the rest is made ready.
    """
    job = file.job
    entries = (*job.competencies, *file.organisation.values)
    held = (file.first_interview, *file.later_interviews)
    texts = (
        *(job.preview.expectations if job.preview else ()),
        *(entry.text for entry in job.core if isinstance(entry, CoreQuestion)),
        *(text for entry in entries if not isinstance(entry, str) for text in entry.questions),
        *(asked.question for interview in held for asked in interview.asked if asked.question),
    )
    return tuple(dict.fromkeys(texts))
