"""`kedua plan`: every example, every format, every way to get it wrong."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from kedua.integrations.planfile.schema import PlanFile
from tests.conftest import EXAMPLES, Run

CASES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".yaml", ".json"))


def test_there_are_at_least_six_different_jobs() -> None:
    assert len(CASES) >= 6


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_example_gives_a_whole_plan(kedua: Run, case: Path) -> None:
    outcome = kedua("plan", case, "--format", "json")

    plan = json.loads(outcome.out)
    asked = [question["text"] for question in plan["questions"]]
    assert outcome.code == 0
    assert sum(part["minutes"] for part in plan["parts"]) == plan["minutes"]
    assert plan["gap"] == pytest.approx(0, abs=1e-6)
    assert 0 < plan["value"] <= plan["bound"] < 1
    assert len(set(asked)) == len(asked) >= 4
    assert any(question["kind"] == "significant-challenge" for question in plan["questions"])
    assert any(question["subject"] == "career-goals" for question in plan["questions"])
    assert any(question["subject"] in ("contribution", "value") for question in plan["questions"])
    assert all(question["reason"]["codes"] and question["reason"]["text"] for question in plan["questions"])
    assert all(question["probes"] and len(question["levels"]) == 5 for question in plan["questions"])


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("minutes", [20, 30, 45, 90, 120])
def test_every_example_fits_other_lengths_or_says_what_to_do(kedua: Run, case: Path, minutes: int) -> None:
    outcome = kedua("plan", case, "--minutes", str(minutes), "--format", "json")

    if outcome.code:
        assert outcome.code == 2
        assert re.search(r"longer|fewer|at least \d+ minutes", outcome.err)
    else:
        assert sum(part["minutes"] for part in json.loads(outcome.out)["parts"]) == minutes


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_panels_plan_asks_the_same_and_holds_no_opinion(kedua: Run, case: Path) -> None:
    recruiter = json.loads(kedua("plan", case, "--format", "json").out)
    panel = json.loads(kedua("plan", case, "--for", "panel", "--format", "json").out)

    assert [q["text"] for q in panel["questions"]] == [q["text"] for q in recruiter["questions"]]
    assert {entry["mean"] for entry in panel["outlook"]} == {None}
    assert [cell["ratings"] for cell in panel["coverage"] if cell["ratings"]] == []
    opinions = {"thin", "conflicting", "near-bar", "strength", "doubt", "still-unsure"}
    codes = {gap["code"] for gap in panel["gaps"]} | {
        code["code"] for question in panel["questions"] for code in question["reason"]["codes"]
    }
    assert codes & opinions == set()


def test_the_same_case_gives_the_same_bytes(kedua: Run, flagship: Path) -> None:
    first = kedua("plan", flagship, "--format", "json").out
    second = kedua("plan", flagship, "--format", "json").out

    assert first == second


def test_a_plan_keeps_to_the_schema_it_prints(kedua: Run, flagship: Path) -> None:
    schema = json.loads(kedua("schema", "plan").out)
    plan = json.loads(kedua("plan", flagship, "--format", "json").out)

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(plan, schema, jsonschema.Draft202012Validator)
    assert PlanFile.model_validate(plan).audience == "recruiter"


@pytest.mark.parametrize(("form", "start"), [("html", b"<!doctype html>"), ("pdf", b"%PDF-"), ("json", b"{")])
def test_a_kit_is_written_to_a_file(kedua: Run, flagship: Path, tmp_path: Path, form: str, start: bytes) -> None:
    out = tmp_path / f"kit.{form}"

    outcome = kedua("plan", flagship, "--format", form, "--out", out)

    assert outcome.code == 0
    assert out.read_bytes().lower().startswith(start.lower())
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_nothing_is_left_beside_a_place_that_cannot_be_written(kedua: Run, flagship: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kits"
    folder.mkdir()

    outcome = kedua("plan", flagship, "--out", folder)

    assert (outcome.code, f"{folder} cannot be written: Is a directory" in outcome.err) == (2, True)
    assert list(tmp_path.iterdir()) == [folder]


def test_no_colour_codes_reach_a_file_or_a_pipe(kedua: Run, flagship: Path) -> None:
    assert "\x1b" not in kedua("plan", flagship).out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "bad.yaml:1: expected a case"),
        ("kedua: case/1\nkedua: case/1\n", "bad.yaml:2: kedua: expected each field once"),
        ("a: [b\n", "expected valid YAML or JSON"),
        ("kedua: case/2\n", "bad.yaml:1: kedua: expected one of 'case/1', not 'case/2'"),
        (
            "kedua: case/1\norganisation:\n\tname: x\n",
            "bad.yaml:3: expected blanks at the start of the line, not a tab",
        ),
        ("kedua: case/1\nwhat: 1\n", "bad.yaml:2: what: expected a known field"),
        ("a: &x 1\nb: *x\n", "anchors and aliases"),
        ("kedua: case/1\n\x00", "bad.yaml:2: expected text without control characters"),
        ("kedua: case/1\nminutes: 2026-13-45\n", "bad.yaml:2: minutes: expected a text, a number or a date"),
        ("kedua: case/1\nminutes: !!bool maybe\n", "bad.yaml:2: minutes: expected a text, a number or a date"),
        ("kedua: !!python/name:os.system x\n", "bad.yaml:1: kedua: expected a text, a number or a date"),
        ("kedua: case/1\n? [a]\n: b\n", "bad.yaml:2: expected a name before the colon"),
        ("kedua: case/1\n2026-11-24: x\n", "bad.yaml:2: 2026-11-24: expected a known field"),
        ("[" * 100_000, "bad.yaml: expected fields at most 50 deep"),
        ('{"a":' * 100_000, "bad.yaml: expected fields at most 50 deep"),
        ("- " * 20_000, "bad.yaml: expected fields at most 50 deep"),
    ],
)
def test_a_bad_file_is_told_with_its_line_and_what_was_expected(
    kedua: Run, tmp_path: Path, text: str, told: str
) -> None:
    case = tmp_path / "bad.yaml"
    case.write_text(text)

    outcome = kedua("plan", case, "--out", tmp_path / "plan.txt")

    assert outcome.code == 2
    assert told in outcome.err
    assert "Traceback" not in outcome.err
    assert not (tmp_path / "plan.txt").exists()


def test_a_file_that_is_not_text_is_told_with_its_line(kedua: Run, tmp_path: Path) -> None:
    case = tmp_path / "bad.yaml"
    case.write_bytes(b"kedua: case/1\norganisation: \xff\n")

    outcome = kedua("plan", case)

    assert (outcome.code, "bad.yaml:2: expected text in UTF-8" in outcome.err) == (2, True)


def test_a_file_that_is_not_there_is_told(kedua: Run, tmp_path: Path) -> None:
    outcome = kedua("plan", tmp_path / "none.yaml")

    assert (outcome.code, "expected a readable file" in outcome.err) == (2, True)


def test_names_that_the_library_lacks_are_told_with_near_ones(kedua: Run, flagship: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(flagship.read_text("utf-8").replace("competency: leading-teams,", "competency: leading-team,", 1))

    outcome = kedua("plan", case)

    assert outcome.code == 2
    assert "did you mean leading-teams" in outcome.err


def test_a_length_out_of_range_is_told(kedua: Run, flagship: Path) -> None:
    outcome = kedua("plan", flagship, "--minutes", "10")

    assert (outcome.code, "20 to 120 minutes, not 10" in outcome.err) == (2, True)


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("panel: []\n", "panel: The panel is empty."),
        ("panel: [{name: Ben}]\nplan:\n  minutes: 15\n", "plan.minutes: An interview takes 20 to 120 minutes, not 15."),
    ],
)
def test_a_wish_that_cannot_be_met_is_told_with_its_line(
    kedua: Run, flagship: Path, tmp_path: Path, end: str, told: str
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(flagship.read_text("utf-8").partition("\npanel:")[0] + "\n" + end)
    last = len(case.read_text("utf-8").splitlines())

    outcome = kedua("plan", case, "--out", tmp_path / "plan.txt")

    assert (outcome.code, outcome.err.startswith(f"case.yaml:{last}: {told}")) == (2, True)
    assert not (tmp_path / "plan.txt").exists()


def test_a_folder_is_no_case(kedua: Run) -> None:
    outcome = kedua("plan", Path())

    assert (outcome.code, outcome.err.startswith(".: expected a readable file")) == (2, True)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_written(kedua: Run, flagship: Path, tmp_path: Path) -> None:
    outcome = kedua("plan", flagship, "--out", tmp_path / "none" / "plan.txt")

    assert (outcome.code, "cannot be written" in outcome.err) == (2, True)
    assert list(tmp_path.iterdir()) == []
