"""How to reach the candidate: e-mail addresses, telephone numbers, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, zip_longest

import phonenumbers

from kedua.engine.language.places import regions_in
from kedua.integrations.resume.document import Line
from kedua.integrations.resume.found import Found
from kedua.integrations.resume.sections import Section

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}\s?@\s?[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,24}(?![\w])")
_SPACED = re.compile(
    r"\s*([.@])\s*(?=\w)"
)  # some fonts set a gap around dots: only where no address was found otherwise
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>|,;()\"']{4,200}|"
    r"(?<![\w@.])(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com|gitlab\.com|behance\.net|dribbble\.com|"
    r"medium\.com|stackoverflow\.com|kaggle\.com|bitbucket\.org|orcid\.org)/[^\s<>|,;()\"']{2,150}|"
    r"(?<![\w@.])[a-z0-9-]{2,40}\.(?:github\.io|gitlab\.io|vercel\.app|netlify\.app|wordpress\.com|dev|me|"
    r"io)(?:/[^\s<>|,;()\"']*)?(?![\w@.-])",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r"[\w.+-]+@[\w-]*[-.]?(?<!\.com)(?<!\.my)$|[\w.+-]{3,}@[\w.-]+\.$|(?:linkedin|github)\.com\S*[-/]$|"
    r"(?:linkedin|github)\.com$",
    re.IGNORECASE,
)
_REST = re.compile(r"^[\w./@-]+$")
_FAX = re.compile(r"\b(?:fax|faks)\b|传真", re.IGNORECASE)
_CALL = re.compile(
    r"\b(?:phone|tel|telephone|mobile|hp|h/p|cell|contact|whatsapp|telefon|bimbit|no\.? tel|m|t|p|điện thoại|"
    r"sđt|hotline)\b|电话|手机|联系|โทร|มือถือ|☎|📞|✆",
    re.IGNORECASE,
)
_MAY_CALL = re.compile(r"\d[\d\s().\-]{5,}\d")
_MOST_CALLS = 80
_DIGITS = re.compile(r"\+?\(?\d[\d\s().\-]{6,18}\d")
_SHY = {"references", "family"}  # other people's addresses
_NEAR = {"top", "contact", "personal", "summary"}
_HAN = re.compile(r"[\u4e00-\u9fff]")


def find_emails(parts: list[Section]) -> tuple[Found, ...]:
    """Give the candidate's e-mail addresses, each once."""
    found: dict[str, Found] = {}
    for line in _ordered(parts, found):
        text = line.text if "@" not in line.text or _EMAIL.search(line.text) else _SPACED.sub(r"\1", line.text)
        written = [re.sub(r"\s", "", match.group()).strip(".'-") for match in _EMAIL.finditer(text)]
        linked = [link[7:].split("?")[0] for link in line.links if link.casefold().startswith("mailto:")]
        for address in [*written, *(link for link in linked if _EMAIL.fullmatch(link))]:
            found.setdefault(address.casefold(), Found(address, line.page, line.number, line.text))
    return tuple(found.values())


def _ordered(parts: list[Section], found: dict[str, Found]) -> Iterator[Line]:
    """Give the lines near the top; the rest only if nothing was found there; never those about other people."""
    for section in parts:
        if section.kind in _NEAR:
            yield from _unbroken(section.lines)
    for section in parts:
        if not found and section.kind not in _NEAR and section.kind not in _SHY:
            yield from _unbroken(section.lines)


def _unbroken(lines: list[Line]) -> Iterator[Line]:
    """Put an address together that a narrow column broke over two lines."""
    skip = False
    for line, following in zip_longest(lines, lines[1:]):
        if skip or line is None:
            skip = False
            continue
        broken = _BROKEN.search(line.text)
        if broken and following is not None and _REST.match(following.text) and not _EMAIL.search(following.text):
            hyphen = "" if "@" in broken.group() else "-"
            start = line.text.removesuffix("-") + (hyphen if line.text.endswith("-") else "")
            yield replace(line, text=start + following.text, links=(*line.links, *following.links))
            skip = True
        else:
            yield line


