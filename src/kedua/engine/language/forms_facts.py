"""Questions with a question word whose answer is a single fact, a number, a name or a degree."""

from __future__ import annotations

import re

from kedua.engine.language.text import phrases

_AUX = r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|shall|should|may|might|must)"

_HOW_OPEN_ADVERB = (
    r"(?:exactly|specifically|precisely|otherwise|else|best|then|typically|usually|normally|generally|personally"
    r"|actually|differently|come|so|to|about|you|we|one|a|an|the|this|that|these|those|my|our|people|your|their|it"
    r"|they|i)"
)
_HOW_DEGREE = phrases(rf"how (?!{_HOW_OPEN_ADVERB}\b|{_AUX}\b)(?:\w|-)+")
_HOW_FACT = phrases(
    r"how (?:(?:would|do|will) you (?:rate|score|rank|grade|spell|pronounce)\b|(?:do|did|have) you (?:first "
    r"|come to )?(?:hear|heard|find out|learn|learned|know|get to know) (?:about|of) (?:us|our|this|the (?:job|role"
    r"|position|vacancy|opening|company|post))\b|(?:do|would|will) you (?:travel|commute|get) (?:to|in to) (?:work"
    r"|the (?:office|site)))",
)
_HOW_VAGUE = phrases(
    r"how(?: about\b|(?: is|'s| are|'re| was) (?:you\b(?! (?:\w+ing|able|going|at)\b)(?! different)|it going|things"
    r"|life|everything|your (?:\w+ ){0,2}\w+\W*$)| do you do\W*$"
    r"| do you (?:do|see|handle|approach) (?:things|stuff|it all|everything)\W*$)",
)

