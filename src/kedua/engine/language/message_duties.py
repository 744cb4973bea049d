"""Whether a message says how it ended, and what comes next or by when."""

from __future__ import annotations

import re

_PASSED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\byou(?:'re| are) on[!.]|\b(?:has|have|'ve|'s)?(?: \w+)? ?(?:chosen|appointed|selected|picked|voted "
            r"for|decided on|hired|gone with|"
            r"settled on|approved) you\b|\bbeen (?:appointed|hired|given the (?:job|post|role)|taken on|approved|"
            r"confirmed) (?:as|to|for|in|with)\b|\byou have the (?:job|role|post|place|position)\b|\bwant you "
            r"(?:in|on|with) (?:the|our|us)\b|"
            r"\byou(?:'ve| have)? (?:have )?passed\b|\b(?:offer|offering) (?:you|u) (?:the|a|an|this|our)\b|"
            r"\boffer (?:letter|is)\b|\bwritten offer\b|\bmake you an offer\b|\ban offer\b"
        ),
        (
            r"\b(?:job|position|role|post|place) is yours\b|\byou(?:'ve| have)? got (?:the|it|the \w+ job)\b|"
            r"\byou got (?:the|it)\b|\byou(?:'re| are|'ve been| have been) (?:hired|selected|chosen|successful|"
            r"accepted|in\b|the one)|\bwe(?:'ve| have)? (?:chosen|selected|picked) you\b"
        ),
        (
            r"\b(?:want|like|love|happy|glad|pleased|delighted|thrilled|excited) (?:for )?(?:you )?(?:to (?:hire|"
            r"have|appoint|offer|welcome|employ|take|join)|you to (?:be|join|work|come|start|become))\b|\b(?:have|"
            r"welcome) you (?:as|join|on (?:board|the team)|to the team)\b|\bsay(?:ing)? yes\b|\bit(?:'s|"
            r" is) a yes\b|\byes\b[:!,]|"
            r"\bwas successful\b|\bapplication (?:is|has been) (?:successful|accepted)\b|\bwelcome (?:to the team|"
            r"aboard|on board)\b|\bhire you\b|\bcongrat\w*\b.*\b(?:job|role|position|team|selected|offer)\b|"
            r"\bbe our \w+"
        ),
        (
            r"\b(?:job|position|role|post|place|it)(?:'s| is) (?:all )?yours\b|\bsuccessful (?:candidate|applicant)\b|"
            r"\b(?:come|start|work|join|begin|join up) (?:and work )?(?:with|for|as|our|the) (?:us|our|team|part)\b|"
            r"\byour (?:offer|appointment|contract|new (?:job|role|post|team|colleagues))\b|\bthe answer is yes\b|"
            r"\boffer of (?:employment|appointment|a)\b|\b(?:offering|offer) (?:it|this|the \w+) to you\b|"
            r"\bappoint(?:ed|ing)? you\b|\byou(?:'ve| have)? (?:made it|cleared)\b|\bconfirm your (?:appointment|"
            r"place)\b|"
            r"\bjoin(?:ing)? us as\b|\byou to (?:\w+ ){0,2}(?:join|be|come|work|become|take)\b|"
            r"\bchoice fell on you\b|\byou(?:'re| are) our new\b|"
            r"\byou(?:'ve| have) been (?:appointed|hired|selected|chosen|given)\b"
        ),
        (
            r"\blulus\b|\bberjaya\b|\bmenawarkan\b|\bditerima\b|\bsurat tawaran\b|\bmenyertai (?:pasukan )?kami\b|"
            r"\bterpilih\b|\bdilantik\b|\bmelantik\b|录用|通过|录取|聘用|聘请|入职|请您担任|加入我们|恭喜"
        ),
    )
)
_NOT = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:n't|\b(?:not|unable to|cannot|never|no longer|not able to|not in a position to|"
            r"not going to))\b(?: [\w'-]+){0,6} (?:offer\w*|hir(?:e|ing)|employ\w*|appoint\w*|take (?:you|u)\b|"
            r"tak(?:e|ing) (?:your|you|it|things)|mov\w+ (?:you |forward|ahead|on)|proceed\w*|progress\w*|"
            r"go(?:ing)? (?:forward|ahead|further|on)|continu\w*|pursu\w*|select\w*|retain\w*|chosen|successful|"
            r"accept\w*|propos\w*|"
            r"invit\w*|pass(?:ed)?|shortlist\w*|extend\w*|advance\w*|bring you|considered? further|get (?:the|it)|"
            r"be joining|got the|a yes|suitable|be the|make the cut|have the job)\b"
        ),
        (
            r"\bunsuccessful\b|\bno luck\b|\b(?:decided|chosen|had to|have to|will|going|opted) (?:to "
            r")?(?:against|decline|"
            r"reject|turn down|say no|pass on)\b|\b(?:reject|declin|turned down|eliminat|disqualif|terminat)\w*\b|"
            r"\bdecided against\b|\bapplication (?:\w+ ){0,2}refused\b|"
            r"\b(?:chosen|chose|decided) to (?:proceed|go|continue|move) (?:\w+ )?with "
            r"(?:an?|some|other)\b|\b(?:did not|didn't) work out\b|"
            r"\bpassed (?:you )?over\b"
        ),
        (
            r"\b(?:it(?:'s| is)|is|a|as a|answer is|answer:|that's) (?:a )?no\b(?! (?:problem|need|rush|matter|one|"
            r"trouble|hurry|doubt|secret|question|longer|trick))|\bsay no\b|\bno from us\b|\bno this time\b|"
            r"\bthis no\b|\bnot (?:going to be |for )?this (?:time|one|round)\b"
        ),
        (
            r"\b(?:go|gone|going|went|move|moved|moving) (?:\w+ )?(?:forward |ahead |on )?(?:with|for) (?:an?other|"
            r"someone|somebody|other|a different|candidates|the other)\b|\b(?:chosen|selected|hired|appointed|"
            r"picked|"
            r"offer(?:ed|ing)? (?:it|the \w+) to|went to|extended an offer to) (?:an?other|someone|somebody|a "
            r"different)\b|"
            r"\bdifferent (?:direction|way|route)\b|\bnot (?:to )?(?:meet|have met|match) (?:our|the)\b|\bboss pick\b|"
            r"\b(?:chosen|decided|opted) to (?:appoint|hire|employ|take on|offer (?:it|the \w+) to) (?:an?|some\w*)\b(?! you)"
        ),
        (
            r"\bnot (?:be )?(?:suitable|selected|chosen|successful)\b|\bwill not be (?:offered|hired|considered)\b|"
            r"\byou were not\b|\bdidn't (?:get|make)\b|\bdid not (?:get|make)\b|\bregret to (?:inform|"
            r"tell)\b(?=.*\bnot\b)"
        ),
        (
            r"\b(?:decided|chosen|going|have|had|ready|time|like|opted) to (?:stop|end|pass|leave it|conclude|halt|"
            r"close|"
            r"finish|part ways|call it)\b|\b(?:we|i)(?:'ll| will|'re going to)(?: have to)? (?:pass|stop|leave it)\b|"
            r"\b(?:stop|stopping|ends?|ending|ended|leav\w+ it|clos\w+|part ways|conclud\w+) (?:things |it |"
            r"this )?(?:here|there|"
            r"at this (?:point|stage))\b|\b(?:end|ended|ending|stop|stopping|stopped|close|closing|conclude) (?:the|"
            r"this|your|our|"
            r"your part in the|with your) (?:process|application|candidacy|candidature|conversations?|talks)\b|"
            r"\b(?:not|n't)(?: \w+){0,4} (?:be you|clear(?:ed)?|extend\w*|on to the next|a match|gone your way|"
            r"through to|"
            r"work(?:ed)? out|happen(?:ing)?|for you this time)\b|\ba pass from us\b|\bmissed out\b|\blost out\b|"
            r"\bnot (?:the|what|going to be the)(?: \w+){0,2} (?:answer|news|outcome|result|call|"
            r"you)(?: that)? (?:you|we)\b|"
            r"\bisn't the (?:answer|news|outcome|result|call)\b|\bgive the (?:job|post|role|place) to\b|"
            r"\b(?:post|job|role|place|position|it)(?: has| was| is|'s)? (?:gone|been given|given|been offered|"
            r"awarded|went) to "
            r"(?!you\b)|\b(?:gone|went|going) (?:with|for) (?!you\b|it\b)\w+|\bother (?:plans|people|applicants|"
            r"candidates) for the\b"
        ),
        (
            r"\b(?:tidak|tak|belum) (?:dapat |akan |berjaya|lulus|menawarkan|terpilih|diterima|meneruskan)|"
            r"\bditolak\b|\bjawapannya tidak\b|\bbelum berjaya\b|"
            r"不能录用|未能|没有录用|不录用|不录取|不聘用|无法录用|无法聘用|不考虑|遗憾|没有通过|未获|没有被|没被|落选"
        ),
    )
)
_CLOSED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:had|have|has) to (?:cancel|close|freeze|stop|pull|drop|scrap|call off) (?:the|this|our|that|all)\b|"
            r"\b(?:there(?:'s| is| will be| won't be)|we have|have got) (?:now |sadly |therefore |then )?(?:no|"
            r"not a|not any)(?: longer (?:a|any))? "
            r"(?:job|post|role|position|vacancy|opening)\b|\b(?:shop|branch|outlet|office|plant|site|ward|clinic|"
            r"school|hotel|"
            r"department|project|store|restaurant|factory)(?:'s| is| are| will be)(?: \w+){0,2} (?:closing|"
            r"shutting|not opening|moving away)\b"
        ),
        (
            r"\b(?:job|position|role|post|vacancy|opening|search|recruitment|hiring)\b(?: [\w'(),/-]+){0,9} (?:closed|"
            r"cancelled|canceled|withdrawn|filled|frozen|ended|stopped|on hold|gone|scrapped|dropped|shut|taken|"
            r"discontinued|removed)\b|"
            r"\b(?:closed|closing|cancelled|canceled|filled|ended|ending|stopped|withdrawn|frozen|shut|pulled|"
            r"scrapped|dropped) (?:\w+ )?(?:the|this|our|that|your|it)\b|\bapplication(?: \w+){0,3} (?:ends|"
            r"is closed|has ended|is over|closes|cannot go on|will not go on)\b|\bnobody is being hired\b|"
            r"\bstopped (?:looking|searching|hiring|recruiting)\b|"
            r"\bno one (?:is|will be) (?:being )?hired\b|\bwithout hiring\b|\bending (?:the search|"
            r"your application)\b"
        ),
        (
            r"(?:n't|\b(?:not|no longer|nobody|no one|never))\b(?: \w+){0,5} (?:fill\w*|recruit\w*|exists?|needed|"
            r"going ahead|"
            r"available|appoint\w*|hir\w+|advertis\w+|replaced?|funded|happening|required)\b|"
            r"\bwithout (?:appointing|hiring|"
            r"an appointment|filling)\b|\b(?:job|role|post|vacancy|position|search|hiring|recruitment|"
            r"opening)\b(?: \w+){0,5} "
            r"(?:halted|paused|pulled|ceased|over|dead|redundant|lapsed|moved|axed|cut|called off)\b|\bcalled off\b|"
            r"\bshut \w+ down\b"
        ),
        (
            r"\b(?:job|role|post|vacancy|position|search|opening|recruitment) (?:\w+ )?(?:ends?|closes|stops|lapses|"
            r"goes|disappears)\b|"
            r"\bwithout any(?:body|one) (?:being )?(?:appointed|hired|chosen)\b|\bmerged\b(?=.*\b(?:ends?|clos\w+))"
        ),
        (
            r"\bno (?:\w+ )?(?:appointment|one|body) (?:will|is to|is going to) be (?:made|appointed|hired)\b|"
            r"\b(?:it|this|that|which)(?:'s| is| has| was)(?: now)?(?: been)? (?:closed|cancelled|canceled|"
            r"scrapped|frozen|called off|pulled|dropped)\b|\bfro(?:ze|zen) (?:all )?(?:hiring|recruit\w+)\b"
        ),
        r"\bditutup\b|\bdibatalkan\b|\bdihentikan\b|\btidak (?:lagi )?(?:diisi|wujud)\b|关闭|取消|结束|截止|停止招聘|不再招聘",
    )
)
_WITHDRAWN = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\bwithdr[ae]w\w*\b|\boff (?:the|our|my) (?:list|books)\b|\bwithdrawal\b|\btaken you out\b|"
            r"\bapplication (?:is|has been|"
            r"was)(?: now)? (?:closed|withdrawn|ended|removed|cancelled|stopped)\b|\b(?:removed|stopped|closed|"
            r"ended|"
            r"cancelled) (?:you|your)\b|\bout of the (?:process|running)\b|\bas you (?:asked|wished)\b|"
            r"\bno longer (?:in|consider)|\byou(?:'d| would| do)?(?: not|n't)? (?:want|wish|like) to (?:go on|"
            r"continue|stop)\b|"
            r"\b(?:file|application) is closed\b"
        ),
        (
            r"\b(?:taken|taking|took|remov\w+|struck|drop\w*|pulled) (?:you|your \w+)\b|\bas (?:requested|"
            r"you (?:requested|wanted|"
            r"prefer\w*|wish))\b|\bat your (?:request|wish)\b|\bcancel\w* (?:your|the) \w+\b|"
            r"\byour decision to (?:leave|stop|step|"
            r"pull)\b|\bno longer (?:part|being|wish|want)\b|\bstep(?:ped|ping)? (?:back|out|away|down)\b"
        ),
        r"\bmenarik (?:balik|diri)\b|\bditarik\b|撤回|退出",
    )
)
_OUTCOMES = {
    "passed": _PASSED,
    "not-passed": (*_NOT, *_CLOSED),
    "job-closed": (*_CLOSED, *_NOT),
    "withdrawn": (*_WITHDRAWN, *_CLOSED),
}
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b(?=[ ,]+\d)"
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|"
    r"mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_VAGUE = r"(?! (?:soon|shortly|in due|as soon|in a while|at some|eventually|when|once|later|if|in time|some))"
