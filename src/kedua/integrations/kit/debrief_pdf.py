"""The debrief as a tagged A4 PDF."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache

from kedua.integrations.kit.clean import cleaned
from kedua.integrations.kit.debrief_making import debrief_sheet
from kedua.integrations.kit.typesetting import joined, typeset
from kedua.queries.debrief import Debriefing, Evidence


def debrief_pdf(read: Debriefing, evidence: Evidence) -> bytes:
    """Set a debrief that its reader may read. Raises PdfNotInstalled without the extra `pdf`."""
    return typeset(_source(), asdict(cleaned(debrief_sheet(read, evidence))))


@cache
def _source() -> bytes:
    return joined("debrief.typ")
