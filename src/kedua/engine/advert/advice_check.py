"""Advice on an advert while it is written: what shuts people out, what is missing, what nobody can check or read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kedua.engine.advert.advice_abbreviations import find_abbreviations
from kedua.engine.advert.advice_against import find_contradictions
from kedua.engine.advert.advice_coded import coded_words, find_coded
from kedua.engine.advert.advice_findings import AdvertFinding, in_order
from kedua.engine.advert.advice_fixes import taking_out
from kedua.engine.advert.advice_law import AdvertRules, find_exclusions
from kedua.engine.advert.advice_needs import find_needs
from kedua.engine.advert.advice_outline import Outline, Written, outline_of, written
from kedua.engine.advert.advice_overview import Overview, overview_of
from kedua.engine.advert.advice_parts import find_length, find_missing
from kedua.engine.advert.advice_pay import find_pay
from kedua.engine.advert.advice_style import find_style
from kedua.engine.advert.advice_words import find_words
from kedua.engine.advert.advice_years import find_years
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.engine.language.preview import Statement
from kedua.engine.language.tongue import Tongue

_HOW_ONLY = ("passive", "abbreviation")
_HOW = (*_HOW_ONLY, "capitals", "long-sentence", "wall", "many-must-haves", "many-tools")


@dataclass(frozen=True, slots=True)
class Beside:
    """What an advert is looked at beside.

    facts: of the job; statements: of its preview; year: the present one, for technologies younger than the years asked
    for; language: None to tell it from the text.
    """

    year: int
    facts: Facts | None = None
    statements: Sequence[Statement] = ()
    language: Tongue | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """An advert as it was read, what was found in it in the order of the text, and what stands in it."""

    text: Written
    findings: tuple[AdvertFinding, ...]
    overview: Overview


def check_advert(given: str | Advert, beside: Beside, rules: AdvertRules, places: Collection[str]) -> Checked:
    """Check an advert. places: jurisdictions whose law counts.

    An `Advert` is written as one Markdown text first; spans are of that text, and `Written.section_of` finds them in the
    sections. English is read thoroughly; Malay and Chinese for exclusions, pay and length; others for exclusions by none.
    """
    text = written(given) if isinstance(given, Advert) else Written(given)
    outline = outline_of(text, beside.language, rules.headings)
    coded = coded_words(outline) if outline.language == "en" else ()
    findings = [*_findings(outline, beside, rules, places), *find_coded(outline, coded)]
    kept = tuple(_once(findings))
    return Checked(text, in_order(taking_out(outline, kept)), overview_of(outline, beside.facts, coded))


def _once(findings: Sequence[AdvertFinding]) -> Iterator[AdvertFinding]:
    """Leave out how something is said where what it says is found already."""
    said = [(one.start, one.end) for one in findings if one.end and one.code not in _HOW]
    for one in findings:
        if one.code not in _HOW_ONLY or not any(one.start < end and start < one.end for start, end in said):
            yield one


def _findings(outline: Outline, beside: Beside, rules: AdvertRules, places: Collection[str]) -> Sequence[AdvertFinding]:
    if outline.language == "other":
        return ()
    found = [*find_exclusions(outline, rules, places), *find_pay(outline), *find_length(outline)]
    if outline.language != "en":
        return found
    return [
        *found,
        *find_contradictions(outline, beside.facts, beside.statements),
        *find_words(outline),
        *find_needs(outline, beside.facts),
        *find_years(outline, beside.year),
        *find_missing(outline, beside.facts),
        *find_style(outline),
        *find_abbreviations(outline),
    ]
