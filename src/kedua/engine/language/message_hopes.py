"""Hopes that a message must not raise: a place on a list, a next time, an answer before there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.message_later import KEPT_FOR_LATER
from kedua.engine.language.text import first_hit

Span = tuple[int, int]

# These raise hopes whatever else stands with them.
_PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        # What would have been, but for one thing; how little there was between them; when they will have started.
        (
            r"\b(?:had|if|with|but for|were it not)\b[^.;]{3,80}\byou(?:'d| would)(?: \w+)? (?:be (?:starting|hired|"
            r"with us|working|one of|on (?:the|our)|in\b|offered|here)|have (?:been (?:hired|offered|chosen|"
            r"selected|our|"
            r"taken|the one)|got (?:it|the)|walked|had the|made it|passed))|"
            r"\byou(?:'d| would)(?: \w+)? have (?:got|had|been (?:offered|hired|chosen|taken|in)|made|passed|"
            r"won)\b[^.]*\bif\b|"
            r"\b(?:would|could|might) (?:just as (?:easily|well) )?have (?:been (?:yours|a yes|a different "
            r"answer)|gone "
            r"(?:to you|your way))\b|\b(?:the|our|my) answer (?:will|would|could|may|might)(?: \w+)? (?:be|have "
            r"been) (?:a )?"
            r"(?:yes|different|another)\b|\bby (?:a|the) (?:\w+ )?(?:hair(?:'s breadth)?|whisker|fraction|slimmest|"
            r"smallest|narrowest|thinnest|tiniest|sliver|thin margin|small margin|nose)\b|"
            r"\b(?:a|the) (?:whisker|hair|hair's breadth|cigarette paper) (?:away|between)\b|\btouching distance\b|"
            r"\b(?:agonisingly|agonizingly|painfully|tantalisingly|heartbreakingly|terribly|awfully|too) "
            r"(?:close|near|tight)\b"
        ),
        (
            r"\b(?:change|changes|changed|changing) (?:his|her|their|our|my|its) minds?\b|\b(?:a|one|last|just a|"
            r"only a) box to tick\b|\byou(?:'re| are) our (?:person|man|woman|one|hire)\b|\b(?:just|only need to|"
            r"only have to) say the word\b|\b(?:get|have|print|prepare|draw up|typed?) your "
            r"contract\b(?=[^.]*\b(?:print|"
            r"ready|drawn|signed|typed|waiting)|$)|\b(?:once|when|after|as soon as) you(?:'ve| have)?(?: \w+)? "
            r"(?:start(?:ed)?|"
            r"join(?:ed)?|begun|begin) (?:with us|here|us\b|in (?:the|our) (?:team|shop|office|ward))|"
            r"\banything but (?:a )?(?:yes|good|positive|an offer)\b|\bcan(?:'t|not) (?:see|imagine) (?:this|it|"
            r"that|how it)\b[^.]*\b(?:wrong|no|fail\w*)\b|"
            r"\b(?:not|n't) (?:have )?(?:hesitated?|think|thought) (?:twice|for a (?:second|moment|"
            r"minute))\b[^.]*\b(?:you|hir\w+|tak\w+)\b|"
            r"\byou(?:'re| are) (?:already )?confirmed (?!for (?:the|an|your) (?:interview|slot)|to attend)(?:for|"
            r"plus|in|as|with)\b|\b(?:see|meet) you on your first (?:day|morning)\b|"
            r"\b(?:more|rather) (?:of )?a (?:pause|delay|later|postponement|break|comma|see)\b|\bnever say never\b|"
            r"\bisn't over (?:yet|till|until)\b|\b(?:hold off|think twice|wait) (?:on |before )?(?:sign|accept|"
            r"tak|commit|"
            r"apply)ing\b|\bwouldn't (?:apply|look|sign|accept|bother applying|go)(?: \w+)? (?:elsewhere|anywhere|any "
            r"further|other)\b|\boff the record\b|\bunofficially\b"
        ),
        (
            r"\b(?:you'll|you will|(?<!going )to|next time,? (?:it (?:will|'ll) be )?)(?: surely| certainly|"
            r" definitely)? (?:get (?:in|the next)|be you|make it)\b"
            r"(?! (?:easier|possible|up|to|on|work|less|more|clear\w*|fair\w*|right|simple\w*|happen|a|there on))|"
            r"\bnext time (?:it|you)(?:'ll| will) (?:be|get|make|have|succeed)\b|\b(?:your|the) (?:time|turn|day|"
            r"moment)(?: with us)? (?:will|'ll)(?: \w+)? come\b"
        ),
        (
            r"\bnot forever\b|\b(?:no|not) for now\b|\bnot (?:a )?\"?no\"? (?:but|just)? ?not yet\b|\"not yet\"|"
            r"\bsee[- ]you[- ](?:later|soon)\b|\bnot goodbye\b|"
            r"\brather than a goodbye\b|\bdon't (?:give up|lose hope|be discouraged)|\bdo not (?:give up|lose hope|"
            r"be discouraged)|\bnot be discouraged\b"
        ),
        (
            r"\b(?:so|very|really|this|extremely|incredibly) close\b|\b(?:nearly|almost|just about) (?:made it|"
            r"got it|there)\b|\bonly just missed\b|\bfirst in line\b|"
            r"\bfirst (?:person|one) (?:we|i)(?:'ll| will| would)? (?:call|ring|contact|think)\b|\bcall (?:you|"
            r"u) first\b|\bstay tuned\b|\bkeep an eye on (?:our|the)\b(?! (?:\w+ )?(?:web\w*|site|page|jobs page|"
            r"board))|"
            r"\bwatch this space\b|\bpaths will cross\b|\bcross paths\b|\bbound to be (?:something|a place)\b|"
            r"\bonly a matter of time\b|"
            r"\bas soon as .{3,40}, you're in\b|\bwhen .{3,60}, you(?:'re| are) in\b|"
            r"\b(?:ordered|asked it for|set up|prepared|reserved|cleared) your "
            r"(?:laptop|desk|badge|e-?mail|locker|uniform|phone)\b|\btrust me\b"
        ),
        (
            r"\b(?:job|offer|place|role|position|contract|spot) is (?:practically|basically|as good as|pretty much|"
            r"almost|just|virtually|nearly|all but)\b|"
            r"\b(?:practically|basically|virtually|as good as|pretty much|all but|almost) (?:yours|hired|"
            r"certain to|"
            r"there|in|one of us|done)\b|"
            r"\b(?:just|only|mere(?:ly)?|basically) (?:a )?(?:formality|waiting on the paperwork|paperwork)\b|"
            r"\ba formality\b|\bshoo[- ]in\b|\bdone deal\b|\bin the bag\b|"
            r"\byou(?:'ve| have)? (?:really |totally |absolutely )?(?:nailed|smashed|crushed|killed|aced) (?:it|"
            r"the|this|that)\b|\bnailed it\b|\baced (?:it|the)\b|\bknocked it out\b|(?<!who )(?<!who simply "
            r")(?<!who really )\bblew us away\b"
        ),
        (
            r"\bit(?:'s| is)(?: all)? looking (?:\w+ )?(?:good|promising|great|positive|bright)\b|\blook(?:s|ing) "
            r"(?:really |very |pretty |so |extremely )?(?:good|promising|great|positive|"
            r"bright) for you\b|\b(?:our|my|the|clear) (?:favou?rite|front[- ]?runner|top (?:choice|pick)|"
            r"number one)\b|"
            r"\b(?:nothing to|wouldn't|would not) worry\b|\bworry about (?:the|a) (?:result|outcome|answer|"
            r"thing)\b|\bfingers crossed\b|"
            r"\bstart packing\b|\balmost certain\b|"
            r"\bexpect good news\b|\bgood news (?:is )?(?:coming|soon|ahead|on the way)\b"
        ),
        (
            r"\bconsider yourself (?:part|one|hired|in)\b|\b(?:think|sure|believe|know) you(?:'re| are) in\b|"
            r"\beveryone (?:here )?(?:loved|loves|adored|adores) you\b|\badores? you\b|"
            r"\bsurpris\w+ if (?:it|you) (?:wasn't|weren't|was not|were not|aren't|did not|didn't)\b|"
            r"\bchances are (?:excellent|good|high|great|very)\b|\bvery likely (?:to|that)\b|"
            r"\bbe confident of (?:a|the)\b|\bno doubt (?:that )?you\b|\bcan start telling\b|"
            r"\bhand in your notice\b|"
            r"\bresign\b|\bstrong contender\b"
        ),
        (
            r"\b(?:lose heart|chin up|head up)\b|\bname on it\b|\bbound to\b|\bsure thing\b|\b(?:certain|sure|"
            r"guaranteed|destined) "
            r"to (?:get|be|have|come|follow|open|make|succeed|find|turn|hear)\b|\bi (?:can )?(?:guarantee|"
            r"promise)\b(?: you)?(?! (?:to|that "
            r"(?:we|i) will (?:reply|write|tell))\b)|\b(?:take|hire|get|have|bring|"
            r"absorb) you(?: \w+){0,3} (?:for sure|without fail|"
            r"one way or another)\b|\bfor sure (?:can|you|we|next)\b|\b(?:snap\w*|scoop\w*) you up\b|"
            r"\bfind (?:you )?a (?:place|role|"
            r"spot|job|home) for you\b|\bin your favou?r\b|\brubber[- ]stamp\w*|\bbox[- ]ticking\b|\bbetween (?:us|"
            r"you and me|you, me)\b|"
            r"\bshouldn't (?:say|tell|be telling)\b|\bdead cert\b|\brest (?:easy|assured)\b(?=.*\b(?:you|place|role|"
            r"job|reopen|"
            r"open)\b)|\b(?:clear|keep) your (?:diary|calendar|schedule)\b(?! (?:free )?(?:on|for) (?:the|\w+day|"
            r"an hour))|"
            r"\bno question\b|\b(?:everything|all signs?) points? to\b|\bbefore the year is out\b"
        ),
        (
            r"\bmake room for you\b|\bre-?open\w*(?: \w+){0,2} (?:soon|again|shortly|in (?:spring|summer|autumn|"
            r"the))\b|"
            r"(?<!from )\b(?:our|my|the) (?:very )?first (?:call|port of call)\b|\b(?:very )?good news from (?:us|me)\b|"
            r"\b(?:certainly|definitely|surely|undoubtedly|absolutely) (?:hire|offer|call|find|get|have|contact|"
            r"take|succeed|"
            r"want|pass|make|be (?:hired|offered|chosen|selected|successful|back|joining))\b|(?<!lives )(?<!live "
            r")(?<!living )\b(?:just )?(?:around|"
            r"round) the corner\b|\bsit tight\b|\b(?:just )?for show\b|"
            r"\b(?:boss|director|manager|"
            r"committee|team|board|panel|everyone) (?:has |have )?already (?:said yes|agreed|decided|chosen|"
            r"made up)\b|\bstart (?:looking|"
            r"packing|planning|telling)\b|\bi'll see to it\b|\bring(?:ing)? you (?:\w+ )?(?:with a contract|"
            r"about the next)\b|"
            r"\byour (?:turn|time|chance|moment) (?:is|will|'ll)\b|\b(?:always|still) (?:be )?(?:a |our )?(?:place|"
            r"home|door|chair|desk|"
            r"spot) (?:for you|open|here)\b|\bwe(?:'ll| will) (?:take|have) you (?:back|on)\b|\bwritten all over\b|"
            r"\bcan't imagine "
            r"(?:anyone|anybody) else\b|\bhave (?:the job|it) (?:in all but|already)\b|\b(?:nothing|little) (?:can|"
            r"could) go wrong\b"
        ),
        (
            r"\b(?:do not|don't|please don't|no need to) (?:accept|take|sign|say yes to|look (?:at|"
            r"for)) (?:any(?:thing)?|other|another|a "
            r"different|an)\b|\bturn down (?:any|other|the other)\b|\byou(?:'ll| will)(?: soon| surely| be)* (?:be |"
            r")(?:running|earning|"
            r"promoted|leading|head of|manager|in charge|on the team|one of us|working here|part of)\b(?! (?:four|"
            r"the stall|a (?:team|"
            r"stall|till)|for))|\bthis isn't (?:goodbye|the end|a goodbye)\b|\bthe (?:next|following) (?:opening|"
            r"one|job|post|vacancy|"
            r"place|role) is (?:yours|for you)\b|\b(?:job|place|post|role|desk|spot|seat|contract)(?:'s|"
            r" is) (?:as good as|waiting|"
            r"reserved|already)\b|\b(?:a|your) (?:desk|place|spot|seat) (?:is |here )?(?:waiting|reserved|"
            r"with your)\b|"
            r"\byou(?:'re| are) (?:basically|practically|almost|already|as good as|very nearly|virtually) (?:in|"
            r"hired|there|through|"
            r"one of|part of|home|chosen)\b|\bnot if,? but when\b|\bof when,? not if\b|\bwalk (?:straight |"
            r"right )?in(?:to)?\b(?=.*"
            r"\b(?:you|next)\b)|\b(?:next|second) time (?:round |around )?(?:you|it|we)(?:'ll| will)\b"
        ),
        (
            r"\bstrongly encourage you\b|\bexcellent chance\b|\bgreat chance\b|\bthere (?:is|"
            r"will be) another chance\b|\btry (?:again|once more)\b(?=.*\b(?:get|in|sure|chance|succeed)\b)|"
            r"\byou'll get in\b|\bsure (?:that )?(?:we|you|our)(?:'ll| will)\b(?! understand| agree| see why)"
        ),
    )
)
_NO = re.compile(
    r"\b(?:not|don't|won't|cannot|can't|never|no longer|no list|nobody|without|isn't|aren't|doesn't|wouldn't|"
    r"couldn't|no other|delete\w*|"
    r"neither|nor|no pool)\b(?! hesitate| only| lose| doubt)"
)
# Thanks for what was, and what nobody can promise, raise nothing.
_FOR_NOTHING = re.compile(
    r"\bthank(?:s| you)(?: \w+){0,3} for (?:coming|meeting|seeing|interviewing|talking|joining|being|taking|"
    r"letting)\b|"
    r"\b(?:can't|cannot|can not|couldn't|won't|nobody can|not able to|unable to|don't want to) (?:\w+ )?(?:promise|"
    r"say|tell|guarantee|"
    r"raise|know)\b|\bnothing is promised\b|\bnot (?:something|anything) (?:that )?(?:i|we) can\b|"
    r"\bstays between us\b|\bno (?:promise|guarantee)\b|\beither way\b"
)
_ASKED = re.compile(r"\bunless you\b|\bif you (?:ask|wish|want|would like|'d like|agree)\b|\bdelete\w*\b")


def find_false_hopes(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence raises a hope that nobody can answer for: spans in it."""
    if _FOR_NOTHING.search(sentence):
        return
    spoken_of = () if _NO.search(sentence) or _ASKED.search(sentence) else KEPT_FOR_LATER
    yield from first_hit(sentence, (*_PLAIN, *spoken_of))
