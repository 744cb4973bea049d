"""Positions held: which lines make up one, and what on them is title, employer, place, time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kedua.engine.language.places import is_place
from kedua.integrations.resume.dates import Span, dates, spans, without
from kedua.integrations.resume.document import Line
from kedua.integrations.resume.flow import Paragraph, goes_on, mended, paragraphs, widths_of
from kedua.integrations.resume.found import Found, Position
from kedua.integrations.resume.groups import grouped
from kedua.integrations.resume.labels import is_table_head, labelled
from kedua.integrations.resume.roles import Piece, Roles, pieces_of, settle
from kedua.integrations.resume.words.work import employer_score, title_score

_LONGEST_HEAD = 120
_MOST_ABOVE = 3
_MOST_BELOW = 4
_INDENT = 5.0  # points; spaces in plain text
_ENDS = (".", "。", "；", ";")
_SHORT_FORMS = ("bhd.", "ltd.", "inc.", "co.", "corp.", "jr.", "sr.", "pte.", "no.", "st.", "u.s.", "l.l.c.")


@dataclass(slots=True)
class _Item:
    line: Line
    span: Span | None
    rest: str
    body: bool
    label: str = ""


@dataclass(slots=True)
class _Entry:
    head: list[_Item] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def find_positions(lines: list[Line]) -> tuple[Position, ...]:
    """Give the positions that the lines of one part tell of, in the order in which they stand."""
    items = _items(mended(lines))
    entries = _entries(items)
    title_first = _title_first(entries)
    widths = widths_of(lines)
    read = [_read(entry, title_first, widths) for entry in entries]
    return tuple(position for position in grouped(read) if position.title or position.employer)


def find_loose_positions(lines: list[Line]) -> tuple[Position, ...]:
    """Give positions that stand under no heading of their own: from the first line with a title and a span of time on."""
    first = next((i for i, line in enumerate(lines) if title_score(line.text) and _dated_soon(lines[i : i + 3])), None)
    return () if first is None else tuple(p for p in find_positions(lines[first:]) if p.title and p.start)


def _dated_soon(lines: list[Line]) -> bool:
    """Tell whether a span of time stands on the first of these lines, or by itself or last on one below."""
    return bool(spans(lines[0].text)) or any(
        line.lane == lines[0].lane and len(line.text) < _LONGEST_HEAD // 2 and spans(line.text) for line in lines[1:]
    )


def _items(lines: list[Line]) -> list[_Item]:
    bulleted = any(line.bullet and not _span(line) for line in lines) or not all(line.bullet for line in lines)
    widths = widths_of(lines)
    edge = _edge(lines)
    found: list[_Item] = []
    run: list[Line] = []
    for line in lines:
        if is_table_head(line.text):
            continue
        label, rest = labelled(line.text)
        if label == "skip" or (label == "body" and not rest):
            run = []
            found.append(_Item(line, None, "", True, "skip"))
            continue
        item = _Item(line, _span(line), "", False, label)
        item.body = (line.bullet and bulleted) or label == "body" or _is_prose(line, item.span)
        item.body = item.body or (not item.span and not label and not line.bold and line.left > edge + _INDENT)
        if run and not item.body and not label and goes_on(run, line, widths.get(line.lane, 0.0)) and not item.span:
            item.body = True
        run = [*run, line] if run and item.body and not line.bullet else [line] if item.body else []
        item.rest = without(
            rest if label else line.text,
            spans(rest if label else line.text) or _edge_dates(rest if label else line.text),
        )
        found.append(item)
    return found


def _edge(lines: list[Line]) -> float:
    """Give the left edge of heads; some files draw their bullets, and only the indent tells of them."""
    lefts = [
        line.left for line in lines if (span := _span(line)) and line.text[: span.at].strip(" ([") and not line.bullet
    ]
    return max(lefts) if lefts and any(line.left > max(lefts) + _INDENT for line in lines) else float("inf")


def _span(line: Line) -> Span | None:
    return next(iter(spans(line.text)), None) or next(iter(_edge_dates(line.text)), None)


def _edge_dates(text: str) -> list[Span]:
    """Give a single date at the end or the beginning of a line, in brackets or apart from the rest."""
    found = dates(text)
    if len(found) != 1 or len(text) > 90:
        return []
    before, after = text[: found[0].at], text[found[0].until :]
    at_end = not after.strip(" )）].") and (not before.strip() or before.rstrip(" ")[-1:] in "(（[,\t|–—-:：·•")
    at_start = not before.strip(" (（[") and after[:1] in ("\t", ":", "：", ")", "）")
    return found if at_end or at_start else []


def _is_prose(line: Line, span: Span | None) -> bool:
    text = line.text
    bare = without(text, [span]) if span else text
    if len(bare) > _LONGEST_HEAD:
        return True
    if bare.casefold().endswith(_SHORT_FORMS):
        return False
    sentence = text.endswith(_ENDS) and (len(bare.split()) > 5 or (len(bare) > 15 and not bare.isascii()))
    return sentence and not (line.bold or line.level) and not (span and len(bare.split()) < 9)


def _entries(items: list[_Item]) -> list[_Entry]:
    anchors = [i for i, item in enumerate(items) if item.span and not item.body]
    if not anchors:
        return _without_dates(items)
    above = [_above(items, anchors, number) for number in range(len(anchors))]
    entries: list[_Entry] = []
    for number, anchor in enumerate(anchors):
        start = anchor - above[number]
        end = anchors[number + 1] - above[number + 1] if number + 1 < len(anchors) else len(items)
        head, below = items[start : anchor + 1], items[anchor + 1 : end]
        entries.append(_with_below(head, below))
    return entries


def _above(items: list[_Item], anchors: list[int], number: int) -> int:
    """Count the lines above the date that belong to the same position."""
    anchor = anchors[number]
    floor = anchors[number - 1] + 1 if number else 0
    run = 0
    while anchor - run > floor and not items[anchor - run - 1].body and run < _MOST_ABOVE:
        run += 1
    if number == 0:
        return run
    usual = _above(items, anchors, 0)
    if usual == 0 and run and items[anchor - 1].label:  # labels in the same order each time
        return 0
    if anchor - run > floor or (run and items[anchor - run - 1].body):  # body lies between: all of the run is a head
        return min(run, max(usual, _strong(items[anchor - run : anchor], items[anchor])))
    wanted = min(run, usual)
    while wanted > 1 and not items[anchor - wanted].label and is_place(items[anchor - wanted].rest):
        wanted -= 1  # the place of the position before, which stands below its dates
    if wanted < run and usual == 0 and _own_employer(items[floor:anchor]):
        return 1
    return wanted


def _strong(run: list[_Item], anchor: _Item) -> int:
    """Count the lines just above a date that look like a head."""
    count = 0
    for item in reversed(run):
        looks = item.line.bold or item.line.level or title_score(item.rest) or employer_score(item.rest) or item.label
        if not looks or (count and len(item.rest) > 80):
            break
        count += 1
    complete = title_score(anchor.rest) and employer_score(anchor.rest)
    return 0 if complete and count == 1 and not run[-1].line.bold else min(count, 2)


def _own_employer(between: list[_Item]) -> bool:
    """Tell whether the last line before a date names the next employer, after one that already has a head."""
    return len(between) >= 2 and bool(between[-1].line.bold and between[-1].line.gap)


def _with_below(head: list[_Item], below: list[_Item]) -> _Entry:
    entry = _Entry(list(head))
    heads = 0
    while heads < min(len(below), _MOST_BELOW) and not below[heads].body and _belongs(entry.head, below[heads]):
        entry.head.append(below[heads])
        heads += 1
    for item in below[heads:]:
        if item.label in {"employer", "title", "place"} and all(other.label != item.label for other in entry.head):
            entry.head.append(item)
        elif item.label != "skip":
            told = labelled(item.line.text)[1] if item.label else item.line.text
            entry.body.append(replace(item.line, text=told))
    return entry


def _belongs(head: list[_Item], item: _Item) -> bool:
    """Tell whether a line below the date still tells who and where: as long as something is missing, or it is plain to see."""
    if item.label:
        return True
    text = item.rest
    titled = any(title_score(other.rest) for other in head)
    employed = any(employer_score(other.rest) or other.label == "employer" for other in head)
    filled = sum(1 for other in head for piece, _ in pieces_of(other.rest) if not is_place(piece))
    if (
        is_place(text)
        or (not titled and title_score(text))
        or (not employed and employer_score(text) and len(text) < 90)
    ):
        return True
    return filled < 2 and len(text) <= 80


def _without_dates(items: list[_Item]) -> list[_Entry]:
    """Split at the lines that look like heads, where no dates are told."""
    entries: list[_Entry] = []
    for item in items:
        if item.body or item.label == "skip":
            if entries and item.label != "skip":
                entries[-1].body.append(item.line)
        elif (
            entries
            and not entries[-1].body
            and len(entries[-1].head) < 3
            and not (item.line.gap and len(entries[-1].head) > 1)
        ):
            entries[-1].head.append(item)
        elif title_score(item.rest) or employer_score(item.rest) or item.line.bold or item.line.level:
            entries.append(_Entry([item]))
        elif entries:
            entries[-1].body.append(item.line)
    return entries


def _head_pieces(entry: _Entry) -> list[Piece]:
    found: list[Piece] = []
    for item in entry.head:
        found.extend(Piece(text, item.line, item.label, mark) for text, mark in pieces_of(item.rest))
    return found


def _title_first(entries: Iterable[_Entry]) -> bool:
    """Tell whether this résumé puts the title before the employer, by the entries where both are plain to see."""
    votes = 0
    for entry in entries:
        roles = settle(_head_pieces(entry), True)
        if roles.title and roles.employer and roles.certain:
            votes += 1 if roles.order > 0 else -1
    return votes >= 0


def _read(entry: _Entry, title_first: bool, widths: Mapping[int, float]) -> Position:
    roles: Roles = settle(_head_pieces(entry), title_first)
    dated = next((item for item in entry.head if item.span), None)
    span = dated.span if dated else None
    line = dated.line if dated else entry.head[0].line
    start = _found(span.start, line) if span and span.start else None
    end = _found(span.end, line, bool(span.start)) if span and span.end else None
    bullets = tuple(_found(p.text, p.first) for p in paragraphs(entry.body, widths) if _is_told(p))
    return Position(roles.title, roles.employer, roles.place, start, end, bool(span and span.current), bullets)


def _is_told(paragraph: Paragraph) -> bool:
    return len(paragraph.text) > 3 and any(c.isalpha() for c in paragraph.text)


def _found(value: str, line: Line, sure: bool = True) -> Found:
    return Found(value, line.page, line.number, line.text, sure)
