"""The engine is pure: frozen, slotted dataclasses, and nothing that reads, writes or asks the time."""

import ast
import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import kedua.engine

ENGINE = Path(inspect.getfile(kedua.engine)).parent


def modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(kedua.engine.__path__, "kedua.engine."):
        yield importlib.import_module(info.name)


@pytest.mark.parametrize("module", list(modules()), ids=lambda module: module.__name__)
def test_every_dataclass_is_frozen_and_slotted(module: ModuleType) -> None:
    classes = [c for _name, c in inspect.getmembers(module, inspect.isclass) if c.__module__ == module.__name__]

    loose = [
        c.__name__
        for c in classes
        if dataclasses.is_dataclass(c) and not (c.__dataclass_params__.frozen and "__slots__" in vars(c))  # type: ignore[attr-defined]  # private, but the only way to ask
    ]

    assert loose == []


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=lambda path: str(path.relative_to(ENGINE)))
def test_nothing_reads_files_prints_or_draws_at_random(path: Path) -> None:
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }

    assert calls & {"open", "print", "input", "exec", "eval", "__import__"} == set()
    assert "np.random" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=lambda path: str(path.relative_to(ENGINE)))
def test_nothing_asks_the_time(path: Path) -> None:
    """A day is a value like any other; only the clock that says which one it is now is not the engine's."""
    calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    asked = {call.attr for call in calls if isinstance(call, ast.Attribute)}

    assert asked & {"now", "utcnow", "today"} == set()
