"""The text of a file, line by line, with marks for headings and items of lists."""

from __future__ import annotations

from kedua.integrations.resume.document import Line
from kedua.integrations.resume.opening import open_document


def plain_text(data: bytes, file_name: str) -> str:
    """Give the text of a file in any format that can be opened. Raises UnreadableResume where there is none to read."""
    return "\n".join(map(_line, open_document(data, file_name).lines)).strip()


def _line(line: Line) -> str:
    mark = f"{'#' * line.level} " if line.level else "- " if line.bullet else ""
    gap = "\n" if line.gap else ""
    return gap + mark + line.text
