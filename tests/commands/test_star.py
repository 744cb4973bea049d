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


def test_a_line_that_cannot_be_read_is_told_in_its_place_and_all_others_are_answered(
    kedua: Run, tmp_path: Path
) -> None:
    source = tmp_path / "notes.jsonl"
    source.write_text('{"id": 1, "text": "x"}\n{"id": 2, "notes": "Rang all the suppliers"}\n{"id":\n')

    outcome = kedua("star", "--jsonl", source)

    bad, good, broken = map(json.loads, outcome.out.splitlines())
    assert bad == {"id": 1, "line": 1, "error": "notes: expected a text"}
    assert (good["id"], good["action"], good["result"]) == (2, True, False)
    assert broken == {"id": None, "line": 3, "error": "expected a JSON object on each line"}
    assert (outcome.code, "2 lines could not be read." in outcome.err) == (2, True)
