"""Words of job previews: praise that could stand in any advert, words too general to picture, and what facts look like."""

from __future__ import annotations

import re

from kedua.engine.language.text import phrases

# Numbers and days that state nothing: taken out before facts are looked for.
IDIOMS = phrases(
    r"\b(?:24/7|24x7|360[- ]degree|1[01]0 ?(?:%|per ?cent)|number one|no\. ?1|one of (?:the|our|a)|one big"
    r"|one (?:happy )?family)\b",
    r"\b(?:one (?:another|team)|as one|a1|first[- ]class|second to none|world ?class|top[- ](?:tier|notch)"
    r"|tier[- ]1)\b",
    r"\bno two (?:days|shifts|weeks)(?: are)?(?: ever)?(?: the)?(?: same| alike)?|\bevery (?:single )?day (?:is"
    r"|brings|will be|feels)\b|\bsomething new (?:every|each) day\b",
    r"\b(?:from day one|day one|day[- ]to[- ]day|day in,? day out|at the end of the day|these days"
    r"|year after year)\b",
    r"\b(?:at|from time to|all the) times?\b|\b(?:some|many|several|most) times?\b(?! (?:a|per|each|every)\b)"
    r"|\bin no time\b|\blong[- ]term\b",
    r"\b(?:peak|busy|certain|crucial|different) (?:times|periods|seasons|days)\b|\bsome days\b|\bfull[- ]time\b"
    r"|\bpart[- ]time\b|\bover time\b",
    r"\b(?:flexible|long|reasonable|good|regular|decent|normal) (?:working )?(?:hours|times)\b|\bworld of\b"
    r"|\bback in the day\b",
    r"\b(?:make|makes|making) a difference(?: every day| each day)?\b|\bevery step of the way\b"
    r"|\bonce in a lifetime\b|\bbe part of\b|\bone step\b|\bgo(?:ing)? the extra mile\b|\bone[- ]stop\b"
    r"|\bmillion[- ]dollar\b|\bthousand and one\b",
)
PRAISE = phrases(
    r"\b(?:dynamic|friendly|fun|vibrant|exciting|excellent|great|amazing|awesome|fantastic|wonderful|brilliant"
    r"|lovely|nice)\b",
    r"\b(?:passionate|supportive|collaborative|innovative|inclusive|diverse|energetic|enthusiastic|motivated|driven"
    r"|talented)\b",
    r"\b(?:competitive|attractive|generous|rewarding|fulfilling|meaningful|stimulating|inspiring|challenging"
    r"|demanding|stressful)\b",
    r"\b(?:fast[- ]paced|fast[- ]moving|fast[- ]growing|hands[- ]on|results?[- ]driven|people[- ](?:first|oriented)"
    r"|close[- ]knit)\b",
    r"\b(?:world[- ]class|cutting[- ]edge|market[- ]leading|industry[- ]leading|leading (?:company|brand|player"
    r"|provider|name|employer|firm|group)|state[- ]of[- ]the[- ]art|best[- ]in[- ]class)\b",
    r"\b(?:unique|positive|warm|welcoming|caring|transparent|strong|solid|healthy|comfortable|pleasant|conducive"
    r"|lively|relaxed|award[- ]winning)\b",
    r"\b(?:young|youthful|creative|agile|modern|progressive|ambitious|reputable|established|stable|unbeatable"
    r"|endless|greatest|superb|outstanding|exceptional)\b",
    r"\b(?:approachable|understanding|flexible|hard[- ]?working|dedicated|committed|professional|skilled|experienced"
    r"|helpful)\b",
    r"\b(?:busy|hectic|tough|tiring|difficult|intense|tricky|messy|boring|repetitive|unpredictable|varied"
    r"|interesting|enjoyable)\b",
    r"\b(?:good|better|best|perfect|ideal|genuine|valued|appreciated|respected|empowered|happy|proud"
    r"|clear career path|harder than others)\b",
    r"\blike (?:a|one(?: big)?) family\b|\bwork hard,? (?:and )?play hard\b|\bsky(?:'s| is) the limit\b"
    r"|\bmany hats\b|\bmake a difference\b",
    r"\bhit the ground running\b|\bwork[- ]life balance\b|\bthink(?:ing)? outside the box\b|\bself[- ]starter\b"
    r"|\bteam player\b|\bnever boring\b",
)
_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand"
    r"|dozens?)"
)
_UNIT = (
    r"(?:second|minute|hour|day|night|morning|afternoon|evening|weekday|weekend|week|fortnight|month|quarter|season|term"
    r"|year|shift)s?"
)
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_FEASTS = (
    r"(?:ramadan|hari raya|raya|eid|chinese new year|lunar new year|deepavali|diwali|christmas|gawai|songkran|tet"
    r"|new year's)"
)
NUMBER = phrases(
    r"\d",
    rf"\b{_COUNT}\b",
    r"\b(?:half|a third|a quarter|a tenth|thirds|quarters|twice|double|single)\b(?! of it all)",
    rf"\bone (?:{_UNIT}|in|out of|person|colleague|of (?:the|our|us|every|my)? ?{_COUNT}|after|such|free|paid|extra"
    rf"|rest)\b",
    r"\bonce (?:a|an|per|every|each)\b",
)
TIME = phrases(
    rf"\b{_DAYS}\b|\b{_FEASTS}\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b",
    rf"\b(?:a|per|each|every|last|next|first|second|third|same|whole|alternate|following) (?:working |busy |other "
    rf"|rainy |peak |school )?{_UNIT}\b",
    r"\b(?:hourly|daily(?! (?:basis|life|work|challenges))|weekly|fortnightly|monthly|quarterly|yearly|annually"
    r"|overnight|month[- ]end|year[- ]end|weekends?|public holidays?)\b",
    r"\b(?:at night|in the (?:morning|afternoon|evening|rush|peak|dry|rainy|wet)\w*|by (?:noon|midnight|lunch)"
    r"|after (?:dark|closing|hours))\b",
    rf"\b(?:a few|several|most) {_UNIT}\b|\bafter (?:a|some|the) (?:few )?{_UNIT}\b|\b(?:minutes|hours|weeks"
    rf"|months) (?:before|after|late|ahead)\b",
    r"\b(?:lunch|morning|evening|dinner|peak)[- ](?:rush|peak|hour|season)s?\b|\b(?:harvest|monsoon|exam|audit"
    r"|stock-?take|school holiday)s?\b",
)
EVENT = phrases(
    r"\b(?:was|were|got|been) (?:promoted|hired|moved|made|paid|given|trained|sent|closed|opened|cut|asked|cancelled"
    r"|replaced|sworn)\b",
    r"\b(?:left|resigned|quit|joined|moved (?:on|up|to)|started as|became|began as|stayed|ran|built|opened|won|lost"
    r"|bought)\b",
    r"\blast (?:year|month|week|time|quarter|season|term)\b|\b(?:since|until|ago)\b",
)
OFTEN = phrases(
    rf"\b(?:\d+|one|{_COUNT}|once|twice|a few|several|many|most|half(?: of)?(?: the)?|some) ?(?:%"
    rf"|per ?cent)?(?: or \w+)? ?(?:times?|{_UNIT}|{_DAYS})?"
    rf"(?: (?:in|out of|of|a|an|per|each|every)| /)? (?:the )?(?:\d+|{_COUNT}|{_UNIT}|{_DAYS})\b",
    rf"\b(?:every|each|alternate|most|on all) (?:\w+ )?(?:\w+ )?(?:{_UNIT}|{_DAYS}|call|guest|patient|table|delivery"
    rf"|order|lesson|visit|trip|case)s?\b",
    r"\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|all (?:day|night|shift|year)"
    r"|year[- ]round|always)\b",
    rf"\b(?:one|\d+|{_COUNT}) (?:{_UNIT} |{_DAYS} )?(?:in|out of) (?:\d+|{_COUNT})\b|\b\d+ ?(?:%|per ?cent)"
    rf"|\b(?:half|a third|a quarter|most) of\b",
    rf"\b{_FEASTS}\b|\b(?:month|quarter|year|term)[- ]end|\b(?:at|before|during"
    rf"|in) (?:the )?(?:end of (?:the )?(?:month|quarter|year|term)|peak|rush|lunch)",
    r"\b(?:several|hundreds of|dozens of|a few) times (?:a|an|per|each|every)\b|\b(?:a|large|big|good"
    r"|small) part of the (?:day|shift|week|time|job)\b",
    r"\b(?:in|for|through|after|before|during|at) (?:nearly |almost )?(?:every|each|most|many|all)\b"
    r"|\bfestive seasons?\b|\bagain and again\b",
    rf"\b(?:about|around|roughly|up to|at least) (?:\d+|once|twice|{_COUNT})\b|\b(?:once|twice)\b|\bon {_DAYS}\b"
    rf"|\b{_DAYS}\b|\bpublic holidays\b",
    r"\b(?:every|each) (?:year|month|week|day|night)|\b(?:during|in) (?:the )?(?:monsoon|exam|harvest|school|holiday"
    r"|festive|wedding|audit)\b",
)
SUPPORT = phrases(
    r"\b(?:allowance|paid|pays?|extra pay|overtime pay|reimburs\w+|time off|day off|days off|in lieu|rest days?"
    r"|breaks?|free (?:meal|ride|taxi))\b",
    r"\b(?:rotat\w+|swap\w*|cover(?:s|ed)?|stand(?:s|ing)? in|steps? in|takes? over|backs? (?:you )?up|back-?up"
    r"|relie\w+|lends?|shared?|split)\b",
    r"\b(?:buddy|mentor\w*|coach\w*|train(?:s|ed|ing)?|course|drill|debrief\w*|counsell\w+|helpline|hotline"
    r"|on[- ]call (?:senior|nurse|lead)\w*)\b",
    r"\b(?:help(?:s|ed)?|assist\w*|support(?:s|ed)?|trolley|hoist|lifting aid|jack|forklift|shuttle|transport|taxi"
    r"|van|fan|mats?|shoes|gloves)\b",
    r"\b(?:you (?:may|can) (?:ask|ring|call|refuse|stop|hand|say|swap|leave|choose|go|pass)|never alone|in pairs"
    r"|two of you|with a second)\b",
)
# Who somebody is instead of what the job asks for: it keeps people away who could do it.
EXCLUDES = phrases(
    r"\b(?:young|youthful|mature|fresh|recent|energetic young) (?:and \w+ )?(?:team|people|person|staff|colleagues"
    r"|crew|talents?|graduates?|blood|man|woman|lady|ladies)\b",
    r"\b(?:young at heart|digital natives?|recent graduates?|fresh grads?|fresh graduates?|below \d\d years"
    r"|under \d\d years|between \d\d and \d\d years old|aged \d\d)\b",
    r"\b(?:native (?:\w+ )?speakers?|mother tongue|locals? only|no foreigners|malaysians? only|singaporeans? only"
    r"|citizens? only)\b",
    r"\b(?:single|unmarried|married) (?:people|persons?|women|men|candidates?|staff|preferred|only)\b|\b(?:without"
    r"|no) (?:children|kids|family commitments?)\b",
    r"\b(?:for|suits?|suitable for|only|prefer(?:s|red|ably)?) (?:wo)?m[ae]n\b|\b(?:male|female|ladies|girls"
    r"|gentlemen|men|women) (?:only|preferred|candidates?|staff)\b",
    r"\b(?:muslims?|chinese|malays?|indians?|christians?|buddhists?|bumiputeras?) (?:only|preferred|candidates?"
    r"|staff)\b",
    r"\b(?:able[- ]bodied|physically fit|good[- ]looking|attractive appearance|pleasant appearance|presentable"
    r"|in perfect health|no health (?:issues|problems))\b",
)
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
NAME = re.compile(r"(?<![.!?:;] )(?<!^)(?<![\"“(] )\b(?:[A-Z][a-zà-ÿ]{2,}|[A-Z]{2,}[a-z0-9]*|[A-Z]&[A-Z])\b")
COMMON_NAMES = frozenset(
    (
        "asia",
        "asean",
        "asian",
        "southeast",
        "malaysia",
        "malaysian",
        "singapore",
        "hr",
        "it",
        "f&b",
        "kpi",
        "kpis",
        "english",
    )
)
