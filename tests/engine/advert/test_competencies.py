from __future__ import annotations

from kedua.engine.advert.competencies import propose
from kedua.engine.advert.matcher import CompetencyText, Matcher, RoleText, build_matcher
from kedua.engine.advert.pasted import read_facts
from kedua.engine.advert.reading import read_advert
from kedua.engine.planning.case import Need

COMPETENCIES = (
    CompetencyText(
        "serving", "Serving", "Serves guests with care.", ("Helped a guest at the table.",), ("guest", "顾客", "客人")
    ),
    CompetencyText(
        "counting", "Counting", "Counts money and stock.", ("Counted the till.",), ("count", "till", "stock take")
    ),
    CompetencyText("baking", "Baking", "Bakes bread and cake.", ("Baked a loaf.",), ("bake", "oven", "count")),
    CompetencyText("driving", "Driving", "Drives a van.", ("Drove at night.",), ("van", "licence")),
    CompetencyText("writing", "Writing", "Writes letters.", ("Wrote a letter.",), ("letter",)),
)
ROLES = (
    RoleText("baker", ("Baker", "Bread maker"), ("Bakes bread in the oven.", "Cleans it."), (Need("baking", 5),)),
    RoleText("waiter", ("Waiter",), ("Serves guests at the table.",), (Need("serving", 5), Need("counting", 3))),
)


def _matcher() -> Matcher:
    return build_matcher(COMPETENCIES, ROLES)


def test_competencies_come_with_the_lines_that_speak_for_them() -> None:
    text = "Baker\n\nDuties\n- Bake bread in the oven\n- Greet a guest\n\nRequirements\n- Has worked with an oven\n"

    reading = read_advert(text, _matcher())

    told = {
        one.competency: (one.must_have, [text[said.start : said.end] for said in one.evidence])
        for one in reading.competencies
    }
    assert told == {
        "baking": (True, ["Bake bread in the oven", "Has worked with an oven"]),
        "serving": (False, ["Greet a guest"]),
    }


def test_the_competency_with_most_evidence_comes_first_and_weighs_most() -> None:
    reading = read_advert("Duties\n- Serve guests\n- Help each guest\n- Count the till\n", _matcher())

    assert [one.competency for one in reading.competencies][:2] == ["serving", "counting"]
    assert reading.competencies[0].weight == 5


def test_the_nearest_profile_is_named_and_what_it_needs_most_is_proposed_without_a_line() -> None:
    reading = read_advert("Bread maker\n", _matcher())

    assert reading.role == "baker"
    assert [(one.competency, one.evidence, one.like) for one in reading.competencies] == [("baking", (), ("baker",))]


def test_no_profile_is_named_where_none_is_near() -> None:
    reading = read_advert("Pilot\n\nDuties\n- Fly\n", _matcher())

    assert (reading.role, reading.competencies) == ("", ())


def test_a_text_without_duties_or_title_proposes_nothing() -> None:
    assert propose("", read_facts(""), _matcher()) == ((), "")


def test_chinese_lines_speak_by_the_words_in_them() -> None:
    text = "岗位职责：\n- 接待顾客\n"

    (one,) = read_advert(text, _matcher()).competencies

    assert (one.competency, [said.words for said in one.evidence]) == ("serving", [("顾客",)])


def test_words_that_stand_in_a_row_count_together() -> None:
    (one,) = read_advert("Duties\n- Do the stock takes\n", _matcher()).competencies

    assert [said.words for said in one.evidence] == [("stock tak",)]


def test_a_library_without_roles_still_proposes() -> None:
    reading = read_advert("Duties\n- Serve guests\n", build_matcher(COMPETENCIES, ()))

    assert ([one.competency for one in reading.competencies], reading.role) == (["serving"], "")


def test_the_class_of_a_licence_is_no_class_of_pupils() -> None:
    teaching = CompetencyText("teaching", "Teaching", "Teaches.", ("Taught.",), ("class", "pupil"))
    text = "Requirements\n- class D licence\n- a class of six\n"

    read = read_advert(text, build_matcher((*COMPETENCIES, teaching), ROLES)).competencies

    (one,) = (found for found in read if found.competency == "teaching")
    assert [text[line.start : line.end] for line in one.evidence] == ["a class of six"]
