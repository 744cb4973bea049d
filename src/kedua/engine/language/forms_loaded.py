"""Signs that a question takes something bad about the candidate for granted."""

from __future__ import annotations

from kedua.engine.language.forms_asks import Asked
from kedua.engine.language.text import phrases

_BAD = (
    r"(?:dis-?organi[sz]ed|lazy|careless|unreliable|late|slow|rude|aggressive|defensive|stubborn|difficult|negative"
    r"|unprepared|unqualified|under-?qualified|inexperienced|weak|bad (?:at|with)|poor (?:at|with)|hopeless|useless"
    r"|incompetent|unmotivated|quiet|shy|cold|sloppy|messy|forgetful|impatient|moody|emotional|bossy|arrogant"
    r"|unprofessional|uncooperative|disruptive|unfocused|easily \w+|nervous|indecisive|inflexible|blunt|selfish"
    r"|untidy|unpunctual|behind|a (?:perfectionist|micromanager|loner|pushover|job-?hopper|failure|poor \w+|bad \w+"
    r"|weak \w+|slow \w+)|such a\w?|so \w+)"
)
_BAD_NOUN = (
    r"(?:(?:poor|bad|terrible|disappointing|constant|repeated|mediocre|sloppy|messy|weak|short attention|unreliable"
    r"|frequent|patchy|erratic|hot|quick|negative|slow|low|obvious|limited|thin) (?!(?:days?|news|moments?"
    r"|experiences?|reviews?|feedback|customers?|points?|network|internet|areas?)\b)\w+|lack of|inability"
    r"|failures? to|refusal to|reluctance to|laziness|carelessness|temper\b|lateness|dis-?organi[sz]ation|impatience"
    r"|inexperience|incompetence|absences|absenteeism|job[ -]hopping|tendency to|habit of|problem with|trouble with"
    r"|difficult\w* with|issues with|attitude problem|mood swings|bossiness|stubbornness|poor|shyness|arrogance"
    r"|bad habits?)"
)
_BAD_VERB = (
    r"(?:fail(?:ed|ing)?|miss(?:ed|ing)?|los(?:e|t|ing)|argu(?:e|ed|ing)|struggl(?:e|ed|ing)|blam(?:e|ed|ing)"
    r"|ignor(?:e|ed|ing)|avoid(?:ed|ing)?|quit so\b|giv(?:e|ing) up|gave up|complain(?:ed|ing)?|procrastinat\w+"
    r"|interrupt(?:ed|ing)?|mak(?:e|ing) (?:so many )?(?:mistakes|excuses|errors)|made (?:so many )?(?:mistakes"
    r"|excuses)|upset(?:ting)?|annoy(?:ed|ing)?|offend(?:ed|ing)?|ruin(?:ed|ing)?|neglect(?:ed|ing)?|mess(?:ed"
    r"|ing)? up|(?:get|got|getting|be|been|being|come|came|coming|arrive|arriving|arrived|turn(?:ing|ed)? up"
    r"|show(?:ing|ed)? up|hand(?:ing|ed)? \w+ in) late|lie\b|lied|lying|cheat\w*|steal\w*|stole|forget\w*|forgot"
    r"|underperform\w*|under-?deliver\w*|micromanag\w+|overreact\w*|panic\w*|hat(?:e|ed|ing)|resent\w*|rush(?:ed"
    r"|ing)? your|waste\w*|cut(?:ting)? corners|let(?:ting)? \w+ (?:\w+ )?down|fall(?:ing)? (?:behind|out)"
    r"|fell (?:behind|out)|slack\w*|hid(?:e|den|ing)?\b|bully\w*|bullied|gossip\w*|tak(?:e|ing) so long|took so long"
    r"|disappoint\w*|walk\w* out|drift\w*|job[ -]hop\w*)"
)
_SOON = (
    r"(?: (?:really|always|never|keep|kept|constantly|continually|repeatedly|often|so often|usually|still|ever|just"
    r"|finally|also|even|regularly|actually|ultimately|only))*"
)

