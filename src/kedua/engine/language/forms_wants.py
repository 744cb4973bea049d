"""What one ask wants: an account (open), a yes, a choice or a fact (closed), or nothing one can hold on to (vague)."""

from __future__ import annotations

from typing import Literal

from kedua.engine.language.forms_asks import Ask
from kedua.engine.language.forms_facts import FACT, NAMED_FACT, STOP, asks_embedded_fact, asks_fact, asks_nothing
from kedua.engine.language.text import phrases

Want = Literal["open", "closed", "vague"]

_PREPOSITION = phrases(
    r"(?:in|on|at|for|to|with|by|from|of|under|through|about|over|since|until|up to) (?=what|which|who|how|when)",
)
_REQUEST_FACT = phrases(
    r"(?:\w+ ){0,3}?(?:if|whether)\b",
    rf"(?:that )?(?:about )?(?:your|the) (?:(?!{STOP})\S+ ){{0,3}}?(?:{FACT}|notice period|expectations)\W*$",
    rf"(?:(?!differences?\b|relationships?\b)\S+ ){{0,3}}?(?:your|the) (?:(?!differences?\b|relationships?\b)\S+ ){{0,2}}?"
    rf"{NAMED_FACT}",
)
_REQUEST_CLOSED_VERB = phrases(
    r"(?:please )?(?:\w+ (?:you|i|we) (?:please )?)?(?:confirm|indicate|rate|rank|spell|specify|choose|pick"
    r"|select)\b",
)
_OBJECT_LEAD = phrases(
    r"(?:(?:us|me|the panel|please|about|more|exactly|you|in|of|as to|a bit|a little|first|then|to|ask|asking"
    r"|to know|to hear|,) )*",
)
_SOFT = (
    r"(?:teamwork|leadership|communication|stress|pressure|sales|customers|people|work|management|success|failure"
    r"|conflict|change|integrity|honesty|quality|safety|motivation|time management|problem[ -]solving"
    r"|customer service|experience|goals|life|values)"
)
_REQUEST_VAGUE = phrases(
    r"(?:(?:please|briefly|just|us|me|a bit|a little|a little bit|a lot|something|anything|more|everything"
    r"|all) )*(?:about )?(?:(?:yourself|who you are(?: as a person)?|you|your life|your story)(?: (?:please|briefly"
    r"|then|first|a little|today|in (?:a few|two|three|five|one|ten|\d+|your own) \w+|and your (?:background|life"
    rf"|history)))*|(?:stuff|things|whatever)(?: .*)?|everything|(?:something|anything)(?: (?:interesting|fun|funny|unusual"
    rf"|surprising|special|nice|new|else))?(?: about (?:yourself|you))?|{_SOFT})\W*",
)
_INTRODUCE = phrases(
    r"say (?:something|a (?:few words|word or two|bit|little))(?: about (?:yourself|you|who you are))?\W*",
    r"(?:.* )?introduc(?:e|ing) yourself\b(?! to (?:an?|new|your|the (?!panel))\b)[^,]*",
    r"how (?:would|do) you (?:describe|see|define) yourself(?: in .*| as a person)?\W*",
    r"(?:how do you feel|what do you think|what (?:are|is) your (?:general )?(?:thoughts?|views?|opinions?|feelings?))"
    rf" (?:about|on|of) (?:{_SOFT}|things(?: here| in general)?|life|everything|(?:the|our) (?:new )?policy)\W*",
)


def what_is_wanted(ask: Ask) -> Want:
    """Say what one ask wants of the candidate; see `asks_fact` for where open ends and closed begins."""
    if ask.kind == "yes-no":
        return "closed"
    return _of_request(ask) if ask.kind == "request" else _of_wh(_PREPOSITION.sub("", ask.text, count=1))


def fact_named(phrase: str) -> bool:
    """Say whether a phrase without a verb names a single fact ("your notice period?")."""
    return _REQUEST_FACT.match(phrase) is not None


def _of_request(ask: Ask) -> Want:
    if _INTRODUCE.fullmatch(ask.text) or _REQUEST_VAGUE.fullmatch(ask.object):
        return "vague"
    inner = _OBJECT_LEAD.sub("", ask.object, count=1)
    if _REQUEST_CLOSED_VERB.match(ask.text) or fact_named(ask.object) or fact_named(inner):
        return "closed"
    return "closed" if asks_embedded_fact(_PREPOSITION.sub("", inner, count=1)) else "open"


def _of_wh(question: str) -> Want:
    if asks_nothing(question) or _INTRODUCE.fullmatch(question):
        return "vague"
    return "closed" if asks_fact(question) else "open"
