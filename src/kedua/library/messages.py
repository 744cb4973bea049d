"""What we say to candidates, in every language that ships: read, checked, compiled and loaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from kedua.engine.language.occasions import WORDED, Occasion
from kedua.library.compiling import InvalidContent, read_entry
from kedua.library.schema import Strict

CONTENT = Path(__file__).parent / "content"
COMPILED = CONTENT / "messages.json"
WORDS = "_words.yaml"
FALLBACK = "en"

Line = Annotated[str, StringConstraints(min_length=4, max_length=200, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(min_length=20, max_length=4000, strip_whitespace=True)]
Word = Annotated[str, StringConstraints(min_length=1, max_length=80)]


class Mail(Strict):
    """What is sent by e-mail."""

    subject: Line
    text: Text


class MessageFile(Strict):
    """One occasion in one language: as mail, and short for WhatsApp, SMS and Telegram."""

    id: Occasion
    mail: Mail
    short: Text


class WordsFile(Strict):
    """How a language writes days, lengths and lists, and the sentences of feedback that are made of evidence."""

    day: Word
    weekdays: tuple[Word, ...] = Field(min_length=7, max_length=7)
    months: tuple[Word, ...] = Field(min_length=12, max_length=12)
    minutes: Word
    when: Word
    separator: Word
    last: Word
    shown: Line
    shown_by: Line
    missing: Line
    sounds: Line


class Language(Strict):
    """Everything in one language."""

    words: WordsFile
    messages: Mapping[Occasion, MessageFile]


class Messages(Strict):
    """Everything in all languages. source: the digest of the files it was compiled from."""

    source: str
    languages: Mapping[str, Language]


def compile_messages(folder: Path = CONTENT) -> str:
    """Read the messages of all languages below `folder`; give the JSON text, the same for the same content.

    Raises InvalidContent at the first file that breaks its schema, and for an occasion without words.
    """
    languages = {
        path.parents[1].name: _language(path.parents[1]) for path in sorted(folder.glob(f"*/messages/{WORDS}"))
    }
    messages = Messages(source=message_fingerprint(folder), languages=languages)
    return messages.model_dump_json()


def message_fingerprint(folder: Path = CONTENT) -> str:
    """Give a digest of all files of messages: a compiled file with another one is out of date."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*/messages/*.yaml")):
        digest.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def load_messages() -> Messages:
    """Load what ships, read once."""
    return Messages.model_validate(json.loads(COMPILED.read_text("utf-8")))


def language_of(wanted: str) -> str:
    """Give the language that ships nearest to one wanted (BCP 47): itself, the one it is a kind of, else English."""
    known = load_messages().languages
    return next((name for name in (wanted, wanted.partition("-")[0]) if name in known), FALLBACK)


def _language(folder: Path) -> Language:
    found = {}
    for path in sorted((folder / "messages").glob("[a-z]*.yaml")):
        entry = read_entry(path, MessageFile)
        if entry.id != path.stem:
            raise InvalidContent(f"{folder.name}/messages/{path.name}: id is {entry.id!r}, expected {path.stem!r}")
        found[entry.id] = entry
    missing = [occasion for occasion in WORDED if occasion not in found]
    if missing:
        raise InvalidContent(f"{folder.name}/messages: there is no {missing[0]}.yaml")
    return Language(words=read_entry(folder / "messages" / WORDS, WordsFile), messages=found)
