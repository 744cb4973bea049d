"""A description as a chat message: the essentials, in whole sentences, and no more than fits on a screen."""

from __future__ import annotations

from itertools import zip_longest

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert, Part
from kedua.integrations.advert.pieces import Piece, Sheet, sheet
from kedua.integrations.advert.shortening import shortened, whole_sentences
from kedua.integrations.kit.clean import clean
from kedua.wording.advert_facts import pay_told
from kedua.wording.adverts_out import apply_line

LONGEST = 900  # characters in all
NAME = 120  # of a job or an organisation
LINE = 160  # of place and pay
APPLY = 300  # of how to apply
ADDRESS = 250  # where to apply: it cannot be cut, so a longer one is left out
SHOWN = 3  # duties and must-haves, each


def to_whatsapp(advert: Advert, facts: Facts) -> str:
    """Write the essentials for WhatsApp: title, place, pay, up to three duties and must-haves, how to apply."""
    made = sheet(advert, facts)
    lines = (
        _bold(shortened(made.title, NAME)),
        shortened(made.organisation, NAME),
        _place(made, facts),
        _pay(made, facts),
    )
    head = "\n".join(filter(None, lines))
    apply = _apply(made, facts, LONGEST - len(head) - 1)
    room = LONGEST - len(head) - 1 - sum(2 + len(block) for block in apply)
    return "\n\n".join((head, *_lists(made, room), *apply)) + "\n"


def _bold(text: str) -> str:
    """Make a text bold as WhatsApp writes it; it has no way to write a star that is only a star."""
    return text if "*" in text else f"*{text}*"


def _place(made: Sheet, facts: Facts) -> str:
    said = ", ".join(text for text in map(clean, (facts.place, facts.days)) if text)
    return _first(made, "place") or whole_sentences(said, LINE)


def _pay(made: Sheet, facts: Facts) -> str:
    return _first(made, "pay") or whole_sentences(pay_told(facts, made.language), LINE)


def _first(made: Sheet, part: Part) -> str:
    """Give as much of a section as a line or two hold: a line each for its items, or whole sentences."""
    piece = made.piece(part)
    if piece is None:
        return ""
    lines = list(piece.runs[0].texts)
    while len(lines) > 1 and len("\n".join(lines)) > LINE:
        lines.pop()
    return whole_sentences("\n".join(lines), LINE)


def _apply(made: Sheet, facts: Facts, room: int) -> tuple[str, ...]:
    """Say how to apply in the description's own words, with the address in any case."""
    piece, address = made.piece("apply"), clean(facts.apply_to)
    address = address if len(address) <= ADDRESS else ""
    said = whole_sentences(" ".join(piece.texts), min(APPLY, room - len(address) - 4)) if piece else ""
    if said:
        return (said,) if address in said else (said, address)
    return (apply_line(address, facts.apply_by),) if address else ()


def _lists(made: Sheet, room: int) -> tuple[str, ...]:
    """Give as many duties and must-haves as there is room for, taking turns."""
    pieces = [piece for piece in (made.piece("do"), made.piece("bring")) if piece]
    shown: list[list[str]] = [[] for _ in pieces]
    for row in zip_longest(*(_items(piece) for piece in pieces)):
        for texts, piece, text in zip(shown, pieces, row, strict=True):
            line = f"• {text}"
            needed = len(line) + (1 if texts else 2 + len(_heading(piece)))
            if text and needed <= room:
                texts.append(line)
                room -= needed
    return tuple(_heading(piece) + "\n".join(texts) for piece, texts in zip(pieces, shown, strict=True) if texts)


def _items(piece: Piece) -> tuple[str, ...]:
    items = tuple(text for run in piece.runs if run.kind == "item" for text in run.texts)
    return (items or piece.texts)[:SHOWN]


def _heading(piece: Piece) -> str:
    return f"{_bold(piece.heading)}\n" if piece.heading else ""
