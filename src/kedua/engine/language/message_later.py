"""What a message promises for later: details kept, a place on a list, a word when something opens, work together one day."""

from __future__ import annotations

import re
from typing import Final

_DATA = (
    r"(?:cvs?|r[eé]sum[eé]s?|details|profile|applications?|information|data|names?|materials|records?|documents|"
    r"contact|"
    r"particulars|credentials|file)"
)
_KEEP = (
    r"(?:keep|keeping|kept|hold|holding|held|retain|retained|retaining|store|stored|save|saved|saving|stays?|"
    r"remains?|"
    r"remain|put|added|add|sit|place|placed|maintain|leave|left|hang on to|hold on to|holding on to)"
)
_LATER = (
    r"(?:future|later|other|another|similar|suitable|next|new|upcoming|further|more|right|when|if|in case|should|"
    r"once|until|active|"
    r"database|talent|pool|system|waiting|waitlist|list|on file|on record)"
)
_ROLE = (
    r"(?:roles?|positions?|openings?|vacanc(?:y|ies)|opportunit(?:y|ies)|jobs?|posts?|posting|spots?|slots?|"
    r"something|"
    r"anything|thing|place|chances?)"
)
_TOGETHER = (
    r"(?:work(?:ing)? together|have you (?:on|in|with|as|join|here)|welcom\w+ you|see(?:ing)? you (?:here|on|in|"
    r"join|again|back|at)|"
    r"hire you|employ you|offer you|make you an offer|be with us|join(?:ing)? us|on (?:the|our) team|on board|"
    r"work(?:ing)? with you|"
    r"as a colleague|with us)"
)
_SOMEDAY = (
    r"(?:one day|some ?day|at some point|in (?:the )?(?:\w+ )?future|future|later|before long|down the (?:road|"
    r"line)|next (?:time|year|"
    r"quarter|month|season)|soon|again|in (?:spring|summer|autumn|fall|winter|the new year))"
)
_SURE = (
    r"(?:sure|certain|certainly|confident|no doubt|not doubt|without (?:a )?doubt|bound to|only a matter of time|"
    r"promise|"
    r"trust me|good chance|fair chance|great chance|excellent chance|chances are|bright future|good feeling|"
    r"definitely|surely|guarantee|"
    r"hopeful|optimistic|hope)"
)

# A no in the sentence takes these back: "we do not keep CVs on file".
KEPT_FOR_LATER: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_KEEP}\b(?: [\w'-]+){{0,4}} {_DATA}\b(?: [\w'-]+){{0,8}} {_LATER}\b",
        (
            rf"\b{_DATA} (?:\w+ )?(?:will |shall |is |are |'ll )?(?:be |"
            rf"now )?(?:\w+ )?{_KEEP}\b(?: [\w'-]+){{0,8}} {_LATER}\b"
        ),
        rf"\b{_DATA} (?:is|are|stays?|remains?) (?:\w+ )?(?:with us|saved|active|open|at the top)\b",
        (
            r"\bon file\b|\btalent (?:pool|community|network|bank)\b|"
            r"\b(?:our|my|(?:on|to|onto) (?:a|the|our|my)) (?:\w+ )?(?:wait(?:ing)?|reserve|priority)[- ]?list\b|"
            r"\bshortlist for (?:later|the next)\b|"
            r"\blist of preferred\b|\b(?:top of (?:my|our)|(?<!first )(?<!second )(?<!third )(?<!last )on (?:my|our) "
            r"(?:short|wait|reserve)?) ?list\b(?! for an? (?:interview|chat|talk))|\bin our (?:database|books)\b"
        ),
        (
            r"\b(?:keep|have|bear|hold|keeping|bearing|got|'ve got) you (?:firmly )?in (?:mind|our thoughts)\b|"
            r"\bgot our eye on you\b|"
            r"\b(?:think|thinking|remember) of? ?you (?:when|if|next|for|once|as soon)\b|\b(?:re)?consider(?:ed|"
            r"ing)? (?:you )?for (?:\w+ ){0,2}"
            rf"(?:other|future|similar|another|upcoming|further|suitable|{_ROLE})"
        ),
        (
            r"\b(?:in touch|contact(?:ing)? you|reach(?:ing)? out|get back to you|come back to you|call you|"
            r"ring you|"
            r"write to you|ping (?:you|u)|"
            r"call u|notify you|let (?:you|u) know|hear from us|"
            r"alert you)\b(?: [\w']+){0,5} (?:about (?:\w+ )?other|"
            r"future|another|suitable|similar|"
            r"new|when(?:ever)? (?:\w+ ){0,5}(?:opens?|comes?|arises?|leaves|turns?|becomes?|suit\w*)|"
            r"if (?:\w+ ){0,5}(?:opens?|comes?|arises?|"
            r"changes?|turns?)|as soon as (?:\w+ ){0,3}(?:allow\w*|opens?|possible to hire)|the moment|next time)\b"
        ),
        (
            rf"\b(?:should|if|when|once|as soon as|"
            rf"got) (?!something (?:has )?come)(?:\w+ ){{0,3}}{_ROLE} (?:\w+ ){{0,2}}(?:aris\w+|opens?|"
            rf"open up|comes?|come up|turns? up|"
            rf"becomes?|we|i)\b|\bwhen someone leaves\b|\b(?:something|the right thing|"
            rf"right one) (?:suitable )?(?:comes|turns) up\b|\bgot (?:opening|vacancy)\b"
        ),
        (
            rf"\b{_ROLE} (?:\w+ )?(?:is|are|that is|that are|will be|keep|'s) (?:\w+ )?(?:about to|going to|"
            rf"bound to|"
            rf"likely to)? ?(?:come|coming|open(?:ing)?)\b(?! (?:to (?:all|every\w*|any\w*)|until|on our))|"
            rf"\bmore {_ROLE} (?:are|will)\b|\b{_ROLE} (?:for you )?(?:next|in spring|soon)\b"
        ),
        rf"\b{_TOGETHER}\b(?: [\w']+){{0,5}} {_SOMEDAY}\b|\b{_SOMEDAY}\b(?: [\w']+){{0,6}} {_TOGETHER}\b",
        (
            rf"\b{_SURE}\b(?: [\w']+){{0,8}} (?:{_TOGETHER}|next (?:time|one|application)|another chance|"
            rf"second chance|{_ROLE} for you|for you here|"
            rf"you(?:'ll| will) (?:get|be|find|succeed|make|have|work)|paths|good news)\b"
        ),
        (
            r"\b(?:be|have) (?:a |an |another |second |more )?(?:chance|opportunity|opening|spot|place|something|"
            r"future) (?:for you|with us)\b|"
            r"\byou (?:would|will|'d|'ll) (?:have|stand) (?:a |an )?(?:\w+ )?(?:good|excellent|great|better|strong|"
            r"real) chance\b|"
            r"\bgood chance that\b|\bfuture for you\b"
        ),
        (
            r"\b(?:strongly|warmly|really) encourage you to (?:re-?)?apply\b|"
            r"\b(?:expect|want) (?:to see |you (?:will |to )?|for you to )(?:you )?(?:re-?)?apply (?:again|soon)"
        ),
        (
            r"\bexpect (?:to see you|good news)\b|\bstay in touch\b|\bkeep in touch\b|\bour door is\b|\bdoor (?:is|"
            r"stays|remains) (?:always )?open\b|"
            r"\bthings (?:may |might |could )?change\b|\bcome back to you after all\b|\b(?:if|when|"
            r"once) anything changes\b"
        ),
    )
)
