"""`kedua advert guard`: what a description says beyond its facts, as JSON Lines and as plain lines."""

import json
from pathlib import Path

from tests.conftest import Run

FACTS = ["Make espresso drinks", "RM 1,900 a month"]


def test_json_lines_keep_ids_and_give_spans(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "sentences.jsonl"
    rows = [
        {"id": "a", "facts": FACTS, "sentence": "You make espresso drinks in a fast-paced team."},
        {"id": 2, "facts": FACTS, "sentence": "You make espresso drinks for RM 1,900 a month."},
        {"id": 3, "facts": [], "sentence": "We look forward to hearing from you."},
    ]
    source.write_text("\n".join(map(json.dumps, rows)))

    outcome = kedua("advert", "guard", source, "--jsonl")

    assert outcome.code == 0
    assert [json.loads(line) for line in outcome.out.splitlines()] == [
        {"id": "a", "invented": True, "spans": [[30, 40]]},
        {"id": 2, "invented": False, "spans": []},
        {"id": 3, "invented": False, "spans": []},
    ]


def test_what_could_not_be_read_is_told_in_its_place(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "sentences.jsonl"
    lines = [
        '{"id": 1, "facts": "one", "sentence": "x"}',
        '{"id": 2, "facts": ["one", 2], "sentence": "x"}',
        '{"id": 3, "facts": ["one"]}',
        "no JSON",
        '{"id": 4, "facts": ["Bake bread"], "sentence": "You bake bread."}',
    ]
    source.write_text("\n".join(lines))

    outcome = kedua("advert", "guard", source, "--jsonl")

    assert outcome.code == 2
    assert [json.loads(line) for line in outcome.out.splitlines()] == [
        {"id": 1, "line": 1, "error": "facts: expected a list of texts"},
        {"id": 2, "line": 2, "error": "facts: expected a list of texts"},
        {"id": 3, "line": 3, "error": "sentence: expected a text"},
        {"id": None, "line": 4, "error": "expected a JSON object on each line"},
        {"id": 4, "invented": False, "spans": []},
    ]


def test_words_of_another_language_are_said_not_to_be_compared(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "sentences.jsonl"
    sentence = "Gaji anda ialah RM 2,500 sebulan dan kerja di Ipoh."
    source.write_text(json.dumps({"id": 1, "facts": FACTS, "sentence": sentence}))

    outcome = kedua("advert", "guard", source, "--jsonl")

    row = json.loads(outcome.out)
    assert (row["spans"], row["checked"]) == ([[16, 24]], "numbers")
    assert row["note"].startswith("The words are not in English and were not compared")


def test_plain_lines_show_what_is_not_in_the_facts(kedua: Run, tmp_path: Path) -> None:
    facts, source = tmp_path / "facts.txt", tmp_path / "sentences.txt"
    facts.write_text("\n".join(FACTS))
    source.write_text("You make espresso drinks.\nFree parking.\nGaji anda ialah RM 1,900 dan kerja di Ipoh.")

    outcome = kedua("advert", "guard", source, "--facts", facts)

    assert outcome.code == 1
    assert "“Free parking”: Not in your facts: add it there, or take it out." in outcome.out
    assert "The words are not in English" in outcome.out
    assert "1 finding" in outcome.out


def test_facts_are_needed(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "sentences.txt"
    source.write_text("You make espresso drinks.")

    outcome = kedua("advert", "guard", source)

    assert outcome.code == 2
    assert "expected --jsonl, or --facts with a file of facts" in outcome.err


def test_a_file_without_facts_is_not_taken_for_facts(kedua: Run, tmp_path: Path) -> None:
    sentences, facts = tmp_path / "sentences.txt", tmp_path / "facts.txt"
    sentences.write_text("You bake bread.\n")
    facts.write_text("\n")

    outcome = kedua("advert", "guard", sentences, "--facts", facts)

    assert outcome.code == 2
    assert "facts.txt holds no facts" in outcome.err
