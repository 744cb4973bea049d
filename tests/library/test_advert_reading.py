from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kedua.engine.advert.competencies import nearest, scored
from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Pay
from kedua.engine.advert.pasted import read_facts
from kedua.engine.advert.reading import read_advert
from kedua.engine.advert.text import TONES, Tone
from kedua.integrations.advert.formats import FORMATS
from kedua.library.advert_reading import CUES, matcher_of, read_cues, shipped_matcher
from kedua.library.adverts import load_phrases, own_headings
from kedua.library.loader import load_library
from kedua.library.role_facts import facts_of_role

FIRST = 8


def test_a_role_that_is_not_known_gets_most_of_the_competencies_that_experts_chose_for_it() -> None:
    library, found, weighty, top = load_library(), [], [], []
    cues = read_cues(CUES.read_text("utf-8"), library)

    for role in library.roles.values():
        matcher = matcher_of(library, cues, without=role.id)
        lines = [role.title, *role.duties, *(must.text for must in role.must_haves), role.purpose]
        scores = scored(lines, nearest(role.title, lines, matcher), matcher)
        ranked = sorted(matcher.ids, key=lambda name, scores=scores: (-scores[name], name))  # type: ignore[misc]  # bound at once
        needed = {need.subject: need.weight for need in role.needs}
        found.append(len(needed.keys() & set(ranked[:FIRST])) / FIRST)
        heavy = {name for name, weight in needed.items() if weight >= 4}
        weighty.append(len(heavy & set(ranked[:FIRST])) / len(heavy))
        top.append(len(needed.keys() & set(ranked[:4])) / 4)

    # Chance would give 8 of 50, or 0.16. Two people who choose 8 of 50 for the same job agree on about as many.
    assert [
        round(sum(each) / len(each), 2) >= least for each, least in ((found, 0.55), (weighty, 0.69), (top, 0.66))
    ] == [
        True,
        True,
        True,
    ]


def test_a_role_that_is_known_is_found_again() -> None:
    library, matcher = load_library(), shipped_matcher()

    found = [
        read_advert(f"{role.title}\n\nDuties\n" + "\n".join(f"- {duty}" for duty in role.duties), matcher).role
        for role in library.roles.values()
    ]

    assert found == list(library.roles)


@pytest.mark.parametrize("tone", TONES)
def test_a_description_of_ours_gives_its_facts_back(tone: Tone) -> None:
    whole = [_facts(name) for name in ("barista", "staff-nurse", "software-engineer", "accounts-executive")]

    for facts in whole:
        written = FORMATS["md"].write(compose(facts, tone, "full", load_phrases("en"), 0), facts)
        read = read_facts(str(written), own_headings()).facts
        assert (read.title.lower(), read.organisation, read.hours, read.days) == (
            facts.title.lower(),
            facts.organisation,
            facts.hours,
            facts.days,
        )
        assert read.pay == facts.pay
        assert read.benefits == facts.benefits
        assert 0 <= len(read.duties) - len(facts.duties) <= 1  # "You'll …" of the opening reads as one more
        assert abs(len(read.must_haves) - len(facts.must_haves)) <= 1


def test_cues_are_there_for_every_competency_and_no_other() -> None:
    with pytest.raises(ValueError, match="expected exactly the competencies of the library"):
        read_cues("nonsense: {en: [a], ms: [b], zh: [c]}", load_library())


def _facts(role: str) -> Facts:
    return replace(
        facts_of_role(load_library().roles[role]),
        organisation="Kopi Pagi Sdn. Bhd.",
        place="Penang",
        country="MY",
        pay=Pay(Decimal(2200), Decimal(2600), "MYR", "month"),
        hours="45 hours a week",
        days="six days a week",
        benefits=("Meals on shift", "Medical card"),
    )
