"""Reads a sentence, a clause or a labelled line, and hands what it says to the gatherer."""

from __future__ import annotations

import re

from kedua.engine.advert.gathering import Gatherer, ListField, TextField
from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import Label, label_of, said_label
from kedua.engine.advert.listing import clauses, sentences_of, steps, things
from kedua.engine.advert.prose import Told, is_nice, is_not_needed, names_itself, tells, who_hires
from kedua.engine.advert.reading_dates import read_day
from kedua.engine.advert.reading_model import Span
from kedua.engine.advert.reading_pay import read_pay
from kedua.engine.advert.reading_terms import Term, find_contract, find_days, find_page, find_terms, find_where
from kedua.engine.advert.rounds import read_round
from kedua.engine.advert.verbs import VERBS

_BY = re.compile(
    r"\b(?:apply|applications?|clos(?:es|ing|ed)|deadline|send|submit|e-?mail|permohonan|hantar(?:kan)?|mohon|tutup"
    r"|cvs?|ask|call|contact|whatsapp|hubungi)\b|截止|投递|简历"
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|salam|thanks|thank you|many thanks|regards"
    r"|kind regards|best(?: wishes| regards)?|cheers|terima kasih)(?:[\s,!.]+[\w. ]{0,30})?[\s,!.]*$"
    r"|(?:你好|您好|谢谢)"
)
_LEAD = re.compile(
    r"(?:(?:you|applicants|candidates|calon|pemohon|they|he or she)(?:'ll| will)? (?:also )?(?:must have|should have"
    r"|need to have|need|must hold|must be able to|must be|mesti mempunyai|have (?=(?:an?|the|at least|\d+|\w+ years?"
    r"|experience|good|strong|valid) ))|must have|must hold|must be able to|needs?(?: to)?"
    r"|we (?:need|require|are looking for) (?:someone|somebody|a person|people) (?:who has|with|who have)|anda (?:perlu"
    r"|mesti) (?:ada|mempunyai|memiliki)|mesti(?:lah)? (?:ada|mempunyai|memiliki)|perlu (?:ada|mempunyai|memiliki))\s*"
)
_WHY = re.compile(
    r"\s*(?:[(–—]\s*|(?<=[.!])\s+)(?:(?:(?:this|that|it)(?:'s| is)|you(?:'ll)?) )?"
    r"(?:(?:what you(?:'ll)? )?need(?:ed)?(?: this| that| it)? to |required to |for when you |the duty concerned is to )"
)
# What stands behind a thing of a list and belongs to the list: "; and", "(E)" for essential.
_JOINING = re.compile(
    r"(?:[;,；，]\s*(?:and|or|dan)"
    r"|[\s,–-]+(?:(?:is|are) )?(?:a )?must!*|\s*\((?:e|d|essential|desirable)\)[.;]?)?\s*$"
)
# What a sentence about terms may tell beside them.
_BESIDE = {"benefits", "must_haves", "nice_to_haves", "adjustments"}
_HOW_MANY = re.compile(
    r"\s*[(\[]?\b(?:x ?\d+|\d+ ?x|\d+ (?:posts?|positions?|openings?|vacanc(?:y|ies)|pax))[)\]]?\s*$"
)
_SEVERAL = 4  # things that one does, in a sentence: fewer are told as one
_CLAIMING = {"pay", "hours", "days", "reports_to", "apply_to", "answer_days", "start"}
# Names whose fact is all that stands behind the label, or below the heading.
WHOLE: dict[Under | Field, TextField] = {
    "about": "about",
    "adjust": "adjustments",
    "contract_length": "contract_length",
    "mission": "mission",
    "organisation": "organisation",
    "purpose": "purpose",
    "reports_to": "reports_to",
    "team": "team",
    "title": "title",
}
LISTS: dict[Under | Field, ListField] = {
    "do": "duties",
    "bring": "must_haves",
    "nice": "nice_to_haves",
    "offer": "benefits",
    "like": "hardships",
    "growth": "growth",
    "values": "values",
}


def tells_how_to_apply(gatherer: Gatherer, start: int, end: int) -> bool:
    """Tell whether a stretch says when, or where, to apply."""
    by = _BY.search(gatherer.folded, start, end)
    return by is not None and (
        find_page(gatherer.text, start, end) is not None or read_day(gatherer.folded, start, end) is not None
    )


