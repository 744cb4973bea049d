"""Names around a job: how much a competency matters, which rating it asks for."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def importance_name(weight: float) -> str:
    """Say how much a competency matters to a job."""
    named = {
        1: _("1 · helps a little"),
        2: _("2 · useful"),
        3: _("3 · matters"),
        4: _("4 · matters a lot"),
        5: _("5 · the job fails without it"),
    }
    return named.get(int(weight), "") if weight == int(weight) else f"{weight:g}"


def bar_name(bar: float) -> str:
    """Say which rating a competency asks for."""
    if bar == int(bar):
        return _("at least {rating}").format(rating=int(bar))
    return _("at least {rating}, between {low} and {high}").format(rating=f"{bar:g}", low=int(bar), high=int(bar) + 1)
