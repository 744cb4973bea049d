"""The letter says everything that the statements say, once, and who says so."""

from __future__ import annotations

from kedua.engine.language.preview import SECTIONS, Statement
from kedua.library.loader import load_library
from kedua.queries.preview_letter import letter, letter_of
from kedua.queries.preview_statements import first_draft, statements_of, stored_statements
from tests.cast import Cast
from tests.factories.preview_statements import SOURCE, WHOLE
from tests.factories.previews import make_preview


def test_statements_come_back_as_they_were_kept() -> None:
    assert statements_of(stored_statements(WHOLE)) == WHOLE


def test_the_letter_says_everything_once_in_the_order_of_sections(cast: Cast) -> None:
    made = letter_of(make_preview(cast.job), cast.job)

    lines = [line for part in made.parts for line in part.lines]
    assert [line.id for line in (*lines, *made.checks)] == [one.id for one in WHOLE]
    assert [part.section for part in made.parts] == [section for section in SECTIONS if section != "check"]
    assert made.dated == "Version 1, Tuesday 24 November 2026"
    assert made.signed == ("Hana Yusof", "Bakau Coffee House")


def test_the_day_is_laid_out_from_its_shares(cast: Cast) -> None:
    made = letter(WHOLE, cast.job, 1, None)

    day = next(part for part in made.parts if part.section == "day")
    assert [(share.minutes, share.start) for share in day.shares] == [(60, 0), (40, 60)]
    assert [line.lead for line in day.lines] == ["60 %", "40 %"]
    assert made.dated == "Draft: no candidate sees it"


def test_something_hard_stands_with_how_often_and_what_support(cast: Cast) -> None:
    made = letter(WHOLE, cast.job, 1, None)

    hard = next(part for part in made.parts if part.section == "hard")
    assert hard.lines[0].beside == ("Every month", "Two weekdays off in a row.")


def test_each_source_is_named_once_with_its_days(cast: Cast) -> None:
    earlier = Statement("hard-9", "hard", "Hot in the kitchen.", source=SOURCE, since=(WHOLE[0].since or 0) - 1)

    made = letter((*WHOLE, earlier, Statement("hard-10", "hard", "Loud.", source="Ben")), cast.job, 1, None)

    between = f"{SOURCE}, between Monday 23 November 2026 and Tuesday 24 November 2026"
    assert made.said_by == (between, "Ben")


def test_a_draft_starts_from_the_job_and_its_role_profile(cast: Cast) -> None:
    cast.job.place, cast.job.duties = "Johor Bahru", ["Write the roster."]
    role = load_library().roles["outlet-manager"]

    draft = first_draft(cast.job, role)

    texts = [one.text for one in draft]
    assert {"Johor Bahru", "Write the roster.", *role.hardships, *role.rewards, *role.growth} <= {*texts}
    assert sum(one.share for one in draft) == 100
    assert {one.source for one in draft} == {""}
    assert len({one.id for one in draft}) == len(draft)


def test_a_draft_without_a_role_profile_holds_what_the_job_says(cast: Cast) -> None:
    cast.job.purpose = "Runs the café."

    draft = first_draft(cast.job, None)

    assert [(one.section, one.about, one.text) for one in draft] == [("role", "purpose", "Runs the café.")]
