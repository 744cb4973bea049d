"""Several things in a row."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.wording.translate import gettext as _


def listed(names: Sequence[str]) -> str:
    """Join names: "a", "a and b", "a, b and c"; "" for none."""
    if len(names) < 2:
        return "".join(names)
    # Translators: what stands between names in a row, but for the last.
    return _("{names} and {last}").format(names=_(", ").join(names[:-1]), last=names[-1])
