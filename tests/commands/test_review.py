"""`kedua review`: questions and notes, as lines and as JSON Lines."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from kedua.engine.language.topic_model import TopicModel
from kedua.integrations.embedder import NoEmbedder
from tests.conftest import Run


class Toy:
    """An embedder of one number; asked for the question that no rule knows, and for nothing else."""

    name = "toy"

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        assert texts == ["Zim zam zoom?"]
        return np.zeros((1, 1), dtype=np.float32)


def test_json_lines_keep_ids_and_tell_form_and_findings(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "questions.jsonl"
    source.write_text(
        '{"id": "a", "text": "Tell us about a time you missed a deadline."}\n\n{"id": 2, "text": "How old are you?"}\n'
    )

    outcome = kedua("review", source, "--jsonl")

    first, second = (json.loads(line) for line in outcome.out.splitlines())
    found = second["findings"][-1]
    assert outcome.code == 0
    assert (first["id"], first["form"], first["findings"]) == ("a", "open", [])
    assert (second["id"], second["form"]) == (2, "closed")
    assert (found["code"], found["topic"], found["severity"]) == ("prohibited", "age", "high")
    assert second["text"][found["start"] : found["end"]].lower() == "how old are you"
    assert found["message"]
    assert found["instead"]


def test_a_jurisdiction_narrows_where_a_finding_holds(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "q.jsonl"
    source.write_text('{"id": 1, "text": "How old are you?"}\n')

    outcome = kedua("review", source, "--jsonl", "--jurisdiction", "my,us")

    topics = [f for f in json.loads(outcome.out)["findings"] if f["topic"]]
    assert {place for finding in topics for place in finding["jurisdictions"]} <= {"my", "us"}


def test_plain_lines_are_shown_and_counted(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "questions.txt"
    source.write_text("Tell us about a time you changed your mind.\nAre you married?\n")

    outcome = kedua("review", source)

    assert outcome.code == 1
    assert "prohibited marital" in outcome.out
    assert "finding" in outcome.out


def test_clean_lines_end_well(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "questions.txt"
    source.write_text("Tell us about a time you changed your mind.\n")

    outcome = kedua("review", source)

    assert (outcome.code, "Nothing found." in outcome.out) == (0, True)


def test_a_question_in_words_that_no_rule_knows_is_understood_by_its_meaning(
    kedua: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "questions.jsonl"
    source.write_text('{"id": 1, "text": "Zim zam zoom?"}\n{"id": 2, "text": "How old are you?"}\n')
    toy = TopicModel(("age",), np.zeros(1), np.zeros((2, 1)), np.array([0.0, 9.0]), 0.9, "toy")
    monkeypatch.setattr("kedua.commands.review.best_embedder", Toy)
    monkeypatch.setattr("kedua.usecases.review.topic_model_for", {"toy": toy}.get)

    outcome = kedua("review", source, "--jsonl")

    understood, worded = (json.loads(line)["findings"][-1] for line in outcome.out.splitlines())
    assert (understood["topic"], understood["severity"], understood["start"], understood["end"]) == (
        "age",
        "medium",
        0,
        13,
    )
    assert (worded["topic"], worded["severity"]) == ("age", "high")


def test_words_only_leaves_meaning_out(kedua: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "questions.jsonl"
    source.write_text('{"id": 1, "text": "Zim zam zoom?"}\n')
    toy = TopicModel(("age",), np.zeros(1), np.zeros((2, 1)), np.array([0.0, 9.0]), 0.9, "toy")
    monkeypatch.setattr("kedua.commands.review.best_embedder", Toy)
    monkeypatch.setattr("kedua.usecases.review.topic_model_for", {"toy": toy}.get)

    outcome = kedua("review", source, "--jsonl", "--words-only")

    assert [finding for finding in json.loads(outcome.out)["findings"] if finding["topic"]] == []


def test_without_an_embedder_the_rules_decide_alone(
    kedua: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "questions.txt"
    source.write_text("Tell us about a time you changed your mind.\n")
    monkeypatch.setattr("kedua.commands.review.best_embedder", NoEmbedder)

    outcome = kedua("review", source)

    assert (outcome.code, "Nothing found." in outcome.out) == (0, True)


def test_notes_have_findings_and_no_form(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "notes.jsonl"
    source.write_text(
        '{"id": 1, "text": "She has two small kids, so travel may be hard."}\n'
        '{"id": 2, "text": "Cut the ageing report from 60 to 30 days."}\n'
    )

    outcome = kedua("review", "--notes", "--jsonl", source)

    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert [finding["topic"] for finding in first["findings"]] == ["family"]
    assert second == {"id": 2, "text": "Cut the ageing report from 60 to 30 days.", "findings": []}


def test_a_line_that_is_not_as_expected_is_told_in_its_place_and_the_others_are_answered(
    kedua: Run, tmp_path: Path
) -> None:
    source = tmp_path / "q.jsonl"
    for line, told in (
        ("not json", "expected a JSON object"),
        ("[1]", "expected a JSON object"),
        ('{"text": "x"}', "id: expected"),
        ('{"id": 1}', "text: expected a text"),
        ('{"id": 1, "text": 5}', "text: expected a text"),
        (r'{"id": "\ud800", "text": "x"}', "expected whole characters"),
    ):
        source.write_text('{"id": 0, "text": "How old are you?"}\n' + line + "\n")

        outcome = kedua("review", source, "--jsonl")

        answered, bad = map(json.loads, outcome.out.splitlines())
        assert (outcome.code, answered["id"], bad["line"], told in bad["error"]) == (2, 0, 2, True)


def test_an_unknown_jurisdiction_is_told(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "q.txt"
    source.write_text("Hello?")

    outcome = kedua("review", source, "--jurisdiction", "mars")

    assert (outcome.code, "my, sg, uk, eu, us, ca, au" in outcome.err) == (2, True)


def test_a_file_that_is_not_there_or_not_text_is_told(kedua: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"fine\n\xff\xfe\n")

    missing = kedua("review", tmp_path / "none.txt")
    unreadable = kedua("review", broken)

    assert (missing.code, "cannot be read" in missing.err) == (2, True)
    assert (unreadable.code, "broken.txt:2: expected text in UTF-8" in unreadable.err) == (2, True)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[" * 100_000, {"id": None, "line": 1, "error": "expected a JSON object on each line"}),
        (
            '{"id": 7, "text": "Why \\ud800?"}',
            {
                "id": None,
                "line": 1,
                "error": "expected whole characters: half a pair, \\ud800 to \\udfff, stands alone",
            },
        ),
        (
            json.dumps({"id": 7, "text": "word " * 20_000}),
            {"id": 7, "line": 1, "error": "expected at most 100,000 characters on a line"},
        ),
    ],
)
def test_a_line_that_nothing_can_be_made_of_stops_no_other(
    kedua: Run, tmp_path: Path, line: str, told: dict[str, object]
) -> None:
    source = tmp_path / "questions.jsonl"
    source.write_text(f'{line}\n{{"id": 8, "text": "How did you lead?"}}\n')

    outcome = kedua("review", "--jsonl", "--words-only", source)

    first, second = map(json.loads, outcome.out.splitlines())
    assert (outcome.code, first, second["id"]) == (2, told, 8)


def test_a_line_without_end_is_refused(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "questions.txt"
    source.write_text("How?\n" + "word " * 30_000)

    outcome = kedua("review", source)

    assert (outcome.code, "questions.txt:2: expected at most 100,000 characters" in outcome.err) == (2, True)


def test_what_cannot_be_looked_at_in_another_language_is_said(kedua: Run, tmp_path: Path) -> None:
    source = tmp_path / "questions.jsonl"
    texts = ["Bolehkah anda bekerja pada hujung minggu?", "Wie haben Sie das mit dem Kunden und der Bank gelöst?"]
    source.write_text("".join(json.dumps({"id": text, "text": text}) + "\n" for text in texts))

    rows = [json.loads(line) for line in kedua("review", source, "--jsonl").out.splitlines()]
    source.write_text(texts[1])
    shown = kedua("review", source).out

    assert [(row["form"], "note" in row) for row in rows] == [("closed", True), ("open", True)]
    assert "neither its form nor private topics" in rows[1]["note"]
    assert "neither its form nor private topics" in shown
