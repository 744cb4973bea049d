"""The kit as a tagged A4 PDF."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache

from kedua.integrations.kit.making import sheet
from kedua.integrations.kit.typesetting import PdfNotInstalled, joined, typeset
from kedua.queries.plan_request import Kit

_TEMPLATES = ("marks.typ", "interview.typ", "behind.typ", "kit.typ")

__all__ = ["PdfNotInstalled", "pdf"]


def pdf(kit: Kit) -> bytes:
    """Set a kit as PDF. Raises PdfNotInstalled without the extra `pdf`."""
    return typeset(_source(), asdict(sheet(kit)))


@cache
def _source() -> bytes:
    return joined(*_TEMPLATES)
