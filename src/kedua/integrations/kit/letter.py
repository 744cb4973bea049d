"""The preview of a job as a tagged A4 PDF: a letter to keep and to show at home."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache

from kedua.integrations.kit.typesetting import joined, typeset
from kedua.queries.preview_letter import Letter
from kedua.wording.translate import spoken


def letter_pdf(letter: Letter) -> bytes:
    """Set a letter as PDF. Raises PdfNotInstalled without the extra `pdf`, LettersMissing without a font for Chinese."""
    return typeset(_source(), {**asdict(letter), "language": spoken()}, gaps=spoken() != "zh")


@cache
def _source() -> bytes:
    return joined("letter.typ")
