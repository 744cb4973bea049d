"""The figures of docs/explain/language.md, measured anew: `python -m tests.docs.language_figures`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypedDict

from kedua.engine.language.form import question_form
from kedua.engine.language.rules import Finding
from kedua.engine.language.topics import find_in_note, find_topics
from kedua.library.law import JURISDICTIONS, load_law

DATA = Path(__file__).parents[1] / "data" / "language"
FORMS = ("open", "closed", "leading", "loaded", "double-barrelled", "vague")


class Row(TypedDict, total=False):
    """A labelled text; `form` in the one set, `topics` in the others."""

    id: str
    text: str
    fold: str
    form: str
    topics: list[str]


def rows(name: str, *, held_out: bool) -> list[Row]:
    """Read one part of a labelled set."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    read: list[Row] = [json.loads(line) for line in lines if line.strip()]
    return [row for row in read if (row["fold"] == "held-out") is held_out]


def share(hits: Iterable[bool]) -> float:
    """Give the share of true ones."""
    counted = list(hits)
    return sum(counted) / len(counted)


def f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    """Give F1 of (labelled, found) pairs."""
    counted = list(pairs)
    both = sum(is_so and found for is_so, found in counted)
    return 2 * both / sum(is_so + found for is_so, found in counted)


def form_figures(*, held_out: bool) -> dict[str, float]:
    """Measure F1 of each form."""
    given = [(row["form"], question_form(row["text"]).form) for row in rows("questions_form.jsonl", held_out=held_out)]
    return {form: f1((label == form, found == form) for label, found in given) for form in FORMS}


def topic_figures(name: str, find: Callable[[str], tuple[Finding, ...]], *, held_out: bool) -> dict[str, float]:
    """Measure how many private texts are found, how many ordinary ones are flagged by mistake, and F1 of both."""
    given = [(bool(row["topics"]), bool(find(row["text"]))) for row in rows(name, held_out=held_out)]
    return {
        "found": share(found for private, found in given if private),
        "flagged by mistake": share(found for private, found in given if not private),
        "F1": f1(given),
    }


def in_questions(text: str) -> tuple[Finding, ...]:
    """Find private topics in a question, by the law of every jurisdiction."""
    return find_topics(text, load_law().rules, JURISDICTIONS)


def in_notes(text: str) -> tuple[Finding, ...]:
    """Find private topics, looks and judgements in a note, by the law of every jurisdiction."""
    return find_in_note(text, load_law().rules, JURISDICTIONS)


def figures() -> dict[str, tuple[float, float]]:
    """Measure everything: name → (on the part the rules were tuned on, on the part held out)."""
    tuned, held = (
        {f"form: {form}": value for form, value in form_figures(held_out=part).items()}
        | {
            f"questions: {k}": v
            for k, v in topic_figures("questions_topics.jsonl", in_questions, held_out=part).items()
        }
        | {f"notes: {k}": v for k, v in topic_figures("notes_topics.jsonl", in_notes, held_out=part).items()}
        for part in (False, True)
    )
    return {name: (value, held[name]) for name, value in tuned.items()}


def main() -> None:
    """Print the table as the page shows it."""
    for name, (tuned, held) in figures().items():
        sys.stdout.write(f"| {name} | {tuned:.2f} | {held:.2f} |\n")


if __name__ == "__main__":
    main()
