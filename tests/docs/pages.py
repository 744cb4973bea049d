"""The pages of the documentation and what the tests pick out of them."""

from __future__ import annotations

import re
from pathlib import Path

HOME = Path(__file__).parents[2]
DOCS = HOME / "docs"
PAGES = tuple(sorted(page for page in (*HOME.glob("*.md"), *DOCS.rglob("*.md"))))
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_SAVED = re.compile(r"[Ss]ave this as `([\w.-]+)`[^\n]*\n\n```\w+\n(.*?)^```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")


def read(name: str) -> str:
    """Read a page by its path below docs/."""
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """Give the fenced blocks of a language."""
    return [body for found, body in _BLOCK.findall(text) if found == language]


def saved_files(text: str) -> dict[str, str]:
    """Give the files that a page tells its reader to save, by name."""
    return dict(_SAVED.findall(text))


def named(text: str) -> set[str]:
    """Give every word, option and field that stands in code quotes, with each part of a dotted path by itself."""
    quoted = _CODE.findall(_BLOCK.sub("", text))
    parts = (part for code in quoted for part in re.split(r"[\s,.\[\]=:]+", code))
    return {*quoted, *parts}


def rows(text: str) -> list[list[str]]:
    """Give the cells of every line of every table, without code quotes and bold marks."""
    lines = (line.strip() for line in text.splitlines())
    return [
        [cell.strip().replace("`", "").replace("**", "") for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|") and not set(line) <= set("|- ")
    ]
