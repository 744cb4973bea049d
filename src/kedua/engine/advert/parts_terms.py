"""The parts about terms: what it is really like, what is offered, pay, place and time."""

from __future__ import annotations

import re
from dataclasses import replace
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
    r"|sister|foreman|foreperson|superintendent|controller|planner|registrar|dean|curator|producer|buyer|clerk|secretary"
    r"|partner|matron|co-?ordinator|engineer|president|captain|accountant|administrator|doctor|pharmacist|editor)\b",
    re.IGNORECASE,
)
_LEARNING: Final = re.compile(
    r"\b(?:training|courses?|budget|time|days?|weeks?|mentor\w*|coach\w*|programmes?|programs?|chances?|conferences?|exams?)\b",
    re.IGNORECASE,
)
_LONGEST_POSITION: Final = 5  # words
_LONGEST_FRAGMENT: Final = 6  # words
_LATER: Final = re.compile(r",? (?:after|within|once|when|of|at|as|in)\b")
_FIRST: Final = re.compile(r"(?<=[a-z)]{2}[.!?]) .*$")
_OWN_COLON: Final = re.compile(r":\s")
# Said with the pay, these tell what the figure is.
HOW_PAID: Final = re.compile(
    r"(?:(?:including|inclusive of|pro[- ]rata|before tax|after tax|tax[- ]free|gross|net|per annum"
    r"|full[- ]time equivalent|fte|depending on"
    r"|by age|by experience)\b|.*\bincluded$)",
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
    benefits, leads_to = _benefits_and_steps(told)
    items = [capital(benefit) for benefit in benefits[: told.room.benefits]]
    steps = [capital(_GROWS_TO.sub("", step)) for step in leads_to[: told.room.growth]]
    if heading_of_growth(told):
        return bulleted(steps)
    return stacked(
        told.list_behind(told.lead("offer.all"), items),
        _led_to(told, steps),
    )


def _led_to(told: Telling, steps: list[str]) -> str:
    """Say where the job can lead; what a position is called keeps its capital letter behind the colon."""
    if len(steps) == 1:
        return told.run_on(told.voice.say("offer.one_step"), told.sentence(steps[0]))
    return stacked(told.voice.say("offer.growth") if steps else "", bulleted(steps))


def heading_of_growth(told: Telling) -> str:
    """Give the heading of what is offered where that is only where the job can lead; "" where it is more."""
    return "" if _benefits_and_steps(told)[0] else told.voice.say("offer.grows")


def _benefits_and_steps(told: Telling) -> tuple[list[str], list[str]]:
    growth = told.facts.growth
    steps = [step for step in growth if told.english and _is_position(told, step)]
    return [*told.facts.benefits, *(step for step in growth if step not in steps)], steps


def _is_position(told: Telling, step: str) -> bool:
    """Say whether a step of growth names what one can become, rather than what one is given on the way."""
    if _GROWS_TO.match(step):
        return True
    own = set(re.findall(r"[a-z]{4,}", told.facts.title.lower()))
    named = ROLES.search(step) is not None or not own.isdisjoint(re.findall(r"[a-z]{4,}", step.lower()))
    step = _LATER.split(step, maxsplit=1)[0]
    words = step.lower().split()
    # "Service manager" begins with a word that may be a doing, and ends as only a position does.
    thing = told.clause(step).kind in ("thing", "noun") or (
        (ROLES.fullmatch(words[-1]) is not None or words[-1] in own) and DETERMINERS.isdisjoint(words)
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
    if told.room.brief or not (facts.days or facts.hours or facts.start):  # the opening says the others
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
    if len(hardships) > 1 or any(_parted(one.text) for one in hardships):
        return stacked(lead, bulleted(_hardship(told, "", one) for one in hardships))
    return told.run_on(*(_hardship(told, lead, replace(one, text=dashed(one.text))) for one in hardships))


def dashed(text: str) -> str:
    """Give a text that may stand behind a colon: one of its own becomes a dash."""
    return _OWN_COLON.sub(" – ", text)


def _parted(text: str) -> bool:
    return len(_OWN_COLON.findall(text)) > 1 or "：" in text


def _hardship(told: Telling, lead: str, one: Hardship) -> str:
    say = told.voice.say
    if told.room.bare:  # where words are few, one hears that it is hard before how often and what is done about it
        return told.after(lead, _FIRST.sub("", one.text))
    often = "" if one.often.casefold() in one.text.casefold() else one.often
    if often and _is_fragment(told, one.text):
        one, often = replace(one, text=f"{one.text}, {told.small(often)}"), ""
    rate = say("like.often", often=told.small(often)) if _OFTEN.match(often) and told.english else ""
    return told.run_on(
        told.after(lead, one.text),
        told.sentence(rate or say("like.rate", often=told.small(often))) if often else "",
        told.sentence(say("like.help", support=told.small(one.support))) if one.support else "",
    )


def _is_fragment(told: Telling, text: str) -> bool:
    """Say whether a hardship is no sentence: "hot and dusty", behind which "daily" needs none of its own."""
    if not told.english or text.endswith((".", "!", "?", "…")) or len(text.split()) > _LONGEST_FRAGMENT:
        return False
    return told.clause(text).kind != "other"


def _good(told: Telling) -> str:
    good = told.facts.good[: told.room.good]
    lead = told.voice.say("like.good") if good else ""
    if len(good) > 1 or any(map(_parted, good)):
        return stacked(lead, bulleted(map(told.sentence, good)))
    return told.run_on(*(told.after(lead, dashed(one)) for one in good))
