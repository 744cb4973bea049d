"""Positions told in sentences, as in a letter: "Since April 2021 I have worked as Head Pastry Chef at Hotel Indigo"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.places import is_place
from kedua.integrations.resume.dates import Span, dates, spans
from kedua.integrations.resume.document import Line
from kedua.integrations.resume.flow import paragraphs
from kedua.integrations.resume.found import Found, Position, Study
from kedua.integrations.resume.words.work import is_degree, title_score

_SENTENCE = re.compile(r"\S(?:[^.!?\n]|[.!?](?!\s|$)|(?<=\b[A-Z])\.|(?<=\bSt)\.|(?<=\bDr)\.)*[.!?]?")
_TITLE = r"(?P<title>[A-Za-z][\w&/'’-]*(?: (?!at\b|for\b|with\b|in\b|from\b|since\b)[\w&/'’-]+){0,5})"
_EMPLOYER = (
    r"(?P<employer>(?:the )?[A-Z0-9][\w&.'’()-]*(?:,? "
    r"(?!(?:in|where|from|since|until|till|before|as|I|and I)\b)[\w&.'’()-]+){0,7}?)"
)
_AT = re.compile(
    rf"\b(?:(?<!trained )(?<!train )as|was|am|been|became|become|to|is) (?:an? |the |their )?"
    rf"{_TITLE} (?:at|for|with|of|in) {_EMPLOYER}"
    r"(?=,| in [A-Z\d]| where\b| from\b| since\b| until\b| till\b| for \w+ years| between\b| and (?:I|then|now)\b|[.;!)]|$| \()"
)
_OPEN = re.compile(r"\bsince\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:hold|holds|have|has|earned|completed|finished|received|obtained|took|gained|did|with) (?:an?|my|the) "
    r"(?P<degree>[A-Z][\w().&' -]{3,70}?) (?:from|at) (?:the )?(?P<school>[A-Z][\w&.' -]{2,60}?)(?= in \d| \(|[,.;)]|$)"
)


def find_told_positions(lines: list[Line]) -> tuple[Position, ...]:
    """Give the positions that sentences tell of, none of them sure; a sentence without a job title tells of none."""
    return tuple(position for paragraph in paragraphs(lines) for position in _told(paragraph.text, paragraph.first))


def find_told_studies(lines: list[Line]) -> tuple[Study, ...]:
    """Give the degrees that sentences tell of: "I hold a Diploma in Horticulture from Universiti Putra Malaysia (2012)"."""
    told = (
        (match, sentence, paragraph.first)
        for paragraph in paragraphs(lines)
        for sentence in _SENTENCE.findall(paragraph.text)
        if (match := _FROM.search(sentence)) and is_degree(match["degree"])
    )
    return tuple(
        Study(
            _found(match["degree"], line, sentence),
            _found(match["school"], line, sentence),
            end=_found(years[0].end, line, sentence) if (years := dates(sentence)) else None,
        )
        for match, sentence, line in told
    )


def _told(text: str, line: Line) -> Iterator[Position]:
    for sentence in _SENTENCE.findall(text):
        matches = [match for match in _AT.finditer(sentence) if _is_job(match["title"], match["employer"])]
        for number, match in enumerate(matches):
            begin = matches[number - 1].end() if number else 0
            until = matches[number + 1].start() if number + 1 < len(matches) else len(sentence)
            span = _span(sentence[begin:until])
            yield Position(
                _found(match["title"], line, sentence),
                _found(match["employer"].removeprefix("the "), line, sentence),
                start=_found(span.start, line, sentence) if span and span.start else None,
                end=_found(span.end, line, sentence) if span and span.end else None,
                current=bool(span and span.current),
            )


def _is_job(title: str, employer: str) -> bool:
    """Tell "Senior Gardener at Taman Botani" from "born in Ipoh": by the words of a title, or by its capitals."""
    named = all(word[:1].isupper() or word in {"of", "and"} for word in title.split())
    return bool(title_score(title) or named) and not is_place(employer)


def _span(text: str) -> Span | None:
    """Give the time that a clause tells: "from 2017 to 2021", "since April 2021"; a lone date is a beginning."""
    found = next(iter(spans(text)), None)
    if found or not (single := dates(text)):
        return found
    first = single[0]
    return Span(first.end, "", bool(_OPEN.search(text)), first.at, first.until)


def _found(value: str, line: Line, sentence: str) -> Found:
    return Found(value.strip(" ,."), line.page, line.number, sentence, False)
