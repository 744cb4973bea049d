"""Years of experience that an advert asks for, and whether they are possible and fit the level of the job."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.advice_technologies import DATED, RELEASED
from kedua.engine.advert.advice_words import as_written
from kedua.engine.language.preview_claim_words import NUMBERS
from kedua.engine.language.text import Sentence, phrases

MANY_FOR_BEGINNERS = 3  # years that nobody at the start of a career can have
SOME = 2  # and those who have just left school or never worked
_NEWCOMERS = re.compile(r"fresh|no |trainee|apprentice")
_N = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)}|fifteen|twenty)"
_NUMBERS = {**NUMBERS, "fifteen": 15, "twenty": 20}
_LEAST = (
    r"(?:an? )?(?:at least|min(?:imum)?\.?(?: of)?|no less than|not less than|more than|over|with"
    r"|minimally)(?: an?| about| at least)? "
)
_YEARS = (
    rf"({_N})(?: ?\(\d{{1,2}}\))?(\+| plus| or more)? ?(?:(?:-|–|to|and) ?({_N})(\+)? ?)?(?:years?"
    rf"|yrs?)\b(?:\(s\))?(?:'| of|'s)*"
)
_KIND = (
    r"((?: (?!experience|in |as |with |of |and |for |who|that|old|ago|we |our)[\w/&.+-]+,?(?: and| or)?){0,4} "
    r"(?:work |working )?(?:experience|exposure|exp\b|track record))"
)
_ASKED = re.compile(rf"(?:{_LEAST})?{_YEARS}{_KIND}")
# Without the word: "5+ years Java", "Minimum 10 years in banking".
_BARE = re.compile(
    rf"{_LEAST}{_YEARS}(?<! of)(?= (?:in|as|with)\b)|({_N})(\+| plus) ?(?:years?|yrs?)(?:'|"
    rf" of)*(?= [a-z])"
)
# Alone in a line of what is asked: "15 years of Kubernetes in production"; or behind somebody: "3 years behind you".
_OPENS = re.compile(rf"^\W*(?:\d[.)] )?{_YEARS}(?= (?:of|in|as|with|on|at) (?!(?:pay|leave|notice|salary)\b)\w)")
_MONTHS = re.compile(
    rf"\b(1[2-9]|[2-9]\d|twelve|eighteen) months?'?(?:(?: of)?{_KIND}| or more\b| plus\b| (?:at|in|on|behind) (?:an?|the) \w+)"
)
_PRACTICE = re.compile(rf"{_YEARS} (?:practice|practical work|service in the field)\b")
_DOING = re.compile(rf"\b(?:at least|min(?:imum)?\.?(?: of)?|no less than) {_YEARS}(?= \w+ing\b)")
_BEHIND = re.compile(rf"{_YEARS} (?:behind you|under (?:your|the) belt|to your name|post-?(?!code|office)\w+)\b")
# At the end of what somebody has done: "driven lorries for at least 4 years".
_FOR = re.compile(rf"\bfor (?:at least|a min(?:imum)? of|more than|over|no less than) {_YEARS}(?=\W*$)")
# "Five or more years in hotels".
_OR_MORE = re.compile(rf"(?={_N} or more ){_YEARS}(?= (?:in|as|with)\b)")
# In a form: "Experience: 3 yrs & above".
_FORM = re.compile(
    rf"\bexperience ?(?:required|needed)? ?[:-] ?(?:min(?:imum)?\.? )?{_YEARS}(?=\W*$| (?:and|or|&) (?:above|more))"
)
# "A decade of leadership", "two decades in banking".
_DECADES = re.compile(r"\b(a|one|two|three) decades?(?: or more)?(?= (?:of|in|as|on|with)\b)")
_TIME = re.compile(
    "year|yr|month|decade"
)  # without one of these nothing is asked: most sentences are done with at once
_OURS = phrases(
    r"\b(?:we|we've|our (?:\w+ ){0,2}(?:company|firm|team|clinic|school|shop|business|group|practice|founder\w*"
    r"|chef|colleagues|staff|people|engineers)"
    r"|founded|established|company has|firm has|the (?:firm|company|clinic|school|group|practice|team|owner"
    r"|manager) (?:has|have)|combined|between them|warranty|built on)\b",
    r"\b(?:after|within|in your first|spend|(?<!you've )(?<!have )spent|lasts?|takes?|for the next|every"
    r"|contract (?:of|for)|each of the"
    r"|once you have|learns? from|promoted)\b"
    r"|\byears? (?:in|of|at) (?:college|university|school|studies|study|education)\b"
    r"|\bno(?:t need)? (?:\w+ )?(?:years|experience (?:is )?(?:needed|required|necessary))|\b(?:do not|don't)"
    r" (?:ask|need|require)\b",
)
_LEVELS = re.compile(
    r"\b(?:entry[- ]level|junior|graduate (?:role|position|programme|trainee|scheme|engineer)|trainee|no (?:prior "
    r"|previous )?experience"
    r" (?:is )?(?:needed|required|necessary)|internship|fresh graduates?|freshers?"
    r"|(?<!finished an )(?<!completed an )(?<!served an )(?<!or an )apprentice(?:ship)?)\b(?! (?:colleagues?"
    r"|staff|members|team|doctors|engineers"
    r"|developers|designers|nurses|officers|lawyers|chefs|employees|consultants|analysts|accountants|school"
    r"|auditors))"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Years that are asked for. least: of them; kind: the words behind them, such as "retail experience"."""

    least: int
    kind: str
    start: int
    end: int
    sentence: Sentence