# "Soon" promises nothing: what is said with it counts for nothing.
_SOON = re.compile(
    r"\b(?:hear|touch|back|contact|let|call|write|news|update|speak|talk|answer)\b[^.!?\n]{0,40}\b(?:soon|"
    r"shortly|in due (?:course|time)|"
    r"as soon as possible|in a while|at some point|eventually|in time|before long)\b"
)
_STEPS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b(?:{_DAYS})\b|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS}\b|\b{_MONTHS} \d{{1,2}}\b|"
            rf"\btomorrow\b|"
            rf"\btonight\b|\btoday\b(?= (?:at|by|we|i))|\bnext (?:week|month|{_DAYS})\b|\bthis (?:week|afternoon|"
            rf"evening|month)\b|"
            r"\bwithin (?:the )?(?:next )?(?:\w+ ){1,2}(?:working |business )?(?:hours?|days?|weeks?)\b|"
            r"\bin (?:the next )?(?:\d+|two|three|four|five|six|seven|ten|a few|a couple of) (?:working |"
            r"business )?(?:days?|weeks?|hours?)\b|\bby (?:the )?(?:\d|end of|middle of|close of)|\bat (?:noon|\d)|"
            r"\b\d{1,2}[:.]?\d{0,2} ?(?:am|pm|a\.m|p\.m|o'clock)\b|"
            r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}/\d{1,2}\b|\b\d{1,2}:\d\d\b|\bon (?:its|the|their) "
            r"way\b|\b20\d\d-\d\d-\d\d\b"
        ),
        (
            r"\b(?:the|on|by|until|before|from) \d{1,2}(?:st|nd|rd|th)\b|\b(?:noon|midday|midnight)\b|\bjust (?:ask|"
            r"reply|say|call|text|answer)\b"
        ),
        (
            r"\bplease (?:do |also )?(?:reply|confirm|choose|call|send|let|tell|sign|bring|write|come|hand|open|"
            r"pick|"
            r"look|say|answer|submit|read|fill|ring|have|use|find)\b|\b(?:pls|kindly) \w+|\bjust reply\b|"
            r"\breply (?:yes|to|with)\b|\blet (?:me|us) know\b|\btell (?:me|us)\b|\bchoose (?:a|the|one)\b|"
            r"\bpick (?:a|the|one)\b|\bhand it in\b|\bdue on\b|\bsign (?:the|it)\b|"
            r"\b(?:write|reply|speak|talk) to me\b|\bcall me\b|\bring me\b|\bdrop (?:me|us) a line\b|"
            r"\bask for it\b|"
            r"\bbook a\b|\bclick\b|\bhttps?://|\bon your page\b|\bdoes it suit\b|\b(?:suits?|work for) you\b"
        ),
        (
            rf"\b(?:i|we|he|she|\w+|hr|who)(?:'ll| will| shall)(?: then| also| now)? (?:call|ring|phone|text|send|"
            rf"e-?mail|meet|visit|write(?: to)?)(?: to)?(?: (?:you|u))?(?: again| back)?\b{_VAGUE}|\b(?:you|"
            rf"u)(?:'ll|"
            rf" will| are going to)(?: then| also)? (?:hear from|get (?!to\b)|receive|have (?:an|our|my|the|it|"
            rf"your)\b|"
            r"know)\b|"
            r"\bsay when\b|\bname a (?:time|day)\b|\bring you\b|\bphone you\b|"
            r"\bnext(?: step)?[:,]|\bour next message\b|\bnext message\b|\bi will write again\b|"
            r"\bcome (?:by|in|on|at|monday|tuesday)\b|\b(?:arrives|reaches you|goes out)\b"
        ),
        (
            r"\bselewat-lewatnya\b|\bsebelum\b|\bpada (?:hari )?(?:isnin|selasa|rabu|khamis|jumaat|sabtu|ahad)\b|"
            r"\b(?:isnin|selasa|rabu|khamis|jumaat|sabtu|ahad)\b|\bsila\b|\bakan (?:menghubungi|menelefon|"
            r"menghantar|"
            r"menulis|memberitahu)\b|\bmesej (?:kami )?(?:yang )?seterusnya\b|"
            r"星期|周[一二三四五六日]|月\d+日|请|会(?:给您|打电话|联系|"
            r"告诉)|下一"
        ),
    )
)


def says_outcome(folded: str, occasion: str) -> bool:
    """Whether a folded message says how it ended, on an occasion that tells it."""
    return any(pattern.search(folded) for pattern in _OUTCOMES.get(occasion, ()))


def says_next_step(folded: str) -> bool:
    """Whether a folded message names a day, or something that happens or is to be done next; "soon" is neither."""
    certain = _SOON.sub(" ", folded)
    return any(pattern.search(certain) for pattern in _STEPS)
