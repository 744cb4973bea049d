import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from kedua.commands.main import COMMANDS
from tests.docs.pages import named, read

PAGE = read("extend/command-line.md")
SECTIONS = dict(part.split("`", 1) for part in PAGE.split("\n## `kedua ")[1:])


def application() -> typer.Typer:
    app = typer.Typer()
    for name in COMMANDS:
        import_module(f"kedua.commands.{name}").register(app, name, "")
    return app


def parameters(command: Any) -> Iterator[tuple[str, str]]:
    """Give subcommands and their parameters, as (what stands on the page, where)."""
    for name, inner in getattr(command, "commands", {}).items():
        yield name, command.name
        yield from parameters(inner)
    for parameter in command.params:
        options = [option for option in parameter.opts if option.startswith("--")]
        for word in options or [parameter.name]:
            yield word, command.name


def everything() -> list[tuple[str, str]]:
    commands = typer.main.get_command(application()).commands  # type: ignore[attr-defined]  # a group, for it has several
    return [(word, top) for top, command in commands.items() for word, _ in parameters(command)]


def test_every_command_has_its_section() -> None:
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize(("word", "command"), everything())
def test_every_subcommand_option_and_argument_is_on_the_page(word: str, command: str) -> None:
    assert word in named(SECTIONS[command])


def test_the_options_of_the_program_itself_are_on_the_page() -> None:
    assert "kedua --version" in PAGE
    assert "kedua --help" in PAGE


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (["review", "--jsonl"], {"id": "q1", "text": "How old are you?"}),
        (["review", "--jsonl", "--notes"], {"id": "q1", "text": "She is 54."}),
        (["star", "--jsonl"], {"id": 1, "notes": "Rang all the suppliers."}),
        (["decision", "check", "--jsonl"], {"id": 1, "reason": "Lovely person."}),
        (["same", "--jsonl"], {"id": 1, "a": "What went wrong?", "b": "What went well?"}),
    ],
)
def test_every_field_of_json_lines_is_on_the_page(command: list[str], line: dict[str, str], tmp_path: Path) -> None:
    given = tmp_path / "lines.jsonl"
    given.write_text(json.dumps(line) + "\n", encoding="utf-8")

    result = CliRunner().invoke(application(), [*command, str(given)])

    assert result.exit_code == 0
    written = json.loads(result.output)
    fields = {*line, *written, *(name for finding in written.get("findings", []) for name in finding)}
    section = SECTIONS[command[0]]
    assert [name for name in fields if name not in named(section) and f'"{name}"' not in section] == []
