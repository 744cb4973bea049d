"""The parts about the work: what it is for, what one does, what one brings, what would be nice to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kedua.engine.advert.articles import DETERMINERS, article
from kedua.engine.advert.facts import MustHave
from kedua.engine.advert.grammar import Clause
from kedua.engine.advert.parts_terms import HOW_PAID, ROLES, contract, dashed, pay, place
from kedua.engine.advert.telling import Telling, bulleted, stacked, within
from kedua.engine.advert.tidying import capital
from kedua.engine.advert.titles import spoken_title
from kedua.engine.advert.verbs import NOUNS_TOO, VERBS

LEAST_DUTIES: Final = (4, 2)  # and in a brief text
WAYS: Final = 4  # of opening, of which the first one is taken whose sentences are not too long
LONG_SENTENCE: Final = 28  # words
LONG_ITEM: Final = 26  # words; with those that tie a need to its duty it is as long as a sentence may be
ROOM_BEFORE_NEEDS: Final = 110  # words: with more before them, the opening names the first need
_DUTY_ENDS: Final = re.compile(
    r",? (?:so that|after|before|until|unless|when|while|because|instead of|also|especially|mostly|including|against)\b"
    r"|, (?:with|by|from|as|but|then)\b|;| [–—] |(?:, and|,| and) (?=([a-z]+)\b)"
)
_HANGS: Final = re.compile(r"(?:,| and| or)$")  # "completely and", before "on time"
_DUTY_MANNER: Final = re.compile(r",? (?:with|without|that|which|by|at|from|during|on|in|as|how)\b")
_MEANT: Final = re.compile(r"\b(?:the|an?) [\w-]+$")  # "within the time", before "that …": which one is not said yet
_LEAST_OF_DUTY: Final = 3
_LONG_DUTY: Final = 8
# What the law asks for, nobody can do without.
_BY_LAW: Final = re.compile(
    r"\b(?:registered (?:with|as)|registration|(?:practi[sc]ing|safety|competency|competence) certificate|(?:the|by) law"
    r"|food[- ]handl\w+|(?:class|crane|forklift|driving|gdl|lorry|motor\w+|trade)\b[^.;]*\blicen[cs]e|vaccinat\w+"
    r"|(?:driver|tacho\w*|site|security|green|cscs|safety|sia|psa|cpc|cidb) (?:card|pass|ticket)|safety\b[^.;,]*\bcertificate"
    r"|class [1-9A-E]\b|category [A-E]\d?\b|C ?\+ ?E\b|\d (?:penalty )?points\b|endorsements?\b"
    r"|^(?:a |full |valid |clean |driving |driver'?s )*licen[cs]e$"
    r"|(?:police|criminal records?|dbs|working with children|vulnerable people) check"
    r"|work permit|(?:hold|have|has|own|valid|current|full|clean|driving|driver'?s)\w*\b"
    r"[^.;]*\blicen[cs]e|lesen|berdaftar|pendaftaran|sijil amalan)\b|执照|牌照|注册|许可证|资格证",
    re.IGNORECASE,
)
# Words that are verbs in a duty; before a noun of a need they say what it is like.
_QUALITY: Final = re.compile(
    r"(?:clear|clean|calm|warm|steady|smooth|quiet|secure|correct|complete|level|own|perfect|dry|sound|open|free|live|present"
    r"|slow|cool|direct)\s+(?!(?:the|a|an|your|our|all|any|every|each|their|its|to|up|out|in|of|at|on|for|with|and|enough"
    r"|under|when|while|whenever|before|after|about|towards|within|as|by|from|even|if)\b)\w",
    re.IGNORECASE,
)
_OR_WILL: Final = re.compile(
    r"(?<=\bor )(?:will|can) (?=[a-z])|(?<=\band )(?:will|can) (?=[a-z])"
)  # "to speak it or learn it"
_SENTENCE_END: Final = re.compile(r"(?<=[.?!:])\s")
_COMMA_BEFORE_END: Final = re.compile(r",(?=[.?!:，。])")
_TEAM_LEAD: Final = re.compile(
    r"^(?:you (?:will )?(?:work|be)\s+)?(?:in|with|part of|within|as part of)\s+", re.IGNORECASE
)
_COUNTED: Final = re.compile(
    r"(?:an?|the|our|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?!.* and )", re.IGNORECASE
)
_HEADCOUNT: Final = re.compile(r"\d+:\s")  # "5: two clerks, three drivers"
_SO_THAT: Final = re.compile(r"^(?:so )?that ", re.IGNORECASE)
_NOBODY: Final = frozenset(("me", "nobody", "someone", "somebody", "whoever", "two", "three", "one", "both"))
_BOSS_LEAD: Final = re.compile(r"^(?:you (?:will )?)?(?:reports?\s+)?(?:directly\s+)?to\s+", re.IGNORECASE)


def opening(told: Telling) -> str:
    """Say what the job is for, with whom, and at a glance its pay and place."""
    facts, voice = told.facts, told.voice
    title = _role(told)["title"]
    title = f"{title}," if "," in title else title  # "a Nurse, Renal Unit, at …"
    role = {**_role(told), "title": title, "a_title": article(title) if told.english else title}
    aim = told.clause(facts.purpose)
    if facts.purpose and aim.kind == "verb":
        ways = (
            told.sentence(voice.say("opening.does", turn, you=aim.you, base=aim.base, **role)) for turn in range(WAYS)
        )
        first = min(ways, key=_too_many_words)
    else:
        first = told.run_on(told.sentence(voice.say("opening.is", **role)), _why(told, aim))
    people = "" if told.room.brief else _people(told)
    said = told.run_on(first, people, _first_need(told, first + people))
    return stacked(_COMMA_BEFORE_END.sub("", said), _glance(told))


def do(told: Telling) -> str:
    """List what one does, each duty in the same form."""
    duties = [_cut(duty) if told.room.bare and told.english else duty for duty in told.facts.duties]
    clauses = [told.clause(duty) for duty in within(duties, told.room.duties, LEAST_DUTIES[told.room.brief])]
    if not clauses:
        return ""
    verbs = all(clause.kind == "verb" for clause in clauses)
    if verbs and told.voice.either("do.all", "do.each") == "do.all":
        lead = told.voice.say("do.all", **_role(told))
        return told.list_behind(lead, (_behind(lead, clause) for clause in clauses))
    said = [capital(clause.you if clause.base.startswith("not ") else clause.base) for clause in clauses]
    whole = any(clause.kind in ("verb", "other") for clause in clauses)
    return stacked(told.lead("do.each", **_role(told)), bulleted(map(told.sentence, said) if whole else said))


def bring(told: Telling) -> str:
    """List what somebody must bring, with the duty it is for, and welcome who brings a part of it."""
    needs = told.facts.must_haves[: told.room.needs]
    clauses = [_need(told, need.text) for need in needs]
    if not clauses:
        return ""
    voice = told.voice
    if all(clause.sure for clause in clauses) and voice.either("bring.all", "bring.each") == "bring.all":
        lead = voice.say("bring.all", **_role(told))
        items = _tied(told, "bring.for", [_behind(lead, clause) for clause in clauses], needs)
    else:
        lead = told.lead("bring.each", **_role(told))
        items = _tied(told, "bring.why", _as_items(told, clauses, tied=_ties(told, needs)), needs)
        lead = "" if lead.endswith(":") and any(clause.sure for clause in clauses) else lead  # sentences need none
    free = sum(_BY_LAW.search(need.text) is None for need in needs)  # from what nobody must have by law
    lawful = free < len(needs)
    partial = voice.say("bring.partial_lawful" if lawful else "bring.partial") if free > 1 else ""
    return stacked(told.list_behind(lead, items), partial)


def _need(told: Telling, text: str) -> Clause:
    """Read a need; "clear written English" is what one has, though one clears snow as well."""
    if told.english and _QUALITY.match(text):
        return Clause("thing", text, text, text)
    return told.clause(text)


def nice(told: Telling) -> str:
    """List what would be nice to have, apart from what is needed."""
    wishes = told.facts.nice_to_haves[: told.room.nice]
    items = [capital(told.clause(wish).gerund) for wish in wishes]
    alone = told.voice.say("nice.one") if len(items) == 1 else ""
    return told.list_behind(alone or told.voice.say("nice.all"), items)


def _behind(lead: str, clause: Clause) -> str:
    """Give the form that a lead asks for: "you: are punctual", but "you need to: be punctual"."""
    return clause.you if lead.endswith((" you:", "You:")) else _OR_WILL.sub("", clause.base)


def _role(told: Telling) -> dict[str, str]:
    title = spoken_title(told.facts.title) if told.english else told.facts.title
    return {"title": title, "organisation": told.facts.organisation}


def _why(told: Telling, aim: Clause) -> str:
    """Say the purpose that no sentence about "you" can hold: behind a name of its own, or as the sentence that it is."""
    purpose = told.facts.purpose
    if _SO_THAT.match(purpose):
        return told.sentence(told.voice.say("opening.why", purpose=_SO_THAT.sub("that ", purpose)))
    said = told.voice.say("opening.why", purpose=told.small(purpose)) if purpose and aim.kind != "other" else purpose
    return told.sentence(said)


def _people(told: Telling) -> str:
    team, boss = told.facts.team, _BOSS_LEAD.sub("", told.facts.reports_to)
    if not told.english:
        return told.sentence(told.voice.say("opening.people", team=team, reports_to=boss))
    boss = f"the {boss}" if _is_role(boss) and not _starts_small(boss) else told.small(boss)
    named = _joined(told, _TEAM_LEAD.sub("", team))
    if _HEADCOUNT.match(named):
        people = told.voice.say("opening.people", reports_to=boss)
        return told.run_on(told.sentence(told.voice.say("opening.team", team=dashed(named))), told.sentence(people))
    if team and told.clause(named).kind in ("other", "verb"):
        return told.run_on(told.sentence(team), told.sentence(told.voice.say("opening.people", reports_to=boss)))
    return told.sentence(told.voice.say("opening.people", team=told.small(named), reports_to=boss))


def _joined(told: Telling, team: str) -> str:
    """Put "and" before the last of several people: "two technicians, a planner" is no sentence's end."""
    each = team.split(", ")
    return told.voice.listed(tuple(each)) if len(each) > 1 and all(map(_COUNTED.match, each)) else team


