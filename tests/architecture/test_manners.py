"""Manners that a tool does not check: reasons behind exceptions, no hosts in locks, docstrings that say what belongs."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for folder in ("src", "tests", "bench") for path in (ROOT / folder).rglob("*.py"))


def test_every_silenced_check_names_its_code_and_its_reason() -> None:
    silenced = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?P<rest>[^\n]*)")
    fair = re.compile(r"^(?:: ?[A-Z]+\d+(?:, ?[A-Z]+\d+)*|\[[a-z-]+(?:, ?[a-z-]+)*\])\s*(?:#|-|–|—)\s*\w.+")

    found = [
        f"{path.name}: {hit.group(0)}"
        for path in SOURCES
        if path != Path(__file__)
        for hit in silenced.finditer(path.read_text("utf-8"))
        if not fair.match(hit.group("rest"))
    ]

    assert found == []


def test_every_module_says_what_belongs_in_it() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if "src" in path.parts and ast.get_docstring(ast.parse(path.read_text("utf-8"))) is None
    ]

    assert silent == []


def test_locked_dependencies_carry_hashes_and_no_hosts() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text("utf-8")
        pins = re.findall(r"^[\w.-]+==\S+", text, re.MULTILINE)

        assert pins
        assert text.count("--hash=sha256:") >= len(pins)
        assert "://" not in text


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "adr").glob("[0-9]*.md"))

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 6


def test_a_lock_lets_others_point_at_the_row() -> None:
    # On PostgreSQL a plain FOR UPDATE waits for everybody who is adding a row with a foreign key to the locked one, and makes
    # them wait: whoever saves notes would stand behind a reminder of the same interview that is being written.
    locks = re.compile(r"select_for_update\((?P<how>[^)]*)")

    found = [
        f"{path.name}: {hit.group(0)}"
        for path in SOURCES
        if "src" in path.parts
        for hit in locks.finditer(path.read_text("utf-8"))
        if "no_key=True" not in hit.group("how")
    ]

    assert found == []
