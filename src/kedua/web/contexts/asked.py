"""What a candidate says to the preview and asks, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedua.queries.preview_statements import statements_of
from kedua.queries.previews import SaidToPreview
from kedua.records.models import PreviewAnswer
from kedua.wording.preview import answer_names, self_check_names


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer to the preview. version: of the preview, 0 where there was none; shared: of the self-check."""

    row: PreviewAnswer
    name: str
    version: int
    shared: tuple[tuple[str, str], ...]


def shown_answers(said: SaidToPreview) -> list[ShownAnswer]:
    """Give the answers, the newest first."""
    every = [*said.earlier, *([said.answer] if said.answer else [])]
    names = answer_names()
    return [
        ShownAnswer(row, names[row.answer], row.preview.version if row.preview else 0, tuple(_shared(row)))
        for row in reversed(every)
    ]


def _shared(row: PreviewAnswer) -> Iterator[tuple[str, str]]:
    names = self_check_names()
    texts = {one.id: one.text for one in statements_of(row.preview.statements)} if row.preview else {}
    for statement, said in row.self_check.items():
        if statement in texts and said in names:
            yield texts[statement], names[said]
