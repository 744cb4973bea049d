"""How people are shown."""

from __future__ import annotations

from django import template

register = template.Library()

# Words of Malay, Tamil and Dutch names that say "child of" or "of", and titles: they give no initial.
LINKS = frozenset(
    {"bin", "binti", "bt", "bte", "a/l", "a/p", "al", "van", "de", "dr", "dr.", "dato'", "datuk", "haji", "hajah"}
)


@register.filter
def initials(name: str) -> str:
    """Shorten a name to one or two letters; a name in Chinese characters to its family name."""
    words = [word for word in name.split() if word.lower() not in LINKS and word[0].isalnum()]
    if not words:
        return "?"
    if not words[0].isascii() and not words[0].islower() and not words[0].isupper() and not words[0].istitle():
        return words[0][0]
    return "".join(word[0].upper() for word in (words[0], words[-1])[: len(words)])
