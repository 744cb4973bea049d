"""The form of a question in Malay or Chinese, told by the words that make a question there.

Only what these words show is said: open, closed or leading. Whether such a question is loaded, asks two things or is too vague
is told of English ones alone; of a question in any other language nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.text import Sentence, phrases, sentences

FormAbroad = Literal["open", "closed", "leading"]
Language = Literal["ms", "zh"]


@dataclass(frozen=True, slots=True)
class _Signs:
    """What leads, what wants an account, and what wants yes, no or one fact."""

    leading: re.Pattern[str]
    open: re.Pattern[str]
    closed: re.Pattern[str]


_MALAY = _Signs(
    leading=phrases(
        r"\b(?:kan|bukan|betul(?: tak)?|betul ke|setuju(?: tak)?|ya tak)\s*\?",
        r"\bsudah (?:tentu|pasti)\b.*\?",
        r"\b(?:pasti|tentu)(?:lah|nya)? (?:anda|awak|tuan|puan|encik|cik)\b",
        r"\b(?:anda|awak|tuan|puan|encik|cik) (?:pasti|tentu)(?:lah|nya)? (?:setuju|suka|boleh|mahu)\b",
    ),
    open=phrases(
        r"\b(?:bagaimana|mengapa|kenapa|macam mana)(?:kah)?\b",
        r"\b(?:ceritakan|cerita|terangkan|jelaskan|huraikan|gambarkan|kongsikan|kongsi|nyatakan|bincangkan)\b",
        r"\b(?:beri|berikan|bagi)(?: \w+){0,3} contoh\b",
        r"\bapa(?:kah)?(?! (?:nama|umur|agama|bangsa|kaum|alamat|status|taraf|gred|gelaran|jawatan)\b)",
    ),
    closed=phrases(
        r"\b(?!(?:apa|bagaimana|mengapa|kenapa)kah\b)\w{2,}kah\b",
        r"\b(?:berapa|bila|siapa|mana)\b",
        r"\bapa (?:nama|umur|agama|bangsa|kaum|alamat|status|taraf|gred|gelaran|jawatan)\b",
        r"\b(?:ada|boleh|pernah|sudah|dah|suka|mahu|nak) (?:tak|ke)\b",
        r"^(?:anda|awak|tuan|puan|encik|cik|ada|boleh|pernah|sudah|dah|mahu)\b.*\?",
        r"\b(?:atau tidak|ke tak|ke tidak)\s*\?",
    ),
)
_CHINESE = _Signs(
    leading=phrases(
        r"(?:对吧|对吗|是吧|是吗|对不对|不是吗|没错吧|同意吧|好吧)\s*[?？]",
        "难道",
        "你(?:肯定|一定|当然)(?:会|能|愿意|同意|喜欢)",
    ),
    open=phrases(
        "怎么|怎样|如何|为什么|为何|哪些|什么(?!时候|学历|学校|名字|血型|星座|国籍|民族|宗教|信仰|职位)(?![^?？。]*吗)",
        "(?:请|您|你|来|能|可以|先|再)[^?？。，]{0,8}(?:讲|说|谈|聊|描述|介绍|分享|回忆|解释|举)",
        "^(?:讲|说|谈|聊|描述|介绍|分享|回忆|解释|举)",
    ),
    closed=phrases(
        "[吗么]\\s*[?？]?$|吗[?？，]",
        "是否|能否|可否|会否|(\\w)不\\1|有没有|愿不愿意|可不可以|喜不喜欢",
        "什么时候|几|多少|多大|多久|多高|谁|哪[里儿个一年家所位]|什么(?:学历|学校|名字|血型|星座|国籍|民族|宗教|信仰|职位)",
    ),
)


def form_abroad(text: str, language: Language) -> tuple[FormAbroad, int, int]:
    """Return the form of a question in Malay or Chinese, with the characters start to end that show it.

    As in English, leading is named before closed, and a closed way in is open when an open ask follows it. Where no word
    shows a form, it is called open: nothing is held against what is not understood.
    """
    signs = _MALAY if language == "ms" else _CHINESE
    asked = sentences(text)
    forms = tuple((_form(sentence, signs), sentence) for sentence in asked)
    for form in ("leading", "open", "closed"):
        for found, sentence in forms:
            if found == form:
                return form, sentence.start, sentence.end
    return "open", 0, len(text)


def _form(sentence: Sentence, signs: _Signs) -> FormAbroad | None:
    return next(_forms(sentence.text, signs), None)


def _forms(text: str, signs: _Signs) -> Iterator[FormAbroad]:
    if signs.leading.search(text):
        yield "leading"
    if signs.open.search(text):
        yield "open"
    if signs.closed.search(text):
        yield "closed"
