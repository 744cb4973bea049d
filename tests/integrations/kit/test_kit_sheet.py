from __future__ import annotations

from dataclasses import replace

from kedua.engine.planning.gaps import Gap
from kedua.integrations.kit.clean import clean
from kedua.integrations.kit.making import sheet
from kedua.queries.plan_request import Kit
from tests.factories.kits import DOUBT, panel_kit, recruiter_kit


def test_the_top_says_who_for_what_when_and_how_long() -> None:
    page = sheet(recruiter_kit())

    assert (page.title, page.job, page.date, page.length) == (
        "Second interview: Cleo Tan",
        "Outlet Manager",
        "Thursday 26 November 2026",
        "45 minutes",
    )
    assert page.earlier == ("First interview on Tuesday 10 November 2026",)


def test_a_kit_without_a_date_says_so() -> None:
    kit = recruiter_kit()

    page = sheet(Kit(replace(kit.setting, date=None), kit.plan))

    assert page.date == "Date still to be set"


def test_minutes_of_questions_run_on_through_the_parts() -> None:
    page = sheet(recruiter_kit())

    assert [(ask.number, ask.span) for part in page.parts for ask in part.asks] == [
        (1, "00:04–00:10"),
        (2, "00:10–00:16"),
        (3, "00:16–00:22"),
    ]


def test_people_carry_names_and_what_they_ask() -> None:
    page = sheet(recruiter_kit())

    assert [(person.name, person.role, person.asks, person.subjects) for person in page.panel] == [
        ("Ben Osman", "hiring manager", "asks questions 1 and 2", ("Financial management",)),
        ("Ada Wong", "recruiter", "asks question 3", ("Career goals",)),
    ]


def test_a_second_question_on_a_subject_points_to_the_levels_of_the_first() -> None:
    page = sheet(recruiter_kit())

    assert [ask.same_levels for part in page.parts for ask in part.asks] == [0, 1, 0]


def test_aims_put_must_haves_first_and_hold_at_most_six_lines() -> None:
    kit = recruiter_kit()
    loose = tuple(Gap("request", "", (("text", f"wish {number}"), ("by", ""))) for number in range(9))

    page = sheet(Kit(kit.setting, replace(kit.plan, gaps=(*kit.plan.gaps, *loose))))

    assert [(aim.subject, aim.must) for aim in page.aims[:2]] == [
        ("Financial management", True),
        ("Career goals", False),
    ]
    assert len(page.aims) == 6


def test_questions_of_round_one_are_listed_once_to_be_avoided() -> None:
    page = sheet(recruiter_kit())

    assert page.avoid == ("Tell us about a month over budget.",)


def test_a_sealed_plan_gives_a_sheet_without_anything_behind_it() -> None:
    page = sheet(panel_kit())

    assert page.behind is None
    assert DOUBT not in repr(page)


def test_bands_lie_on_the_scale_and_the_later_one_inside_the_earlier() -> None:
    behind = sheet(recruiter_kit()).behind

    assert behind is not None
    for entry in behind.sure:
        assert 0 <= entry.band.now_from <= entry.band.after_from
        assert entry.band.after_from + entry.band.after_width <= entry.band.now_from + entry.band.now_width <= 100


def test_cleaning_drops_escapes_and_direction_overrides_and_joins_lines() -> None:
    text = clean("Cleo\n\u202eTan\u2066\x1b[31m\x00\x85 of\tours")

    assert text == "Cleo Tan[31m of ours"
