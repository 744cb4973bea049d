"""Does a sentence tell of something that somebody did, in the past and with the thing that it was done to?"""

from __future__ import annotations

import re

from kedua.engine.language.text import words

_IRREGULAR = """
    ate became began bent bet bit bled blew bought bound bred broke brought built burnt came caught chose clung crept cut dealt
    did dove drank dreamt drew drove dug fed felt fled flew forbade forgave forgot fought found froze gave got ground grew had
    heard held hid hit hung hurt kept knelt knew laid lay leant leapt learnt led left lent let lit lost made meant met mown
    overcame oversaw paid put quit ran rang read rewrote rid rode rose said sang sank sat saw sawed sent set sewed shook shone
    shot showed shrank shut slept slid smelt sold sought spelt spent spilt split spoilt spoke sprang spread sprung stank stole
    stood strode struck stuck stung swam swept swore swung taught thought threw told took tore trod undertook understood
    upheld upset went withdrew withheld woke won wore wound wove wrote
"""
# What a candidate was found to be, or how an interview went, is told with these: a verdict, and no deed.
_JUDGING = """
    achieve advance appear appeal appease be became become came come compare concern convince could deserve did disappoint
    displayed display do does demonstrate demonstrated doubt elude engage equal evidence evidenced exceed excel exhibit expect
    fell fit fulfil fulfill got had has have hope impress indicate interview inspire know knew lack
    like liked look match met meet need outperform outshine pass perform persuade please prove qualify rank rate
    reach reassure satisfy score seem show showed shone shine stand stood strike struck struggle struggled suit surpass surprise
    tick understand underwhelm understood underperform want warrant worry wow
"""
# What every interview has: to have given an example is no deed, what the example told of would be.
_OF_INTERVIEWS = """
    ability account answer application area bar behaviour candidate capability case competence competency conversation criteria
    criterion effort evidence example expectation experience expertise feedback grade impression indicator interview interviewer
    job judgement judgment kind knowledge level mark matter must-have panel part performance place point position post potential
    progress quality question rating requirement response role round score section skill sort standard statement strength
    subject talk test thing topic understanding view way weakness word work
"""
# Words that carry no thing: the grammar of a sentence, and how good something is.
_EMPTY = """
    a about above across after again against all along already also although always an and any anybody anyone anything are as at
    back be because been before behind below better between beyond both but by can clearly could do down during each else enough
    even ever every everybody everyone everything few fine first for from fully further good great had half has have he her here
    hers herself him himself his how i if in into is it its itself just last later least less like little main many may me might
    more most much must my near nearly never next nobody none nor not nothing of off often on only or other others our out
    over own perhaps quite rather really same second she should since so some somebody someone something somewhat still such
    than that the their them themselves then there these they this those through throughout to together too towards under
    until up upon us very was we well were what when where whether which while who whole whom whose why will with within without
    would yet you
    adequate adequately average bad badly best brilliant brief clear compelling competent confident consistent convincing
    correct decent detailed different difficult easy effective excellent exceptional expected extensive fair fairly full
    general generic hard high honest important impressive inadequate interesting key long low mixed necessary needed nice
    obvious outstanding overall perfect poor poorly positive promising real reasonable relevant required right satisfactory
    short sound specific strong strongly structured sufficient suitable superb thin thorough total undecided unclear
    unconvincing useful vague valid weak wonderful wrong wanted worse worst convinced unconvinced impressed unsure sure
"""
_NUMBERS = """
    no two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred thousand million once twice thrice dozen half
"""
_NO_PAST = "need indeed speed feed seed weed bleed breed hundred exceed proceed succeed agreed"
_LISTED = {
    name: frozenset(text.split())
    for name, text in (
        ("past", _IRREGULAR),
        ("no past", _NO_PAST),
        ("judging", _JUDGING),
        ("interviews", _OF_INTERVIEWS),
        ("empty", _EMPTY),
        ("number", _NUMBERS),
    )
}
_CLAUSE = re.compile(
    r"[.,;:!?()]+(?=\s|$)|\s-+\s|\b(?:and|but|then|so)\b(?= (?:then |also |never |not )?\w+(?:ed|t)\b)"
)
_SUBJECT = r"(?:she|he|they|who|which)(?:'d|'s)?"
_BETWEEN = r"(?: (?:\w+ly|also|then|only|first|once|twice|often|always|even|still|just|both|had|has|himself|herself))*"
_DENIED = r" (?:(?:did|would|could|had) (?:not|never)|(?:did|would|could|had)n't|never|refused to|failed to|forgot to)"
_DOES = re.compile(
    rf"(?:\b{_SUBJECT}{_BETWEEN}(?P<denied>{_DENIED})?{_BETWEEN}|^(?P<denied_first>{_DENIED[1:]})) "
    r"(?P<verb>[a-z][\w'-]*)(?P<rest>.{0,120})"
)
_COUNTED = "|".join(_NUMBERS.split())
_TO_A_THING = re.compile(
    rf"\b(?P<verb>[a-z][\w-]*)(?P<rest>(?: \w+){{0,2}} (?:the|an?|his|her|their|its|it|him|them|each|every|all|what|how|why|"
    rf"who|{_COUNTED}|\d+)\b.{{0,100}})"
)


def did(sentence: str) -> bool:
    """Say whether a folded sentence holds a deed: "she left the step open", "did not mention the allergy".

    A verb in the past, or one denied, and after it in the same clause a thing or a count: of the candidate (`_DOES`), or of
    whatever else, where an article or the like shows that a thing follows (`_TO_A_THING`). A verb that judges is no deed,
    nor is a thing that every interview has, unless it is counted.
    """
    return any(_done(pattern, sentence) for pattern in (_DOES, _TO_A_THING))


def _done(pattern: re.Pattern[str], sentence: str) -> bool:
    hit = pattern.search(sentence)
    while hit is not None:
        told = hit.groupdict()
        if (told.get("denied") or told.get("denied_first") or _past(hit["verb"])) and _thing(hit["verb"], hit["rest"]):
            return True
        hit = pattern.search(sentence, hit.end("verb"))
    return False


def _past(verb: str) -> bool:
    return verb in _LISTED["past"] or (verb.endswith("ed") and len(verb) > 3 and verb not in _LISTED["no past"])


def _thing(verb: str, rest: str) -> bool:
    """Whether a verb is done to something."""
    if any(form in _LISTED["judging"] for form in _bases(verb)):
        return False
    clause = words(_CLAUSE.split(rest, maxsplit=1)[0])
    if any(word in _LISTED["number"] or word[0].isdigit() for word in clause):
        return True
    return any(word not in _LISTED["empty"] and not _of_interviews(word) for word in clause)


def _of_interviews(word: str) -> bool:
    single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word in _LISTED["interviews"] or single in _LISTED["interviews"] or word.endswith("ly")


def _bases(verb: str) -> tuple[str, ...]:
    if not verb.endswith("ed"):
        return (verb,)
    return (verb, verb[:-2], verb[:-1], verb[:-3] + "y", verb[:-3])
