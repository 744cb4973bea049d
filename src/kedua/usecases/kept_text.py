"""What people type in boxes of several lines, as it is kept."""

from __future__ import annotations


def kept_text(typed: str) -> str:
    """Give a text with its lines ended one way, without blanks around it."""
    return typed.replace("\r\n", "\n").strip()
