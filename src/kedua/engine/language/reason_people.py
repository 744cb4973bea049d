"""What a reason for a decision says of a person instead of what was said or done: traits, told in the third person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.reason_words import KINDS, LACKED, MORE_ADJECTIVES, QUALITIES
from kedua.engine.language.traits import ADJECTIVES, words

Span = tuple[int, int]

_WHO = (
    r"(?:she|he|they|(?:the|this|that|our) (?:\w+ )?(?:candidate|applicant|interviewee|guy|girl|lady|man|woman|"
    r"person|one|lad|chap|fellow))"
)
_HUMAN = (
    r"(?:person|people|individual|guy|man|woman|lady|girl|lad|chap|fellow|bloke|gentleman|candidate|applicant|"
    r"interviewee|"
    r"personality|character|type|sort|soul|worker|leader|team player|employee|colleague|human being|professional|"
    r"manager|boy)"
)
_HOW = (
    r"(?:a|an|the|so|too|very|rather|quite|really|pretty|bit|touch|tad|little|somewhat|slightly|fairly|overly|"
    r"extremely|super|of|"
    r"clearly|simply|also|just|still|perhaps|maybe|kind|sort|more|most|less|such|almost|not|never|always|often|or|"
    r"but|both|as|"
    r"being|been|be|to|damn|abit|that|enough|obviously|incredibly|highly|terribly|genuinely|visibly|someone|"
    r"somebody|who|is|was|"
    r"like|real|all|far|much|way|over|no|lovely|nice|good|great|strong|young|hard|either|neither|nor|one|yet|"
    r"though|and|"
    r"personally|\w+ly)"
)
_ABSTRACT = (
    r"personality|self-importance|arrogance|entitlement|self-confidence|enthusiasm|humility|empathy|charisma|"
    r"maturity|immaturity|aggression|aggressiveness|"
    r"passivity|stubbornness|insecurity|laziness|shyness|timidity|negativity|positivity|warmth|charm|ambition|"
    r"passion|vanity|cynicism|"
    r"impatience|nervousness|assertiveness|self-awareness|self-belief|resilience|drive|grit|gravitas|ego"
)
_ADJ = rf"(?:{words(ADJECTIVES + MORE_ADJECTIVES)})"
_NOUN = rf"(?:{words(KINDS)})s?"
_IS = (
    r"(?:'s|'re|'d be|'ll be|(?: (?:also|really|simply|clearly|just|probably|obviously|sometimes|often|always|"
    r"never|definitely|certainly|"
    r"generally|overall))? (?:is|was|are|were|isn't|wasn't|seems?|seemed|appears?|appeared|looks?|looked|sounds?|"
    r"sounded|feels?|felt|"
    r"acts?|acted|behaves?|behaved|remained|stayed|became|can be|could be|may be|might be|would be|will be|tends? "
    r"to be|has been|"
    r"strikes?(?: me| us)?(?: as)?|struck(?: me| us| the panel)?(?: as)?|presents?(?: \w+self)? as|"
    r"(?:comes?|came|coming)(?: across| over| off)?(?: to (?:us|me))?(?: as)?))"
)
_SEEN = (
    r"(?:found|find|consider(?:ed)?|thought|think|felt|feel|believe|suspect|describe|call|perceived|saw|see|"
    r"reckon|say|sense|experienced)"
    rf"(?: that)? (?:her|him|them|{_WHO})(?: (?:is|was|as|are|were|to be|seems?|might be|may be|could be)|'s|'re)?"
)
_STRIKES = (
    r"(?:\b(?:tends? to be|proved|gave (?:us|me) the (?:feeling|impression) (?:that|of)(?: (?:she|he|they) (?:is|"
    r"was|were|are))?|seems?|seemed|comes? (?:across|over|off)|came (?:across|over|off)|coming across|"
    r"strikes? (?:me|us)|"
    r"struck (?:me|us)|appears?|looks?)(?: as)?)"
)
_OPEN = (
    r"(?:^|(?<=[.;:!?,] )|(?<=- )|\b(?:but|and|although|though|also|still|overall|unfortunately|pass|no pass|"
    r"undecided|hire)[:,;]? |\b(?:she|he|they)(?= (?:too|very|so|quite|abit|damn)\b) )"
)
_END = r"(?![-\w])"
# After a word alone there is the end, a pause, or what it is too much or enough for: not the thing that it describes.
_PAUSE = (
    rf"(?:[.,;:!?…)]|$| (?:and|but|or|though|although|enough|for|to|at|in (?:the|both|manner|her|his)|too|lah|"
    rf"also|overall|throughout|"
    rf"with|because|since|so|as|by nature|by temperament|indeed|i |we |{_HUMAN}\b))"
)
# What can follow "she is" without being a trait: a verdict, a skill, a fact of work, or something that was done.
_NOT_TRAITS = (
    r"(?:right|wrong|ready|suitable|unsuitable|suited|good|great|weak|strong|best|better|worse|fine|ok|okay|"
    r"average|excellent|perfect|impressive|able|unable|capable|competent|qualified|certified|"
    r"licensed|chartered|trained|experienced|inexperienced|skilled|familiar|aware|responsible|used|new|willing|"
    r"available|based|asked|given|told|seen|shown|called|named|known|rated|scored|"
    r"clear|unclear|sure|unsure|prepared|unprepared|near|above|below|under|over|at|in|on|with|without|from|for|to|"
    r"by|no|one|two|three|our|her|his|my|what|who|how|where|when|as|and|or|"
    r"lacking|missing|gap|gaps|likely|unlikely|candidate|person|choice|top|first|second|third|last|\w+ing|\w+ed|"
    r"\w+er than|level|match|fit|like|us|solid|convincing|unconvincing|"
    r"here|there|still|going|half|also|expert|beginner|junior|senior|manager|accountant|engineer|nurse|chef|"
    r"teacher|leader of|member|man|woman|male|female|mother|father|"
    r"\w+an|\w+ese|only|number|short|light|thin|late|early|through|done|out|off|up|down|back|free|open|all|"
    r"everything|nothing|something|somebody|someone|square|part|\w*fit|odd|far|between|"
    r"he|she|it|they|we|you|that|this|head|middle|fast|slow|accurate|precise|correct|brief|specific|vague|"
    r"complete|fluent|numerate|literate|proficient|expecting|pregnant|married|single|old|young|"
    r"muslim|hindu|sikh|gay|deaf|blind|black|white|less|more|most|least|hiv|diabetic|dyslexic|ill|sick|disabled|"
    r"close|\d)\b"
)
_GROUNDS = (
    r"\b(?:because|since|as (?:she|he) |told|described|explained|asked|showed|when|about what|for example|"
    r"examples?|figures?|dates?|how (?:she|he)|in the (?:case|task|role-play|exercise)|"
    r"on (?:planning|safety|budgets?|figures)|what (?:she|he)|to (?:do|lead|run|plan|manage|use|sell))\b"
)
_FRAMES = tuple(
    re.compile(frame)
    for frame in (
        (
            r"\b(?:oozes?|oozed|exudes?|radiates?|reeks? of|drips? with)\b(?! (?:oil|water|grease|blood|heat|steam))|"
            r"\b(?:thinks?|thought) (?:a lot|too much|highly|the world|a great deal|so well|too well) of (?:him|"
            r"her|them)sel\w+\b|"
            r"\b(?:somebody|someone|person|one|type|sort|man|woman|guy|lady|girl) (?:who|that) (?:\w+ )?(?:sulks?|"
            r"moans?|whines?|whinges?|"
            r"gossips?|boasts?|panics?|bullies|grumbles?|shouts|cries|worries|lies|blames)\b|\bboo to a goose\b|"
            r"\bgave off\b|"
            r"^not (?:a|the|our) (?:natural |born |real )?(?:leader|closer|fighter|team player|talker|listener|"
            r"winner|manager type)\b|"
            r"\b(?:dull|safe|steady|lazy|calm)(?:, \w+)? pair of hands\b|\bno imagination\b"
        ),
        (
            rf"\b{_WHO}{_IS} (?:{_HOW},? ){{0,6}}(?:{_ADJ}{_END}(?! (?:with|about) (?:\w+ )?(?:figures|numbers|dates|"
            rf"what)\b)|{_NOUN}{_END})"
        ),
        rf"\b{_SEEN} (?:{_HOW} ){{0,5}}(?:{_ADJ}|{_NOUN}){_END}",
        rf"{_STRIKES} (?:{_HOW} ){{0,5}}(?:{_ADJ}|{_NOUN}){_END}",
        rf"{_OPEN}(?:{_HOW} ){{0,5}}{_ADJ}(?=(?:,? (?:and |but |or )?(?:{_HOW} ){{0,3}}{_ADJ}){{0,4}}{_PAUSE})",
        rf"{_OPEN}(?:{_HOW} ){{0,5}}{_NOUN}{_END}",
        (
            rf"\b(?:a|an|such a|very|bit of a|as a) (?:{_HOW},? |{_ADJ},? (?:and )?){{0,4}}(?:{_ADJ})(?:,? (?:and "
            rf")?\w+){{0,2}} {_HUMAN}\b"
        ),
        (
            rf"\b(?:her|his|their|the candidate's|the applicant's) (?:(?!and\b|or\b|own\b)[\w-]+ "
            rf"){{0,2}}(?:{words(QUALITIES)}){_END}"
        ),
        (
            rf"\b(?:lack(?:ed|s|ing)?|enough|(?:too )?little|no|without|short (?:on|of)|missing|needs?|hasn't (?:got "
            rf")?|doesn't have|does not have|"
            rf"didn't (?:have|show)|bags of|plenty of|full of|has|shows?|showed|exudes?|radiates?|loads of|great|"
            rf"lots "
            rf"of|displayed|certain|"
            rf"absence of)(?: of)?(?: the| any| some| more| a| much| enough| great| real| strong)?"
            rf"(?: [a-z]+)? (?:{words(LACKED)}){_END}(?! (?:interval|level|test|in (?:the|her|his) (?:figures|"
            rf"numbers)))"
        ),
        (
            r"\b(?:right|wrong|kind of|type of|sort of) (?:personality|character|temperament|attitude|mindset)\b|"
            r"\bpersonality wise\b|"
            r"\battitude (?:problem|issue)s?\b|\b(?:can-do|good|great|bad|poor|wrong|right|positive|negative) "
            r"attitude\b|"
            r"\b(?:strong|weak|great|big|pleasant|difficult|nice|positive|quiet|likeable|warm) (?:personality|"
            r"character)\b(?! (?:in|of|set)\b)"
        ),
        (
            rf"\b(?:has|had|with|shows?|showed|displayed|there is|there was) (?:a|an|some|that) (?:{_HOW} )*{_ADJ} "
            rf"(?:edge|side|streak|way|air|manner|nature|energy|touch|presence|style|tone|approach|spirit|heart|soul|"
            rf"vibe)\b"
        ),
        (
            rf"\b(?:zero|no|little|much|any|enough|of|level of|amount of|sense of|hint of|touch of|air of|signs? of|"
            rf"full of|pure|sheer) (?:{_ABSTRACT}){_END}"
        ),
        (
            rf"\b(?:certain|some|such|that|his|her|infectious|real|great|good|bad|no|much|low in|low on|high in|"
            rf"lacking in|lacks?|lack of) (?:\w+ )?(?:{_ABSTRACT}|self-confidence|energy|confidence){_END}|"
            rf"\b(?:{_ABSTRACT}) (?:is|was|would|worries|bothers|puts)\b|\bnot (?:very )?practical\b|\b(?:too much|"
            rf"more) of an? \w+[,.]"
        ),
        (
            r"\b(?:a|an|that|such a|her|his|the) (?:\w+ )?(?:disposition|temper|temperament|nature|demeanou?r)\b(?! "
            r"(?:of|tantrum))|\bpatience of a saint\b|\b(?:short|quick) fuse\b|\bthinks too (?:highly|much) of\b|"
            r"\bwarm heart\b|\bcurious mind\b|\bblames? everyone\b|\bgives? off\b|\bno drama\b|\bcarries (?:her|him|"
            r"them)self\b|\bbor(?:ed|es) us\b|\bnegative energy\b|\bwinning (?:personality|smile)\b|\bby "
            r"temperament\b|"
            r"\b(?:her|his|their) (?:integrity|motivation|courage|honesty|loyalty|discipline|drive|self-esteem|"
            r"outlook|eyes|nature|tone|vanity|pride|sensitivity|assertiveness|temperament|ego|energy|"
            r"confidence)\b(?! "
            r"(?:interval|level of the))|\bcourage for\b|\bgets? (?:irritated|angry|upset|emotional|flustered|"
            r"annoyed|"
            r"defensive|nervous) (?:too |very |so )?(?:quickly|easily)\b|"
            r"\bborn (?:leader|salesman|saleswoman|seller|teacher|organi[sz]er|manager|winner|\w+er)\b|\b(?:heart of "
            r"gold|gem of a|gentle soul|wears? (?:her|his) heart|nice guy|good guy|bad apple|tough cookie|soft touch|"
            r"high maintenance)\b|"
            r"\bby nature\b|\bnot cut out\b|\b(?:leadership|management) material\b|\bpeople person\b|\bsharpest "
            r"(?:tool|knife)\b|"
            r"\bslow on the uptake\b|\bsoft touch\b|\blazy streak\b|\bwork ethic\b|\bgives? up (?:too )?easily\b|"
            r"\bthick skin\b|\bthin skin\b|"
            r"\bruffle (?:\w+ )?feathers\b|\bhold (?:a|the) room\b|\beaten alive\b|\b(?:hard|difficult|easy) to "
            r"manage\b|\bpersonal charm\b|"
            r"\b(?:hard|difficult|easy) to work with\b|\bchip on (?:her|his|their) shoulder\b|\b(?:big|huge) ego\b|"
            r"\bbackbone\b"
        ),
        rf"\b(?:somebody|someone|anybody) (?:who (?:is|was) )?(?:so |too |very |more |as |that )?{_ADJ}{_PAUSE}",
        (
            r"(?:^|(?<=[.;:,] )|\b(?:but|and|is|was|seems?|seemed|far|much|a bit|even) )(?:much |far |a bit |"
            r"a little )?(?:friendlier|warmer|"
            r"keener|calmer|kinder|nicer|bolder|quieter|louder|softer|tougher|smarter|brighter|cleverer|humbler|"
            r"gentler|meeker|colder|"
            r"prouder|ruder|shyer|brasher|sunnier|livelier|lazier|hungrier|cheerier|bubblier|chattier|moodier|"
            r"grumpier|bossier|pushier|"
            r"(?:more|less) (?:mature|likeable|likable|outgoing|confident|assertive|ambitious|articulate|pleasant|"
            r"genuine|humble|sincere|"
            r"motivated|passionate|energetic|arrogant))\b(?! (?:with|about) (?:\w+ )?(?:figures|numbers))"
        ),
        (
            r"\b(?:has|had|with|real|great|natural|little|some|no|lacks?|her|his) (?:\w+ )?(?:presence|gravitas|"
            r"natural authority|spark|"
            r"charisma|backbone|chutzpah|killer instinct|fire in the belly)\b|^(?:natural|real|quiet|"
            r"great) (?:authority|presence|leader|"
            r"charm|warmth|talent)\b|\bthe (?:sharpest|brightest|most (?:mature|motivated|likeable))\b(?! (?:answer|"
            r"example|point))|\bhard "
            r"work to\b|\b(?:self-belief|self-esteem|self-worth|inner strength|people skills)\b|\b(?:honest|"
            r"hard-?working|decent|genuine|"
            r"loyal|clever|bright|smart) and [a-z-]+[.,]?$|\bfull of (?:him|her|them)self\b|\bwouldn't hurt a fly\b|"
            r"\btrust (?:him|her|them)\b"
            r"(?=[.,;]|$)|\bcrack(?:s|ed)? under pressure\b|\beat (?:him|her|them) alive\b|\b(?:poor|bad|great|good|"
            r"wrong|right|negative) "
            r"attitude\b|\battitude was\b|\bwarm(?:ed|s)? up\b(?=\.?$)|\bpassionate about\b(?!.*\b(?:told|described|"
            r"showed))"
        ),
        rf"\b(?:she|he|they) (?:is )?(?:too|very|so|damn|quite|super|abit|not) (?:\w+ )?{_ADJ}{_END}",
    )
)
_TOLD = re.compile(
    r"\b(?:told|tells|described?s?|explain\w*|(?<!that )said|says|named|showed|asked|example|mentioned|recalled|"
    r"gave(?! (?:us|me) the (?:feeling|impression)))\b(?:(?!,? (?:and|but|yet|still|though|however|also) (?:he|"
    r"she|i|we|they)\b)[^.;])*$"
)


_JUDGED = re.compile(
    rf"^(?:\W*(?:but|and|still|also|however|yet|frankly|honestly|i must say|we (?:feel|think|felt|thought)|i "
    rf"(?:feel|think|felt|thought|see|find)),? )?(?:that )?{_WHO}{_IS} "
    rf"(?:(?:just|too|very|so|rather|quite|really|a|an|the|bit|of|not|never|always|much|more|\w+ly) "
    rf"){{0,4}}+(?!{_NOT_TRAITS})[a-z-]{{3,}}(?![^.]*{_GROUNDS})"
)


def find_people(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence of a reason says what a person is like: the first span, if any.

    What the candidate told of others, or of themselves, is not a judgement of them.
    """
    for frame in _FRAMES:
        for hit in frame.finditer(sentence):
            if not _TOLD.search(sentence, 0, hit.start()):
                yield hit.span()
                return


def find_judged(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence is all about what the person is, in whatever words: "she is …", and no grounds."""
    hit = _JUDGED.search(sentence)
    if hit is not None:
        yield hit.span()
