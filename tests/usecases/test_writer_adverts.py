"""A model writes descriptions from the facts; what they do not hold is struck out, and what nobody wrote stays composed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Pay
from kedua.engine.advert.text import Part
from kedua.integrations.embedder import NoEmbedder
from kedua.library.adverts import load_phrases
from kedua.records.models import WriterCall
from kedua.usecases.writer_adverts import draft_advert
from kedua.usecases.writer_asking import NotDrafted
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.factories.writers import switch_on
from tests.fakes.embedders import ApartEmbedder
from tests.fakes.writers import KeptWriter

FACTS = Facts(
    title="Barista",
    organisation="Bakau Coffee House",
    place="Penang",
    duties=("Make coffee and tea", "Serve customers at the counter"),
    benefits=("Free coffee",),
    pay=Pay(Decimal(2400), Decimal(2600), "MYR", "month"),
    apply_to="jobs@bakau.example",
)
DO: tuple[Part, ...] = ("do",)
APPLY: tuple[Part, ...] = ("apply",)
COMPOSED = compose(FACTS, "plain", "standard", load_phrases("en"))


def answer(**texts: str) -> dict[str, object]:
    return {"sections": [{"part": part, "text": text} for part, text in texts.items()]}


def test_what_the_facts_hold_is_kept_and_the_rest_stays_composed(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling(answer(do="* Serve customers at the counter\n* Make coffee and tea"))

    draft = draft_advert(cast.hana, cast.job, FACTS, "plain", "standard", (), writer.open, NoEmbedder(), NOW)

    texts = {section.part: section for section in draft.sections}
    assert texts["do"].text == "- Serve customers at the counter\n- Make coffee and tea"
    assert [section.heading for section in draft.sections] == [section.heading for section in COMPOSED.sections]
    assert [s for s in draft.sections if s.part != "do"] == [s for s in COMPOSED.sections if s.part != "do"]
    assert (draft.drafted, draft.not_in_facts) == (("do",), ())


def test_what_the_facts_do_not_hold_is_struck_out_with_its_part(cast: Cast) -> None:
    switch_on(cast.ada)
    invented = "You need a diploma in hospitality."
    writer = KeptWriter.telling(
        answer(do=f"You make coffee and tea. {invented}", offer="Free coffee, and a yearly bonus of MYR 5,000.")
    )

    draft = draft_advert(cast.hana, cast.job, FACTS, "plain", "standard", (), writer.open, NoEmbedder(), NOW)

    texts = {section.part: section.text for section in draft.sections}
    composed = {section.part: section.text for section in COMPOSED.sections}
    assert texts["do"] == "You make coffee and tea."
    assert texts["offer"] == composed["offer"]
    assert draft.drafted == ("do",)
    assert [(one.part, one.sentence) for one in draft.not_in_facts] == [
        ("do", invented),
        ("offer", "Free coffee, and a yearly bonus of MYR 5,000."),
    ]
    assert WriterCall.objects.get().struck == 2


def test_what_is_far_in_meaning_from_every_fact_is_struck_out_though_its_words_are_known(cast: Cast) -> None:
    switch_on(cast.ada)
    said = "You brew coffee and tea."
    by_words, by_meaning = (
        draft_advert(
            cast.hana, cast.job, FACTS, "plain", "standard", (), KeptWriter.telling(spoken).open, embedder, NOW
        ).not_in_facts
        for spoken, embedder in (
            (answer(do=f"{said} Coffee is free."), NoEmbedder()),
            (answer(do=f"{said}\n- Make coffee and tea"), ApartEmbedder()),
        )
    )

    assert by_words == ()
    assert [one.sentence for one in by_meaning] == [said]


def test_vectors_of_the_facts_are_made_once_for_all_sections(cast: Cast) -> None:
    switch_on(cast.ada)
    embedder = ApartEmbedder()
    told = answer(
        do="You brew coffee and tea.\n- Make coffee and tea", offer="You get your coffee for free.\n- Free coffee"
    )

    draft_advert(cast.hana, cast.job, FACTS, "plain", "standard", (), KeptWriter.telling(told).open, embedder, NOW)

    assert embedder.asked.count("Serve customers at the counter") == 1
    assert embedder.asked[-2:] == ["You brew coffee and tea.", "You get your coffee for free."]


def test_what_a_draft_leaves_out_of_what_was_composed_is_told(cast: Cast) -> None:
    switch_on(cast.ada)
    silent = KeptWriter.telling(answer(pay="We pay you each month.", apply="Write to us."))
    full = KeptWriter.telling(answer(do="You make coffee and tea."))

    drafts = [
        draft_advert(cast.hana, cast.job, FACTS, "plain", "standard", (), writer.open, NoEmbedder(), NOW)
        for writer in (silent, full)
    ]

    assert "jobs@bakau.example" in drafts[0].left_out
    assert drafts[1].left_out == ()


def test_one_part_alone_can_be_wanted(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling(answer(do="You make coffee and tea.", offer="Coffee is free."))

    draft = draft_advert(cast.hana, cast.job, FACTS, "plain", "standard", DO, writer.open, NoEmbedder(), NOW)

    asked = writer.asked[0].about
    assert draft.drafted == ("do",)
    assert ("[do]" in asked, "[offer]" in asked, "Duty: Make coffee and tea" in asked) == (True, False, True)


def test_addresses_are_not_sent(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling(answer(apply="Write to [E-MAIL-1]."))

    draft = draft_advert(cast.hana, cast.job, FACTS, "plain", "standard", APPLY, writer.open, NoEmbedder(), NOW)

    assert "jobs@bakau.example" not in writer.asked[0].about + WriterCall.objects.get().asked
    assert next(one.text for one in draft.sections if one.part == "apply") == "Write to jobs@bakau.example."


def test_a_description_of_which_nothing_is_left_is_none(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling(answer(do="You lead a team of twelve engineers."))

    with pytest.raises(NotDrafted, match="writer-invented"):
        draft_advert(cast.hana, cast.job, FACTS, "plain", "standard", (), writer.open, NoEmbedder(), NOW)


@pytest.mark.parametrize("name", ["ben", "dan"])
def test_who_may_not_change_the_job_has_nothing_written(cast: Cast, name: str) -> None:
    actor = cast.everyone[name]
    assert actor is not None

    with pytest.raises(PermissionDenied):
        draft_advert(actor, cast.job, FACTS, "plain", "standard", (), KeptWriter().open, NoEmbedder(), NOW)