# Deeds that nobody owns to without harm, in any form of the verb, and what is left of them as nouns.
_GUILT = (
    r"(?:abandon\w*|cover(?:ed|ing)? (?:it |this |that )?up|mishandl\w+|mislead\w*|misled|misus\w+|mistreat\w*|betray\w*"
    r"|exploit\w* (?:your|the|people|staff|workers|them)|deceiv\w+|sabotag\w+|squander\w*|wast(?:e|ed|ing)\b"
    r"|ignor(?:e|ed|ing)\b|neglect\w*|botch\w*|bungl\w+|fudg\w+|falsif\w+|fak(?:e|ed|ing)\b|exaggerat\w+|inflat\w+ your"
    r"|hid(?:e|ing|den)?\b|conceal\w*|withh\w+|dodg\w+|shirk\w*|evad\w+|undermin\w+|belittl\w+|humiliat\w+|threaten\w*"
    r"|abus\w+|overcharg\w*|underpa\w+|overspen\w+|desert\w*|dump\w* |ditch\w* |let(?:ting)? (?:the|your) \w+ down"
    r"|break(?:ing)? (?:your|the) (?:promise|word|rules?|contract|law)|broke (?:your|the) (?:promise|word|rules?|contract)"
    r"|refus\w+ to (?:help|listen|learn|cooperate|apologi[sz]e|admit|accept|take)|disobey\w*|disregard\w*"
    r"|skip(?:ping|ped)? (?:the |your )?(?:safety|checks?|training|meetings?|shifts?|inspections?))"
)
_FAULT = (
    r"(?:failures?|mistakes?|errors?|dishonesty|lies|neglect|misconduct|rudeness|incompetence|poor \w+|bad \w+"
    r"|lack of|conduct|outburst|greed|mismanagement|negligence|overspend(?:ing)?|absence|unreliability)\b"
)

# Scorn for what is asked about: whoever answers has to accept the word or to fight it.
_SCORN = (
    r"(?:asinine|foolish|stupid|ridiculous|absurd|idiotic|pointless|greedy|corrupt|incompetent|disastrous|shameful"
    r"|outrageous|wasteful|silly|crazy|insane|dreadful|appalling|useless|so-called|disgraceful|lousy|mindless)"
)

