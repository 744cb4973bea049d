"""A paragraph that says what a candidate showed in their interviews, and what the job also asks for."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.library.messages import WordsFile
from kedua.wording.message_words import list_in_words


def shown_sentence(names: Sequence[str], topic: str, words: WordsFile) -> str:
    """Say what they gave examples of. topic: one of those examples, "" for none."""
    names = [name.lower() for name in names]
    template = words.shown_by if topic else words.shown
    return template.format(names=list_in_words(names, words), topic=topic)


def missing_sentence(names: Sequence[str], words: WordsFile) -> str:
    """Say what the job also asks for and was not heard."""
    return words.missing.format(names=list_in_words([name.lower() for name in names], words))


def sounds_sentence(name: str, sounds: str, words: WordsFile) -> str:
    """Say what an answer tells that shows something."""
    sounds = sounds[:1].lower() + sounds[1:]
    return words.sounds.format(name=name.lower(), sounds=sounds.rstrip("."))
