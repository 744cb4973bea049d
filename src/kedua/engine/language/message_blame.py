"""Where a message blames its reader: what they should have done, what they failed to do, what they spoilt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.text import first_hit

Span = tuple[int, int]

_YOU = (
    r"(?:you|u)(?:'ve|'d)?(?: (?:have|had|really|simply|just|also|clearly|then|even|sadly|obviously|only|"
    r"actually|completely|apparently|unfortunately|never|twice|kept|still|so|totally))*"
)
_FAULTS = r"""
    failed fail neglected refused forgot forgotten wasted ruined spoil(?:ed|t) blew bungled messed_up messed
    dodged dodging
    disappointed ignored rambled botched fumbled flunked squandered undermined sabotaged underestimated overlooked
    skipped
    disregarded bothered_nobody contradicted_yourself exaggerated lied interrupted bluffed cheated
    talked_too_much talked_over talked_over_everyone lost_the_panel let_yourself_down let_us_down
    let_the_(?:opportunity|chance|team|panel)
    missed_(?:your|the|a|this)_(?:chance|opportunity|point|mark) shot_yourself threw_away guessed_instead
    tried_to_(?:bluff|hide|avoid)
    cost_yourself made_no_effort did_yourself_no_favou?rs
"""


def _either(text: str) -> str:
    return "|".join(text.split()).replace("_", " ")


_DONE = (
    r"(?:\w+ed|taken|put|read|known|listened|done|been|given|shown|spent|come|paid|brought|said|thought|made|"
    r"kept|asked|"
    r"answered|had|written|spoken|told|sent|got|left|let|held|found|met|rung|begun|turned up)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YOU} (?:{_either(_FAULTS)})\b(?! free)",
        (
            r"\b(?:any(?:one|body)|whoever|a (?:person|candidate|professional|serious \w+)|people|somebody|someone)"
            r"(?: \w+){0,5} (?:who|applying|that)\b[^.;]*\b(?:would have|should|ought|must|knows?|reads?|comes?|"
            r"prepares?)\b"
            r"(?! (?:to )?(?:this|us|the post))|"
            r"\b(?:a (?:bit|little|touch)|some|slightly|far|much) more (?:homework|effort|care|preparation|reading|"
            r"attention|thought|work|research)\b|\bmore (?:homework|care|preparation|effort|attention) on your (?:side|"
            r"part)\b|\b(?:wast\w+|took up) (?:our|the|my|everyone's|everybody's|the \w+'s?|our \w+'s?|\w+'s) "
            r"(?:\w+ )?(?:time|hour|morning|afternoon|day)\b|\b(?:it was|that was|it is|how) (?:rather |very |plainly |"
            r"simply )?(?:careless|rude|sloppy|thoughtless|disrespectful|unprofessional|irresponsible|lazy) (?:of "
            r"you|to|"
            r"that you)\b|\bleft (?:us|me|the (?:team|panel)) (?:in the lurch|high and dry|stranded)\b|"
            r"\byou (?:spoil\w*|ruin\w*|wreck\w*|threw|damaged|hurt|killed|sank) (?:your|the|this|it|any)\b|"
            r"\b(?:lesson for you|learn(?:ed|t)? your lesson|let this be)\b|\bmake (?:more of )?an effort\b|"
            r"\b(?:just|simply) (?:didn't|did not|never) (?:show|turn up|come|appear|answer|reply|call|bother)\b|"
            r"\b(?:had|have|has|was|were)\b[^.]* for nothing\b|\b(?:stupid|foolish|silly|daft|dumb|unforgivable|"
            r"inexcusable)\b(?! question)|"
            r"\bprepare (?:\w+ ){0,2}?(?:better|properly|more|harder)\b(?! than (?:we|the)\b)|\bif "
            r"you(?:'d| had) (?:read|looked|listened|checked|followed|bothered|opened|asked)\b"
        ),
        (
            r"\b(?:prepare|listen|try|focus|concentrate|behave|read) (?:\w+ ){0,2}"
            r"(?:properly |better |harder |carefully )?this time\b|"
            r"\byou (?:clearly|obviously|plainly|evidently) (?:had|did|have|were|do)(?: not|n't)\b(?=[.!,]|$)|"
            r"\byou talked yourself out of\b|"
            r"\byou(?:'ve| have)? cost us\b|"
            r"\byou (?:only )?just (?:about )?(?:made it|scraped (?:in|through|by))\b|\byou only just (?:made|"
            r"passed|got)\b|"
            r"\byour (?:\w+ ){1,2}(?:was|were|is|are) (?:\w+ )?(?:weak|poor|bad|sloppy|terrible|awful|hopeless|"
            r"disappointing|embarrassing|a mess)\b|"
            r"\byou (?:quit|walk(?:ed)? out|ran out|bail(?:ed)?|back(?:ed)? out) on (?:us|me|the)\b|"
            r"\b(?:hoped for|expected|wanted|wish(?:ed)? for) (?:a (?:bit|little|lot) )?more (?:commitment|effort|"
            r"loyalty|"
            r"respect|preparation|seriousness|professionalism|honesty|care|interest) (?:from|of) you\b"
        ),
        (
            r"\b(?:you|u)(?: \w+){0,2} (?:should(?: not|n't)? have|should've|shouldn't have|ought(?: not)? to|"
            r"could(?: at least)? have|could've|might have at least|need to (?:learn|work|try|grow))\b"
        ),
        (
            rf"\bif (?:only )?you(?:'d| had)(?: only| just| actually| really| properly)?(?! like| rather| prefer|"
            rf" any\b| a\b| the right) (?:\w+ )?{_DONE}\b|"
            rf"\bhad you(?: only| just)? (?:\w+ )?{_DONE}\b|\bif only you\b|\bif you had\b(?= bothered| put| prepared)"
        ),
        (
            r"\byour (?:own )?(?:\w+ )?(?:fault|own doing|failure|carelessness|negligence|laziness|unwillingness|"
            r"refusal|inability|lateness|tardiness|"
            r"unpreparedness|indifference|mistakes?|blunder|lack of (?:\w+ )?(?:preparation|effort|interest|care|"
            r"research|punctuality|seriousness|attention|respect|commitment|professionalism))\b|"
            r"\byour (?:poor|bad|weak|sloppy|terrible|inadequate|careless|disappointing|lazy|rushed|messy|"
            r"unsatisfactory) (?!(?:back|knee|shoulder|hip|heart|leg|arm|eye\w*|hearing|health|lungs?|chest|luck|"
            r"news|cold)\b)\w+"
        ),
        (
            r"(?<!nobody is )(?<!no one is )(?<!not )\bto blame\b|\bonly yourself\b|\bnobody but yourself\b|"
            r"\bblame yourself\b|\b(?:is|'s|was|that|all|squarely|entirely|falls|lies|rests) on "
            r"you\b(?=[.,!]|$)|\bbring this on yourself\b|"
            r"\byourself to thank\b|"
            r"\byour fault\b"
        ),
        (
            r"\b(?:you|u|and|turn(?:ed|ing) up|came|come|arriv\w+|being|were|was|"
            r"showed up)(?: \w+){0,2} (?:unprepared|ill-prepared|under-?prepared|poorly prepared|badly prepared|"
            r"not prepared|"
            r"unpunctual|(?<!work )late\b(?! (?:shift|because of the)))|\b(?:by|for) (?:turning|arriving|coming|"
            r"showing)(?: \w+)? (?:\w+ ){0,3}late\b|\bnever prepare\b"
        ),
        (
            r"\b(?:you|u)(?: \w+)? (?:did not|didn't|could not|couldn't|would not|wouldn't|never|don't|do not|"
            r"have not|haven't)(?: \w+)? (?:even|bother\w*|be bothered|care\b|care enough|try\b|listen|make (?:any|"
            r"an|the|much) effort|"
            r"take (?:this|it|us|the \w+(?: \w+)?) seriously|do your homework|do your research|read (?:the|our)|"
            r"look at our|"
            r"prepare\b|put in|follow (?:the )?instructions|show (?:any )?(?:interest|respect)|know what we|"
            r"pay attention)|"
            r"\bcouldn't be bothered\b|\bcould not be bothered\b|\b(?:didn't|did not) (?:even|care)\b"
        ),
        (
            r"\b(?:couldn't|could not|unable to|not able to|incapable of|fail(?:ed|s)? to)(?: even)? (?:answer\w*|"
            r"give|giving|name|naming|explain\w*|say|tell|complete|finish)(?: us| me)? (?:even |a single|one |any |"
            r"the (?:most )?(?:basic|simple|easiest)|basic|simple)"
        ),
        (
            r"\byour (?:answers?|presentation|examples?|task|test|performance|work|explanations?|preparation|"
            r"portfolio|role play|case|effort|communication)\b(?: \w+){0,4} (?:was|were|is|are|came across as|"
            r"remained|stayed|fell|left|lacked|showed)(?: \w+){0,2} (?:poor|weak|vague|"
            r"bad|terrible|disappointing|sloppy|all over the place|a mess|messy|below|short|shallow|superficial|"
            r"unconvincing|confused|confusing|too long|not good enough|inadequate|lazy|thin|embarrassing|"
            r"a lot to be desired|much to be desired|no effort|careless)\b"
        ),
        (
            r"\b(?:did|done|made) a (?:bad|poor|terrible|lousy|sloppy) job\b|\bexpected (?:more|better|much more)\b|"
            r"\byou disappointed\b|\bdisappointed (?:in|by|with) (?:you|your|how you)\b|\bwasted? (?:of )?(?:our|the|"
            r"my|everyone's|the panel's)? ?time\b|"
            r"\bknown better\b|\bdon't care enough\b|\bdidn't care\b|\bblew it\b|\bcareless mistakes\b|"
            r"\bschool leaver would\b"
        ),
        (
            r"\b(?:cost|costs) you (?:the|this|a|your|dear\w*|an)\b|\bspoil(?:ed|t) (?:your|the|a)\b|\bmade it "
            r"impossible\b|"
            r"\bbecause (?:of )?you(?:r)?\b[^.]*\b(?:unprepared|late|refus\w*|careless\w*|poor)\b|"
            r"\bwhich was (?:sloppy|careless|rude|disrespectful|unacceptable)\b|\b(?:it|that) showed\b"
        ),
        (
            r"\bwing(?:ed|ing) it\b|\b(?:would|could|might|'d) (?:\w+ )?have\b.*\bif you(?:'d| had)\b|\bif you(?:'d|"
            r" had)\b.*\b(?:would|could|"
            r"might) (?:\w+ )?have\b|\byou (?:took|were|are) (?:\w+ )?(?:too|so|far too|ages|very) (?:long|slow|"
            r"late)\b(?! (?:shift|hours))|\byou took (?:ages|forever)\b|"
            r"\bmade things up\b|\byou cost (?:us|yourself)\b|\bbecause of you\b|\b(?:came|come|be|turn\w* up|"
            r"arrive\w*) (?:so |too |very )?late again\b|\bbetter prepared (?:than|this|next)\b|\b(?:could not|"
            r"couldn't|"
            r"can't) be (?:bothered|troubled|arsed)\b|\bi (?:trust|"
            r"expect) you(?:'ll| will)\b"
            r"(?=.*\b(?:properly|this time|on this occasion|on time|better))|\b(?:one|a single) straight answer\b|"
            r"\bwent wrong\b(?=.*\byou|)"
            r"(?<=you went wrong)|\byourself in the foot\b|\b(?:decent|nice|polite|courteous|good|kind|helpful|"
            r"considerate|fair) of you "
            r"(?:to|if you) (?:have|had|tell|let|say|call|inform)\b(?<!was )|\bwould have been (?:\w+ )?(?:decent|"
            r"nice|polite|courteous|good|"
            r"better|fair|considerate|helpful) (?:of you|if you|had you)\b|\byour (?:homework|preparation|research|"
            r"effort|knowledge)\b"
            r"(?: \w+){0,3} was (?:\w+ )?(?:thin|poor|lacking|weak|patchy|absent|slim|minimal)\b|\b(?:unable|"
            r"failed) to give us\b|"
            r"\bdragged (?:this|it) out\b|\bmessed (?:us|the panel) (?:about|around)\b"
        ),
        (
            r"\bnext time,? (?:(?!so )\w+ )?(?:try|actually|make sure|do|please (?:prepare|read|be on time)|prepare|"
            r"be on time|come prepared|read|listen)\b|\bmore effort\b|\btry(?:ing)? harder\b|\binstead of guessing\b|"
            r"\bhow to pass\b|\bserves you\b|\bbothered to\b|\bhalf-hearted\b|\bslap-?dash\b|\bthrown together\b|"
            r"\bwaste of (?:the|our|"
            r"everyone's|my)\b|\bdid(?:n't| not) do you(?:rself)? any favou?rs\b|\bno favou?rs\b|\blet (?:it|"
            r"the chance) slip\b|"
            r"\byour own (?:doing|fault|making)\b|\ba (?:poor|bad|sorry) show\b|\bpoor form\b|\bdown to you\b|"
            r"\brambled?\b|"
            r"\bwasted? (?:a|an|the|your|this) (?:\w+ )?(?:chance|opportunity|slot|morning|interview)\b|"
            r"\b(?:actually|properly) "
            r"prepare\b|\bif you can't (?:keep|be|manage|make) (?:to )?(?:that|it|on time), say so\b|"
            r"\bthis time\b(?=[^.]*\b(?:effort|"
            r"prepare|on time|late)\b)|\bmake an effort\b|\byou never (?:pick\w*|answer\w*|repl\w+|call\w*|"
            r"respond\w*|show\w*|"
            r"turn\w*|ask\w*|told)\b|\bany idiot\b|\ba (?:trainee|child|junior|beginner) (?:would|could)\b|"
            r"\bruled yourself out\b|\b(?:i|we) should(?:n't| not) have to\b|"
            r"\b(?:unfair|not fair|hard|rough) on (?:us|me|the (?:team|panel|others))\b|\bbehind our backs?\b|"
            r"\bkept (?:us|the panel|everyone) (?:waiting|hanging)\b|\bleft (?:us|the panel|everyone)? ?hanging\b|"
            r"\byou(?: really)? "
            r"ought to have\b|\bso (?:poorly|badly|little) prepared\b|\bpity (?:that )?you\b|\b(?:shame|pity|"
            r"regrettable) (?:that )?you "
            r"(?:did|chose|could|let|never|were)\b|\ball over the place\b|\bhadn't (?:revised|read|looked|bothered|"
            r"prepared|given)\b"
        ),
    )
)
_SPARED = re.compile(
    r"\bnothing wrong\b|\bnot your fault\b|\b(?:nobody|no one) is to blame\b|\bwe (?:should|could) have\b|"
    r"\bwe (?:failed|forgot|ought)\b|\bour (?:fault|mistake|failure|delay)\b|"
    r"\bif you (?:come|are|run|should be) (?:\w+ )?late\b|\brunning late\b|\bi (?:should(?! not have to)|failed|forgot)\b|"
    r"\bfor the next time: say\b|\b(?:play\w*|had|has|was) (?:no part|no role|nothing to do|no matter)\b|"
    r"\bnothing to do with\b|\bon us\b(?=[.,;!]|$)|"
    r"\b(?:was|were|is) (?:ours|mine|our fault|my fault)\b|\bnot (?:be )?held against\b"
)


def find_blame(sentence: str) -> Iterator[Span]:
    """Give where a folded sentence blames its reader: spans in it."""
    if _SPARED.search(sentence):
        return
    yield from first_hit(sentence, _PATTERNS)
