"""Signs that one ask urges its answer by its own words: built-in success or failure, a bid for approval, absolutes."""

from __future__ import annotations

from kedua.engine.language.forms_asks import Ask
from kedua.engine.language.text import phrases

_BETTER = (
    r"(?:better|worse|easier|harder|faster|quicker|slower|simpler|nicer|cheaper|happier|safer|smoother|stronger"
    r"|clearer|smarter|healthier|richer|(?:more|less) [\w-]+(?= (?:is|was|are|were|did|do|does|has|have|will|would)\b))"
)
_HELPED = (
    r"(?:improved?|help(?:ed)?|benefit(?:ed|ted)?|increased?|boost(?:ed)?|enhanced?|simplif(?:y|ied)|saved?|harm(?:ed)?"
    r"|damaged?|hurt|annoy(?:ed)?|upset|bother(?:ed)?|impress(?:ed)?|frustrated?|ruin(?:ed)?|delight(?:ed)?)"
)
_MOOD = (
    r"(?:upset|angry|confused|frustrated|annoyed|worried|disappointed|stressed|anxious|afraid|scared|bored|shocked"
    r"|unhappy|dissatisfied|outraged|ashamed|jealous|impressed|amazed|overwhelmed|irritated|relieved)"
)
_FELT = (
    r"(?:frustrating|annoying|boring|stressful|useless|pointless|enjoyable|rewarding|delicious|beautiful|exciting"
    r"|impressive|disappointing|irritating|satisfying|unpleasant|pleasant|unfair|painful|horrible|fun)"
)
_FINE = (
    r"(?:good|great|useful|helpful|valuable|nice|excellent|brilliant|attractive|beneficial|worthwhile|wonderful"
    r"|fantastic"
    r"|lovely|amazing|impressive|superb|perfect|appealing|exciting|delicious)"
)
_IDEA = (
    r"(?: (?:idea|plan|feature|thing|change|product|service|deal|offer|solution|choice|place|move|step|improvement))"
)
_ENDS = (
    r"(?: to (?:work|be|live|learn|join))?(?: (?:for|to) (?:you|us|your \w+|our \w+|people|everyone|everybody"
    r"|customers))?\W*$"
)
_OFFER = (
    r"(?:tool|product|app|application|service|feature|site|website|platform|device|version|subscription|gadget|system"
    r"|program(?:me)?|scheme)"
)
_OF_OURS = r"(?:it|this|that|these|those|our|my|the (?:new|proposed|current|latest))\b"

_URGED = phrases(
    rf"how (?:much|far|significantly) {_BETTER}\b",
    rf"how (?:much|greatly|significantly|badly) (?:did|has|have|does|do|will|would) (?!you\b|your\b).*\b{_HELPED}\b",
    r"how (?:much|deeply|badly|strongly) (?:do|did|would|will) you (?:really )?(?:hate|dislike|miss|resent"
    r"|despise|regret"
    r"|suffer|distrust|want to (?:join|work for))\b",
    r"how (?:badly|desperately|eagerly) (?:do|did|would) you (?:want|need|wish|long)\b",
    rf"how (?:very |deeply |badly )?{_MOOD} (?:are|were|would|did|do|was)\b",
    rf"how (?:very )?{_FELT} (?:is|was|are|were|do|did|does|would|has)\b",
    r"how (?:high|highly) (?:would|do|did|will) you (?:rate|score|regard|value|think|recommend)\b",
    r"how (?:well|quickly|brilliantly|smoothly|kindly) (?:did|do|does|has|have) our\b",
    rf"(?:do|would|don't) you (?:think|say|believe|feel"
    rf"|find)(?: that)? {_OF_OURS}(?!.* or\b)(?!.* {_FINE}(?: \w+)? (?:to|if"
    rf"|when)\b).*\b(?:{_FINE}{_IDEA}?{_ENDS}|(?:would|will|could|can|might) (?:really )?(?:help|improve|benefit|save"
    r"|appeal|work well)\b)",
    r"(?:is|was|would|will|are|were) (?:it|this|that|these|those|(?:our"
    r"|my) \w+(?: \w+)?) (?:not )?(?:be )?(?:really |very )?"
    rf"(?:an? )?{_FINE}{_IDEA}?{_ENDS}",
    rf"would you (?:use|buy|pay for|try|download|subscribe to|sign up for|love|like|want) (?:an?|our|this|such an?)"
    rf" (?:[\w-]+ ){{0,2}}?{_OFFER}(?: (?:that|which)\b|\W*$)",
    r"(?:do|did|would) you (?:like|love|enjoy|admire) (?:our|my|working (?:with|for) us)\b",
    r"(?:would|could|can|will|are|do) you (?:be )?(?:able to |willing to )?(?:easily|happily|gladly|readily|willingly"
    r"|cheerfully|eagerly)\b",
    rf"(?:are|were|did) you (?:feel )?(?:very |a bit |so |not )?(?!afraid|bored|impressed|ashamed){_MOOD}"
    r" (?:about|with|by|that|at|when)\b",
    r"(?:are|were) you (?:not )?(?:excited|thrilled|delighted|honou?red) (?:to|about|at|by) (?:be|join|work|us"
    r"|this|our|the|have)\b",
    r"(?:do|would|have|did) you never\b",
    r"(?:do|would|will|can) you (?:always|invariably)\b(?!.* or\b)(?! want)",
    r"do you (?:have|get|face) (?:any |many )?(?:problems?|issues?|trouble|difficult\w+) with (?:us|our|your (?:\w+ )?"
    r"(?:boss|manager|supervisor|colleagues|co-?workers|team|employer))\b",
    r"what (?:do|did) you (?:love|adore|admire)(?: most| best| so much)? about (?:our|us|working (?:here|for us))\b",
    r"why (?:do|did|would) you (?:love|adore|admire|enjoy|prefer) (?:.*\bso much\b|our\b|us\b|this (?:product"
    r"|brand|company))",
    r"what makes (?:our|us)\b.*\b(?:best|better|so|great|special|unique|stand out)\b",
    r"do you (?:also |strongly |fully |completely )*agree (?:with (?:the (?:view|idea|claim|saying|statement)|those)"
    r"|(?!to\b|or\b|with\b))(?!.*\bor (?:not|disagree))",
    r"(?:would|do) you agree\W*$",
)


def urges(ask: Ask) -> int | None:
    """Return how many characters of the ask show that it urges its answer, or None when it does not.

    Questions of degree stay neutral when both ends of the scale are fit to say ("How satisfied …", "How important …");
    "How upset …" and "How much better …" have the answer built in.
    """
    found = _URGED.match(ask.text)
    return found.end() if found else None
