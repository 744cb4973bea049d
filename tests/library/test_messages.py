"""The messages that ship: every occasion in three languages, filled, checked, short enough."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kedua.commands.message_content import message_problems
from kedua.engine.language.occasions import WORDED
from kedua.library.compiling import InvalidContent
from kedua.library.messages import COMPILED, CONTENT, compile_messages, language_of, load_messages


def test_what_ships_is_compiled_and_sound() -> None:
    assert list(message_problems()) == []


def test_there_are_words_for_every_occasion_in_english_malay_and_chinese() -> None:
    languages = load_messages().languages

    assert list(languages) == ["en", "ms", "zh"]
    assert all(set(entry.messages) == set(WORDED) for entry in languages.values())


@pytest.mark.parametrize(
    ("wanted", "given"), [("ms", "ms"), ("zh-Hant", "zh"), ("en-GB", "en"), ("fr", "en"), ("", "en")]
)
def test_a_language_that_does_not_ship_is_the_nearest(wanted: str, given: str) -> None:
    assert language_of(wanted) == given


def test_a_missing_occasion_and_a_wrong_name_are_told(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "en" / "messages", tmp_path / "en" / "messages")
    (tmp_path / "en" / "messages" / "answer.yaml").rename(tmp_path / "en" / "messages" / "replied.yaml")

    with pytest.raises(InvalidContent, match=r"en/messages/replied.yaml: id is 'answer'"):
        compile_messages(tmp_path)

    (tmp_path / "en" / "messages" / "replied.yaml").unlink()
    with pytest.raises(InvalidContent, match=r"there is no answer.yaml"):
        compile_messages(tmp_path)


def test_the_compiled_file_is_the_same_for_the_same_content() -> None:
    assert compile_messages() + "\n" == COMPILED.read_text("utf-8")
