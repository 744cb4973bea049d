"""A description as a tagged A4 PDF."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from importlib.resources import files

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import sheet
from kedua.integrations.kit.typesetting import PdfNotInstalled, typeset

__all__ = ["PdfNotInstalled", "to_pdf"]


def to_pdf(advert: Advert, facts: Facts) -> bytes:
    """Set a description as PDF. Raises PdfNotInstalled without the extra `pdf`."""
    made = sheet(advert, facts)
    return typeset(_source(), {**asdict(made), "name": made.name})


@cache
def _source() -> bytes:
    return files("kedua.integrations.advert").joinpath("templates/advert.typ").read_bytes()
