"""The decision file as one HTML file, for screen and paper."""

from __future__ import annotations

from kedua.integrations.decision_file.making import sheet
from kedua.integrations.kit.one_page import one_page
from kedua.queries.decision_file import DecisionFile


def file_html(found: DecisionFile) -> str:
    """Write a decision file as a self-contained page."""
    return one_page("kedua.integrations.decision_file", "file", sheet(found))
