"""Where a reason for a decision measures the candidate against others, instead of against what the job asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_WHO = (
    r"(?:candidates?|applicants?|finalists?|interviewees?|contenders?|rivals?|(?:people|those|ones?|persons?|who) "
    r"(?:we|i) (?:saw|met|interviewed|had|have)|"
    r"(?:people|those|others|most|all) who applied|shortlist(?:ed)?)"
)
_GRADE = (
    r"(?:stronger|strongest|weaker|weakest|better|best|worse|worst|closer|preferred|previous|first|last|next|"
    r"second|third|top|leading|"
    r"favou?rite|internal|external|more \w+|most \w+|least \w+|less \w+|fewer|richer|ideal|successful|competing|"
    r"fellow|remaining|different|"
    r"other|another|others|\w+er)"
)
_SUM = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|all|several|many|most|both|rest|few)"
_PERSON = r"(?:lady|girl|guy|man|woman|one|person|fellow|chap|lad|interviewee|candidate|applicant|finalist|hire)"
_NAME = (
    r"(?!(?:the|a|an|our|her|his|their|its|this|that|it|me|us|him|what|where|when|in|on|at|is|was|he|she|"
    r"they|one|two|three|four|five|\d)\b)[a-z]+"
)

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:in|for) a (?:weaker|stronger|different|thinner|better|poorer) (?:year|field|round|batch|month|"
            r"intake)\b|"
            r"\bmy (?:ranking|order|list)\b|\bhad we not (?:met|seen|interviewed|found)\b|\bif we (?:had not|"
            r"hadn't) (?:met|seen|interviewed)\b|\b(?:he|she|they)(?:'s| is| are) no (?!longer\b|more\b|less\b|"
            r"doubt\b|"
            r"good\b|expert\b|match\b|"
            r"beginner\b|stranger\b|fan\b|help\b|use\b)[a-z]+(?=,| but\b)|\b(?:edges?|edged|pips?|pipped|shades?|"
            r"beats?) (?:it|him|her|them)\b|"
            r"\b(?:over|than|beside|against|to|with) (?:the|our|my) (?:guy|lady|man|woman|chap|lad|girl|person|"
            r"one) (?:from|at|we|who|with)\b|"
            r"\b(?:compared|next|relative) to (?:our|the|my) (?:current|present|last|previous|old|former) "
            r"(?!job\b|role\b|employer\b|"
            r"company\b|system\b|process\b|year\b|plan\b|site\b)\w+|\b(?:rather|sooner) (?:have|take|hire|go with)\b"
        ),
        (
            r"^(?:but |and )?(?:the )?rest (?:were|was|did|had|are|gave|of them)\b|\b(?:than|as|like|below|above|"
            r"under|over) the (?:previous|last|"
            r"former|current|old|present) (?:holder|one|person|\w+ (?:holder|manager|clerk|nurse|cook|teacher))\b|"
            r"\bin (?:his|her|their) "
            r"(?:class|league)\b|\b(?:a |an )?(?:stronger|better|weaker|fitter|more \w+) (?:person|people|candidate|"
            r"applicant|one|option)\b|"
            r"\b(?:above|below|over|under|behind) (?:the )?(?:others|pack|average|rest|field)\b|"
            r"\bmiddle of the\b(?= (?:pack|field|group|list))|"
            r"\b(?:i would|i'd|would rather|let's) (?:take|have|hire|choose) the (?:internal|other|first|second|"
            r"woman|man|one)\b|"
            r"\bless (?:mature|experienced|able|sure|clear|ready) than (?!the (?:bar|job|level)|what|we)\w+"
        ),
        rf"\b(?:an)?other (?:\w+ ){{0,2}}(?:{_WHO}|{_PERSON}\b|{_SUM}\b)",
        rf"\b{_GRADE} (?:\w+ )?{_WHO}\b(?! (?:for|of|in) (?:his|her|their) (?:own )?(?:team|last|old))",
        (
            rf"\b(?:of|among|amongst|from|between|out of|in) (?:the |all |our |these |this )?(?:\w+ )?(?:{_SUM} "
            rf")?(?:the )?(?:other )?(?:{_WHO}|lot|bunch|pack|group|field|pool|shortlist|short list|pile)\b(?! of "
            rf"(?:stock|bread|work)| (?:exercise|task|discussion|interview|work|session|case|project))"
        ),
        (
            rf"\b(?:of|than|next to|beside|above|below|behind|before|against|with|to|than either of|over|beats|"
            rf"outshone by|outclassed by|unlike) (?:all )?(?:the )?(?:other |others?'? )(?:{_SUM}|{_WHO}|{_PERSON})\b"
        ),
        (
            rf"\b(?:best|worst|strongest|weakest|pick|last|top|first|second|third|middle|bottom|clearest|thinnest|"
            rf"least|most \w+) (?:\w+ )?(?:of|in|among|on) (?:the |my |our |all )?(?:{_SUM}\b(?! (?:questions|tasks|"
            rf"ratings|competenc))|lot\b|bunch\b|pack\b|group\b|list\b|shortlist\b|field\b|applicants|candidates|"
            rf"finalists|rest\b|pile\b)"
        ),
        (
            r"\b(?:(?:than|above|behind|below|next to|against|beside|with|to|of|unlike|over) (?:the )?(?:rest|others|"
            r"competition)\b(?! (?:of the (?:day|week|team|stock|plan|order|office|crew|department|staff|firm|"
            r"company|shop|ward|kitchen)))|the rest of the field|everyone else|"
            r"everybody else|nobody else|no one else|anyone else (?:we|i))"
        ),
        (
            r"\b(?:compared?|comparison|compares|relative|measured|stacked up|vs\.?|versus)\b (?:with|to|against|"
            r"the)? ?(?:all |most |both |either |some )?(?:the |our |my |her |his )?(?:\w+ )?"
            r"(?:others?|rest|last one|girl|guy|lady|man|woman|candidates?|applicants?|finalists?|interviewees?|"
            r"rivals?|one (?:on|from|we)|peers|competition)\b"
        ),
        (
            r"\bin comparison\b|\bby comparison\b|\bcompared? (?:to|with) (?!last|this|the (?:plan|budget|year)|our |"
            r"her |his )[a-z]+'s? (?:answers?|examples?|interview|story|plan)\b"
        ),
        (
            rf"\b(?:number two|no\. ?2|runner-?up|second choice|third choice|first choice|plan b|second best|close "
            rf"second|came second|reserve candidate|second place|(?:in|among) the top (?:{_SUM})|"
            rf"my favou?rite|our favou?rite|front-?runner|ranks? (?:first|second|third|fourth|last|top|above|below|"
            rf"behind)|rank(?:ed)? (?:him|her|them))\b"
        ),
        (
            r"\b(?:the )?(?:competition|competitors for this (?:job|role|post)) (?:was|is|were|has|had)\b|"
            r"\b(?:strong|"
            r"weak|thin|good|crowded|competitive) field\b|\brest of the field\b|\bher competition\b|\bhis "
            r"competition\b|"
            r"\bhead and shoulders\b|\bpales (?:next|beside|in)\b|\boutclassed\b|\bedges? out\b|\bstill in the "
            r"race\b|"
            r"\bstood out from\b|\bstands out from\b|\brivals\b|\bon the shortlist\b|\bof the shortlist\b|\bin the "
            r"running\b|\bthe pool\b"
        ),
        (
            r"\b(?:we|i)(?:'ve| have| had|'d)? (?:also )?(?:already )?(?:seen|met|found|interviewed|have|had|got|saw|"
            r"know of) (?:a |an )?(?:much |far |some )?(?:better|stronger|someone|somebody|people|more suitable|"
            r"fitter|others|cheaper)\b(?! (?:to ask|in charge))"
        ),
        (
            r"\b(?:someone|somebody) (?:else|better|stronger|cheaper|closer|with (?:more|a|ten|longer))\b(?! (?:had|"
            r"to|should|on|in))|\b(?:better|stronger|cheaper) (?:one|ones|option|choice|person|people)\b|\bwe(?:'ve| "
            r"have)? seen better\b"
        ),
        (
            r"\b(?:better|worse|weaker|stronger|less experienced|more experienced|as good|as strong|as well|faster|"
            r"less \w+|more \w+) (?:\w+ ){0,2}(?:than|as) (?:the |either |any |both )?(?:two|three|other|others|"
            r"previous|last|first|man|woman|lady|guy|girl|one|person|people|candidate|applicant|rest|most)\b(?! "
            r"(?:year|week|month|plan|quarter|time|budget|hour|part))"
        ),
        (
            rf"\b(?:prefer(?:red)?|liked|choose|chose|take|took|pick|picked|rather have|favou?r|going with|went with|"
            rf"offered it to) (?:the |a |an |either |somebody |someone )(?:\w+ )?{_PERSON}?\b ?(?:from (?:yesterday|"
            rf"monday|tuesday|wednesday|thursday|friday|last week)|we saw|more\b|of the other|with a|who has|ahead|"
            rf"over)"
        ),
        (
            r"\b(?:the )?(?:candidate|applicant|lady|girl|guy|man|woman|interviewee|one) (?:from|on|we saw(?: on)?|i "
            r"saw(?: on)?) (?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|last week|penang|kl|this "
            r"morning)\b"
        ),
        (
            r"\byesterday's (?:interview|candidate|applicant|one)\b|\bthe (?:last|previous|other|first) (?:one|"
            r"interviewee|applicant|candidate)\b(?! (?:he|she) (?:gave|told|asked|closed|sold|wrote))|\bcandidate "
            r"[a-d]\b"
        ),
        (
            rf"\b(?:beats|beat|edged out|outperformed|ahead of|behind|better than|not as good as|weaker than|"
            rf"stronger "
            rf"than|above|between her and|between him and|as (?:good|complete|clear|strong|quick) as) {_NAME}(?:'s "
            rf"list|'s)?(?: on\b| by\b| in\b| and\b| but\b| i would\b|[.,;]|$)"
        ),
        (
            rf"^{_NAME} (?:interviewed|answered|performed|did|explained|presented) (?:it )?better\b|\b(?:but|and|"
            rf"while) {_NAME} (?:has|had) the edge\b"
        ),
        (
            r"^(?:the )?others? (?:on the|had|were|did|gave|knew|have|found|could|answered|told|in the|showed|"
            r"came)\b|"
            r"\b(?:yet|but|while|and) (?:the )?(?:two |three )?others (?:gave|had|did|were|found|knew|could|"
            r"showed)\b|"
            r"\bthe other two\b|\bthe two we\b|\bthe two others\b"
        ),
        (
            r"\bbest we (?:have|had|met|saw|'ve)\b|\bbest (?:so far|yet)\b|\b(?:strongest|best|weakest|worst) (?:\w+ "
            r")?(?:we|i) (?:have |had |'ve )?(?:met|seen|saw|interviewed)\b|\bif (?:the other|our first|the first)\b|"
            r"\ba better (?:candidate|applicant|one)\b|"
            r"\b(?:more|fewer) (?:suitable|qualified|experienced|relevant) (?:applicants?|candidates?|people)\b|"
            r"\b(?:with|has|had) more experience in the\b"
        ),
        (
            r"\b(?:everyone|everybody|anyone|people|persons?|those|all|others|some|most|nobody|no one|none|"
            r"applicants) (?:else |that |whom )?(?:we|i)(?:'ve| have| had)? (?:\w+ )?(?:met|saw|seen|interviewed|"
            r"spoke|spoken|talked|considered|invited|shortlisted)\b|"
            rf"\binterviewed (?:{_SUM}|several|other|more) (?:other )?(?:people|candidates|persons|applicants)\b|"
            rf"\bout of (?:everybody|everyone|all|the (?:whole )?(?:lot|group|batch|{_SUM}))\b|\bcame out on top\b|"
            rf"\bside by side\b|\bsame league\b|\blost out to\b|\bno match for\b|"
            rf"\bthe only one (?:of|out of|among)\b|\b(?:of|among) the {_SUM}(?:,| who| we| i|\.|$)|"
            rf"\b(?:(?:of|in|from|among|across) (?:the|that)|this|current|whole) "
            rf"(?:batch|cohort|crop|intake|pipeline|line-up|lineup|selection|pool|round of "
            rf"applicants)\b(?! of (?:bread|stock|goods|parts|cakes))|\bin the (?:pipeline|process already|same "
            rf"round)\b"
        ),
        (
            r"\b(?:other|better|stronger|safer|cheaper|alternative|remaining|our) (?:options?|profiles?|"
            r"alternatives?|"
            r"choices?|cvs?|r[eé]sum[eé]s?|people in the process|interviews|prospects?)\b|\b(?:better|stronger) "
            r"(?:ones|people|profiles?) (?:are |is )?(?:coming|in|out there|available)\b|\bthe (?:person|one|guy|"
            r"lady|"
            r"man|woman) who (?:got (?:the|it)|took (?:the|it)|won|gets the)\b"
        ),
        (
            r"\b(?:best|worst|weakest|strongest|poorest|clearest|most \w+|least \w+) (?:interview|conversation|"
            r"presentation|case study|answers?|talk|performance|portfolio|application|profile) (?:of|in|this|that|so "
            r"far|we|i|among|from)\b|\b(?:to|for|with|over|than|by|prefer\w*|chose|selected|hire|picked|found|have|"
            r"had) (?:someone|somebody|a person|a candidate|an applicant) (?:with|who|from|else|closer|more|better|"
            r"internal)\b|"
            r"\b(?:internal|external|inside|other|first|second|previous|next) (?:guy|person|girl|lady|man|woman|one|"
            r"option|choice|hopeful)\b(?! (?:on|to|in|who) (?:site|call|the scene))|\b(?:hers|his) was the (?:best|"
            r"weakest|strongest|worst|clearest|thinnest)\b|\bfellow (?:finalists|candidates|applicants|"
            r"interviewees)\b|\bthe (?:winner|successful one|chosen one)\b"
        ),
        (
            r"\b(?:candidates|applicants|finalists|shortlist|short list|interviewees|contenders|cvs on file|"
            r"runners?-up|fellow \w+ for (?:this|the) (?:post|job|role))\b|\b(?:average|typical|usual|other|another|"
            r"any other|top|better|earlier) (?:applicant|candidate|interviewee|finalist|person we)\b|\b(?:we|you|"
            r"they) can do better\b|\bbetter (?:bet|off with|placed)\b|"
            r"\b(?:first|second|top|last) pick\b|\b(?:people|others?|persons|names) on (?:the|our|my) list\b|"
            r"\b(?:our|"
            r"the|my) (?:preferred|chosen|favou?rite|first) (?:person|one|choice)\b|\b(?:those|the ones|the others|"
            r"everybody|anybody|anyone|others) (?:we|i|in this round|who (?:interviewed|applied|met|came))\b|"
            r"\b(?:someone|somebody|anyone|people|person|one) (?:who|that) (?:interviewed|applied|came (?:in "
            r")?(?:earlier|before|after|yesterday)|we (?:met|saw|interviewed))\b|"
            r"\b(?:finished|came|placed|ranked|landed|sits?|comes?) (?:in )?(?:behind|ahead|above|below|first|second|"
            r"third|fourth|fifth|last|top)\b(?! (?:in|on) (?:the|his|her) (?:plan|list of))|\b(?:i|we) ranked\b|"
            r"\bhead[- ]to[- ]head\b|\b(?:internal|external) (?:people|candidates?|applicants?|ones?|finalists?)\b|"
            r"\bany other (?:person|candidate|applicant|one)\b|"
            r"\b(?:met|saw|had|were|are|have) (?:\w+ )?(?:two|three|four|five|six|several|many|some|a few) (?:other|"
            r"others|better|stronger|more)\b|\bsomebody else\b|\bthere (?:was|were|are|is) (?:\w+ )?(?:others?|"
            r"somebody|someone|people) (?:who|with)\b|\brest of (?:them|the (?:people|applicants|candidates|list))\b"
        ),
        (
            rf"\bcandidate (?:\d|[a-d]|number \w+)\b|\b(?:saw|met|interviewed) {_SUM} (?:people|persons|"
            rf"candidates|of "
            rf"them)\b|\b(?:bad|good|poor|strong|weak) (?:bunch|lot|batch|crop)\b|\b(?:someone|somebody) (?:more |"
            rf"less |better )?\w+ (?:applied|is available|was available|came along)\b|\bthe (?:finalist|runner-up) "
            rf"(?:from|who|with|had)\b|"
            rf"\bthe (?:next|other|last|second|first|previous) (?:one|woman|man|lady|person) (?:was|is|had|did|"
            rf"has)\b|"
            rf"\b(?:so did|as did) (?:the )?others\b|\b(?:least|most|more|best) (?:\w+ )?of the {_SUM}\b|\b(?:our|"
            rf"the|"
            rf"my) top {_SUM}\b|\ba (?:stronger|better|cheaper|more \w+) (?:finalist|candidate|applicant|person|"
            rf"one)\b|\b(?:a|another) candidate who\b"
        ),
    )
)
# A candidate may have chosen among applicants, quotes or years themselves: then it is evidence.
_TOLD = re.compile(
    r"\b(?:told|described?s?|explain\w*|(?<!that )said|says|named|showed|asked|chose between|interviewed other|"
    r"ranking|ranked 2|would ask)\b(?:(?!,? (?:and|but|yet|still|though|however|also) (?:he|she|i|we|"
    r"they)\b)[^.;])*$|"
    r"\b(?:he|she) (?:compared|ranked|interviewed|hired|trained|recruited|asked|wrote|named|chose)\b(?:(?!,? "
    r"(?:and|but|yet|still|though|however|also) (?:he|she|i|we|they)\b)[^.;])*$"
)
# A name in the middle of a sentence, but not of a day, month or place, beside a word that measures.
_NAMED = re.compile(
    r"(?<=[a-z,;] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|June|July|"
    r"August|September|October|"
    r"November|December|Excel|English|Malay|Chinese|I\b|HACCP|HR\b|RM\b|KL\b|P&L)[A-Z][a-z]+(?:'s)?\b|"
    r"^[A-Z][a-z]+(?:'s)? (?=\w+ (?:was|were|is|did|had)\b|wins|won|beat)"
)
# What the job asks for is nobody who applied; nor is a whole kind of people.
_WANTED = re.compile(r"\b(?:asks?|asked|looks?|looking|calls?|called|searching|made|meant|job|role|post|place) $")
_KINDS = re.compile(r"\b(?:female|male|older|elderly|younger|foreign|married|muslim|disabled|pregnant|young) $")
# "the other two competencies" are nobody.
_THINGS = re.compile(
    r" (?:\w+ )?(?:competenc\w+|topics?|values?|questions?|examples?|tasks?|answers?|criteri\w+|parts?|points?|areas?|"
    r"ratings?|cases?|sites?|shops?|weeks?|days?|months?|duties|skills|exercises?)\b"
)
# A name that opens the sentence and is said to be better: "Sofia was clearer", not "Planning was clearer".
_OPENS = re.compile(
    r"^(?!(?:She|He|They|It|This|That|There|These|Those|What|Which|Who|Nobody|Everyone|Somebody|Nothing|Everything|"
    r"One|Both|Each|All|Most|"
    r"Round|Time|Work|Stock|Safety|Evidence|Pass|Overall|Communication|Leadership|\w+(?:ing|ion|ence|ance|ment|ness|"
    r"ity|ship|ery|ics|"
    r"work|ies|als|age|ills|gth)|\w+s)\b)[A-Z][a-z]+\b(?= (?:\w+ly |just )?(?:was|is|did|gave|edges|edged|has|had|"
    r"knew|answered|showed|handled|"
    r"came|brought|wins?|won|beats?)\b.*\b(?:clearer|better|stronger|sharper|quicker|faster|calmer|fuller|deeper|"
    r"more|ahead|edge|it on|"
    r"tidier|wider|broader|further|closer|warmer|the best|by far)\b)"
)
_MEASURED = re.compile(
    r"\b(?:than|better|worse|stronger|weaker|quicker|higher|lower|league|wins|won|beats?|ahead of|behind|(?:as|"
    r"so) \w+ as|between (?:her|him|them) and|compared?|"
    r"rather (?:have|take|hire)|prefer\w*|instead of (?:her|him)|over (?=[A-Z])|matche?s?(?: up)?|outshines?|edge|"
    r"second to|unlike|tidier|clearer|sharper|fuller|richer|next to|level with|head-to-head|falls short|bigger|"
    r"more|already|if (?=[A-Z])|says no|has more|is more|; (?:he|she) (?:has|is|does|did) not|had more|declines|"
    r"instead)\b"
)


def find_others(sentence: str, original: str) -> Iterator[Span]:
    """Give where a sentence of a reason, folded and as written, speaks of other candidates: the first span, if any."""
    for pattern in _PATTERNS:
        for hit in pattern.finditer(sentence):
            wanted = hit.group().startswith("for some") and _WANTED.search(sentence, 0, hit.start())
            kinds = _KINDS.search(sentence, 0, hit.start())
            if (
                not wanted
                and not kinds
                and not _THINGS.match(sentence, hit.end())
                and not _TOLD.search(sentence, 0, hit.start())
            ):
                yield hit.span()
                return
    opens = _OPENS.search(original)
    if opens is not None:
        yield opens.span()
        return
    name = _NAMED.search(original)
    if name is not None and _MEASURED.search(original) and not _TOLD.search(sentence, 0, name.start()):
        yield name.span()
