"""The head of a position in pieces, and which piece is the title, the employer, the place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kedua.engine.language.places import is_place
from kedua.integrations.resume.document import Line
from kedua.integrations.resume.found import Found
from kedua.integrations.resume.words.work import employer_score, title_score

_HARD = re.compile(
    r"(\s*\t\s*|\s*[|｜]\s*|\s+[•·●∙▪■‖/]\s+|\s+[–—]+\s+|\s+-{1,2}\s+|\s+@\s+|\s+at\s+(?=[A-Z0-9])|"
    r"\s+di\s+(?=[A-Z])|[，]\s*|\s*[;；]\s*)"
)
_OF_A_STATE = re.compile(r"\bUniversity of [A-Z]\w+(?: [A-Z]\w+)?$")  # "University of Texas at Austin"
_COMMA = re.compile(r"(,\s+)")
_COMPANY_TAIL = re.compile(
    r"^(?:inc|ltd|llc|l\.l\.c|co|corp|limited|pte|plc|gmbh|sdn|bhd|tbk|s\.a|llp|jr|sr)\b\.?", re.IGNORECASE
)
_KINDS_OF_WORK = re.compile(
    r"^\(?(?:full[- ]?time|part[- ]?time|contract|permanent|temporary|internship|freelance|seasonal|"
    r"sepenuh masa|separuh masa|kontrak|全职|兼职|实习)\)?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^(?P<outer>[^()]+?)\s*\((?P<inner>.+)\)$")
_SURE_EMPLOYER = 4  # as for "Sdn Bhd"
_STATE = re.compile(r"^[A-Z]{2}$")  # "Chicago, IL"
_TAIL_PLACE = re.compile(r"^(?P<head>.+?)\s*[(（](?P<place>[^)）]{2,40})[)）]$")
_HAN_PAIR = re.compile(r"^(?P<a>\S*(?:公司|集团|银行|酒店|医院|学校|事务所|大学|中学|小学))\s+(?P<b>\S.{0,20})$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a head: its line, the label in front of it, the mark before it ("" for a new line)."""

    text: str
    line: Line
    label: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """What the pieces turned out to be. `order` is above 0 where the title came first; `certain` where words told both."""

    title: Found | None = None
    employer: Found | None = None
    place: Found | None = None
    order: int = 0
    certain: bool = False


def pieces_of(text: str) -> list[tuple[str, str]]:
    """Split a line at whatever parts things in a head; give each piece with the mark before it."""
    found: list[tuple[str, str]] = []
    mark = ""
    for number, part in enumerate(_HARD.split(text)):
        if number % 2:
            mark = part
            continue
        pair = _HAN_PAIR.match(part.strip())
        for inner, (piece, comma) in enumerate([(pair["a"], " "), (pair["b"], " ")] if pair else _at_commas(part)):
            plain = piece.strip(" ,;:|·•–—-\t")
            if mark.strip() == "at" and not inner and found and _OF_A_STATE.search(found[-1][0]):
                found[-1] = (f"{found[-1][0]} at {plain}", found[-1][1])
                continue
            if plain and not _KINDS_OF_WORK.match(plain):
                first, *second = _unbracketed(plain)
                found += [(first, comma if inner else mark), *((bracketed, " (") for bracketed in second)]
    return found


def _unbracketed(text: str) -> list[str]:
    """Split "Manager (Pos Malaysia Berhad)" and "Pos Malaysia Berhad (Manager)"; leave other brackets alone."""
    match = _BRACKETED.match(text)
    if match is None:
        return [text]
    outer, inner = match["outer"], match["inner"]
    apart = (title_score(outer) and not employer_score(outer) and employer_score(inner) >= _SURE_EMPLOYER) or (
        employer_score(outer) >= _SURE_EMPLOYER and title_score(inner) and not employer_score(inner)
    )
    return [outer, inner] if apart else [text]


def _at_commas(text: str) -> list[tuple[str, str]]:
    """Split at commas, but not inside brackets, not before "Ltd" and not within "Chicago, IL"."""
    found: list[tuple[str, str]] = []
    mark = ""
    for number, part in enumerate(_COMMA.split(text)):
        if number % 2:
            mark = part
        elif found and (
            _COMPANY_TAIL.match(part.strip())
            or found[-1][0].count("(") > found[-1][0].count(")")
            or (_STATE.match(part.strip()) and is_place(found[-1][0]))
        ):
            found[-1] = (found[-1][0] + mark + part, found[-1][1])
        else:
            found.append((part, mark))
    return found


