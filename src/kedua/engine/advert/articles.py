"""A or an: before which words, and by their sound."""

from __future__ import annotations

import re
from typing import Final

from kedua.engine.advert.words import listed

DETERMINERS: Final = listed(
    "a an the each every all any both some no his her their your its our my them it us you him what how when where whether"
)
_SILENT: Final = ("hour", "honest", "honour", "honor", "heir")
_AS_YOU: Final = ("uni", "use", "usu", "util", "eu", "ewe", "one", "once", "ubi", "ufo", "ura")
_SPELLED: Final = frozenset(
    ("SAP", "SEO", "MEP", "HSE", "SOC")
)  # said letter by letter, though one could say them as words
_SAID_AS_WORD: Final = re.compile(r"[AEIOU].*[AEIOU]|^[^AEIOU]+[AEIOU][^AEIOU]+$")
_NAMED_BY_VOWEL: Final = frozenset("AEFHILMNORSX")  # letters whose names begin with a vowel: an HR, an MRI


def article(noun: str) -> str:
    """Put a or an before a noun by its sound; nothing before a plural, a number or what has a word like it already."""
    first = re.match(r"[^\W_]+", noun)
    word = first[0] if first else ""
    last = re.findall(r"[^\W_]+", re.split(r"\(| of ", noun)[0]) or [""]
    plural = last[-1].endswith("s") and not last[-1].endswith(("ss", "us", "is"))
    if not word or not word.isascii() or word.isdigit() or plural or word in DETERMINERS:
        return noun
    return f"{'an' if _vowel_sound(word) else 'a'} {noun}"


def _vowel_sound(word: str) -> bool:
    low = word.lower()
    if (
        word.isupper()
        and len(word) > 1
        and (word in _SPELLED or not re.search(r"[AEIOU].*[AEIOU]|^[^AEIOU]+[AEIOU][^AEIOU]+$", word))
    ):
        return word[0] in _NAMED_BY_VOWEL
    if low.startswith(_SILENT):
        return True
    # "uninteresting" and "unit" differ by what follows: un- before a vowel or "in" is a prefix.
    return low[0] in "aeiou" and not (low.startswith(_AS_YOU) and not low.startswith(("unin", "unim")))
