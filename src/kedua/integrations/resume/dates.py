"""Dates and spans of time as résumés write them, in the languages of Southeast Asia and of Europe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_MONTHS = (
    "january jan janvier enero janeiro januar januari janurai ม.ค. มกราคม",
    "february feb février febrero fevereiro februar februari pebruari feb ก.พ. กุมภาพันธ์",
    "march mar mac mars marzo março maret märz มี.ค. มีนาคม",
    "april apr avril abril เม.ย. เมษายน",
    "may mei mayo maio mai พ.ค. พฤษภาคม",
    "june jun juin junio junho juni มิ.ย. มิถุนายน",
    "july jul juillet julio julho julai juli ก.ค. กรกฎาคม",
    "august aug août agosto ogos ogo agustus agu agt ส.ค. สิงหาคม",
    "september sept septembre septiembre setembro sep ก.ย. กันยายน",
    "october oct octobre octubre outubro oktober okt ต.ค. ตุลาคม",
    "november nov novembre noviembre novembro nop พ.ย. พฤศจิกายน",
    "december dec décembre diciembre dezembro disember dis dezember dez desember des ธ.ค. ธันวาคม",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(re.escape(name) for name in sorted(_MONTH, key=len, reverse=True))
_YEAR = r"(?:19[5-9]\d|20[0-4]\d|25[3-8]\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
# One date. The order matters: the longest form first.
_DATE = (
    rf"(?:(?P<{{0}}y1>{_YEAR})\s*年\s*(?:(?P<{{0}}m1>1[0-2]|0?[1-9])\s*月(?:\s*\d{{{{1,2}}}}\s*日)?)?"
    rf"|(?:{_DAY}[\s\-./]*(?:of\s+)?)?(?<![a-z])(?P<{{0}}n2>{_NAMES})(?![a-z])\.?[,\s]*(?:{_DAY}(?!\d)\s*,?\s*)?[-/'’‘`]?\s*(?P<{{0}}y2>{_YEAR}|(?<=['’‘`\-/])\d\d(?!\d)|(?<=\s)\d\d(?![\d:/]))"
    rf"|(?P<{{0}}y3>{_YEAR})[,\s]+(?P<{{0}}n3>{_NAMES})(?![a-z])\.?"
    rf"|(?:{_DAY}[/.\-])(?P<{{0}}m4>1[0-2]|0?[1-9])[/.\-](?P<{{0}}y4>{_YEAR})"
    rf"|(?P<{{0}}y5>{_YEAR})[/.\-](?P<{{0}}m5>1[0-2]|0?[1-9])(?:[/.\-]\d{{{{1,2}}}})?(?!\d)"
    rf"|(?:(?:tháng|thg|t)\.?\s*)?(?P<{{0}}m6>1[0-2]|0?[1-9])\s?[/.\-]\s?(?P<{{0}}y6>{_YEAR})"
    rf"|(?:fy|q[1-4]|summer|spring|autumn|fall|winter|semester [12]|mid|early|late)[\s\-]*(?P<{{0}}y7>{_YEAR})"
    rf"|(?P<{{0}}m9>1[0-2]|0?[1-9])/(?P<{{0}}y9>\d\d)(?![/\d])"
    rf"|(?P<{{0}}y8>{_YEAR})(?:\s*年)?)"
)
_NOW = (
    r"(?:present(?:ly)?(?:\s+day)?|currently|current|now|to\s*-?\s*date|today|till\s+(?:date|now|present)|"
    r"until\s+now|ongoing|on-going|to\s+present|"
    r"sehingga\s+kini|hingga\s+kini|kini|sekarang|semasa|saat\s+ini|hingga\s+sekarang|至今|现在|目前|今|迄今|現在|"
    r"hiện\s+tại|hiện\s+nay|đến\s+nay|nay|ปัจจุบัน|kasalukuyan|heute|"
    r"aujourd['’]hui|présent|ce jour|actualidad|la fecha|atual(?:mente)?|presente)"
)
_TO = (
    r"(?:\s*(?:-{1,3}>?|[–—−~～→]+|−)\s*|\s+(?:(?:up\s+)?to|until|till|through|thru|bis|à|hasta|até|hingga|sehingga|sampai|đến|ถึง|"
    r"and)\s+|\s*(?:至|到|－)\s*|\s*s/d\s*|\s+/\s+)"
)
_EDGE, _END = r"(?<![\w/.\-@+])", r"(?![\w@%]|[.,]\d|-\d{3})"
_END_NOW = r"(?![a-z@])"
_OPEN = r"(?:since|from|sejak|mulai|dari|từ|自|joined|start(?:ed)?)"


@cache
def _range() -> re.Pattern[str]:
    first, last = _DATE.format("a"), _DATE.format("b")
    names = rf"(?<![a-z])(?P<n0>{_NAMES})(?![a-z])\.?"
    return re.compile(
        rf"{_EDGE}(?:"
        rf"{first}{_TO}(?:(?P<now>{_NOW}){_END_NOW}|{last}{_END}|(?P<short>\d\d){_END})"
        rf"|{_DATE.format('g')}\s+(?P<now3>(?:up\s+)?to\s*-?\s*date|(?:un)?till?\s+(?:date|now|present)|(?:se)?hingga\s+(?:kini|sekarang))"
        rf"|{names}{_TO}{_DATE.format('c')}{_END}"
        rf"|{_DATE.format('d')}\s*(?P<now2>至今|起至今|迄今)"
        rf"|{_OPEN}\s+{_DATE.format('e')}(?!{_TO}(?:\d|(?:{_NAMES})(?![a-z])))(?P<onwards>\s+onwards)?{_END}"
        rf"|{_DATE.format('f')}\s*(?:onwards|[-–—]\s*(?=$|[)\]\t]))"
        rf")",
        re.IGNORECASE,
    )


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"{_EDGE}{_DATE.format('a')}{_END}", re.IGNORECASE)


_SLASHED = re.compile(rf"{_EDGE}(?P<a>{_YEAR})\s*/\s*(?P<b>{_YEAR}){_END}")
_HAS_DIGITS = re.compile(r"\d{2}")


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time within a text, from `at` to `until`; start and end as "2019-03" or "2019", "" where not told."""

    start: str
    end: str
    current: bool
    at: int
    until: int


