"""Makes a text short without cutting a sentence, as long as one fits."""

from __future__ import annotations

from kedua.engine.language.text import sentences


def shortened(text: str, most: int) -> str:
    """Give as many whole sentences as `most` characters hold; where not even one fits, words and an ellipsis."""
    return text if len(text) <= most else whole_sentences(text, most) or _words(text, most)


def whole_sentences(text: str, most: int) -> str:
    """Give as many whole sentences as `most` characters hold: "" where not even the first one fits."""
    if len(text) <= most:
        return text
    ends = [sentence.end for sentence in sentences(text) if sentence.end <= most]
    return text[: ends[-1]] if ends else ""


def _words(text: str, most: int) -> str:
    head = text[: most - 1]
    words = head.rpartition(" ")[0]
    return f"{words if len(words) > most // 2 else head}…"
