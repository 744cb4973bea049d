"""Signs that one question asks for two different things."""

from __future__ import annotations

import re

from kedua.engine.language.forms_asks import Ask, Asked
from kedua.engine.language.forms_joined import joined
from kedua.engine.language.text import phrases, words

_BARE = phrases(
    r"(?:why|how|how so|why not|when|where|what|how come|what for|who|in what way|with what result|why or why not"
    r"|if so|how often|(?:on|under|for|by|in) (?:what|which) \w+|which of (?:them|those|these)"
    r"|(?:in )?(?:what|which) year|what(?: is|'s| was| were) your (?:reasons?|reasoning|grounds|role"
    r"|part))(?: not)?\W*",
)
_BACK = phrases(
    r"\b(?:it|its|that|this|these|those|them|they|their|he|him|his|she|her|one|ones|there|then|such|others?"
    r"|afterwards?|meanwhile|differently|instead|same|either|both|each|the (?:result|outcome|situation|issue"
    r"|problem|person|people|team|customer|client|end|impact|effect|conflict|lesson|project|decision|experience"
    r"|work|favou?rites?"
    r"|task|process|change|other\w*|first|most|best|reaction|response|difference|two|main|key|biggest|reasons?"
    r"|colleague|manager|patient|pupil|student|goal|challenge|mistake|feedback))\b",
)
_EVENT = phrases(
    r"\b(?:(?<!your )(?<!on )(?<!in )(?<!their )times?(?! management)"
    r"|occasions?|situations?|moments?|examples?|instances?|cases?|incidents?|projects?|mistakes?"
    r"|stor(?:y|ies)|decisions?|goals?|conflicts?|disagreements?|problems?|challenges?|the last|accomplishments?"
    r"|achievements?|failures?|changes?|crisis|crises|day|task|piece|most|biggest|hardest|toughest|greatest|worst"
    r"|best|someone|somebody|something|feedback|complaint|disappointments?|setbacks?|events?|emergenc(?:y|ies)"
    r"|accidents?|a (?:person|colleague|customer|client|guest"
    r"|patient|pupil|student))\b",
    r"^when (?:did|have|has|was|were)\b",
    r"^(?:(?:tell|talk to) (?:us|me) about|think of|describe) an? \w",
    r"^(?:suppose|imagine|picture)",
)
# Words that add nothing of their own to a follow-up: what was done, learned, felt, by whom, with what result.
_LIGHT = frozenset(
    words(
        """
    a about achieve achieved action actions an and any approach are as at be been being best biggest by came can
    challenge challenges change changed come contribute contributed could deal dealt decide decided did didn't
    difference do does doing don't done effect else end ensure example examples face faced feedback feel felt find first
    follow followed for found from gave get give given go got greatest had handle handled happen happened has have
    help helped how i if impact important improve improved in into involved is knew know learn learned learnt least
    lesson lessons like made make makes manage managed may me measure measured method methods might more most must
    my next not of on or our out outcome outcomes overcome part people problem problems react reacted reason reasons
    resolve resolved respond responded result results role said say see should so solution solutions solve solved
    some specific step steps strategies strategy success successful take taken tell the then thing things think to
    told took tool tools up us use used was way ways we went were what when where which who whom why will with worst
    would you your yours yourself
    """
    )
)
_MODAL = phrases(r"\b(?:would|could|should|might)\b")
_PAIRED = phrases(
    r"\bstrengths? (?:and|&|or) (?:your )?(?:\w+ )?(?:weakness(?:es)?|areas?\b|development|limitations?)",
    r"\bweakness(?:es)? (?:and|&) (?:your )?(?:\w+ )?strengths?",
    r"\bstrong(?:est)? (?:and|&) (?:your )?weak(?:est)?\b",
    r"\b(?:like|enjoy|love)[ds]? (?:most )?(?:and|&|or) (?:least|dislike[ds]?|hate[ds]?|not like)",
    r"\blikes (?:and|&) dislikes",
    r"\b(?:most|best) (?:and|&) (?:the )?(?:least|worst)\b",
    r"\bleast (?:and|&) most\b",
    r"\bworst (?:and|&) (?:the )?best\b",
    r"\b(?:success(?:es)?|achievements?|accomplishments?) (?:and|&) (?:your )?(?:\w+ )?(?:failures?|disappointments?"
    r"|setbacks?|regrets?|mistakes?)",
    r"\bfailures? (?:and|&) (?:your )?(?:\w+ )?(?:success(?:es)?|achievements?)",
    r"\bshort[ -]?(?:term)?,? (?:and|&) (?:your )?long[ -]?(?:er)?[ -]?term\b",
    r"\bhighs? (?:and|&) lows?\b",
    r"\bproudest (?:\w+ )?(?:and|&) (?:your )?(?:\w+ )?(?:worst|most embarrassing|least)",
)
_TWO_OWN = phrases(
    r"\b(?P<kind>time|occasion|situation|example|case|project|day|moment)\b(?: [\w'-]+){2,10}? and (?:also )?(?:of )?"
    r"(?:an?|another|one) (?:\w+ )?(?P=kind)\b",
    r"(?:(?:tell|talk to) (?:us|me) about|describe|think of|(?:give (?:us |me )?)?an example of) an? (?:[\w-]+ ){1,3}?"
    r"(?:that |who |which )?you (?:[\w'-]+ ){1,4}?and an? (?:[\w-]+ ){1,3}?(?:that |who |which )?you \w",
    r"(?:tell|talk to) (?:us|me) (?:\w+ )?about (?:your|the) [\w' -]{3,40}? and (?:also )?about (?:your (?!role|part)|how you"
    r"|what you|why you|the)\b",
    r"(?:(?:tell|talk|walk|take|share|give|run)\w* (?:us|me) (?:\w+ )?(?:about|through|with)|talk about|describe"
    r"|explain|outline|discuss|summari[sz]e|(?:what|how) ?(?:'s|is|are|was|were)) your (?:(?!and\b"
    r"|between\b)[\w-]+ ){1,6}(?:and|as well as|plus|&) (?:also )?(?:your (?!(?:role|part|reasons?\b(?! for \w+ing)"
    r"|approach|responsibilities|team|contribution)\b)|(?:what|how|why) you (?!learn|did|took|gained|would do"
    r"|handled|dealt|overcame|solved|fixed))",
)
_COMPARED = phrases(r"\b(?:balance|difference|compare|between|relate|fit)\b")
# "… and what is your …" leaves the event that was asked about; "… and what was …" does not.
_GENERAL = phrases(
    r"(?:what|how|why)(?:'s| do| does| is| are) ",
    r"(?:what|which|how (?:many|much)) (?:\w+ ){1,2}(?:(?:do|are) you\b|would you (?:like|want|prefer|expect)\b)",
    r"(?:do you (?:speak|know|hold|own|have|like|live|prefer)|are you (?:able|willing|available|free)|can you \w+)\b",
)
# A situation to put oneself into: two steps of it are one question.
_IMAGINED = phrases(r"\b(?:an?|if|when|someone|somebody|another|this|that|one|such|suppose|imagine|our|us|here)\b")
_TO_DO = phrases(r"(?:what|how|when|who|which|where|whether)(?: not)? to \w")
_JOINT = phrases(r"\b(?:and|also|plus)\b", r"^[,;]$")
_STEM = 5


