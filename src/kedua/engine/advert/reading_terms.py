"""Terms of a job in a text: hours, days, where, contract, start, place, whom one reports to, how to apply."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kedua.engine.advert.facts import Contract, Where
from kedua.engine.advert.reading_dates import DATE
from kedua.engine.language.places import is_place, region_of

TermField = Literal[
    "hours", "days", "where", "contract", "contract_length", "start", "place", "reports_to", "team", "apply_to", "answer_days"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its place. value: a word of `Where` or `Contract`, else "" where the text itself is the value."""

    field: TermField
    start: int
    end: int
    value: str = ""


_HALF = r"(?:am|pm|a\.m\.|p\.m\.|noon|:\d\d|\.\d\d(?=\s?[ap]m)|pagi|petang|malam)"
_TO = r"\s?(?:-|–|—|to|until|till|hingga|sehingga|至|到|~|～)\s?"
_SPAN_OF_TIME = re.compile(
    rf"(?<![\d$.,])(?=[^a-z]{{0,12}}(?:{_HALF}|\d{{1,2}}[:：]\d\d)"
    rf"|\d{{1,2}}(?:\.\d\d)?{_TO}\d{{1,2}}(?:\.\d\d)?\s?(?:[ap]\.?m|pagi|petang))"
    r"(?:\d{1,2}(?:[:：.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|noon|pagi|tengah hari|petang|malam)?)"
    rf"{_TO}(?:\d{{1,2}}(?:[:：.]\d\d)?(?!\d)\s?(?:am|pm|a\.m\.|p\.m\.|noon|midnight|pagi|petang|malam)?)"
)
_NUMBER = r"(?:\d{1,2}(?:\.\d)?|one|two|three|four|five|six|seven|eight|ten|twelve|twenty|thirty|forty)"
_HOURS = re.compile(
    rf"(?<![\w.,$])(?:about |around |up to )?{_NUMBER}(?:\s?(?:-|–|to)\s?{_NUMBER})?[\s-]?(?:hours?|hrs?)"
    r"(?:\s?(?:a|per|each|every|/)\s?(?:week|day|shift|month|fortnight)|\s?weekly|\s?daily|\s?/wk|[- ](?=week\b"
    r"|shifts?\b|days?\b)(?:week|shifts?|days?))"
    r"|\d{1,2} jam (?:seminggu|sehari|setiap hari|/ ?minggu)|每(?:周|天|日)\s?(?:工作)?\s?\d{1,2}(?:\.\d)?\s?(?:个)?小时"
)
_BARE_HOURS = re.compile(
    rf"{_NUMBER}(?:\s?(?:-|–|to)\s?{_NUMBER})?\s?(?:hours?|hrs?|jam|小时)(?: week)?|(?:full|part)[ -]time|sepenuh masa"
    rf"|separuh masa"
    r"|全职|兼职|全日制"
)
_FULL = re.compile(
    r"\b(?:full|part)[ -]time\b(?: hours)?(?! (?:stud|educat|school|cours|gard|mbbs|mum))|\b(?:sepenuh|separuh) masa\b"
    r"|全职|兼职"
)
_DAY = (
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|isnin"
    r"|selasa|rabu"
    r"|khamis|jumaat|sabtu|ahad)s?(?![a-z])"
)
_DAYS = re.compile(
    rf"(?<![a-z])(?:{_DAY}\s?(?:-|–|to|through|till|hingga|sehingga)\s?{_DAY}"
    rf"|{_NUMBER}(?:\s?(?:-|–|to)\s?{_NUMBER})?[- ]days?(?:[ -]week|\s?(?:a|per|/|each)\s?week)"
    r"|\d hari (?:seminggu|kerja seminggu)|\d days on,? \d (?:days )?off)"
    r"(?:,? (?:in the office|on site|from home|at home|di pejabat|one weekend [^.,;\n]{3,20}))?"
    rf"(?:\s\((?:{_DAY}(?:\s?[,/&+–-]\s?|\s(?:and |to )?)?){{1,6}}\))?"
    rf"|(?:周|星期|礼拜)[一二三四五六日天]\s?(?:至|到|-|–|~)\s?(?:周|星期|礼拜)?[一二三四五六日天]"
    rf"|做[一二三四五六]休[一二]|[单双]休|每周\s?\d(?:\.5)?\s?天"
)
_BARE_DAYS = re.compile(
    rf"(?:{_NUMBER}[ -]days?(?: (?:a|per|each) week| week)?|\d hari|weekends?(?: only)?|weekdays?(?: only)?|alternate \w+"
    rf"|(?:any )?{_NUMBER} days out of \w+|{_DAY}(?:(?:,| and|, and|/|\s&) ?{_DAY})*)"
)
_HYBRID = re.compile(r"\bhybrid\b(?! (?:car|vehicle|cloud|engine|seed|model[s ]of care))|\bhibrid\b|混合办公")
_REMOTE = re.compile(
    r"\b(?:fully remote|100% remote|remote(?:ly)?(?: work(?:ing)?| role| position| job| first)?"
    r"|work(?:ing)?[ -]from[ -]home|wfh|home-based"
    r"|(?:bekerja )?(?:dari rumah|jarak jauh))\b(?! (?:sites?|control|communit|areas?|villages?|teams?|monitor|sensing|access"
    r"|support|desktop|patient|locations?|islands?|schools?|users?|offices?|diagnos|hands|colleagues|customers?))"
    r"|远程(?:办公|工作)|居家办公"
)
_ON_SITE = re.compile(
    r"\b(?:on[- ]?site|office[- ]based|in[- ]person|in the office (?:every|full)|fully in the office"
    r"|work from (?:the )?office|di pejabat"
    r"|di tapak)\b(?! (?:support|visit|canteen|parking|gym|training|interview|inspection|nursery|meal|car|restaurant"
    r"|caf|cr[eè]che|supervis"
    r"|work|safety|meeting|crew|team|dining|customers?|teaching|engineer))|坐班|驻场|现场办公"
)
_NOT = re.compile(r"\b(?:no|not|never|cannot|isn't|tidak|bukan)\b[^.;,]{0,24}$|不(?:支持|能|提供|可)?$")
_KIND = (
    r"(?: (?:role|position|job|post|contract|basis|appointment|employment|staff|placement|full[- ]time|part[- ]time))"
)
_CONTRACT_WORDS: tuple[tuple[Contract, str, str], ...] = (
    (
        "internship",
        (
            rf"\b(?:paid |\d+-month )?internship\b(?! (?:experience|programme for))|\blatihan industri\b|实习(?:岗位"
            rf"|生)(?!优先)|\bintern{_KIND}"
        ),
        r"\bintern(?:ship)?\b|latihan industri|praktikal|pelatih|实习",
    ),
    (
        "fixed term",
        (
            rf"\bfixed[- ]term\b|\b(?:maternity|parental|sick)[ -](?:leave )?cover\b|\btemporary{_KIND}|\b(?:\d{{1,2}}"
            rf"|six|nine|twelve)[- ]months?"
            r" (?:renewable )?contract\b|\bcontract of \d+ (?:months|years?)|\bjawatan kontrak\b"
            r"|\bkontrak (?:\d+ (?:bulan|tahun)|sementara)"
        ),
        r"\bfixed[- ]term|temporary|temp\b|\bcontract\b|kontrak|sementara|合同工|合同制|临时|短期",
    ),
    (
        "casual",
        rf"\bcasual{_KIND}|\bzero[- ]hours?\b|\bpaid by the shift\b|\bpekerja harian\b|小时工|临时工",
        r"\bcasual\b|zero[- ]hours?|ad[- ]?hoc|on[- ]call basis|harian|小时工|临时工|日结",
    ),
    (
        "freelance",
        r"\bfreelance(?:r)?(?: basis| role| position| contract| work)|\bself-employed\b|\bpekerja bebas\b|自由职业",
        r"freelance|self-employed|contractor|bebas|自由职业|外包",
    ),
    (
        "permanent",
        (
            rf"\bpermanent(?:{_KIND}|,)|\b(?:full|part)[- ]time,? permanent\b|\bpermanent,? (?:full|part)|\bjawatan tetap\b"
            rf"|\bpekerja tetap\b|长期(?:稳定)?岗位"
        ),
        r"permanent|indefinite|tetap|正式|长期|无固定期限|regular",
    ),
)
_CONTRACTS: tuple[tuple[Contract, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (name, re.compile(sure), re.compile(loose)) for name, sure, loose in _CONTRACT_WORDS
)
_COUNT = r"(?:\d{1,2}|one|two|three|six|nine|twelve|eighteen)"
_LENGTH = re.compile(
    rf"\b{_COUNT}[- ](?:month|year|week)s?(?=[- ](?:fixed|renewable|contract|maternity|internship|placement|temporary))"
    rf"|(?<=contract of ){_COUNT} (?:months?|years?)|(?<=contract for ){_COUNT} (?:months?|years?)"
    rf"|(?<=kontrak )\d+ (?:bulan|tahun)"
    rf"|(?<=fixed term of ){_COUNT} (?:months?|years?)|(?<=fixed-term, ){_COUNT} (?:months?|years?)"
    rf"|(?<=fixed term, ){_COUNT} (?:months?|years?)"
    rf"|(?<=internship, ){_COUNT} months|(?<=internship of ){_COUNT} months"
)
_UNNAMED_DATE = re.sub(r"\?P<\w+>", "?:", DATE)
_LENGTH_APART = re.compile(rf"(?<=, ){_COUNT} months?(?=[.,;)]|$)")
_SOON = (
    r"(?:immediately|immediate(?: start| joiner)?|as soon as possible|asap|straight away|at once|segera|serta[- ]merta"
    r"|尽快|随时|立即)"
)
_START = re.compile(
    rf"(?:\bstart(?:s|ing)?(?: date)?(?: is| on| in| from)?:? |\bto start |\bcommenc\w+ (?:on |in )?"
    rf"|\bavailable (?:from |for an? )?|\bjoin(?:ing)?"
    rf" (?:us )?(?:on |in |from )|\bmula (?:bekerja |kerja )?(?:pada )?)(?P<when>{_SOON}(?: start)?|{DATE}"
    r"|(?:early |mid |late )?(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|januari|mac|mei|julai"
    r"|ogos|oktober|disember)(?: 20\d\d)?(?![a-z]))|(?P<when2>(?:尽快|随时|立即)(?:到岗|入职|上岗))"
    rf"|\b(?:ideally|preferably) (?:from|on) (?P<when3>{_UNNAMED_DATE})"
)
_REPORTS = re.compile(
    r"\b(?:report(?:s|ing)?(?: directly)? (?:in)?to|melapor(?: terus)? kepada|working under(?! (?:an? |the )?(?:fume"
    r"|pressure|supervision|\w+ (?:hood|pressure|conditions))|[a-z]+ (?:hood|pressure))|answer(?:s"
    r"|able)? to)(?: the| our| an?)? "
    r"(?P<who>[^.,;:\n()|]{3,60}?)(?=[.,;:\n()|]|$| and (?:you|will|work|lead|manage)| who | with | you | in our )"
    r"|向(?P<who2>[^，。；\n]{2,16})汇报|汇报给(?P<who3>[^，。；\n]{2,16})"
)
_TEAM = re.compile(
    r"\b(?:a |our |the )?(?:[a-z-]+ )?(?:team|crew|kitchen|brigade|department|group) of (?:about |around |over )?"
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty)(?![\d-])(?: [a-z-]+){0,2}(?=[.,;:)\n]|$| (?:who|and|in|at|that|across|on|with|to)\b)"
    r"|\d{1,3}人(?:的)?团队"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PAGE = re.compile(
    r"(?:https?://|www\.)[^\s,;)）。，]+[^\s,;.)）。，]|\b[\w-]+(?:\.[\w-]+)*\.(?:com|my|org|sg|net|uk"
    r"|example)(?:/[\w./-]*[\w/-])?"
)
_PHONE = re.compile(r"\+?\d[\d -]{7,14}\d")
_APPLY = re.compile(
    r"\b(?:apply|applications?|send|cv|cvs|resumes?|résumés?|e-?mail|whatsapp|contact|interested|write to|call|hubungi"
    r"|hantar(?:kan)?|mohon"
    r"|permohonan|e-?mel)\b|简历|投递|应聘|申请|联系|邮箱|微信|电话"
)
_ANSWER = re.compile(
    r"\b(?:reply|replies|answer|hear|respond|response|decision|decide|let you know|tell you|jawapan"
    r"|maklum balas)\b[^.;\n]{0,40}?\b(?:within|in|dalam)"
    r" (?P<days>\d{1,2}|two|three|five|seven|ten) (?:working |business )?(?:days|hari)"
    r"|(?P<days2>\d{1,2})\s?个?工作日内(?:回复|答复|通知|反馈)"
)
_DIGITS = {"two": "2", "three": "3", "five": "5", "seven": "7", "ten": "10"}
_IN_PLACE = re.compile(
    r"\b(?:based in|located in|situated in|office in|outlet in|shop in|branch in|in(?: the| our)?|at our|at|near|di"
    r"|for (?:our|the))\s+"
    r"(?P<place>(?:[A-Z][\w.'’-]*)(?:,? (?:[A-Z\d][\w.'’-]*|of\b|and(?= [A-Z])|[lL]umpur|[bB]ahru))*)"
)
_BRACKETED = re.compile(r"\((?P<place>[A-Z][\w.'’ ,-]{2,40})\)")
_ZH_PLACE = re.compile(r"(?:位于|地点在|坐标)(?P<place>[\u4e00-\u9fff]{2,14}?)(?=[，。；的\s]|$)")


