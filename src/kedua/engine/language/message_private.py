"""Where a message gives, or hints at, a reason that could discriminate: who somebody is, not what they did."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kedua.engine.language.rules import Rules
from kedua.engine.language.third_person import in_third_person
from kedua.engine.language.topics import find_in_note

Span = tuple[int, int]

# Topics of the law that are no reason for anything said to a candidate. Papers and pay are asked of whoever is hired.
PRIVATE = frozenset(("age", "family", "genetics", "health", "marital", "nationality", "race", "religion", "sex"))
_AGE = r"""
    (?:at|of|for)\s+(?:your|a\s+certain|his|her)\s+age; your\s+(?:\w+\s+)?age\b(?!nc);
    (?:too|somewhat|rather|bit)\s+(?:old|young|senior\s+in\s+years);
    (?:some(?:one|body)|people|person|colleagues?|team|man|woman|crowd)\s+(?:\w+\s+)?(?:younger|older);
    (?:younger|youthful)\s+(?:\w+\s+)?(?:people|person);
    (?:want\w*|need\w*|prefer\w*|look\w*\s+for|suits?|for|of|all|mostly|such|than|hire|hiring)\s+(?:\w+\s+)?young\s+(?:people|person)(?!\s+(?:who|from|with|and|in|on|we|i)\b);
    young\s+(?:people|person)\s+(?:here|like\s+you|learn|adapt|cope|pick|are\s+(?:quicker|faster|better|cheaper)|would\s+(?:fit|suit));
    (?:younger|youthful|young)\s+(?:\w+\s+)?(?:some(?:one|body)|team|graduates?|man|woman|men|women|crowd|profile|workforce|staff|crew|environment|energy|talent|candidates?|blood|lady|ladies|guy|guys);
    some(?:one|body)\s+(?:\w+\s+)?(?:younger|older|prettier|slimmer|taller|thinner|lighter|fairer|fitter);
    some(?:one|body)\s+(?:\w+\s+)?(?:better[- ]looking|less\s+(?:old|foreign|fat|dark));
    (?:younger|prettier|slimmer|fresher|local|familiar|pretty|fresh|young)\s+faces?;
    fresh\s+(?:blood|graduates?|grads?); digital\s+natives?;
    (?:recent|new|young)\s+graduates?; school\s+leavers?(?!\s+would); out\s+of\s+(?:college|university|school);
    over-?qualified; over-?experienced; too\s+(?:experienced|senior|qualified);
    (?:close|near|nearing|approaching|before)\s+(?:to\s+)?(?:your\s+)?retire\w*; retirement;
    in\s+(?:his|her|their|your|the)\s+(?:early\s+|late\s+)?(?:twenties|thirties|forties|fifties|sixties|[2-6]0s);
    (?:under|over|below|above)\s+(?:the\s+age\s+of\s+)?(?:[2-6][05]|thirty|forty|fifty|sixty)\b(?!\s*(?:%|people|minutes|hours|days|kg|km|outlets));
    (?:at|someone\s+at|somebody\s+at|of)\s+your\s+(?:age|stage\s+of\s+life|time\s+of\s+life|years); half\s+your\s+age;
    people\s+half; years\s+(?:ahead|left)\s+(?:of|in)\s+(?:them|you|him|her);
    drawing\s+your\s+pension; in\s+their\s+(?:twenties|thirties); very\s+young\s+(?:team|crowd|crew|office);
    candidate\s+of\s+your\s+years;
    (?:mature|advanced)\s+age; generation\s+gap; (?:your|that|this|older|younger)\s+generation;
    (?:grey|gray)\s+hair; energy\s+of\s+youth; millennials?; gen[- ]?z; boomers?; years\s+old; \d\d-year-olds?;
    (?:of|at)\s+your\s+maturity; years\s+of\s+age
