"""Sentences of a job description: which are duties, must-haves, benefits, about the employer, and who is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Says = Literal["duties", "must_haves", "nice_to_haves", "benefits", "about", "growth", "hardships", "adjustments"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells, from start to end. listed: several things may stand there, apart by commas."""

    says: Says
    start: int
    end: int
    listed: bool = False


_NICE = re.compile(
    r"\b(?:experience[^.]{0,40} (?:is|are) welcome"
    r"|(?:is|are|would be|will be|being|as) (?:a |an )?(?:big |real |definite |distinct |added |strong )?(?:plus"
    r"|bonus|advantage|asset"
    r"|preferred|advantageous|desirable|helpful|useful)\b|(?:a|an added|an) (?:plus|bonus|advantage)\b|nice to have"
    r"|preferred\b(?! supplier)|preferably"
    r"|(?:is|are) not (?:required|essential|needed|necessary) but|we(?:'d| would) (?:also )?(?:love|like) it if|ideally"
    r"|helps but|bonus if|bonus points"
    r"|would (?:also )?(?:help|be nice)|adalah satu kelebihan|satu kelebihan|merupakan kelebihan|kelebihan\b|diutamakan"
    r"|lebih baik jika|keutamaan diberikan)"
    r"|优先|加分|更佳|为佳|\((?:d|desirable|preferred|optional|(?:an )?advantage|(?:a )?plus|nice to have)\)[.;]?$"
)
_NOT_NEEDED = re.compile(
    r"\bno (?:\w+ ){0,3}(?:experience|degree|qualifications?|certificate|cv|cover letter)(?: (?:is|are))?(?: needed"
    r"| required| necessary)?|\b(?:experience"
    r"|degree|qualifications?) (?:is |are )?not (?:needed|required|necessary|essential)(?! but)"
    r"|\byou (?:need not|needn't|do not need|don't need)\b|\bno (?:\w+ ){1,3}(?:is|are) (?:needed|required|necessary)\b"
    r"|\bpengalaman tidak (?:diperlukan|wajib)|无需经验|不限经验"
)
_MUST = re.compile(
    r"\b(?:^needs? |you (?:must|should) (?:have|be|hold|know|own|speak|bring|possess)?|must (?:have|be|hold|know|speak"
    r"|own|possess)|you(?:'ll| will)? need(?: to (?:have|be|know|speak))?"
    r"|you(?:'ll| will)? have (?:at least|a |an |experience|\d|strong|solid)"
    r"|you have (?!been|not|any|questions|heard|read|until|to apply)|we (?:need|require|expect|ask for"
    r"|ask that|are looking for) (?:(?:someone|somebody|people|a person)(?! passionate to join| to join)|you(?= to))"
    r"(?: who| to| with)?|(?:is|are) (?:essential|required|mandatory|a must|needed|necessary|compulsory)|requires?\b"
    r"|\bmust!*$|required\b|at least \w+ (?:years?|months?)"
    r"|minimum (?:of )?\w+ years?|needs? to (?:have|hold|know|speak|be able)|wajib|mestilah|mesti|perlu (?:ada"
    r"|mempunyai|memiliki|fasih|boleh)|sekurang-kurangnya|diperlukan|memerlukan)"
    r"|必须|须|要求|需要?(?:具备|有|持有|会|懂|熟悉)|具备|至少"
)
# What must be done with something is no need of somebody: "applications must be submitted by post".
_OF_THINGS = re.compile(
    r"^(?!you\b|candidates?\b|applicants?\b|must\b|the (?:person|candidate|holder)\b|whoever\b)[^.!?]{3,60}?\bmust be "
    r"(?:\w+ly )?(?!registered|qualified|licen[cs]ed|certified|vaccinated|prepared|organi[sz]ed|experienced|trained|skilled)"
    r"(?:\w+ed|sent|made|taken|worn|paid|done|given|kept|met)\b"
    r"|^(?:urgently )?(?:required|wanted|needed)\b(?: urgently)? (?:for|by|in|at)\b|\?\s*$"
)
_DUTY = re.compile(
    r"(?:^|(?<=[,;] ))(?:[a-z' -]{0,40}?,? )?(?:you(?:'ll|'d(?! (?:like|love|rather|be|need|have|get|want|expect))"
    r"| will)(?: also| then| mainly| mostly| be expected to"
    r"| be asked to)?(?: be (?:responsible for|in charge of|expected to))? "
    r"|your (?:job|role|task|work|main task|responsibilities|duties)(?: is| are| will be| include)?(?: to)? |you(?:'re"
    r"| are) (?:responsible for|in charge of) |(?:she|he|they|this person"
    r"|the (?:person|successful candidate|role holder|job holder|right person|new \w+))(?:'ll| will|'d| would) (?:also |then "
    r"|mainly |be responsible for )?|the (?:job|role|work) (?:is|involves|means|includes|consists of)(?: to)? "
    r"|(?:the )?(?:duties|tasks|responsibilities) (?:are|include|will include)(?: to)? |responsible for |in charge of "
    r"|(?:looking for|after|need|want) (?:someone|somebody|a person) (?:to|who (?:will|can)) |"
    r"anda akan (?:turut |juga )?|anda bertanggungjawab (?:untuk )?|tugas (?:anda|utama)?(?: adalah| ialah| termasuk"
    r"| merangkumi)(?: untuk)? |bertanggungjawab (?:untuk|atas) )"
    r"|^(?:你|您)?(?:将|要|会)?(?:主要)?负责|^主要工作(?:是|包括)|^(?:你|您)将"
)
_NO_DUTY = re.compile(
    r"^(?:fit\b(?= (?:in|right|straight|well))|be (?:the|an?|our|one) "
    r"|be (?:paid|based|working (?:in|with|from|on)|given|part|joining|offered|able"
    r"|reporting|trained|expected)|have\b|need\b|get\b|receive\b|earn\b|join\b|report to|love|find|enjoy"
    r"|like\b|learn (?!to )|start\b|work(?:ing)? (?:\d|five|six|three|four|mon|from|shifts|alongside|remotely|as part"
    r"|in (?:a|our|the) |on (?:a|our|the) |with (?:a|us)\b)|also (?:get|receive|need)|hear\b|probably|never|not "
    r"|see (?:your|how)|mendapat|menerima|perlu)"
)
_OFFER = re.compile(
    r"(?:\bwe (?:also )?(?:offer|provide|give(?: you)?|pay for|cover|include)(?: you)? |\bin return,? (?:we offer "
    r"|you(?:'ll| will)? (?:get|receive) )?|\byou(?:'ll| will)? (?:also )?(?:get|receive|enjoy|be given) "
    r"|\b(?:the )?(?:benefits|perks|package)(?: we offer)? (?:are|include|includes|:) ?|\b(?:everybody|everyone"
    r"|all staff|staff) (?:also )?(?:gets?|receives?) |\bon top (?:of (?:that|this|the pay),? )?(?:there (?:is|are) "
    r"|you get |we offer )?|\bthere(?:'s| is| are) (?:also )?(?=(?:free|a (?:staff|meal|travel|training)|staff|meals?"
    r"|parking))"
    r"|^(?=(?:epf|kwsp|socso|perkeso|eis|cpf)\b[^.]*,)"
    r"|^(?=\d+ days?'? (?:of )?(?:al|(?:annual |paid )?leave|holiday)\b)"
    r"|\bkami (?:juga )?(?:menawarkan|menyediakan|beri|tawarkan|sediakan) |\banda (?:juga )?(?:akan )?(?:mendapat"
    r"|menerima|dapat) |\bfaedah (?:termasuk|seperti) )"
    r"|(?:我们|公司)?(?:提供|享有|享受)|^福利(?:包括|有)?"
)
_ABOUT = re.compile(
    r"^(?:we(?:'re| are) (?:an? |the |[a-z]+ (?:people|colleagues|members|staff)|part of|based|proud)|we (?:run|make"
    r"|build|sell|serve|operate|have been|roast|grow|own|publish|help|teach|bake|design|supply) |(?:founded|established"
    r"|set up|started|opened) (?:in|by)"
    r"|since (?:19|20)\d\d|our (?:company|firm|family|school|clinic|hospital|charity|team of|shop|café|bakery|group) "
    r"|kami (?:ialah|adalah|merupakan|sebuah|menjalankan|mengendalikan)|我们(?:是|成立于|公司是)|(?:本)?公司(?:成立于"
    r"|是|创立于|位于))"
)
_IS_A = re.compile(
    r"^(?:At )?(?P<name>[A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|of|and|&|the|de)){0,5})(?:,[^,]{3,50},)? (?:is|are|ialah"
    r"|adalah|merupakan) (?:an? |the |one of |sebuah |part of |[A-Z]?\w+['’]s )(?!equal)"
)
_NAME = r"(?P<name>[A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|of|and|&|the|de)){0,5})"
_AT_WE = re.compile(rf"^(?:At|With) {_NAME},? we ")
_ZH_IS = re.compile(
    r"^(?P<name>[\u4e00-\u9fff]{2,14}?(?:公司|集团|医院|学校|酒店|餐厅|咖啡馆|中心|诊所|工厂|超市|幼儿园))，?(?:位于|是"
    r"|成立于|拥有)"
)
_FILLS = re.compile(rf"^{_NAME}(?: \([^)\n]{{2,40}}\))? seeks to fill")
_HIRES = re.compile(
    r"(?:^|(?<=[.!?,\n] ))(?:(?:At )?(?P<org>[A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|of|and|&|the"
    r"|de)){0,5}?)(?:,[^,]{3,60},| in [A-Z][\w'’ -]{2,30}(?:, [A-Z][\w ]{1,24})?)? (?:is|are)"
    r"|we(?:'re| are)|We(?:'re| are))(?: now| currently| always| also)? "
    r"(?:looking for|hiring|seeking|recruiting|searching for|in need of|after|looking to (?:hire|add))(?: for)? (?:an? "
    r"|another |two |three |some |new |our (?:next |new )?|the )?"
)
_NEEDS = re.compile(
    r"(?:\b(?:[Ww]e(?:'d| would)? (?:urgently )?(?:need|want|would like to hire|like to hire|have (?:an opening"
    r"|a vacancy|an opportunity) for|are opening)|[Ll]ooking for|[Hh]iring|[Ss]eeking|[Ww]anted:?"
    r"|[Aa]dvert(?:ise)? for(?= an? )|[Jj]oin (?:us|our team|\w+) as|(?:[Vv]acancy|[Oo]pening|[Pp]osition) for"
    r"|[Kk]ami (?:sedang )?(?:mencari|memerlukan)|[Mm]encari|[Dd]icari:?)) (?:an? |another |one |two |three |some "
    r"|our (?:next |new )?|the |seorang |beberapa (?:orang )?)?"
)
_ORG_SEEKS = re.compile(
    r"^(?P<org>[A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|of|and|&|the"
    r"|de)){0,5}?)(?: \([^)\n]{2,40}\))? (?:sedang )?(?:mencari|memerlukan|mempelawa|needs|seeks|wants"
    r"|invites applications for(?: the post of)?) (?!to )(?:an? |seorang |beberapa (?:orang )?)?"
)
_ZH_HIRES = re.compile(
    r"(?P<org>[\u4e00-\u9fff]{2,16}?(?:公司|集团|医院|学校|酒店|餐厅|咖啡馆|中心|诊所|工厂|超市))?(?:现|正在?|急"
    r"|诚)?(?:招聘?|诚聘|招募|寻找)(?:一?[名位])?(?P<what>[\u4e00-\u9fff]{2,10}?)(?=[，。,\s\d一两（(]|$)"
)
_TITLE_ENDS = re.compile(
    r"(?= (?:to|in|for|who|at|with|based|that|and (?:you|we|pay)|on|from|as|\(|–|-|join|untuk|yang|di|bagi|starting"
    r"|by)\b|[.,;:!?()\n]| – | - |$)"
)
_SOMEONE = re.compile(r"^(?:someone|somebody|people|person|you|help|colleagues?|seseorang|orang)\b", re.IGNORECASE)
_KIND_OF_WORK = re.compile(
    r"^(?:(?:experienced|friendly|reliable|dedicated|motivated|passionate|full[- ]time|part[- ]time|permanent|new"
    r"|temporary|enthusiastic|qualified|skilled|careful|talented|remote|hybrid|proactive|hardworking)(?:,| and)? )+",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    [
        "we",
        "you",
        "it",
        "this",
        "that",
        "there",
        "the",
        "our",
        "pay",
        "salary",
        "they",
        "he",
        "she",
        "what",
        "training",
        "working",
        "who",
        "a",
        "an",
        "i",
        "shifts",
        "hours",
        "kami",
        "kita",
        "we",
    ]
)
_ADJUST = re.compile(
    r"\b(?:adjustments?|accommodations?|interpreter|wheelchair access)\b.{0,80}\b(?:tell|let us know|ask|contact|write"
    r"|email|call|need|request)\b"
    r"|\b(?:tell|let|ask|call|ring|write)\b.{0,60}\b(?:anything|something)\b.{0,60}\b(?:different(?:ly)?|otherwise|arranged"
    r"|changed|easier)\b"
    r"|\b(?:tell|let us know|ask|contact|need|require|request)\b.{0,60}\b(?:reasonable )?(?:adjustments?|accommodations?)\b"
)
# Who brings a part only is invited; what is named in passing is asked for elsewhere.
_INVITES = re.compile(
    r"\bpartial match\w*|\b(?:meet|match)\w* (?:only )?(?:most|many|a part|part|some|the requirements in part)\b"
    r"|\bapply (?:anyway|all the same|even (?:if|when))|\btick (?:every|all)\b"
)
_GROWS = re.compile(
    r"\b(?:grow|move up|progress|be promoted|develop|become) (?:into|to) |\bafter (?:a|one|two|\w+) (?:years?"
    r"|months?),? (?:you|many|most)\b.{0,40}\b(?:become|lead|move)"
)
_HARD = re.compile(
    r"^(?:the (?:hard|hardest|difficult|tough)(?: part| bit| thing)?|what(?:'s| is) hard|to be honest|honestly|be aware"
    r"|(?:very |really |quite )(?:cold|dirty|dusty|hot|loud|noisy|wet)(?=$|[,.]| and\b)|it(?:'s| is| gets)"
    r" (?:very |quite )?(?:cold|dirty|dusty|hot|loud|noisy)\b|it(?:'s| is) not (?:an )?easy|bahagian (?:yang )?sukar)"
)