def find_terms(text: str, folded: str, start: int, end: int, *, alone: bool = False) -> Iterator[Term]:
    """Find the terms between two places. alone: nothing else is said there, as in a part of a line "… | 45 hours | …"."""
    yield from _hours_and_days(folded, start, end, alone=alone)
    yield from find_where(folded, start, end)
    yield from find_contract(folded, start, end, sure=not alone)
    yield from _simple(folded, start, end)
    yield from _place(text, start, end, alone=alone)
    yield from _ways_to_apply(text, folded, start, end)


def find_where(folded: str, start: int, end: int) -> Iterator[Term]:
    """Find where one works; "no remote work" is on site."""
    known: tuple[tuple[Where, re.Pattern[str]], ...] = (("hybrid", _HYBRID), ("remote", _REMOTE), ("on site", _ON_SITE))
    for where, words in known:
        hit = words.search(folded, start, end)
        if hit is None:
            continue
        denied = _NOT.search(folded, max(start, hit.start() - 40), hit.start()) is not None
        if not denied or where == "remote":
            yield Term("where", hit.start(), hit.end(), "on site" if denied else where)
            return


def find_contract(folded: str, start: int, end: int, *, sure: bool) -> Iterator[Term]:
    """Find the kind of contract and its length. sure: only where the words can mean nothing else."""
    kind = next(_kinds_of_contract(folded, start, end, sure=sure), None)
    if kind:
        yield kind
    length = _LENGTH.search(folded, start, end) or (kind and _LENGTH_APART.search(folded, start, end))
    if length:
        yield Term("contract_length", length.start(), length.end())


