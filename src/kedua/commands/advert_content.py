"""Checks the phrases that job descriptions ship with: fresh, without a claim of their own, able to say every fact."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.engine.advert.phrases import LINES, Phrases
from kedua.engine.advert.text import LENGTHS, TONES, Advert
from kedua.library.adverts import COMPILED, compile_adverts, forget_phrases, load_phrases, phrase_languages
from kedua.library.compiling import InvalidContent
from kedua.library.loader import Library
from kedua.library.role_facts import facts_of_role

# What only facts may say: a phrase with one of these would promise it for every employer.
CLAIMS = re.compile(
    r"\b(?:competitive|attractive|generous|dynamic|exciting|excellent|great|amazing|fantastic|friendly|vibrant|passionate"
    r"|leading|innovative|fast-paced|fun|family|supportive|flexible|rewarding|world-class|top|best-in-class|unique|thriving"
    r"|growing|successful|professional|motivated|enthusiastic|rock ?star|ninja|guru|bonus(?:es)?|insurance|free|opportunity"
    r"|opportunities|career|grow|develop|experience|degree|years?|always|guaranteed?)\b"
    r"|menarik|kompetitif|dinamik|mesra|terbaik|peluang|bonus|insurans|percuma|kerjaya|berkembang|pengalaman"
    r"|有竞争力|优厚|活力|激动|友好|最好|领先|创新|机会|奖金|保险|免费|职业发展|成长|经验",
    re.IGNORECASE,
)
# Headings that name what they stand over, not the employer: "A bonus for us" over what would be nice to have.
NAMING = re.compile(r"bonus (?:for us|kecil)|on top|show us your best|imbuhan|加分", re.IGNORECASE)
WRONG = re.compile(r"  |\.\.|\bNone\b|[{}]| [,.;:](?=\s|$)|::")
EVERYTHING = Facts(
    title="Baker",
    organisation="Padi Bakery",
    about="Padi bakes for nine shops.",
    mission="Bread within reach of every home",
    values=("Say it early", "Waste nothing"),
    purpose="Bakes bread that is on the shelf by seven.",
    reports_to="Head Baker",
    team="four bakers",
    place="Muar",
    country="MY",
    where="on site",
    days="five days a week",
    hours="42 hours a week",
    contract="fixed term",
    contract_length="two years",
    start="1 March 2027",
    duties=("Weigh and mix dough by recipe.", "Shape loaves by hand."),
    must_haves=(MustHave("Shapes two hundred loaves in a shift.", 1), MustHave("Valid typhoid vaccination card")),
    nice_to_haves=("Sourdough",),
    hardships=(Hardship("The shift begins at two in the morning.", "five days a week", "a van takes you home"),),
    good=("You see what you made on the shelf.",),
    growth=("To head baker.",),
    benefits=("Bread for the household",),
    pay=Pay(Decimal(2400), Decimal(2900), "MYR", "month", "night allowance"),
    rounds=(Round("Trial shift", 120, ("shaping", "hygiene")),),
    answer_days=4,
    adjustments="jobs@padi.example",
    apply_by=dt.date(2027, 1, 15),
    apply_to="jobs@padi.example",
)


def advert_problems(library: Library) -> Iterator[str]:
    """Say everything that is wrong with the phrases, a sentence each; nothing when they are sound."""
    try:
        if compile_adverts() + "\n" != COMPILED.read_text("utf-8"):
            yield "The compiled phrases of job descriptions are out of date: run kedua library build"
            return
    except InvalidContent as error:
        yield str(error)
        return
    for language in phrase_languages():
        phrases = load_phrases(language)
        yield from _claims(phrases)
        yield from _descriptions(phrases, (EVERYTHING, *map(facts_of_role, library.roles.values())))


def build_adverts() -> None:
    """Write the compiled phrases. Raises InvalidContent for a file that breaks its schema."""
    COMPILED.write_text(compile_adverts() + "\n", encoding="utf-8")
    forget_phrases()


def _claims(phrases: Phrases) -> Iterator[str]:
    for tone, manner in phrases.manners.items():
        said = [text for ways in manner.headings.values() for text in ways]
        said += [phrase.text for line in LINES for phrase in manner.lines.get(line, ())]
        for text in said:
            claim = CLAIMS.search(NAMING.sub("", text))
            if claim:
                yield f"{phrases.language}/adverts/{tone}: “{claim[0]}” says something that no fact says, in “{text}”"


def _descriptions(phrases: Phrases, jobs: tuple[Facts, ...]) -> Iterator[str]:
    """Look for what is left of a slot, for doubled marks and for an empty part, in every tone and length."""
    for facts in jobs:
        for tone in TONES:
            for length in LENGTHS:
                text = _text(compose(facts, tone, length, phrases))
                wrong = WRONG.search(text)
                if wrong:
                    around = text[max(0, wrong.start() - 30) : wrong.end() + 30]
                    yield f"{phrases.language}/adverts/{tone}: {facts.title}, {length}: “{around}”"
        if facts is EVERYTHING:
            missing = _unsaid(phrases)
            if missing:
                yield f"{phrases.language}/adverts: no phrase says {', '.join(missing)}"


def _unsaid(phrases: Phrases) -> list[str]:
    """Name what a full description of the sample leaves unsaid in some tone."""
    samples = (
        "Padi Bakery",
        "Head Baker",
        "four bakers",
        "Muar",
        "42 hours",
        "two years",
        "1 March",
        "night allowance",
    )
    texts = [_text(compose(EVERYTHING, tone, "full", phrases)).casefold() for tone in TONES]
    return [sample for sample in samples if not all(sample.casefold() in text for text in texts)]


def _text(advert: Advert) -> str:
    return "\n".join(f"{section.heading}\n{section.text}" for section in advert.sections)
