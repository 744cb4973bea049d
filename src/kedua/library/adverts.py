"""The headings and phrases of job descriptions, in every language that ships: read, checked, compiled and loaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from kedua.engine.advert import phrases as engine
from kedua.engine.advert.facts import Contract, Per, Where
from kedua.engine.advert.heading_words import Field as Fact
from kedua.engine.advert.heading_words import Under
from kedua.engine.advert.headings import plain_heading
from kedua.engine.advert.text import TONES, Part, Tone
from kedua.library.compiling import InvalidContent, read_entry
from kedua.library.schema import Strict

CONTENT = Path(__file__).parent / "content"
COMPILED = CONTENT / "adverts.json"
WORDS = "_words.yaml"
FALLBACK = "en"
BELOW: Mapping[Part, Under | Fact] = {
    "opening": "role", "do": "do", "bring": "bring", "nice": "nice", "like": "like", "offer": "offer", "pay": "pay",
    "place": "terms", "hiring": "steps", "about": "about", "apply": "apply", "other": "other",
}  # fmt: skip

Heading = Annotated[str, StringConstraints(min_length=2, max_length=60, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(max_length=200, strip_whitespace=True)]
Two = Annotated[tuple[str, ...], Field(min_length=2, max_length=2)]


class WordsFile(Strict):
    """How a language writes lists, amounts and days; see engine/advert/phrases.py."""

    stop: str
    space: str
    joint: str
    comma: str
    last: str
    range: str
    aside: str
    per: Mapping[Per, str]
    currencies: Mapping[str, str]
    minutes: Two
    hours: Two
    working_days: Two
    weekdays: tuple[str, ...] = Field(min_length=7, max_length=7)
    months: tuple[str, ...] = Field(min_length=12, max_length=12)
    dates: Mapping[str, str]
    where: Mapping[Where, str]
    contracts: Mapping[Contract, str]
    countries: Mapping[str, str]


class MannerFile(Strict):
    """One tone: several headings for each part, and phrases for each line; "" among them means to say nothing."""

    id: Tone
    headings: Mapping[Part, Annotated[tuple[Heading, ...], Field(min_length=1)]]
    lines: Mapping[str, Annotated[tuple[Line, ...], Field(min_length=1)]]

    @model_validator(mode="after")
    def _whole(self) -> MannerFile:
        missing = [part for part in engine.HEADED if part not in self.headings]
        if missing:
            raise ValueError(f"headings: there is none for {missing[0]!r}")
        for code, texts in self.lines.items():
            if code not in engine.LINES:
                raise ValueError(f"lines: {code!r} is not a line; see LINES in engine/advert/phrases.py")
            for text in texts:
                unknown = engine.Phrase.read(text).slots - engine.LINES[code]
                if unknown:
                    raise ValueError(f"{code}: {sorted(unknown)[0]!r} is not one of its facts: “{text}”")
        return self


class LanguageFiles(Strict):
    """Everything in one language."""

    words: WordsFile
    manners: Mapping[Tone, MannerFile]


class AdvertContent(Strict):
    """Everything in all languages. source: the digest of the files it was compiled from."""

    source: str
    languages: Mapping[str, LanguageFiles]


def compile_adverts(folder: Path = CONTENT) -> str:
    """Read the phrases of all languages below `folder`; give the JSON text, the same for the same content.

    Raises InvalidContent at the first file that breaks its schema, and for a tone without a file.
    """
    languages = {path.parents[1].name: _language(path.parent) for path in sorted(folder.glob(f"*/adverts/{WORDS}"))}
    return AdvertContent(source=advert_fingerprint(folder), languages=languages).model_dump_json()


def advert_fingerprint(folder: Path = CONTENT) -> str:
    """Give a digest of all files of phrases: a compiled file with another one is out of date."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*/adverts/*.yaml")):
        digest.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def load_phrases(language: str) -> engine.Phrases:
    """Load the phrases of a language (BCP 47), of the one it is a kind of, else of English; read once."""
    known = _content()
    name = next((name for name in (language, language.partition("-")[0]) if name in known), FALLBACK)
    files = known[name]
    words = files.words.model_dump()
    return engine.Phrases(
        language=name,
        words=engine.Words(**words),
        manners={tone: _manner(file) for tone, file in files.manners.items()},
    )


def phrase_languages() -> tuple[str, ...]:
    """Give the languages that phrases ship in."""
    return tuple(_content())


@cache
def _content() -> Mapping[str, LanguageFiles]:
    return AdvertContent.model_validate(json.loads(COMPILED.read_text("utf-8"))).languages


@cache
def own_headings() -> dict[str, Under | Fact]:
    """Give what Kedua's own descriptions call their sections, in every language and tone."""
    manners = [manner for language in phrase_languages() for manner in load_phrases(language).manners.values()]
    grows: dict[str, Under | Fact] = {
        plain_heading(phrase.text): "growth" for manner in manners for phrase in manner.lines.get("offer.grows", ())
    }
    return grows | {
        plain_heading(heading): BELOW[part]
        for manner in manners
        for part, ways in manner.headings.items()
        for heading in ways
    }


def forget_phrases() -> None:
    """Read the compiled file again when next asked: it was built anew."""
    _content.cache_clear()
    load_phrases.cache_clear()
    own_headings.cache_clear()


def _manner(file: MannerFile) -> engine.Manner:
    lines = {code: tuple(map(engine.Phrase.read, texts)) for code, texts in file.lines.items()}
    return engine.Manner(headings=file.headings, lines=lines)


def _language(folder: Path) -> LanguageFiles:
    manners: dict[Tone, MannerFile] = {}
    for tone in TONES:
        path = folder / f"{tone}.yaml"
        if not path.exists():
            raise InvalidContent(f"{folder.parent.name}/adverts: there is no {path.name}")
        manners[tone] = read_entry(path, MannerFile)
        if manners[tone].id != tone:
            raise InvalidContent(
                f"{folder.parent.name}/adverts/{path.name}: id is {manners[tone].id!r}, expected {tone!r}"
            )
    return LanguageFiles(words=read_entry(folder / WORDS, WordsFile), manners=manners)
