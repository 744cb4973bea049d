"""Signs that a question suggests its answer."""

from __future__ import annotations

import re

from kedua.engine.language.forms_asks import Ask, Asked
from kedua.engine.language.forms_slant import find_slanted
from kedua.engine.language.forms_urging import urges
from kedua.engine.language.text import phrases

_AUX = r"(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)"
_NOT = r"(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|should|ai|might|must)n't"
_THEY = r"(?:you|it|we|they|he|she|that|this|there|i)"
_GOOD = (
    r"(?:good|great|strong|excellent|true|real|decent|sensible|talented|gifted|skilled|natural|born|brilliant|loyal"
    r"|dedicated|committed|caring|smart|clever|honest|conscientious|hard-?working|responsible|reasonable)"
)
_SPLENDID = (
    r"(?:impressive|outstanding|excellent|great|wonderful|fantastic|amazing|brilliant|superb|incredible|exceptional"
    r"|remarkable|strong)"
)

_TAG_NEGATIVE = phrases(rf"[,;–—-]? (?:{_NOT} {_THEY}|{_AUX} {_THEY} not)\W*$")
_TAG_POSITIVE = phrases(rf", {_AUX} {_THEY}\W*$")
_TAIL = phrases(
    r"[,–—;-] *(?:right|correct|yes|no|agreed|eh|huh|ok|okay|true|surely|yeah|am i right|is that (?:right|correct"
    r"|fair|so)|isn't that (?:right|so|true)|obviously|of course|naturally|no doubt|(?:or )?(?:i"
    r"|we)(?:'d)? (?:assume|presume|take it|suppose|imagine|guess|trust|bet|expect|hope|gather|believe|think"
    rf"|would \w+|can assume)|{_NOT} you (?:say|agree|think|find|feel|believe)|do you not|then|i'm sure"
    r"|would(?:n't)? you (?:not )?say|is that (?:a )?fair (?:to say|statement|comment)|or am i (?:wrong"
    r"|mistaken)|innit|hm+"
    r"|wouldn't that be \w+|(?:you )?know what i mean|don't we all|as we all know)\W*$",
)
_ECHO = phrases(
    r"(?:right|correct|agreed|yes|no|ok|true|am i right|is that (?:right|correct|fair)|isn't that (?:right|so))\W*",
)
_NEGATIVE_QUESTION = phrases(
    rf"(?!don't (?:mind (?:me|my|us|if)|worry|forget|be|just|tell)\b){_NOT} \w",
    rf"(?:do|would|are|is|was|have|should|can|could|did|will) {_THEY} not\b",
    r"(?:do|would|are|did|have) (?:you|we) (?:also|too) ",
)
_ANYWHERE = phrases(
    r"\bsurely\b",
    r"\byou(?:'d|'ll| would| will| must| surely| do| probably| no doubt)+(?: (?:surely|probably|certainly|of course"
    r"|no doubt|also))? agree\b",
    r"\bagree with (?:me|us)\b",
    r"\b(?:can|could|shall|may) we (?:all |just )?(?:at least )?agree\b",
    r"\b(?:is|isn't|wouldn't|would) it (?:be )?(?:not )?(?:true|fair|right|safe|correct|accurate|reasonable"
    r"|wrong) (?:to (?:say|assume|suggest|think|expect|call|conclude)|that|in saying)",
    r"\b(?:would|am|are) (?:i|we) (?:be )?(?:right|correct|wrong|mistaken|fair) (?:in|to|that|if)\b",
    r"\b(?:can|may|should|could|shall) (?:i|we) (?:safely |just )?(?:assume|take it|presume|count on you"
    r"|rely on you)\b",
    r"\b(?:i|we)(?:'m| am|'re| are|'d| can only| can)? (?:quite |pretty |very |just |only )?(?:sure|certain"
    r"|confident|convinced|assume|assuming|presume|presuming|take it|bet|guess|guessing|suppose|imagine|trust|hope"
    r"|hoping|expect|have no doubt) (?:that )?(?:you(?:'d|'re|'ve|'ll)?\b(?! to\b)|your\b)",
    r"\b(?:i|we) (?:think|believe|feel) (?:that )?you(?:'d|'re|'ll| would| are| will)\b",
    r"\byou must (?:really |surely |have |be |feel |find |very |so )*(?:lov\w+|enjoy\w*|like|good|proud|happy"
    r"|excited|pleased|thrilled|delighted|glad|agree|been (?:so|very|really|proud|glad|happy|pleased|good|great)"
    r"|it \w+|know (?:that|how|a lot)|think|want|look\w* forward)\b",
    r"\b(?:that|it|this) must (?:have been|be|feel|have felt) (?:\w+ )?(?:a |so |very |quite |really |such |great|good"
    r"|hard|difficult|nice|fun|wonderful|proud|tough|awful|terrible|lonely|scary|sad|painful|bad|(?!be)\w+ing\b)",
    r"\bi (?:saw|see|noticed|notice|could see|can see) (?:that )?you(?:'re|'ve| were| are| had| have"
    r"| seem(?:ed)?| felt)*"
    r" (?:having (?:some )?(?:difficult\w+|trouble|problems)|struggl\w+|confused|frustrated|upset|nervous"
    r"|annoyed|lost)",
    r"\b(?:someone|somebody|a person) (?:as|so) \w+(?: \w+){0,3} as (?:you|yours)\b",
    r"\b(?:with|given|considering|seeing) (?:all )?your (?:obvious(?:ly)? |clearly |very |truly "
    rf"|such )?{_SPLENDID}\b",
    r"\b(?:our|this|such an?) (?:truly |very |really )?(?:great|wonderful|amazing|fantastic|excellent|exciting"
    r"|brilliant|superb|award-winning|world-class|market-leading|incredible|fabulous|unbeatable|unique and)\b",
    r"\bour (?:(?:new|own|very|truly|really|famously),? )*(?:award-winning|friendly|helpful|delicious|beautiful"
    r"|stunning"
    r"|revolutionary|cutting-edge|state-of-the-art|generous|prestigious|outstanding|easy-to-use|improved"
    r"|low,? (?:\w+ )?(?:prices?|fees?|rates?|costs?))\b",
    rf"\bany {_GOOD} \w+(?: \w+)? (?:would|will|knows|can|does|should)\b",
    r"\bor (?:are|do|would|will) you (?:just|merely|simply|only|one of those|content to|happy to just)\b",
    r", which (?:is|are|we all know is) (?:clearly|obviously|of course|surely|much|far|the best|the right|better)\b",
    r"\bas (?:we all|everyone|everybody|you (?:surely|no doubt|obviously|of course)) knows?\b",
    r"\bit(?:'s| is) (?:obvious|clear|well known|common knowledge|only natural|a fact|no secret) (?:that\b|,)",
)
_AT_START = phrases(
    r"(?:obviously|clearly|of course|naturally|presumably|no doubt|undoubtedly|needless to say|i (?:assume|presume"
    r"|take it|trust|imagine|guess|bet|suppose))\b",
    r"you (?:obviously|clearly|surely|no doubt|of course|presumably|certainly|naturally|definitely)\b",
    r"(?:(?:as|since|because) )?(?:we all|everyone|everybody|most of us|most (?:of (?:our|the) )?(?:\w+ )?(?:people|candidates"
    r"|managers|employees"
    rf"|staff|professionals|teachers|nurses|engineers|applicants)|all {_GOOD} \w+|{_GOOD} (?:\w+ )?(?:people"
    r"|employees|managers|nurses|teachers|leaders|candidates|workers|engineers|drivers|cooks"
    r"|staff)) (?:here )?(?:know|knows|agree|agrees|tell|tells|think|thinks|believe|believes|say|says|love|loves"
    r"|find|finds|feel|feels|would|enjoy|enjoys|want|wants|prefer|prefers|like|likes|never|always|don't)\b",
    rf"(?:as|being|like) (?:an?|any|the|all) (?:\w+ )?{_GOOD} \w",
)
_ASK_SIGN = phrases(
    r"how (?:much|deeply|greatly|strongly) (?:do|did|would|will|have) you (?:really )?(?:enjoy\w*|lov\w+|lik(?:e"
    r"|ed)\b(?! to\b)|valu\w+|admir\w+|appreciat\w+|look(?:ed|ing)? forward|agree\b|believe in|care|support)",
    r"how (?:very )?(?:excited|thrilled|keen|eager|passionate|enthusiastic|delighted|honou?red|grateful|proud"
    r"|glad) (?:are|would|were|do)\b",
    r"how (?:great|wonderful|lucky|amazing|fantastic|brilliant|helpful|nice|delightful|awful|terrible|bad) (?:is|was"
    r"|would|were|are|did|do)\b(?! you\b)",
    r"why (?!are you\b)(?:do you (?:think|believe|feel) (?:that )?)?(?:is|are|our|we|this|it)? ?(?:\w+ ){0,4}?(?:is "
    r"|are )?(?:the best|so (?:great|good|important|much better|essential|successful|wonderful|attractive|special"
    r"|vital|crucial)(?! to you\b)|such a (?:great|good|wonderful))",
    r"\b(?:do|don't|would|will|are|aren't) you\b.{3,60}\blike (?:most|everyone|everybody|all (?:of us|good|our)"
    r"|any (?:good|sensible))\b",
    r"what (?:is|'s) (?:so )?(?:great|wonderful|amazing|fantastic) about\b",
    r"(?:do|would|can|will) you (?:not )?agree (?:that|it|there|we|our|the|a|an|every|with the view)\b",
    r"do you share (?:our|my)\b",
    r"(?:do|can) you see (?:how|why|that)\b",
    r"do you realise\b",
    r"(?:do|are|would|can|have) you,? (?:too\b|,? like (?:us|me|most|everyone|everybody|all|the rest|many|any)\b)",
    r".*,? (?:just )?like (?:everyone (?:else )?here|everybody (?:else )?here|the rest of us|all of us|we do"
    r"|most of us)\b",
    r"(?:would|do) you (?:say|think) (?:that )?(?:you(?:'re| are) (?:a )?(?:fantastic|great|excellent|outstanding"
    r"|exceptionally)|.* (?:is|are) (?:clearly|obviously))",
)
_WE_VALUE = phrases(
    r"\bwe(?:'re a team who|'re all)? (?:really |all |truly |strongly |firmly |only |do )?(?:value|believe|love"
    r"|prize|pride ourselves|admire|reward|appreciate|cherish|celebrate|expect nothing|hire (?:only )?people who"
    r"|want people|look for people|like people|need people|don't (?:like|tolerate|want|hire|accept)|can't stand"
    r"|care (?:a lot|deeply|about))\b",
    r"\b(?:important|essential|vital|critical|crucial|key|everything|paramount|sacred|valued) (?:here|to us|for us"
    r"|to me|in (?:our|this)|at \w+)",
    r"\b(?:matters|counts) (?:a lot |most |hugely |deeply )?(?:here|to us)",
    rf"\b(?:{_GOOD}|best|top|successful) (?:\w+ )?(?:people|employees|managers|nurses|teachers|leaders|candidates"
    r"|workers|engineers|staff|team players?) (?:here )?(?:always|never|don't|know|are|do|love|work|stay|put)",
    r"\bwe(?:'re| are)? (?:looking for|after|want|need|seek) (?:somebody|someone|people|a person)\b",
    r"\b(?:is|are) (?:one of |part of |among )?our (?:\w+ )?(?:core )?values?\b",
    r"\byou (?:seem|look|strike (?:me|us)|come across|sound|appear)\b",
    r"\b(?:nobody|no one|everyone|everybody) (?:here|on our team|in our team)\b",
    r"\bwe are (?:all )?(?:an? )?(?:very |really )?(?:honest|passionate|hard-?working|friendly|dedicated|committed)\b",
)
_ABOUT_ONESELF = phrases(
    r"(?!are you (?:available|free|licensed|qualified|certified|registered)\b)"
    r"(?:is|was|do|did|are|can|could|would|will|have) (?:you|that|this)\b"
)
_ELLIPTIC = phrases(r"(?:do|did|are|can|could|would|will|have) you\W*")
_MODEL = phrases(r"(?:an? )?(?:most|all|every|any|our|good|great|real|true|successful|the best)\b")
_DECLARED = phrases(
    r"(?:so |and |but |then |i see |i understand |i hear |we hear )*(?:you(?:'re|'d|'ve|'ll)? (?!know\b)\w|(?:that"
    r"|it|there|this|they|he|she|we|i)(?:'s|'re|'d|'ll|'ve| (?:is|are|was|were|will|would|can|has|have|means|won't"
    r"|isn't|doesn't|wouldn't|shouldn't|sounds|suits))\b|your (?:\w+ ){1,4}?(?:is|are|was|were|says|shows|would"
    r"|will|can|has|have|tells)\b|no problems? (?:with|if)\b|.*\b(?:is|are|would be|will be|won't be"
    r"|shouldn't be) (?:no problem|fine|ok|okay|all right|not a problem|a problem|an issue|fine \w+ \w+)\b)",
)


