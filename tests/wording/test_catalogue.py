"""The template that translators start from holds every sentence of the source."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[2] / "src" / "kedua"
FOLDERS = ("wording", "commands", "integrations")  # as in the Makefile's target `messages`


def test_the_template_is_fresh() -> None:
    with (SOURCE / "locale" / "kedua.pot").open("rb") as file:
        known = {message.id for message in read_po(file) if message.id}

    found = {message for folder in FOLDERS for _file, _line, message, *_rest in extract_from_dir(SOURCE / folder)}

    assert known == found, "run: make messages"


def test_engine_and_library_hold_no_sentences_for_people() -> None:
    found = [entry for folder in ("engine", "library") for entry in extract_from_dir(SOURCE / folder)]

    assert found == []
