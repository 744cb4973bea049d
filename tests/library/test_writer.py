"""The rules by which a model writes are content: strict, versioned, one file for each purpose."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from kedua.library.compiling import InvalidContent
from kedua.library.writer import Purpose, load_prompts
from kedua.records.models.writer import PURPOSES

GOOD = "id: try\nversion: 3\nrules: |\n  You are being tried out, and answer in one word only.\n"


def content(folder: Path, name: str, text: str) -> Path:
    (folder / "writer").mkdir()
    (folder / "writer" / name).write_text(text)
    return folder


def test_every_purpose_has_its_rules() -> None:
    assert sorted(load_prompts()) == sorted(get_args(Purpose)) == sorted(PURPOSES)


def test_a_draft_tells_by_which_version_it_was_written(tmp_path: Path) -> None:
    assert load_prompts(content(tmp_path, "try.yaml", GOOD))["try"].name == "try/3"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("message.yaml", GOOD, "id is 'try', expected 'message'"),
        ("try.yaml", GOOD + "more: 1\n", "more"),
        ("try.yaml", GOOD.replace("3", "0"), "version"),
    ],
)
def test_a_file_that_is_wrong_is_refused(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(InvalidContent, match=said):
        load_prompts(content(tmp_path, name, text))
