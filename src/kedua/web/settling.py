"""How a form names the versions of a text that contradict one another, and the choice between them."""

from __future__ import annotations

import hashlib

SETTLE, BOTH = "settle:", "both"


def digest(text: str) -> str:
    """Give a short name of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
