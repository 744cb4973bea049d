"""The one door to gettext: marks sentences for translation and gives them in the language in force.

Pages and this module share one catalogue; it is called "django" because that is the only name Django looks for.
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent.parent / "locale"
ENGLISH = "en"  # in which every sentence is written; the other languages have those that candidates and applicants read
_FOLDERS = {"zh": "zh_Hans"}  # of catalogues that are not called as the language is
_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


def use_language(language: str) -> None:
    """Give sentences in this language (BCP 47, such as "ms") from here on, in this context; English where none is."""
    _language.set(language)


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """Give sentences in this language within the block, whichever was in force before."""
    before = _language.set(language)
    try:
        yield
    finally:
        _language.reset(before)


def spoken() -> str:
    """Say which language is in force, without the kind of it: "zh" for "zh-hans"."""
    return _language.get().partition("-")[0]


def gettext(sentence: str) -> str:
    """Translate a sentence that carries no number."""
    return _catalogue(_language.get()).gettext(sentence)


def ngettext(one: str, many: str, number: int) -> str:
    """Translate a sentence in the form that the number asks for, and fill in {number}."""
    return _catalogue(_language.get()).ngettext(one, many, number).format(number=number)


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    kind = language.partition("-")[0]
    return _gettext.translation("django", LOCALE, [_FOLDERS.get(kind, kind)], fallback=True)
