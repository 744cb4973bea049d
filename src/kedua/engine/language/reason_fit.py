"""Where a reason for a decision rests on fit, feeling or chemistry, and no value of the company is named with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_US = (
    r"(?:us|our \w+(?: \w+)?|the (?:\w+ )?(?:team|crew|company|office|culture|place|gang|group|family|bunch|staff|"
    r"people|organi[sz]ation|firm)|my (?:team|crew|staff)|here|this (?:team|place|office|company)|a (?:place|team|"
    r"company) like ours|everyone)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\brub(?:s|bed|bing)? (?:\w+ ){1,2}up the wrong way\b|\b(?:see|picture|imagine|want) (?:her|him|"
            r"them) (?:at|in|on|with|"
            r"around|here|among)\b|\b(?:feels?|felt|looks?|looked) like an? (?:\w+ )?(?:person|colleague|type|"
            r"hire|insider)\b|"
            r"\btoo (?:corporate|academic|posh|polished|formal|casual|bookish|urban|rural|buttoned-up|hippie|fancy)\b|"
            r"\bgell?(?:s|ed|ing)? with\b|\b(?:friday|after-?work|christmas|team) (?:drinks|lunch|party|outing|"
            r"karaoke)\b(?! for (?:\d|the))|"
            r"\b(?:who|what) we are\b|"
            r"\b(?:kind|sort|type) of (?:person|people|candidate) (?:who|that) (?:\w+ )?(?:thrives?|fits?|"
            r"belongs?|survives?|lasts?|does well|do well)\b|"
            r"\b(?:right|wrong|same) spirit\b"
        ),
        (
            r"\b(?:cultur(?:e|al|ally)|team|personality|company|organi[sz]ational|values)[- ](?:fit|match|mismatch|"
            r"misfit|add|thing|clash)\b|\bcultur\w+ (?:fit|match|mismatch|misfit|clash)\b|"
            r"\bculture box\b|\b(?:share|match|suit|understand|get|fit)s? (?:\w+ )?(?:our|the) culture\b|\bthe "
            r"culture we\b|^culturally\b"
        ),
        (
            rf"\bfits?\b(?: \w+)? (?:right |well |straight |nicely )?(?:in|into|with) (?:well |perfectly |nicely |"
            rf"easily )?(?:{_US}|$|[.,;!?])|\bfit(?:s|ting)? (?:right |well |straight )?in\b(?! (?:one|a day|two))"
        ),
        (
            r"\bbanter\b(?! with (?:customers|patients|guests))|\b(?:wrong|right|good|bad|great|nice|same|odd|"
            r"strange) (?:energy|vibe|feel|mix|"
            r"chemistry|mindset|mentality)\b|\b(?:get|got|gets|getting) (?:on|along) (?:\w+ )?(?:with|"
            r"like)\b(?! (?:the (?:supplier|customer|"
            r"client|union|parents)))|\bgot on better\b|\bone of (?:us|our own)\b(?! "
            r"(?:\w+ed|heard|saw|said|told|took|gave|wrote|had|has|was|did)\b)|\b(?:our|this) (?:style of|"
            r"kind of|sort of) (?:banter|humour|"
            r"humor|people|folk)\b|\bsit(?:s)? well with the (?:rest|others|team|office)\b|\bthe lads\b|"
            r"\bpeople like us\b"
        ),
        (
            r"\bfits? (?:the company|us|our team|our company|here|perfectly|like a glove|well|us all|the team)\b(?! "
            r"(?:our|the) value)"
        ),
        (
            r"\b(?:good|great|bad|poor|wrong|right|perfect|natural|excellent|not a|no|not the right|better|real|"
            r"obvious|strong|ideal|team|lovely|best) (?:\w+ )?fit\b(?!(?: \w+){0,3} (?:with |for )?(?:our |the "
            r")?value)|"
            r"\bfit(?: is|:| was)\b|\bwould (?:she|he|they) fit\b|\b(?:don't|do not|doubt|not sure|think) (?:that "
            r")?(?:she|he|they)(?:'d| would|'ll| will)? fit\b|\bfit factor\b"
        ),
        (
            r"\bgut\b(?! (?:of|the fish))|(?<!killer )\binstincts?\b|\bintuition\b|\bhunch\b|\bsixth sense\b|"
            r"\bfeel(?:s|ing)? (?:right|wrong|off|it)\b|\b(?:didn't|doesn't|did not|does not|don't) feel (?:right|it|"
            r"good)\b|"
            r"\b(?:good|bad|funny|strange|strong|odd|uneasy|nagging) feeling\b|\bjust (?:a )?feel(?:ing)?\b|\bfelt "
            r"off\b|\bfelt (?:wrong|right)\b|\bfeels? like (?:one|part|family|home|a natural)\b|\bfelt like (?:part|"
            r"one|family)\b|\bfeeling was mutual\b|"
            r"\bsomething about (?:her|him|them) (?:felt|is|was|seemed|put|bothers?|bothered|did)\b|\bput my finger "
            r"on\b|\bi sensed? that (?:she|he)\b|\bmy heart (?:says|tells)\b|\bknow it when\b"
        ),
        (
            r"\bvibes?\b(?! check of)|\bchemistry\b(?! (?:lab|class|degree|teacher|set|of|course|exam))|\b(?:didn't|"
            r"did not|don't|do not|never|really|just|we|i|can|would|could|instantly|cannot|can't) (?:\w+ )?(?:click|"
            r"clicked|gel|gelled|jell)\b|\bgel with\b|\bhit it off\b|\brapport\b(?! with (?:customers|clients|guests|"
            r"the team))|"
            r"\bwavelength\b|\bwarmed to (?:her|him)\b|\brubbed (?:me|us)\b|\bspark between\b|\bbond(?:ed)? (?:with|"
            r"over)\b|\bkindred\b|\bgets us\b|\btook to (?:her|him)\b|\btake to (?:her|him)\b"
        ),
        (
            r"\b(?:one|part) of (?:us|the (?:gang|family|team|bunch|lads))\b(?! (?:that|who|which|\w+ed|heard|"
            r"saw|said|told|took|gave|wrote|had|has|was|did)\b)|\b(?:our|my) "
            r"(?:kind|sort|type) of (?:person|people|guy|girl|candidate)\b|\b(?:is|'s|are|not) our (?:type|kind|"
            r"sort)\b|\btypical company (?:person|man|woman)\b|"
            r"\b(?:startup|start-up|corporate|company|agency|office) (?:person|type|material)\b|\bbelongs? here\b|"
            r"\bcompany dna\b|\bour dna\b|\bvery corporate\b|\bfamily already\b|\bnot for our (?:kind|place)\b|"
            r"\b(?:our|the) little family\b|\bfrom another world\b"
        ),
        (
            r"\b(?:have|having|go for|share|grab|drink|enjoy) (?:a |an )?(?:beer|drink|coffee|pint|teh tarik|lunch|"
            r"makan)\b(?: (?:with|together))|\bgoing for makan\b|\bbeer test\b|\bairport\b (?:with|test)|\bstuck at "
            r"an airport\b|\bsit(?:ting)? next to\b(?! (?:the|a|her|his) (?:line|till|driver))|\bhaving (?:her|him|"
            r"them) (?:about|around)\b|\bhave (?:her|him) around\b"
        ),
        (
            r"\b(?:can't|cannot|couldn't|can|could|simply can't) (?:\w+ )?(?:see|picture|imagine) (?:her|him|them|it|"
            r"working) (?:\w+ )?(?:here|in our|with us|in the team|working here)\b|\bcould see (?:her|him) here\b|"
            r"\bimagine (?:her|him) (?:here|in)\b"
        ),
        (
            r"\b(?:stick out|sore thumb|blend in|upset the (?:\w+ )?dynamic|team dynamic|rock the boat|right mix|"
            r"mismatch in style|bad match|good match for (?:the|our) (?:office|team|company)|match for the (?:office|"
            r"team) atmosphere|be happier elsewhere|another world of work|way of doing things|same school as)\b|"
            r"\b(?:not|isn't|wasn't) (?:really )?(?:a match|(?:a )?fit)\b(?! for (?:the|our) (?:budget|pay|hours))|"
            r"\bour people would\b"
        ),
        (
            r"\b(?:something|a voice|everything|nothing) (?:\w+ )?(?:told|tells|says|said) (?:me|us)\b|\bcan(?:not|"
            r"'t) (?:quite |really )?explain (?:it|why)\b|\bsomehow\b|\bintangible\b|\bx factor\b|\bje ne sais\b|"
            r"\b(?:first|my|our|overall|general|lasting|personal) impression\b(?! of (?:the|our) (?:plan|shop|case))|"
            r"\bhandshake\b|\bsit(?:s|ting)? (?:well|right|easily) with (?:me|us)\b|\b(?:makes|made) (?:me|us) "
            r"(?:uneasy|uncomfortable|feel|laugh|smile)\b|"
            r"\b(?:uneasy|comfortable|at ease|uncomfortable) (?:around|with|about|in the company of) (?:her|him|"
            r"them)\b|\b(?:good|great|nice|lovely) (?:laugh|chat|banter|connection|chats|company)\b"
        ),
        (
            r"\b(?:fish out of water|odd one out|odd man out|square peg|one of a kind here|sticks? out|stand out "
            r"here|"
            r"outsider|out of place|at home (?:here|with us|in our)|like-minded|same page|same background|speaks? "
            r"our "
            r"language|our world|our tribe|our wavelength|our circle|our crowd|"
            r"our sort|of our own|old-school|not [\"']?us[\"']?(?=[.,;!]|$)|very [\"']?us[\"']?(?=[.,;!]|$)|like "
            r"ours|"
            r"with ours|than ours|our way of (?:life|being|thinking|working|doing)|house style)\b|[\"']us[\"']"
        ),
        (
            rf"\b(?:align(?:s|ed)?|alignment|compatible|compatibility|in tune|in line|in step|in sync|at odds|"
            rf"resonates?|resonated|harmony|match(?:es|ed)?|suits?|suited|mix(?:es)?|mesh(?:es)?|jars?|clash(?:es)?|"
            rf"chimes?|vibe|vibes|get(?:s)? (?:along|on)|identif\w+|settle|go down well|work well) (?:\w+ )?(?:with|"
            rf"to|for|in|the|our) (?:\w+ )?(?:{_US}|ours|us|culture|energy of|spirit|atmosphere|ethos|mood|mentality|"
            rf"mindset|lads|boys|girls|guys|folks|tone)"
        ),
        (
            r"\b(?:slots?|integrates?|blends?|settles?|assimilates?|meshe?s?|mixe?s?|jells?|melts?|slides?|sits?|"
            r"bonds?|get(?:s)? (?:along|on)) (?:\w+ )?(?:into|in with|well with|well in|easily with|in well|in "
            r"easily|"
            r"well into|nicely|with (?:the|our|my) (?:team|crew|lads|boys|girls|guys|others|gang|people|staff|bunch|"
            r"folks|group))\b"
        ),
        (
            r"\b(?:connect|connected|bonded|click|resonated?) with (?:her|him|them|us|me)\b|\b(?:i|we|everyone|"
            r"everybody|all|instantly|immediately) (?:really |just |all |instantly |immediately |simply |personally |"
            r"did not |didn't |never )?(?:like|liked|loved?|loves|adored?|took to|disliked?|enjoyed) (?:her|him|them|"
            r"being|talking|speaking|chatting|meeting)\b|\byou (?:instantly|just) (?:like|want)\b|\binstantly like\b|"
            r"\b(?:team|crew|staff|guys|lads|girls|boys|everyone|office|gang|people here) (?:would|will|won't|"
            r"wouldn't|did|might) (?:\w+ )?(?:love|like|hate|accept|enjoy|take to|warm to|welcome|adore|reject|"
            r"struggle with|embrace) (?:her|him|them)\b"
        ),
        (
            r"\bcultural(?:ly)? (?:\w+ )?(?:alignment|aligned|distance|gap|issue|concerns?|reasons?|thing|add|"
            r"differences?|compatib\w+|different|far|close|side|grounds|question)\b|\bculture (?:wise|is|was|concern|"
            r"reasons|question|test|alignment|carrier|-wise)\b|\bculture-wise\b|\b(?:our|company|team|the) (?:spirit|"
            r"ethos|tribe|vibe|soul|mentality|atmosphere|energy|dna)\b|"
            r"\b(?:would|will|'d) (?:\w+ )?(?:be|feel) (?:\w+ )?(?:happy|unhappy|lonely|lost|isolated|at home|right "
            r"at home|comfortable|miserable) (?:here|with us|in our|among)\b|\bnot (?:for|like) us\b(?=[.,;!]|$)|"
            r"\blike us\b(?=[.,;!]|$)|\bwith our (?:lot|bunch|people|gang|type)\b|\bright for us\b|\bwrong for us\b|"
            r"\bperfect for us\b|\bpersonality clash\b"
        ),
        (
            r"\b(?:cultural|culture|chemistry|fit)\b(?!ness)(?! (?:of safety|change|programme|program|training|"
            r"festival|centre|event|food|the|one|two|new|all|both|into (?:a|one|two|the (?:van|box|lorry|truck|oven|"
            r"day|week|budget|plan))|for (?:use|purpose)))|\bmy feeling\b|\bfeel(?:s|ing)? like (?:a|the) (?:good |"
            r"bad |right |wrong )?(?:match|fit)\b|\b(?:instant|real|no|personal|human|deep) connection\b|"
            r"\b(?:to|of|in) (?:our|the) (?:\w+ )?family\b(?! (?:business|doctor|meal|room|law|of))|\b(?:so|just|"
            r"really|not|very) us\b|\b(?:love|like|hate|enjoy|want) (?:to )?(?:work|working|spend|sit|have) (?:\w+ "
            r")?(?:with )?(?:her|him|them)\b|\b(?:energy|mood|atmosphere) in the room\b|\bget(?:s|ting)? (?:on|"
            r"along) "
            r"with\b|\bfeel (?:\w+ )?at home\b|"
            r"\b(?:see|imagine|picture|want|have) (?:her|him|them) (?:\w+ )?(?:in|on|as part of|among|around|with) "
            r"(?:the|our|your|my) (?:team|side|office|crew|company|place|kitchen|floor|house|family)\b|"
            r"\b(?:laugh(?:ed|s)? at|jokes?|sense of humou?r|shine to|certain something|pub quiz|square peg|vibe "
            r"check|something was off|was off\b|warm(?:ed)? to|take a liking|taken with)\b|"
            r"\b(?:kind|type|sort) of (?:person|people|guy|candidate) (?:we|that we|who) (?:\w+ )?(?:take|want|like|"
            r"look|have|would)\b|\b(?:mentality|mindset|spirit|attitude|outlook|style) (?:for|of|to match) (?:our|"
            r"this|the) (?:company|firm|team|place|culture|office)\b"
        ),
        (
            r"\b(?:see|imagine|picture) (?:her|him|them) (?:\w+ )?(?:working|sitting|among|alongside|as one)\b|"
            r"\b(?:fun|nice|good|great|pleasant|lovely) to have (?:around|about|on|in|here)\b|\bmatch for (?:who we|"
            r"us|our|the (?:team|company|crew|manager|boss))\b|\b(?:different|another) (?:kind|sort|type) of "
            r"(?:company|firm|place|world|background)\b|\bbelong(?:s|ed)?\b(?! to (?:a|the) \w+)|\bfelt (?:\w+ "
            r")?(?:natural|familiar|comfortable)\b|"
            r"\b(?:no|a|any|instant|immediate) click\b|\b(?:not|never) click(?:ed)?\b|\bclick(?:ed)? (?:with|"
            r"between)\b|\bwe (?:\w+ )?connected\b|\bour (?:team|people|staff|crew|guys|lads) (?:would|will) (?:\w+ "
            r")?(?:accept|reject|like|take)\b|\bsomething about (?:her|him|them)\b|\bfits? the (?:mould|mold|bill|"
            r"picture)\b|\bone of ours\b|^(?:she|he|they) (?:fits?|would fit|does not fit|doesn\'t "
            r"fit)\b(?=[.,;!]|$)|"
            r"\baccepted by (?:the|our|my)\b|\bfelt (?:\w+ )?(?:good|bad|great|uneasy) about\b|\b(?:no|any|not a) "
            r"good feeling\b|\bget(?:s)? (?:along|on) (?:well )?with\b"
        ),
    )
)
_VALUE = re.compile(
    (
        r"\b(?:our|the|company|a|this) values?\b|\bvalues? [\"'“‘]|[\"'“‘][A-Za-z ]{3,40}[\"'”’]|\blevel [1-5]\b|\bas "
        r"a value\b"
    ),
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|since|as (?:she|he|they)|when (?:she|he|they)|by \w+ing|for example|:|told|showed?|shown|"
    r"described|gave|stopped|asked|behaviou?r|for our value|on our value|level [1-5])"
)
_TOLD = re.compile(
    r"\b(?:told us|described?s?|explain\w*|named|asked about|fitted|fitting|mapped|ran|trained)\b(?:(?!,? (?:and|"
    r"but|yet|still|though|however|also) (?:he|she|i|we|they)\b)[^.;])*$"
)


def find_fit(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence of a reason rests on fit or feeling: the first span, if any.

    A named value with the behaviour that showed it is evidence; so is what the candidate told of fit and culture.
    """
    if _VALUE.search(sentence) and _BECAUSE.search(sentence):
        return
    for pattern in _PATTERNS:
        for hit in pattern.finditer(sentence):
            if not _TOLD.search(sentence, 0, hit.start()):
                yield hit.span()
                return
