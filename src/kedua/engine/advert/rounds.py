"""The steps of hiring, as a text lists them: what, how long, what is asked about."""

from __future__ import annotations

import re

from kedua.engine.advert.facts import Round
from kedua.engine.advert.gathering import Gatherer
from kedua.engine.advert.listing import things
from kedua.engine.advert.source import said

_STEP = re.compile(
    r"\b(?:interviews?|calls?|tasks?|tests?|trials?|assessments?|chats?|conversations?|meetings?|screen(?:ing)?|visit"
    r"|demo lesson|offer|exercise"
    r"|references?|shift|temu duga|ujian|panggilan|perbualan)\b|面试|笔试|试工|试讲|电话|沟通|测试|复试|初试"
)
_MINUTES = re.compile(
    r"(?P<n>\d{2,3})[ -]?(?:minutes?|mins?|minit|分钟)|(?P<hour>\b(?:an|one|1)[ -]hour\b|1 jam|一小时)"
)
_ABOUT = re.compile(
    r"\b(?:about|on|covering|tentang|mengenai)\s+(?P<what>[^.;()]+)|(?:关于|了解)(?P<what2>[^。；（）]+)"
)
_WHAT = re.compile(r"[^:：,，(（.;]*?(?=\s*(?:[:：,，(（.;]|\s[–—-]\s|$|\b(?:of \d|about|on |covering|tentang)))")


def read_round(gatherer: Gatherer, start: int, end: int, *, sure: bool = False) -> bool:
    """Keep a step of hiring; False where the stretch is none. sure: it stands in a list of them."""
    text, folded = gatherer.text[start:end], gatherer.folded[start:end]
    if not sure and not _STEP.search(folded):
        return False
    what = " ".join(_WHAT.match(text)[0].split())  # type: ignore[index]  # it matches anything
    time = _MINUTES.search(folded)
    minutes = None if time is None else int(time["n"] or 60)
    about = _ABOUT.search(folded)
    topics: tuple[str, ...] = ()
    if about:
        at = about.span("what" if about["what"] else "what2")
        topics = tuple(
            said(gatherer.text, one.start, one.end).rstrip(".。")
            for one in things(gatherer.text, start + at[0], start + at[1])
        )
    gatherer.add_round(Round(what or said(gatherer.text, start, end), minutes, topics), start, end)
    return True
