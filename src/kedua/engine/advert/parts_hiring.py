"""The parts about the way to the job: how hiring goes, who the organisation is, how to apply."""

from __future__ import annotations

import re
from typing import Final

from kedua.engine.advert.amounts import counted, day, time_of
from kedua.engine.advert.facts import Round
from kedua.engine.advert.telling import Telling, bulleted, stacked, within
from kedua.engine.advert.tidying import capital, paragraphs

_EMAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
_PAGE: Final = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_PHONE: Final = re.compile(r"\+?\(?\d[\d ()-]{5,18}\d")
_SOMEBODY: Final = re.compile(r"(?:the|our) (?:[\w'’-]+ ?){1,5}", re.IGNORECASE)  # "the Dean's office": no sentence
_FIRST_SENTENCE: Final = re.compile(r".+?(?:[.!?](?=\s|$)|[。！？]|$)")
FEW_WORDS: Final = 2  # values of up to so many words stand in one sentence


def hiring(told: Telling) -> str:
    """Say the rounds, until when one hears, and how to ask for an adjustment."""
    facts, say, words = told.facts, told.voice.say, told.voice.words
    rounds = bulleted(_round(told, one) for one in facts.rounds[: told.room.rounds])
    days = facts.answer_days
    answer = ""
    if days is not None and not told.room.bare:
        answer = say("hiring.answer", answer=counted(days, words.working_days)) if days else say("hiring.same_day")
    adjust = _adjust(told) if facts.adjustments else ""
    return stacked(told.lead("hiring.all") if rounds else "", rounds, told.run_on(told.sentence(answer), adjust))


def about(told: Telling) -> str:
    """Say who the organisation is, what it is for and what it stands by."""
    facts = told.facts
    whole = paragraphs(facts.about)
    if told.room.brief:
        first = _FIRST_SENTENCE.match(whole[0]) if whole else None
        room = told.room.about
        return told.sentence(first[0]) if first and room and len(first[0].split()) <= room else ""
    return stacked(*map(told.sentence, within(whole, told.room.about, 1)), _mission(told), _values(told))


def apply(told: Telling) -> str:
    """Say how to apply and by when."""
    facts, say = told.facts, told.voice.say
    by = day(facts.apply_by, facts.country, told.voice.words) if facts.apply_by else ""
    how = facts.apply_to
    if _EMAIL.fullmatch(how):
        return capital(say("apply.how", email=how, date=by))
    if _PAGE.fullmatch(how):
        return capital(say("apply.how", page=how, date=by))
    if _PHONE.fullmatch(how):
        return capital(say("apply.how", phone=how, date=by))
    if told.english and _SOMEBODY.fullmatch(how):
        return capital(say("apply.how", email=told.small(how), date=by))
    return told.run_on(told.sentence(how), told.sentence(say("apply.by", date=by)))


def _round(told: Telling, one: Round) -> str:
    words, topics = told.voice.words, () if told.room.brief and one.what else tuple(map(told.small, one.about))
    minutes = time_of(one.minutes, words) if one.minutes else ""
    what, about = one.what, told.voice.listed(topics)
    if not what:  # a step that nobody named is what it is about
        what, about = about, ""
    return told.voice.say("hiring.round", what=capital(what), minutes=minutes, about=about)


def _adjust(told: Telling) -> str:
    how = told.facts.adjustments
    if _EMAIL.fullmatch(how):
        return told.voice.say("hiring.adjust", email=how)
    return told.after(told.voice.say("hiring.adjust"), how)


def _mission(told: Telling) -> str:
    mission = told.facts.mission
    if not mission:
        return ""
    clause = told.clause(mission)
    if clause.kind == "verb" and not re.search(r"[.!?]\s", mission):
        return told.sentence(told.voice.say("about.aim", base=clause.base))
    return told.sentence(told.voice.say("about.mission", mission=told.small(mission)))


def _values(told: Telling) -> str:
    values = told.facts.values
    if not values:
        return ""
    if all(len(value.split()) <= FEW_WORDS for value in values):
        return told.sentence(told.voice.say("about.values", values=told.voice.listed(values)))
    return stacked(told.voice.say("about.values_list"), bulleted(map(capital, values)))
