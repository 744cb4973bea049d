"""Words of adverts that say nothing, keep people away or name one sex, each with what can be written instead."""

from __future__ import annotations

import re

from kedua.engine.advert.advice_findings import AdvertCode
from kedua.engine.language.text import phrases

# What a rule puts in place of its words: a text in which \1 is a group; "drop" takes an adjective out, its article too;
# "title" looks it up; None where only a person can say.
Fix = str | None
DROP, TITLE = "drop", "title"
Rule = tuple[AdvertCode, re.Pattern[str], Fix]


def _rules(code: AdvertCode, *rules: tuple[str, Fix]) -> tuple[Rule, ...]:
    return tuple((code, re.compile(pattern), fix) for pattern, fix in rules)


_ACTS = (
    r"(?:\w+ )?(?:developer|engineer|designer|marketer|seller|recruiter|coder|programmer|closer|analyst|manager"
    r"|chef|baker)s?\b"
)
_NEW = (
    r"(?:opportunit(?:y|ies)|roles?|compan(?:y|ies)|journeys?|teams?|careers?|times?|environments?|challenges?"
    r"|projects?|jobs?|position|start-?up|workplace|culture|brand|office|industry)"
)
HYPE = _rules(
    "hype",
    (rf"\b(?:rock ?star|ninja|guru|superstar|jedi|wizard|unicorn|superhero)(?= {_ACTS})", "skilled"),
    (r"\b(?:rock ?star|ninja|guru|superstar|jedi|rainmaker)\b", "specialist"),
    (r"\b(?:rock ?stars|ninjas|gurus|superstars|jedis|rainmakers)\b", "specialists"),
    (r"(?<=[a-z] )(?:wizard|superhero)(?:e?s)?\b", None),
    (
        (
            r"\bfast[- ]paced\b(?= (?:environment|team|office|workplace|company|kitchen|setting|role|job|start-?up|store"
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
    (r"\bpassionate about\b", "interested in"),
    (r"\bpassion(?:ate)? (?:for|individuals?|people|persons?|team|candidates?|professionals?)\b", None),
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
            r"\bcrush(?:es|ing)? (?:it|your|targets?|goals?)\b|\bsmash(?:es|ing)? (?:your |their |sales )?targets?\b"
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
            r"\bjourney\b(?= (?:with us|of growth|to success))|\bexciting times?\b|\btop talent\b|\bbest and (?:the"
            r" )?brightest\b|\ba-players?\b"
        ),
        None,
    ),
)
JARGON = _rules(
    "jargon",
    (r"\bleverage\b(?! (?:ratios?|limits?|risk|of \d))(?<!operating leverage)(?<!financial leverage)", "use"),
    (r"\bleverages\b", "uses"),
    (r"\bleveraging\b", "using"),
    (r"\butili[sz]e\b", "use"),
    (r"\butili[sz]es\b", "uses"),
    (r"\butili[sz]ing\b", "using"),
    (r"\bideate\b", "think of ideas"),
    (r"\bsynergies\b", None),
    (r"\bsynerg(?:y|i[sz]e|istic)\w*\b", None),
    (
        (
            r"(?<=you )action(?= (?:the |all |any |your |deliverables|items|requests|points|tasks))|\b(?:will|to|can)"
            r" action(?= (?:the |all |any |your |deliverables|items|requests|points|tasks))"
        ),
        None,
    ),
    (
        (
            r"\b(?:drive|ensure|achieve|create|build|gain)(?:s)? (?:\w+ )?(?:stakeholder|cross-functional|internal"
            r"|strategic) (?:alignment|engagement|buy-in)\b|\bstakeholder alignment\b"
        ),
        None,
    ),
    (r"\bmov(?:e|es|ing) the needle\b(?! (?:of|by|to|into|along|through|up|down))", None),
    (r"\blow[- ]hanging fruits?\b", "easiest tasks"),
    (r"\bdeep[- ]dives?\b", None),
    (
        (
            r"\bcirc(?:le|les|ling) back\b|\btouch(?:es|ing)? base\b|\btak(?:e|es|ing) (?:\w+ ){1,2}offline\b"
            r"|\bboil(?:ing)? the ocean\b|\bblue[- ]sky think\w+|\bparadigm shifts?\b|\bnorth star\b|\brun(?:ning)? point"
            r" on\b|\bladder(?:s|ing)? up to\b"
        ),
        None,
    ),
    (r"\bkey learnings\b|\blearnings\b", "lessons"),
    (
        (
            r"\bgo[- ]to[- ]market\b|\bvalue[- ]adds?\b|\bvalue[- ]propositions?\b|\bthought leader(?:s|ship)?\b"
            r"|\bactionable insights?\b|\btouch ?points?\b(?! (?:screens?))|\bmission[- ]critical\b"
            r"|\bthought[- ]partners?\b|\b10x\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:across|to|multiple|all|new|several|of|industry) (?:all |multiple |several |new )?verticals\b|\bkey"
            r" (?:initiatives|deliverables)\b|\bstrategic (?:initiatives|imperatives)\b|\b(?:action|own|drive|deliver)(?:s"
            r"|ing)? (?:key |the |all )?deliverables\b"
        ),
        None,
    ),
    (
        (
            r"\bend[- ]to[- ]end (?:go|ownership|accountability|delivery of|life-?cycle)\b|\bownership mindset\b|\bgrowth"
            r" mindset\b|\bgrowth hack\w*|\boperationali[sz]\w+|\bholistic(?:ally)?\b(?! (?:nursing|therap\w+|medicine"
            r"|assessment))"
        ),
        None,
    ),
    (
        (
            r"\binterfac(?:e|es|ing) with (?:\w+ )?(?:stakeholders|teams?|clients|customers|departments|management)\b"
            r"|\bkey stakeholders\b|\bhave the bandwidth\b|\bimpactful\b|\bsolution(?:eer|ing)\b|\bpre-?sales motion\b"
            r"|\bbest[- ]of[- ]breed\b"
        ),
        None,
    ),
)
_WHO = r"(?:candidates?|applicants?|applications?|persons?|people|those|enquir(?:y|ies)|inquiries)"
DISCOURAGING = _rules(
    "discouraging",
    (
        (
            rf"\b(?:only )?(?:short-?listed|successful|selected|suitable) {_WHO} (?:only )?(?:will|shall) (?:only )?be"
            rf" (?:contacted|notified|informed|called|considered|responded to)\b(?: only)?|\bonly short-?listed\b(?:"
            rf" {_WHO})?(?: \w+){{0,4}}"
        ),
        None,
    ),
    (
        (
            rf"\b(?:only )?(?:serious|committed|genuine) {_WHO} (?:only|need apply|should apply|may apply|please)\b|\bonly"
            rf" (?:serious|committed|genuine|qualified|suitable) {_WHO}\b"
        ),
        None,
    ),
    (r"\bno time[- ]?wasters\b|\btime[- ]?wasters\b(?: need not apply)?", None),
    (
        (
            rf"\bonly {_WHO} (?:who|that|with|meeting|having|fulfilling)\b[^.!?]{{0,80}}\b(?:apply|considered|contacted"
            rf"|shortlisted|reply|response)\b"
        ),
        None,
    ),
    (
        (
            r"\bneed not apply\b|\b(?:please )?(?:do not|don't) (?:bother (?:to apply|applying)|apply (?:if|unless"
            r"|without)|waste (?:our|your) time)\b"
        ),
        None,
    ),
    (
        (
            r"\bif you (?:are|can|do|have|will)(?: not|n't)\b[^.!?]{0,80}\b(?:not for you|do not apply|don't apply|look"
            r" elsewhere|move on|keep scrolling|isn't for you)\b|\bif you (?:can't|cannot|don't|aren't"
            r"|won't)\b[^.!?]{0,80}\b(?:not for you|do not apply|don't apply|look elsewhere|move on|keep scrolling|isn't"
            r" for you)\b|\bthis (?:job|role|position) is not for (?:you|everyone|everybody|anyone|the faint)\b"
        ),
        None,
    ),
    (
        (
            rf"\b(?:incomplete|late|other|such|unsuitable|all other) (?:{_WHO}|cvs|resumes) (?:will|shall) (?:not be"
            rf" (?:considered|entertained|read|processed)|be (?:automatically |immediately )?(?:rejected|ignored|discarded"
            rf"|deleted|binned|disqualified))\b|\b(?:will|shall) be (?:automatically |immediately )?(?:rejected|ignored"
            rf"|discarded|binned|blacklisted|disqualified)\b"
        ),
        None,
    ),
    (
        (
            r"\bmust (?:meet|fulfil|fulfill|satisfy|have) (?:all|every|each)(?: of)?(?: the| these| our)? (?:following"
            r" )?(?:criteria|requirements|qualifications|points|conditions)\b|\bnot for the faint[- ]hearted\b|\bno"
            r" (?:excuses|drama|snowflakes|whiners|slackers|job[- ]hoppers|lazy people)\b|\bno lazy\b"
        ),
        None,
    ),
    (
        (
            r"\bwe (?:will|can|do) not (?:reply|respond|answer)\b|\bwe (?:regret|are unable to) (?:that only|reply"
            r"|respond)\b|\bno (?:reply|response|news) means\b|\bif you (?:do not|don't) hear (?:from us|back)\b"
        ),
        None,
    ),
)
_TITLES: tuple[tuple[str, Fix], ...] = (
    (r"sales(?:man|woman|lady|girl|boy)", "salesperson"),
    (r"sales(?:men|women|ladies|girls|boys)", "salespeople"),
    (r"chair(?:man|woman|lady)", "chair"),
    (r"waitress", "server"),
    (r"waitresses", "servers"),
    (r"(?:air )?stewardess|air ?hostess", "flight attendant"),
    (r"(?:air )?stewardesses|air ?hostesses", "flight attendants"),
    (r"hostess", "host"),
    (r"hostesses", "hosts"),
    (r"foreman", "supervisor"),
    (r"foremen", "supervisors"),
    (r"handyman", "maintenance worker"),
    (r"handymen", "maintenance workers"),
    (r"craftsman", "craftsperson"),
    (r"craftsmen", "craftspeople"),
    (r"repairman", "repair technician"),
    (r"repairmen", "repair technicians"),
    (r"camera ?man", "camera operator"),
    (r"draughtsman|draftsman", "drafter"),
    (r"business ?(?:man|woman)", "businessperson"),
    (r"fireman", "firefighter"),
    (r"firemen", "firefighters"),
    (r"policeman", "police officer"),
    (r"policemen", "police officers"),
    (r"mailman|postman", "postal worker"),
    (r"delivery ?man", "delivery driver"),
    (r"delivery ?men", "delivery drivers"),
    (r"store ?man", "storekeeper"),
    (r"store ?men", "storekeepers"),
    (r"linesman|lineman", "line technician"),
    (r"groundsman", "groundskeeper"),
    (r"bar(?:man|maid)", "bartender"),
    (r"barmaids|barmen", "bartenders"),
    (r"chamber ?maid|house ?maid", "room attendant"),
    (r"cleaning lad(?:y|ies)|cleaning wom[ae]n", None),
    (r"tea lady", None),
    (r"man ?power", "staff"),
    (r"man[- ]hours", "working hours"),
    (r"man[- ]hour", "working hour"),
    (r"man[- ]days", "working days"),
    (r"man[- ]day", "working day"),
    (r"spokes(?:man|woman)", "spokesperson"),
    (r"manageress", "manager"),
    (r"head ?(?:master|mistress)", "head teacher"),
    (r"right[- ]hand man", "deputy"),
    (r"seamstress", "tailor"),
    (r"you guys|hey guys", None),
    (r"girl friday", "assistant"),
    (r"workmen", "workers"),
    (r"watchman", "guard"),
    (r"doorman", "door attendant"),
    (r"tradesman", "tradesperson"),
    (r"tradesmen", "tradespeople"),
    (r"middlemen?", None),
    (r"landlady", None),
)
_TITLE_FIXES = tuple((re.compile(title), fix) for title, fix in _TITLES)


