"""Letters as they are meant: ligatures, spaces, soft hyphens, bullets, and words set with wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kedua.integrations.resume.document import LONGEST_LINE, MOST_LETTERS, MOST_LINES, Line
from kedua.integrations.resume.errors import UnreadableResume

_SOFT = "\u00ad"
_BULLET_GLYPHS = (0xF0B7, 0xF0A7, 0xF076, 0xF0D8, 0xF0FC, 0xF06E, 0xF0A8, 0xF02D)  # in fonts made of symbols
_MAP: dict[int, str] = {
    **dict.fromkeys(range(0xE000, 0xF900), " "),  # other symbols: drawings of a telephone, an envelope
    **dict.fromkeys(_BULLET_GLYPHS, "•"),
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x202A, 0x202C, 0xFE0F, 0xFFFD), ""),
    **dict.fromkeys((*range(0x2000, 0x200B), 0xA0, 0x202F, 0x205F, 0x3000), " "),
    0x2010: "-",
    0x2011: "-",
    0x2212: "-",
    0x2028: "\n",
    0x2029: "\n",
    0xFFFE: _SOFT,
    0x02: _SOFT,
}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_BULLET = re.compile(r"^\s*(?:[•‣▪●○◦■□▫◆◇◾◼⁃∙➢➤►▶▸✓✔❖★☆✦➔→»·※]+\s*|[-–—*+]\s+|o\s+(?=[A-Z]))")
_COUNTED = re.compile(
    r"^\s*(?![(（]?\d{1,2}[)）]\s*[\d\s().-]+$)"  # no area code: "(02) 8842 1177"
    r"(?:[(（]?(?:\d{1,2}|[a-z](?=[)）]|\.\s))[.)）](?!\d)\s*(?=\S)|\d{1,2}、\s*|[①-⑳]\s*)"
)
_SENTENCE = re.compile(r"(?:\S+\s+){3}\S|.*[\u4e00-\u9fff].{3}")
_NAMES_SOMEONE = re.compile(r"\b(?:19|20)\d{2}\b|(?:公司|集团|银行|酒店|医院|学校|大学|学院)$")
_SPREAD = re.compile(r"^(?:\S ){3,}\S(?: {2,}(?:\S ?)+)*$")
_ENDLESS = re.compile(r"([!-~]{250})[!-~]+")  # no word and no address is that long
_COLON = re.compile(r"\s*\t\s*[:：]\s*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_LABEL = re.compile(r"^([\u4e00-\u9fff])\s+([\u4e00-\u9fff])\s*([:：])")  # two letters set as wide as four
_WIDE_HAN = re.compile(r" {2,}|\s*\t\s*")
_WIDE = re.compile(r" {3,}|\s*\t\s*")


def letters(text: str) -> str:
    """Put ligatures, odd spaces and drawn symbols as plain letters; keep tabs and line ends."""
    return _CONTROL.sub("", text.translate(_MAP))


def gathered(text: str) -> str:
    """Close up a word that was set with a space after each letter: "S K I L L S"."""
    stripped = text.strip()
    if not _SPREAD.match(stripped) or not any(c.isalpha() for c in stripped):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", stripped))


def line(raw: Line) -> Line | None:
    """Clean one line and tell its bullet from its text; None when nothing is left."""
    text = letters(raw.text)
    indent = len(text) - len(text.lstrip(" "))
    text = _HAN_LABEL.sub(r"\1\2\3", gathered(text.strip("\n\r\f\v ")))
    text = _COLON.sub(": ", (_WIDE_HAN if _HAN.search(text) else _WIDE).sub("\t", text)).strip()
    bullet = raw.bullet
    if mark := _BULLET.match(text):
        text, bullet = text[mark.end() :].strip(), True
    elif mark := _COUNTED.match(text):
        text = text[mark.end() :].strip()
        bullet = bullet or bool(_SENTENCE.match(text) and not _NAMES_SOMEONE.search(text) and not raw.level)
    text = re.sub(r"[ \r\n\f\v]+", " ", re.sub(_SOFT + r"(?!$)", "", text)).replace(_SOFT, "-")
    text = _ENDLESS.sub(r"\1", text)
    if not text:
        return None
    return replace(raw, text=text[:LONGEST_LINE], bullet=bullet, left=raw.left or float(indent))


def numbered(raw: Iterable[Line]) -> tuple[Line, ...]:
    """Clean lines and number them on their pages, in the order given. A bullet alone marks the line after it."""
    found: list[Line] = []
    page, number, lone, letters_so_far = 0, 0, False, 0
    for before in raw:
        after = line(before)
        if after is None:
            lone = lone or bool(_BULLET.match(letters(before.text).strip() + " "))
            continue
        number = number + 1 if after.page == page else 1
        page = after.page
        found.append(replace(after, number=number, bullet=after.bullet or lone))
        lone = False
        letters_so_far += len(after.text)
        if len(found) > MOST_LINES or letters_so_far > MOST_LETTERS:
            raise UnreadableResume("too-many-lines", most=MOST_LINES)
    return tuple(found)