def is_about_terms(gatherer: Gatherer, start: int, end: int) -> bool:
    """Tell whether a sentence is about hours, days or how to apply, and so no duty and nothing to bring."""
    terms = find_terms(gatherer.text, gatherer.folded, start, end)
    return tells_how_to_apply(gatherer, start, end) or any(term.field in {"hours", "days"} for term in terms)


def is_greeting(gatherer: Gatherer, start: int, end: int) -> bool:
    """Tell whether a stretch does no more than greet or thank."""
    return _GREETING.match(gatherer.folded[start:end]) is not None


def read_sentences(gatherer: Gatherer, start: int, end: int) -> None:
    """Read every sentence between two places."""
    for one in sentences_of(gatherer.text, start, end):
        read_sentence(gatherer, one.start, one.end)


def read_sentence(gatherer: Gatherer, start: int, end: int) -> None:
    """Read one sentence: a label, who looks for whom, terms, and what it tells."""
    if label := label_of(gatherer.text[start:end], start) or said_label(gatherer.text[start:end], start):
        read_labelled(gatherer, label, end)
        return
    if is_greeting(gatherer, start, end) or gatherer.text[start:end].endswith((":", "：")):
        gatherer.settle(start, end)
        return
    if _read_names(gatherer, start, end):
        _read_values(gatherer, start, end)
        return
    claimed = _read_values(gatherer, start, end)
    for told in tells(gatherer.folded, start, end):
        if not claimed or told.says in _BESIDE:
            _keep(gatherer, told)


def read_labelled(gatherer: Gatherer, label: Label, end: int) -> None:
    """Read what a label names; the label counts as understood where something behind it is."""
    _read_named(gatherer, label, end)
    if gatherer.touched(label.rest_start, end):
        gatherer.settle(label.start, label.rest_start)


def _read_named(gatherer: Gatherer, label: Label, end: int) -> None:
    name = label.names
    if name in LISTS:
        for clause in clauses(gatherer.text, label.rest_start, end):
            for one in things(gatherer.text, clause.start, clause.end):
                read_thing(gatherer, LISTS[name], one.start, one.end)
    elif name == "steps":
        for one in steps(gatherer.text, label.rest_start, end):
            read_round(gatherer, one.start, one.end)
    elif name == "title":
        terms = put_terms(gatherer, label.rest_start, end, alone=False)
        bracket = gatherer.text.rfind("(", label.rest_start, min((term.start for term in terms), default=0))
        many = _HOW_MANY.search(gatherer.folded, label.rest_start, end)
        if many:
            gatherer.settle(many.start(), many.end())
        gatherer.put("title", label.rest_start, bracket if bracket > 0 else many.start() if many else end)
    elif name in WHOLE:
        gatherer.put(WHOLE[name], label.rest_start, end)
    else:
        read_value(gatherer, name, label.rest_start, end, label.start)


def read_thing(gatherer: Gatherer, field: ListField, start: int, end: int) -> None:
    """Keep one thing of a list: pay among benefits is pay, a must-have that says it is only wished for is none."""
    folded = gatherer.folded[start:end]
    end = start + _JOINING.search(folded).start()  # type: ignore[union-attr]  # it always matches
    if field == "must_haves" and is_not_needed(folded) and not is_nice(folded):
        return
    if field == "must_haves" and is_nice(folded):
        field = "nice_to_haves"
    if field == "benefits" and (pay := read_pay(gatherer.folded, start, end, gatherer.hint)):
        gatherer.put_pay(pay)
        return
    if field == "duties":
        told = next(tells(gatherer.folded, start, end), None)
        if told and (told.says == "hardships" or (told.says == "benefits" and told.start == start)):
            field = told.says  # "very hot", "14 days of leave"
        start = told.start if told and told.says == "duties" else start
    if field == "must_haves":
        _add_must_have(gatherer, start, end)
    else:
        gatherer.add(field, start, end)


def _add_must_have(gatherer: Gatherer, start: int, end: int) -> None:
    """Keep a must-have without "you need"; what it says it is needed for ties it to its duty."""
    lead = _LEAD.match(gatherer.folded[start:end])
    start += lead.end() if lead else 0
    why = _WHY.search(gatherer.folded[start:end])
    if why:
        gatherer.served[len(gatherer.list_of("must_haves"))] = gatherer.text[start + why.end() : end]
        gatherer.settle(start, end)
        end = start + why.start()
    gatherer.add("must_haves", start, end)


