"""Skills and languages: lists in whatever way they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.integrations.resume.document import Line
from kedua.integrations.resume.flow import Paragraph, paragraphs
from kedua.integrations.resume.found import Found
from kedua.integrations.resume.words.headings import known_kind
from kedua.integrations.resume.words.tongues import languages_in

_LEVEL_WORDS = (
    r"native(?: speaker)?|mother tongue|fluent|proficient|proficiency|advanced|intermediate|basic|beginner|"
    r"expert|excellent|good|very good|fair|elementary|conversational|working knowledge|"
    r"professional(?: working)?|limited working|full professional|familiar|strong|moderate|average|novice|"
    r"competent|skilled|spoken|written|spoken and written|"
    r"mahir|fasih|baik|sederhana|asas|cemerlang|精通|熟练|熟悉|掌握|良好|一般|流利|母语|了解|[abc][12]"
)
_LEVEL = re.compile(
    rf"\s*(?:[-–—:：]\s*|\(\s*|（\s*|\s)(?:{_LEVEL_WORDS})(?:\s*(?:level|user|/.*))?\s*[)）]?\s*$", re.IGNORECASE
)
_ONLY_LEVEL = re.compile(
    rf"^\W*(?:{_LEVEL_WORDS}|level|\d+(?:\.\d)?\s*(?:%|/\s*\d+|years?|yrs?)|[★☆●○■□◆◇⬤◯•▪|/\s\d]+)\W*$", re.IGNORECASE
)
_TAIL = re.compile(
    r"\s*[(（–-]?\s*\d{1,3}\s?(?:%|\+?\s*(?:years?|yrs?|tahun|年))\s*(?:of experience)?\s*[)）]?\s*$|[\s★☆●○■□⬤◯]+$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<label>[^:：,，;•|(]{2,40}?)\s*(?:[:：]|\t|\s[–—-]\s)\s*(?P<rest>\S.*)$")
_PART = re.compile(r"(\s*(?:[,，、;；|｜•·●▪■∙\t\n]|\s[–—]\s|\s/\s|\.\s+(?=[A-Z]))\s*)")
_LEAD = re.compile(
    r"^(?:and|dan|&|和|及)\s+|^(?:proficient|skilled|experienced|competent|fluent|familiar|well-versed|"
    r"knowledgeable|mahir|cekap) (?:in|with|at|dalam)\s+(?:the use of\s+)?|^(?:good |strong |excellent "
    r")?(?:knowledge|working knowledge|command|understanding) of\s+|^(?:熟练使用|熟练掌握|精通|熟悉|掌握|熟练)",
    re.IGNORECASE,
)
_OPENS, _SHUTS = re.compile(r"[(（]"), re.compile(r"[)）]")
_LONGEST = 60
_MOST_WORDS = 7


def find_skills(lines: list[Line]) -> tuple[Found, ...]:
    """Give the skills listed, each once, without labels, levels and years."""
    found: dict[str, Found] = {}
    for paragraph in paragraphs(lines):
        label, rest = _label(paragraph.text)
        if (known_kind(label) == "languages" and languages_in(rest)) or known_kind(label) in {
            "other",
            "certifications",
            "awards",
        }:
            continue
        for item in _items(rest, paragraph):
            found.setdefault(item.casefold(), _found(item, paragraph.first, len(item.split()) <= 4))
    return tuple(found.values())


def _label(text: str) -> tuple[str, str]:
    text = text.replace("  ", "\t")
    match = _LABEL.match(text)
    if not match:
        return "", text
    label, rest = match["label"].strip(), match["rest"].strip()
    if _ONLY_LEVEL.match(rest):
        return "", label
    # Without a colon, only a list after it makes a label: "Programming  Python, Java", but not "Excel  Word".
    colon = bool(re.match(r"^[^\t]*?[:：]", text[: match.start("rest")]))
    listed = "\t" in text[: match.start("rest")] and "\t" not in rest and bool(re.search(r"[,，、;；|]", rest))
    return (label, rest) if colon or listed else ("", text)


def _parts(text: str) -> list[str]:
    """Split a list at its marks, but not inside brackets."""
    found: list[str] = []
    depth, mark = 0, ""
    for number, part in enumerate(_PART.split(text)):
        if number % 2:
            mark = part
            continue
        if depth > 0 and found and len(found[-1]) < _LONGEST:
            found[-1] += mark + part
        elif part:
            found.append(part)
        depth = max(0, depth + len(_OPENS.findall(part)) - len(_SHUTS.findall(part)))
    return found


def _items(text: str, paragraph: Paragraph) -> Iterator[str]:
    pieces = _parts(text)
    sentence = len(pieces) <= 2 and len(text) > _LONGEST
    for piece in pieces:
        item = _LEAD.sub("", piece.strip(" .。-–—*:："))
        if not _ONLY_LEVEL.match(item):
            item = _TAIL.sub("", _LEVEL.sub("", item)).strip(" .-–—:")
        if not item or _ONLY_LEVEL.match(item) or not any(c.isalpha() for c in item):
            continue
        if (
            len(item) <= _LONGEST
            and len(item.split()) <= _MOST_WORDS
            and not (sentence and not paragraph.bullet and len(item) > 50)
        ):
            yield item


def find_languages(lines: list[Line], skill_lines: list[Line]) -> tuple[Found, ...]:
    """Give the human languages: those of their own part, and those a line among the skills or particulars is labelled with."""
    found: dict[str, Found] = {}
    for line in lines:
        for name in languages_in(line.text):
            found.setdefault(name, _found(name, line))
        if not languages_in(line.text) and len(line.text) <= 40:  # "Igbo": a name not on our list
            items = _items(line.text, Paragraph(line, line.text, line.bullet))
            for name in (item for item in items if item.isalpha() and item.istitle() and not known_kind(item)):
                found.setdefault(name, _found(name, line, False))
    for line in skill_lines:
        label, rest = _label(line.text)
        if known_kind(label) == "languages":
            for name in languages_in(rest):
                found.setdefault(name, _found(name, line))
    return tuple(found.values())


def _found(value: str, line: Line, sure: bool = True) -> Found:
    return Found(value, line.page, line.number, line.text, sure)
