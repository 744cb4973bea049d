"""What is told of an advert as a whole: what is missing, what comes late, what others contradict, what stands in it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kedua.engine.advert.advice_check import Checked
from kedua.engine.advert.advice_findings import AdvertFinding
from kedua.engine.advert.advice_fixes import with_fixes
from kedua.engine.advert.facts import Facts, MustHave, Pay
from kedua.engine.advert.text import Advert, Section
from kedua.engine.language.preview import Statement
from tests.factories.advert_advice import good_adverts, looked_at

WHOLE = """\
# Payroll Officer

You pay 800 people right and on time. The office is in Ipoh, 40 hours a week, RM 3,500 to RM 4,500 a month. You bring
care with figures.

## What you will do

- Collect changes and run the payroll on the 24th.
- Explain payslips to those who ask.

## What you bring

- You have run a payroll from start to finish.
- You can explain a figure to somebody who is angry.

## Nice to have

- SQL

## How to apply

Write to pay@firm.example by Friday. If you match most of it, apply. Tell us which adjustments you need.
"""
MANY = "\n".join(f"- You can do thing number {number} of the list." for number in range(1, 10))
FILLER = " ".join(f"Monday brings work that number {number} of the team does with care." for number in range(1, 30))


def codes(checked: Checked) -> list[str]:
    return [one.code for one in checked.findings]


def one(checked: Checked, code: str) -> AdvertFinding:
    return next(found for found in checked.findings if found.code == code)


def inputs(checked: Checked, code: str) -> dict[str, str | int]:
    return dict(one(checked, code).inputs)


def shown(checked: Checked, code: str) -> str:
    found = one(checked, code)
    return checked.text.text[found.start : found.end]


def test_a_whole_advert_is_only_short() -> None:
    assert codes(looked_at(WHOLE)) == ["too-short"]


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        ("RM 3,500 to RM 4,500 a month", "no-pay"),
        ("The office is in Ipoh, ", "no-place"),
        ("40 hours a week, ", "no-hours"),
        (" Tell us which adjustments you need.", "no-adjustments"),
        (" If you match most of it, apply.", "no-equal"),
    ],
)
def test_what_is_taken_out_is_missed(taken: str, code: str) -> None:
    found = looked_at(WHOLE.replace(taken, ""))

    assert set(codes(found)) == {code, "too-short"}
    assert (one(found, code).start, one(found, code).end) == (0, 0)


def test_an_advert_without_a_way_to_apply_says_so() -> None:
    assert "no-apply" in codes(looked_at("# Baker\n\nYou bake bread in Ghent from three in the morning."))


def test_pay_that_is_no_pay_is_not_taken_for_it() -> None:
    assert "no-pay" in codes(looked_at("You look after budgets of RM 90,000."))
    assert "no-pay" not in codes(looked_at("We pay the national minimum wage."))
    assert "no-pay" not in codes(looked_at("The salary is RM 3,000 a month and a bonus pool on top."))


@pytest.mark.parametrize(
    ("words", "code"),
    [(149, "too-short"), (150, "short"), (299, "short"), (300, ""), (700, ""), (701, "too-long")],
)
def test_length_is_told_at_its_edges(words: int, code: str) -> None:
    found = looked_at(" ".join(["bread"] * words) + ".")

    assert [one for one in codes(found) if one in ("too-short", "short", "too-long")] == ([code] if code else [])


def test_what_comes_late_is_told_together() -> None:
    text = f"# Baker\n\n{FILLER}\n\nYou must know dough. The pay is RM 3,000 a month. You work in Ghent."

    assert inputs(looked_at(text), "opening") == {"lacks": "pay place must-haves", "words": 150}


def test_must_haves_in_a_list_count_for_the_opening_too() -> None:
    listed = f"# Baker\n\nPay: RM 3,000 a month, in Ghent.\n\n{FILLER}\n\n## What you bring\n\n- Dough."

    assert inputs(looked_at(listed), "opening") == {"lacks": "must-haves", "words": 150}


def test_nothing_of_an_advert_without_needs_is_late() -> None:
    text = f"# Baker\n\nPay: RM 3,000 a month, in Ghent. {FILLER}"

    found = looked_at(text)

    assert "opening" not in codes(found)
    assert "no-must-haves" in codes(found)


def test_a_place_of_the_facts_is_known_by_its_name() -> None:
    text = "# Baker\n\nYou bake: Kampung Baru is known for it."

    assert "no-place" in codes(looked_at(text))
    assert "no-place" not in codes(looked_at(text, facts=Facts("Baker", place="Kampung Baru")))
    assert "no-place" in codes(looked_at(text, facts=Facts("Baker", place="Ghent")))


def test_more_than_seven_must_haves_are_many() -> None:
    found = looked_at(f"# Baker\n\n## What you bring\n\n{MANY}\n- Nice to have: a van.\n")

    assert inputs(found, "many-must-haves") == {"number": 9, "most": 7}
    assert shown(found, "many-must-haves").startswith("You can do thing number 8")


def test_a_must_have_of_the_facts_without_a_duty_is_told_where_it_stands() -> None:
    facts = Facts("Baker", duties=("Bake.",), must_haves=(MustHave("a degree"), MustHave("Dough.", 0), MustHave("van")))

    found = looked_at("# Baker\n\nYou bring a degree. Dough.", facts=facts)

    assert shown(found, "must-have-without-duty") == "a degree"
    assert codes(found).count("must-have-without-duty") == 1


def test_without_duties_nobody_can_tell() -> None:
    facts = Facts("Baker", must_haves=(MustHave("a degree"),))

    assert "must-have-without-duty" not in codes(looked_at("You bring a degree.", facts=facts))


def test_more_than_eight_tools_are_many() -> None:
    tools = "Excel, SQL, Python, Java, Jira, Tableau, Kafka and Docker"

    assert "many-tools" not in codes(looked_at(f"You use {tools}."))
    assert inputs(looked_at(f"You use {tools}, and Git."), "many-tools")["number"] == 9


def test_a_long_sentence_and_a_wall_of_text_are_shown_whole() -> None:
    long = "You bake " + "bread and cake and rolls and " * 6 + "pies."

    found = looked_at(" ".join([long] * 5))

    assert inputs(found, "long-sentence") == {"words": 39, "most": 30}
    assert shown(found, "long-sentence") == long
    assert inputs(found, "wall") == {"words": 195, "most": 120}
    assert inputs(found, "long-sentences") == {"words": 39, "most": 20}


def test_hard_words_are_hard_to_read() -> None:
    hard = "Organisational transformation necessitates comprehensive interdepartmental communication. " * 12

    assert inputs(looked_at(hard), "hard-to-read")["most"] == 12


def test_a_preview_that_says_otherwise_is_told() -> None:
    preview = (
        Statement("1", "expectations", "Two Saturdays a month are working days."),
        Statement("2", "leave", "Overtime is asked for most weeks."),
    )

    found = looked_at("# Baker\n\nNo weekend work. No overtime.", statements=preview)

    assert inputs(found, "contradiction") == {
        "about": "weekends",
        "here": "No weekend",
        "there": "Two Saturdays",
        "source": "preview",
    }
    assert codes(found).count("contradiction") == 1


def test_facts_that_say_otherwise_are_told() -> None:
    facts = Facts(
        "Baker",
        hours="36 hours a week",
        where="on site",
        reports_to="the head baker",
        contract="permanent",
        pay=Pay(Decimal(3000), Decimal(3600), "MYR", "month"),
    )

    found = looked_at(
        "Fully remote. 40 hours a week. You report to the finance director. A fixed-term contract. "
        "Salary: RM 2,000 – RM 2,500 a month.",
        facts=facts,
    )

    abouts = [dict(one.inputs)["about"] for one in found.findings if one.code == "contradiction"]
    assert abouts == ["remote", "hours", "reporting", "contract", "pay"]


def test_what_one_of_several_statements_says_is_no_contradiction() -> None:
    facts = Facts(
        "Baker", hours="40 hours a week", days="36 hours a week in summer, two days a week from home", where="hybrid"
    )

    assert "contradiction" not in codes(
        looked_at("36 hours a week. You work in the office two days a week.", facts=facts)
    )


def test_an_advert_is_read_by_its_sections_and_found_again_in_them() -> None:
    advert = Advert(
        "Baker",
        "en",
        (
            Section("opening", "", "You bake for a fast-paced shop."),
            Section("bring", "Yours", "- You must be a native English speaker."),
        ),
    )

    found = looked_at(advert)

    hype, native = one(found, "hype"), one(found, "exclusion")
    assert found.text.section_of(0) is None
    assert found.text.section_of(hype.start) == (0, advert.sections[0].text.index("fast-paced"))
    assert found.text.section_of(native.start) == (1, advert.sections[1].text.index("native"))
    assert found.overview.must_haves == 1


def test_law_counts_where_it_holds() -> None:
    text = "State your current salary."

    eu, malaysia = (one(looked_at(text, places=(place,)), "exclusion") for place in ("eu", "my"))

    assert (eu.severity, dict(eu.inputs)["law"], dict(eu.inputs)["places"]) == ("high", "prohibited", "eu")
    assert (malaysia.severity, dict(malaysia.inputs)["law"]) == ("medium", "risky")
    assert "exclusion" not in codes(looked_at(text, places=()))


def test_what_a_law_asks_for_is_no_exclusion() -> None:
    assert "exclusion" not in codes(looked_at("By law you must be a US citizen with security clearance."))


def test_coded_words_are_told_where_they_prevail() -> None:
    text = "You are ambitious and self-reliant."

    assert inputs(looked_at(text), "coded-word") == {"word": "ambitious", "lean": "masculine", "own": 2, "other": 0}
    assert "coded-word" not in codes(looked_at(f"{text} You are gentle."))
    assert "coded-word" not in codes(looked_at(f"{text} {FILLER}"))


def test_a_leader_counts_only_as_what_somebody_is() -> None:
    assert looked_at("You are a natural leader.").overview.masculine == 1
    assert looked_at("You lead two people.").overview.masculine == 0


def test_other_languages_are_read_as_far_as_there_are_rules() -> None:
    assert codes(looked_at("Kami mencari jurujual untuk kedai di Ipoh. Gaji menarik.", language=None)) == [
        "vague-pay",
        "no-pay",
        "too-short",
    ]
    assert codes(looked_at("Wir suchen eine Bäckerin für unser Team und die Filiale.", language="other")) == []


def test_chinese_is_counted_in_words() -> None:
    assert looked_at("我们在吉隆坡招聘收银员。", language=None).overview.words == 7


def test_an_overview_counts_and_does_not_judge() -> None:
    overview = looked_at(WHOLE, language=None).overview

    assert (overview.language, overview.words, overview.minutes) == ("en", 101, 1)
    assert (overview.must_haves, overview.nice_to_haves, overview.years) == (2, 1, 0)
    assert (overview.pay, overview.place, overview.hours) == (True, True, True)
    assert overview.parts == ("opening", "do", "bring", "nice", "apply")
    assert (overview.you, overview.we) == (8, 1)
    assert 1 <= overview.grade <= 9


def test_an_adjective_goes_with_its_article_or_its_capital() -> None:
    fixes = {
        "Join an exciting team.": "Join a team.",
        "A world-class office.": "An office.",
        "Dynamic teams wanted.": "Teams wanted.",
        "You join our world-class bakers.": "You join our bakers.",
        "We are world-class.": "We are world-class.",
        "A friendly and dynamic team.": "A friendly and dynamic team.",
    }

    assert {text: with_fixes(text, looked_at(text).findings) for text in fixes} == fixes


def test_pronouns_of_one_sex_stand_for_whoever_has_the_job() -> None:
    fixes = {
        "The manager plans and he decides.": "The manager plans and the person decides.",
        "Each nurse signs the record herself.": "Each nurse signs the record themselves.",
        "The officer and those who work for him.": "The officer and those who work for them.",
        "The choice of the manager is hers and his.": "The choice of the manager is hers and his.",
        "The manager knows that the choice is his.": "The manager knows that the choice is theirs.",
    }

    assert {text: with_fixes(text, looked_at(text).findings) for text in fixes} == fixes


def test_years_of_something_far_away_are_not_years_of_a_technology() -> None:
    text = "15 years of experience in a bakery with a shop and a café that sells to schools, and no fear of Kubernetes."

    assert "impossible-years" not in codes(looked_at(text))


def test_an_empty_text_has_an_overview_too() -> None:
    overview = looked_at("").overview

    assert (overview.words, overview.sentences, overview.mean, overview.grade) == (0, 0, 0, 0)


def test_good_adverts_say_their_pay_place_and_hours() -> None:
    overviews = [looked_at(text).overview for text in good_adverts()]

    assert [one for one in overviews if not (one.pay and one.place and one.hours)] == []
