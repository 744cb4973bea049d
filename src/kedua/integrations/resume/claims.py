"""Claims: lines that tell of a result, which somebody can be asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kedua.integrations.resume.found import Found

_YEAR = re.compile(
    r"(?<![\d.,])(?:19|20)\d{2}(?![\d%])|\b24\s?[/x×]\s?7\b|\b(?:ISO|IFRS|MFRS|HTML|CSS|OEE|S/4|Office|Windows|"
    r"Python|web)\s?[-/]?\d[\d:.]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*\s?(?:%|percent|per cent|peratus|x\b|×|k\b|m\b|mil\b|million|billion|juta|ribu|万|亿|倍|人|名|"
    r"家|个|年|天|小时|分钟|月|次|台|条|"
    r"nhân viên|thực tập sinh)|(?:RM|MYR|S?\$|USD|SGD|€|£|¥|Rp|IDR|THB|฿|PHP|₱|VND|HKD|"
    r"US\$)\s?\d|"
    r"\b\d{1,3}(?:,\d{3})+\b|\b\d+\+?\s+(?:\w+[ -]){0,2}?\w{3,}|\bfrom \S+ to \S+\b|\b(?:two|three|four|five|"
    r"six|seven|eight|nine|ten|twelve|dozen|hundreds?|thousands?)\b|\bby (?:a )?(?:half|third|quarter)\b|"
    r"\bdoubl|\btripl|\bhalv",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:cut|reduc\w+|increas\w+|improv\w+|sav(?:ed|ing)|grew|grow\w*|boost\w+|rais\w+|achiev\w+|exceed\w+|"
    r"deliver\w+|launch\w+|won|award\w+|promoted|built|led|doubled|tripled|halved|"
    r"eliminat\w+|shorten\w+|lower\w+|secured|generat\w+|negotiat\w+|migrat\w+|automat\w+|introduc\w+|"
    r"establish\w+|complet\w+|recover\w+|resolv\w+|transform\w+|decreas\w+|accelerat\w+|"
    r"mengurangkan|meningkatkan|menjimatkan|mencapai|memenangi|melebihi|menerajui|mengetuai|berjaya|menurunkan|"
    r"menghemat|meraih)\b|提高|降低|提升|减少|节省|增长|实现|完成|获得|荣获|超额|带领",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:won|awarded|promoted (?:to|from|after)|received .{0,30}\baward|named .{0,30}\b(?:of the (?:year|"
    r"month|quarter))|best \w+ award|employee of the|zero (?:audit|defect|accident|lost|incident)\w*|"
    r"patent(?:ed)?|anugerah|dinaikkan pangkat)\b|荣获|获得.{0,12}(?:奖|称号)|晋升",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|(?<=[。；])")
_SHORTEST, _LONGEST = 12, 320


def find_claims(bullets: Iterable[Found]) -> tuple[Found, ...]:
    """Give the sentences that hold a number with what it counts, or name an outcome, each once."""
    found: dict[str, Found] = {}
    for bullet in bullets:
        for sentence in _sentences(bullet):
            if is_claim(sentence.value):
                found.setdefault(sentence.value.casefold(), sentence)
    return tuple(found.values())


def _sentences(bullet: Found) -> Iterator[Found]:
    for sentence in _SENTENCE.split(bullet.value):
        if sentence.strip():
            yield replace(bullet, value=sentence.strip())


def is_claim(text: str) -> bool:
    """Tell whether a sentence states an achievement that can be checked by asking."""
    least = 6 if not text.isascii() else _SHORTEST
    if not least <= len(text) <= _LONGEST:
        return False
    return bool(_FIRM.search(text)) or bool(_NUMBER.search(_YEAR.sub(" ", text)))


def says_outcome(text: str) -> bool:
    """Tell whether a sentence has a verb of results; such a claim is surer than a mere count."""
    return bool(_OUTCOME.search(text) or _FIRM.search(text))
