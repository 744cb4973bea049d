"""A pasted text as lines with their place: marks of Markdown and of copied lists stand apart from what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_EMPHASIS = re.compile(r"\*{2,3}|_{2,3}|`|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")
_LINK = re.compile(r"\[([^\]\n]{1,120})\](\([^)\s]{1,300}\))")
_ODD_SPACE = re.compile("[\u00a0\u2000-\u200f\u2028\u202f\u205f\u2060\u3000\ufeff\ufe0f\t]")
_RULE = re.compile(r"^[ |:]*[-=_*~─━═]{3,}[-=_*~─━═ |:]*$", re.MULTILINE)
_ROW = re.compile(r"^ *\|.*\| *$", re.MULTILINE)
_BULLET = re.compile(
    r"\s*(?:[•‣▪●○◦■□▫◆◇◾◼⁃∙➢➤►▶▸✓✔☑✅❖★☆✦➔→»·※\u2600-\u27bf\U0001f300-\U0001faff]+\s*|[-–—*+]\s+|o\s+(?=[A-Z])"
    r"|[(（]?(?:x?(?:i[xv]|v?i{1,3}|v|x))[.)）]\s+|[(（]?(?:\d{1,2}|[a-hA-H])[.)）](?!\d)\s*|\d{1,2}、\s*|[①-⑳]\s*)"
)
# "Your day ➡ true wheels ➡ bleed brakes": marks that part a line, whatever stands before the first.
_ARROWS = re.compile(r"(?<=\S)\s+([➡➔→►▶✔✓✅•])\s*(?=\w)")
# "Title: Clerk    Reports to: Owner": a form of two columns.
_COLUMN = re.compile(r"(?<=\S) {2,}(?=[A-Z][\w /]{1,24}: )")
_HEAD_ROW = re.compile(
    r"^ *\| *(?:field|item|what|detail|category|name|key)s? *\|[^|\n]{1,24}\| *\n(?= *\|[-: |]+\| *$)",
    re.MULTILINE | re.IGNORECASE,
)
_INLINE = re.compile(r"\s*([-–•·▪*])\s")
# What a web page or a mail puts around a description.
_PAGE = re.compile(
    r"^(?:skip to (?:main )?content|(?:save|share|report)(?: this)? (?:job|ad)\b.*|easy apply|back to (?:search|results|jobs).*"
    r"|(?:[\w& ]+ ?[>›»] ?){2,}[\w& ]*|similar jobs\b.*|©.*|all rights reserved\W*|be careful\W+(?:do not|don't) .*"
    r"|posted (?:\d+|today|yesterday)\b.*|\d+ (?:applicants|views)\b.*|(?:subject|betreff|from|sent|cc|to) ?: ?.*(?:fwd?"
    r"|re|@|\d{4}).*"
    r"|career level ?:.*|(?:linkedin|indeed|glassdoor|jobstreet|jobsdb|monster|totaljobs)\W*|show (?:more|less)\W*"
    r"|apply(?: now)? ?\| ?save\W*|(?:cookie|privacy) (?:policy|settings|notice)\W*)$"
)
_MARK = re.compile(r" {0,3}(#{1,6})\s+")
_BOLD_LINE = re.compile(r"\s*(?:\*{2,3}|_{2,3})[^*_]+(?:\*{2,3}|_{2,3})\s*:?\s*$")
_TAIL = re.compile(r"\s*#*\s*$")
_LONG = 30  # letters: a shorter line ends because there is no more to say
_FULL = 0.75  # of the width of a paragraph: letters differ in width where a text was set
_LABELLED = re.compile(r"[^\W\d_][\w/ ]{1,24}\s?[:=](?!//)")  # "better if got: level 2"
_STOPS = tuple(".;:!?。；：！？")


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says, without its marks; text is exactly what `masked` has from start to end.

    item: it stood behind a bullet or a number. level: 1 to 6 for a heading of Markdown, 0 for none. bold: all of it was.
    gap: an empty line stands above.
    """

    text: str
    start: int
    end: int
    item: bool = False
    level: int = 0
    bold: bool = False
    gap: bool = False


def masked(text: str) -> str:
    """Put spaces in the place of marks, so that every letter keeps its place."""
    text = _ODD_SPACE.sub(" ", text)
    text = _LINK.sub(lambda hit: f" {hit[1]} {' ' * len(hit[2])}", text)
    text = _HEAD_ROW.sub(lambda hit: " " * (len(hit.group()) - 1) + "\n", text)
    text = _RULE.sub(lambda hit: " " * len(hit.group()), text)
    text = _ROW.sub(lambda hit: _row(hit.group()), text)
    return _EMPHASIS.sub(lambda hit: " " * len(hit.group()), text)


