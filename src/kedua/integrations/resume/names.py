"""The candidate's name: labelled, or the line at the top that looks most like one."""

from __future__ import annotations

import re
from statistics import median

from kedua.engine.language.places import is_place
from kedua.integrations.resume.document import Document, Line
from kedua.integrations.resume.found import Found
from kedua.integrations.resume.sections import Section
from kedua.integrations.resume.words.headings import known_kind
from kedua.integrations.resume.words.people import AFTER, BEFORE, NOT_NAMES, SMALL, SURNAMES_HAN
from kedua.integrations.resume.words.work import employer_score, title_score

_LABEL = re.compile(
    r"^\W*(?:full name|candidate name|first name / surname|surname / first name|name of (?:candidate|"
    r"applicant)|name \(in full\)|applicant|name|nama penuh|nama lengkap|nama|姓\s*名|名字|họ và tên|họ tên|ชื่อ-นามสกุล|"
    r"ชื่อ)\s*(?:[:：\t]|\s-\s)\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\b(?:curriculum vitae|resume|résumé|cv|biodata)\b\s*(?:of|for|[-–:|])?\s*", re.IGNORECASE)
_WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|[\u0e00-\u0e7f\u0300-\u036f.'’‘`\-/])*\.?$")
_HAN = re.compile(r"^[\u4e00-\u9fff·]{2,6}$|^[\u4e00-\u9fff] ?[\u4e00-\u9fff]( ?[\u4e00-\u9fff])?$")
_CUT = re.compile(r"\s*[,<|｜•·–—\t]\s*|\s+-\s+|\s{3,}")
_REACHED = re.compile(r"[\w.+-]@[\w-]|\d[\d\s().-]{6,}\d")
_PRONOUNS = re.compile(r"\(\s*(?:she|he|they)[^)]*\)", re.IGNORECASE)
_FILE_WORDS = re.compile(
    r"(?:^|[\W_\d])(?:resume|résumé|cv|curriculum|vitae|final|latest|updated|new|copy|v\d+|my|for|application|"
    r"\d+)(?=[\W_\d]|$)",
    re.IGNORECASE,
)
_TOP_LINES = 14
_OF_WORK = {"experience", "education", "skills", "projects", "references"}


def find_name(document: Document, parts: list[Section], emails: tuple[Found, ...], file_name: str) -> Found | None:
    """Give the candidate's name, not sure where it was chosen among several lines; None where none looks like one."""
    labelled = _labelled(parts)
    if labelled is not None:
        return labelled
    lines = _top(document, parts)
    usual = median([line.size for line in document.lines] or [0.0])
    best: tuple[float, Line, str] | None = None
    elsewhere = {id(line) for part in parts if part.kind in _OF_WORK for line in part.lines}
    for number, line in enumerate(lines):
        name = next((found for part in line.parts if (found := name_in(part))), "")
        if name:
            score = _score(line, name, number, usual, emails) - (1.0 if id(line) in elsewhere else 0.0)
            if best is None or score > best[0]:
                best = (score, line, name)
    if best is None or best[0] < 1.0:
        return _in_small_letters(lines[:1], emails) or _from_file(file_name) or _from_email(emails)
    score, line, name = best
    return Found(_cased(_with_next(name, line, lines)), line.page, line.number, line.text, score >= 3.0)


def _in_small_letters(first: list[Line], emails: tuple[Found, ...]) -> Found | None:
    """Read "nur aisyah binti rahman" on the first line, where the address or a word such as "binti" says it is a name."""
    for line in first:
        name = name_in(line.text.title()) if line.text.islower() else ""
        if name and (_in_email(name, emails) or SMALL.intersection(line.text.split())):
            return Found(_cased(name.upper()), line.page, line.number, line.text, False)
    return None


def _labelled(parts: list[Section]) -> Found | None:
    for section in parts:
        if section.kind not in {"top", "personal", "contact", "summary"}:
            continue
        for line in section.lines:
            match = _LABEL.match(line.text)
            name = name_in(match["name"]) if match else ""
            if name:
                return Found(_cased(name), line.page, line.number, line.text)
    return None


def _top(document: Document, parts: list[Section]) -> list[Line]:
    """Give the lines where a name may stand: above the first heading of each lane, and the very first lines."""
    top = [
        line
        for section in parts
        if section.kind in {"top", "contact", "personal"}
        for line in section.lines
        if line.page == 1
    ]
    first = [line for line in document.lines[:_TOP_LINES] if line not in top]
    largest = max((line.size for line in document.lines if line.page == 1), default=0.0)
    grand = [
        line
        for line in document.lines
        if line.page == 1 and line.size and line.size >= largest - 0.5 and line not in top and line not in first
    ]
    return [*top[: 2 * _TOP_LINES], *first, *grand]


def _score(line: Line, name: str, number: int, usual: float, emails: tuple[Found, ...]) -> float:
    score = 2.5 - 0.25 * min(number, 10)
    if usual and line.size:
        score += min(4.0, 5.0 * (line.size / usual - 1.0))
    score += 1.0 if line.level == 1 else 0.5 if line.bold else 0.0
    score += _in_email(name, emails)
    words = name.split()
    score += 0.5 if len(words) >= 2 or _HAN.match(name) else -1.5
    score += 1.5 if any(word.casefold() in SMALL for word in words) else 0.0
    score -= 2.0 if line.bullet else 0.0
    whole = _PRONOUNS.sub("", line.text).strip()
    return score - (0.0 if len(name) > 0.5 * len(whole) else 1.0)


def _in_email(name: str, emails: tuple[Found, ...]) -> float:
    words = [re.sub(r"\W", "", word).casefold() for word in name.split()]
    local = "".join(email.value.partition("@")[0].casefold() + " " for email in emails)
    hits = sum(1 for word in words if len(word) > 2 and word in local)
    return min(3.0, 1.5 * hits)


def name_in(text: str) -> str:
    """Give the name that a text begins with, without titles, degrees and nicknames in brackets; "" where there is none."""
    plain = _PRONOUNS.sub("", _HEADING.sub("", text)).strip(" :-–—|,")
    head = _CUT.split(plain)[0]
    reached = bool(_REACHED.search(plain[len(head) :]))  # what follows is an address or a number to call
    if not plain or len(plain) > (160 if reached else 80) or known_kind(plain):
        return ""
    if re.search(r"https?:|www\.|\d{2}", head if reached else plain):
        return ""
    if "@" in head.replace(" @ ", " "):
        return ""
    rest = plain[len(head) :].strip(" ,|·•–—-\t")
    head = re.sub(r"\s*[(（\"“][^)）\"”]*[)）\"”]\s*", " ", head).strip()
    words = head.split()
    while words and words[0].casefold().strip(",") in BEFORE and len(words) > 2:
        words = words[1:]
    while words and words[-1].casefold().strip(".,()") in AFTER and (len(words) > 2 or words[-1].isupper()):
        words = words[:-1]
    if rest and plain.find(",") == len(head) and _surname_first(words, rest):
        words = [*rest.split(), *words]
    return " ".join(words) if _is_name(words) else ""


def _surname_first(words: list[str], rest: str) -> bool:
    """Tell "Santos, Maria Clara" from "Maria Santos, MBA"."""
    given = rest.split()
    return (
        len(words) == 1
        and words[0].isalpha()
        and 1 <= len(given) <= 3
        and _is_name(given)
        and not any(w.casefold().strip(".") in AFTER for w in given)
    )


def _is_name(words: list[str]) -> bool:
    joined = " ".join(words)
    if _HAN.match(joined):
        return joined[0] in SURNAMES_HAN or len(joined.replace(" ", "")) in {2, 3}
    western = [word for word in words if not _HAN.match(word)]
    if not 1 <= len(western) <= 8 or len(joined) > 60:
        return False
    real = [word for word in western if word.casefold() not in SMALL]
    if not real or any(not _WORD.match(word) for word in real):
        return False
    if any(word.casefold().strip(".") in NOT_NAMES for word in real) or is_place(joined) or known_kind(joined):
        return False
    if not all(
        word[0].isupper() or not word[0].isascii() or (word[:1] != word[:1].upper() and not word.isascii())
        for word in real
    ):
        return False
    return title_score(joined) < 2 and employer_score(joined) == 0


def _with_next(name: str, line: Line, lines: list[Line]) -> str:
    """A name set large may run over two lines."""
    place = lines.index(line)
    for step, following in ((1, lines[place + 1 : place + 2]), (-1, lines[max(place - 1, 0) : place])):
        for other in following:
            more = name_in(other.text)
            same = line.size > 0 and abs(other.size - line.size) < 0.6 and other.lane == line.lane
            near = same and other.page == line.page and abs(other.number - line.number) == 1
            if near and more and line.size > 13 and len(name.split()) + len(more.split()) <= 6 and not other.bullet:
                return f"{name} {more}" if step > 0 else f"{more} {name}"
    return name


def _cased(name: str) -> str:
    """Put a name in capitals as people write it: "Nur Aisyah binti Rahman"."""
    if name != name.upper() or name == name.lower():
        return name
    return " ".join(
        word.casefold() if word.casefold() in SMALL - {"do", "so", "e", "y"} else _capital(word)
        for word in name.split()
    )


def _capital(word: str) -> str:
    return "".join(part.capitalize() if part[:1].isalpha() else part for part in re.split(r"([-'’.])", word))


def _from_file(file_name: str) -> Found | None:
    stem = file_name.rpartition("/")[2].rpartition(".")[0] or file_name
    bare = _FILE_WORDS.sub(" ", stem)
    words = [w for w in re.split(r"[\s_\-.()]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare)) if w]
    name = name_in(" ".join(word if word[0].isupper() else word.capitalize() for word in words))
    return Found(_cased(name), 0, 0, file_name, False) if len(name.split()) >= 2 else None


def _from_email(emails: tuple[Found, ...]) -> Found | None:
    """Read "theresa.jugah@…" where the file shows a name nowhere, as some drawn letterheads do."""
    for email in emails:
        words = re.split(r"[._-]", email.value.partition("@")[0])
        name = name_in(" ".join(word.capitalize() for word in words))
        if len(words) in {2, 3} and name and all(word.isalpha() and len(word) > 1 for word in words):
            return Found(name, email.page, email.line, email.text, False)
    return None
