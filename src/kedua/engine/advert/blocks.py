"""Lines of a job description by the heading they stand below, and how each kind of block is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kedua.engine.advert.gathering import Gatherer, ListField, TextField
from kedua.engine.advert.header import is_header, read_header
from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import Heading, Label, heading_of, label_of
from kedua.engine.advert.listing import clauses, sentences_of, steps, things
from kedua.engine.advert.prose import names_itself, tells
from kedua.engine.advert.reading_pay import read_pay
from kedua.engine.advert.reading_terms import find_page, find_terms
from kedua.engine.advert.rounds import read_round
from kedua.engine.advert.saying import (
    LISTS,
    WHOLE,
    is_about_terms,
    is_greeting,
    read_labelled,
    read_sentence,
    read_sentences,
    read_thing,
    tells_how_to_apply,
)
from kedua.engine.advert.source import Line

_SHORT = 90  # letters of a line that is one thing of a list, though it has no bullet
_TERM = 40  # letters of an item that is nothing but a term
_HEADLINES = 4
_VALUES = frozenset(
    ("place", "where", "hours", "days", "pay", "contract", "contract_length", "start", "reports_to", "apply_by", "apply_to")
)  # fmt: skip
# Within a list of the first kinds, a line with such words begins one of the last kind.
_TURNS: tuple[tuple[tuple[ListField, ...], re.Pattern[str], ListField], ...] = (
    (("hardships",), re.compile(r"\b(?:good|nice|best|reward)|baik|seronok|好"), "good"),
    (("good",), re.compile(r"\b(?:hard|difficult|tough|easy|demand)|sukar|susah|难"), "hardships"),
    (
        ("benefits",),
        re.compile(
            r"\b(?:next|lead|grow|move on|go from here|one day|future|development|further|can follow|steps)"
            r"|seterusnya|kelak|kerjaya|发展|将来|下一步"
        ),
        "growth",
    ),
)
_BEFORE_TITLE = frozenset((None, "about", "other", "role", "terms", "organisation"))
_PARAGRAPHS = frozenset(("about", "purpose", "mission", "adjust", "team"))


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, None for what stands above the first, and the lines below it."""

    heading: Heading | None
    lines: tuple[Line, ...]


def blocks_of(gatherer: Gatherer, lines: Sequence[Line]) -> Iterator[Block]:
    """Part lines at headings. A first line that is marked as a heading but names nothing known is the title's line."""
    heading, below = None, list[Line]()
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        found = heading_of(line, following, gatherer.headings)
        if found is None or (found.under == "other" and _is_body(heading, line, following, number)):
            below.append(line)
            continue
        yield Block(heading, tuple(below))
        heading, below = found, []
        gatherer.settle(line.start, line.end)
        if found.name_end and not gatherer.has("organisation"):
            gatherer.put("organisation", found.name_start, found.name_end)
    yield Block(heading, tuple(below))


def _is_body(heading: Heading | None, line: Line, following: Line | None, number: int) -> bool:
    """Tell whether a line that looks like an unknown heading is the title's, or leads to the next part of a list."""
    if heading is None:
        return number < _HEADLINES and not (following is not None and following.item)
    return heading.under in LISTS and not line.level and not line.bold and line.text.endswith((":", "："))


def read_block(gatherer: Gatherer, block: Block) -> None:
    """Read the lines of a block by what its heading says."""
    under = block.heading.under if block.heading else None
    gatherer.begun = gatherer.begun or under not in _BEFORE_TITLE
    if under is None:
        _each(gatherer, block.lines, _top)
    elif under == "other":
        _each(gatherer, block.lines, _other)
    elif under in LISTS:
        _list(gatherer, LISTS[under], block.lines)
    elif under in _PARAGRAPHS:
        _whole(gatherer, WHOLE[under], block.lines)
    elif under in WHOLE or under in _VALUES:
        for line in block.lines:
            _value(gatherer, under, line, first=line is block.lines[0])
    elif under == "steps":
        _each(gatherer, block.lines, _step)
    elif under == "role":
        _role(gatherer, block.lines)
    else:
        _each(gatherer, block.lines, _top)