def tells(folded: str, start: int, end: int) -> Iterator[Told]:
    """Say what the sentence between two places tells; nothing for one that fits none. The text is folded."""
    part = folded[start:end]
    if _ADJUST.search(part):
        yield Told("adjustments", start, end)
    elif (_NOT_NEEDED.search(part) and not _NICE.search(part)) or _INVITES.search(part):
        return
    elif _HARD.search(part):
        yield Told("hardships", start, end)
    elif _NICE.search(part):
        yield Told("nice_to_haves", start, end)
    elif _GROWS.search(part):
        yield Told("growth", start, end)
    else:
        yield from _plainly(part, start, end)


def is_nice(folded: str) -> bool:
    """Tell whether a folded requirement says of itself that it is only wished for."""
    return _NICE.search(folded) is not None


def is_not_needed(folded: str) -> bool:
    """Tell whether a folded line says that something is not asked for."""
    return _NOT_NEEDED.search(folded) is not None


def _plainly(part: str, start: int, end: int) -> Iterator[Told]:
    offer = _OFFER.search(part)
    if offer and not part.rstrip().endswith("?") and (offer.start() < 30 or not _MUST.search(part[: offer.start()])):
        yield Told("benefits", start + offer.end(), end, listed=True)
        return
    duty = _DUTY.search(part)
    if duty and not _NO_DUTY.match(part[duty.end() :]):
        yield Told("duties", start + duty.end(), end)
    elif _MUST.search(part) and not _OF_THINGS.search(part):
        yield Told("must_haves", start, end)
    elif _ABOUT.search(part):
        yield Told("about", start, end)


