"""A field and a choice, ready for their page, wherever forms are laid out by hand."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.queries.notes import Mention


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its address is its name and its id. why: name and text of the field that says why a sentence stays."""

    name: str
    value: str
    errors: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    why: str = ""

    @property
    def described_by(self) -> str:
        """The ids of what explains it."""
        return f"{self.name}-hint"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several to choose from."""

    value: str
    label: str
    hint: str = ""
    chosen: bool = False
