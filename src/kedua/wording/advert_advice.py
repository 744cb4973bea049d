"""What a look at an advert found, in words: why it matters, where that is known from, and what stands in the advert."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.engine.advert.advice_findings import AdvertFinding
from kedua.engine.advert.advice_overview import Overview
from kedua.library.advert_law import load_advert_law
from kedua.wording.dates import day
from kedua.wording.preview import claim_names
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

Inputs = Mapping[str, str | int]


def finding_name(code: str) -> str:
    """Name a finding. Raises KeyError for a code without a name."""
    return {
        "exclusion": _("Shuts people out"),
        "unpaid": _("Unpaid work"),
        "fee": _("Money asked of candidates"),
        "contradiction": _("Contradiction"),
        "gendered": _("One sex only"),
        "discouraging": _("Keeps people away"),
        "no-pay": _("No pay"),
        "vague-pay": _("Hollow words for pay"),
        "wide-pay": _("Pay too wide"),
        "no-must-haves": _("No must-haves"),
        "many-must-haves": _("Too many must-haves"),
        "must-have-without-duty": _("A must-have without a duty"),
        "years-filter": _("Years as a filter"),
        "impossible-years": _("Impossible years"),
        "contradictory-level": _("Beginner with years"),
        "needless-degree": _("Degree without need"),
        "many-tools": _("Too many tools"),
        "licence": _("Licence or car without a duty"),
        "lifting": _("Lifting without a duty"),
        "no-place": _("No place"),
        "no-hours": _("No hours"),
        "no-apply": _("No way to apply"),
        "no-equal": _("Nobody is invited"),
        "no-adjustments": _("No adjustments"),
        "opening": _("Told late"),
        "too-short": _("Too short"),
        "short": _("Rather short"),
        "too-long": _("Too long"),
        "hard-to-read": _("Hard to read"),
        "long-sentences": _("Long sentences"),
        "long-sentence": _("Long sentence"),
        "wall": _("Wall of text"),
        "passive": _("Passive"),
        "jargon": _("Jargon"),
        "abbreviation": _("Abbreviation"),
        "hype": _("Hype"),
        "coded-word": _("Coded word"),
        "capitals": _("Capitals"),
        "exclamation": _("Exclamation marks"),
    }[code]


def advice(found: AdvertFinding) -> str:
    """Say why a finding matters and what to do."""
    inputs = dict(found.inputs)
    if found.code == "exclusion":
        told = load_advert_law().advice[str(inputs["topic"])]
        return f"{told.message} {told.instead}"
    if found.code == "contradiction":
        return _contradiction(inputs)
    if found.code == "coded-word":
        return _coded(inputs)
    if found.code == "opening":
        return _opening(inputs)
    return {**_shutting_out(), **_needs(), **_missing(), **_reading()}[found.code].format(**inputs)


def _opening(inputs: Inputs) -> str:
    names = {"pay": _("pay"), "place": _("place"), "must-haves": _("must-haves")}
    late = ", ".join(names[name] for name in str(inputs["lacks"]).split())
    return _("The first {words} words do not tell: {late}. Many people read no further.").format(
        words=inputs["words"], late=late
    )


def _contradiction(inputs: Inputs) -> str:
    values = {**inputs, "about": claim_names()[str(inputs["about"])]}
    if inputs["source"] == "preview":
        return _("{about}: here it says “{here}”, the preview says “{there}”. One of them is wrong.").format(**values)
    return _("{about}: here it says “{here}”, the facts say “{there}”. One of them is wrong.").format(**values)


def _coded(inputs: Inputs) -> str:
    if inputs["lean"] == "masculine":
        return _(
            "“{word}” counts as masculine in lists of coded words, and such words prevail here, {own} to {other}. Say what "
            "is done instead. Large field studies found hardly any effect: take it as advice."
        ).format(**inputs)
    return _(
        "“{word}” counts as feminine in lists of coded words, and such words prevail here, {own} to {other}. Nothing is wrong "
        "with it; say what is done where you can. Large field studies found hardly any effect."
    ).format(**inputs)


def _shutting_out() -> dict[str, str]:
    return {
        "unpaid": _("Work is paid, trial shifts too. In many places unpaid trial work breaks the law on wages."),
        "fee": _("Asking candidates for money is a sign of fraud, and forbidden in many places. The employer pays."),
        "gendered": _("“{words}” names one sex. Use a title or a word for everybody."),
        "discouraging": _("“{words}” keeps away people who would fit. Say what happens with an application instead."),
    }


def _needs() -> dict[str, str]:
    return {
        "no-must-haves": _("It does not say what somebody must bring. Name five to seven things the duties need."),
        "many-must-haves": _(
            "{number} must-haves: people who could do the job stay away when they miss one. Keep {most} at most, and move the "
            "rest to what is nice to have."
        ),
        "must-have-without-duty": _("No duty is named that needs “{words}”. Tie it to one, or leave it out."),
        "years-filter": _(
            "Years of experience say next to nothing about how well somebody works. Name what they must have done, or leave "
            "the number out."
        ),
        "impossible-years": _(
            "{technology} came out in {since}: nobody can have {years} years of it, or only its makers."
        ),
        "contradictory-level": _("“{level}” and {years} years of experience do not go together. Decide for one."),
        "needless-degree": _("“{words}”: the work described can be learned without one. Name the skill instead."),
        "many-tools": _("{number} tools are named ({names}). Name the {most} or fewer that the first months need."),
        "licence": _("No duty is named that needs a licence or a car. Say what is driven for, or leave it out."),
        "lifting": _(
            "No duty is named in which something is lifted. Say what is lifted and how often, or leave it out."
        ),
    }


def _missing() -> dict[str, str]:
    return {
        "no-pay": _("It does not say what the job pays. Give the band, with currency and period."),
        "vague-pay": _("“{words}” tells nobody anything. Give the band."),
        "wide-pay": _(
            "The top of the band is {percent} % above its bottom. That is more than one grade: split it, or say what decides."
        ),
        "no-place": _("It does not say where the work is done."),
        "no-hours": _("It does not say when, or how many hours, the work takes."),
        "no-apply": _("It does not say how to apply."),
        "no-equal": _("It does not say that people who meet most of it, or of any background, are welcome."),
        "no-adjustments": _("It does not say whom to ask for adjustments. Name somebody, or an address."),
        "too-short": _("{words} words are too few to decide by: aim at 300 to 700."),
        "short": _("{words} words are rather few: {least} to 700 leave room for duties, pay and how you hire."),
        "too-long": _("{words} words: few read to the end. Keep {most} at most."),
    }


def _reading() -> dict[str, str]:
    return {
        "hard-to-read": _("It reads like grade {grade}; aim at 8 to 10. Use shorter words and sentences."),
        "long-sentences": _("Sentences have {words} words on average; aim at 15 to {most}."),
        "long-sentence": _("{words} words in one sentence. Cut it in two: {most} at most."),
        "wall": _("A paragraph of {words} words. Make it a list, or two paragraphs."),
        "passive": _("“{words}” hides who does it. Say who: “you send”, “we read”."),
        "abbreviation": _("Not everybody knows “{words}”. Write it out once."),
        "capitals": _("Capitals shout and are hard to read; some screen readers spell them out."),
        "exclamation": _("{number} exclamation marks: facts persuade, marks do not."),
        "jargon": _("“{words}” is office talk. Say what is done."),
        "hype": _("“{words}” could stand in any advert. Say what one can count, see or check."),
    }


def source(found: AdvertFinding) -> str:
    """Say where the rule behind a finding is known from: the law of each place, a study, guidance, or our own rule."""
    if found.code == "exclusion":
        inputs = dict(found.inputs)
        return _laws(str(inputs["topic"]), str(inputs["places"]).split())
    return _sources().get(found.code) or _("Kedua's own rule")


def _laws(topic: str, places: list[str]) -> str:
    known = load_advert_law().jurisdictions
    bases = [(known[place].name, known[place].adverts[topic]) for place in places]
    told = "; ".join(f"{name}: {basis.law}, {basis.section}" for name, basis in bases)
    reviewed = min(known[place].reviewed for place in places)
    return _("{laws}. Reviewed {day}; never legal advice.").format(laws=told, day=day(reviewed))


def _sources() -> dict[str, str]:
    pay = _("Directive (EU) 2023/970, art. 5; pay laws of several states of the United States and Canadian provinces")
    plain = _("Plain-language guidance of governments")
    needless = _("Indirect discrimination: a demand that the work does not need")
    wages = _(
        "Laws on wages and on recruitment fees; principles of the International Labour Organization for fair recruitment"
    )
    return {
        "coded-word": "Gaucher, Friesen & Kay 2011; Castilla & Rho 2023",
        "years-filter": "Sackett, Zhang, Berry & Lievens 2022",
        "hard-to-read": "Senter & Smith 1967; Coleman & Liau 1975",
        "wide-pay": _("Practice of pay grades: one spans about half of its bottom"),
        "impossible-years": _("Year of the first public release"),
        **dict.fromkeys(("no-pay", "vague-pay"), pay),
        **dict.fromkeys(
            ("long-sentence", "long-sentences", "passive", "jargon", "abbreviation", "capitals", "wall"), plain
        ),
        **dict.fromkeys(("no-adjustments", "lifting", "licence", "needless-degree"), needless),
        **dict.fromkeys(("unpaid", "fee"), wages),
    }


def overview_lines(overview: Overview) -> tuple[str, ...]:
    """Say what stands in an advert: counts, never a score."""
    lines = [
        _("{words} words, {minutes} min to read.").format(words=overview.words, minutes=overview.minutes),
        ngettext("{number} must-have.", "{number} must-haves.", overview.must_haves),
        ngettext("{number} nice-to-have.", "{number} nice-to-haves.", overview.nice_to_haves),
        _("Pay is told.") if overview.pay else _("Pay is not told."),
    ]
    if overview.language == "en":
        reads = _("Reads like grade {grade}; {mean} words a sentence.")
        lines.insert(1, reads.format(grade=overview.grade, mean=overview.mean))
        spoken = _("“You”: {you}, “we”: {we}.")
        lines.append(spoken.format(you=overview.you, we=overview.we))
    return tuple(lines)