def find_double(asked: tuple[Asked, ...]) -> tuple[int, int] | None:
    """Return the span of two different asks joined in one sentence, or None.

    Two asks are one question when the second only follows the first up: a bare "and why?", words that point back ("it",
    "the result"), words they share, what was done or learned in the event that the first one names, or two steps of one
    imagined situation. Asks in different sentences are follow-ups by their place, and never count.
    """
    event = False
    for one in asked:
        base = one.sentence.start
        found = _PAIRED.search(one.sentence.text) or _two_own(one.sentence.text)
        if found and not _COMPARED.search(one.sentence.text):
            return base + found.start(), base + found.end()
        if one.asks and (both := joined(one.asks[-1].text)):
            return one.asks[-1].start, one.asks[-1].start + both.end()
        for first, second in zip(one.asks, one.asks[1:], strict=False):
            if _JOINT.search(second.joint) and _differs(first, second, event):
                return first.start, second.end
        event = event or _EVENT.search(one.sentence.text) is not None
    return None


def _differs(first: Ask, second: Ask, event: bool) -> bool:
    if _BARE.fullmatch(second.text) or _BACK.search(second.text) or "if" in second.joint:
        return False
    if (event or _EVENT.search(first.text)) and not _GENERAL.match(second.text):
        return False
    if _TO_DO.match(second.text):
        return False
    content = [word for word in words(second.text) if word not in _LIGHT]
    known = {word[:_STEM] for word in words(first.text) if word not in _LIGHT}
    if _MODAL.search(first.text) and _MODAL.search(second.text) and (len(known) < 2 or _IMAGINED.search(first.text)):
        return False
    return bool(content) and not any(word[:_STEM] in known for word in content)


def _two_own(text: str) -> re.Match[str] | None:
    found = _TWO_OWN.search(text)
    return None if found is None or _BACK.search(text, found.end()) else found
