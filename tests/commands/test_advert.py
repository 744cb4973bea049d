"""`kedua advert`: from a file, a title or a role profile to a description."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kedua.commands.advert import register

FACTS = "title: Baker\norganisation: Padi Bakery\nplace: Muar\nduties: [Weighing dough, Shapes loaves]\n"


def run(*arguments: str, given: str = "") -> Result:
    app = typer.Typer()
    register(app, "advert", "")

    @app.command()
    def other() -> None:
        """Make `advert` one command of several."""

    return CliRunner().invoke(app, ["advert", *arguments], input=given)


@pytest.fixture
def facts(tmp_path: Path) -> str:
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return str(path)


def test_a_file_becomes_a_description_in_markdown(facts: str) -> None:
    done = run(facts)

    assert (done.exit_code, done.output.splitlines()[0]) == (0, "# Baker")
    assert "eigh dough" in done.output


def test_the_command_may_be_named(facts: str) -> None:
    assert run("write", facts).output == run(facts).output


def test_standard_input_is_read() -> None:
    assert "# Baker" in run("-", given=FACTS).output


def test_the_same_seed_gives_the_same_text_and_another_one_another(facts: str) -> None:
    texts = [run(facts, "--seed", seed).output for seed in ("1", "1", "2")]

    assert texts[0] == texts[1] != texts[2]


def test_tone_and_language_are_heard(facts: str) -> None:
    warm, malay = run(facts, "--tone", "warm").output, run(facts, "--language", "ms").output

    assert len({run(facts).output, warm, malay}) == 3
    assert "Baker" in malay


@pytest.mark.parametrize("form", ["html", "json", "txt", "docx", "whatsapp"])
def test_it_is_written_to_a_file_in_each_format(facts: str, form: str, tmp_path: Path) -> None:
    out = tmp_path / "advert"

    done = run(facts, "--format", form, "--out", str(out))

    assert (done.exit_code, done.output) == (0, "")
    assert out.stat().st_size > 50


def test_json_holds_the_facts_it_was_made_from(facts: str) -> None:
    written = json.loads(run(facts, "--format", "json").output)

    assert (written["title"], written["facts"]["place"]) == ("Baker", "Muar")


def test_a_title_or_a_role_profile_is_enough() -> None:
    assert run("--title", "Lighthouse Keeper").output.splitlines()[0] == "# Lighthouse Keeper"
    assert run("--role", "barista").output.splitlines()[0] == "# Barista"
    assert run("--role", "barista", "--title", "Head Barista").output.splitlines()[0] == "# Head Barista"


def test_a_title_is_taken_in_place_of_the_files(facts: str) -> None:
    assert run(facts, "--title", "Night Baker").output.splitlines()[0] == "# Night Baker"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("write",), "expected a file of facts, or --title, or --role"),
        (("--role", "zzz"), "--role: there is no 'zzz'"),
        (("--title", "Baker", "--language", "xx"), "--language: expected one of en, ms, zh, not 'xx'"),
        (
            (
                "--title",
                " ",
            ),
            "title: expected a text",
        ),
        (("nowhere.yaml",), "nowhere.yaml: expected a readable file"),
    ],
)
def test_what_is_wrong_is_told_with_exit_code_2(arguments: tuple[str, ...], told: str) -> None:
    done = run(*arguments)

    assert (done.exit_code, told in done.output) == (2, True)


def test_a_role_belongs_into_the_file(facts: str) -> None:
    assert "say it in the file" in run(facts, "--role", "barista").output


def test_every_command_of_the_group_is_listed() -> None:
    listed = run("--help").output.split()

    assert [name for name in ("write", "check", "guard", "read") if name not in listed] == []
