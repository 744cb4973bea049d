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
    assert list(first) == ["id", "findings"]
    assert first["id"] == "a"
    assert text[finding["start"] : finding["end"]] == finding["quote"] == "CV stays on file"
    assert (finding["kind"], finding["code"]) == ("false hope", "false-hope")
    assert finding["advice"].startswith("This raises a hope that nobody can answer for.")
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


def test_any_common_name_of_an_occasion_is_understood(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.jsonl"
    names = ("not passed", "Not_Passed", "rejection", "no pass")
    source.write_text("\n".join(json.dumps({"id": name, "occasion": name, "text": COLD}) for name in names))

    outcome = kedua("message", "check", source, "--jsonl", "--words-only")

    rows = [json.loads(line) for line in outcome.out.splitlines()]
    assert [(row["id"], [found["kind"] for found in row["findings"]]) for row in rows] == [
        (name, ["cold"]) for name in names
    ]


def test_an_occasion_that_is_not_known_or_not_given_is_noted_and_the_text_still_read(
    kedua: Run, tmp_path: Path
) -> None:
    source = tmp_path / "messages.jsonl"
    rows = [{"id": 1, "occasion": "birthday", "text": "You are arrogant."}, {"id": 2, "text": "You are arrogant."}]
    source.write_text("\n".join(map(json.dumps, rows)))

    outcome = kedua("message", "check", source, "--jsonl", "--words-only")

    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert (outcome.code, [found["kind"] for found in first["findings"]]) == (0, ["trait"])
    assert first["note"].startswith("The occasion 'birthday' is not known")
    assert second["note"].startswith("No occasion was given")
    assert second["findings"][0]["quote"] == "You are arrogant"


def test_a_bad_line_is_told_in_its_place_and_stops_no_other(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.jsonl"
    source.write_bytes(
        b'not json\n{"id": "a", "occasion": "own"}\n"just text"\n\xff\xfe\n'
        b'{"id": true, "text": "x"}\n{"id": "b", "occasion": "own", "text": "Hello."}\n'
    )

    outcome = kedua("message", "check", source, "--jsonl", "--words-only")

    assert outcome.code == 2
    assert [json.loads(line) for line in outcome.out.splitlines()] == [
        {"id": None, "line": 1, "error": "expected a JSON object on each line"},
        {"id": "a", "line": 2, "error": "text: expected a text"},
        {"id": None, "line": 3, "error": "expected a JSON object on each line"},
        {"id": None, "line": 4, "error": "expected text in UTF-8"},
        {"id": None, "line": 5, "error": "id: expected a text or a whole number"},
        {"id": "b", "findings": []},
    ]
    assert "5 lines could not be read." in outcome.err


def test_a_message_in_another_language_is_not_read_for_what_it_says(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.jsonl"
    malay = "Maaf, kami tidak dapat menawarkan jawatan ini kepada anda. Terima kasih kerana hadir temu duga."
    rows = [
        {"id": "ms", "occasion": "not passed", "text": malay},
        {"id": "ta", "occasion": "not passed", "text": "உங்கள் விண்ணப்பத்திற்கு நன்றி."},
    ]
    source.write_text("\n".join(map(json.dumps, rows)))

    outcome = kedua("message", "check", source, "--jsonl", "--words-only")

    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert (first["findings"], second["findings"]) == ([], [])
    assert first["note"].startswith("Not in English: only outcome, next step")
    assert second["note"].startswith("Not in a language that is read here")


def test_plain_lines_in_another_language_are_noted(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "messages.txt"
    source.write_text("Terima kasih kerana hadir temu duga, kami akan menghubungi anda.")

    outcome = kedua("message", "check", source, "--words-only")

    assert "Not in English" in outcome.out
