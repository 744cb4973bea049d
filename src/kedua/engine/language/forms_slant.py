"""Signs that an opinion, a norm or a boast is put before the ask, so that it colours the answer."""

from __future__ import annotations

from kedua.engine.language.forms_asks import Ask, Asked
from kedua.engine.language.text import phrases, words

_HELD = r"(?:say|think|believe|feel|claim|argue|agree|love|hate|prefer|complain|consider|find|insist|maintain|admit)"
# Somebody holds an opinion: the interviewer, "many people", "experts", or nobody in particular.
_OPINION = phrases(
    r"(?:personally|in (?:my|our) (?:opinion|view|experience)|to my mind|if you ask me|frankly)\b",
    rf"(?:i|we)(?: (?:all|personally|really|firmly|strongly|always|do|just))* (?!(?:say|admit"
    rf"|agree)\b){_HELD}\b(?! you\b)",
    rf"(?:some|many|most|lots of|plenty of|a lot of|few)(?: [\w-]+){{0,3}} {_HELD}\b",
    r"(?:experts?|studies|research|critics|science|statistics|surveys|reports|polls|everyone|everybody|people|doctors"
    rf"|our (?:customers|clients|staff|guests|users))(?: \w+){{0,2}} (?:{_HELD}|show|suggest|prove|tell"
    rf"|have shown)s?\b",
    r"i(?:'m| am) (?:an? )?(?:\w+ )?(?:believer|fan|supporter|admirer|lover)\b",
    r"it(?:'s| is) (?:\w+ )?(?:widely|often|generally|commonly|well)[ -](?:said|known|believed|accepted|agreed"
    r"|understood)\b",
    r"(?:given|considering|knowing|seeing|bearing in mind) (?:that|how|what|the fact)\b",
)
_BALANCED = phrases(r"\b(?:others?|while|whereas|on the other hand|but|versus)\b")
# Something is said to be good, bad or a duty.
_NORM = phrases(
    r"(?:\bis|\bare|'s|'re) (?:\w+ ){0,2}(?:important|essential|vital|critical|crucial|key|everything|paramount|invaluable"
    r"|harmful|wrong|unacceptable|unfair|a must|a virtue|a disaster|the future|the key to \w+)\b(?! (?:for|to) you\b)",
    r"^we(?:'re| are) (?:all )?(?:an? )?(?:very|really|so|truly|deeply|highly|proudly) \w",
    r"\bzero tolerance\b",
    r"\b(?:should|must|ought to) (?:always|never)\b",
    r"\bwe (?:\w+ )?(?:value|prize|pride ourselves|admire|cherish|celebrate|can't stand|don't (?:like|tolerate)"
    r"|(?:expect|ask|want) (?:everyone|everybody|all|each|our (?:people|staff|team)) )\b",
)
_BOAST = phrases(
    r"\b(?:is|are) (?:the|our|one of the|[\w-]+'s) (?:\w+ )?(?:most[ -][\w-]+|best|finest|leading|number one|top"
    r"|favou?rite|worst|fastest|safest|cheapest)\b",
    r"\bthe (?:\w+ )?(?:benefits|advantages|success|popularity|quality|savings) of (?:our|this|the new)\b",
)
# A case put to the candidate ("A colleague thinks …") holds the opinions of those in it.
_CASE = phrases(
    r"(?:an?|your|one|two|suppose|imagine|picture|say) (?!(?:good|great|strong)\b)\w",
    r"the \w+ (?:says|thinks|believes|tells)\b",
)
_AS_KNOWN = phrases(r"as (?:you|we all) (?:know|can see|are aware|can imagine|will know)\b")
# The post is said to need a trait, and then the candidate is asked for that trait.
_NEEDED = phrases(
    r"\b(?:job|role|position|post|work|team|company|firm|we)\b.*\b(?:requires?|demands?|needs?|wants?|seeks?|calls? for"
    r"|depends? on|rel(?:y"
    r"|ies) on|looking for)\b",
    r"\byou(?:'ll| will| must| need to| have to)\b.*\b(?:required|need|have|be)\b",
)
_TRAIT = phrases(
    r"(?:are|would you (?:say|call yourself|describe yourself as)|do you consider yourself"
    r"|is that) (?:you )?(?:\w+ ){0,2}?(?:good"
    r"|strong|great"
    r"|detail|organi[sz]ed|patient|calm|team|people|self|punctual|reliable|flexible|hard|honest|creative|fast|quick"
    r"|efficient|careful|confident|resilient|friendly|tough|adaptable|\w+ful\b|dedicated|a leader|one\b|such an?\b)",
    r"do you have (?:\w+ )?(?:good|strong|great|excellent|the (?:necessary|right|required)|what it takes)\b",
    r"(?:do you have|have you got) (?:these|those|such|that|this) (?:\w+ )?(?:skills?|qualit(?:y|ies)|abilit(?:y|ies)"
    r"|attributes?|traits?)\b",
)
# "Are you tidy?", "How calm are you?": the trait by itself, to be looked for in what was said before.
_OWN_TRAIT = phrases(
    r"(?:are you|would you (?:say|call)(?: that)? (?:you(?:'re| are)|yourself)|do you (?:consider|call|see) yourself(?: as)?)"
    r" (?:an? )?(?:very |really )?(?P<trait>[\w-]+)\W*$",
    r"how (?P<degree>[\w-]+) are you\W*$",
)
_TERMS = frozenset(
    {"able", "available", "free", "willing", "licensed", "qualified", "certified", "registered", "employed"}
)
_VIEW = phrases(
    r"what(?:'s| is| are) your (?:\w+ )?(?:view|opinion|impression|feeling|take|stance|thought|attitude|reaction)s?\b",
    r"what do you (?:think|make of|believe|feel|love|like|hate|enjoy)\b",
    r"(?:what|how) about you\b",
    r"how do you (?:feel|see|view)\b",
    r"how (?:important|likely|strongly|much) \w+",
    r"how (?:honest|loyal|reliable|committed|flexible|careful|punctual|dedicated|ethical|hard-working) are you\b",
)
_CHOICE = phrases(r"(?:what|which|who)\b.*\b(?:prefer|favou?rite|like|best|most|choose|buy|trust)\b")
_YES = phrases(
    r"(?:do|would|will|are|is|should|did|does|was) (?:you|we|it|that|this|they|he|she|the|your|there)\b"
    r"(?! (?:have|hold|own|speak|need|know|happen|able|willing|available|prepared|authori[sz]ed|licensed|free|legally"
    r"|certified|qualified|comfortable|familiar|be (?:able|willing|available|prepared|comfortable))\b)",
)


