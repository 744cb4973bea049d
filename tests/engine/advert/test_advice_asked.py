"""What an advert asks of people without need, what nobody does in it, and what it says of place and adjustments."""

from __future__ import annotations

import pytest

from kedua.engine.advert.advice_fixes import with_fixes
from tests.factories.advert_advice import labels, looked_at


def codes(text: str) -> list[str]:
    return [one.code for one in looked_at(text).findings]


def with_duties(*asked: str, do: str = "Issue books and run the story hour") -> str:
    needs = "\n".join(f"- {one}" for one in asked)
    return f"# Library assistant\n\n## Duties\n\n- {do}\n\n## Requirements\n\n{needs}\n"


@pytest.mark.parametrize(
    "asked",
    [
        "A full, clean UK driving licence",
        "Access to your own vehicle",
        "Valid driver's licence and a car",
        "Car owner",
        "Able to drive",
        "Own reliable transport",
    ],
)
def test_a_licence_or_a_car_that_no_duty_needs_is_found(asked: str) -> None:
    assert "licence" in codes(with_duties(asked))
    assert "licence" not in codes(with_duties(asked, do="Drive the book bus to nine villages"))


def test_two_such_demands_do_not_explain_each_other() -> None:
    assert codes(with_duties("A driving licence", "Own vehicle")).count("licence") == 2


@pytest.mark.parametrize("do", ["Drive sales growth", "Deliver results", "Work on site", "Deliver excellent service"])
def test_words_of_the_road_may_mean_no_road(do: str) -> None:
    assert "licence" in codes(with_duties("Own car", do=do))


def test_what_it_is_for_may_stand_beside_it_and_what_is_welcome_is_no_demand() -> None:
    assert "licence" not in codes(with_duties("A driving licence, since you drive the van between branches"))
    assert "licence" not in codes(with_duties("Own car is a plus"))


@pytest.mark.parametrize(
    "asked",
    ["Educated to degree level", "A university degree", "Degree", "Bachelor's degree required", "Degree in any field"],
)
def test_a_degree_of_no_subject_is_for_nothing(asked: str) -> None:
    assert "needless-degree" in codes(with_duties(asked).replace("Library assistant", "Statistician"))


@pytest.mark.parametrize("asked", ["A degree in statistics", "A nursing degree", "Degree or diploma in surveying"])
def test_a_degree_of_a_subject_is_left(asked: str) -> None:
    assert "needless-degree" not in codes(with_duties(asked).replace("Library assistant", "Statistician"))


@pytest.mark.parametrize(
    "text",
    [
        "The uniform must be worn at all times.",
        "Applications will be reviewed as they come in.",
        "Rotas are to be kept for a year.",
        "Overtime may be required.",
    ],
)
def test_what_must_be_done_by_nobody_is_found(text: str) -> None:
    assert "passive" in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "You will be paid weekly.",
        "You load in an order in which nothing must be moved twice.",
        "You may be asked to swap a shift.",
        "The shop will be closed on Mondays.",
        "The kitchen is based in Ipoh.",
    ],
)
def test_what_somebody_gets_and_what_is_a_state_is_left(text: str) -> None:
    assert "passive" not in labels(text)


def test_what_is_asked_round_about_is_said_straight() -> None:
    text = "The successful candidate will be required to run three lines. You are expected to sign off each lorry."

    fixed = with_fixes(text, looked_at(text).findings)

    assert fixed == "You will run three lines. You will sign off each lorry."


def test_many_plain_passives_are_found() -> None:
    text = "Plans are written by the office. Risks are tracked in a log. You chair."

    assert codes(text).count("passive") == 2


