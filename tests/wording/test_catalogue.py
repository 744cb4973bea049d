"""The template that translators start from holds every sentence of the source."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[2] / "src" / "kedua"


def test_the_template_is_fresh() -> None:
    with (SOURCE / "locale" / "kedua.pot").open("rb") as pot:
        known = {message.id for message in read_po(pot) if message.id}

    with (SOURCE / "locale" / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file, "babel.cfg")  # type: ignore[no-untyped-call]  # Babel annotates it in part
    found = {message for _file, _line, message, *_rest in extract_from_dir(SOURCE, methods, options)}

    assert known == found, "run: make messages"


def test_engine_and_library_hold_no_sentences_for_people() -> None:
    found = [entry for folder in ("engine", "library") for entry in extract_from_dir(SOURCE / folder)]

    assert found == []