def _kinds_of_contract(folded: str, start: int, end: int, *, sure: bool) -> Iterator[Term]:
    for name, strict, loose in _CONTRACTS:
        hit = (strict if sure else loose).search(folded, start, end)
        if hit and not _NOT.search(folded, max(start, hit.start() - 30), hit.start()):
            yield Term("contract", hit.start(), hit.end(), name)


def find_days(folded: str, start: int, end: int) -> Iterator[Term]:
    """Find which days, or how many, one works."""
    if hit := _DAYS.search(folded, start, end):
        yield Term("days", hit.start(), hit.end())


def find_page(text: str, start: int, end: int) -> Term | None:
    """Find an address to apply to: mail, else a page, else a telephone."""
    for words in (_MAIL, _PAGE, _PHONE):
        if hit := words.search(text, start, end):
            return Term("apply_to", hit.start(), hit.end())
    return None


def _hours_and_days(folded: str, start: int, end: int, *, alone: bool) -> Iterator[Term]:
    part = folded[start:end].strip(" .")
    hits = [hit for words in (_HOURS, _SPAN_OF_TIME) if (hit := words.search(folded, start, end))]
    if hits:
        yield Term("hours", min(hit.start() for hit in hits), max(hit.end() for hit in hits))
    elif alone and _BARE_HOURS.fullmatch(part):
        yield Term("hours", start, end)
    elif hit := _FULL.search(folded, start, end):
        yield Term("hours", hit.start(), hit.end())
    days = list(find_days(folded, start, end))
    yield from days
    if not days and alone and _BARE_DAYS.fullmatch(part):
        yield Term("days", start, end)