def settle(pieces: list[Piece], title_first: bool) -> Roles:
    """Choose title, employer and place among the pieces; `title_first` decides where words do not."""
    pieces = [Piece(p.text, p.line, p.label, p.mark) for p in pieces]
    title = _best(pieces, "title")
    employer = _best([p for p in pieces if p is not title], "employer")
    certain = title is not None and employer is not None
    places = [p for p in pieces if p not in (title, employer) and (p.label == "place" or is_place(p.text))]
    rest = [p for p in pieces if p not in (title, employer) and p not in places and not p.label]
    if title is None and employer is None and len(rest) > 1:
        title, employer = (
            (rest[0], _other_group(rest, rest[0])) if title_first else (_other_group(rest, rest[0]), rest[0])
        )
    elif title is None and employer is None and rest:
        title, employer = (rest[0], None) if title_first else (None, rest[0])
    elif employer is None and title is not None and rest:
        before = [
            p for p in rest if not title_first and p.line is not title.line and pieces.index(p) < pieces.index(title)
        ]
        employer = before[0] if before else _other_group(rest, title, pieces)
    elif title is None and employer is not None and rest:
        title = _other_group(rest, employer, pieces)
    order = 0
    if title and employer:
        order = 1 if pieces.index(title) < pieces.index(employer) else -1
    whole = _with_tail(title, employer, rest, pieces) if title else None
    employer, inner = _without_place(employer)
    place = _place(places) or inner
    return Roles(_found(whole, certain), _found(employer, certain), place, order, certain)


def _best(pieces: list[Piece], role: str) -> Piece | None:
    labelled = next((p for p in pieces if p.label == role), None)
    if labelled is not None:
        return labelled
    best: tuple[int, Piece] | None = None
    for piece in pieces:
        if piece.label or (is_place(piece.text) and role == "employer"):
            continue
        title, employer = title_score(piece.text), employer_score(piece.text)
        score = title - employer if role == "title" else employer - title
        if role == "title" and title and employer >= 4:
            score = title - employer
        if (title if role == "title" else employer) and score > 0 and (best is None or score > best[0]):
            best = (score, piece)
    return best[1] if best else None


def _other_group(rest: list[Piece], taken: Piece, pieces: list[Piece] | None = None) -> Piece | None:
    """Prefer what stands on another line, or beyond a mark stronger than a comma."""
    others = [p for p in rest if p is not taken]
    apart = [p for p in others if p.line is not taken.line or not p.mark.startswith(",")]
    after = [p for p in apart if pieces is not None and pieces.index(p) > pieces.index(taken)]
    near = [p for p in apart if p.line is taken.line]
    return next(iter([*(p for p in near if p in after or pieces is None), *after, *apart, *others]), None)


def _with_tail(title: Piece, employer: Piece | None, rest: list[Piece], pieces: list[Piece]) -> Piece:
    """Put back what belongs to a title: "Manager, Operations", "Engineer - Backend"."""
    text = title.text
    for piece in pieces[pieces.index(title) + 1 :]:
        joins = (
            piece in rest
            and piece is not employer
            and piece.line is title.line
            and piece.mark.strip() in {",", "-", "–", "—", "/"}
        )
        if not joins or len(piece.text) > 40:
            break
        text += (" " + piece.mark.strip() + " " if piece.mark.strip() != "," else ", ") + piece.text
    return replace(title, text=text)


def _without_place(employer: Piece | None) -> tuple[Piece | None, Found | None]:
    match = _TAIL_PLACE.match(employer.text) if employer else None
    if employer is None or match is None or not is_place(match["place"]):
        return employer, None
    place = replace(employer, text=match["place"])
    return replace(employer, text=match["head"]), _found(place, True)


def _place(places: list[Piece]) -> Found | None:
    if not places:
        return None
    first = places[0]
    text = ", ".join(p.text.strip("()") for p in places if p.line is first.line)
    return Found(text, first.line.page, first.line.number, first.line.text)


def _found(piece: Piece | None, sure: bool) -> Found | None:
    if piece is None:
        return None
    text = piece.text.strip()
    while text.endswith(")") and text.count("(") < text.count(")"):
        text = text[:-1].strip()
    return (
        Found(text.strip('"“”'), piece.line.page, piece.line.number, piece.line.text, sure or bool(piece.label))
        if text
        else None
    )