def _each(gatherer: Gatherer, lines: Sequence[Line], read: Callable[[Gatherer, Line], object]) -> None:
    for line in lines:
        read(gatherer, line)


def _top(gatherer: Gatherer, line: Line) -> None:
    """Read a line by what semicolons part; a clause that says nothing of its own goes on with the list before it."""
    if is_greeting(gatherer, line.start, line.end):
        gatherer.settle(line.start, line.end)
        return
    if _several_labels(gatherer, line):
        _labelled(gatherer, line)
        return
    under: Under | Field | None = None
    for clause in clauses(gatherer.text, line.start, line.end):
        label = label_of(gatherer.text[clause.start : clause.end], clause.start)
        part = Line(gatherer.text[clause.start : clause.end], clause.start, clause.end)
        if label is None and under in LISTS and _says_nothing_else(gatherer, part):
            read_thing(gatherer, LISTS[under], clause.start, clause.end)
        elif is_header(gatherer, part):
            read_header(gatherer, clause.start, clause.end)
            under = label.names if label else None
        else:
            under = None
            read_sentences(gatherer, clause.start, clause.end)


def _several_labels(gatherer: Gatherer, line: Line) -> bool:
    """Tell whether sentences of a line begin with labels of their own: "Location: Groningen. Salary: €45,000 a year"."""
    begun = [
        label_of(gatherer.text[one.start : one.end], one.start)
        for one in sentences_of(gatherer.text, line.start, line.end)
    ]
    return begun[:1] != [None] and any(begun[1:])


def _says_nothing_else(gatherer: Gatherer, line: Line) -> bool:
    told = next(tells(gatherer.folded, line.start, line.end), None)
    terms = find_terms(gatherer.text, gatherer.folded, line.start, line.end, alone=True)
    pay = read_pay(gatherer.folded, line.start, line.end, gatherer.hint)
    return (told is None or told.says in {"must_haves", "nice_to_haves"}) and pay is None and not any(terms)


def _other(gatherer: Gatherer, line: Line) -> None:
    """Read no more than labels below a heading that names nothing known, until a line stands apart that is no bullet."""
    if not _labelled(gatherer, line) and line.gap and not line.item:
        _top(gatherer, line)


def _value(gatherer: Gatherer, name: Field | Under, line: Line, *, first: bool) -> None:
    """Read the value below a heading such as "Salary"; what more stands there below pay comes on top of it."""
    if _labelled(gatherer, line):
        return
    if first:
        read_labelled(gatherer, Label(name, line.start, line.start), line.end)
    elif name == "pay" and line.item:
        read_thing(gatherer, "benefits", line.start, line.end)
    else:
        _top(gatherer, line)


def _labelled(gatherer: Gatherer, line: Line) -> bool:
    """Read a line that begins with a label; False for another one."""
    label = label_of(line.text, line.start)
    if label is None:
        return False
    _read_label(gatherer, label, line)
    return True


def _read_label(gatherer: Gatherer, label: Label, line: Line) -> None:
    """Read a label up to the next one of the line: "Location: Groningen. Start: 1 September"."""
    later = list(sentences_of(gatherer.text, line.start, line.end))[1:]
    cut = next((one.start for one in later if label_of(gatherer.text[one.start : one.end], one.start)), line.end)
    read_labelled(gatherer, label, cut)
    read_sentences(gatherer, cut, line.end)


def _list(gatherer: Gatherer, field: ListField, lines: Sequence[Line]) -> None:
    """Read the things of a list; a line such as "The good part:" says what the ones below it are."""
    bulleted = any(line.item for line in lines)
    for number, line in enumerate(lines):
        if _is_value(gatherer, line):
            continue
        if line.text.endswith((":", "：")):
            gatherer.settle(line.start, line.end)
            field = _turned(gatherer, field, line)
        elif line.item and field in {"duties", "must_haves"} and _is_term(gatherer, line):
            _top(gatherer, line)
        elif line.item or (not bulleted and not _left(gatherer, lines, number)):
            _things(gatherer, field, line)
        else:
            _top(gatherer, line)


