"""Where a message is cold: stamped, curt, threatening, or closed to any answer; or bad news without a kind word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.text import first_hit

Span = tuple[int, int]

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:stop |not |n't )wast(?:e|ing) (?:our|my|the|any\w*'?s?) (?:\w+ )?time\b|\b(?:late|"
            r"latecomers?)\b[^.]* "
            r"(?:is|are|will|be) (?:\w+ )?(?:not|sent home|turned away|cancelled|refused)\b|"
            r"(?:^|; |, )(?:we|i) (?:do not|don't|cannot|can't|will not|won't) (?:answer|respond to|reply to|deal "
            r"with|take|"
            r"discuss) (?:\w+ ){0,2}(?:questions?|queries|enquir\w+|requests?|e-?mails?|calls)\b|\birreversible\b|"
            r"\bwill not (?:consider|look at|accept|read) (?:you|any (?:further|more|other))\b|\bnot be "
            r"considered again\b|"
            r"^(?:please )?(?:refer to|see|read|consult) (?:the|our) (?:advert\w*|website|job (?:page|ad))[.!]?$|"
            r"\bnot going to (?:go into|explain|say|tell you|discuss) (?:why|it|the reasons?)\b|\bor not at all\b|"
            r"\b(?:are|is|be|gets?) (?:binned|shredded|thrown away|destroyed)\b|\b(?:even (?:one|a|five|ten)|"
            r"(?:one|a)) minutes? late\b"
            r"|\bcompulsory\b|\bnon-?negotiable\b|\b(?:consider|regard|treat|take) (?:your application|it|this|"
            r"that|yourself|your candidacy) (?:as )?"
            r"(?:unsuccessful|rejected|declined|closed|refused|a no)\b|\bunder no obligation\b|\bone chance "
            r"only\b|\bbetter things to do\b|"
            r"\b(?:don't|do not) (?:ring|call|phone|come|come to|turn up|visit|disturb|ask)\b(?! (?:until|before|"
            r"if|on|me to)\b)"
            r"(?=[^.]*\b(?:about|shop|office|us|me|again|for (?:feedback|reasons))\b)|"
            r"\bassume (?:that )?you (?:were|are|have been|weren't|have not)\b|\bcandidature is\b"
        ),
        (
            r"\b(?:been|is|was|are|were|be|hereby|stands?|get) (?:hereby |now |therefore )?(?:rejected|declined|"
            r"terminated|eliminated|disqualified|struck off|blacklisted|denied|dismissed|discarded|voided|"
            r"screened out|deselected|turned down)\b|"
            r"\b(?:rejected|disqualified|eliminated|blacklisted)[.!]|\bdisqualification\b"
        ),
        (
            r"\b(?:not|n't) make the (?:cut|grade|shortlist)\b|\byou are (?:not suitable|unsuitable|hereby)\b|"
            r"\bhereby\b|\bnot what we want\b|\bnot (?:of )?interest to us\b|\bnot required\b|"
            r"\bno longer (?:required|needed|of interest)\b|\bunsuitable\b"
        ),
        (
            r"\bwhen (?:we are|we're|i am|i'm) ready\b(?=,? (?:and )?not before)|"
            r"\b(?:stop|quit) (?:asking|calling|writing|contacting|chasing|e-?mailing|ringing)\b|"
            r"\b(?:do not|don't|never) (?:re-?)?apply (?:here |to us |with us )?again\b|"
            r"(?<!have to )(?<!need not )\b(?:do not|don't|never|please refrain from|refrain from|kindly refrain|"
            r"please don't|please do not|cease) (?:reply\w*|respond\w*|contact\w*|call(?:ing)?|write|writing|phon\w+|"
            r"email\w*|e-mail\w*|ask(?:ing)?|enquire|inquire|bother\w*|appeal\w*)\b"
        ),
        (
            r"(?<!owe us )(?<!owe me )(?<!need )(?<!need give )\bno (?:further )?(?:correspondence|feedback|"
            r"reasons?(?! (?:is |are )?(?:needed|necessary|to "
            r"(?:worry|explain)))|"
            r"appeals?|exceptions?|excuses|discussion|"
            r"enquir\w+|inquir\w+|explanations?)\b(?: (?:will|can|shall|is|are|may|would)\b|[.!]|$)|"
            r"\bthere will be no (?:feedback|reasons|appeal)|\bnot (?:give|provide|offer|discuss|disclose|state|"
            r"enter into)(?: \w+){0,2} (?:reasons?|feedback|decisions?|correspondence|discussion)\b|"
            r"\breasons (?:will|are|can) not\b|\bnot obliged to\b|\bwithout (?:giving )?reasons\b|\bpointless\b|"
            r"\bdon't bother\b|\bdo not bother\b"
        ),
        (
            r"\b(?:calls|replies|e-?mails|messages|letters|enquiries|inquiries|questions|"
            r"requests?)\b(?: [\w-]+){0,5} (?:will|are|is) (?:not|never) (?:be )?(?:answered|read|returned|monitored|"
            r"accepted|considered|entertained|processed|possible)\b|\bnot monitored\b|"
            r"\b(?:request|requests) (?:\w+ ){0,4}(?:will be|are|is) (?:denied|refused|ignored)\b"
        ),
        (
            r"\bautomat(?:ed|ic|ically)(?: generated)? (?:message|e-?mail|mail|reply|response|notification|"
            r"generated)\b|\bno-?reply\b|\bdo-not-reply\b|\bgenerated automatically\b|\bsystem[- ]generated\b"
        ),
        (
            r"\bfail(?:ure|ing|s)? to (?:attend|appear|comply|reply|respond|show|submit|confirm|do so|arrive)\b|"
            r"\bnon-?(?:compliance|attendance)\b|\bno-?shows?\b|\blatecomers?\b|\blate (?:arrivals|submissions)\b|"
            r"\b(?:will|shall) not be (?:seen|tolerated|accepted|considered|repeated|admitted|rescheduled|"
            r"entertained|excused)\b|"
            r"\bexcuses\b|\bwithout fail\b|\brequired to (?:report|appear|attend|present)\b|\bmandatory\b|"
            r"\b(?:be there|on time|attend|appear|confirm)\b(?: \w+){0,2} or (?:you(?:'ll| will)?|lose|be|your|we)\b|"
            r"\bor lose your\b|\byou must (?:appear|attend|report|be)\b|\bstruck off\b|\bno second chance\b|"
            r"\bforfeit\w*\b"
        ),
        (
            r"\bonly (?:shortlisted|successful|selected) (?:candidates?|applicants?)\b|\bwe (?:have|"
            r"have got) no time\b|^that(?: is|'s) all[.!]?$|\bend of (?:story|discussion|message)\b|"
            r"\bnot repeat (?:this|ourselves)\b|\bfile is closed\b|\bnot (?:be )?open (?:to|for) (?:discussion|"
            r"debate|questions)\b|^next\.$"
        ),
        (
            r"\bto whom it may concern\b|^(?:applicant|candidate|application|reference|ref)(?: (?:no|number|"
            r"ref))?[.:#]? ?#?\d"
        ),
        (
            r"\b(?:may|will|could|can|might) (?:harm|hurt|jeopardi[sz]e|damage|count against|end|cost|prejudice|"
            r"affect) (?:your|you)\b|"
            r"\b(?:or|and) you(?:'re| are|'ll be| will be) (?:out|off|excluded|removed|rejected)\b|\b(?:miss|"
            r"lose) (?:it|this) and\b|"
            r"\bwill not (?:speed|change|help|reply|respond|answer|be (?:repeated|explained|answered|replied))\b|"
            r"\bnot be contacted\b|"
            r"\bturned away\b|\bdo not chase\b|\bchas(?:e|ing) us\b|\b(?:case|"
            r"matter|file|discussion) "
            r"(?:is )?closed\b|\bowe you (?:no|nothing)\b|\b(?:has|have) been (?:processed|noted)\.?$|"
            r"^decision (?:is )?pending\b|"
            r"\b(?:are|is) (?:hereby )?(?:directed|instructed|ordered|obliged) to\b"
        ),
        (
            r"\bnot about the status\b|\bstatus of your application\b(?=.*\bnot\b)|\bdo not contact us\b|"
            r"\bthere is nothing (?:more|further|else) to (?:say|discuss|add)\b|\b(?:move|get) over it\b|"
            r"\bdeal with it\b|\btake it or leave it\b"
        ),
    )
)
_KIND = re.compile(
    r"\b(?:sorry|regret\w*|apolog\w*|thank\w*|thanks|appreciat\w*|grateful|wish\w*|all the best|best of luck|good luck|"
    r"pleasure|pleased to have|enjoy\w*|glad|take care|i hope|we hope|hope (?:this|that|it|you)|welcome|"
    r"afraid|sadly|disappoint\w*|gutted|lov(?:ed|ely|e)|proud|well done|kindly|warm\w*|kind|hop(?:e|ed|ing)|"
    r"(?:call|ring|write to|reply to|talk to|mail|text) me (?:if|any|when)|if you(?:'d| would) like to (?:know|talk|"
    r"hear|call)|"
    r"know (?:that )?(?:this|that|it|how)|understand (?:that )?(?:this|how)|realise|realize|not (?:the news|"
    r"what you hoped)|happy to|cheers|congrat\w*|"
    r"terima kasih|maaf|tx|thx|tq|:\)|kind of you)\b|[🙂😊🙏😅]|谢|抱歉|祝"
)


# Somebody who is greeted by name and may answer was not sent away, even where nobody thanked them.
_TO_SOMEBODY = re.compile(
    r"^\W*(?:dear|hi|hello|hey|good (?:day|morning|afternoon|evening)) "
    r"(?!(?:applicants?|candidates?|sir|madam|all|there|colleagues?|recipient|jobseeker|user)\b)\w"
)
_OPEN = re.compile(
    r"(?<!not )(?<!n't )(?<!no )\b(?:feedback|reply|replying|write (?:back|to me|to us|by|before)|get in touch|contact|"
    r"(?:i|we|\w+) will (?:call|phone|ring|write)|call (?:me|us|by)|talk (?:it|about)|tell me|ask (?:me|us|for)|"
    r"questions)\b"
)


def find_cold(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence is cold: spans in it."""
    yield from first_hit(sentence, _PATTERNS)


def is_kind(folded: str) -> bool:
    """Whether a folded message is: thanks, regret, a good wish; or a name to greet, and a way to answer."""
    greeted = _TO_SOMEBODY.search(folded) is not None and _OPEN.search(folded) is not None
    return greeted or _KIND.search(folded) is not None
