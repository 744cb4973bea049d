"""The kit as one HTML file, for screen and paper."""

from __future__ import annotations

from kedua.integrations.kit.making import sheet
from kedua.integrations.kit.one_page import one_page
from kedua.queries.plan_request import Kit


def html(kit: Kit) -> str:
    """Write a kit as a self-contained page."""
    return one_page("kedua.integrations.kit", "kit", sheet(kit))
