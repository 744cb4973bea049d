"""Headings of adverts: what a line announces, in English, Malay and Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import NONE, part_named
from kedua.engine.advert.text import Part

MOST_WORDS = 8
_STARTS: tuple[tuple[Part, str], ...] = (
    ("nice", (r"nice[- ]to[- ]haves?|bonus(?: points)?|desirable|preferred (?:skills|qualifications|experience)"
             r"|good[- ]to[- ]haves?"
     r"|it (?:would be|is|'s) (?:great|a plus|nice|an advantage)|(?:also|would be) (?:welcome|good|useful|nice)"
     r"|added advantages?"
     r"|what (?:also )?(?:helps|would be useful)|kelebihan|优先条件|加分项")),
    ("do", (r"what you(?:'ll| will)? (?:do|be doing)|what you will do|your (?:role|tasks?|duties|work"
           r"|responsibilit\w+|mission|days?)\b"
     r"|(?:key |main |job |your |core |primary )*(?:responsibilit\w+|duties|tasks|accountabilit\w+)|job"
     r" (?:description|scope|purpose|summary)"
     r"|the (?:role|job|work|position)\b|a (?:typical|usual) (?:day|week)|day[- ]to[- ]day|what the (?:job|role)"
     r" (?:is|involves)"
     r"|tugas\w*|tanggungjawab|skop kerja|工作(?:内容|职责)|岗位职责|职责")),
    ("bring", (r"what you(?:'ll| will)? (?:bring|need)|(?:job |key |minimum |the |basic |essential |our"
              r" )*(?:requirements?|qualifications?"
     r"|criteria|must[- ]haves?|skills|competenc\w+|experience)|who you are|about you|you (?:have|bring|need|are"
     r"|will need)\b|what we(?:'re"
     r"| are)? (?:look for|looking for|need|ask)|your (?:profile|skills|experience|background)|essential"
     r"|person(?:al)? specification"
     r"|we (?:ask|need|are looking for|expect)|syarat\w*|kelayakan|kemahiran|任职(?:要求|资格)|岗位要求|职位要求|要求")),
    ("like", (r"what it(?:'s| is) really like|what is hard|the (?:honest|hard) \w+|(?:the )?challenges|what to"
             r" expect|worth knowing")),
    ("pay", r"pay\b|salary|compensation|remuneration|wages?|gaji|薪资|薪酬|工资"),
    ("offer", (r"what (?:we offer|you(?:'ll)? get)|benefits|perks|why (?:join|work|us)|we offer|in return|rewards"
              r"|manfaat|faedah|福利")),
    ("place", (r"where(?: and when)?\b|place\b|location|hours\b|working (?:hours|time|pattern|days)|schedule|lokasi"
              r"|waktu (?:kerja"
     r"|bekerja)|tempat|工作(?:地点|时间)|地点")),
    ("hiring", (r"how we hire|(?:hiring|selection|interview|recruitment) (?:process|steps)|next steps|what happens"
               r"|the process|面试流程")),
    ("apply", (r"how to apply|apply\b|applications?\b|to apply|contact|interested\??$|cara memohon|mohon|申请方式|应聘方式"
              r"|联系")),
    ("about", (r"about (?:us|the|our)\b|about [a-z]+$|who we are|our (?:company|mission|story|values|team)|company"
              r"|mengenai kami|tentang"
     r"|公司简介|关于")),
)  # fmt: skip
_PARTS = tuple((part, re.compile(pattern)) for part, pattern in _STARTS)
_END = re.compile(r"[\s:：*_]+$")


def is_heading(marked: str, folded: str, own: Mapping[str, Under | Field], *, first: bool) -> bool:
    """Say whether a line is a heading. marked: with its marks; first: of the text, where a short line is the title."""
    if marked.startswith("#") or (marked.startswith("**") and marked.endswith(("**", "**:"))):
        return True
    if len(folded.split()) > MOST_WORDS or folded.endswith((".", "!", ",", ";", "。")):
        return False
    if first or folded.endswith((":", "：")) or part_named(folded, own):
        return True
    return any(pattern.fullmatch(_END.sub("", folded)) for _part, pattern in _PARTS)


def part_begun(folded: str, own: Mapping[str, Under | Field] = NONE, *, heading: bool) -> Part | None:
    """Tell which part a line begins: a heading, or "Requirements: a driving licence" in one line; None for no other."""
    name, colon, _rest = folded.partition(":")
    if not heading and (not colon or len(name.split()) > MOST_WORDS - 4):
        return None
    named = part_named(name, own)
    if named:
        return named
    for part, pattern in _PARTS:
        hit = pattern.match(name)
        if hit is not None and (heading or hit.end() == len(name)):
            return part
    return "other" if heading else None