def find_slanted(asked: tuple[Asked, ...]) -> tuple[int, int] | None:
    """Return the span from a one-sided statement to the view or the yes that it presses for, or None.

    A norm before an open ask ("Hygiene is vital here. How do you …") is only context: an account still shows what the
    candidate does. So is any statement when an account is requested somewhere, and one that gives both sides.
    """
    if any(ask.kind == "request" for one in asked for ask in one.asks):
        return None
    stated: list[tuple[int, str]] = []
    for one in asked:
        if one.lead:
            stated.append((one.sentence.start, one.lead))
        if one.asks:
            pressed = [start for start, text in stated if _presses(text, one.asks[0])]
            return (pressed[0], one.asks[0].end) if pressed else None
    return None


def _presses(stated: str, ask: Ask) -> bool:
    if _BALANCED.search(stated) or _CASE.match(stated):
        return False
    if _NEEDED.search(stated) and (_TRAIT.match(ask.text) or _repeats(stated, ask)):
        return True
    wants_view = (_YES if ask.kind == "yes-no" else _VIEW).match(ask.text) is not None
    if _BOAST.search(stated):
        return wants_view or _CHOICE.match(ask.text) is not None
    if _NORM.search(stated):
        return wants_view or _AS_KNOWN.match(stated) is not None or _repeats(stated, ask)
    return wants_view and _OPINION.match(stated) is not None


def _repeats(stated: str, ask: Ask) -> bool:
    """Say whether the candidate is asked for the very trait that was said to be wanted; a licence or a free day is none."""
    found = _OWN_TRAIT.match(ask.text)
    trait = (found["trait"] or found["degree"]) if found else ""
    return bool(trait) and trait not in _TERMS and trait in words(stated)