def _is_role(boss: str) -> bool:
    """Say whether somebody is named by what they are: "CFO", or in small letters as no name is."""
    first = boss.split(",", maxsplit=1)[0]
    return ROLES.search(first) is not None or (first[:1].islower() and first.split()[0] not in _NOBODY | DETERMINERS)


def _starts_small(text: str) -> bool:
    return re.match(r"(?:the|a|an|our|your|one of|two|both|my|its)\b", text, re.IGNORECASE) is not None


def _first_need(told: Telling, before: str) -> str:
    """Name the first need in the opening where the list of them begins late."""
    needs = told.facts.must_haves
    if told.room.brief or not needs:
        return ""
    late = len(f"{before} {do(told)}".split()) > ROOM_BEFORE_NEEDS
    clause = told.clause(needs[0].text)
    return (
        told.sentence(told.voice.say("opening.must", you=clause.you, base=clause.base)) if late and clause.sure else ""
    )


def _glance(told: Telling) -> str:
    """Put pay and place into one line; a short description says all its terms there."""
    facts = told.facts
    terms = [pay(told), place(told), contract(told)]
    if told.room.brief:
        terms += [facts.hours] if told.room.bare else [facts.days, facts.hours]
    if told.room.brief and not told.room.bare:
        extra = told.small(facts.pay.extra) if facts.pay else ""
        plus = extra if HOW_PAID.match(extra) else told.voice.say("pay.plus", extra=extra)
        terms[0] = told.voice.words.comma.join(filter(None, (terms[0], plus)))
        terms.append(told.voice.say("place.start", value=facts.start))
    return told.voice.words.joint.join(capital(term) for term in terms if term)


