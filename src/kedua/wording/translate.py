"""The one door to gettext: marks sentences for translation and gives them in the language in force.

Pages and this module share one catalogue; it is called "django" because that is the only name Django looks for.
"""

from __future__ import annotations

import gettext as _gettext
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent.parent / "locale"
_language: ContextVar[str] = ContextVar("language", default="en")


def use_language(language: str) -> None:
    """Give sentences in this language (BCP 47, such as "ms") from here on, in this context; English where none is."""
    _language.set(language)


def gettext(sentence: str) -> str:
    """Translate a sentence that carries no number."""
    return _catalogue(_language.get()).gettext(sentence)


def ngettext(one: str, many: str, number: int) -> str:
    """Translate a sentence in the form that the number asks for, and fill in {number}."""
    return _catalogue(_language.get()).ngettext(one, many, number).format(number=number)


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    return _gettext.translation("django", LOCALE, [language], fallback=True)