def _simple(folded: str, start: int, end: int) -> Iterator[Term]:
    if hit := _START.search(folded, start, end):
        yield Term("start", *hit.span(next(name for name in ("when", "when2", "when3") if hit[name])))
    if hit := _REPORTS.search(folded, start, end):
        group = next(name for name in ("who", "who2", "who3") if hit[name])
        yield Term("reports_to", *hit.span(group))
    if hit := _TEAM.search(folded, start, end):
        yield Term("team", *hit.span())
    if hit := _ANSWER.search(folded, start, end):
        days = hit["days"] or hit["days2"]
        yield Term("answer_days", hit.start(), hit.end(), _DIGITS.get(days, days))


def _place(text: str, start: int, end: int, *, alone: bool) -> Iterator[Term]:
    for words in (_IN_PLACE, _BRACKETED, _ZH_PLACE):
        for hit in words.finditer(text, start, end):
            if region_of(hit["place"]):
                yield Term("place", *hit.span("place"))
                return
    part = text[start:end].strip()
    if alone and is_place(part) and region_of(part):
        yield Term("place", start, end)


def _ways_to_apply(text: str, folded: str, start: int, end: int) -> Iterator[Term]:
    if _APPLY.search(folded, start, end) and (way := find_page(text, start, end)):
        yield way
