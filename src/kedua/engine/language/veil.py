"""Takes out of a text by whom it is known whom it is about, and puts it back into what is written from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

Kind = Literal["person", "e-mail", "link", "id", "address", "phone"]

_LETTER = r"[^\W\d_]"
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("e-mail", re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")),
    ("link", re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\"]")),
    (
        "id",
        re.compile(
            r"\b\d{6}-\d{2}-\d{4}\b"  # MyKad
            r"|\b[STFGM]\d{7}[A-Z]\b"  # NRIC and FIN
            r"|\b[A-Z]{1,2}\d{6,9}\b"  # passports
            r"|\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"  # National Insurance
            r"|\b\d{3}-\d{2}-\d{4}\b"  # Social Security
            r"|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
        ),
    ),
    (
        "address",
        re.compile(
            r"\b(?:no\.? ?|lot |unit |blk |block )?#?\d+[a-z]?(?:[-/]\d+[a-z]?)*,? "
            r"(?:(?:jalan|jln\.?|lorong|persiaran|lebuh|lebuhraya|kampung|taman) \w[\w/]*(?: (?!\d{4})[\w/]+)?"
            r"|(?:[\w'’-]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|crescent|close|square|boulevard|blvd)\b\.?)"
            r"(?:,? \d{4,6}(?: [\w'’-]+){0,2})?",
            re.IGNORECASE,
        ),
    ),
    # It begins with a country or a zero, and is neither a date nor hours.
    (
        "phone",
        re.compile(
            r"(?<![\w.,+])(?!\d{1,2}[.:/-]\d{2}(?!\d))(?:\+\(?\d|\(?0\d)(?:[ ().-]{0,2}\d){6,13}(?!\w)",
        ),
    ),
)
_TOKEN = re.compile(r"\[\s*(PERSON|E-MAIL|LINK|ID|ADDRESS|PHONE)-(\d{1,3})\s*\]", re.IGNORECASE)
# Parts of names that are words, or titles, of their own: alone they name nobody.
_NOBODY = frozenset(
    (
        *("bin", "binti", "binte", "bt", "a/l", "a/p", "al", "el", "van", "von", "der", "den", "de", "da", "di", "del"),
        *("la", "le", "dos", "das", "dato", "datuk", "datin", "puan", "encik", "cik", "tuan", "haji", "hajah"),
        *("mr", "mrs", "ms", "dr", "prof", "ir", "jr", "sr"),
    )
)


@dataclass(frozen=True, slots=True)
class Veiled:
    """A text without those words. behind: what stands behind each token, such as "[PERSON-1]"."""

    text: str
    behind: tuple[tuple[str, str], ...]


def veil(text: str, people: Iterable[str]) -> Veiled:
    """Take out people, by their whole names and each part of them, e-mail and other addresses, telephone numbers and ids.

    people: names as they are kept. Names of others are not known, and stay. Whatever is the same gets the same token.
    """
    tokens: dict[str, str] = {}
    for kind, pattern in (*_named(people, text.casefold()), *_PATTERNS):
        text = pattern.sub(partial(_token, kind, tokens), text)
    return Veiled(text, tuple((token, word) for word, token in tokens.items()))


def unveil(text: str, veiled: Veiled) -> str:
    """Put back what was taken out; a token that is not known stays."""
    behind = dict(veiled.behind)
    return _TOKEN.sub(lambda hit: behind.get(f"[{hit[1].upper()}-{hit[2]}]", hit.group()), text)


def has_tokens(text: str) -> bool:
    """Say whether a token is left in a text: whoever wrote it made it up."""
    return _TOKEN.search(text) is not None


def _named(people: Iterable[str], folded: str) -> Iterator[tuple[Kind, re.Pattern[str]]]:
    """Give what finds the names that may be in a text: whole ones first, then their parts, longer ones first."""
    every = (" ".join(name.split()) for name in people)
    whole = {name for name in every if name and any(part.strip(".,()").casefold() in folded for part in name.split())}
    parts = {part.strip(".,()") for name in whole for part in name.split()}
    for name in sorted(whole, key=_longest):
        yield "person", _found(name, re.IGNORECASE)
    for part in sorted(parts - whole, key=_longest):
        if len(part) > 1 and part.casefold() not in _NOBODY:
            # "May" is a name where "may" is a verb.
            yield "person", _found(part, re.NOFLAG, part.upper(), part.capitalize())


def _found(name: str, flags: re.RegexFlag, *also: str) -> re.Pattern[str]:
    words = "|".join(r"\s+".join(map(re.escape, form.split())) for form in dict.fromkeys((name, *also)))
    # Chinese puts no space around a name.
    return re.compile(words if "\u4e00" <= name[0] <= "\u9fff" else rf"(?<!{_LETTER})(?:{words})(?!{_LETTER})", flags)


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


def _token(kind: Kind, tokens: dict[str, str], hit: re.Match[str]) -> str:
    word = hit.group()
    if word not in tokens:
        number = 1 + sum(token.startswith(f"[{kind.upper()}-") for token in tokens.values())
        tokens[word] = f"[{kind.upper()}-{number}]"
    return tokens[word]