def find_phones(parts: list[Section], region: str) -> tuple[Found, ...]:
    """Give the candidate's telephone numbers in the international form, +60123456789, each once.

    A number without a country is read in `region`, else in that of a place the top of the résumé names.
    """
    top = [line for section in parts if section.kind in _NEAR for line in section.lines]
    named = _regions(parts, top)
    found: dict[str, Found] = {}
    dialled = (line for line in _ordered(parts, found) if _MAY_CALL.search(line.text) or line.links)
    for line in islice(dialled, _MOST_CALLS):
        for number, sure in _numbers(line, region, named):
            found.setdefault(number, Found(number, line.page, line.number, line.text, sure))
    return tuple(found.values())


def _regions(parts: list[Section], top: list[Line]) -> list[str]:
    """Give regions that numbers may belong to: places at the top, the end of an e-mail address, Chinese, places anywhere."""
    named = regions_in(" / ".join(line.text for line in top))
    ends = (match.group().rpartition(".")[2].upper() for line in top for match in _EMAIL.finditer(line.text))
    named += [end for end in ends if len(end) == 2 and end in phonenumbers.SUPPORTED_REGIONS]
    if any(_HAN.search(line.text) for line in top):
        named.append("CN")
    told = (line.text for part in parts if part.kind in {"experience", "education"} for line in part.lines[:60])
    return [*named, *regions_in(" / ".join(told))[:3]]


def _numbers(line: Line, region: str, named: list[str]) -> Iterator[tuple[str, bool]]:
    told = dict[str, int | None]()  # the country of each
    text = _EMAIL.sub(" ", _LINK.sub(" ", line.text[:300])).replace("（", "(").replace("）", ")")
    pieces = [piece for piece in re.split(r"\t|\s[|•·]\s|[|;]|\s/\s", text) if not _FAX.search(piece)]
    for piece in pieces:
        before = len(told)
        for country in dict.fromkeys([region, *named]):
            for match in phonenumbers.PhoneNumberMatcher(piece, country, phonenumbers.Leniency.VALID, 40):
                number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
                alike = len(told) == before or match.number.country_code == next(iter(told.values()))
                if alike or match.raw_string.startswith("+"):
                    told[number] = match.number.country_code
                    yield number, True
            if len(told) > before:
                yield from _others_of(piece, country, told)
                break
        if len(told) == before and (_CALL.search(piece) or "+" in piece):
            for digits in [found for found in _DIGITS.findall(piece) if found.startswith("+") or _CALL.search(piece)][
                :2
            ]:
                yield re.sub(r"[^\d+]", "", digits), False
    for link in line.links:
        if link.casefold().startswith("tel:") and not told:
            yield re.sub(r"[^\d+]", "", link), True


def _others_of(piece: str, country: str, told: dict[str, int | None]) -> Iterator[tuple[str, bool]]:
    """Give further numbers of a piece that are dialled in the country of the first: "+91 98400 12345, 044 2233 4455"."""
    home = phonenumbers.region_code_for_country_code(next(iter(told.values())) or 0)
    for match in (
        phonenumbers.PhoneNumberMatcher(piece, home, phonenumbers.Leniency.VALID, 40) if home != country else ()
    ):
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        if number not in told:
            told[number] = match.number.country_code
            yield number, True


def find_links(parts: list[Section]) -> tuple[Found, ...]:
    """Give the addresses of pages about the candidate, each once: in the text at the top, or behind it."""
    found: dict[str, Found] = {}
    for section in parts:
        if section.kind in _SHY | {"experience", "education", "certifications"}:
            continue
        for line in _unbroken(section.lines):
            for address in _addresses(line, section.kind in _NEAR):
                key = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).rstrip("/")
                found.setdefault(key, Found(address, line.page, line.number, line.text))
    return tuple(found.values())


def _addresses(line: Line, near: bool) -> Iterable[str]:
    text = _EMAIL.sub(" ", line.text)
    written = [match.group().rstrip(".,:") for match in _LINK.finditer(text)]
    behind = [link for link in line.links if link.casefold().startswith(("http://", "https://"))]
    return [address for address in [*written, *behind] if near or _LINK.match(address)] if near or written else []
