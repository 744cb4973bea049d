"""What was learned from whole adverts: who is meant by "she", years said otherwise, where it says how to apply."""

import pytest

from tests.factories.advert_advice import labels, looked_at


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We are seeking a dental assistant. She will support two dentists.", True),
        ("Our founder is looking for help. She will show you round.", False),
        ("The kitchen is new. She will love it.", False),
    ],
)
def test_she_is_whoever_is_hired_where_somebody_is_sought_just_before(text: str, found: bool) -> None:
    assert ("gendered" in labels(text)) == found


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("# Engineer\n\nRequirements\n\n- 15 years of Kubernetes in production", 15),
        ("You have 2 to 4 years behind you.", 2),
        ("Minimum 2 years caring for elderly", 2),
        ("18 months' experience in residential care", 1),
        ("Five years post-trade", 5),
        ("Minimum 3 yrs exp in international calls", 3),
    ],
)
def test_years_are_asked_for_in_many_ways(text: str, least: int) -> None:
    asked = [dict(one.inputs)["years"] for one in looked_at(text).findings if one.code == "years-filter"]

    assert asked == [least]


@pytest.mark.parametrize(
    "text",
    [
        "At least 2 years in college",
        "# Clerk\n\nWe offer\n\n- 10 years of pension",
        "Two years of free gym for everybody.",
        "A contract of 18 months",
    ],
)
def test_other_years_are_no_filter(text: str) -> None:
    assert "years-filter" not in labels(text)


def test_a_sum_is_no_abbreviation_and_a_call_to_apply_is_none() -> None:
    assert "abbreviation" not in labels("Salary RM2,500, food and room provided. APPLY NOW")


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        ("Applications must be submitted through the portal by 8 May.", True),
        ("Bring or mail your papers with a letter to Frau Kolbe.", True),
        ("A security check follows.", False),
    ],
)
def test_how_to_apply_may_stand_below_what_is_asked_for(closing: str, told: bool) -> None:
    text = f"# Operator\n\nRequirements\n\n- Reads drawings\n- Measures springs\n\n{closing}"

    assert ("no-apply" in {one.code for one in looked_at(text).findings}) != told


def test_people_with_a_disability_are_named_where_they_are_welcome_and_helped_where_something_is_changed() -> None:
    welcome = "We encourage applications from people with disability."
    helped = "People with a disability: tell us if anything should be different for you."

    assert "no-adjustments" in {one.code for one in looked_at(welcome).findings}
    assert "no-adjustments" not in {one.code for one in looked_at(helped).findings}
