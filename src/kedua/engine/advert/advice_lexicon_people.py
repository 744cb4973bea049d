"""Words of adverts that keep people away, name one sex or ask for free work or money, with what can be written instead."""

from __future__ import annotations

import re

from kedua.engine.advert.advice_rules import TITLE, Fix, word_rules
from kedua.engine.language.text import phrases

_WHO = r"(?:candidates?|applicants?|applications?|persons?|people|those|enquir(?:y|ies)|inquiries)"
DISCOURAGING = word_rules(
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
            r"\bneed not (?:apply|call|write|ring|bother|reply|send|contact)\b|\b(?:please )?(?:do not"
            r"|don't) (?:bother (?:to \w+|\w+ing)|apply (?:if|unless"
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
            r" (?:excuses|drama(?: queens)?|snowflakes|whiners|slackers|job[- ]hoppers|lazy people|clock[- ]?watchers"
            r"|jobsworths"
            r"|prima donnas|divas|cowboys|egos|passengers|hangers[- ]on|freeloaders|amateurs|moaners|complainers"
            r"|9[- ](?:to|-)[- ]?5(?:ers?)?"
            r"|quitters|losers|jokers|time-?wasters|shrinking violets|wallflowers)\b|\bno lazy\b"
        ),
        None,
    ),
    (
        (
            r"\b(?:cvs?|resumes?|applications?|profiles?) without (?:\w+ ){1,4}(?:(?:will|shall) (?:not be|be)"
            r"|go(?:es)?|end up|are (?:not|binned|ignored|deleted))\b"
            r"|\bwe (?:(?:will|can|do) not|cannot|can't|won't|don't) (?:reply|respond|answer)\b"
            r"|\bwe (?:regret|are unable to) (?:that only|reply"
            r"|respond)\b|\bno (?:reply|response|news) means\b|\b(?:do not|don't|have not|haven't|has not"
            r"|does not) (?:hear|heard)(?: (?:from us|back|anything))?(?: (?:within|in|by|after)\b(?: \w+){1,3})?(?! of)\b"
        ),
        None,
    ),
    (
        (
            r"\ballergic to (?:hard )?(?:work|effort|mornings|mondays)\b|\b(?:jokers?|no-shows?|time-?wasters?|ghosters)\b"
            r"[^.!?]{0,30}\bwill be \w+|\bjob[- ]hoppers?\b(?: (?:please|pls|need|can|will|are)\b[\w ]*)?"
            r"|\b(?:please skip|swipe left|keep walking|scroll on)\b"
            r"|\b(?:applications?|letters?|cvs?|resumes?|mails?|spam)\b[^.!?]{0,40}\b(?:go(?:es)?|end up)"
            r" (?:straight )?in(?:to)? the (?:bin|stove|fire|trash)\b"
            r"|\bonly (?:able to )?(?:get back|reply|respond|write back) to (?:those|candidates|applicants|the ones)\b"
            r"|\b(?:should|can|may) (?:look elsewhere|not apply|move along)\b|, stay (?:at )?home(?=\W*$)"
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
    (
        (
            r"(?:ambulance|anchor|bell|boat|bin|bonds|bus|bush|cable|cab|cattle|dust|ferry|fisher|flag|furnace|ground"
            r"|herds|lift|lock|milk|motor|pit|plant"
            r"|plough|points|pump|rail|rig|rod|salvage|service|ship|signal|stable|stock|switch|tally|tap|train|trash"
            r"|trawler|ware|weigh|wood|yard)(?:m[ae]n|wom[ae]n)"
        ),
        None,
    ),
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
GENDERED = word_rules(
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
    (
        (
            r"(?:(?<=\bright )(?:girl|guy|lady|gal|lad|bloke|chap|man|woman)\b|(?<=\w )(?:girl|guy|lady|gal|lad|bloke"
            r"|chap|man|woman|gentleman)(?= (?:we (?:hire|want|need|choose|seek|pick|are looking for"
            r"|employ)|for (?:the|this|our) (?:job|role|post|position))))"
        ),
        "person",
    ),
    (r"(?<!\w)(?:he/she|she/he|s/he|\(s\)he|he or she|she or he)(?!\w)", "the person"),
    (r"\b(?:his/her|her/his|his or her|her or his|his/hers)\b", "their"),
    (r"\b(?:him/her|her/him|him or her|her or him)(?:self)?\b", "them"),
)
_MONEY = r"(?:rm|s\$|us\$|\$|£|€|₹|rs\.?|aed|php|usd|myr|sgd|gbp|eur|inr) ?\d"
UNPAID = word_rules(
    "unpaid",
    (r"\((?:fully )?unpaid\)", None),
    (
        (
            r"\btips (?:replace|instead of|are your) (?:\w+ )?(?:wages?|pay|salary)\b|\b(?:trial|try-?out|stage"
            r"|taster|test (?:day|shift)|working interview)s?\b[^.!?\n]{0,40}\b(?:unpaid|without (?:any )?pay"
            r"|for free|no pay|not paid|for nothing)\b|\b(?:come|do|work|join us)(?: in| along)?(?: for)? (?:a |an "
            r"|your )?free (?:\w+ )?"
            r"(?:trial|try-?out|shift|day|session)\b"
        ),
        None,
    ),
    (
        r"\bno (?:basic|base|fixed) (?:salary|pay|wage)\b|\b(?:100 ?% |purely )?commission[- ](?:only|based only)\b",
        None,
    ),
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
            r" \w+){0,3} (?:is|are|will be|lasts|takes|runs)(?: [\w,]+){0,5} (?:unpaid|not paid|without (?:pay"
            r"|salary)|not remunerated)\b"
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
FEE = word_rules(
    "fee",
    (
        (
            rf"\b(?:deposit|bond) of {_MONEY}[\d,.]*|\b(?:uniform|tablet|tools?|kit|training"
            rf"|equipment)(?: and \w+)? (?:is|are) charged to you\b"
            rf"|(?:{_MONEY}|\br\d)[\d,.]* (?:admin\w*|registration|processing|application|training) fee\b"
            rf"|\b(?:visa|permit|agency|uniform|training|recruitment|medical|flight|ticket|housing|tools?|equipment)(?: \w+)?"
            rf" (?:costs?|fees?|charges?|expenses)\b[^.!?]{{0,30}}\b(?:deducted|recovered|taken (?:out|from|off)|charged to"
            rf"|paid back|repaid)\b"
        ),
        None,
    ),
    (
        (
            rf"^\W*pay (?:us |a |an |the )*(?:{_MONEY}[\d,.]* )?(?:for |of )?(?:\w+ ){{0,3}}(?:kit|training|uniform"
            rf"|registration|deposit|materials?)\b"
        ),
        None,
    ),
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
            rf"\b(?:exam\w*|licen[cs]\w+|medical|course|training|uniform)(?: \w+)? (?:fees?|costs?)\b[^.!?]{{0,40}}\b"
            rf"(?:shouldered|paid|borne|met|covered) by (?:the )?(?:applicants?|candidates?|employees?|you|yourself)\b"
            rf"|\b(?:agency|recruitment|placement|visa|levy) fees?\b(?: of| is)?(?: {_MONEY}[\d,.]*)?[^.!?]{{0,30}}"
            rf"\b(?:deduct\w*|payable|borne|upfront|instal\w+)"
            rf"|\b(?:refundable|caution) (?:security|amount|sum|money)\b"
            rf"|\b(?:refundable|security|uniform|registration|upfront) (?:deposit|fee)s?\b(?: \w+){{0,3}} (?:{_MONEY}|is"
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
    # Taken from pay, or paid by whoever is hired.
    (
        (
            rf"\b(?:keep|hold)s? back {_MONEY}[\d,.]*|\bbring {_MONEY}[\d,.]* (?:for|as) (?:\w+ ){{0,2}}(?:deposit|fee|bond)\b"
            r"|\bwages? (?:go|goes) to the (?:agency|agent|recruiter)\b"
            r"|\b(?:loans?|costs?|fees?|charges?|levy|deposit|bond|uniforms?|rent|placement)\b[^.!?]{0,40}\b(?:deducted|held"
            r" back|recovered|withheld|docked|taken) (?:from|out of) (?:your |the |her |his |their |first )*(?:salar(?:y|ies)"
            r"|wages?|pay|pay ?che(?:ck|que)s?)\b"
            r"|\b(?:costs?|fees?|expenses|tickets?|flights?) (?:are |is |will be )?(?:for|at|on|to) (?:your|the candidate's"
            r"|the worker's) (?:own )?(?:account|expense|cost|pocket)\b|\bat (?:your|their"
            r"|the candidate's) own (?:cost|expense)\b"
            rf"|\b(?:agents?|recruiters?|agency) charges? (?:a fee|{_MONEY})"
            rf"|\b(?:uniforms?|(?:training |employment )?bonds?)(?: fee| cost| is| of|:)? {_MONEY}[\d,.]*"
            r"|\b(?:uniforms?|tools|kit|boots|equipment|laptops?)(?: \w+)? (?:must|has to|have to|need to|is to|are to) be"
            r" (?:bought|purchased|paid for)\b|\b(?:buy|purchase|pay for) your own (?:uniform|tools|kit|boots"
            r"|equipment|laptop)\b"
        ),
        None,
    ),
)
# A sentence with one of these is about money that others pay, or that nobody has to.
NO_FEE = phrases(
    r"\b(?:uniform|tool|boot|laptop|travel) allowances?\b|\b(?:savings|treasury|premium|government|performance) bonds?\b"
    r"|"
    r"\bwe (?:will |also |never |do not |don't |gladly |always )*(?:pay|cover|reimburse|refund|ask|charge|meet)\b"
    r"|\bnever\b|\bno (?:\w+ )?(?:fees?|deposits?|costs?)\b"
    r"|\b(?:customers?|clients?|guests?|students?|parents|tenants?|patients?|buyers?|members?|suppliers?|collect\w*"
    r"|invoic\w+|reconcil\w+|process(?:es|ing)? payments?)\b"
)
NO_UNPAID = phrases(
    r"\bno unpaid\b|\bnever unpaid\b|\bnot unpaid\b|\bunpaid (?:leave|invoices?|bills?|accounts?|carers?|tax\w*"
    r"|break|rent|fines?)\b"
)
