"""What a page says to people, and what of it is still English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import available_timezones

from babel.messages.pofile import read_po
from django.apps import apps

from kedua.config.catalogues import LOCALE, catalogue

FOLDERS = {"ms": "ms", "zh": "zh_Hans"}
TOLD = (
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "data-saving",
    "data-saved",
    "data-waiting",
    "data-stale",
    "data-failed",
)
ALONE = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "wbr",
        "path",
        "circle",
        "rect",
    ]
)
UNREAD = frozenset({"script", "style", "textarea", "option"})
SLOT = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
WORD = re.compile(r"[A-Za-zéñ][A-Za-zéñ’'-]{2,}")
# Words that are the same in every language: names of things, of formats, of people behind addresses.
NAMES = {
    *(
        "Kedua",
        "PDF",
        "JSON",
        "Word",
        "docx",
        "OpenDocument",
        "odt",
        "pdf",
        "txt",
        "RSS",
        "Feed",
        "JavaScript",
        "cookie",
    ),
    *("WhatsApp", "Telegram", "English", "Bahasa", "Melayu", "UTC", "GMT", "noor", "mail", "example", "bytes"),
}


class _Texts(HTMLParser):
    """Collects what is read out of a page: pieces of text, each with the language that it is marked as."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.inside: list[tuple[str, str]] = []  # the elements around, each with the language in it

    @property
    def language(self) -> str:
        return self.inside[-1][1] if self.inside else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        language = dict(attrs).get("lang") or self.language
        if tag not in ALONE:
            self.inside.append((tag, language))
        self.found += [(value, language) for name, value in attrs if name in TOLD and value]

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not {tag for tag, _language in self.inside} & UNREAD:
            self.found.append((" ".join(data.split()), self.language))


def texts(page: str, language: str) -> list[str]:
    """Give what is read out of a page in a language; what was typed into it and lists to choose from left out."""
    reader = _Texts()
    reader.feed(page)
    return [text for text, marked in reader.found if marked.partition("-")[0] == language]


def language_of(page: str) -> str:
    """Give the language that a page is marked as."""
    reader = _Texts()
    reader.feed(page)
    return reader.found[0][1]


def english_sentences(page: str, language: str) -> list[str]:
    """List the English sentences of the program that a page in another language still holds."""
    said = texts(page, language)
    whole, pieces, known = "\n".join(said), set(said), "\n".join(_rows())
    return [
        sentence
        for sentence, literal in _english(language)
        if (literal in whole if len(literal) >= 12 else sentence in pieces) and sentence not in known
    ]


def english_words(page: str, beside: str = "") -> set[str]:
    """List the words in Latin letters of a page in Chinese that nobody wrote. beside: words that may be in it, too."""
    known = {*_names(), *WORD.findall(beside), *WORD.findall("\n".join(_rows()))}
    return {word for text in texts(page, "zh") for word in WORD.findall(text)} - known


@cache
def _english(language: str) -> list[tuple[str, str]]:
    """Give all sentences of the program that read otherwise in a language, each with its longest part between slots."""
    with (LOCALE / "kedua.pot").open("rb") as pot:
        every = [message.id for message in read_po(pot) if message.id]
    same = {message.id for message in catalogue(FOLDERS[language]) if message.id == message.string}
    forms = [form for one in every if one not in same for form in ([one] if isinstance(one, str) else one)]
    return [(form, max(SLOT.split(form), key=len).strip()) for form in forms if WORD.search(form)]


@cache
def _names() -> frozenset[str]:
    cities = {word for zone in available_timezones() for word in WORD.findall(zone.replace("_", " "))}
    return frozenset({*NAMES, *cities})


def _rows() -> Iterator[str]:
    """Give what somebody wrote: everything in the tables."""
    for model in apps.get_app_config("records").get_models():
        for row in model._default_manager.values():
            yield " ".join(map(str, row.values())).replace("_", " ")


def folder_of(language: str) -> Path:
    """Say where the catalogue of a language is."""
    return LOCALE / FOLDERS[language]
