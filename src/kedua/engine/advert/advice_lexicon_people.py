"""Words of adverts that keep people away or name one sex, with what can be written instead."""

from __future__ import annotations

import re

from kedua.engine.advert.advice_rules import TITLE, Fix, word_rules

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
