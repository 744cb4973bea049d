"""The phrases of job descriptions: read, checked, compiled and loaded."""

import shutil
from pathlib import Path

import pytest

from kedua.commands.advert_content import advert_problems
from kedua.engine.advert.phrases import HEADED, LINES
from kedua.engine.advert.text import TONES
from kedua.library.adverts import COMPILED, CONTENT, advert_fingerprint, compile_adverts, load_phrases, phrase_languages
from kedua.library.compiling import InvalidContent
from kedua.library.loader import load_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT / "en" / "adverts", tmp_path / "en" / "adverts")
    return tmp_path


def changed(folder: Path, name: str, old: str, new: str) -> str:
    """Change a content file and give what is then wrong with it."""
    path = folder / "en" / "adverts" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        compile_adverts(folder)
    return str(caught.value)


def test_what_ships_is_compiled_from_what_is_written() -> None:
    assert COMPILED.read_text("utf-8") == compile_adverts() + "\n"
    assert phrase_languages() == ("en", "ms", "zh")


def test_what_ships_claims_nothing_and_can_say_every_fact() -> None:
    assert list(advert_problems(load_library())) == []


@pytest.mark.parametrize(
    ("wanted", "given"), [("ms", "ms"), ("en-GB", "en"), ("zh-Hant", "zh"), ("fr", "en"), ("", "en")]
)
def test_a_language_is_itself_or_what_it_is_a_kind_of_or_english(wanted: str, given: str) -> None:
    assert load_phrases(wanted).language == given


@pytest.mark.parametrize("language", ["en", "ms", "zh"])
def test_every_tone_has_headings_and_only_known_lines(language: str) -> None:
    phrases = load_phrases(language)

    assert set(phrases.manners) == set(TONES)
    for manner in phrases.manners.values():
        assert set(HEADED) <= set(manner.headings)
        assert set(manner.lines) <= set(LINES)


def test_a_line_that_nobody_says_is_refused(folder: Path) -> None:
    assert "'pay.was' is not a line" in changed(folder, "plain.yaml", "  pay.is:", "  pay.was:")


def test_a_fact_that_a_line_may_not_name_is_refused(folder: Path) -> None:
    assert "'bonus' is not one of its facts" in changed(
        folder, "plain.yaml", "We pay {pay}.", "We pay {pay} and {bonus}."
    )


def test_a_part_without_heading_is_refused(folder: Path) -> None:
    assert "there is none for 'pay'" in changed(folder, "warm.yaml", "  pay: [", "  other: [")


def test_a_file_under_another_name_is_refused(folder: Path) -> None:
    assert "id is 'plain', expected 'warm'" in changed(folder, "warm.yaml", "id: warm", "id: plain")


def test_a_tone_without_file_is_refused(folder: Path) -> None:
    before = advert_fingerprint(folder)
    (folder / "en" / "adverts" / "formal.yaml").unlink()

    with pytest.raises(InvalidContent, match=r"there is no formal\.yaml"):
        compile_adverts(folder)
    assert advert_fingerprint(folder) != before
