"""`kedua message check`: what messages to candidates hold, as JSON Lines and as plain lines."""

import json
from pathlib import Path

from tests.conftest import Run

COLD = "We will not offer you the job."


def test_json_lines_keep_ids_and_give_codes_with_spans(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.jsonl"
    text = "We will not offer you the job, sorry. Your CV stays on file. Thank you."
    rows = [
        {"id": "a", "occasion": "not-passed", "text": text},
        {"id": 2, "occasion": "thank-you", "text": "Thank you, Cleo. I will call you on Friday."},
    ]
    source.write_text("\n".join(map(json.dumps, rows)))

    outcome = kedua("message", "check", source, "--jsonl", "--words-only")

    first, second = (json.loads(line) for line in outcome.out.splitlines())
    (finding,) = first["findings"]
    assert outcome.code == 0
    assert (first["id"], finding["code"], text[finding["start"] : finding["end"]]) == (
        "a",
        "false-hope",
        "CV stays on file",
    )
    assert second == {"id": 2, "findings": []}


def test_plain_lines_are_told_what_to_write_instead(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.txt"
    source.write_text(COLD)

    outcome = kedua("message", "check", source, "--occasion", "not-passed", "--words-only")

    assert outcome.code == 1
    assert "This sounds cold. Add a kind word" in outcome.out
    assert "1 finding" in outcome.out


def test_an_unknown_occasion_is_told(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.txt"
    source.write_text(COLD)

    outcome = kedua("message", "check", source, "--occasion", "birthday")

    assert outcome.code == 2
    assert "--occasion: expected one of received, invitation" in outcome.err
