"""`kedua same`: pairs of questions, as JSON Lines and as plain lines."""

import json
from pathlib import Path

from tests.conftest import Run

REWORDED = ("Tell us about a time you led a team.", "Describe a situation in which you were in charge of a team.")
DIFFERENT = ("Tell us about a time you led a team.", "What is the hardest bug you ever found?")


def test_a_reworded_question_is_the_same_and_another_is_not(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "pairs.jsonl"
    rows = [{"id": i, "a": a, "b": b} for i, (a, b) in enumerate((REWORDED, DIFFERENT))]
    source.write_text("\n".join(map(json.dumps, rows)))

    outcome = kedua("same", "--jsonl", source)

    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert (first["id"], first["same"], second["id"], second["same"]) == (0, True, 1, False)
    assert 0 <= second["similarity"] < first["similarity"] <= 1


def test_plain_lines_are_taken_two_by_two(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "pairs.txt"
    source.write_text("\n".join((*REWORDED, *DIFFERENT)))

    outcome = kedua("same", source)

    assert [line.split()[0] for line in outcome.out.splitlines()[::2]] == ["the", "different"]


def test_an_odd_number_of_lines_is_told(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "pairs.txt"
    source.write_text("Only one?\n")

    outcome = kedua("same", source)

    assert (outcome.code, "odd number" in outcome.err) == (2, True)


def test_a_record_without_a_field_is_told_in_its_place(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "pairs.jsonl"
    source.write_text('{"id": 1, "a": "x"}\n')

    outcome = kedua("same", "--jsonl", source)

    assert (outcome.code, outcome.out) == (2, '{"id": 1, "line": 1, "error": "b: expected a text"}\n')
