"""Where an advert says that the work is done: by a label, by a known place, or by a name where places stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.advice_technologies import TOOLS
from kedua.engine.advert.facts import Facts
from kedua.engine.language.places import region_of
from kedua.engine.language.text import phrases

HEAD = 6  # lines of the top, in which "Bus driver, Wakefield" names a place
_SAID = phrases(
    r"\b(?:remote(?:ly)?|hybrid|from home|work from anywhere|on[- ]?site|based (?:in|at)|located (?:in|at)|location"
    r"|workplace|headquarters|home office|at our \w+|in our \w+|in the (?:office|centre|town|city)"
    r"|address|near the|street|road|jalan)\b|\b(?:where|place|base|depot|site|office|branch|store) ?: ?\w"
    r"|\b(?:lokasi|bertempat|berpejabat|alamat)\b|地点|地址|位于"
)
_NAME = r"[A-Z][\w.'’]*[a-zé](?:[ -](?:[A-Z][\w.'’]*|of|on|upon|and|by|the|de|la|le|am|an der|sur|in))*"
_IN = re.compile(
    r"\b(?:in|at|near|across|from|out of|around|outside|between|di"
    r"|(?:heart|centre|north|south|east|west|middle|people|outskirts"
    rf"|city) of)\s+(?:the\s+|our\s+|downtown\s+|central\s+|north\s+|south\s+)?(?P<name>{_NAME})"
)
# Towns that go by their letters.
_LETTERS = re.compile(r"(?:[,(|·–—-]\s*|\bin )(?:KL|PJ|JB|KK|NYC|LA|SF|DC|HK)\b")
_KIND = re.compile(
    r"\b[A-Z][\w'’]+ (?:area|region|depot|campus|Road|Street|Avenue|Square|Lane|Quay|Place|Park|Wharf|Terrace|Highway|Estate"
    r"|Hospital|Library|Airport|Station|Mall|Tower|District|Valley|Island|Bay|Harbour|County|Town|Village|Beach|Docks?)\b"
)
# In the first lines, apart by a comma, a dash or brackets: "Bus driver, Wakefield", "Clerk (Kuala Lumpur)".
_APART = re.compile(
    rf"(?:^|[,(|·;:–—-]\s*|\.\s)(?P<name>{_NAME})(?: [A-Z]{{2,3}}| \d\d?[A-Z]?)?(?=\s*(?:$|[\n.,;|·)–—(-]))",
    re.MULTILINE,
)
_ONLY_NAMES = re.compile(rf"\s*(?P<name>{_NAME})(?:(?:, | or | and ){_NAME})*(?=\s*(?:[.\n]|$))")
# What is written with a capital letter and is no place.
_NO_PLACE = phrases(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|spring|summer|autumn|winter|christmas|easter|ramadan)\b",
    r"(?:english|malay|bahasa|mandarin|chinese|french|german|spanish|italian|dutch|arabic|tamil|hindi|japanese|korean|portuguese"
    r"|microsoft|google|apple|excel|word|office|year|level|grade|key|stage|class|phase|part|full|permanent|temporary|contract"
    r"|night|day|urgent|immediate|new|senior|junior|the|a|an|we|you|our|your|this|if|no)\b",
)
_TRADES = re.compile(
    r"(?:tion|ment|ance|ence|ity|ics|ship|ware|ist|ory|ology|ering|ling|keeping|ming|vices?|sales|team|finance|care|school|work"
    r"|project|projects|systems|support|admin|health|design|data|retail|people|house|product|trainee|lead|head|intern|group|ltd)$",
    re.IGNORECASE,
)


def says_place(outline: Outline, facts: Facts | None = None) -> int | None:
    """Say where the text first tells a place; None where it tells none."""
    if facts is not None and facts.place and (at := outline.text.find(facts.place)) >= 0:
        return at
    said, kind = _SAID.search(outline.folded), _KIND.search(outline.plain)
    named = (next(_named(outline), None), next(_apart(outline), None), next(_alone(outline), None))
    letters = _LETTERS.search(outline.plain)
    hits = (said and said.start(), kind and kind.start(), letters and letters.start(), *named)
    return min((hit for hit in hits if hit is not None), default=None)


def _named(outline: Outline) -> Iterator[int]:
    for hit in _IN.finditer(outline.plain):
        name = hit["name"].lower()
        if _NO_PLACE.match(name) is None and TOOLS.match(name) is None:
            yield hit.start()


def _alone(outline: Outline) -> Iterator[int]:
    """Give sentences that hold nothing but names, of which the first is a known place: "London, Leeds or York."."""
    for one in outline.sentences:
        hit = _ONLY_NAMES.match(outline.plain, one.start)
        if hit is not None and region_of(hit["name"]):
            yield hit.start("name")


def _apart(outline: Outline) -> Iterator[int]:
    for line in outline.lines[:HEAD]:
        told = outline.told(line)
        told = told.title() if told.isupper() else told
        if kind := _KIND.search(told):
            yield line.start + kind.start()
        for hit in _APART.finditer(told):
            if region_of(hit["name"]) or (hit.start() > 0 and _may_be(hit["name"])):
                yield line.start + hit.start("name")


def _may_be(name: str) -> bool:
    return _NO_PLACE.match(name.lower()) is None and _TRADES.search(name) is None and TOOLS.match(name.lower()) is None
