"""A licence, a car and strength that no duty needs: each keeps people away who could do the job."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_findings import AdvertCode, AdvertFinding, found
from kedua.engine.advert.advice_optional import OPTIONAL
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.text import Part
from kedua.engine.language.text import phrases

_CAR = r"(?:cars?|vehicles?|transport(?:ation)?|motor ?(?:bike|cycle)s?|wheels|scooter|trucks?|vans?)\b"
_LICENCE = re.compile(
    r"\b(?:(?:full|clean|valid|current|own|manual|category \w|a|an|class \w+|[bd]|uk|eu|malaysian|singapore|irish"
    r"|\w+ian)[ ,]+)*"
    rf"(?:driv(?:ing|er'?s?|ers')'? licen[cs]e(?:,? (?:and|or|with) (?:an? |your |their |own |access to |use of "
    rf"|reliable )*{_CAR})?"
    rf"|(?:own|possess|have|owns?|has|with|access to|use of|and) (?:an? |your |their |the )?(?:use of an? )?"
    rf"(?:own |reliable |personal )+{_CAR}|(?:own|possess|have|owns?|has|access to|use of) (?:an? )?{_CAR}"
    rf"|own {_CAR}|{_CAR} owners?\b|(?:able|ability|willing) to drive\b)"
)
# Work that takes one: not "drive sales", "deliver results" or "on site".
_ROAD = phrases(
    r"\bdriv(?:e|es|ing)\b(?! (?:growth|sales|revenue|results?|outcomes?|impact|collaboration|alignment"
    r"|quality|change|performance|innovation|improvements?|business|efficien\w+"
    r"|engagement|adoption|value|success|traffic|demand|profit\w*|excellence|continuous|digital|strategic|forward|down|through"
    r"|(?:the|our|your) (?:business|growth|strategy|agenda|adoption|change|sales)|licen[cs]es?))",
    r"\bdeliver(?:y(?! (?:orders?|notes?|dates?))|ies|s|ing)?\b"
    r"(?! (?:results?|excellen\w+|projects?|value|growth|training|services?|outstanding|exceptional"
    r"|high|quality|on time|against|a (?:great|high|first|quality)|care|lessons|solutions|software|features|reports?"
    r"|presentations?|support|great|good|the (?:project|strategy|plan|service)))",
    r"\b(?:visit(?:s|ing)?(?! (?:the (?:office|shop|clinic|library|website|site)|our|us|from))|travel(?:s|ling|ing)?"
    r"(?! (?:allowance|card|costs|expenses|pass|insurance|industry|trade|agen\w+|time|to work))"
    r"|(?:several|different|client|customer|building|between|to|two|three|four|five|our|all|other|\d+) sites|sites?"
    r" (?:visits?|inspections?)|routes?|transporting|vans?|trucks?|lorr(?:y|ies)|couriers?|riders?|outstation|mobile"
    r"|area manager"
    r"|(?:in|to) (?:their|people's|clients'|patients'|customers'|private|lived-in) (?:own )?homes?|at home with|home visits?"
    r"|(?:in|into|across) the field|fields?(?= (?:work|visits?|trips?|staff|sales|service))|fetch(?:es|ing)?|collects?"
    r"|pick(?:s|ing)? up"
    r"|drop(?:s|ping)? off|on the road|fleet|branches|outlets|surger(?:y|ies)|rounds|(?:the|a|milk|delivery|post) round|farms?"
    r"|call-?outs?|territor(?:y|ies)|forklifts?|tractors?|customers' premises|errands"
    r"|(?:from|between) (?:house|site|shop|school|one|place|home|client)s? (?:to|and)"
    r"|between (?:houses|shops|schools|clients|places|homes|depots|jobs|towns|villages)|(?:no|not) (?:a )?bus(?:es)?"
    r"|public transport|remote)\b",
)
_LIFT = re.compile(
    r"\b(?:lift(?:ing)?|carry(?:ing)?|move|moving)\b(?: \w+){0,4} \d{1,3} ?(?:kg|lbs?|pounds?|kilos?|kilograms?)\b"
    r"|\bheavy lifting\b|\b(?:physically )?(?:able to |can )lift\b(?: \w+){0,3}"
)
_LOADS = phrases(
    r"\b(?:load(?:s|ing)?|unload(?:s|ing)?|deliver(?:y|ies|s|ing)?|stock(?:s|ing)?|warehouses?|pack(?:s|ing|ers?)?"
    r"|shelves|patients?|residents?|kitchens?|stores?|install\w*|move (?:goods"
    r"|furniture|stock|boxes)|crates?|pallets?|vans?|trucks?|machines?|tyres?|building sites?|construction"
    r"|furniture|luggage|gym|children|parcels?|boxes|equipment|barrels|sacks|bags|goods|materials?)\b"
)
_RULES: tuple[tuple[AdvertCode, re.Pattern[str], re.Pattern[str]], ...] = (
    ("licence", _LICENCE, _ROAD),
    ("lifting", _LIFT, _LOADS),
)
# What is asked for shows no work, and neither does what is given or how hiring goes.
_NO_WORK: tuple[Part, ...] = ("bring", "nice", "offer", "hiring", "apply", "about", "pay")


def find_unneeded(outline: Outline) -> Iterator[AdvertFinding]:
    """Find what is asked for where neither the work nor the sentence itself shows what it is for."""
    work = [outline.folded[line.start : line.end] for line in outline.outside(*_NO_WORK)]
    for code, asked, shown in _RULES:
        hits = [(one, hit) for one in outline.sentences for hit in asked.finditer(one.text)]
        if not hits or any(shown.search(asked.sub(" ", text)) for text in work):
            continue
        for one, hit in hits:
            if OPTIONAL.search(one.text) is None and shown.search(asked.sub(" ", one.text)) is None:
                yield found(code, one.start + hit.start(), one.start + hit.end())
