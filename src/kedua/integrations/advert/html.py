"""A description as one HTML file, for screen and paper."""

from __future__ import annotations

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.pieces import sheet
from kedua.integrations.kit.one_page import one_page


def to_html(advert: Advert, facts: Facts) -> str:
    """Write a description as a self-contained page; web and e-mail addresses in it are links."""
    return one_page("kedua.integrations.advert", "advert", sheet(advert, facts))