_BE = r"(?:'s|'re| is| are| was| were| will be| would be)"
STOP = (
    r"(?: (?:of|in|for|with|that|which|who|when|where|you|your own|about|at|on|to|from|during|if|as|and your|by|per"
    r"|and (?:how|why|what|the)|right now|please|like|doing|going)\b|[,?.!:;(]| -|$)"
)
# Nouns that a single word or figure answers, wherever they head the phrase that is asked for …
FACT = (
    r"(?:names?|salar(?:y|ies)|schedule|average|wages?|pay|gpa|grades?|availability|address|e-?mail|numbers?|age"
    r"|degree|major|licen[cs]e|certifications?|certificates?|employer|company|companies|dates?|hours|shifts?|visa"
    r"|speed|quota|score|percentage|proportion|ratio|amount|budget|turnover|revenue|year|month|languages?|port"
    r"|capital|unit|limit|temperature|dos(?:e|age)|frequency|extension|command|acronym|abbreviation|symbol|version"
    r"|output|complexity|maximum|minimum|default|currency|nationality|brand|school|university|college|commute|length"
    r"|weight|height|width|duration|total|title|level|location|city|country|town|rating)"
)
# … and phrases that mean a fact whatever follows them.
NAMED_FACT = (
    r"(?:salary|pay\b|wage|notice period|visa|hourly|start(?:ing)? date|default|maximum|minimum|boiling|melting"
    r"|job title|phone number|contact details|highest (?:level|qualification)|hours\b|full form|full name"
    r"|normal range|speed limit|(?:class|team|group|order) size)"
)
# What a form asks about a person: one word answers it when it is "your" religion or "what church do you …".
_PERSONAL = (
    r"(?:(?:religi\w+|ethnic|racial|family|national|political|party|union) (?:background|affiliation|beliefs?|origins?)"
    r"|religion|faith|denomination|ethnicity|race|gender|sex|sexual (?:orientation|preference)|pronouns?"
    r"|(?:\w+ )?status"
    r"|affiliation|(?:(?:star|zodiac|birth) )?sign|birthday|birthplace|citizenship|ancestry|heritage|password|passcode"
    r"|username|user ?id|uid|id|pin|mbti|personality type|iq|height|waist|tribe|caste|clan|blood (?:type|group)|surname"
    r"|mother tongue|first language|postcode|zip code|rent|mortgage|credit score|political party)"
)
_OWNED = (
    r"(?:church|mosque|temple|synagogue|branch|regiment|ages?|medications?|medicines?|drugs?|pills|contraception"
    r"|holidays"
    r"|festivals|feasts|cities|countries|towns|airports|schools|hospitals|companies|addresses|clubs?|unions?"
    r"|(?:political )?part(?:y|ies)|newspapers?|magazines?|sports?|instruments?"
    r"|neighbou?rhood|phone|bank|airline|bus|train|operating system|generation|blood type|uniform)"
)
_KIN = (
    r"(?:husband|wife|partner|spouse|boyfriend|girlfriend|parents?|father|mother|dad|mum|mom|brothers?|sisters?"
    r"|children"
    r"|family|kids|sons?|daughters?)"
)
_STORY = (
    r"(?:parts?|aspects?|things?|ways?|memor\w+|moments?|experiences?|projects?|achievements?|methods?|story|stories"
    r"|approach(?:es)?|techniques?|examples?)"
)
_WHAT_IS_FACT = phrases(
    rf"what{_BE} (?!(?:your|the|an?) (?:ideal|dream|perfect|own|differences?|relationship|link)\b)"
    rf"(?:(?:(?!{STOP})[^,?.]){{0,60}}?\b{FACT}{STOP}"
    rf"|(?:\w+ ){{0,3}}?{NAMED_FACT}|(?:\w+ ){{0,2}}?(?:favou?rite) (?!{_STORY}|\w+s\b|\w+ \w+s\b)\w"
    r"|(?:\w+ ){0,2}(?:last|latest) (?:book|film|movie|course|podcast|article|magazine|job|position)\b"
    r"|(?:\w+ ){0,2}(?:largest|biggest|highest|longest|smallest|most|lowest) (?:number|amount|budget|team|group"
    r"|sum|size|class|audience|caseload)\b|the (?:\w+ )?(?:colou?r|size|number|name|title|length|date|amount"
    r"|percentage|value|cost|price|population|capital|ratio|duration|shelf life) of\b|your (?:current |present "
    r"|last |most recent |previous )?(?:job|position|role|occupation|notice)\W*$|(?:today|\d+)\b)",
)
_WHAT_IS_PERSONAL = phrases(
    rf"what{_BE} (?:your|his|her|their|the candidate's) (?:[\w'-]+ ){{0,3}}?{_PERSONAL}{STOP}",
    rf"what (?:(?!kind|type|sort)[\w-]+ ){{0,2}}?{_PERSONAL}s? {_AUX} (?:you|your)\b",
    rf"what (?!kind|type|sort)(?:[\w-]+ ){{0,2}}?{_OWNED} {_AUX} you\b",
    r"what (?!kind|type|sort)(?:[\w-]+ ){1,2}are you\W*$",
    r"what (?!kind|type|sort|area|aspect|part)(?:[\w-]+ ){1,4}are you (?:\w+ ){0,2}?(?:proficient|familiar|fluent|trained"
    r"|certified|qualified|licensed|skilled|competent|versed) (?:in|with|at|to|on|for)\W*(?:use|drive|operate)?\W*$",
    rf"what (?:do|does|did) (?:your|his|her) {_KIN} do\b",
    r"what do you do (?:for a living|for work)\b",
    r"what (?:book|film|series|podcast|song|programme) (?:are|did|do) you\b",
    r"what(?:'s| is| was) the (?:longest|furthest|shortest|oldest|highest|fastest|latest)(?: \w+){0,2} you(?:'ve"
    r"| have| ever)\b",
)
_WHAT_NOUN = r"(?:(?:kind|type|sort)s? of )?"
_WHAT_DET_FACT = phrases(
    r"what (?:percentage|proportion|share|number|amount) of\b",
    rf"what {_WHAT_NOUN}(?:(?!{_AUX}\b|your\b|the\b|makes?\b|about\b)[\w-]+ ){{0,3}}?(?:{FACT}|time|days?|sizes?"
    rf"|colou?r|number|date|range|rate|position|grade|period|vehicle|car|class of licence|rank|page|floor) {_AUX}\b",
)
_WHAT_VERB_FACT = phrases(
    rf"what (?:does (?:\S+ ){{1,4}}?(?:stand for|cost|weigh|equal)\b|{_AUX} you (?:currently |hope to |expect to "
    r"|want to |like to |be )?(?:earn|earning|make per|getting paid|study|major in|charge|weigh)\b|(?:score"
    r"|percentage|mark) would you|(?:is|matters|comes|do you|would you|appeals) .*\b(?:more|better|rather|prefer"
    r"|first|choose)\b.* or )",
)
_WHAT_VAGUE = phrases(
    r"who are you\W*$",
    rf"what(?: about\b| else\W*$|{_BE} (?:you like\W*$|your story|up\b|new\b)| do you (?:think|reckon)(?: (?:of"
    r"|about) (?:life|things|everything)\b.*)?\W*$| can you (?:say|tell (?:us|me))\W*$)",
)

