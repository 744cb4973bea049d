from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from kedua.commands.advert import register

ADVERT = "# Baker\n\nWe need a native English speaker for 40 hours a week in Ghent. Fully remote.\n"


def run(*args: str, text: str | None = None) -> tuple[int, str]:
    app = typer.Typer()
    register(app, "advert", "")
    result = CliRunner().invoke(app, ["advert", "check", *args], input=text)
    return result.exit_code, result.output


@pytest.fixture
def advert(tmp_path: Path) -> Path:
    path = tmp_path / "advert.md"
    path.write_text(ADVERT, encoding="utf-8")
    return path


def test_findings_are_told_with_advice_and_a_fix(advert: Path) -> None:
    code, output = run(str(advert), "--jurisdiction", "my")

    assert code == 1
    assert "Shuts people out: “native English speaker”" in output
    assert "Instead: “fluent English speaker”" in output
    assert "No pay" in output
    assert "min to read" in output


def test_json_holds_spans_reasons_fixes_and_an_overview(advert: Path) -> None:
    code, output = run(str(advert), "--json", "--jurisdiction", "my,eu")

    told = json.loads(output)
    first = told["findings"][0]
    assert code == 1
    assert set(first) == {"code", "start", "end", "text", "inputs", "why", "source", "fix", "severity"}
    assert (first["code"], first["text"]) == ("exclusion", ADVERT[first["start"] : first["end"]])
    assert first["fix"] == {"replacement": "fluent English speaker", "start": first["start"], "end": first["end"]}
    assert "Malaysia: Employment Act 1955" in first["source"]
    assert {one["code"]: one["fix"] for one in told["findings"]}["no-pay"] is None
    assert told["overview"]["must_haves"] == 0


def test_a_line_that_says_nothing_else_is_offered_to_be_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "clerk.md"
    text = "# Clerk\n\n- Below 35 years old\n- Files well\n"
    file.write_text(text, encoding="utf-8")

    _code, output = run(str(file))
    _code, told = run(str(file), "--json")

    fix = json.loads(told)["findings"][0]["fix"]
    assert "Take out: “- Below 35 years old”" in output
    assert text[: fix["start"]] + fix["replacement"] + text[fix["end"] :] == "# Clerk\n\n- Files well\n"


def test_nothing_found_ends_with_zero(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Nous cherchons une boulangère pour le magasin et les marchés de la ville.", encoding="utf-8")

    assert run(str(good)) == (
        0,
        "13 words, 1 min to read. 0 must-haves. 0 nice-to-haves. Pay is not told.\nNothing found.\n",
    )
    assert run(str(good), "--json")[0] == 0


def test_standard_input_and_a_language_are_taken() -> None:
    code, output = run("-", "--language", "ms", "--json", text="Lelaki sahaja.")

    assert code == 1
    assert [one["inputs"].get("topic") for one in json.loads(output)["findings"]] == ["sex", None, None]


def test_facts_that_say_otherwise_are_told(advert: Path, tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text("kedua: facts/1\ntitle: Baker\nwhere: on site\njurisdiction: uk\n", encoding="utf-8")

    _code, output = run(str(advert), "--facts", str(facts), "--json")

    found = {one["code"]: one for one in json.loads(output)["findings"]}
    assert found["contradiction"]["inputs"]["about"] == "remote"
    assert found["exclusion"]["inputs"]["places"] == "uk"


@pytest.mark.parametrize(
    ("args", "text", "told"),
    [
        (("nowhere.md",), None, "nowhere.md cannot be read"),
        (("-",), "  \n", "is empty"),
        (("-", "--jurisdiction", "mars"), "You bake.", "--jurisdiction"),
        (("-", "--language", "tlh"), "You bake.", "--language"),
    ],
)
def test_wrong_input_ends_with_two(args: tuple[str, ...], text: str | None, told: str) -> None:
    code, output = run(*args, text=text)

    assert code == 2
    assert told in output


def test_a_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    path.write_bytes(b"caf\xe9 \xff")

    assert run(str(path))[0] == 2


def test_facts_that_are_wrong_are_refused(advert: Path, tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text("title: 3\ncolour: red\n", encoding="utf-8")

    assert run(str(advert), "--facts", str(facts))[0] == 2
