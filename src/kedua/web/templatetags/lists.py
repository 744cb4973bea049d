"""Several things in a row, as the language in force joins them."""

from __future__ import annotations

from collections.abc import Iterable

from django import template

from kedua.wording.lists import listed as joined

register = template.Library()


@register.filter
def listed(names: Iterable[str]) -> str:
    """Join names: "a", "a and b", "a, b and c"."""
    return joined([*names])
