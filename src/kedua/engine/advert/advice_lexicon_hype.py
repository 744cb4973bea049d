"""Words of adverts that praise and say nothing, each with what can be written instead."""

from __future__ import annotations

from kedua.engine.advert.advice_rules import DROP, word_rules
from kedua.engine.language.text import phrases

_ACTS = (
    r"(?:\w+ )?(?:developer|engineer|designer|marketer|seller|recruiter|coder|programmer|closer|analyst|manager"
    r"|chef|baker)s?\b"
)
_NEW = (
    r"(?:opportunit(?:y|ies)|roles?|compan(?:y|ies)|journeys?|teams?|careers?|times?|environments?|challenges?"
    r"|projects?|jobs?|position|start-?up|workplace|culture|brand|office|industry|perks|packages?|benefits|adventures?|ride)"
)
# What everybody says of themselves and nobody can check before the first day.
_WILLING = (
    r"(?:highly |very |super |self[- ])?(?:motivated|enthusiastic|energetic|dynamic|passionate|driven|ambitious|proactive"
    r"|vibrant"
    r"|results?[- ](?:driven|oriented|focused)|hungry|talented|exceptional|outstanding)"
)
HYPE = word_rules(
    "hype",
    (rf"\b(?:rock ?star|ninja|guru|superstar|jedi|wizard|unicorn|superhero)(?= {_ACTS})", "skilled"),
    (r"\b(?:rock ?star|ninja|guru|superstar|jedi|rainmaker)\b", "specialist"),
    (r"\b(?:rock ?stars|ninjas|gurus|superstars|jedis|rainmakers)\b", "specialists"),
    (r"(?<=[a-z] )(?:wizard|superhero)(?:e?s)?\b", None),
    (
        (
            r"\bfast[- ]paced\b(?=,| (?:environment|team|office|workplace|company|kitchen|setting|role|job|start-?up|store"
            r"|restaurant|and|,|shop|business|world|industry|culture|work))"
        ),
        "busy",
    ),
    (r"\bwear(s|ing)?(?: (?:many|multiple|several|different))+ hats\b", "do\\1 different kinds of work"),
    (
        (
            r"\bwork(?:s|ing)? hard,? (?:and |& )?(?:we )?play(?:s|ing)? (?:even )?hard(?:er)?\b"
            r"|\bwork[- ]hard[,/ -]+(?:and )?play[- ]hard\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:like|as|are|be|become|join) (?:a |one |our )?(?:big |close[- ]knit |great |happy |growing |second |real"
            r" )*family\b(?! (?:business|firm|medicine|clinic|practice|doctor|of|support|law|restaurant|company|room"
            r"|member))"
        ),
        None,
    ),
    (
        (
            r"\b(?:world[- ]class|best[- ]in[- ](?:class|breed)|cutting[- ]edge|bleeding[- ]edge|state[- ]of[- ]the[- ]art"
            r"|industry[- ]leading|market[- ]leading|world[- ]leading|next[- ]gen(?:eration)?|game[- ]changing"
            r"|groundbreaking|disruptive|unparalleled|unbeatable|unrivalled|awesome|kick-?ass|super-?charged"
            r"|hyper-?growth)\b"
        ),
        DROP,
    ),
    (
        (
            r"\b(?:bold|passionate|vibrant|dynamic|talented|fun)(?:,? and|,) (?:passionate|bold|ambitious|dynamic"
            r"|energetic|fun|vibrant|talented|multi-disciplinary)\b(?=[^.!?]{0,30}\b(?:team|people|crew|individual|person"
            r"|candidate))"
        ),
        None,
    ),
    (
        (
            rf"\b(?:exciting|amazing|fantastic|incredible|vibrant|dynamic|thrilling|unique)(?=(?: and \w+)? (?:\w+"
            rf" )?{_NEW}\b)"
        ),
        DROP,
    ),
    (
        (
            r"\b(?:vibrant|dynamic|exciting|innovative)(?:,? and|,) [\w-]+ (?:compan(?:y|ies)|organi[sz]ations?|teams?|firms?"
            r"|business(?:es)?|groups?|agenc(?:y|ies)|brands?|schools?|theatres?|hotels?)\b"
            r"|\bfun (?:work(?:ing)? )?(?:environment|culture|workplace|office|place to work)\b|\brevolutioni[sz](?:e"
            r"|es|ing)\b"
        ),
        None,
    ),
    (
        (
            r"\bdynamic\b(?= (?:self-starter|individuals?|persons?|people|professionals?|candidates?|go-getter|personalit"
            r"|leaders?|sales))"
        ),
        DROP,
    ),
    (
        (
            r"\b(?:highly|super|self)[- ](?:motivated|driven|energetic)\b,?(?= \w)|\bresults?[- ](?:driven|oriented"
            r"|focused)\b,?(?= \w)"
        ),
        DROP,
    ),
    (
        (
            rf"\b{_WILLING}(?:(?:, and|,| and| &) (?!for |to |in |with |we |you )[\w-]+(?: [\w-]+)?){{0,4}}(?: \w+)?"
            rf" (?:individuals?|persons?|candidates?|people|professionals?|team members?|self-starters?|go-getters?)\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:someone|somebody|people|persons?|individuals?|candidates?) (?:who(?:'s| is| are) )?(?:truly |really )?"
            r"(?:passionate(?! about)|dynamic|energetic|driven|talented|enthusiastic|outstanding)\b"
        ),
        None,
    ),
    (
        (
            rf"\b(?:seek(?:s|ing)?|look(?:s|ing)? for|hir(?:e|es|ing)|recruiting|requires?|welcomes?)(?: an?| our"
            rf"| the| some)? "
            rf"{_WILLING}\b(?= (?!to\b|for\b|in\b|about\b)|,)"
        ),
        None,
    ),
    (
        r"\baward[- ]winning\b|\b(?:hottest|coolest)\b(?= (?:\w+ ){0,2}(?:start-?up|brand|compan|place|team|bar|agenc|shop))",
        DROP,
    ),
    (
        (
            r"\b(?:outgoing|bubbly|sparkling|winning|magnetic|vibrant) personalit(?:y|ies)\b|\bteam spirit\b"
            r"|\b(?:goal|target|solutions?)[- ]oriented\b|\bforward[- ]thinking\b|\bunforgettable\b"
            r"|\bobsess(?:ed|ion|ive) (?:with|about|over)\b|\b(?:comfortable|at ease|at home) (?:with|in) (?:ambiguity|chaos"
            r"|uncertainty|change)\b|\bone of the (?:\w+ )?most (?:trusted|respected|admired|exciting|innovative|loved)\b"
            r"|\b(?:expand|grow)(?:s|ing)? (?:aggressively|rapidly|exponentially|at (?:lightning|breakneck) \w+)\b"
        ),
        None,
    ),
    (
        r"\b(?:work(?:s|ing)?|perform(?:s|ing)?|deliver(?:s|ing)?) (?:well |effectively )?under (?:high )?pressure\b",
        None,
    ),
    (
        (
            r"\b(?:top[- ](?:tier|notch)|first[- ]rate|second[- ]to[- ]none)\b|\b(?:reputed|reputable|renowned|prestigious"
            r"|esteemed|premier)\b(?= (?:\w+ ){0,2}(?:compan|firm|organi|group|brand|institut|employer|hotel|client|school))"
        ),
        DROP,
    ),
    (
        (
            r"\bopportunity of a lifetime\b|\bmore than (?:just )?a (?:job|pay ?che(?:ck|que)|9[- ]to[- ]5)\b"
            r"|\b(?:re-?invent|re-?defin|re-?imagin|disrupt|shak)(?:e|es|ing)? (?:up )?(?:how|the way"
            r"|the \w+ (?:space|industry"
            r"|sector|market))\b"
            r"|\b(?:hands[- ]on|can[- ]do|winning|positive|go[- ]getting|start-?up) (?:mentality|attitude|mindset|spirit)\b"
        ),
        None,
    ),
    (
        (
            r"\bour greatest asset\b|\bdisrupting (?!supply|service)\w+|\b(?:having|have) a blast\b|\bnerves of steel\b"
            r"|\bpart(?:y|ies) (?:as )?hard\b|\b(?:fastest|quickest)[- ]growing\b|\bcr[eè]me de la cr[eè]me\b"
            r"|\bcream of the crop\b|\bbest of the best\b"
            r"|\b(?:close|tight)[- ]knit (?:family|bunch|gang)\b|\byou(?:'ll| will) (?:absolutely |simply |just )?love"
            r" (?:it|working|being|our|what we)\b|\bfire in (?:the|your|their) belly\b|\bfor breakfast\b(?<=s for breakfast)"
            r"|\b(?:to|at) the next level\b|\b(?:excellence in (?:everything|all)|(?:commitment to|pursuit of"
            r"|striv\w+ for|drive"
            r" for|passion for) excellence)\b|\b(?:stress|pressure|bullet)[- ](?:resistant|proof)\b|\bmulti-?task(?:ers?|ing"
            r" (?:skills|ability|abilities))?\b(?! (?:learning|models?|training))"
            r"|\b(?:bubbly|zesty)\b(?! (?:water|wine|drinks?))"
        ),
        None,
    ),
    (r"\bpassionate about\b", "interested in"),
    (
        (
            r"\bpassion(?:ate)? (?:for|individuals?|people|persons?|team|candidates?|professionals?|crew|staff|brigade|bunch"
            r"|group)\b"
        ),
        None,
    ),
    (
        (
            r"\bself[- ]starters?\b|\bcan[- ]do (?:attitude|spirit|mentality|mindset)\b|\bgo[- ]getters?\b|\bhustl(?:e|er"
            r"|ers|ing)\b|\bmover and shaker\b"
        ),
        None,
    ),
    (
        (
            r"\bhit(?:s|ting)? the ground running\b|\bthick[- ]skin(?:ned)?\b|\bgo(?:es|ing)? (?:above and beyond|the"
            r" extra mile)\b|\bgiv(?:e|es|ing) (?:it )?(?:your |their )?1[01]\d ?%|\b1[1-9]0 ?(?:%|per ?cent)"
        ),
        None,
    ),
    (
        (
            r"\bsky(?:'s| is) the limit\b|\b(?:unlimited|uncapped|limitless) (?:earning|income|growth|potential)s?(?:"
            r" potential)?\b|\bbe your own boss\b"
        ),
        None,
    ),
    (
        (
            r"\beats?,? sleeps?,? (?:and |& )?(?:breathes?|dreams?)\b|\bliv(?:es?|ing) and breath(?:es?|ing)\b|\bbleeds?"
            r" \w+(?= (?:blue|green|red))"
        ),
        None,
    ),
    (
        (
            r"\bchang(?:e|ing) the world\b|\bdream (?:job|team|role|career)\b|\bonce[- ]in[- ]a[- ]lifetime\b|\bno two"
            r" days are (?:ever )?the same\b|\bjoin the revolution\b|\bmak(?:e|ing) (?:a )?history\b"
        ),
        None,
    ),
    (
        (
            r"\bcrush(?:es|ing)? (?:it|your|targets?|goals?|deadlines?|quotas?)\b"
            r"|\bsmash(?:es|ing)? (?:your |their |sales )?targets?\b"
            r"|\b(?:think(?:s|ing)?|thinkers?) out(?:side)?[- ](?:of[- ])?the[- ]box\b|\bout[- ]of[- ]the[- ]box think\w+"
        ),
        None,
    ),
    (
        (
            r"\bthriv(?:e|es|ing) (?:in|under|on) (?:a |an )?(?:pressure|chaos|ambiguity|uncertainty|fast|challenging"
            r"|high)\w*|\bgood vibes\b|\bfun[- ]loving\b|\bteam players?\b|\bpeople person\b|\brocket ?ship\b|\b(?:hungry"
            r"|relentless) (?:for|to|pursuit)\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:great|fantastic|wonderful|excellent|superb|golden|brilliant|unmissable"
            r"|perfect) (?:career )?opportunit(?:y|ies)\b"
            r"|\b(?:a|the|one of the|our|your|is|as) (?:[\w'-]+ ){0,2}leading (?:\w+ ){0,2}(?:providers?|compan(?:y|ies)"
            r"|firms?|suppliers?"
            r"|brands?|names?|players?|manufacturers?|retailers?|agenc(?:y|ies)|employers?|specialists?|institutions?"
            r"|hotels?|distributors?|developers?|operators?"
            r"|producers?|contractors?|consultanc(?:y|ies)|groups?|organi[sz]ations?|schools?|clinics?)\b"
            r"|\b(?:fast|rapidly)[- ](?:growing|expanding)(?=,| (?:and |\w+ ){0,3}(?:compan|firm|start-?up|business|team"
            r"|organi[sz]ation"
            r"|agency|brand|group|chain|practice))|\blearn from the best\b|\b(?:be|become) part of something (?:\w+)\b"
            r"|\bendless (?:opportunit|possibilit)\w+"
        ),
        None,
    ),
    (
        (
            r"\bjourney\b(?= (?:with us|of growth|to success))|\bexciting times?\b|\btop talent\b|\bbest and (?:the"
            r" )?brightest\b|\ba-players?\b"
        ),
        None,
    ),
)
NO_HYPE = phrases(
    r"\brock stars? (?:on|who|play\w*|bands?|tours?|concerts?)\b|\bninja (?:kitchen|blenders?|warrior\w*"
    r"|turtles?)\b|\bdynamic (?:pricing|programming|risk"
    r"|positioning|loads?|sql|content|range|balancing|tests?|website|web|html|ads?|routing)\b|\bfamily (?:business"
    r"|firm|medicine|clinic|practice|doctor|restaurant|company|room|court|law|support|therap\w+|members?|liaison"
    r"|days?|visits?|leave)\b"
    r"|\bfast[- ]paced (?:music|games?|workouts?)\b|\bunique (?:identifiers?|ids?|keys?|codes?|numbers?|users?)\b"
    r"|\btaking (?:it |work |\w+ )offline for\b|\bsetup wizard\b"
    r"|\bbest in class\b (?:of|at)|\bleverage (?:ratios?|limits?)\b|\b(?:highly|super) leveraged\b|\bleveraged"
    r" (?:buy-?outs?|loans?|finance)\b|\bstate-of-the-art reviews?\b"
)
