"""From facts to a description: what stands where, in which form, and what is left out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.engine.advert.text import LENGTHS, PARTS, TONES, Advert, Length, Tone
from kedua.library.adverts import load_phrases
from tests.engine.advert.jobs import BAKER, text_of

PHRASES = load_phrases("en")
SEEDS = range(12)


def made(facts: Facts, tone: Tone = "plain", length: Length = "full", seed: int = 0, language: str = "en") -> Advert:
    return compose(facts, tone, length, load_phrases(language), seed)


def part(facts: Facts, name: str, tone: Tone = "plain", length: Length = "full", seed: int = 0) -> str:
    found = [one.text for one in made(facts, tone, length, seed).sections if one.part == name]
    return "\n\n".join(found)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("length", LENGTHS)
def test_parts_stand_in_their_order_each_once_and_only_the_opening_has_no_heading(tone: Tone, length: Length) -> None:
    sections = made(BAKER, tone, length).sections

    order = [PARTS.index(one.part) for one in sections]
    assert order == sorted(set(order))
    assert [one.part for one in sections if not one.heading] == ["opening"]


@pytest.mark.parametrize("tone", TONES)
def test_a_part_without_facts_is_left_out(tone: Tone) -> None:
    advert = made(Facts("Baker"), tone)

    assert [one.part for one in advert.sections] == ["opening"]
    assert (advert.title, advert.language) == ("Baker", "en")


def test_duties_come_in_one_form_however_they_were_written() -> None:
    items = {part(BAKER, "do", seed=seed).split("- ", 1)[1].lower().replace(".", "") for seed in SEEDS}

    assert items == {"weigh dough by recipe\n- shape loaves by hand\n- clean the ovens\n- pack orders"}


def test_duties_that_are_no_verbs_stand_alone() -> None:
    facts = Facts("Cashier", duties=("Cash handling", "Stock control"))

    assert {part(facts, "do", seed=seed).split("- ", 1)[1] for seed in SEEDS} == {"Cash handling\n- Stock control"}


def test_a_need_names_the_duty_it_is_for() -> None:
    texts = [part(BAKER, "bring", tone) for tone in TONES]

    assert all("shape loaves by hand" in text and "weigh dough by recipe" in text for text in texts)


def test_a_duty_is_named_once_and_not_where_the_need_says_it_already() -> None:
    needs = (
        MustHave("Handles 200 pieces", 0),
        MustHave("Lifts 20 kg", 0),
        MustHave("Packs orders", 1),
        MustHave("Counts", 2),
    )
    facts = Facts("Baker", duties=("Shape loaves by hand", "Pack orders", "Cash handling"), must_haves=needs)

    text = part(facts, "bring")

    assert (text.count("shape loaves"), text.lower().count("pack orders")) == (1, 1)
    assert "ash handling" not in text


@pytest.mark.parametrize(
    ("duty", "named"),
    [
        ("Take stock, and report losses so that nothing runs out", "to take stock, and report losses"),
        ("Greet each guest, bring the menu and take orders", "to greet each guest"),
        ("Write readable code with automatic tests and without known holes", "to write readable code"),
        ("Bake", "to bake"),
        (
            "Sort large and small loaves and rolls for nine shops",
            "to sort large and small loaves and rolls for nine shops",
        ),
    ],
)
def test_of_a_long_duty_only_what_is_done_is_named(duty: str, named: str) -> None:
    facts = Facts("Clerk", duties=(duty,), must_haves=(MustHave("Counts well", 0), MustHave("Lifts 20 kg")))

    tie = part(facts, "bring").splitlines()[2 if part(facts, "bring")[0] != "-" else 0]
    assert named in tie
    assert tie.rstrip(").").endswith(named)


@pytest.mark.parametrize("tone", TONES)
def test_partial_matches_are_welcome_where_there_is_more_than_one_need(tone: Tone) -> None:
    one = replace(BAKER, must_haves=BAKER.must_haves[:1])

    assert len(part(BAKER, "bring", tone).split("\n\n")[-1]) > 40
    assert part(one, "bring", tone).split("\n\n")[-1].endswith("shape loaves by hand).")


def test_needs_that_fit_no_sentence_stand_as_they_are() -> None:
    facts = Facts("Baker", must_haves=(MustHave("Team spirit"), MustHave("We all clean up")))
    things = Facts("Baker", must_haves=(MustHave("Team spirit"),))

    assert "- Team spirit.\n- We all clean up." in part(facts, "bring")
    assert part(things, "bring") in ("- Team spirit", "It takes this: team spirit.")


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        ("Bakes bread.", "you bake bread"),
        ("To bake bread", "you bake bread"),
        ("Bread on the shelf by seven", "Bread on the shelf by seven."),
        ("We want bread by seven.", "We want bread by seven."),
        ("Responsible for bread", "you are responsible for bread"),
    ],
)
def test_the_opening_says_what_the_job_is_for(purpose: str, said: str) -> None:
    openings = [part(Facts("Baker", purpose=purpose), "opening", seed=seed).replace("You ", "you ") for seed in SEEDS]

    assert all(said in opening for opening in openings)


@pytest.mark.parametrize(
    ("team", "boss", "said"),
    [
        ("four bakers", "Head Baker", ("with four bakers", "to the Head Baker")),
        ("A team of four", "Production Manager", ("with a team of four", "to the Production Manager")),
        ("in a team of four", "Reports to the owner", ("with a team of four", "to the owner")),
        ("You work alone at night", "Nadia Rahman", ("You work alone at night.", "to Nadia Rahman")),
        ("", "our head of sales", ("to our head of sales",)),
    ],
)
def test_the_opening_says_with_whom_one_works(team: str, boss: str, said: tuple[str, ...]) -> None:
    opening = part(Facts("Baker", team=team, reports_to=boss), "opening")

    assert [text for text in said if text not in opening] == []


def test_a_title_with_a_comma_is_closed_by_one_unless_the_sentence_ends() -> None:
    openings = {part(Facts("Nurse, Renal Unit", organisation="Teluk"), "opening", seed=seed) for seed in SEEDS}

    assert any("Renal Unit, at Teluk." in opening for opening in openings)
    assert [opening for opening in openings if ",." in opening or ",?" in opening] == []


def test_the_first_need_is_in_the_opening_where_the_list_begins_late() -> None:
    duties = tuple(f"Weigh {grain} for the {time} dough by recipe and note what is left of it in the book" for grain in
                   ("rye", "wheat", "spelt") for time in ("first", "second", "third"))  # fmt: skip
    facts = Facts("Baker", duties=duties, must_haves=(MustHave("Counts without error"),))

    assert "count without error" in part(facts, "opening")
    assert "count without error" not in part(replace(facts, duties=duties[:2]), "opening")


def test_pay_and_place_are_seen_at_a_glance_and_said_in_full() -> None:
    glance = "RM 2,400 to RM 2,900 a month · Muar, Malaysia (on site) · Fixed term, two years"

    assert glance in part(BAKER, "opening")
    assert "RM 2,400 to RM 2,900 a month" in part(BAKER, "pay")
    assert "ight allowance" in part(BAKER, "pay")
    assert [line.split(": ")[1] for line in part(BAKER, "place").splitlines()] == [
        *("Muar, Malaysia (on site)", "five days a week", "42 hours a week", "fixed term, two years", "1 March 2027"),
    ]


def test_a_short_description_says_all_terms_in_one_line() -> None:
    advert = made(BAKER, length="short")

    opening = advert.sections[0].text.lower()
    assert all(
        term in opening for term in ("a month, plus night allowance", "five days a week", "42 hours", "1 march 2027")
    )
    assert {"pay", "place", "nice"} & {one.part for one in advert.sections} == set()


def test_where_and_country_alone_are_a_place_too() -> None:
    assert "Remote" in part(Facts("Writer", where="remote"), "opening")
    assert "Malaysia (remote)" in part(Facts("Writer", where="remote", country="MY"), "opening")
    assert "Kuala Lumpur, Malaysia" in part(Facts("Writer", place="Kuala Lumpur, Malaysia", country="MY"), "opening")
    assert "Wakanda" in part(Facts("Writer", country="Wakanda"), "opening")


def test_a_hardship_says_how_often_and_what_helps() -> None:
    text = part(BAKER, "like")

    assert "The shift begins at two in the morning." in text
    assert "five days a week" in text
    assert "a van takes you home" in text
    assert "constant" in text


def test_one_hardship_and_one_good_thing_are_sentences_and_several_are_lists() -> None:
    one = replace(BAKER, hardships=(Hardship("Nights are long", "Nights"),), good=("Quiet",), growth=(), benefits=())

    assert "- " not in part(one, "like")
    assert "nights are long." in part(one, "like").lower()
    assert part(BAKER, "like").count("- ") == 5
    assert ": quiet – no phones." in part(replace(one, good=("Quiet: no phones",)), "like")
    assert ": heat – 40 degrees." in part(replace(one, hardships=(Hardship("Heat: 40 degrees"),)), "like").lower()
    assert "- Quiet: no phones: none." in part(replace(one, good=("Quiet: no phones: none",)), "like")
    assert part(one, "offer") == ""


def test_growth_to_something_is_apart_from_other_growth() -> None:
    steps = replace(BAKER, growth=("To head baker", "To owner"), benefits=())
    course = replace(BAKER, growth=("To head baker", "Paid course"), benefits=("Bread",))

    assert part(steps, "offer").endswith("- Head baker\n- Owner")
    assert "- Bread\n- Paid course\n\n" in part(course, "offer")
    assert part(course, "offer").endswith(": Head baker.")


def test_a_sentence_behind_a_need_stands_behind_a_full_stop() -> None:
    facts = Facts("Founder", duties=("Help at the pour",), must_haves=(MustHave("Steady hands near hot metal", 0),))

    texts = [part(facts, "bring", tone, seed=seed) for tone in TONES for seed in SEEDS]

    assert all("metal." in text or "metal (" in text or "metal –" in text for text in texts)


def test_a_quality_is_no_verb_and_a_verb_behind_or_has_one_form() -> None:
    clear = Facts("Clerk", must_haves=(MustHave("Clear written English"), MustHave("Punctual")))
    speaks = Facts("Clerk", must_haves=(MustHave("Speaks Malay or will learn it"),))

    assert not any("to:" in part(clear, "bring", tone, seed=seed) for tone in TONES for seed in SEEDS)
    assert not any(
        "or will" in part(speaks, "bring", "formal", seed=seed) for seed in SEEDS if "to:" in part(speaks, "bring")
    )


def test_a_telephone_is_called_and_what_a_figure_is_stands_beside_it() -> None:
    pay = Pay(Decimal(27100), Decimal(29800), "GBP", "year", "pro rata")
    facts = Facts("Advisor", pay=pay, country="NA", place="Windhoek", apply_to="09-555 0144", team="two of us")

    assert "Call 09-555 0144." in part(facts, "apply")
    assert "a year, pro rata." in part(facts, "pay")
    assert ", pro rata" in part(facts, "opening", length="short")
    assert "plus pro rata" not in part(facts, "opening", length="short")
    assert "Namibia" in part(facts, "opening")


def test_rounds_say_their_minutes_and_what_is_asked_about() -> None:
    text = part(BAKER, "hiring")

    assert "Talk by phone" in text
    assert "20 minutes" in text
    assert "shaping and hygiene" in text
    assert "1 working day of" in text
    assert "jobs@padi.example" in text


def test_adjustments_may_be_a_sentence() -> None:
    facts = Facts("Baker", adjustments="Tell us when we call.")

    assert part(facts, "hiring").lower().endswith("tell us when we call.")


@pytest.mark.parametrize(
    ("mission", "said"),
    [
        ("To bake for every home", "to bake for every home."),
        ("Bread for every home.", ": Bread for every home."),
        ("We bake. We share.", ": we bake. We share."),
    ],
)
def test_the_mission_follows_as_its_form_allows(mission: str, said: str) -> None:
    assert part(Facts("Baker", mission=mission), "about").endswith(said)


def test_values_of_a_word_or_two_are_one_sentence() -> None:
    short = replace(BAKER, values=("Honesty", "Care", "Thrift"), mission="")
    long = replace(BAKER, values=("Honesty", "Say it early and plainly"), mission="")

    assert part(short, "about").endswith(": Honesty, Care and Thrift.")
    assert part(long, "about").endswith("- Honesty\n- Say it early and plainly")


@pytest.mark.parametrize(
    ("how", "ends"),
    [
        ("jobs@padi.example", "jobs@padi.example by Friday 15 January 2027."),
        ("padi.example/jobs", "padi.example/jobs"),
        ("Call Nadia at the shop", "Friday 15 January 2027."),
        ("", "Friday 15 January 2027."),
    ],
)
def test_applying_names_the_way_and_the_day(how: str, ends: str) -> None:
    text = part(replace(BAKER, apply_to=how), "apply")

    assert text.endswith(ends)
    assert how in text
    assert "15 January 2027" in text


def test_a_short_text_on_the_organisation_is_one_sentence_or_none() -> None:
    long = replace(BAKER, about="Padi " + "bakes and " * 20 + "sells bread.")

    assert part(BAKER, "about", length="short") in ("", "Padi bakes for nine shops in Johor.")
    assert part(Facts("Baker", about=BAKER.about), "about", length="short") == "Padi bakes for nine shops in Johor."
    assert part(long, "about", length="short") == ""
    assert part(Facts("Baker", mission="Bread"), "about", length="short") == ""


def test_the_longer_one_says_more() -> None:
    words = [len(text_of(made(BAKER, length=length)).split()) for length in LENGTHS]

    assert words == sorted(words)


def test_texts_in_another_language_keep_their_form() -> None:
    facts = Facts(
        "Tukang roti",
        language="ms",
        team="empat orang",
        reports_to="Ketua",
        purpose="Membakar roti sebelum pukul tujuh",
        duties=("Menimbang doh", "Membentuk roti."),
        must_haves=(MustHave("Jujur", 0),),
        hardships=(Hardship("Syif malam", "setiap hari"),),
        growth=("Ketua tukang roti",),
    )

    text = text_of(made(facts, language="ms"))

    assert "- Menimbang doh\n- Membentuk roti" in text
    assert "Jujur" in text
    assert "Kekerapan: setiap hari." in text
    assert "empat orang" in text
    assert "- Ketua tukang roti" in text


def test_english_facts_between_headings_of_another_language_keep_their_form() -> None:
    advert = made(BAKER, language="zh")

    assert advert.language == "zh"
    assert "- Weighing dough by recipe\n- Shapes loaves by hand" in text_of(advert)


def test_a_round_may_be_only_named() -> None:
    assert part(Facts("Baker", rounds=(Round("Talk"),)), "hiring").endswith("- Talk")


def test_pay_without_more_is_one_sentence() -> None:
    pay = Pay(Decimal(9), Decimal(9), "EUR", "hour")

    assert {part(Facts("Baker", pay=pay, team="two of us"), "pay", seed=seed) for seed in SEEDS} <= {
        *("The pay is €9 an hour.", "We pay €9 an hour.", "You earn €9 an hour.", "It pays €9 an hour."),
    }


def test_very_long_facts_are_all_said_in_full_however_long_it_gets() -> None:
    duties = tuple(
        f"Shape loaf number {number} by hand and note its weight in the book of the shift" for number in range(70)
    )
    facts = Facts("Baker", duties=duties)

    assert part(facts, "do").count("- ") == 70
    assert part(facts, "do", length="standard").count("- ") < 8


def test_needs_agree_with_what_leads_to_them() -> None:
    facts = Facts("Baker", must_haves=(MustHave("Punctual"), MustHave("Can lift 20 kg")), organisation="PADI BHD")
    texts = [part(facts, "bring", tone, seed=seed).lower() for tone in TONES for seed in SEEDS]

    assert [text for text in texts if "be punctual" in text and " you:\n" in text] == []
    assert [text for text in texts if "are punctual" in text and "to:\n" in text] == []
    assert "PADI BHD" in part(facts, "opening")


def test_where_words_are_few_a_duty_is_said_without_what_it_is_for() -> None:
    long = tuple(
        f"Check the {name} of every delivery at the gate by the list of the day, so that nothing spoilt reaches the kitchen"
        for name in ("weight", "seal", "date", "colour", "smell", "paper", "label")
    )
    needs = tuple(
        MustHave(f"Has checked the {name} of deliveries by a written list for others before") for name in "abcdefg"
    )
    facts = replace(BAKER, duties=long, must_haves=needs, team=" ".join(["Seven people on two floors."] * 6))

    text = part(facts, "do", length="short")

    assert text.startswith("- Check the weight of every delivery.")
    assert "so that" not in text