def put_terms(gatherer: Gatherer, start: int, end: int, *, alone: bool) -> list[Term]:
    """Keep the terms that stand between two places, and give them."""
    terms = [
        term
        for term in find_terms(gatherer.text, gatherer.folded, start, end, alone=alone)
        if not (term.field in {"place", "team"} and gatherer.has(term.field))
    ]
    for term in terms:
        gatherer.put(term.field, term.start, term.end, term.value)
    return terms


def _read_names(gatherer: Gatherer, start: int, end: int) -> bool:
    """Read who looks for whom; True where the sentence says it."""
    hires = who_hires(gatherer.text, start, end)
    if hires and hires.title[1] and not gatherer.has("title"):
        gatherer.put("title", *hires.title)
    if hires and hires.organisation[1] and not gatherer.has("organisation"):
        gatherer.put("organisation", *hires.organisation)
    named = names_itself(gatherer.text, start, end)
    if named and not gatherer.has("organisation"):
        gatherer.put("organisation", *named)
    if named and not hires and not gatherer.has("about"):
        gatherer.put("about", start, end)
    return hires is not None


def _read_values(gatherer: Gatherer, start: int, end: int) -> bool:
    """Keep pay, terms and the last day; True where the sentence is about one of them."""
    pay = read_pay(gatherer.folded, start, end, gatherer.hint)
    if pay:
        gatherer.put_pay(pay)
    terms = put_terms(gatherer, start, end, alone=False)
    by = _BY.search(gatherer.folded, start, end)
    day = read_day(gatherer.folded, by.start(), end) if by else None
    if day and not gatherer.touched(day.start, day.end):
        gatherer.put_day(day)
    return bool(pay or day) or any(term.field in _CLAIMING for term in terms)


def _keep(gatherer: Gatherer, told: Told) -> None:
    if told.says == "adjustments":
        gatherer.put("adjustments", told.start, told.end)
    elif told.says == "about":
        if not gatherer.has("about"):
            gatherer.put("about", told.start, told.end)
    elif told.listed:
        for one in things(gatherer.text, told.start, told.end):
            if not gatherer.touched(one.start, one.end):
                read_thing(gatherer, told.says, one.start, one.end)
    elif told.says == "duties" and (several := _several_doings(gatherer, told)):
        for one in several:
            read_thing(gatherer, "duties", one.start, one.end)
    else:
        read_thing(gatherer, told.says, told.start, told.end)


def _several_doings(gatherer: Gatherer, told: Told) -> list[Span]:
    """Part "mix, knead, shape loaves and bake them", of which one at most begins with no verb."""
    found = list(things(gatherer.text, told.start, told.end))
    verbs = sum(gatherer.folded[one.start : one.end].split()[0] in VERBS for one in found)
    return found if len(found) >= _SEVERAL and verbs >= len(found) - 1 else []


def read_value(gatherer: Gatherer, name: Field | Under, start: int, end: int, label_start: int) -> None:
    """Read the value of a fact, told by the label that begins at label_start."""
    folded = gatherer.folded
    if name == "pay":
        if pay := read_pay(folded, label_start, end, gatherer.hint, labelled=True):
            gatherer.put_pay(pay)
            put_terms(gatherer, pay.end, end, alone=False)
    elif name == "apply_by":
        if day := read_day(folded, start, end):
            gatherer.put_day(day)
    elif name == "apply_to":
        if way := find_page(gatherer.text, start, end):
            gatherer.put("apply_to", way.start, way.end)
            put_terms(gatherer, way.end, end, alone=False)
    elif name in {"where", "contract"}:
        for term in (*find_where(folded, start, end), *find_contract(folded, start, end, sure=False)):
            gatherer.put(term.field, term.start, term.end, term.value)
        put_terms(gatherer, start, end, alone=True)
    elif name in {"place", "hours", "days", "start"}:
        _put_whole(gatherer, name, start, end)
    else:
        read_sentences(gatherer, start, end)


def _put_whole(gatherer: Gatherer, name: Field | Under, start: int, end: int) -> None:
    """Keep the whole of what a label names, but for what else is found in it: "Penang (hybrid)"."""
    others = [*find_where(gatherer.folded, start, end), *find_contract(gatherer.folded, start, end, sure=True)]
    if name == "hours":
        others += find_days(gatherer.folded, start, end)
    for term in others:
        gatherer.put(term.field, term.start, term.end, term.value)
        start = term.end if term.start == start else start
    stop = min((term.start for term in others if term.start >= start), default=end)
    rest = gatherer.text[start:stop].rstrip(" (,;/|-–")
    gatherer.put(name, start, start + len(rest))  # type: ignore[arg-type]  # a name of both kinds
