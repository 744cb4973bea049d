import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from kedua.commands.preview import register

VAGUE = {"id": "h1", "section": "hard", "text": "It can be stressful at times."}
FAIR = {
    "id": "h2", "section": "hard", "text": "You work weekends.", "often": "Three out of four",
    "support": "Two weekdays off.", "source": "Priya", "since": "2026-01-02", "review": "2999-01-02",
}  # fmt: skip


def run(tmp_path: Path, rows: list[dict[str, Any]], *options: str) -> tuple[int, str]:
    app = typer.Typer()
    register(app, "preview", "")
    given = tmp_path / "preview.jsonl"
    given.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = CliRunner().invoke(app, ["preview", "check", str(given), *options])
    return result.exit_code, result.output


def codes(output: str) -> list[list[str]]:
    return [[one["code"] for one in json.loads(line)["findings"]] for line in output.splitlines()]


def test_each_line_is_looked_at_alone(tmp_path: Path) -> None:
    code, output = run(tmp_path, [VAGUE, FAIR], "--jsonl")

    assert (code, codes(output)) == (0, [["vague", "no-frequency", "no-support"], []])
    first = json.loads(output.splitlines()[0])["findings"][0]
    assert VAGUE["text"][first["start"] : first["end"]] == "stressful"


@pytest.mark.parametrize(("more", "options"), [({"job": "No weekend work."}, ()), ({}, ("--job", "No weekend work."))])
def test_a_contradiction_with_the_description_is_found(
    tmp_path: Path, more: dict[str, str], options: tuple[str, ...]
) -> None:
    row = {**FAIR, "text": "Two Saturdays a month are working days.", **more}

    _code, output = run(tmp_path, [row], "--jsonl", *options)

    assert codes(output) == [["contradiction"]]


def test_what_is_old_or_undated_is_told_where_a_line_says_who_says_so(tmp_path: Path) -> None:
    stale = {**FAIR, "review": "2026-01-03"}
    undated = {name: value for name, value in FAIR.items() if name not in ("since", "review")}

    _code, output = run(tmp_path, [stale, undated], "--jsonl")

    assert codes(output) == [["stale"], ["undated"]]


def test_a_whole_preview_is_weighed(tmp_path: Path) -> None:
    code, output = run(tmp_path, [VAGUE, FAIR])

    assert code == 1
    assert "What is hard about it: It can be stressful at times." in output
    assert "hard-many" in output
    assert "findings" in output


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"section": "salary"}, "section: expected one of"), ({"since": "soon"}, "since: expected a date")],
)
def test_a_line_that_is_not_as_agreed_is_named(tmp_path: Path, changes: dict[str, str], said: str) -> None:
    code, output = run(tmp_path, [{**FAIR, **changes}])
    each, lines = run(tmp_path, [{**FAIR, **changes}, FAIR], "--jsonl")

    assert (code, said in output) == (2, True)
    assert each == 2
    assert said in json.loads(lines.splitlines()[0])["error"]
    assert json.loads(lines.splitlines()[1])["findings"] == []
