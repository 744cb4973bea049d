"""A description as a tagged A4 PDF."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from importlib.resources import files

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import Piece, sheet
from kedua.integrations.kit.typesetting import PdfNotInstalled, typeset

__all__ = ["PdfNotInstalled", "to_pdf"]
WIDE = 40  # letters of a word in a line of the title


def to_pdf(advert: Advert, facts: Facts) -> bytes:
    """Set a description as PDF. Raises PdfNotInstalled without the extra `pdf`."""
    made = sheet(advert, facts)
    return typeset(_source(), {**asdict(made), "name": made.name, "pieces": [_piece(one) for one in made.pieces]}, WIDE)


def _piece(piece: Piece) -> dict[str, object]:
    runs = [{"kind": run.kind, "linked": run.linked} for run in piece.runs]
    return {"heading": piece.heading, "runs": runs}


@cache
def _source() -> bytes:
    return files("kedua.integrations.advert").joinpath("templates/advert.typ").read_bytes()