def find_leading(asked: tuple[Asked, ...], any_open: bool) -> tuple[int, int] | None:
    """Return the span of the first sign that the answer is suggested, or None.

    `any_open` says that the whole text holds an open ask: then a plain statement with a question mark ("You worked
    nights? Tell us about it.") is only a way in, and does not count.
    """
    for index, one in enumerate(asked):
        span = _in_sentence(one, index > 0, any_open) or (None if any_open else _after_praise(asked, index))
        if span:
            return span
    return find_slanted(asked)


def _in_sentence(one: Asked, follows: bool, any_open: bool) -> tuple[int, int] | None:
    sentence = one.sentence
    found = _ANYWHERE.search(sentence.text) or _AT_START.match(one.lead) or _tag(one)
    if found:
        offset = sentence.text.find(one.lead) if found.re is _AT_START else 0
        return sentence.start + found.start() + max(0, offset), sentence.start + found.end() + max(0, offset)
    for ask in one.asks:
        if span := _in_ask(ask):
            return span
    if follows and _ECHO.fullmatch(sentence.text):
        return sentence.start, sentence.end
    return None if any_open else _declared(one)


def _tag(one: Asked) -> re.Match[str] | None:
    text = one.sentence.text
    tail = _TAIL.search(text)
    if tail and not (tail.group().strip(" ,?.!") == "then" and one.lead == ""):
        return tail
    negative = _TAG_NEGATIVE.search(text)
    if negative and (negative.group().startswith((",", ";", "-", "–", "—")) or one.lead):
        return negative
    return _TAG_POSITIVE.search(text) if one.lead else None


