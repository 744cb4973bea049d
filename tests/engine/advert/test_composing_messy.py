"""Facts as people really type them: notes, one thing where a list is meant, next to nothing at all."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.engine.advert.text import TONES, Tone
from tests.engine.advert.jobs import BAKER, text_of
from tests.engine.advert.test_composing import SEEDS, made, part


def texts_of(facts: Facts, name: str) -> list[str]:
    return [part(facts, name, tone, seed=seed) for tone in TONES for seed in SEEDS]


def test_notes_are_written_out_and_both_verbs_take_one_form() -> None:
    facts = Facts("Coordinator", duties=("Recruiting & inducting volunteers",), hours="30 hrs")

    assert all("recruit and induct volunteers" in text.lower() for text in texts_of(facts, "do"))
    assert all("30 hours" in text for text in texts_of(facts, "place"))


def test_notes_in_another_language_stay() -> None:
    facts = Facts("Guru", language="ms", duties=("Ajar & jaga kanak-kanak",), start="asap")

    text = text_of(made(facts, language="ms"))

    assert "Ajar & jaga" in text
    assert "asap" in text


@pytest.mark.parametrize("name", ["Havenlink B.V.", "Bina Teguh Sdn. Bhd.", "Acme Inc."])
def test_the_stop_of_a_name_is_part_of_it(name: str) -> None:
    openings = texts_of(Facts("Clerk", organisation=name), "opening")

    assert all(name in text for text in openings)
    assert not any(".." in text for text in openings)
    assert part(Facts("Clerk", organisation="Padi Bakery;"), "opening").count("Padi Bakery") == 1


def test_of_a_title_the_sentence_says_what_one_is() -> None:
    openings = texts_of(Facts("Pastry chef (m/f/d) – Lyon", organisation="Fils"), "opening")

    assert all("Pastry Chef" in text and "m/f/d" not in text for text in openings)


def test_where_there_is_nothing_to_list_one_line_says_all_terms() -> None:
    pay = Pay(Decimal("12.5"), Decimal("12.5"), "GBP", "hour")
    facts = Facts("Night porter", pay=pay, place="Hull", hours="nights")

    for tone in TONES:
        advert = made(facts, tone, "standard")
        assert [one.part for one in advert.sections] == ["opening"]
        assert "£12.50 an hour · Hull · Nights" in advert.sections[0].text


def test_a_place_that_the_opening_says_has_no_section_of_its_own() -> None:
    facts = Facts("Porter", place="Hull", duties=("Carry",), contract="permanent")

    assert {part(facts, "place", tone) for tone in TONES} == {""}
    assert "Hull" in part(facts, "opening")


def test_both_ends_of_a_band_have_cents_or_none() -> None:
    facts = Facts("Assistant", pay=Pay(Decimal("23.5"), Decimal(29), "USD", "hour"), country="US", team="two of us")

    assert "$23.50 to $29.00 an hour" in part(facts, "opening")


def test_one_thing_alone_stands_in_the_sentence() -> None:
    facts = Facts("Carer", must_haves=(MustHave("Patience"),), nice_to_haves=("Hokkien",), growth=("Lead carer",),
                  benefits=("Own room",))  # fmt: skip

    assert "Candidates are expected to have patience." in set(texts_of(facts, "bring"))
    assert all(text.endswith(": Hokkien.") and "any of these" not in text for text in texts_of(facts, "nice"))
    assert all(text.endswith(": Lead carer.") for text in texts_of(facts, "offer"))


@pytest.mark.parametrize("tone", TONES)
def test_where_only_growth_is_offered_the_heading_says_so(tone: Tone) -> None:
    facts = Facts("Carer", growth=("To head carer", "To owner"))

    section = made(facts, tone).section("offer")

    assert section is not None
    assert section.text == "- Head carer\n- Owner"
    assert section.heading not in ("What we offer", "Benefits", "What you'll get from us")


@pytest.mark.parametrize(
    ("hard", "said"),
    [
        (Hardship("Hot and dusty", "daily"), "hot and dusty, daily."),
        (Hardship("Saturdays", "Every week", "one off a month"), "saturdays, every week. "),
        (Hardship("Ovens are hot", "always"), "ovens are hot. "),
        (Hardship("Winter: twice the guests"), "winter – twice the guests."),
    ],
)
def test_a_hardship_that_is_no_sentence_takes_its_frequency_along(hard: Hardship, said: str) -> None:
    assert all(said in text.lower() for text in texts_of(Facts("Cook", hardships=(hard,)), "like"))


@pytest.mark.parametrize(
    ("boss", "said"),
    [("ward sister", "the ward sister"), ("CFO", "the CFO"), ("me", "me"), ("Nadia Rahman", "Nadia Rahman"),
     ("two partners", "two partners")],
)  # fmt: skip
def test_who_leads_has_an_article_where_it_is_no_name(boss: str, said: str) -> None:
    openings = texts_of(Facts("Clerk", reports_to=boss), "opening")

    assert all(said in text for text in openings)
    assert said.startswith("the ") or not any(f"the {said}" in text for text in openings)


def test_a_team_that_is_a_count_is_no_sentence_and_a_purpose_may_begin_with_that() -> None:
    counted = texts_of(Facts("Manager", team="5: 2 AP, 1 AR", reports_to="CFO"), "opening")
    aimed = texts_of(Facts("Helper", purpose="So that every guest eats"), "opening")

    assert all(": 5 – 2 AP, 1 AR." in text for text in counted)
    assert all(": that every guest eats." in text for text in aimed)


def test_what_is_included_is_not_on_top() -> None:
    pay = Pay(Decimal(900), Decimal(900), "EUR", "week", "8% holiday pay included")

    assert all(
        "a week, 8% holiday pay included." in text for text in texts_of(Facts("Cook", pay=pay, team="us"), "pay")
    )


def test_needs_that_the_law_asks_for_leave_nothing_to_match_in_part() -> None:
    driver = Facts("Driver", must_haves=tuple(map(MustHave, ("Class 1 (C+E)", "CPC card", "No more than 6 points"))))

    assert all(text.count("\n\n") <= 1 and "artial" not in text for text in texts_of(driver, "bring"))


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        (("Run a kitchen before", "Punctual"), "run a kitchen before"),
        (("Member of MIA or ACCA", "Punctual"), "a member of mia or acca"),
        (("Calm under pressure", "Punctual"), "calm under pressure"),
        (("Comfortable giving feedback", "Punctual"), "comfortable giving feedback"),
        (("Site Safety Supervisor (SSS) certificate", "Punctual"), "a site safety supervisor (sss) certificate"),
    ],
)
def test_needs_become_sentences_where_they_can(needs: tuple[str, ...], said: str) -> None:
    texts = [text.lower() for text in texts_of(Facts("Clerk", must_haves=tuple(map(MustHave, needs))), "bring")]

    assert all(f"are {said}" in text or f"be {said}" in text or f"have {said}" in text for text in texts)


def test_a_wish_is_no_duty_and_a_check_by_the_police_is_asked_for_by_law() -> None:
    facts = Facts("Helper", duties=("Helping at the club would be great",),
                  must_haves=(MustHave("Licence"), MustHave("Police check"), MustHave("Patience")))  # fmt: skip

    assert all("elping at the club would be great" in text for text in texts_of(facts, "do"))
    assert all("artial" not in text and "in part" not in text for text in texts_of(facts, "bring"))


def test_what_may_be_trusted_follows_must() -> None:
    facts = Facts("Cashier", must_haves=(MustHave("Handles cash and can be trusted with a till"), MustHave("Punctual")))

    assert not any("and can be" in text for text in texts_of(facts, "bring") if "to:\n" in text or "must:\n" in text)


def test_a_round_that_nobody_named_is_what_it_is_about_in_a_short_text_too() -> None:
    facts = Facts("Cook", duties=("Cook soup",), rounds=(Round("…", None, ("bread",)), Round("Talk")))

    assert part(facts, "hiring", length="short").endswith("- Bread\n- Talk")


def test_long_rounds_are_told_in_hours_and_an_answer_may_come_the_same_day() -> None:
    facts = Facts("Cook", rounds=(Round("Trial morning", 240), Round("Talk", 90)), answer_days=0)

    texts = texts_of(facts, "hiring")

    assert all("4 hours" in text and "90 minutes" in text for text in texts)
    assert all("on the day of" in text and "0 working" not in text for text in texts)


def test_a_word_that_nobody_can_say_keeps_its_letters_and_a_thing_alone_is_no_verb() -> None:
    facts = Facts("Engineer", duties=("Rosters", "Coach agents"), nice_to_haves=("dbt", "npm scripts", "rugby"))

    assert "- dbt\n- npm scripts\n- Rugby" in part(facts, "nice")
    assert all("osters" in text for text in texts_of(facts, "do"))


def test_where_words_are_few_what_is_hard_is_said_in_one_sentence_before_all_that_is_offered_is_left_out() -> None:
    long = " ".join(
        ["Check the weight of every delivery within the time that the plan of the day sets for each gate"] * 2
    )
    facts = replace(
        BAKER,
        duties=(f"{long} one", f"{long} two", f"{long} three"),
        hardships=(
            Hardship(
                "Most callers are angry at night. " + "Nobody knows how many there will be. " * 6, "daily", "x " * 90
            ),
        ),
        team=" ".join(["Seven people on two floors."] * 6),
    )

    advert = made(facts, length="short")

    assert "ost callers are angry at night." in text_of(advert)
    assert "Nobody knows" not in text_of(advert)
    assert advert.section("offer") is not None
    assert "within the time." not in text_of(advert)


def test_who_gives_few_facts_sees_all_of_them_in_standard_length_too() -> None:
    assert text_of(made(BAKER, length="standard")) == text_of(made(BAKER, length="full"))


def test_a_duty_named_by_a_noun_is_said_by_its_verb() -> None:
    facts = Facts(
        "Chief of Staff", duties=("Preparation of board papers", "The coordination of budgets", "Matters of law")
    )

    assert all(
        said in part(facts, "do") for said in ("Prepare board papers.", "Coordinate budgets.", "Matters of law.")
    )
    assert "Preparation of board papers" in part(replace(facts, language="ms"), "do")


def test_what_one_does_not_do_follows_to_and_you() -> None:
    facts = Facts(
        "Porter", duties=("Do not open the oven", "Keys"), must_haves=(MustHave("You do not mind wet floors"),)
    )

    assert "Do not open the oven" in part(facts, "do")
    assert "not to mind wet floors" in part(facts, "bring", "formal")


def test_somebody_to_write_to_is_no_sentence() -> None:
    facts = Facts("Verger", apply_to="The Dean's office")

    assert part(facts, "apply") in ("Write to the Dean's office.", "Send your application to the Dean's office.")


def test_a_position_with_its_time_is_a_step_and_no_benefit() -> None:
    facts = Facts(
        "Chief of Staff", benefits=("Lunch",), growth=("finance director of a plant after two to three years",)
    )

    assert "- Finance director" not in part(facts, "offer")
    assert "Finance director of a plant after two to three years." in part(facts, "offer")
