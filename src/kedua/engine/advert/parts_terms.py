"""The parts about terms: what it is really like, what is offered, pay, place and time."""

from __future__ import annotations

import re
from typing import Final

from kedua.engine.advert.amounts import pay_band
from kedua.engine.advert.articles import DETERMINERS
from kedua.engine.advert.countries import country_name
from kedua.engine.advert.facts import Hardship
from kedua.engine.advert.telling import Telling, bulleted, stacked
from kedua.engine.advert.tidying import capital

_GROWS_TO: Final = re.compile(r"^(?:in|on)?to\s+|^towards\s+", re.IGNORECASE)
ROLES: Final = re.compile(
    r"\b(?:manager|head|lead|leader|director|supervisor|chef|principal|officer|executive|chief|ceo|cfo|coo|cto|owner"
    r"|partner|matron|coordinator|engineer|president|captain|accountant|administrator|doctor|pharmacist|editor)\b",
    re.IGNORECASE,
)
_LEARNING: Final = re.compile(
    r"\b(?:training|courses?|budget|time|days?|weeks?|mentor\w*|coach\w*|programmes?|programs?|chances?|conferences?|exams?)\b",
    re.IGNORECASE,
)
_LONGEST_POSITION: Final = 5  # words
# Said with the pay, these tell what the figure is.
HOW_PAID: Final = re.compile(
    r"(?:pro[- ]rata|before tax|after tax|tax[- ]free|gross|net|per annum|full[- ]time equivalent|fte|depending on"
    r"|by age|by experience)\b",
    re.IGNORECASE,
)
_OFTEN: Final = re.compile(
    r"^(?:about|almost|nearly|up to|at least|at most|more than|on|in|at|during|before|after|around|from|between|when|if"
    r"|every|each|once|twice|several|many|most|some|all|half|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple"
    r"|daily|weekly|monthly|yearly|often|rarely|sometimes|seldom|regularly|now and then|\d)",
    re.IGNORECASE,
)


def like(told: Telling) -> str:
    """Say what is hard, how often and what help there is, and what is good."""
    hard, good = _hard(told), _good(told)
    return stacked(hard, good) if told.voice.either("like.hard", "like.good") == "like.hard" else stacked(good, hard)


def offer(told: Telling) -> str:
    """List benefits, and where the job can lead."""
    growth = told.facts.growth
    leads_to = [step for step in growth if told.english and _is_position(told, step)]
    benefits = (*told.facts.benefits, *(step for step in growth if step not in leads_to))
    items = [capital(benefit) for benefit in benefits[: told.room.benefits]]
    steps = [capital(_GROWS_TO.sub("", step)) for step in leads_to[: told.room.growth]]
    return stacked(
        told.lead("offer.all") if items else "",
        bulleted(items),
        told.voice.say("offer.growth") if steps else "",
        bulleted(steps),
    )


def _is_position(told: Telling, step: str) -> bool:
    """Say whether a step of growth names what one can become, rather than what one is given on the way."""
    if _GROWS_TO.match(step):
        return True
    own = set(re.findall(r"[a-z]{4,}", told.facts.title.lower()))
    named = ROLES.search(step) is not None or not own.isdisjoint(re.findall(r"[a-z]{4,}", step.lower()))
    words = step.lower().split()
    # "Service manager" begins with a word that may be a doing, and ends as only a position does.
    thing = told.clause(step).kind in ("thing", "noun") or (
        ROLES.fullmatch(words[-1]) is not None and DETERMINERS.isdisjoint(words)
    )
    short = len(words) <= _LONGEST_POSITION and thing
    return named and short and not _LEARNING.search(step)


def terms(told: Telling) -> str:
    """Say the pay, and what comes on top."""
    if told.facts.pay is None or told.room.brief:
        return ""
    said = told.sentence(told.voice.say("pay.is", pay=pay(told)))
    extra = told.facts.pay.extra
    if HOW_PAID.match(extra):  # says what the figure is; nothing comes on top
        return told.sentence(told.voice.say("pay.is", pay=f"{pay(told)}, {told.small(extra)}"))
    return told.run_on(said, told.sentence(told.voice.say("pay.extra", extra=told.small(extra))) if extra else "")


def where_and_when(told: Telling) -> str:
    """List place, days, hours, contract and start, each with its name."""
    facts = told.facts
    if told.room.brief:
        return ""
    named = (
        ("place.where", place(told)),
        ("place.days", facts.days),
        ("place.hours", facts.hours),
        ("place.contract", contract(told)),
        ("place.start", facts.start),
    )
    return bulleted(told.voice.say(code, value=told.small(value)) for code, value in named if value)


def pay(told: Telling) -> str:
    """Write the band, "" where nobody said."""
    facts = told.facts
    return pay_band(facts.pay, facts.country, told.voice.words) if facts.pay else ""


def place(told: Telling) -> str:
    """Write the place with its country, and whether one works there."""
    facts, words = told.facts, told.voice.words
    country = words.countries.get(facts.country.upper(), country_name(facts.country))
    known = country.casefold() in facts.place.casefold()
    there = words.comma.join(filter(None, (facts.place, "" if known else country)))
    where = words.where.get(facts.where, "")
    return words.aside.format(what=there, aside=where) if there and where else there or where


def contract(told: Telling) -> str:
    """Write the kind of contract and its length."""
    facts = told.facts
    words = told.voice.words
    return words.comma.join(filter(None, (words.contracts.get(facts.contract, ""), facts.contract_length)))


def _hard(told: Telling) -> str:
    hardships = told.facts.hardships[: told.room.hard]
    lead = told.voice.say("like.hards" if len(hardships) > 1 else "like.hard") if hardships else ""
    if len(hardships) > 1 or any(":" in one.text for one in hardships):
        return stacked(lead, bulleted(_hardship(told, "", one) for one in hardships))
    return told.run_on(*(_hardship(told, lead, one) for one in hardships))


def _hardship(told: Telling, lead: str, one: Hardship) -> str:
    say = told.voice.say
    often = "" if one.often.casefold() in one.text.casefold() else one.often
    rate = say("like.often", often=told.small(often)) if _OFTEN.match(often) and told.english else ""
    return told.run_on(
        told.after(lead, one.text),
        told.sentence(rate or say("like.rate", often=told.small(often))) if often else "",
        told.sentence(say("like.help", support=told.small(one.support))) if one.support else "",
    )


def _good(told: Telling) -> str:
    good = told.facts.good[: told.room.good]
    lead = told.voice.say("like.good") if good else ""
    if len(good) > 1 or any(":" in one for one in good):
        return stacked(lead, bulleted(map(told.sentence, good)))
    return told.run_on(*(told.after(lead, one) for one in good))