def years_asked(outline: Outline) -> tuple[Asked, ...]:
    """Find years of experience that somebody must bring; not those of the firm, of a contract or of a machine."""
    asked_of = outline.under("bring")
    lines = [(line.start, line.end) for line in asked_of]
    return tuple(
        asked
        for sentence in outline.sentences
        for asked in _asked(sentence, any(start <= sentence.start < end for start, end in lines))
    )


def _asked(sentence: Sentence, needed: bool) -> Iterator[Asked]:
    if _TIME.search(sentence.text) is None or _OURS.search(sentence.text) is not None:
        return
    taken: list[tuple[int, int]] = []
    for hit in _ASKED.finditer(sentence.text):
        taken.append(hit.span())
        yield Asked(_number(hit[1]), hit[5].strip(), sentence.start + hit.start(), sentence.start + hit.end(), sentence)
    for hit in _BARE.finditer(sentence.text):
        if not any(hit.start() < end and start < hit.end() for start, end in taken):
            years = _number(hit[1] or hit[5])
            taken.append(hit.span())
            yield Asked(years, "", sentence.start + hit.start(), sentence.start + hit.end(), sentence)
    for hit in _DECADES.finditer(sentence.text):
        years = 10 * _NUMBERS.get(hit[1], 1)
        yield Asked(years, "", sentence.start + hit.start(), sentence.start + hit.end(), sentence)
    for hit in _MONTHS.finditer(sentence.text):
        yield Asked(
            int(hit[1]) // 12 if hit[1].isdecimal() else 1,
            (hit[2] or "").strip(),
            sentence.start + hit.start(),
            sentence.start + hit.end(),
            sentence,
        )
    for hit in (
        *_BEHIND.finditer(sentence.text),
        *_DOING.finditer(sentence.text),
        *_PRACTICE.finditer(sentence.text),
        *_FORM.finditer(sentence.text),
        *_OR_MORE.finditer(sentence.text),
        *((*_OPENS.finditer(sentence.text), *_FOR.finditer(sentence.text)) if needed else ()),
    ):
        if not any(hit.start() < end and start < hit.end() for start, end in taken):
            taken.append(hit.span())
            start = sentence.start + hit.start(1)
            yield Asked(_number(hit[1]), "", start, sentence.start + hit.end(), sentence)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def find_years(outline: Outline, year: int) -> Iterator[AdvertFinding]:
    """Find filters by years. year: the present one, for technologies that are younger than what is asked for.

    inputs of impossible-years: technology, since, years; of contradictory-level: level, years.
    """
    levels = [hit.group() for hit in _LEVELS.finditer(outline.folded)]
    newcomers = next((level for level in levels if _NEWCOMERS.match(level)), None)
    for asked in years_asked(outline):
        fix = _without_years(outline, asked)
        yield found("years-filter", asked.start, asked.end, (("years", asked.least),), fix)
        for name, since in _younger(asked, year):
            inputs = (("technology", name), ("since", since), ("years", asked.least))
            yield found("impossible-years", asked.start, asked.end, inputs)
        if levels and asked.least >= (SOME if newcomers else MANY_FOR_BEGINNERS):
            inputs_ = (("level", newcomers or levels[0]), ("years", asked.least))
            yield found("contradictory-level", asked.start, asked.end, inputs_)


def _without_years(outline: Outline, asked: Asked) -> str | None:
    """Give what is left of "with 3+ years of HR experience" without the years, as it was written; None for nothing."""
    if not asked.kind:
        return None
    end = asked.end
    kind = outline.text[end - len(asked.kind) : end]
    if asked.start == asked.sentence.start or outline.text[asked.start].isupper():
        return kind[0].upper() + kind[1:]
    return (
        f"with {kind}"
        if outline.folded.startswith("with ", asked.start)
        else as_written(outline.text, asked.start, kind)
    )


def _younger(asked: Asked, year: int) -> Iterator[tuple[str, int]]:
    for hit in DATED.finditer(asked.sentence.text):
        since = RELEASED[hit.group()]
        if since + asked.least >= year:
            start = asked.sentence.start + hit.start()
            if -60 < start - asked.end < 60:
                yield hit.group(), since
                return
