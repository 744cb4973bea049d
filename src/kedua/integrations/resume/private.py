"""Takes out of a document what must not weigh in hiring, before anything else is read; keeps only where it stood."""

from __future__ import annotations

import re
from dataclasses import replace

from kedua.integrations.resume.document import Document, Line
from kedua.integrations.resume.found import Place
from kedua.integrations.resume.words.headings import known_kind
from kedua.integrations.resume.words.private import is_private, is_private_label, is_private_value

_PARTS = re.compile(r"\s*\t\s*|\s+[|｜•·●∙▪■/]\s+|\s*[|｜]\s*|\s+[–—]\s+|\s*[;；]\s*")
_SENTENCE = 3  # words at least, so that "age" below a name stays a label
_SAME_EDGE = 3.0  # points; spaces in plain text
_COMMAS = re.compile(r"\s*[,，、]\s*")


def without_private(document: Document) -> tuple[Document, tuple[Place, ...]]:
    """Give the document without protected matters, and the places of the lines they were taken from."""
    kept: list[Line] = []
    places: list[Place] = []
    label_before = False
    for index, line in enumerate(document.lines):
        following = document.lines[index + 1 : index + 2]
        wrapped = bool(kept) and _runs_on(kept[-1], line)
        is_label = is_private_label(line.text) and bool(following) and len(following[0].text) <= 40 and not wrapped
        is_value = label_before and len(line.text) <= 40 and not known_kind(line.text) and "@" not in line.text
        text = "" if is_label or is_value else _rest(line.text)
        label_before = is_label
        if text != line.text:
            places.append(Place(line.page, line.number))
        if text:
            kept.append(line if text == line.text else replace(line, text=text))
    return replace(document, lines=tuple(kept)), tuple(places)


def _runs_on(before: Line, line: Line) -> bool:
    """Tell whether a line is the end of the sentence above it: "teaches 120" and "children"."""
    beside = before.lane == line.lane and before.page == line.page and abs(before.left - line.left) < _SAME_EDGE
    told = len(before.text.split()) >= _SENTENCE and before.text[-1:] not in ".:;："
    return beside and told and line.number == before.number + 1 and line.text[:1].islower()


def _rest(text: str) -> str:
    """Give what is left of a line when its protected pieces are taken out."""
    pieces = [piece for piece in _PARTS.split(text) if piece]
    drop: set[int] = set()
    for number, piece in enumerate(pieces):
        if is_private(piece):
            drop.add(number)
        elif is_private_label(piece) and len(pieces) > 1 and number + 1 < len(pieces):
            drop.update((number, number + 1))
    if not drop:
        commas = _COMMAS.split(text)
        stated = {number for number, piece in enumerate(commas) if is_private_value(piece)}
        if len(stated) < 2 and not (stated and len(commas) <= 3 and len(text) < 40):
            return text
        return ", ".join(piece for number, piece in enumerate(commas) if number not in stated)
    return "\t".join(piece for number, piece in enumerate(pieces) if number not in drop)