@dataclass(frozen=True, slots=True)
class Hires:
    """Who looks for whom: the places of the title and of the organisation (0, 0 where it is not named)."""

    title: tuple[int, int]
    organisation: tuple[int, int]


def who_hires(text: str, start: int, end: int) -> Hires | None:
    """Read "Kopi Pagi is looking for a barista to …"; None for a sentence that does not say it."""
    part = text[start:end]
    for words in (_HIRES, _ORG_SEEKS, _NEEDS):
        hit = words.search(part)
        title = _title(part, hit.end(), len(part)) if hit else None
        if hit and title:
            return Hires(_moved(title, start), _moved(_organisation(hit), start))
    if fills := _FILLS.match(part):
        return Hires((0, 0), _moved(fills.span("name"), start))
    hit = _ZH_HIRES.search(part)
    return Hires(_moved(hit.span("what"), start), _moved(_organisation(hit), start)) if hit else None


def _organisation(hit: re.Match[str]) -> tuple[int, int]:
    named = hit.groupdict().get("org")
    return hit.span("org") if named and named.casefold() not in _NO_NAMES else (0, 0)


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return (span[0] + by, span[1] + by) if span[1] else span


def names_itself(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Read the name from "Kopi Pagi is a café …"."""
    hit = next((hit for words in (_IS_A, _AT_WE, _ZH_IS) if (hit := words.match(text[start:end]))), None)
    if hit is None:
        return None
    return None if hit["name"].casefold() in _NO_NAMES else (start + hit.start("name"), start + hit.end("name"))


def _title(text: str, start: int, end: int) -> tuple[int, int] | None:
    kind = _KIND_OF_WORK.match(text[start:end])
    start += kind.end() if kind else 0
    stop_at = next(_TITLE_ENDS.finditer(text, start, end)).start()
    title = text[start:stop_at]
    if not title.strip() or len(title) > 48 or len(title.split()) > 6 or _SOMEONE.match(title):
        return None
    return start, stop_at