def said(text: str, start: int, end: int) -> str:
    """Give the words of a span of a masked text on one line."""
    return " ".join(text[start:end].split())


def lines_of(text: str, mask: str) -> tuple[Line, ...]:
    """Cut a text to lines that say something. A line that goes on from the one before is joined to it."""
    found: list[Line] = []
    raw = list(_raw_lines(text, mask))
    for number, (line, width) in enumerate(zip(raw, _widths(raw), strict=True)):
        if found and _goes_on(found[-1], line) and _is_full(raw[number - 1], line, width):
            before = found[-1]
            found[-1] = Line(
                mask[before.start : line.end],
                before.start,
                line.end,
                before.item,
                before.level,
                bold=False,
                gap=before.gap,
            )
        else:
            found.append(line)
    return tuple(found)


def _row(row: str) -> str:
    """Make a row of a table a label and what it labels: "| Pay | RM 3,000 |" becomes "  Pay : RM 3,000  "."""
    first = row.index("|")
    inner = row.find("|", first + 1)
    cells = row[:inner] + ":" + row[inner + 1 :] if inner < row.rstrip().rindex("|") else row
    return cells.replace("|", " ")


def _raw_lines(text: str, mask: str) -> Iterator[Line]:
    at, gap = 0, True
    for raw in mask.splitlines(keepends=True):
        start, at = at, at + len(raw)
        if not raw.strip() or _is_of_the_page(raw):
            gap = True
            continue
        for begin, end in _items(raw):
            if any(letter.isalnum() for letter in raw[begin:end]):
                yield _line(raw[begin:end], text[start + begin : start + end], start + begin, gap=gap)
                gap = False


def _items(raw: str) -> Iterator[tuple[int, int]]:
    """Part "- plan routes. - order salt" at its marks, where the line begins with the same mark."""
    mark = _INLINE.match(raw)
    arrows = list(_ARROWS.finditer(raw))
    apart = [hit.start(1) for hit in arrows if hit[1] == arrows[0][1]]
    if mark is None and (len(apart) > 1 or _COLUMN.search(raw)):
        apart = apart if len(apart) > 1 else [hit.end() for hit in _COLUMN.finditer(raw)]
        return zip([0, *apart], [*apart, len(raw)], strict=True)
    begins = [hit.start(1) for hit in re.finditer(rf"(?<=\S) ({re.escape(mark[1])}) (?=\S)", raw)] if mark else []
    if (
        mark
        and mark[1] == "-"
        and len(begins) == 1
        and raw[begins[0] - 2] not in ".;"
        and not raw[begins[0] + 2].isupper()
    ):
        begins = []  # "- the shop - it is small"
    return zip([0, *begins], [*begins, len(raw)], strict=True)


def _is_of_the_page(raw: str) -> bool:
    return _PAGE.search(raw.strip().lower()) is not None


def _line(raw: str, original: str, offset: int, *, gap: bool) -> Line:
    mark = _MARK.match(raw)
    begin = mark.end() if mark else 0
    # The asterisk of a bullet may have been taken for a mark of emphasis.
    bullet = _BULLET.match(raw, begin) or _BULLET.match(original, begin)
    begin = bullet.end() if bullet and raw[bullet.end() :].strip() else begin
    rest = raw[begin:].rstrip()
    begin += len(rest) - len(rest.lstrip())
    rest = rest.lstrip()
    if mark:
        rest = rest[: len(rest) - len(_TAIL.search(rest)[0])]  # type: ignore[index]  # it always matches
    return Line(
        rest,
        offset + begin,
        offset + begin + len(rest),
        item=bullet is not None and mark is None,
        level=len(mark[1]) if mark else 0,
        bold=_BOLD_LINE.match(original) is not None,
        gap=gap,
    )


def _widths(lines: Sequence[Line]) -> Iterator[int]:
    """Give for each line the length of the longest one of its paragraph."""
    widths: list[int] = []
    for line in lines:
        if line.gap or not widths:
            widths.append(0)
        widths[-1] = max(widths[-1], len(line.text))
    at = -1
    for number, line in enumerate(lines):
        at += line.gap or not number
        yield widths[at]


def _is_full(before: Line, line: Line, width: int) -> bool:
    """Tell whether a line is as long as its paragraph is wide, so that the next word had no room in it."""
    return len(before.text) + len(line.text.split()[0]) >= _FULL * width and not _LABELLED.match(line.text)


def _goes_on(before: Line, line: Line) -> bool:
    if line.gap or line.item or line.level or before.level or before.bold or len(before.text) < _LONG:
        return False
    return line.text[0].islower() and not before.text.endswith(_STOPS)
