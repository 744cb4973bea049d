"""What is found in a description has its place in a section; what was made from the facts is not doubted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kedua.engine.advert.text import Section
from kedua.queries.advert_findings import Look, added_without_facts, exclusions_in, lacking_in, look_at
from tests.cast import Cast
from tests.factories.advert_rows import SECTIONS, WHOLE, make_advert, make_version
from tests.factories.rows import TODAY

WHO = Section("other", "Who", "You are patient.\n\n- The salesman is young.\n- You get a company car.")


def words(look: Look, sections: tuple[Section, ...], code: str) -> list[str]:
    return [
        sections[o.place].text[o.start : o.end] for o in look.placed if o.place is not None and o.finding.code == code
    ]


def test_advice_has_its_place_in_a_section(cast: Cast) -> None:
    sections = (*SECTIONS, WHO)

    look = look_at(sections, WHOLE, cast.job, TODAY)

    assert words(look, sections, "gendered") == ["salesman"]
    assert any(one.place is None for one in look.placed)
    assert look.overview.words > 10


def test_what_the_facts_lack_is_a_whole_sentence_without_the_mark_of_its_list() -> None:
    (found,) = lacking_in((Section("offer", "", "- A meal in each shift\n- A company car"),), WHOLE)

    assert (found.start, found.end) == (25, 38)
    assert "car" in " ".join(found.words)


@pytest.mark.parametrize("how", ["composed", "drafted"])
def test_sentences_that_were_made_from_the_facts_stand_while_these_do(cast: Cast, how: str) -> None:
    odd = (Section("offer", "", "Unicorns graze behind the house."),)
    advert = make_advert(cast.job, WHOLE)
    make_version(advert, odd, how=how)
    more = replace(WHOLE, benefits=(*WHOLE.benefits, "A locker"))
    less = replace(WHOLE, benefits=())

    found = [bool(look_at(odd, facts, cast.job, TODAY).lacking) for facts in (WHOLE, more, less)]

    assert found == [False, False, True]


def test_what_a_version_adds_that_its_facts_lack_is_told_once(cast: Cast) -> None:
    advert = make_advert(cast.job, WHOLE)
    car = Section("offer", "", "You get a company car.")
    versions = [make_version(advert, (*SECTIONS, car)), make_version(advert, (*SECTIONS, car, SECTIONS[0]))]

    assert "You get a company car." in added_without_facts(cast.job, None, versions[0])
    assert added_without_facts(cast.job, versions[0], versions[1]) == []


def test_the_law_of_the_jobs_place_counts(cast: Cast) -> None:
    young = (*SECTIONS, Section("other", "Who", "Only candidates under 30 may apply."))
    advert = make_advert(cast.job)
    here, nowhere = make_version(advert, young), make_version(advert)

    assert [one.finding.code for one in exclusions_in(here, cast.job, TODAY)] == ["exclusion"]
    assert exclusions_in(nowhere, cast.job, TODAY) == ()
