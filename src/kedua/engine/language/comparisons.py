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

_RANKS = r"(?:joint )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th))"
_COUNTS = r"(?:two|three|four|five|six|seven|eight|nine|ten|\w+ty(?:-\w+)?|\d+|\w+ hundred|a (?:hundred|dozen))"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:chosen|picked|selected|preferred|taken|hired|put)(?: \w+){0,4} over (?!the phone)|"
            r"\b(?!your|that|this|it|what|there|he|she|let|who|here|today|everything|nothing)\w+'s (?:was|were|"
            r"had been)"
            r" (?:\w+ ){0,3}(?:better|stronger|clearer|fuller|deeper|sharper|closer|richer)\b|"
            rf"\b(?:one|an?|two|the) (?:\w+ )?{_PEOPLE} (?:who|whose|with|that|had|was|has|gave)\b|"
            r"\b(?:an?|one|another|some|the) (?!team\b|panel\b|board\b)[\w' -]{2,40} (?:got|has got|won|landed|"
            r"beat you to) "
            r"(?:it\b|the (?:job|role|post|position|place)\b)|\b(?:former|previous|old) (?:\w+ )?(?:colleague|"
            r"employee|member|"
            r"staff|temp|intern)\b[^.]*\b(?:return|back|asked|took|got)\b|^went (?:with|for) (?:an?|the|"
            r"some\w*)\b|\bit(?:'s| is| was)(?: either| now)? you or\b|\bneck and neck\b|\b(?:beat|beating|"
            r"pipped) "
            r"(?:you|\w+ (?:others|people|finalists|candidates))\b|\bin the (?:mix|frame|hunt)\b|"
            r"\b(?:the|our|his|her|my) (?:\w+'s )?(?:niece|nephew|cousin|son|daughter|brother|"
            r"sister|godson|goddaughter|brother-in-law|sister-in-law)\b[^.]*\b(?:job|it on|post|role|it|instead|"
            r"will be (?:doing|taking|looking after|starting)|starts)\b"
        ),
        (
            rf"(?<!said to the )(?<!told the )\b(?:an)?other (?:\w+ ){{0,2}}(?:{_PEOPLE}|pers(?:on|ons)|people|"
            rf"ppl|individual|individuals|"
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
            rf"appointed|preferred|have|had|there (?:was|were|is)) {_SOME} "
            rf"(?!who (?:may|might|will|would|could|can)\b)(?:with|who|whose|from|that|of|closer|{_BETTER})\b"
        ),
        (
            rf"\b(?<!looking for )(?<!need )(?<!needed )(?<!hear from )(?:{_PEOPLE}|those|people|somebody|someone|"
            rf"others) (?:who|whose|with|"
            rf"that) (?:\w+ ){{0,3}}(?:{_BETTER}|match\w*|more)\b"
        ),
        (
            rf"\bthe (?!people who (?:was|were|is|has|had)\b|(?:first|last|old|new|"
            rf"next) ones? )(?:\w+ )?(?:person|people|one|ones|guy|girl|lady|man|"
            rf"woman|{_PEOPLE}) (?:that |who |"
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
            r"(?:^|[,;:] |\b(?:but|and|as|because|since|that|while|when) )(?:the |some |two |three |several |most |"
            r"many |a few )?others? (?!on\b|in\b|from\b|colleague)(?:\w+ )?(?:gave|had|have|answered|performed|did|"
            r"were|"
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
            r"\b(?:more|better|bigger|larger|longer|stronger|further|wider|deeper|fuller|clearer|quicker|faster|"
            r"(?:more|less) \w+) (?:\w+ "
            r"){0,3}than (?:you|yours|yourself)\b(?! (?:did|were|had|need|think|expect\w*|asked|want\w*|told|"
            r"hoped|were told|"
            r"said|are used|may))|"
            r"\b(?:has|have|had) taken (?:it|the (?:job|role|post|place|vacancy))\b|\bthe (?:\w+ )?(?:girl|"
            r"gentleman|lady|man|woman|person|guy|"
            r"chap|lad|nurse|teacher|one|people|applicants?) (?:after|before|from|we saw|we met|(?<!people )on|"
            r"this|earlier|just) (?:you|\w+day|morning|afternoon|now|today|"
            r"yesterday|last|derby|\w+ "
            r"who)\b|\bcome down to (?:you|yourself|two|three)\b|\bhopefuls\b|\b(?:your|of) rivals?\b|"
            r"\bsuperior to yours\b|"
            r"\b(?:another|a) (?:colleague|teacher|nurse|engineer|person|lady|man|woman) (?:from|who|"
            r"with)\b(?=.*\b(?:more|bigger|already|"
            r"longer|better|years)\b)|\bjust had that bit\b|\b(?:applicants|candidates) (?:possess\w*|had|showed|"
            r"have|offered|brought)\b"
        ),
        (
            r"\b(?:came|finished|placed|ranked|were|landed)(?: in)? (?:a )?(?:close |narrow )?(?:second|third|"
            r"fourth|fifth|last|2nd|3rd|joint \w+)\b"
            r"(?! (?:round|interview|time|week))|\b(?:second|third|fourth|fifth|first|"
            r"last) (?:out )?of (?:the )?(?:two|three|four|five|six|seven|"
            r"eight|nine|ten|\d+)\b|\b(?:of|out of|among) (?:all )?(?:the )?(?:two|three|four|five|six|seven|eight|"
            r"nine|ten|\d+|everyone|"
            r"everybody|all)(?: \w+)? (?:people |persons )?(?:we|i) (?:met|saw|interviewed|spoke)\b|"
            r"\b(?:head and shoulders|stood out "
            r"(?:from|among)|narrowly beaten|pipped|tipped the (?:balance|scales?)|ticked (?:every|all|more)|"
            r"lost out|torn between|"
            r"side by side|beat you|beaten to|outclass\w*|outdid|our first choice|(?:only|just) edged?|"
            r"the edge over)\b|\bnarrowly\b|"
            r"\b(?:the )?(?:best|strongest|weakest|better|first|last) of (?:the|all)\b(?! (?:day|week|month|luck|"
            r"year|both|day))"
        ),
        (
            r"\b(?:job|post|role|place|position|it|contract)(?: has| have|'s| was| is)?(?: now)? (?:gone|been given|"
            r"given|been offered|"
            r"offered|been awarded|went|goes) to (?!you\b|plan|the (?:board|union|press)|a (?:meeting|vote))|"
            r"\b(?:we|i|they)(?: have|'ve|'d| had)?(?: now| just| finally| in the end| decided to)? (?:hired?|"
            r"hiring|appoint(?:ed)?|went with|"
            r"gone with|go with|gone for|go for|picked|chose|chosen|took on|taken on|take|preferred|selected|"
            r"settled on|given it to|gave it "
            r"to) (?!you\b|to\b|not\b|it\b|them\b|this\b|that\b|for\b)(?:[\w-]+ ){0,4}(?:who|whose|because|as (?:he|"
            r"she|they)|since|with "
            r"(?:a|more|ten|\w+ years)|from (?:head|within|inside|our|another|a rival)|insider|internally|applicant|"
            r"instead)\b|"
            r"\b(?:an|another|one|our) (?:\w+ )?(?:insider|internal (?:person|hire|colleague|move))\b|\b(?:than|"
            r"before|after|beside) "
            r"(?:the )?(?:chap|man|woman|lady|guy|girl|person|one|people) (?:before|after|we|who)\b|\b(?:two|three|"
            r"four|several|some|many|"
            r"other|most|more|better) (?:\w+ )?(?:of the )?(?:people|persons) (?:we|i|who|showed|gave|with|"
            r"came|applied)\b|"
            r"\b(?:someone|somebody)(?: else)? (?:came along|turned up|came in|applied|beat|ticked|just|simply|"
            r"already|had|was|got|pipped|"
            r"with (?:more|\w+ years))\b|\b(?:others?|somebody|someone|people) (?:\w+ ){0,2}(?:stronger|better|"
            r"more experienced|ahead)\b|"
            r"\bbetter (?:applicants|candidates|people|ones)\b|\bnobody else (?:in this|we|came|had)\b|"
            r"\beveryone else in\b|\byou and (?:one|two|"
            r"another|somebody|someone|an?other|a second)\b|\bit was (?:between )?you (?:or|and)\b|\bup against\b|"
            r"\bthe other (?:lady|guy|"
            r"man|woman|chap|finalist|one|two|three|five)\b"
        ),
        (
            r"\bcompare (?:you|it|this|your \w+) (?:with|to|against)\b|"
            r"\b(?:first|second|third|next|other) (?:person|name|one) on (?:the|our) list\b|"
            r"\b(?:top|bottom|upper|lower) (?:half|third|quarter) of (?:the|our|this) (?:group|people|applicants|"
            r"list|class)\b|"
            r"\bthe (?:best|strongest|weakest|most \w+|least \w+) (?:\w+ )?(?:of every(?:body|one)|(?:that )?(?:we|i)"
            r"(?: have|'ve)? (?:ever )?(?:had|saw|seen|met|spoke|spoken|interviewed|heard))\b(?! (?:you|about|of)\b)|"
            r"\b(?:as|like|while|when|which) every(?:body|one)(?: else)? (?:managed|did|could|had|found|read|"
            r"understood)\b|"
            r"\b(?:more|other|further|\d+|two|three|four|five|several|some) (?:more |other )?(?:people|persons|"
            r"candidates|"
            r"applicants) (?:left )?to (?:see|meet|interview|speak)\b|\bahead of (?:\d+|many|all|several|most|"
            r"some|dozens|"
            r"hundreds)\b|\bfilled (?:by|with|internally|from)\b|\b(?:a|one of (?:our|the)) (?:colleagues?|employees?|"
            r"staff)\b(?: \w+){0,3} (?:applied|took|wanted|got)\b|\bcolleague of ours\b|"
            r"\byou and \w+ (?:are|were) (?:both|equally)\b|\bfive finalists\b|\b(?:the|of|other|all|"
            r"both) (?:\w+ )?finalists\b|\b(?:one|two|three|four|five|"
            r"\d+) (?:other )?(?:finalists|contenders)\b|"
            r"\bwith (?:other |several |some |more )?candidates\b"
        ),
        (  # ranks and numbers of those who applied
            rf"\b(?:rank(?:ed|s)?|placed|came|finished|landed) (?:you )?(?:in )?(?:{_RANKS}) (?:out )?(?:of|among|from)\b|"
            rf"\b(?:top|bottom|upper|lower|best|weakest) (?:third|half|quarter|tenth|few|{_COUNTS}) (?:of|out of|among) "
            rf"(?:all |the )?(?:every(?:one|body)|those|people|{_COUNTS}|[\w-]+ (?:who|we|i))\b|"
            rf"\bout of every(?:one|body) (?:who|we|i|that)\b|"
            rf"\b(?:{_COUNTS}|dozens|hundreds|scores|so many|a lot) (?:of )?(?:people |persons |others |of you )?"
            rf"(?:have |had |who )?(?:applied|applying|answered our advert\w*|wrote in|sent (?:in )?(?:a|their) (?:cvs?|"
            rf"forms?))\b|"
            rf"\b(?:{_COUNTS}|few|a handful) (?:left |chosen |people )?(?:out of|of|from) (?:the )?(?:[\w-]+ )?"
            rf"(?:who|that) (?:applied|came|tried|wrote)\b|"
            r"\b(?:ability|quality|standard|level|strength|calibre|depth) of (?:the|our|this year's) (?:\w+ )?"
            r"(?:field|applications|interviews|shortlist|entries)\b"
        ),
    )
)
_SPARED = re.compile(
    r"\b(?:never|not|nobody|no one|no-one|without|don't|do not|won't|nothing)\b(?: \w+){0,4} (?:compar\w+|"
    r"about (?:an)?other|"
    r"rank\w*|measure\w*)|\bnot (?:by|from|in) compar|\bsame (?:for|as) (?:everyone|everybody|every)|"
    r"\blike (?:every(?:one|"
    r"body)) else\b|\bas (?:every(?:one|body)) else\b"
)


def find_comparisons(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence speaks of other candidates: spans in it. Who denies comparing does not compare."""
    if _SPARED.search(sentence):
        return
    yield from first_hit(sentence, _PATTERNS)