def _as_items(told: Telling, clauses: Sequence[Clause], *, tied: bool) -> list[str]:
    """Give needs as items that stand alone: with full stops where one of them is a sentence, or a sentence may follow."""
    kinds = {one.kind for one in clauses}
    bare = kinds == {"thing", "noun"}  # things alone: all of them as they were written, none as "you have"
    said = [
        told.voice.say("bring.item", you=one.you)
        if one.sure and not bare
        else capital(one.gerund if bare else one.base)
        for one in clauses
    ]
    whole = not kinds <= {"thing", "noun"} or kinds == {"noun"} or tied
    return [told.sentence(text) for text in said] if whole else said


def _ties(told: Telling, needs: Sequence[MustHave]) -> bool:
    return told.english and told.room.ties and any(need.duty is not None for need in needs)


def _tied(told: Telling, code: str, said: Sequence[str], needs: Sequence[MustHave]) -> Iterator[str]:
    """Add the duty that a need is for, each duty once, unless the two say nearly the same."""
    tied: set[int] = set()
    for text, need in zip(said, needs, strict=True):
        duty = need.duty
        if duty is None or duty in tied or not (told.english and told.room.ties):
            yield text
            continue
        clause = told.clause(told.facts.duties[duty])
        short = _short(clause.base)
        if clause.kind != "verb" or _alike(short, text) or (code == "bring.for" and _too_long(text, short)):
            yield text
            continue
        turn = len(tied) if code == "bring.why" else 0  # sentences vary; what stands in brackets looks alike
        yield told.voice.say(code, turn, need=text, duty=short, you=_short(clause.you)) or text
        tied.add(duty)


def _cut(duty: str) -> str:
    """Give a duty of a list without what it is for, as the sentence it was."""
    short = _short(duty)
    return short if short == duty else f"{short}."


def _short(duty: str) -> str:
    """Give the duty itself, without what it is for; a long one without how it is done, too."""
    for end in _DUTY_ENDS.finditer(duty):
        another = end[1]
        if another and (another not in VERBS or another in NOUNS_TOO or another == "work"):
            continue
        if len(duty[: end.start()].split()) >= _LEAST_OF_DUTY:
            duty = duty[: end.start()]
            break
    if len(duty.split()) <= _LONG_DUTY:
        return duty
    heads = (
        duty[: end.start()]
        for end in _DUTY_MANNER.finditer(duty)
        if end[0] not in (" that", " which") or not _MEANT.search(duty[: end.start()])
    )
    return next((head for head in heads if len(head.split()) >= _LEAST_OF_DUTY and not _HANGS.search(head)), duty)


def _too_many_words(text: str) -> int:
    """Count how many words the longest sentence has too many."""
    return max(0, *(len(sentence.split()) - LONG_SENTENCE for sentence in _SENTENCE_END.split(text)))


def _too_long(need: str, duty: str) -> bool:
    return len(need.split()) + len(duty.split()) > LONG_ITEM


def _alike(one: str, other: str) -> bool:
    first, second = ({word[:5].lower() for word in re.findall(r"[^\W\d_]{4,}", text)} for text in (one, other))
    return len(first & second) * 2 >= len(first)
