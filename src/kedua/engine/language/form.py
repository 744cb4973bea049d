"""What form a question has: open, or one of the forms that spoil the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.forms_abroad import form_abroad
from kedua.engine.language.forms_asks import Asked, find_asks
from kedua.engine.language.forms_double import find_double
from kedua.engine.language.forms_leading import find_leading
from kedua.engine.language.forms_loaded import find_loaded
from kedua.engine.language.forms_wants import Want, fact_named, what_is_wanted
from kedua.engine.language.text import Sentence, sentences
from kedua.engine.language.tongue import tongue_of

Form = Literal["open", "closed", "leading", "loaded", "double-barrelled", "vague"]

_QUOTED = re.compile(r'"[^"]{3,}"')
_LEAST_OUTSIDE = 12
# "When did you last …" wants a date by its words; with a further ask after it, it wants the story of that day.
_RECALLED = re.compile(r"when (?:did you last|was the last time|were you last|have you last)\b")


@dataclass(frozen=True, slots=True)
class FormResult:
    """The form of a question and the characters start to end of the text that show it."""

    form: Form
    start: int
    end: int


def question_form(text: str) -> FormResult:
    """Return the form of a question and the span that shows it.

    Malay and Chinese ones are told as far as `form_abroad` says; one in another language passes for open.

    When a question has several faults the most serious is named, by the harm it does: loaded (insults, and no answer is
    fair) > leading (the answer is no evidence) > double-barrelled (half stays unanswered, and no rating fits both) >
    closed (little evidence, but what there is holds) > vague (evidence, but of what?) > open, the form wanted.
    A closed or vague way in is open when an open ask follows it ("Have you led a team? Tell us about it.").
    A text without words is vague.
    """
    tongue = tongue_of(text)
    if tongue in ("ms", "zh"):
        return FormResult(*form_abroad(text, tongue))
    if tongue == "other":
        return FormResult("open", 0, len(text))
    asked = tuple(find_asks(_unquoted(sentence)) for sentence in sentences(text))
    wants = [(what_is_wanted(ask), ask.start, ask.end) for one in asked for ask in one.asks]
    if len(wants) > 1 and any(_RECALLED.match(ask.text) for one in asked for ask in one.asks[:1]):
        wants = [("open", start, end) for _, start, end in wants]
    any_open = any(want == "open" for want, _, _ in wants)
    if span := find_loaded(asked):
        return FormResult("loaded", *span)
    if span := find_leading(asked, any_open):
        return FormResult("leading", *span)
    if span := find_double(asked):
        return FormResult("double-barrelled", *span)
    return _by_want(wants, asked, len(text))


def _by_want(wants: list[tuple[Want, int, int]], asked: tuple[Asked, ...], length: int) -> FormResult:
    order: tuple[Want, ...] = ("open", "closed", "vague")
    for form in order:
        for want, start, end in wants:
            if want == form:
                return FormResult(form, start, end)
    named = next((one.sentence for one in asked if fact_named(one.lead)), None)
    return FormResult("closed", named.start, named.end) if named else FormResult("vague", 0, length)


def _unquoted(sentence: Sentence) -> Sentence:
    """Blank out what somebody in the question says: a customer's "isn't it?" does not lead the candidate."""
    blank = _QUOTED.sub(lambda found: '"' + "x" * (len(found.group()) - 2) + '"', sentence.text)
    outside = len(blank) - sum(len(found.group()) for found in _QUOTED.finditer(blank))
    return Sentence(blank, sentence.start, sentence.end) if outside >= _LEAST_OUTSIDE else sentence
