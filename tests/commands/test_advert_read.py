"""`kedua advert read`: a description as people see it, as JSON with spans, as a file of facts; files that give none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kedua.engine.advert.pasted import read_facts
from kedua.integrations.advertfile.reading import read_facts_file
from kedua.library.loader import load_library
from tests.conftest import Run

TEXT = """# Barista
Penang | RM 2,200-2,600 | 45 hours a week

## Duties
- Make coffee
- Keep the till right

## Requirements
- Has counted a till
- Friendly

## What is hard
- The heat

## How we hire
- Interview (30 minutes)

Something odd here.
"""


@pytest.fixture
def described(tmp_path: Path) -> Path:
    path = tmp_path / "barista.md"
    path.write_text(TEXT)
    return path


def test_people_see_facts_doubts_what_is_left_and_competencies(kedua: Run, described: Path) -> None:
    outcome = kedua("advert", "read", described)

    lines = [line.strip() for line in outcome.out.splitlines()]
    assert outcome.code == 0
    assert lines[lines.index("Must-haves") + 1] == "Has counted a till → Keep the till right"
    assert lines[lines.index("Pay") + 1] == "RM 2,200 to RM 2,600 a month"
    assert lines[lines.index("Steps of hiring") + 1] == "Interview, 30 minutes"
    assert lines[lines.index("What is hard") + 1] == "The heat"
    assert lines[lines.index("To look at") + 1].startswith("“RM 2,200-2,600” It is not said what the pay is for")
    assert lines[lines.index("Not understood") + 1] == "Something odd here."
    assert lines[lines.index("Competencies that it calls for") + 1].startswith("Customer service (5")
    assert lines[lines.index("Nearest role profile") + 1] == "Barista (barista)"


def test_json_gives_every_span_with_its_words(kedua: Run, described: Path) -> None:
    outcome = kedua("advert", "read", described, "--json")

    told = json.loads(outcome.out)
    assert told["facts"]["must_haves"] == [
        {"text": "Has counted a till", "duty": 1},
        {"text": "Friendly", "duty": None},
    ]
    assert told["facts"]["pay"]["least"] == "2200"
    assert [(one["code"], one["text"]) for one in told["unsure"]] == [("pay-period", "RM 2,200-2,600")]
    assert [one["text"] for one in told["unread"]] == ["Something odd here."]
    assert {"field": "duties.0", "start": 65, "end": 76, "text": "Make coffee"} in told["found"]
    assert told["role"] == "barista"


def test_facts_can_be_read_by_the_command_that_writes(kedua: Run, described: Path, tmp_path: Path) -> None:
    outcome = kedua("advert", "read", described, "--format", "facts")

    file = tmp_path / "facts.yaml"
    file.write_text(outcome.out)
    assert read_facts_file(file, load_library().roles) == read_facts(TEXT).facts


def test_a_web_page_is_read_as_well(kedua: Run, tmp_path: Path) -> None:
    page = tmp_path / "job.html"
    page.write_text("<html><body><h1>Cook</h1><h2>Duties</h2><ul><li>Cook rice</li></ul></body></html>")

    outcome = kedua("advert", "read", page, "--json")

    facts = json.loads(outcome.out)["facts"]
    assert (facts["title"], facts["duties"]) == ("Cook", ["Cook rice"])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty.txt: The file is empty."),
        ("photo.png", b"\x89PNG\r\n\x1a\n0000", "photo.png: This is a picture"),
        ("broken.pdf", b"no pdf at all", "broken.pdf: The file is damaged"),
        (
            "old.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "old.doc: This is the Word",
        ),
        ("large.txt", b"a" * 10_000_001, "large.txt: The file is larger than 10 MB."),
    ],
)
def test_a_file_that_gives_no_text_is_refused(kedua: Run, tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)

    outcome = kedua("advert", "read", tmp_path / name)

    assert (outcome.code, outcome.out, said in outcome.err) == (2, "", True)


def test_a_file_that_is_not_there_is_told(kedua: Run, tmp_path: Path) -> None:
    outcome = kedua("advert", "read", tmp_path / "none.txt")

    assert (outcome.code, "none.txt cannot be read" in outcome.err) == (2, True)
