"""Whatever the facts are: the same text for the same seed, nothing lost in full, nothing of our own but fixed phrases."""

import re
from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Hardship, MustHave, Round
from kedua.engine.advert.grammar import read_clause
from kedua.engine.advert.phrases import Phrases
from kedua.engine.advert.text import LENGTHS, TONES, Tone
from kedua.engine.advert.verbs import GERUNDS, THIRDS
from kedua.library.adverts import load_phrases
from kedua.library.loader import load_library
from kedua.library.role_facts import facts_of_role
from tests.engine.advert.jobs import BAKER, text_of

PHRASES = load_phrases("en")
ODD = "so that|Kota Kinabalu|RM 12.50|ISO 9001|it,|(daily)|Responsible for|you will|MUST|…|50 %|café|烘焙|“fresh”|e.g.|R&D|{x}"
WORDS = st.sampled_from(["bake", "Bakes", "baking", "bread", "the", "and", "who", "-", *re.split(r"\|", ODD)])
LINES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
TEXTS = st.one_of(LINES, LINES.map(lambda text: f"{text}."), LINES.map(str.upper), LINES.map(lambda text: f"- {text};"))
LISTS = st.lists(TEXTS, max_size=14).map(tuple)
FACTS = st.builds(
    Facts,
    title=TEXTS,
    organisation=st.one_of(st.just(""), TEXTS),
    about=st.one_of(st.just(""), TEXTS),
    mission=st.one_of(st.just(""), TEXTS),
    values=LISTS,
    purpose=st.one_of(st.just(""), TEXTS),
    reports_to=st.one_of(st.just(""), TEXTS),
    team=st.one_of(st.just(""), TEXTS),
    place=st.one_of(st.just(""), TEXTS),
    duties=LISTS,
    must_haves=st.lists(st.builds(MustHave, TEXTS, st.none() | st.integers(0, 14)), max_size=9).map(tuple),
    nice_to_haves=LISTS,
    hardships=st.lists(st.builds(Hardship, TEXTS, st.just("") | TEXTS, st.just("") | TEXTS), max_size=4).map(tuple),
    good=LISTS,
    growth=LISTS,
    benefits=LISTS,
    rounds=st.lists(st.builds(Round, TEXTS, st.none() | st.integers(1, 90), LISTS), max_size=3).map(tuple),
    adjustments=st.just("") | TEXTS,
    apply_to=st.just("") | TEXTS,
)
WRONG = re.compile(r"  |\.\.|\bNone\b|(?m:^[-\s]*$\n[-\s]*$\n)|(?m:^- *$)|(?m:[ \t]$)")


@settings(max_examples=30, deadline=None)
@given(FACTS, st.sampled_from(TONES), st.sampled_from(LENGTHS), st.integers(0, 9))
def test_the_same_facts_and_seed_give_the_same_clean_text(facts: Facts, tone: Tone, length: str, seed: int) -> None:
    size = next(known for known in LENGTHS if known == length)

    first = compose(facts, tone, size, PHRASES, seed)

    assert compose(facts, tone, size, PHRASES, seed) == first
    assert [one.part for one in first.sections if not one.text.strip()] == []
    assert WRONG.search(text_of(first)) is None


def stems(text: str) -> set[str]:
    """Give what words are about, whatever form they stand in."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.lower())
    return {THIRDS.get(word) or GERUNDS.get(word) or word for word in words}


FORMS = stems(
    "you you'll will be have to for of are being responsible in charge must shall should a an the your able ability"
)


def own_words(phrases: Phrases, tone: Tone) -> set[str]:
    manner = phrases.manners[tone]
    fixed = [text for ways in manner.headings.values() for text in ways]
    fixed += [re.sub(r"\{\w+\}", " ", phrase.text) for ways in manner.lines.values() for phrase in ways]
    words = phrases.words
    return stems(" ".join((*fixed, *words.per.values(), *words.minutes, *words.working_days, words.range, words.last)))


def said_by(facts: Facts) -> set[str]:
    texts = [
        str(value) for value in (facts.title, facts.organisation, facts.about, facts.mission, facts.purpose, facts.team)
    ]
    texts += [
        facts.reports_to,
        facts.place,
        facts.days,
        facts.hours,
        facts.contract,
        facts.contract_length,
        facts.start,
    ]
    texts += [
        *facts.values,
        *facts.duties,
        *facts.nice_to_haves,
        *facts.good,
        *facts.growth,
        *facts.benefits,
        facts.where,
    ]
    texts += [need.text for need in facts.must_haves] + [facts.adjustments, facts.apply_to]
    texts += [text for one in facts.hardships for text in (one.text, one.often, one.support)]
    texts += [text for one in facts.rounds for text in (one.what, *one.about)]
    texts += [str(one.minutes or "") for one in facts.rounds if stems(" ".join((one.what, *one.about)))]
    texts += ["Malaysia RM 2,400 2,900 Night allowance Friday 15 January 2027 1"] if facts.pay else []
    return stems(" ".join(texts))


def test_every_word_comes_from_the_facts_or_from_a_fixed_phrase() -> None:
    profiles = [facts_of_role(role) for role in list(load_library().roles.values())[::6]]

    for tone in TONES:
        fixed = own_words(PHRASES, tone) | FORMS
        for facts in (BAKER, *profiles):
            for length in LENGTHS:
                found = stems(text_of(compose(facts, tone, length, PHRASES)))
                assert found - said_by(facts) - fixed == set()


@settings(max_examples=30, deadline=None)
@given(FACTS, st.sampled_from(TONES))
@example(Facts("bake", rounds=(Round("…", None, ("bread",)),)), "plain")
def test_nothing_is_lost_in_a_full_description(facts: Facts, tone: Tone) -> None:
    found = stems(text_of(compose(facts, tone, "full", PHRASES)))

    lost = (
        said_by(facts) - found - FORMS - stems("to with in part of work reports directly daily duties include also 0")
    )
    assert lost == set()


def test_a_full_description_has_every_word_of_a_baker() -> None:
    for tone in TONES:
        found = stems(text_of(compose(BAKER, tone, "full", PHRASES)))

        assert said_by(BAKER) - found - FORMS == set()


def test_another_seed_says_the_same_in_other_words() -> None:
    texts = {text_of(compose(BAKER, "plain", "full", PHRASES, seed)) for seed in range(5)}

    assert len(texts) == 5


def test_ten_jobs_do_not_sound_alike() -> None:
    roles = [facts_of_role(role) for role in list(load_library().roles.values())[:10]]
    adverts = [compose(replace(facts, organisation="Padi"), "plain", "standard", PHRASES) for facts in roles]

    headings = {tuple(one.heading for one in advert.sections) for advert in adverts}
    assert len(headings) == 10


def test_a_clause_read_again_is_the_same() -> None:
    for role in load_library().roles.values():
        for duty in role.duties:
            once = read_clause(duty)
            assert read_clause(once.base).base == once.base
