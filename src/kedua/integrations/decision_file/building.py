"""From a decision file as it was gathered to JSON in the open schema."""

from __future__ import annotations

from kedua.integrations.decision_file import schema
from kedua.queries.decision_file import DecisionFile


def file_json(found: DecisionFile) -> str:
    """Give the file as JSON text, indented, with a line end."""
    return schema.DecisionFile.model_validate(found).model_dump_json(indent=2) + "\n"