def _in_ask(ask: Ask) -> tuple[int, int] | None:
    sign = _ASK_SIGN.match(ask.text)
    if sign is None and ask.kind == "yes-no":
        sign = _NEGATIVE_QUESTION.match(ask.text)
    shown = sign.end() if sign else urges(ask)
    return None if shown is None else (ask.start, ask.start + shown)


def _declared(one: Asked) -> tuple[int, int] | None:
    sentence = one.sentence
    stated = not one.asks and sentence.text.rstrip("\"')").endswith("?") and _DECLARED.match(one.lead)
    return (sentence.start, sentence.end) if stated else None


def _after_praise(asked: tuple[Asked, ...], index: int) -> tuple[int, int] | None:
    """A value is praised, and then a yes or no about oneself is asked for: only one answer is safe."""
    one = asked[index]
    if not one.asks or not _ABOUT_ONESELF.match(one.asks[0].text):
        return None
    ask = one.asks[0]
    echoes = _ELLIPTIC.fullmatch(ask.text) is not None
    before = [(earlier.sentence.start, earlier.lead) for earlier in asked[:index] if not earlier.asks]
    for start, text in [*before, (one.sentence.start, one.lead)]:
        if _WE_VALUE.search(text) or (echoes and _MODEL.match(text)):
            return start, ask.end
    return None
