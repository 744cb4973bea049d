"""A description as a few elements of HTML, without a page around them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import Piece, Run, sheet


def description_html(advert: Advert, facts: Facts) -> str:
    """Write the whole description in the three elements that Google reads in one: p, ul and li."""
    return "".join(part for piece in sheet(advert, facts).pieces for part in _html(piece))


def _html(piece: Piece) -> Iterator[str]:
    if piece.heading:
        yield f"<p>{escape(piece.heading)}</p>"
    for run in piece.runs:
        yield from _run_html(run)


def _run_html(run: Run) -> Iterator[str]:
    if run.kind == "paragraph":
        yield from (f"<p>{escape(text)}</p>" for text in run.texts)
        return
    yield f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in run.texts)}</ul>"