"""
_FAMILY = r"""
    pregnan\w+; expecting\s+(?:a\s+)?(?:baby|child); (?:maternity|paternity|parental)\s+leave;
    (?:planning|starting|start|have)\s+a\s+family;
    (?<!for\s)(?<!of\s)(?<!teach\s)(?:small|young|little|two|three|your)\s+(?:kids|children|child|baby|toddlers?|son|daughter);
    children\s+at\s+home;
    (?:you|who|people|some(?:one|body)|person|women|woman|man|men|those|mothers?|parents?)\s+(?:with|have|having|has|had)\s+(?:\w+\s+)?(?:kids|children);
    (?:no|more|another|having|other)\s+(?:kids|children|child|baby)\b;
    (?:you(?:'re|\s+are)|is|are)\s+expecting\b(?!\s+(?:us|to|a\s+(?!baby|child)|an|the|your|too|more)\b);
    (?:your|the)\s+(?:kids|bump);
    (?:your|any|have|having|with|got|two|three|no|more)\s+little\s+ones; little\s+ones\s+(?:at\s+home|of\s+your\s+own|yourself);
    (?:are|being|you're)\s+attached\b(?=[?,]|\s+and|\s+or);
    (?:thinking|dreaming)\s+of\s+(?:kids|children|a\s+family|a\s+baby);
    school\s+runs?; nursery\s+run;
    family\s+ties; (?:baby|child|twins)\s+on\s+the\s+way;
    (?:just|recently|newly|freshly)\s+(?:got\s+|been\s+)?(?:married|engaged|wed|divorced|separated|pregnant)\b(?!\s+(?:in|with|by|to\s+(?:a|the)\s+(?:project|job)));
    engaged\b(?=,?\s+so);
    (?:single|working|young|new)\s+(?:mothers?|mums?|moms?|fathers?|parents?); mothers?\b(?!\s+tongue|'s\s+day);
    (?:family|caring|care|childcare|domestic)\s+(?:duties|commitments?|obligations?|responsibilit\w+|situation|plans?|reasons?);
    child\s?care\s+(?:issues?|problems?|situation);
    (?<!tell\s)your\s+(?:husband|wife|spouse|partner|family|mother|father|parents)\b(?!\s+name);
    (?:married|unmarried|divorced|widowed|single\s+(?:person|man|woman|people)|newly-?wed); marital\s+status;
    you\s+(?:are|were)\s+(?:still\s+)?single;
    in-?laws; honeymoon; breast-?feed\w*
"""
_SEX = r"""
    (?:a|an|strong|young|need|want|prefer\w*|wants?|for|suits?|suited\s+to)\s+(?:a\s+)?(?:man|male|female|woman|lady|girl|gentleman|guy)\b(?!\s+(?:who|we|i|from|with|in|at|on|that|called)\b);
    (?:men|women|ladies|girls|males|females|guys)\s+(?:only|usually|rarely|seldom|don't|do\s+not|tend|find|are|cannot|can't|prefer\w*|manage);
    (?:only|prefer\w*|all)\s+(?:men|women|ladies|girls|males|females|male|female)\b;
    (?:the\s+)?only\s+(?:lady|woman|man|girl|female|male);
    as\s+a\s+(?:\w+\s+)?(?:woman|man|lady|girl|mother|father|parent|foreigner|muslim|christian|hindu|buddhist|jew|malay|chinese|indian|gay\s+man|lesbian|trans\s+\w+|older\s+\w+);
    (?:your|his|her)\s+(?:gender|sex|sexuality|sexual\s+orientation);
    being\s+(?:gay|lesbian|trans\w*|a\s+woman|a\s+man|female|male|pregnant|foreign|muslim|disabled|blind|deaf|married|single);
    (?:gay|lesbian|bisexual|transgender|lgbt\w*|queer)\b;
    (?:man's|men's|woman's|women's)\s+(?:job|work|world); masculine; feminine;
    (?:for|with|among|amongst|one\s+of|like)\s+the\s+(?:lads|ladies|boys|girls|women)\b(?!\s+(?:room|toilet|football|school|team));
    (?:lads|men|boys|crew|women|ladies|girls)\s+(?:would|will|do|did)(?:\s+not|n't)\s+(?:take|accept|listen|follow|work|report)\w*;
    all-(?:girls?|male|female|boys|men|women); (?:strong|another|bright|good)\s+(?:\w+\s+)?(?:lad|girl|boy|bloke);
    an?\s+(?:guy|bloke|lad|lady|girl)\s+(?:would|like\s+you|in|at|on)\b; served\s+by\s+(?:wo)?men;
    really\s+for\s+a\s+(?:lady|woman|man); sexual\s+orientation; young\s+(?:girls?|ladies|boys|lads);
    (?:male|female)\s+(?:candidates?|applicants?|boss|customers\s+prefer|team|environment)
"""
_ORIGIN = r"""
    native\s+(?:english\s+|\w+\s+)?speakers?;
    (?:native|mother[- ]tongue)\s+(?:english|level\s+speaker|chinese|malay); your\s+(?:\w+\s+){0,3}accent;
    (?:strong|heavy|foreign|thick)\s+accent; foreigners?;
    (?:foreign|unusual|difficult|ethnic)\s+(?:\w+\s+)?(?:name|names|background|origin);
    your\s+(?:\w+\s+)?(?:name|names)\s+(?:makes|sounds|is\s+hard|may|might|could|would);
    (?:your|of\s+your)\s+(?:nationality|citizenship|origin|origins|ethnicity|race|heritage|caste|skin|colou?r|roots|country\s+of\s+(?:birth|origin)|passport\s+makes);
    not\s+(?:being\s+)?(?:a|an)\s+(?:\w+\s+)?(?:citizen|local|national|malaysian|singaporean|european|american);
    (?:prefer|prefers|preferred|want|wants|looking\s+for|need|needs|hire|hires|take|only|favou?r)\s+(?:a\s+|an\s+|only\s+)?(?:locals?|local\s+(?:people|candidates?|hires?|staff)|citizens?|malays?|chinese|indians?|bumiputera|briton|britons|europeans?|americans?|singaporeans?|malaysians?|white|muslims?|christians?|hindus?)\b(?!\s+(?:food|speaking\s+skills|restaurants?|knowledge|language));
    (?:malay|chinese|indian|white|black|asian|european|muslim|christian|local)s?\s+only;
    chinese-speaking\s+(?:girls?|only|ladies);
    (?:mostly|mainly|all|predominantly|purely)\s+(?:malay|chinese|indian|white|black|asian|muslim|christian|male|female)\b;
    skin\s+colou?r; your\s+skin; your\s+race;
    people\s+(?:of|from|with)\s+your\s+(?:background|country|kind|culture|part|community|region|faith|age);
    your\s+(?:cultural|ethnic|immigrant|migrant|racial)\s+\w+;
    (?:customers|clients|guests|parents|patients|readers|users)\s+(?:\w+\s+)?prefer\s+(?:a|an|local|white|native|(?:\w+ing\s+(?:with\s+)?)?(?:locals?|natives?))\b;
    (?:birth|marriage|baptism)\s+certificate;
    (?:malay|chinese|indian|white|local|european|british)\s+(?:or\s+\w+\s+)?(?:manager|person|face|candidate|colleague|lad|girl|man|woman|staff|lady|boss);
    (?:only|first|another|an?)\s+(?:indian|chinese|malay|african|asian|black|white|muslim)\s+(?:in|on|here|person|man|woman|lady);
    for\s+an?\s+(?:african|asian|indian|chinese|foreigner|immigrant|arab|woman|man|girl|lady|mother);
    for\s+some(?:one|body)\s+from\s+(?!our|the\s+(?:team|office|panel|company)|hr|us|within|payroll)\w+;
    (?:grew|grown|raised|born)\s+(?:up\s+)?in\s+this\s+country; not\s+from\s+(?:here|around\s+here|this\s+country);
    the\s+way\s+you\s+speak;
    immigrants?;
    (?:of|from)\s+(?:one|the\s+same|a\s+certain|their\s+own)\s+(?:community|race|religion|faith|clan|dialect|village|tribe);
    shares?\s+their\s+(?:background|culture|faith|language|religion|roots|race);
    (?:their|his|her|its)\s+own\s+(?:kind|race|people|sort); from\s+your\s+(?:country|part\s+of\s+the\s+world); caste
"""
_FAITH = r"""
    your\s+(?:religion|faith|religious\s+\w+|beliefs?|prayers?|prayer\s+times|head-?scarf|hijab|tudung|turban|veil|beard|church|mosque|temple);
    (?:wear|wearing)\s+(?:a|an|the|your)?\s*(?:head-?scarf|hijab|tudung|turban|veil|niqab|kippah|cross)\b;
    (?:observe|observing|fast|fasting|celebrate|during)\s+(?:for\s+)?(?:ramadan|puasa|sabbath|lent); ramadan;
    (?:a|not\s+a|for\s+a|being|are)\s+(?:muslim|christian|hindu|buddhist|jew|catholic|sikh)\b; head-?scarf;
    (?:the|a|your|with|and)\s+(?:tudung|hijab|turban|niqab|veil|head-?scarf); pray\s+at; church-?goers?;
    your\s+(?:friday|sunday|sabbath)\s+(?:prayers?|worship|observance);
    serving\s+(?:alcohol|pork); (?:praying|prayers?)\s+(?:five|during|breaks?); your\s+politics;
    political\s+views; trade\s+union\s+member
"""
_HEALTH = r"""
    your\s+(?:\w+\s+){0,2}(?:disabilit\w+|disability|condition|illness|health|wheelchair|hearing|eyesight|sight|vision|back\s+problems?|back|knee|weight|height|size|depression|anxiety|epilepsy|diabetes|cancer|autism|adhd|dyslexia|stammer|stutter|medical\s+\w+|medication|sick\s+leave|sickness|surgery|injury|mental\s+health|pregnancy|limp|asthma|operation|handicap|impairment)\b(?!\s+(?:and\s+safety|insurance));
    wheel-?chair\b(?!\s+(?:access\w*|ramps?|lifts?|users?\s+can|friendly));
    (?:disabled|handicapped|deaf|blind|autistic|dyslexic|epileptic|diabetic|obese|overweight)\b;
    (?:having|have|had|with|because\s+of)\s+(?:\w+\s+)?(?:cancer|depression|epilepsy|diabetes|hiv|a\s+disability|dyslexia|autism|adhd|anxiety|burn-?out|a\s+stammer|a\s+stutter);
    (?:history\s+of|long)\s+(?:\w+\s+)?(?:illness|depression|sick\s+leave|absence); sick\s+(?:too\s+)?often;
    your\s+(?:treatment|chemo\w*|therapy|diabetes|hiv\s+status|blood\s+pressure|migraines?);
    you(?:\w|\s|')*\s(?:off|being)\s+sick\b;
    (?:the\s+)?doctor's\s+note; time\s+off\s+for\s+your;
    physically\s+(?:unfit|weak|not\s+able);
    burn-?out;
    your\s+(?:\w+\s+)?(?:bad|dodgy|weak|sore|injured|troublesome|painful|poor|old)\s+(?:shoulder|knee|back|hip|heart|leg|arm|eye\w*|hearing|lungs?|foot|ankle|neck|wrist)s?;
    your\s+(?:hearing\s+aid|inhaler|insulin|crutch(?:es)?);
    your\s+(?:looks?|appearance|tattoos?|piercings?|hair|figure|teeth)\b;
    (?:a|your|recent|passport)\s+(?:recent\s+|passport\s+|full-length\s+)?photo(?:graph)?\b(?!\s+(?:of\s+(?:your\s+work|the|a)|editing|shop));
    (?:attractive|good-looking|overweight|slim|presentable)\b
"""


def _compiled(*lists: str) -> re.Pattern[str]:
    parts = [part for text in lists for part in (p.strip() for p in text.replace("\n", " ").split(";")) if part]
    return re.compile(rf"\b(?:{'|'.join(parts)})(?:s|es)?(?!\w)")


_WORDS = _compiled(_AGE, _FAMILY, _SEX, _ORIGIN, _FAITH, _HEALTH)
# Said to be no reason, or offered as a help; or it is the guests who are of every age.
_SPARED = re.compile(
    r"\b(?:regardless|whatever|irrespective|no matter|equal(?:ly)?(?! good)|same chances?|plays? no|no part|"
    r"no role|never (?:at|by|a|because|ask)|nothing to do with|"
    r"does not matter|do not matter|doesn't matter|of every age|all ages|any age|every background|"
    r"all backgrounds|diversity|inclusive|without regard)\b|"
    r"\b(?:arrange|provide|pay for|we pay|may bring|supports? people|accommodate|gets? in the way|back from|"
    r"with or without|say so|pretty much|for everyone|for everybody|if you need|can move|ramp|hearing loop|"
    r"good recovery|get well|better soon|"
    r"step-free|interpreter|"
    r"adjustments?|prayer room|easier for you|"
    r"would anything|let (?:me|us) know|tell me|(?:are|is) welcome|clash\w*)\b"
)
_OFFERED = re.compile(
    r"\b(?:thank\w*|fine|whichever|no problem|all right|okay|free to|we (?:have|offer|provide) an?|there is an?|"
    r"you can|you may)\b"
)
# Whoever asks nobody, but says what to do if something makes it hard, helps.
_EASED = re.compile(
    r"^(?:[^.]*, )?(?:if|should|in case) (?:you|any|anything|it|the|there)\b[^.]*\b(?:tell|let|say|ask|text|ring|"
    r"write|reply|suggest|"
    r"move|change|shift|find another|choose another|arrange)\b"
)
_YOURS = re.compile(r"\b(?:you|your)\b")
_STILL = re.compile(
    r"\b(?:not work|too (?:hard|much|old|young)|cannot|can't|could not|problem|concern|worr\w+|risk|struggle|"
    r"difficult|hard\b|not suit\w*|not the (?:right )?place|prefer\w*|no further|not fit|nervous|mind\b|"
    r"against)\b"
)


def find_private(sentence: str, rules: Rules, places: Collection[str]) -> Iterator[Span]:
    """Give where a folded sentence touches on who its reader is: spans in it, by our words and the rules of the law."""
    if _EASED.search(sentence):
        return
    if _SPARED.search(sentence) and not (_STILL.search(sentence) and re.search(r"\byour?\b", sentence)):
        return
    hit = _WORDS.search(sentence)
    if hit is not None:
        yield hit.span()
        return
    if (
        _YOURS.search(sentence)
        and not _OFFERED.search(sentence)
        and any(found.topic in PRIVATE for found in find_in_note(in_third_person(sentence), rules, places))
    ):
        yield 0, len(sentence)
