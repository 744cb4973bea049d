"""`kedua star`: what notes hold, as JSON Lines and as plain lines."""

import json
from pathlib import Path

from tests.conftest import Run

FULL = "S: flood in Klang\nT: keep the store open\nA: moved the stock\nR: nothing lost"


def test_json_lines_keep_ids_and_say_what_is_held(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "notes.jsonl"
    rows = [{"id": "a", "notes": FULL, "more": 1}, {"id": 2, "notes": "good answer, confident"}, {"id": 3, "notes": ""}]
    source.write_text("\n".join(map(json.dumps, rows)))

    outcome = kedua("star", source, "--jsonl")

    nothing = {"situation": False, "task": False, "action": False, "result": False}
    assert outcome.code == 0
    assert [json.loads(line) for line in outcome.out.splitlines()] == [
        {"id": "a", "situation": True, "task": True, "action": True, "result": True},
        {"id": 2, **nothing},
        {"id": 3, **nothing},
    ]


def test_plain_lines_are_told_what_is_missing(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "notes.txt"
    source.write_text("(S) flood (T) keep open (A) moved the stock (R) nothing lost\nA: rang all the suppliers\n")

    outcome = kedua("star", source)

    full, _, part, missing = (line.strip() for line in outcome.out.splitlines())
    assert (full[:9], part) == ("(S) flood", "A: rang all the suppliers")
    assert "nothing missing" in outcome.out
    assert missing == "missing: Situation, Task, Result"


def test_a_record_without_notes_is_told(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "notes.jsonl"
    source.write_text('{"id": 1, "text": "x"}\n')

    outcome = kedua("star", "--jsonl", source)

    assert (outcome.code, outcome.out, "notes.jsonl:1: notes: expected a text" in outcome.err) == (2, "", True)
