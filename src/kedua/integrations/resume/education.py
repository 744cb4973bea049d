"""Degrees, diplomas and certificates of schools: which lines make up one, and what on them is degree, school, years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kedua.engine.language.places import is_place
from kedua.integrations.resume.dates import Span, dates, spans, without
from kedua.integrations.resume.document import Line
from kedua.integrations.resume.flow import mended
from kedua.integrations.resume.found import Found, Study
from kedua.integrations.resume.labels import is_table_head, labelled
from kedua.integrations.resume.roles import pieces_of
from kedua.integrations.resume.words.work import is_degree, is_school

_GRADE = re.compile(
    r"^\W*(?:c?gpa|grade|pngk|pointer|result|results|keputusan|first class|second class|third class|upper "
    r"second|second upper|dean|honou?rs?\b|hons\b|\d(?:st|nd|rd)[ -](?:class|upper|lower)|distinction|merit|"
    r"cum laude|magna|summa|"
    r"relevant course|coursework|modules?|subjects?|thesis|dissertation|final year project|fyp|major in|minor|"
    r"activities|awards?|scholarship|anugerah|\d\.\d{1,2}\s*(?:/|$)|"
    r"expected|graduat(?:ed|ion|ing)|completed|class of|成绩|绩点|主修课程|主要课程)|^\W*\d+\s*a\+?'?s?\b|\bGPA\b|^[\d.\s/%]+$",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^(?:major(?:ing)? in|specialis(?:ed|ing) in|specializ(?:ed|ing) in|in)\s+", re.IGNORECASE)
_WHOLE = re.compile(
    r"^(?:MBA|EMBA|MBBS|LLB|SPM|STPM|UEC|PMR|ACCA|[AO][- ]Levels?|IGCSE|Ph\.?D\.?)$", re.IGNORECASE
)  # no field follows
_CUT_BRACKET = re.compile(r"\s*\([^()]{0,12}$")
_FACULTY = re.compile(
    r"^(?:faculty|school|department|fakulti|jabatan|college) (?:of|for|sains|kejuruteraan|"
    r"pengurusan)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Open:
    degree: Found | None = None
    school: Found | None = None
    start: Found | None = None
    end: Found | None = None
    loose: Found | None = None  # a piece that no word explains
    since: int = 0

    @property
    def dated(self) -> bool:
        return self.start is not None or self.end is not None


def find_studies(lines: list[Line]) -> tuple[Study, ...]:
    """Give what was studied, in the order in which it stands."""
    found: list[_Open] = [_Open()]
    lines = mended(lines)
    dates_lead = _dates_lead(lines)
    for line in lines:
        if not is_table_head(line.text):
            _take(line, found, dates_lead)
    return tuple(study for entry in found if (study := _closed(entry)))


def _dates_lead(lines: list[Line]) -> bool:
    """Tell whether each entry begins with its years on a line, or in a column, of their own."""
    first = next((line for line in lines if not is_table_head(line.text)), None)
    text = (labelled(first.text)[1] or first.text) if first else ""
    span = next(iter(_times(text)), None)
    return span is not None and not text[: span.at].strip(" ([")


def _times(text: str) -> list[Span]:
    return spans(text) or dates(text)[:2]


def _take(line: Line, found: list[_Open], dates_lead: bool) -> None:
    label, rest = labelled(line.text)
    text = rest if label else line.text
    if label in {"skip", "body"} and not is_degree(text):
        return
    times = _times(text)
    parts = list(_parts(without(text, times), line, label))
    entry = found[-1]
    if (
        times
        and entry.dated
        and (dates_lead or any(kind in {"degree", "school"} for kind, _piece in parts))
        and not _only_grades(parts)
    ):
        entry = _next(found)
    for kind, piece in parts:
        if kind == "degree" and entry.degree and entry.degree.line == piece.line and entry.degree.page == piece.page:
            continue
        if getattr(entry, kind, None) is not None and kind in {"degree", "school"}:
            entry = _next(found)
        if kind == "degree":
            entry.degree = piece
        elif kind == "school":
            entry.school = piece
        elif entry.loose is None and not line.bullet:
            entry.loose = piece
    if times and not entry.dated:
        _date(entry, times, line)


def _only_grades(parts: list[tuple[str, Found]]) -> bool:
    return bool(parts) and all(kind == "" for kind, _piece in parts)


def _next(found: list[_Open]) -> _Open:
    found.append(_Open())
    return found[-1]


def _date(entry: _Open, times: list[Span], line: Line) -> None:
    first, last = times[0], times[-1]
    if first.start:
        entry.start = Found(first.start, line.page, line.number, line.text)
    value = first.end if first.start else last.end
    if value:
        entry.end = Found(value, line.page, line.number, line.text)


def _parts(text: str, line: Line, label: str) -> Iterator[tuple[str, Found]]:
    """Give degree, school and unexplained pieces of a line in order; a field of study joins its degree."""
    if label in {"degree", "school"}:
        yield label, _found(text, line)
        return
    degree: list[str] = []
    said: list[tuple[str, Found]] = []
    for piece, mark in pieces_of(text):
        if _GRADE.match(piece) or is_place(piece):
            continue
        school = is_school(piece) and not (is_degree(piece) and _degree_leads(piece))
        if school and not (_FACULTY.match(piece) and any(kind == "school" for kind, _f in said)):
            head, tail = _split_at_school(piece)
            if head:
                said.append(("degree", _found(head, line)))
            said.append(("school", _found(tail, line)))
            degree = []
        elif is_degree(piece) and not school:
            if degree and mark.strip() in {",", "-", "–", "—", ""}:
                degree.append(piece)
            else:
                degree = [piece]
                said.append(("degree", _found(piece, line)))
        elif degree and said and said[-1][0] == "degree" and len(piece) < 60 and not _WHOLE.match(degree[0]):
            degree.append(_FIELD.sub("in ", piece))
            said[-1] = ("degree", _found(_joined(degree), line))
        elif not school and len(piece) <= 70 and any(c.isalpha() for c in piece):
            said.append(("", _found(piece, line)))
    yield from said


def _joined(degree: list[str]) -> str:
    text = degree[0]
    for piece in degree[1:]:
        text += (" " if piece.startswith("in ") else ", ") + piece
    return text


def _degree_leads(piece: str) -> bool:
    """Tell "Bachelor of Education" and "High School Diploma" from "Diploma Institute" by what comes first and how it ends."""
    return not re.search(
        r"\b(?:university|universiti|college|kolej|polytechnic|politeknik|institute|institut|大学|学院)\b|大学|学院",
        piece,
        re.IGNORECASE,
    )


_AT_SCHOOL = re.compile(
    r"^(?P<degree>.{4,90}?)(?:\s+(?:from|at|di|dari)\s+|\s+)(?P<school>(?:[A-Z]\S*\s+){0,3}(?:University|"
    r"Universiti|College|Kolej|Institute|Polytechnic|Politeknik)\b.*)$|"
    r"^(?P<school2>\S*(?:大学|学院|大學|學院))\s+(?P<degree2>\S.*)$"
)


def _split_at_school(piece: str) -> tuple[str, str]:
    """Part "BSc Accounting University of Malaya" in two."""
    match = _AT_SCHOOL.match(piece)
    if not match:
        return "", piece
    degree, school = match["degree"] or match["degree2"], match["school"] or match["school2"]
    return (degree, school) if is_degree(degree) else ("", piece)


def _found(value: str, line: Line) -> Found:
    value = value.strip(" ,;:-–—")
    if value.count("(") < value.count(")"):
        value = value.rstrip(")")
    value = _CUT_BRACKET.sub("", value)  # "… Sarawak (part", of which the rest stands on the next line
    return Found(value, line.page, line.number, line.text)


def _closed(entry: _Open) -> Study | None:
    degree, school = entry.degree, entry.school
    if entry.loose and degree and school and entry.loose.line == degree.line and not degree.value.isascii():
        degree = replace(
            degree, value=f"{entry.loose.value} {degree.value}"
        )  # the field of study stands before: 会计 本科
    if entry.loose is not None and degree is None and school is not None:
        degree = Found(entry.loose.value, entry.loose.page, entry.loose.line, entry.loose.text, False)
    elif entry.loose is not None and school is None and degree is not None:
        school = Found(entry.loose.value, entry.loose.page, entry.loose.line, entry.loose.text, False)
    return Study(degree, school, entry.start, entry.end) if degree or school else None
