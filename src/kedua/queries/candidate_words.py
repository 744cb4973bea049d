"""The words by which candidates are found: cut from what is known of them, and from what somebody types to find them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain

from kedua.queries.phones import digits_of, phone_words
from kedua.records.models import Candidate

LONGEST, MOST, MOST_ASKED = 40, 80, 6
# Letters that Unicode does not take apart into a letter and a mark, and the apostrophes of Nur'ain and O’Brien.
PLAIN = str.maketrans({"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe"})
APOSTROPHES = re.compile(r"['’‘`ʼ]")
NUMBER = re.compile(r"(?<![\w@.])\+?\(?\d[\d\s().-]{3,}\d(?![\w@])")
# Scripts that do not part words by spaces: each character may begin what is looked for.
UNPARTED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,}")


def fold(text: str) -> str:
    """Write text in lower case without accents, so that "Nguyễn" and "nguyen" are the same."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    return unicodedata.normalize("NFC", "".join(char for char in apart if not "\u0300" <= char <= "\u036f"))


def words_of(candidate: Candidate, region: str) -> list[str]:
    """Give the words of a candidate: name, address, digits of the telephone number, skills."""
    skills = (str(skill.get("text", "")) for skill in candidate.skills)
    address = [fold(candidate.email), *_words(candidate.email.partition("@")[0])] if candidate.email else []
    every = chain(_all(candidate.name), address, phone_words(candidate.phone, region), *map(_all, skills))
    return _cut(every)[:MOST]


def search_words(query: str) -> tuple[str, ...]:
    """Give the beginnings of words that a candidate must have, the longest first; empty when nothing was typed."""
    numbers = [digits_of(hit) for hit in NUMBER.findall(query)]
    asked = chain(numbers, _asked(NUMBER.sub(" ", query)))
    words = _cut(asked)[:MOST_ASKED]
    return tuple(sorted(words, key=len, reverse=True))


def after(beginning: str) -> str:
    """Give the first text, letter by letter, that comes after everything with this beginning."""
    return beginning + "\U0010ffff"


def _asked(query: str) -> Iterator[str]:
    for piece in query.split():
        yield from [fold(piece)] if "@" in piece.strip("@") else _words(APOSTROPHES.sub("", piece))


def _all(text: str) -> Iterator[str]:
    """Give a text's words, also joined over an apostrophe, and from each character on where words are not parted."""
    words = list(_words(text))
    yield from words
    if APOSTROPHES.search(text):
        yield from _words(APOSTROPHES.sub("", text))
    for word in words:
        for run in UNPARTED.findall(word):
            yield from (run[start:] for start in range(1, len(run)))


def _words(text: str) -> Iterable[str]:
    return "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in fold(text)).split()


def _cut(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word[:LONGEST] for word in words if word))