_WHICH_OPEN = phrases(
    r"which are the\b",
    r"which .*\b(?:prepared|taught|helped|shaped|influenced|challenged)\b",
    r"which (?:\w+ ){0,4}?(?:parts?|aspects?|elements?|skills?|qualit(?:y|ies)|strengths?|experiences?"
    r"|achievements?|accomplishments?|challenges?|areas?|values?|ways?|steps?|factors?|methods?|approach(?:es)?"
    r"|strateg(?:y|ies)|projects?|techniques?|decisions?|situations?|lessons?|problems?|tasks?|responsibilities"
    r"|behaviou?rs?|criteria|conditions?|circumstances?|things?|people|types?|kinds?|measures?|signs?|moments?|changes?|principles?)\b",
)
_WHEN_OPEN = phrases(
    r"when(?:'s| is| would| should| might| do| does| have| are| were) (?:you (?!(?:able|available|free|born|planning"
    r"|looking|like to|prefer|be|start|leav|finish|hir|going|expecting|due|employed|ready)|last\b)|it |one |a |an )",
)
_WHERE_FACT = phrases(
    r"where were you\b(?! \w+ing)",
    r"where(?:'s| is| was) your (?:\w+ ){0,2}(?:office|job|post|employer|workplace|company|firm|branch|home|house|flat"
    r"|school)\b",
    r"\b(?:(?:do|did|does) (?:you|your \w+) (?:\w+ )?come from|(?<!come )from)\b(?! (?:go|best))",
    r"\b(?:live|based|located|born|work(?:ed|ing)?|study|studied|studying|train(?:ed)?|hear|find out"
    r"|see (?:this|our|the)|(?:learn|read) (?:about|of) (?:us|this|our|the)|go to (?:school|college|university)"
    r"|grow up|stay(?:ing)?|currently|appl(?:y|ied)|employed|reside|qualif\w+|graduate|relocate)\b(?! (?:go|best))",
)
_WHO_OPEN = phrases(
    r"who(?:m)? (?:else )?(?:would|should|could|might|needs|has to)\b(?! (?:look after|care for|take care|mind|watch"
    r"|pick up|collect|stay with)\b)",
    r"who(?:m)? d(?:o|id) you (?:involve|turn|go to|consult|speak|talk|ask|rely|inform|approach)\b",
)
_LAST_BE = phrases(r"what (?!is|are|was|were)((?:\w+ ){1,4}?)(?:is|are|was|were)\W*$")
_EMBEDDED = phrases(
    r"how (?:many|much|long|often|far|soon|old|big|large|tall|fast|comfortable|confident|familiar|well|important"
    r"|likely|willing|good|fluent)\b",
    r"when you can\b",
)
_WHAT_EXTENT = phrases(r"what extent\b")
_CLOSED: dict[str, tuple[re.Pattern[str], ...]] = {
    "how": (_HOW_DEGREE, _HOW_FACT),
    "what": (_WHAT_IS_FACT, _WHAT_IS_PERSONAL, _WHAT_DET_FACT, _WHAT_VERB_FACT, _WHAT_EXTENT),
}
# "Which", "when" and "who" ask for a name or a date unless they show that they want more.
_OPENED = {"which": _WHICH_OPEN, "when": _WHEN_OPEN, "who": _WHO_OPEN, "whom": _WHO_OPEN, "whose": _WHO_OPEN}
_WORD = phrases(r"\w+")


def asks_fact(question: str) -> bool:
    """Say whether a folded question that begins with its question word asks for one fact or a degree.

    Questions of degree ("How comfortable are you …", "How important is …", "How well …") count: one adverb answers
    them. So does "What are your salary expectations?": one figure answers it. "What is your greatest strength?" does
    not, because the word alone is no answer; nor does "What is the difference between …".
    """
    found = _WORD.match(question)
    word = found.group() if found else ""
    if word in _CLOSED:
        return any(sign.match(question) for sign in _CLOSED[word])
    if word in _OPENED:
        return _OPENED[word].match(question) is None
    return word == "where" and _WHERE_FACT.search(question) is not None


def asks_embedded_fact(question: str) -> bool:
    """Say the same of a question inside a request, where the verb comes last ("… how many people you led")."""
    if turned := _LAST_BE.match(question):
        return asks_fact(f"what is {turned.group(1).strip()}")
    if question.startswith("what "):
        return asks_fact(question)
    return _EMBEDDED.match(question) is not None or (question.startswith("where ") and asks_fact(question))


def asks_nothing(question: str) -> bool:
    """Say whether a folded question with a question word gives no hold for an answer ("What about sales?")."""
    return _HOW_VAGUE.match(question) is not None or _WHAT_VAGUE.match(question) is not None