_LOADED = phrases(
    r"\bwhy (?:do you think (?:that )?)?(?:did|do|have|had|are|were|was|is"
    rf"|has)? ?you{_SOON} (?:(?:been )?{_BAD_VERB}|find it (?:so )?(?:hard|difficult)|lack\b|get (?:so )?(?:angry"
    r"|upset|defensive|bored|fired|sacked|dismissed)|got (?:fired|sacked|dismissed))",
    r"\bwhy (?:do|are|have|did|were) you (?:been )?(?:always|never|so\b(?! (?:interested|keen|excited|passionate"
    r"|enthusiastic|good|successful))|such|only\b|still\b|constantly|barely|hardly|rarely|keep \w+ing|changed? jobs so"
    r"|had so|moved? (?:around )?so|\w+ so (?:many|few|little|often|badly|poorly|slow\w*|late|long|frequently)|fired"
    r"|sacked|dismissed|passed over|demoted|not\b|afraid|reluctant|unwilling|unable|happy to settle)",
    r"\bwhy (?:could|can|do|did|does|have|has|had|are|is|were|was|wo|would|ca|should)n't (?:you|your)\b(?! (?:tell"
    r"|describe|walk|talk|share|start|give|explain|take us|begin|introduce))",
    r"\bwhy (?:would anyone|would any \w+|should (?:we|i|anyone) (?:believe|trust|take (?:a )?(?:risk|chance|gamble"
    r"|you seriously)|bother|overlook|ignore|hire (?:someone|somebody|a person|you (?:when|if|despite|given)))"
    r"|(?:has|have) (?:nobody|no one|no company|your career)|(?:is|was|are|were) your (?:\w+ ){0,3}(?:so |low"
    r"|poor|bad|weak|thin|patchy|disappointing))",
    r"\b(?:have you|(?<!why )did you|when (?:did|will|are|do) you(?: going to| plan to| intend to)?|are you(?: going to"
    r"| planning to)?|will you|how did you) (?:ever |finally |now |yet |at last |really |learn(?:ed"
    r"|t)? to )*(?:stop(?:ped)?|quit|give(?:n)? up|gotten over|got over|get over|learned not to|grow out of"
    r"|grown out of|outgrown) (?!time|work|smoking|your own|your (?:idea|view|plan|seat|place|day|week)"
    r"|your (?:job|last|degree|studies)|from)(?:\w+ing|your|being)\b",
    rf"\b(?:are|were) you still (?:{_BAD}|{_BAD_VERB})",
    rf"\bdo you still (?:{_BAD_VERB}|have (?:trouble|problems|difficult\w+|your)|find it hard|lack|need to be"
    r"|get (?:angry|upset))",
    r"\bhave you (?:finally|at last|yet)\b",
    r"\bhave you (?:\w+ )?(?:overcome|dealt with|fixed|addressed|sorted out|worked on|improved|got over"
    r"|resolved) your (?!\w+ing skills)",
    r"\bwhat (?:makes|made|would make) you (?:ever |even )?(?:think|believe|suppose|imagine|feel|so sure|sure"
    r"|so certain|certain) (?:that )?you(?:'re|'d|'ll| can| could| are| won't| would| deserve| should| will| have"
    r"| were)\b",
    r"\bhow can (?:we|i|anyone) (?:be sure you won't|trust|believe|rely on) you\b",
    r"\bwhy (?:do|did|does) (?:you think )?(?:nobody|no one|none of your|your (?:\w+ ){1,2}(?:always|never|keep"
    r"|hate|avoid|dislike))\b",
    r"\bwhy (?:did|does|has) it take(?:n)? you so\b",
    r"\bwhat excuses?\b",
    r"\bwhat made you so (?:un\w+|in\w+|dis\w+|slow|late|difficult|angry|bad|lazy|careless|rude)\b",
    r"\byour (?:anger|temper|drinking|attitude|attendance|discipline|behaviou?r|time-?keeping|punctuality|trust"
    r"|money) (?:problems?|issues?)\b",
    r"\bhaving (?:cost|failed|let|lost|been (?:fired|sacked|dismissed))\b",
    r"\b(?:justify|explain|excuse|defend) such (?:\w+ )?(?:poor|bad|low|weak|terrible|disappointing|slow)\b",
    r"\bwhat gives you the right\b",
    r"\bwhat(?:'s| is| was) (?:wrong with you|the real reason|your excuse|the excuse|stopping you from (?:improv|being"
    r"|getting|learning))",
    r"\bwhat(?:'s| has| is) (?:kept|keeping|stopped|preventing|prevented|holding|held) you (?:from|back)\b",
    r"\bwhat (?:stopped|kept) you from\b",
    r"\bwhat went wrong with your\b",
    r"\bhow (?:do|did|will|would|can|could|have|are) you (?:going to |plan to |intend to |currently |now )?(?:cope"
    r"|coping|deal|dealt|live|lived|manage|managed|handle|get by|make up|made up|compensate|overcome|fix|control"
    r"|hide|excuse|justify|defend|explain|correct|get over|work around|work round|succeed|survive|hope to succeed"
    r"|expect to \w+) (?:\w+ ){0,2}?(?:(?:with|for|against|around|despite|from|given) )?(?:being (?:(?:so|such"
    rf"|too|always|a bit|rather|quite) )*{_BAD}|your (?:own )?{_BAD_NOUN}|having (?:such )?(?:no|little|few|poor|bad"
    r"|weak)\b|(?:having )?(?:failed|been fired)\b)",
    rf"\bhow (?:could|dare|can) you (?:even |possibly |honestly |seriously |really )?(?:{_BAD_VERB}|let\b|think\b"
    r"|allow|not\b|expect\b|hope\b|claim\b|possibly|seriously|honestly|justify|say\b|call yourself)",
    rf"\bhow (?:did|do|have) you (?:manage(?:d)? to|end up|ended up) (?:{_BAD_VERB}|being {_BAD}|get (?:fired"
    r"|sacked)|getting (?:fired|sacked)|stuck|with so (?:few|little)|fail|with such)",
    r"\bhow (?:often|many times|frequently|much) (?:do|did|have|were|are|has|had) (?:you"
    rf"|your) (?:\w+ )?(?:been )?(?:{_BAD_VERB}|late\b|fired|sacked|disciplined|lose your|absent|warned|had to be )",
    r"\bhow many (?:jobs|people|colleagues|clients|customers|deadlines|staff|times) (?:have|did|were"
    rf"|has) you (?:been )?{_BAD_VERB}",
    r"\bhow (?:do|did|can|could|have) (?:your )?(?:\w+ )?(?:colleagues|team|people|staff|boss|manager|others|anyone"
    r"|customers|clients|co-?workers) (?:ever )?(?:put up with|cope with|stand|tolerate|trust) (?:you|your)\b",
    r"\bput up with (?:you|your)\b",
    r"\bwhen did you (?:lose (?:interest|heart|control|your)|become (?:so|bored)|start (?:hating|avoiding|failing))\b",
    r"\b(?:whose fault|who(?:m)? (?:do|did|will) you blame|admit\b(?!ted|ting)|do you mean to (?:tell|say)"
    r"|what are you (?:hiding|running|afraid|trying to hide)|don't you feel (?:bad|guilty|ashamed)|are you ashamed"
    r"|do you regret (?:not )?(?:being|failing|letting|wasting|leaving your team))",
    r"\b(?:given|despite|considering|with|because of|in view of|since|seeing"
    rf"|after) (?:all )?(?:of )?your (?:obvious |clear |apparent |evident |own )?{_BAD_NOUN}",
    r"\b(?:given|since|considering|seeing|now) (?:that )?you(?:'ve| have| clearly| obviously| only"
    rf"| also)* (?:{_BAD_VERB}|never |no |lack|don't have|can't|couldn't|didn't|stopped)",
    rf"\b(?:given|since|considering|seeing|now|as) (?:that )?you(?:'re| are| seem| look| sound| tend to be| can be| have"
    rf" been)(?: (?:a bit|a little|rather|quite|very|somewhat|fairly|pretty|so|too|clearly|obviously|still|such|known to"
    rf" be))* {_BAD}\b(?! (?:for|to|the|a|at)\b)",
    r"\b(?:given|since|seeing|as) (?:that )?(?:(?:most|all|many) )?(?:young|old|older|younger|people your age|women|men|girls"
    r"|boys|foreigners|locals|graduates|mothers|fathers|chinese|malays?|indians?)(?: \w+){0,3} (?:hate|are bad|don't"
    r"|dislike|are lazy|are slow|refuse|never|get bored|avoid|lack|won't|will not)\b",
    r"\b(?:with|about|behind|is it that|part did|role did) your (?:own )?(?:\w+ly )?(?:careless|lazy|sloppy|unreliable|untidy"
    r"|reckless|clumsy|thoughtless|negligent|shoddy|slipshod|slapdash|unprofessional|rude|impatient|dishonest)"
    r" \w+",
    r"\bafter (?:failing|being (?:fired|sacked|dismissed)|losing your last)",
    rf"(?<!losing )(?<!lose )(?<!lost )\byour (?:{_BAD_NOUN})(?<!problem with)(?= \w|\W*$)(?! (?:customers"
    rf"|clients|students|pupils))",
    r"\byou(?:'re| are| were| have been|'ve been| seem| would be)? (?:so|always|too|such|constantly|never|often"
    rf"|still|usually) (?:\w+ )?{_BAD}",
    rf"\byou (?:always|never|keep|constantly|continually|repeatedly|kept) {_BAD_VERB}",
    rf"^(?:\w+, )?you(?:'ve| have) (?:\w+ )?been (?:\w+ )?{_BAD_VERB}.*\b(?:what|why|how)\b",
    r"\bwhen (?:will|are|do) you (?:going to |plan to |finally )*(?:learn to|start (?:being|taking|behaving|acting)"
    r"|grow up|improve your|fix your)",
    r"\b(?:only|just) in it for\b",
    rf"\bdo you (?:always|usually|often|normally|ever stop) (?:{_BAD_VERB}|have such)",
    rf"\bare you (?:always|usually|often|normally) (?:this |so |that |as )?{_BAD}",
    r"\bis (?:it|that) because you(?:'re| are| couldn't| can't| were| failed| lack)",
    r"\bdo you know why you(?:'re| are) (?:so|always|such)",
    rf"\bwas it your (?:{_BAD_NOUN})",
    rf"\bhow long (?:have|had|were|did) you (?:been )?(?:had trouble|had problems|struggl\w+|{_BAD_VERB}|{_BAD})",
    r"\bwhich of your (?:\w+ )?(?:mistakes|failures|faults|lies)\b",
    r"\bwhat did you do to (?:get|be) (?:fired|sacked|dismissed|demoted)",
    r"\bwhat (?:did|do) you do wrong\b",
    r"\bwhy (?:did|do|have|are|were) you (?:have|had|having) (?:so much |such )?(?:difficult\w+|trouble|problems)\b",
    rf"\b(?:the|these|this|those|our|your|their|his|her|its|\w+'s) (?:\w+,? (?:and )?)?{_SCORN} \w",
    rf"\bwhy (?:did|do|have|are|were|had) you{_SOON} (?:been )?{_GUILT}",
    rf"\bwhat (?:made|drove|led|possessed|persuaded|tempted) you (?:to )?(?:{_GUILT}|{_BAD_VERB})",
    rf"\bhow (?:do|did|can|could|will|would) you (?:justify|excuse|defend|explain|live with|account for)"
    rf" (?:{_GUILT}|{_BAD_VERB}|\w+ing so (?:much|many|little|few)|your (?:own )?(?:\w+ )?{_FAULT})",
    rf"\bare you still {_GUILT}",
    r"\bwhat (?:do you have to say for yourself|were you thinking (?:when|of)|(?:makes|made) you (?:so|such an?) (?:hard"
    r"|difficult"
    r"|bad|poor|cold|slow))\b",
    r"\bwhy (?:did|do|have) you let (?:your \w+ (?:go|slip|rust|slide|fail|down)"
    r"|(?:the|a|your) \w+ (?:walk|leave|slip|fail|fall))\b",
    r"\b(?:in the lurch|high and dry)\b|\bapologi[sz]ed? for (?:your|mis\w+ing|lying|cheating|letting|hurting|hiding)\b",
    r"\bwhen (?:will|do|are) you (?:going to |plan to )?(?:finally )?(?:stop|quit) [\w-]+ing\b",
    r"\bwhen did you (?:give up|stop (?:caring|trying|learning|listening|bothering)|lose your|decide not to bother"
    r"|start (?:lying|cheating|hiding|drinking|slacking|losing|slipping|falling|coasting))\b",
    r"\bwhat (?:do|did|have) you (?:have |got |had )?against\b",
    r"\bwhy (?:did|do|have) you (?:\w+ )?(?:turn(?:ed)?|pass(?:ed)?|throw|thrown|let) (?:down|up|away|slip|by|go"
    r"|past) (?:every|each|all|so many|any|good)\b",
    rf"\bwhat(?:'s| is| was) (?:behind|the cause of|the reason for) your {_FAULT}",
    r"\b(?:who|how many (?:people|colleagues|clients|staff)) (?:else )?(?:have|did|do) you (?:\w+ )?(?:mislead|misled"
    r"|betray|betrayed|hurt|cheat|cheated|exploit|exploited)\b",
)
# "Tell us about a time you were told you were too slow" asks about one event; it charges nobody with a trait.
_INCIDENT = phrases(
    r"\b(?:time|occasion|situation|moment|example|instance|case|day|project|mistake|story|experience)s?"
    r" (?:when|where|that|you|in which|of|your)\b.*",
    r"\b(?:if|when|whenever|suppose|imagine) (?!(?:did|will|are|do) you)\w.*",
)


def find_loaded(asked: tuple[Asked, ...]) -> tuple[int, int] | None:
    """Return the span of the first charge that the question takes for granted, or None.

    Setbacks may be asked about fairly: what follows "a time when …", "if …" or "when …" belongs to an event that the
    candidate chooses, and is not read as a charge.
    """
    for one in asked:
        found = _LOADED.search(_INCIDENT.sub("", one.sentence.text))
        if found:
            return one.sentence.start + found.start(), one.sentence.start + found.end()
    return None
