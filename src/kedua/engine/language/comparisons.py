"""Where a text speaks of other candidates, or measures one against another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.text import first_hit

Span = tuple[int, int]

_PEOPLE = (
    r"(?:candidates?|applicants?|finalists?|interviewees?|contenders?|contestants?|competitors?|jobseekers?|"
    r"hopefuls?|"
    r"shortlisted (?:people|persons)|people (?:we|who (?:applied|interviewed))|ppl)"
)
_BETTER = (
    r"(?:stronger|better|closer|more \w+|fitter|superior|higher[- ]\w+|best|strongest|greater|deeper|"
    r"broader|richer|longer)"
)
_TAKEN = (
    r"(?:hired|chose|chosen|picked|selected|appointed|took|got|employed|decided (?:on|for)|settled on|preferred|"
    r"went with|"
    r"offered (?:it|the \w+))"
)
_SOME = (
    r"(?:someone|somebody|some one|a person|a man|a woman|a colleague|people|persons|those|"
    r"a \w+ candidate|an? (?:\w+ )?applicant)"
)

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b(?:an)?other (?:\w+ ){{0,2}}(?:{_PEOPLE}|pers(?:on|ons)|people|ppl|individual|individuals|"
            rf"party)\b(?! (?:on|in|from) (?:the|our|my) team)"
        ),
        (
            rf"\b(?:different|rival|internal|stronger|preferred|chosen|successful|winning|selected|fellow|remaining|"
            rf"competing|external|"
            rf"in-house|outside|top|leading|{_BETTER}) {_PEOPLE}\b"
        ),
        r"\b(?:someone|somebody|some1|anyone) else\b",
        (
            rf"\b(?:(?:went|go|going|gone|gave|given|give|offer\w*|job|role|it|position|post|ahead|forward|down) "
            rf"(?:to|with|for)|"
            rf"decided (?:on|for)|chose|choose|chosen|picked|pick|selected|hired|hire|found|took|offered|"
            rf"appointed|prefer\w*|have|had|there (?:was|were|is)) {_SOME} "
            rf"(?!who (?:may|might|will|would|could|can)\b)(?:with|who|whose|from|that|of|closer|{_BETTER})\b"
        ),
        (
            rf"\b(?:{_PEOPLE}|those|people|somebody|someone|others) (?:who|whose|with|"
            rf"that) (?:\w+ ){{0,3}}(?:{_BETTER}|match\w*|more)\b"
        ),
        (
            rf"\bthe (?:\w+ )?(?:person|people|one|ones|guy|girl|lady|man|woman|{_PEOPLE}) (?:that |who |"
            rf"whom )?(?:we|i|they|you)? ?"
            rf"(?:have |has |had |did |'ve )?(?:finally |eventually |now |in the end )?(?:{_TAKEN}|was|were|is|has|"
            rf"hired|get|gets|won)\b(?<! you)"
        ),
        (
            r"\b(?:second|third|2nd|3rd|fourth) (?:choice|in line|place|best)\b|\brunners?[- ]up\b|\bclose second\b|"
            r"\bon the reserve list\b"
        ),
        (
            r"\bcompar(?:ed|ing|ison)\b(?: \w+){0,2} (?:with|to|against)\b|\bin comparison\b|\bby comparison\b|"
            r"\brelative to\b|\bmeasured against (?:the )?other"
        ),
        (
            r"\b(?:next to|than|against|among|behind|beside|ahead of|like|unlike|between you and) (?:(?:all|most|"
            r"some|many|any|the|one|two|three|several|more) (?:of )?){0,3}"
            r"(?:the )?(?:others?|rest|other \w+|competition|field|everyone else|everybody else|rivals?|peers?|"
            r"more contenders?|contenders?)\b"
        ),
        (
            r"\b(?:most|some|many|several|two|three|all|one|few) of (?:the |your )?(?:others?\b(?! (?:on|in) )|other|"
            r"candidates|applicants|finalists|rivals|peers)"
        ),
        (
            r"^(?:the )?others? (?!on\b|in\b|from\b|colleague)(?:\w+ )?(?:gave|had|have|answered|performed|did|were|"
            r"was|showed|brought|knew|know|could|"
            r"went|came|had|scored|managed|spoke|told|prepared|made)\b|\bthe others (?:gave|had|were|did|answered|"
            r"showed|knew)\b"
        ),
        (
            r"\b(?:rest of|whole|entire|strong|crowded|competitive) (?:the )?field\b|\bthe field (?:was|is|of)\b|"
            r"\b(?:the )?competition (?:was|is|for this|had)\b|\btough competition\b|\bstrong competition\b|"
            r"\b(?:tight|close) (?:race|contest)\b|\brivals?\b|"
            r"\bin the running\b|\bup against\b|\bedged (?:you )?out\b|\boutperform\w*|\boutshone\b|\bbeat you\b|"
            r"\bthe winner\b"
        ),
        (
            r"\byour (?:peers|rivals?|competitors?|competition|fellow \w+)\b|\beveryone else\b|"
            r"\beverybody else\b(?! who (?:works|was there))"
        ),
        (
            r"\b(?:internal|former|existing|current) (?:\w+ )?(?:applicant|employee|colleague|"
            r"candidate)\b(?: \w+){0,2} (?:who|was|is|has|had|applied|got|took)\b|"
            r"\b(?:went|go|gone|going|moved?|moving) (?:forward |ahead |on )?(?:with|for|to) (?:an?|one|"
            r"some) (?:\w+ )?(?:applicant|candidate|person|internal|insider|colleague)\b|"
            r"\bpreference to\b|\bsomebody better\b|\bsomeone better\b"
        ),
        (
            r"\b(?:boss|we|they|manager|company)(?: \w+)? (?:pick\w*|chose|choose|took|take|hire\w*|want\w*|found|"
            r"got) (?:already )?(?:an)?other (?:one|person|people|ppl|guy|girl)\b|\bother ppl\b"
        ),
        (
            r"\bfive finalists\b|\b(?:the|of|other|all|both) (?:\w+ )?finalists\b|\b(?:one|two|three|four|five|"
            r"\d+) (?:other )?(?:finalists|contenders)\b|"
            r"\bwith (?:other |several |some |more )?candidates\b"
        ),
    )
)
_SPARED = re.compile(
    r"\b(?:never|not|nobody|no one|no-one|without|don't|do not|won't|nothing)\b(?: \w+){0,4} (?:compar\w+|"
    r"about (?:an)?other|"
    r"rank\w*)|\bnot (?:by|from|in) compar|\bsame (?:for|as) (?:everyone|everybody|every)|\blike (?:every(?:one|"
    r"body)) else\b|\bas (?:every(?:one|body)) else\b"
)


def find_comparisons(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence speaks of other candidates: spans in it. Who denies comparing does not compare."""
    if _SPARED.search(sentence):
        return
    yield from first_hit(sentence, _PATTERNS)