def spans(text: str) -> list[Span]:
    """Give the spans of time in a text, from left to right: two dates, or one that goes on."""
    if not _HAS_DIGITS.search(text):
        return []
    found = [span for match in _range().finditer(text) if (span := _span(match))]
    if found:
        return found
    return [
        Span(match["a"], match["b"], False, match.start(), match.end())
        for match in _SLASHED.finditer(text)
        if match["a"] <= match["b"]
    ]


def dates(text: str) -> list[Span]:
    """Give the single dates in a text; each is told as an end."""
    if not _HAS_DIGITS.search(text):
        return []
    return [Span("", _value(m, "a"), False, m.start(), m.end()) for m in _single().finditer(text) if not m["ay9"]]


def _span(match: re.Match[str]) -> Span | None:
    given = match.groupdict()
    start = next((v for letter in "adefg" if (v := _value(match, letter))), "")
    end = _value(match, "b")
    if given["n0"]:
        end = _value(match, "c")
        start = f"{end[:4]}-{_MONTH[given['n0'].casefold()]:02d}"
    if given["short"]:
        end = start[:2] + given["short"]
    now = bool(given["now"] or given["now2"] or given["now3"]) or not end
    if not start or (end and end[:4] < start[:4]):
        return None
    return Span(start, "" if now else end, now, match.start(), match.end())


def _value(match: re.Match[str], letter: str) -> str:
    given = match.groupdict()
    for form in "123456789":
        year = given.get(f"{letter}y{form}")
        if year:
            name, number = given.get(f"{letter}n{form}"), given.get(f"{letter}m{form}")
            month = _MONTH[name.casefold()] if name else int(number) if number else 0
            return _year(year) + (f"-{month:02d}" if month else "")
    return ""


def _year(text: str) -> str:
    year = int(text)
    if year < 100:
        year += 2000 if year < 50 else 1900
    return str(year - 543 if year > 2500 else year)  # Thailand counts from the Buddha


_NOISE = re.compile(
    r"\(?\b(?:\d{1,2}\s*(?:years?|yrs?|y|tahun|năm|年))?[,\s]*(?:\b\d{1,2}\s*(?:months?|mos?|mths?|bulan|tháng|"
    r"个月))\b\)?|"
    r"\(\s*\d{1,2}\s*(?:years?|yrs?|tahun|năm|年)\s*\)|\b\d{1,2}\s*(?:years?|yrs?)\s*$|\(\s*\)|\[\s*\]|（\s*）",
    re.IGNORECASE,
)


def without(text: str, taken: list[Span]) -> str:
    """Give a text without its dates, and without the brackets, dashes and lengths that stood around them."""
    for span in sorted(taken, key=lambda s: -s.at):
        text = text[: span.at] + "\t" + text[span.until :]
    text = _NOISE.sub(" ", text)
    pieces: Iterator[str] = (_bare(piece) for piece in text.split("\t"))
    return "\t".join(piece for piece in pieces if piece)


def _bare(piece: str) -> str:
    piece = re.sub(r"^[\s,;:|·•–—\-/(（\[]+(?=[)）\]\s]|$)|[\s,;:|·•–—\-/(（\[]+$|^[\s,;:|·•–—\-/)）\]]+", "", piece)
    return piece.strip()