@pytest.mark.parametrize(
    "text",
    [
        "# Bus driver, Wakefield\n\nYou drive.",
        "# Clerk (Kota Tinggi)\n\nYou file.",
        "# Guard\n\nNIGHT SHIFT – CANARY WHARF\n\nYou guard.",
        "# Carpenter\n\nCedar & Stone, Nanaimo BC. You build.",
        "# Barista\n\nWhere: by the harbour.\n\nYou brew.",
        "# Nurse\n\nYou work near Morrinsville.",
        "# Cleaner\n\nTwo practices in Sydney Road.",
    ],
)
def test_places_are_known_by_where_they_stand(text: str) -> None:
    assert "no-place" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Manager, Strategic Transformation\n\nYou lead in English.",
        "# Developer\n\nYou work in Python and start in March.",
        "# Clerk, Permanent\n\nYou file.",
        "# Seller – Excel\n\nYou sell.",
    ],
)
def test_other_names_are_no_places(text: str) -> None:
    assert "no-place" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "If anything about the visit does not work for you, say so and we change it.",
        "Tell her if you need anything to be different.",
        "If stairs or noise are a problem, ring Iona.",
        "We offer adjustments at every step.",
        "We make interview accommodations.",
        "Which support do you need? Tell us.",
    ],
)
def test_adjustments_may_be_offered_in_any_words(text: str) -> None:
    assert "no-adjustments" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Bus driver\n\n## Duties\n\n- Help people in wheelchairs on board",
        "# Clerk\n\nAccommodation is provided.",
        "# Clerk\n\nYou post stock adjustments.",
        "# Chef\n\n## What you need\n\n- A knife",
        "# Guard\n\nSomething is different every day.",
    ],
)
def test_other_adjustments_are_no_offer(text: str) -> None:
    assert "no-adjustments" in codes(text)


def test_contacting_customers_is_no_way_to_apply_but_a_paragraph_below_the_list_is() -> None:
    text = with_duties("Patience", do="Contact readers by e-mail")

    assert "no-apply" in codes(text)
    assert "no-apply" not in codes(text + "\nCome in and ask for Tess.\n")
    assert "no-apply" not in codes(text + "\nWe are kind.\n\nRing Dave on 04 55 50 12.\n")


def test_a_line_that_is_all_label_ends_with_itself() -> None:
    text = "# Guard\n\nYou need: patience.\n\nContact Ms Lim.\n"

    assert "no-apply" not in codes(text)


def test_a_line_that_says_nothing_else_is_taken_out_with_its_mark() -> None:
    text = (
        "# Clerk\n\n- Below 35 years old\n- Files well\n\n"
        "Only shortlisted candidates will be contacted. Apply by mail.\n- Females only"
    )

    fixed = with_fixes(text, looked_at(text).findings)

    assert fixed == "# Clerk\n\n- Files well\n\nApply by mail.\n"


def test_a_title_and_a_sentence_that_says_more_stay() -> None:
    text = "# Female cook wanted\n\nYou cook, serve and wash up, and as a non-smoker you smell the soup."

    assert [one.fix for one in looked_at(text).findings if one.code == "exclusion"] == [None, None]


def test_a_short_sentence_of_chinese_is_measured_by_its_characters() -> None:
    text = "文员\n\n要求：\n- 会用电脑做表格，有耐心，喜欢整理文件，女性优先\n- 限男性"

    found = [one.fix for one in looked_at(text, language="zh").findings if one.code == "exclusion"]

    assert found == [None, ""]


def test_years_are_taken_out_of_a_sentence_that_stays_one() -> None:
    text = "3-5 years of HR experience. People with 2+ years of retail experience and a Mind. Over 4 years' NHS experience."

    fixed = with_fixes(text, [one for one in looked_at(text).findings if one.code == "years-filter"])

    assert fixed == "HR experience. People with retail experience and a Mind. NHS experience."


def test_newcomers_with_two_years_are_a_contradiction_and_juniors_are_not() -> None:
    assert "contradictory-level" in labels("Freshers with 2+ years of experience can apply.")
    assert "contradictory-level" not in labels("A junior post. Two years of experience.")


def test_a_strong_word_is_found_even_where_others_make_up_for_it() -> None:
    text = "You are aggressive, gentle, warm, compassionate and confident."

    found = [text[one.start : one.end] for one in looked_at(text).findings if one.code == "coded-word"]

    assert "aggressive" in found
    assert "confident" not in found


@pytest.mark.parametrize(
    "pay", ["AED 11,000", "CHF 5,400", "KES 180,000", "R 18,000", "32 000 kr", "zł 7 200", "NZ$27.50"]
)
def test_pay_is_known_in_any_money(pay: str) -> None:
    assert "no-pay" not in codes(f"# Clerk\n\nYou file. Pay: {pay} a month.")


def test_an_abbreviation_with_a_hyphen_and_letters_in_a_row_are_told_apart() -> None:
    found = looked_at("# Clerk\n\nYou use ICP-OES.\n\nURGENT HIRING for Knows LOINC or SNOMED and others.").findings

    assert [dict(one.inputs)["words"] for one in found if one.code == "abbreviation"] == ["ICP-OES", "LOINC", "SNOMED"]
