"""The decision file as a tagged A4 PDF."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from importlib.resources import files

from kedua.integrations.decision_file.making import sheet
from kedua.integrations.kit.typesetting import PdfNotInstalled, typeset
from kedua.queries.decision_file import DecisionFile

__all__ = ["PdfNotInstalled", "file_pdf"]


def file_pdf(found: DecisionFile) -> bytes:
    """Set a decision file as PDF. Raises PdfNotInstalled without the extra `pdf`."""
    made = sheet(found)
    return typeset(_source(), {**asdict(made), "labels": dict(made.labels)})


@cache
def _source() -> bytes:
    return files("kedua.integrations.decision_file").joinpath("templates/file.typ").read_bytes()
