"""Smoke alarms: how long files and functions may be."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE, LONGEST_README, ALL_SCRIPT = 400, 50, 250, 150, 1500


def python_files() -> list[Path]:
    """Everything written by hand: Django writes migrations."""
    every = (path for folder in ("src", "tests", "bench") for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in every if path.parent.name != "migrations")


def length(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.name}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_source_file_is_too_long() -> None:
    assert [(path.name, length(path)) for path in python_files() if length(path) > LONGEST_FILE] == []


def test_no_function_is_too_long() -> None:
    found = [entry for path in python_files() for entry in functions(path) if entry[1] > LONGEST_FUNCTION]

    assert found == []


def test_no_template_is_too_long() -> None:
    templates = [path for path in (ROOT / "src").rglob("templates/**/*") if path.is_file() and path.suffix != ".css"]

    assert [(path.name, length(path)) for path in templates if length(path) > LONGEST_TEMPLATE] == []


def test_our_own_script_stays_small() -> None:
    own = [path for path in (ROOT / "src").rglob("*.js") if "vendor" not in path.parts]

    assert sum(map(length, own)) <= ALL_SCRIPT


def test_the_readme_can_be_read_in_one_go() -> None:
    assert length(ROOT / "README.md") <= LONGEST_README
