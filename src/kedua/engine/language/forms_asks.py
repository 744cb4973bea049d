"""The asks of a sentence: each place where it turns to the candidate for an answer, and how it does so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.text import Sentence, phrases

Kind = Literal["request", "wh", "yes-no"]

_AUX = (
    r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|wo|ca|shall|should|may|might|must)"
    r"(?:n't| not)?"
)
_YOU = r"(?:you|your|they|we|there|he|she|it|i)\b"
_TO_US = r"(?:us|me|the panel|everyone|our panel)\b"
# Verbs that ask for words, so that "can you …" before them is a courtesy and no question of ability.
_SPEECH = (
    rf"(?:tell {_TO_US}|tell of|describ(?:e|ing)|explain(?:ing)?|shar(?:e|ing)|discuss(?:ing)?|outlin(?:e|ing)"
    rf"|illustrate|(?:talk|walk|tak|run|lead|guid|bring)(?:e|ing)? {_TO_US}(?: \w+)? through|talk(?:ing)? (?:about"
    rf"|through|to (?:us|me)|a |more|briefly)|telling {_TO_US}|speak (?:to|about)|elaborat(?:e|ing)"
    r"|expand(?:ing)? on|summari[sz]e|defin(?:e|ing)|compare|contrast|differentiate|distinguish|giv(?:e"
    rf"|ing) (?:{_TO_US}|an?\b|some|any|one|two|three|examples?|details?|specific|more)|provid(?:e|ing) (?:{_TO_US}"
    r"|an?\b|some|any|one|examples?|details?|more)|think (?:of|about|back)|(?:recall|remember) (?:an?|any|one|some"
    r"|the last|when)\b|identify|cite|name(?! (?:in|on|of|for|to|at|is)\b)|list(?! (?:in|on|of|for)\b)"
    r"|say (?:more|something|a |what|how|why)"
    rf"|help {_TO_US}(?: to)? (?:understand|see)|let {_TO_US} (?:know|hear)|show {_TO_US}|paint|introduc(?:e|ing)"
    r"|clarify|justify|highlight|detail\b|demonstrate (?:how|that|your)|confirm|state\b|indicate|specify"
    rf"|teach {_TO_US}|take {_TO_US} back to|reflect on|comment on|mention|take {_TO_US} step by step)\b"
)
# Verbs of speech that are nouns in the middle of a sentence: "an eye for detail".
_NO_NOUN = r"(?!(?:detail|list|name|share|state|comment|highlight|mention)\b)"
_ORDER = (
    r"(?:imagine|suppose|picture|consider|persuade|convince|sell|pitch|draw|sketch|design|write|estimate|solve"
    r"|choose|pick|select|rate|rank|go (?:on|through|over)|present|put yourself|take (?:a|one|any|something|your)"
    r"|prove|argue|complete|finish|role-?play|talk|use|create|develop|relate|narrate|review|assess|evaluate|tell"
    r"|teach|show|prepare|plan an?|defend|pretend|advise|react|spell|offer|make (?:a|the)|build|calculate)\b"
)
_COURTESY = (
    r"(?: (?:please|kindly|perhaps|maybe|possibly|just|briefly|also|quickly|either|now|next|care to|like to"
    r"|be able to|be willing to|be happy to|mind|try to|start by|begin by|first))*"
)
_POLITE = (
    r"(?!would you (?:describe|define) (?:yourself|your (?:\w+ )?(?:boss|manager|team|style|approach"
    r"|company)) as\b)(?:(?:can|could|would|will|might)(?:n't)? (?:you|i ask you to|we ask you to"
    rf"|i have you){_COURTESY} {_SPEECH}|(?:are you (?:able|happy|willing|prepared|comfortable)"
    r"|would it be possible(?: for you)?|(?:i|we) (?:was|were|am|are)? ?wonder(?:ing)? (?:if|whether) you (?:can"
    rf"|could|would|might))(?: to)?{_COURTESY} {_SPEECH}|do you mind (?:telling|describing|sharing|explaining"
    r"|walking|talking|giving)|(?:may|can|could|might) (?:i|we) (?:please |just )?(?:ask|know|hear)"
    r"|do you mind (?:if (?:i|we) ask|(?:me|my|us) asking)|mind if i ask|(?:do you have|have you got|is there"
    r"|are there) (?:an?|any|some|one) (?:\w+ ){0,2}?(?:examples?|instances?|story|stories|anecdotes?)\b|(?:i"
    r"|we)(?:'d| would| do)?(?: (?:just|really|also|all))* (?:like|love|want|need|be \w+) (?:you )?to (?:hear|know"
    rf"|understand|learn|find out|see|ask|get|discuss|explore|{_SPEECH})|(?:i|we)(?:'m|'re|'d| am| are| was| were"
    r"| would)?(?: (?:just|really|also|always|be))* (?:interested|curious|keen|wondering|wonder)\b|let's (?:hear"
    rf"|talk|discuss|explore|start|begin)|why don't you {_SPEECH}|how about (?:you )?{_SPEECH})"
)
_REQUEST = rf"(?:do )?(?:{_POLITE}|{_SPEECH})"
_PREPOSITION = r"(?:(?:in|on|at|for|to|with|by|from|of|under|through|about|over|since|until|up to) )?"
_BARE = (
    r"(?:ever |got |any (?:\w+ ){1,3}(?:we|i|you)\b|any (?:experience|questions?|previous|prior|knowledge"
    r"|concerns?|certificat\w+|qualificat\w+"
    r"|plans?|problems?|objections?|restrictions?)\b|(?:willing|able|ready|prepared|happy|okay|ok|available|free"
    r"|allowed|authori[sz]ed|eligible|qualified) (?:to|for|with|on|at)\b|(?:familiar|comfortable|good|fluent"
    r"|interested|experienced) (?:with|in|at|using|working)\b|(?:used|worked|managed|driven|handled|held|done|tried"
    r"|been) .*\b(?:before|previously)\b|need (?:a|any)\b|need you\b|mind \w+ing\b)"
)

_PREFIX = phrases(
    r"""(?:(?:i hope you |if you )?(?:don't|do not) mind (?:me|my|us|our) asking,? |[ "'(\[*•>_#·-]+"""
    r"""|(?:q(?:uestion)? ?)?\d{1,3} ?[.):\]-]+(?=\D)|q(?:uestion)? ?[.:)]|\(?[a-z][).] |(?:so|and"""
    r"|but|or|now|please|then|also|again|ok|okay|well|alright|all right|finally|lastly|next|first(?:ly| of all)?"
    r"|secondly|thirdly|to (?:start|begin)(?: with)?|just|actually|perhaps|maybe)\b[ ,:;.…-]+|(?:right|great|good"
    r"|thanks|thank you|interesting|fine|yes|no|hi|hello|sorry|lovely|perfect) ?[,:;.…!-]+ ?)+",
)
_FIRST = phrases(
    rf"(?P<request>{_REQUEST}|{_ORDER}(?! (?:is|are|was)\b))",
    rf"(?P<wh>(?!\w+ what (?:you|we|i)\b){_PREPOSITION}(?:(?:what|why|how|whose|whom|who|which)(?:'s|'re|'d|'ll|'ve"
    r"|s)?\b(?! (?:we|our|i)\b(?!.*\?))|(?:when|where)(?:'s|'re|'d|'ll| (?:exactly|else|specifically|last"
    rf"|or how))? {_AUX}\b|where(?:'s|'d)\b|when'?s\b))",
    rf"(?P<yesno>(?!(?:have|do) (?:a|an|some|not)\b|(?:have|do) your\b(?!.*\?)|don't (?:worry|forget|be"
    rf"|just)\b){_AUX} \S|{_BARE})",
)
_LATER = phrases(
    r"""(?:[,;:–—…]+["'(]*| -+| (?:and|or|but|so|then|also)) (?P<fill>(?:(?:and|or|but|so|then|also|please|again"""
    r"|finally|if (?:so|not|yes|any|you (?:did|do|have|are|were))|in (?:that|which|this) case|more specifically"
    rf"""|in particular|specifically|importantly)\b,? )*)["'(]*(?:(?P<request>{_REQUEST})"""
    rf"|(?P<wh>{_PREPOSITION}(?:(?:what|how|why)(?:'s|'re|'d|'ll|'ve)?\b(?! ?,)|(?:when|where|which|who|whom"
    rf"|whose)(?: (?!{_AUX} )\w+){{0,3}}? {_AUX} {_YOU}|(?<=and )who(?:'s| is| was| else| would)\b))|(?P<yesno>(?:do"
    r"|did|are|were|have|can|could|will|would|is|has|was|should|does)(?:n't)? (?:you|there|your|they|it|that|this"
    r"|we)\b(?! \w+ ?,? (?:what|how|why|when|which|who)\b)))",
)
_INVERTED = phrases(
    rf"\b(?P<wh>(?:what|how|why|which|who|when|where)(?:'s|'d)?(?: (?!{_AUX} )\w+){{0,4}}? {_AUX} {_YOU}|(?:what|why"
    r"|how) (?:would|do|did) |what (?:is|are|was|were) (?:the|your|an?) )",
    r"(?<= )(?P<yesno>(?:do|did|are|would|will|can|could|have) you\b)",
    rf"\b(?P<request>{_NO_NOUN}{_REQUEST})",
)
# "So tell me, do you …" asks one thing only.
_TOLD = phrases(rf".*\btell {_TO_US}")
_BROKEN = phrases(r"(?:what|how|why|which|who|when|where)(?: \w+){0,3}?(?:, .*)?")


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask: folded words from its head to the next ask, where it lies in the text, and the words that join it.

    `joint` is what stands between it and the ask before ("and", ", "); `object` is what follows its request verb.
    """

    kind: Kind
    text: str
    start: int
    end: int
    joint: str
    object: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence with its asks; `lead` is what comes before the first one, without "So," or "1)"."""

    sentence: Sentence
    lead: str
    asks: tuple[Ask, ...]


def find_asks(sentence: Sentence) -> Asked:
    """Find the asks of one folded sentence, in order; a statement or a bare phrase has none."""
    text = sentence.text
    prefix = _PREFIX.match(text)
    begin = prefix.end() if prefix else 0
    first = _FIRST.match(text, begin)
    heads = [first] if first else []
    place = max(begin, first.end() - 1) if first else begin
    heads += [later for later in _LATER.finditer(text, place) if not (heads and _broken_off(text, heads[0], later))]
    if not heads and (inverted := _INVERTED.search(text, begin)):
        heads = [inverted, *_LATER.finditer(text, inverted.end() - 1)]
    if len(heads) > 1 and _TOLD.fullmatch(text, heads[0].start(), heads[1].start()):
        heads = heads[1:]
    asks = tuple(_ask(sentence, heads, i) for i in range(len(heads)))
    lead_end = asks[0].start - sentence.start if asks else len(text)
    return Asked(sentence, text[begin:lead_end].strip(), asks)


def _broken_off(text: str, first: re.Match[str], later: re.Match[str]) -> bool:
    """Say whether "did you …" only goes on with a "What, if anything, …" that a comma broke off."""
    return (
        later["yesno"] is not None
        and "and" not in later.group().split()
        and _BROKEN.fullmatch(text, first.start(), later.start()) is not None
    )


def _ask(sentence: Sentence, heads: list[re.Match[str]], index: int) -> Ask:
    head = heads[index]
    group = str(head.lastgroup)
    begin = head.start(group)
    end = heads[index + 1].start() if index + 1 < len(heads) else len(sentence.text)
    kind: Kind = "yes-no" if group == "yesno" else "wh" if group == "wh" else "request"
    text = sentence.text[begin:end].rstrip(" ,;:")
    rest = sentence.text[head.end() : end].strip(" ,;:") if kind == "request" else ""
    start = sentence.start + begin
    return Ask(kind, text, start, start + len(text), sentence.text[head.start() : begin].strip(), rest)
