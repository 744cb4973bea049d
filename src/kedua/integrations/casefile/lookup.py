"""Looks names of a case file up in the library and the case itself, and collects every mistake with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from kedua.engine.planning.bank import Question
from kedua.engine.planning.case import VALUE_PREFIX
from kedua.integrations.datafile.reading import Path_, Problem, line_of
from kedua.library.loader import Library
from kedua.wording.translate import gettext as _


class Lookup:
    """What is known while a case file is resolved: subjects and questions so far, and the problems found."""

    def __init__(self, library: Library, lines: Mapping[Path_, int]) -> None:
        self.library = library
        self.lines = dict(lines)
        self.subjects = dict(library.bank.subjects)
        self.questions = list(library.bank.questions)
        self.shipped: Mapping[str, Question] = {question.id: question for question in library.bank.questions}
        self.problems: list[Problem] = []

    def problem(self, path: Path_, expected: str) -> None:
        """Note a mistake at a field."""
        self.problems.append(Problem(line_of(self.lines, path), ".".join(map(str, path)), expected))

    def unknown(self, path: Path_, name: str, known: Iterable[str], what: str) -> None:
        """Note a name that is not known, with the nearest ones that are."""
        near = get_close_matches(name, sorted(known), n=3, cutoff=0.5)
        hint = _("did you mean {names}?").format(names=" / ".join(near)) if near else _("see: kedua library list")
        self.problem(path, _("{what}, not {name!r}; {hint}").format(what=what, name=name, hint=hint))

    def competency(self, name: str | None, path: Path_) -> str:
        """Find the competency, value or topic that a name stands for; "" when none is given."""
        return "" if name is None else self.subject(name, set(), path) or ""

    def subject(self, name: str, needed: set[str], path: Path_) -> str | None:
        """Find the subject that a name stands for: one the job needs first, then any other that is known."""
        names = (name, f"{VALUE_PREFIX}{name}")
        found = [subject for subject in names if subject in needed] + [s for s in names if s in self.subjects]
        if not found:
            known = [subject.removeprefix(VALUE_PREFIX) for subject in self.subjects]
            self.unknown(path, name, known, _("a competency that the job or the library has"))
        return found[0] if found else None