def title_fix(title: str) -> Fix:
    """Give the neutral title for one that names a sex; None where there is no one word for it."""
    return next(fix for pattern, fix in _TITLE_FIXES if pattern.fullmatch(title) is not None)


# A title before or behind a name is somebody's own: "our chairwoman, Dr Lim".
_NOT_NAMED = r"\b(?!,? (?:dr|mr|mrs|ms|tan sri|dato|datuk|sir|madam)\b)(?!-)"
GENDERED = _rules(
    "gendered",
    # One expression finds them all; which one it was is asked only of a hit.
    (rf"\b(?:{'|'.join(title for title, _fix in _TITLES)}){_NOT_NAMED}", TITLE),
    (
        (
            r"(?:(?<=\bto )|(?<=\bwill ))man(?= (?:the|our|a) (?:counter|desk|phones?|till|stall|booth|stand|gate"
            r"|reception)\b)"
        ),
        "staff",
    ),
    (r"(?<!\w)(?:he/she|she/he|s/he|\(s\)he|he or she|she or he)(?!\w)", "the person"),
    (r"\b(?:his/her|her/his|his or her|her or his|his/hers)\b", "their"),
    (r"\b(?:him/her|her/him|him or her|her or him)(?:self)?\b", "them"),
)
_MONEY = r"(?:rm|s\$|us\$|\$|£|€|usd|myr|sgd|gbp|eur) ?\d"
UNPAID = _rules(
    "unpaid",
    (
        (
            r"\bunpaid (?:\w+ ){0,2}(?:trials?|internships?|probation\w*|training|periods?|overtime|shifts?|work"
            r"|positions?|roles?|placements?|apprenticeships?|hours)\b(?! (?:claims?|disputes?))"
        ),
        None,
    ),
    (
        (
            r"\b(?:trial|training|probation|internship|induction|first (?:\w+ )?(?:weeks?|days?|months?|shifts?))(?:"
            r" \w+){0,3} (?:is|are|will be) (?:\w+ )?(?:unpaid|not paid|without (?:pay|salary)|not remunerated)\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:internship|trial|training|probation|placement|role|position)\b[^.!?]{0,40}\b(?:with(?:out| no)|no)"
            r" (?:any )?(?:salary|pay|wages?|allowance|stipend)\b(?! (?:cuts?|gap|rise|freeze|band))"
        ),
        None,
    ),
    (
        (
            r"\bvoluntary internship\b|\bwork for (?:free|exposure|experience only)\b|\bno (?:salary|pay|wages?) (?:during"
            r"|for|in|until) (?:the |your )?(?:first|trial|training|probation)\b"
        ),
        None,
    ),
)
FEE = _rules(
    "fee",
    (
        (
            rf"\b(?:candidates?|applicants?|you|interns?|trainees?|recruits?|new (?:joiners?|hires?))\b(?: \w+){{0,3}}"
            rf" pays?\b[^.!?]{{0,50}}(?:{_MONEY}|\b(?:fees?|deposits?|registration|training (?:costs?|materials?)"
            rf"|processing|upfront)\b)"
        ),
        None,
    ),
    (
        (
            rf"\b(?:refundable|security|uniform|registration|upfront) (?:deposit|fee)s?\b(?: \w+){{0,3}} (?:{_MONEY}|is"
            rf"|are|must|will|before|upon|required|payable|applies)"
        ),
        None,
    ),
    (
        (
            rf"\b(?:processing|registration|application|training|administrative|admin|onboarding|visa processing) fees?"
            rf" (?:of )?(?:{_MONEY}|is (?:payable|required)|payable|must be paid|applies)"
        ),
        None,
    ),
    (
        (
            rf"\byou (?:\w+ ){{0,3}}(?:buy|purchase|invest|pay for) (?:in )?(?:a |an |your |our |the )?(?:own )?(?:starter"
            rf"|welcome|sales|demo)[- ](?:kit|pack|stock)s?\b|\b(?:starter|joining) (?:kit|package|pack)s? (?:for|at|of"
            rf"|costs?) {_MONEY}"
        ),
        None,
    ),
)
# A sentence with one of these is about money that others pay, or that nobody has to.
NO_FEE = phrases(
    r"\bwe (?:will |also |never |do not |don't |gladly |always )*(?:pay|cover|reimburse|refund|ask|charge|meet)\b"
    r"|\bnever\b|\bno (?:\w+ )?(?:fees?|deposits?|costs?)\b"
    r"|\b(?:customers?|clients?|guests?|students?|parents|tenants?|patients?|buyers?|members?|suppliers?|collect\w*"
    r"|invoic\w+|reconcil\w+|process(?:es|ing)? payments?)\b"
)
NO_UNPAID = phrases(
    r"\bno unpaid\b|\bnever unpaid\b|\bnot unpaid\b|\bunpaid (?:leave|invoices?|bills?|accounts?|carers?|tax\w*"
    r"|break|rent|fines?)\b"
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