def _is_term(gatherer: Gatherer, line: Line) -> bool:
    """Tell whether an item says no more than what is paid or where to write to."""
    pay = read_pay(gatherer.folded, line.start, line.end, gatherer.hint)
    page = find_page(gatherer.text, line.start, line.end)
    return len(line.text) <= _TERM and (
        pay is not None or (page is not None and page.end - page.start > len(line.text) / 2)
    )


def _turned(gatherer: Gatherer, field: ListField, line: Line) -> ListField:
    said = gatherer.folded[line.start : line.end]
    return next((after for before, words, after in _TURNS if field in before and words.search(said)), field)


def _is_value(gatherer: Gatherer, line: Line) -> bool:
    label = label_of(line.text, line.start)
    if label is None or not (label.names in _VALUES or (label.names in LISTS and not line.item)):
        return False
    _read_label(gatherer, label, line)
    return True


def _left(gatherer: Gatherer, lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line without bullets is no longer part of the list: it stands apart and tells how to apply."""
    line = lines[number]
    return number > 0 and line.gap and not lines[number - 1].gap and tells_how_to_apply(gatherer, line.start, line.end)


def _things(gatherer: Gatherer, field: ListField, line: Line) -> None:
    """Take a line as one thing, unless it is a paragraph: then each sentence, or what commas part in a benefit."""
    sentences = list(sentences_of(gatherer.text, line.start, line.end))
    if line.item or (len(sentences) == 1 and (len(line.text) <= _SHORT or field in {"duties", "must_haves"})):
        read_thing(gatherer, field, line.start, line.end)
    elif len(sentences) == 1 and field == "benefits":
        for one in things(gatherer.text, line.start, line.end):
            read_thing(gatherer, field, one.start, one.end)
    else:
        for one in sentences:
            if is_about_terms(gatherer, one.start, one.end):
                read_sentence(gatherer, one.start, one.end)
            else:
                read_thing(gatherer, field, one.start, one.end)


def _whole(gatherer: Gatherer, field: TextField, lines: Sequence[Line]) -> None:
    """Keep paragraphs as one text, up to a line with a label or one that stands apart and tells how to apply."""
    kept = list[Line]()
    for line in lines:
        if _labelled(gatherer, line):
            continue
        if (kept and line.gap and tells_how_to_apply(gatherer, line.start, line.end)) or gatherer.has(field):
            _top(gatherer, line)
        else:
            kept.append(line)
    if not kept:
        return
    gatherer.put(field, kept[0].start, kept[-1].end)
    for line in kept:
        _aside(gatherer, line)


def _aside(gatherer: Gatherer, line: Line) -> None:
    """Find the organisation's name in what it says about itself."""
    for one in sentences_of(gatherer.text, line.start, line.end):
        named = names_itself(gatherer.text, one.start, one.end)
        if named and not gatherer.has("organisation"):
            gatherer.put("organisation", *named)


def _step(gatherer: Gatherer, line: Line) -> None:
    if line.item:
        read_round(gatherer, line.start, line.end, sure=True)
        return
    for part in sentences_of(gatherer.text, line.start, line.end):
        read = [read_round(gatherer, one.start, one.end) for one in steps(gatherer.text, part.start, part.end)]
        if not all(read):
            read_sentences(gatherer, part.start, part.end)


def _role(gatherer: Gatherer, lines: Sequence[Line]) -> None:
    """Read about the job in general; the first sentence that nothing else is read from says what it is for."""
    for line in lines:
        if line.item:
            read_thing(gatherer, "duties", line.start, line.end)
        else:
            _top(gatherer, line)
    left = [
        one
        for line in lines
        for one in sentences_of(gatherer.text, line.start, line.end)
        if not gatherer.touched(one.start, one.end)
    ]
    if left and not gatherer.has("purpose"):
        gatherer.put("purpose", left[0].start, left[0].end)
