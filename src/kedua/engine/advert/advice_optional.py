"""What says that something would only be nice to have."""

from __future__ import annotations

from kedua.engine.language.text import phrases

OPTIONAL = phrases(
    r"\b(?:nice to have|a plus|an advantage|advantageous|preferred|preferably|ideally|desirable|a bonus|optional"
    r"|helpful|useful|welcome|not"
    r" (?:required|needed|essential|necessary)|can be learned|we (?:will )?train|or (?:equivalent|similar"
    r"|comparable)|equivalent experience|instead of"
    r"|no \w+ (?:degree|licen[cs]e))\b"
)
