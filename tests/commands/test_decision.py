"""`kedua decision check`: reasons, as JSON Lines and as plain lines."""

import json
from pathlib import Path

from tests.conftest import Run

GOOD = "She told us how she moved the stock of two outlets in one night, and whom she called first."


def test_json_lines_keep_ids_and_say_what_was_found_and_where(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "reasons.jsonl"
    rows = [
        {"id": "a", "reason": GOOD, "more": 1},
        {"id": 2, "reason": "Lovely person. The other candidate was stronger, and she would not fit in here."},
    ]
    source.write_text("\n".join(map(json.dumps, rows)))

    outcome = kedua("decision", "check", source, "--jsonl")

    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert outcome.code == 0
    assert first == {"id": "a", "findings": []}
    assert second["id"] == 2
    told = [(f["code"], str(rows[1]["reason"])[f["start"] : f["end"]]) for f in second["findings"]]
    assert told == [("trait", "Lovely"), ("comparison", "other candidate"), ("culture-fit", "fit in here")]


def test_plain_lines_are_told_what_to_write_instead(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "reasons.txt"
    source.write_text(f"{GOOD}\nNot a culture fit.\nGood candidate.\n")

    outcome = kedua("decision", "check", source)

    assert outcome.code == 1
    assert "culture-fit: “culture fit”" in outcome.out
    assert "Name the value" in outcome.out
    assert "  vague\n" in outcome.out
    assert outcome.out.strip().endswith("2 findings")


def test_reasons_that_rest_on_evidence_pass_the_check(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "reasons.txt"
    source.write_text(GOOD + "\n")

    outcome = kedua("decision", "check", source)

    assert (outcome.code, outcome.out.splitlines()) == (0, [GOOD, "Nothing found."])


def test_findings_say_their_kind_the_words_and_what_to_do(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "reasons.jsonl"
    source.write_text(json.dumps({"id": 7, "reason": "She is pregnant."}))

    outcome = kedua("decision", "check", source, "--jsonl")

    row = json.loads(outcome.out)
    (found,) = row["findings"]
    assert (row["id"], found["kind"], found["code"]) == (7, "prohibited topic", "prohibited")
    assert "pregnant" in found["quote"]
    assert found["advice"].startswith("This touches on who somebody is")


def test_a_bad_line_is_told_in_its_place_and_stops_no_other(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "reasons.jsonl"
    source.write_text('{"id": 1}\n' + json.dumps({"id": 2, "reason": GOOD}))

    outcome = kedua("decision", "check", source, "--jsonl")

    assert outcome.code == 2
    assert [json.loads(line) for line in outcome.out.splitlines()] == [
        {"id": 1, "line": 1, "error": "reason: expected a text"},
        {"id": 2, "findings": []},
    ]


def test_a_reason_in_another_language_is_noted_and_not_read(kedua: Run, tmp_path: Path) -> None:
    reason = "Dia terlalu tua dan tidak sesuai untuk jawatan ini."
    lines, plain = tmp_path / "reasons.jsonl", tmp_path / "reasons.txt"
    lines.write_text(json.dumps({"id": 1, "reason": reason}))
    plain.write_text(reason)

    row = json.loads(kedua("decision", "check", lines, "--jsonl").out)
    told = kedua("decision", "check", plain).out

    assert row["findings"] == []
    assert row["note"].startswith("Not in English")
    assert "Not in English" in told
