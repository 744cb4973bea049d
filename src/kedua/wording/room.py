"""What the interview room says that is not on its page."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def skip_reasons() -> tuple[str, ...]:
    """List why a question is usually skipped."""
    return (
        _("They answered it already"),
        _("There is no time"),
        _("It does not fit what they have done"),
        _("It is unclear or unfair"),
    )
