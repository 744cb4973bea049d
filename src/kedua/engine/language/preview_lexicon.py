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
    r"\bwalk in the park\b|\b(?:thick|tough) skin(?:ned)?\b|\blearn(?:ing|s)? the ropes\b|\bbed of roses\b|\bpiece of cake\b"
    r"|\b(?:at|in) the deep end\b|\bpart and parcel\b|\bnerves of steel\b|\bsecond home\b|\bhands? dirty\b|\bon your toes\b"
    r"|\bhands on deck\b|\brolle?r[- ]?coaster\b|\brain or shine\b|\bplain sailing\b|\bsink or swim\b|\btip of the iceberg\b",
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
    r"\b(?:approachable|understanding|flexible|flexibility|hard[- ]?working|dedicated|committed|professional|skilled"
    r"|experienced|helpful)\b",
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
    rf"|order|lesson|visit|trip|case|crossing|flight|run|round|service|class|job|site|project|train|route|meeting|match|load"
    rf"|batch|floor|truck|ship|house)s?\b|\bon (?:nearly |almost )?(?:every|each|most|many|all|half) \w+",
    r"\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|all (?:day|night|shift|year)"
    r"|year[- ]round|always)\b",
    rf"\b(?:one|\d+|{_COUNT}) (?:{_UNIT} |{_DAYS} )?(?:in|out of|of the|of every|of) (?:\d+|{_COUNT})\b|\b\d+ ?(?:%|per ?cent)"
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
    rf"\b(?:the|you get the|get an?) (?:following |next |same )?(?:{_UNIT}|{_DAYS}) (?:is )?(?:off|free|to yourself)\b"
    rf"|\boff (?:the )?(?:following|next|day after)\b|\b(?:{_UNIT}|{_DAYS}) off\b",
    r"\b(?:temps?|temporary (?:staff|workers?|help)|agency (?:staff|workers?|nurses?)|extra (?:hands?|people|staff|pair|person"
    r"|colleague|driver|nurse)|part-timers?)\b|\b(?:joins?|comes?|goes|sits?|walks?|drives?|stays?) (?:in |along |out )?"
    r"(?:with|beside|to help|for (?:these|those|the|that))\b",
    r"\b(?:provided|supplied|issued|given out|handed out|free of charge|at no cost|earplugs?|oilskins?|protective|boots"
    r"|helmets?|masks?|backs you|there for (?:it|this|that)|raincoats?"
    r"|first aid|shade|cooler|air[- ]?con\w*|quiet room|rest room)\b",
    r"\b(?:you (?:may|can) (?:ask|ring|call|refuse|stop|hand|say|swap|leave|choose|go|pass)|never alone|in pairs"
    r"|two of you|with a second)\b",
)
# Who somebody is instead of what the job asks for: it keeps people away who could do it.
_FOLK = (
    r"(?:men|women|males?|females?|guys?|lads?|girls?|boys?|bachelors?|singles|youngsters?|millennials|mothers|mums|fathers"
    r"|ladies|gentlemen|housewives|students only|locals|foreigners|young\w* \w+|single \w+|unmarried \w+|(?:the )?young"
    r"|(?:the )?fit|(?<=a )(?:wo)?man|(?<=a )(?:lady|gentleman|mother|father))"
)
_YOUNG = (
    r"(?:young|youthful|single|unmarried|unattached|childless|able[- ]bodied|physically fit|fit and (?:healthy|strong|young)"
    r"|strong and (?:fit|healthy|young)|in (?:good|perfect|excellent) health|male|female|good[- ]looking|slim)"
)
_AGE = r"(?:\d\d|twenty|thirty|forty|fifty|sixty)(?:-\w+)?"
_WHO = r"(?:someone|somebody|anyone|nobody|no one|people|those)"
EXCLUDES = phrases(
    r"\b(?:young|youthful|mature|fresh|recent|energetic young) (?:and \w+ )?(?:team|staff|colleagues|crew|talents?"
    r"|graduates?|blood)\b",
    r"\b(?:team|crew|bunch|group|staff|workplace|place|job|work|shift|role) (?:made up )?(?:of|for|with) (?:\w+ )?"
    r"(?:young|mature) (?:and \w+ )?(?:people|persons?|men|women)\b",
    r"\b(?:suits?|suited|suitable|fits?|ideal|right|best|better|perfect|meant|reserved|easier|made|not) (?:best )?"
    rf"(?:for|to|on)? ?(?:an? |the |those |someone |people )?(?:who (?:are|is) )?(?:{_FOLK}|{_YOUNG})\b"
    r"(?!['’]| (?:and (?:old|women|men)|clothing|clothes|wear|toilets?|wards?|patients?|guests?|customers?"
    r"|learners?|readers?|room))",
    r"\b(?:look(?:ing)? for|want|wants|need|needs|prefer(?:s|red)?|hire|hires|hiring|seek(?:s|ing)?|take) (?:only )?"
    rf"(?:an? |some |more )?(?:{_YOUNG} (?:\w+ )?\w+|young \w+|(?:lads?|girls?|boys|guys|bachelors?|men|women)\b"
    r"(?! (?:to feel|and women)))",
    r"\b(?:you|someone|somebody|anyone|people|candidates?|applicants?|who) (?:\w+ ){0,4}?(?:be|are|is|being|stay|remain)"
    rf" (?:\w+ and )?{_YOUNG}\b(?! (?:to|people|patients|guests|customers))",
    rf"\b{_WHO} (?:who (?:is|are) )?(?:young|single|unmarried|unattached|childless|(?:over|under|above|below|past|older than"
    rf"|younger than) (?:the age of )?{_AGE})\b(?! (?:guests?|patients?|people|minutes?|%))",
    rf"\b(?:not for |for )?{_WHO} with (?:\w+ )?(?:babies|small children|young children|kids|children|a family|families)\b",
    r"\b(?:young|single) (?:lady|man|woman|girl|boy|lad|chap) (?:would|will|could|is|needed|wanted|preferred|who)\b",
    rf"\b(?:aged?|age) (?:over|under|above|below|between|from|{_AGE})\b"
    r"|\b(?:over|under)[- ](?:thirties|forties|fifties|\d0s)\b",
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
