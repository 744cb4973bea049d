"""A job's title as it is said in a sentence: "Night porter (m/f/d) – Ward 7" heads an advert for a Night Porter."""

from __future__ import annotations

import re
from typing import Final

from kedua.engine.advert.words import listed

_ASIDE: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_ADDED: Final = re.compile(r"\s+[-–—|]+\s+")
_ROLE: Final = re.compile(
    r"(?:er|or|ist|ian|ant|ess|ee|man|woman|chef|nurse|clerk|cook|guide|lead|head|hand)s?$", re.IGNORECASE
)
# What calls out before a title, and how many are sought behind it.
_CALL: Final = re.compile(
    r"^(?:(?:urgent(?:ly)?|(?:now |we are |we're )?hiring|wanted|vacancy|help wanted)\b\s*)+[!:–—-]+\s*|[!¡]+",
    re.IGNORECASE,
)
_HOW_MANY: Final = re.compile(
    r"\s*[(\[]?(?:\bx ?\d+|\b\d+ ?x|\b\d+ (?:posts?|positions?|openings?|vacanc(?:y|ies)|pax))[)\]]?\s*$"
)
_SMALL: Final = listed("a an the of in on at for to with and or by from")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def spoken_title(title: str) -> str:
    """Give the title without what stands in brackets or behind a dash, each word with its capital letter.

    Behind the dash is the title itself where only there somebody is named: "Graduates – Civil engineer".
    """
    said = _CALL.sub("", title).strip() or title
    while (short := _ASIDE.sub("", said)) not in ("", said):
        said = short
    parts = _ADDED.split(said)
    named = [part for part in parts if _ROLE.search(_ASIDE.sub("", part).split(",")[0])]
    said = _ASIDE.sub("", (named or parts)[0] if len(parts) > 1 else said) or title
    said = _HOW_MANY.sub("", said) or said
    return _WORD.sub(_capital, said)


def _capital(found: re.Match[str]) -> str:
    word = found[0]
    before = found.string[found.start() - 1 : found.start()]
    if word in _SMALL or (before and before in "-0123456789") or any(letter.isupper() for letter in word):
        return word
    return word[0].upper() + word[1:]
