"""Signs that a question for a yes, a degree or a fact asks it of two different matters at once."""

from __future__ import annotations

import re

from kedua.engine.language.text import phrases

_ONE = r"(?:[\w'-]+)"
_LIKED = (
    r"(?:do|did|would) you (?:really |still )?(?:enjoy|like|love|prefer|dislike)|how (?:satisfied|happy|pleased|content"
    r"|unhappy|dissatisfied)(?: \w+){1,3} (?:with|about)|(?:are|were) you (?:satisfied|happy|pleased|content|unhappy)"
    r" (?:with|about)|how (?:would|do) you rate|how important (?:is|are)"
)
_QUALITY = (
    r"(?:\w{2,}(?:ive|ful|ous|able|ible|ent|ant|ic|ical|less|lly|ised|ized|ing)|fair|clear|easy|fast|quick|safe"
    r"|cheap|kind"
    r"|calm|good|honest|friendly|clean|warm|sound|strict|modern|simple|healthy|open|strong|fun|tidy|polite|loyal|short|accurate)"
)
_DID = (
    r"(?:[a-z]{2,}ed|led|run|built|made|written|taught|sold|driven|held|kept|given|taken|won|done|spoken|grown|bought"
    r"|drawn|been)"
)
_DO = (
    r"(?:increase|reduce|cut|raise|lower|spend|hire|train|pay|give|allow|ban|stop|start|offer|build|move|end"
    r"|support|invest"
    r"|change|close|open|keep|make|get|let|improve|add|remove|ask|teach|work|take|send|use|share|buy|sell|check|expand)"
)
_DO_TOO = (
    r"(?:meet|handle|manage|speak|write|read|know|like|lead|run|plan|solve|drive|use|prefer|hold|have|hit|reach|follow)"
)
_FIGURE = (
    r"(?:salary(?: expectations?)?|pay(?: expectations?)?|wage|height|weight|age|address|name|phone number|e-?mail"
    r"(?: address)?|notice period|job title|title|date of birth|availability|start(?:ing)? date|nationality|degree)"
)
_JOINED = phrases(
    rf"^(?:{_LIKED}) (?P<left>(?:{_ONE} ){{1,4}}?)(?:and|as well as) (?P<right>{_ONE}(?: {_ONE}){{0,5}})\W*$",
    rf"^(?:do you (?:think|feel|find|believe)|is|are|was|were|would you (?:say|call)|how {_QUALITY})\b.*\b"
    rf"(?:is|are|was|were|{_ONE}) (?:\w+ly )?(?P<left2>{_QUALITY}) and (?P<right2>{_QUALITY})\W*$",
    rf"^have you (?:ever )?(?:{_DID}) (?:{_ONE} ){{1,5}}and (?:also )?{_DID} {_ONE}",
    rf"^(?:do|should|would)\b.*\bshould (?:{_ONE} ){{2,5}}?and {_DO} {_ONE}",
    rf"^should (?:{_ONE} ){{1,3}}{_DO} (?:{_ONE} ){{1,4}}and {_DO} {_ONE}",
    rf"^what(?:'s| is| are| was| were) your (?:\w+ ){{0,2}}{_FIGURE},? and (?:your )?(?!why\b|how\b|what\b)\w",
    rf"^are you (?:comfortable|happy|ok|okay|fine|willing to accept)(?: with)? (?:{_ONE} ){{0,3}}{_ONE},"
    rf" (?:{_ONE} ){{1,4}}?{_ONE},? and \w",
    rf"^what do you (?:think|make) of (?:our|the|your|this) {_ONE} and (?:of )?(?:our|the|your|this) {_ONE}\W*$",
    rf"^(?:is|are|was|were) (?:your|the|our|their) (?:{_ONE} ){{1,2}}?(?:{_QUALITY}) and (?:your|the|our|their) (?:{_ONE} )"
    rf"{{1,2}}?{_QUALITY}\W*$",
    rf"^are you (?:{_ONE} ){{2,5}}?and (?:happy|willing|able|available|free|prepared|ready) (?:to|with|for|at)\b",
    rf"^(?:do|can|did) you (?:{_DO}|{_DO_TOO}) (?:{_ONE} ){{1,4}}?and (?:{_DO}|{_DO_TOO}) (?:your|our|the|an?|all) {_ONE}",
    r"^are you (?:comfortable|happy|ok|okay|fine|good) (?:with|at) (?:\w+ing (?:\w+ ){1,3})and (?:\w+ing) \w",
)
# Two words that make one thing, or two things that nobody would answer differently.
_ONE_THING = phrases(
    r"\b(?:health and safety|(?:night|evening|holiday|day)s? and (?:weekend|night|evening|holiday)s?"
    r"|research and develop\w+"
    r"|terms and conditions|policies and procedures|rules and regulations|food and (?:drinks?|beverages?)|ups and downs"
    r"|pros and cons|trial and error|friends and family|family and friends|profit and loss|sales and marketing|arts and"
    r" crafts|learning and development|give and take|giving and (?:receiving|taking)|reading and writing"
    r"|buying and selling"
    r"|loading and unloading|coming and going|problems? and solutions?|questions? and answers?|more and more|work and"
    r" (?:private|home|personal|family) life|cut and paste|safe and sound|open and honest|clean and tidy"
    r"|fit and well|alive"
    r" and well|black and white|men and women|adults and children|children and (?:adults|young)|wear and tear|first and"
    r" foremost|equality and diversity|diversity and inclusion|time and (?:effort|energy|again)|and (?:so on"
    r"|the like|others?"
    r"|then|more|together|vice versa)|(?:at|in|on|around|between) \w+ and \w+|between|both|together|at the same time"
    r"|combin\w+|balanc\w+|mix\w*|switch\w*|ready and|able and|willing and|hot and cold|tea and coffee"
    r"|bread and butter)\b",
)
_POINTING = phrases(r"\band (?:\w+ )?(?:it|its|them|their|that|this|those|then|so)\b", r"\b(?:it|them|him|her) *\W*$")


def joined(text: str) -> re.Match[str] | None:
    """Return the match of two matters joined under one verb of a folded sentence that wants one short answer, or None.

    "How happy are you with your pay and benefits?" cannot be answered by one degree when the two differ. What forms one
    thing ("health and safety", "nights and weekends") and a list of tools or skills ("Word and Excel") is let through.
    """
    found = _JOINED.match(text)
    return None if found is None or _ONE_THING.search(text) or _POINTING.search(text) else found
