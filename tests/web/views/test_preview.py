"""The preview of a job is written section by section, looked at as it is typed, published, read and printed."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Mapping
from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.preview_writing import writing_of
from kedua.queries.previews import published_of
from kedua.records.models import Preview
from kedua.usecases.previews import note_shown
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.preview_statements import SOURCE, WHOLE
from tests.factories.previews import make_preview
from tests.factories.rows import NOW

HARD = {
    "id": ["hard-1", "", ""],
    "about": ["", "", ""],
    "text": ["You work weekends.", "It can be stressful at times.", " "],
    "often": ["Three out of four", "", ""],
    "support": ["Two weekdays off in a row.", "", ""],
    "source": ["", "", ""],
    "since": ["", "", ""],
    "review": ["", "", ""],
    "all_source": SOURCE,
    "all_since": "2026-11-24",
    "all_review": "2027-05-24",
}
DAY = {"id": ["", ""], "text": ["On the floor", "Orders"], "share": ["60", "40"]}


def at(cast: Cast, name: str, *more: object) -> str:
    return reverse(name, args=[cast.job.pk, *more])


def text(page: Any) -> str:
    return html.unescape(page.content.decode())


def post(cast: Cast, sign_in: SignIn, section: str, typed: Mapping[str, object]) -> Any:
    return sign_in(cast.hana).post(at(cast, "job-preview-section", section), typed)


def test_the_page_starts_from_the_role_profile_and_says_so(cast: Cast, sign_in: SignIn) -> None:
    page = text(sign_in(cast.hana).get(at(cast, "job-preview")))

    assert "Nobody vouches for it yet" in page
    assert "Nothing is published" in page
    assert "Who in the job says so?" in page


def test_a_section_is_saved_with_who_says_so(cast: Cast, sign_in: SignIn) -> None:
    saved = post(cast, sign_in, "hard", {**HARD, "do": "save"})

    first, second = writing_of(cast.job).of("hard")
    assert (saved.status_code, saved["Location"]) == (303, f"{at(cast, 'job-preview')}#hard")
    assert (first.id, first.text, first.often, first.source) == (
        "hard-1", "You work weekends.", "Three out of four", SOURCE,
    )  # fmt: skip
    assert (second.source, dt.date.fromordinal(second.review or 1)) == (SOURCE, dt.date(2027, 5, 24))
    assert Preview.objects.get().state == "draft"


def test_what_is_typed_is_looked_at_and_not_kept(cast: Cast, sign_in: SignIn) -> None:
    page = post(cast, sign_in, "hard", {**HARD, "do": "look"})

    assert page.status_code == 200
    assert "“stressful”. This could stand in any advert." in " ".join(text(page).split())
    assert 'Statement <a href="#row-2" aria-label="Statement 2">2</a>' in text(page)
    assert Preview.objects.count() == 0


def test_what_is_true_of_several_statements_is_said_once(cast: Cast, sign_in: SignIn) -> None:
    page = post(cast, sign_in, "hard", {**HARD, "all_source": "", "do": "look"})

    (one,) = [seen for seen in page.context["seen"] if seen.sentence == "Who in the job says so?"]
    assert one.rows == (1, 2)


@pytest.mark.parametrize(
    ("pressed", "texts"),
    [
        ("more", ["On the floor", "Orders", "", ""]),
        ("remove:0", ["Orders"]),
        ("down:0", ["Orders", "On the floor"]),
        ("up:1", ["Orders", "On the floor"]),
        ("up:0", ["On the floor", "Orders"]),
        ("remove:9", ["On the floor", "Orders"]),
    ],
)
def test_rows_come_go_and_move(cast: Cast, sign_in: SignIn, pressed: str, texts: list[str]) -> None:
    page = post(cast, sign_in, "day", {**DAY, "do": pressed})

    assert [entry.row.text for entry in page.context["rows"]] == texts
    assert Preview.objects.count() == 0


def test_the_day_is_drawn_from_what_is_typed(cast: Cast, sign_in: SignIn) -> None:
    page = text(post(cast, sign_in, "day", {**DAY, "share": ["60", "30"], "do": "look"}))

    assert "Adds up to 90 %" in page
    assert "10 % left to share out" in page
    assert '<rect class="k-part-2" x="60" width="30" height="5" />' in page


@pytest.mark.parametrize(
    "changes",
    [{"share": ["many", "40"]}, {"share": ["0", "40"]}, {"since": ["soon", ""]}, {"text": ["x" * 401, "y"]}],
)
def test_what_cannot_be_kept_stays_typed(cast: Cast, sign_in: SignIn, changes: dict[str, list[str]]) -> None:
    page = post(cast, sign_in, "day", {**DAY, **changes, "do": "save"})

    assert (page.status_code, Preview.objects.count()) == (422, 0)
    assert [entry.row.text for entry in page.context["rows"]] == ({**DAY, **changes}["text"])


def test_a_section_that_asks_for_certain_things_has_a_row_for_each(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.hana).get(at(cast, "job-preview-section", "first"))

    assert [entry.row.about for entry in page.context["rows"]] == ["30", "60", "90", "success"]
    assert "Add lines" not in text(page)


def test_a_section_that_is_none_is_not_found(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.hana).get(at(cast, "job-preview-section", "salary")).status_code == 404


def test_publishing_waits_until_somebody_vouches_for_all_of_it(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)

    refused = client.post(at(cast, "job-preview-publish"))
    make_preview(cast.job, state="draft", published_at=None)
    published = client.post(at(cast, "job-preview-publish"))

    assert (refused.status_code, "do not say who in the job says so" in text(refused)) == (422, True)
    assert (published.status_code, getattr(published_of(cast.job), "made_by", None)) == (303, cast.hana)


def test_a_version_reads_as_a_letter_and_says_who_was_shown_it(cast: Cast, sign_in: SignIn) -> None:
    note_shown(cast.application, make_preview(cast.job), "page", NOW)

    page = text(sign_in(cast.rita).get(at(cast, "job-preview-version", 1)))

    for one in WHOLE:
        assert one.text in page
    assert "Cleo Tan" in page
    assert "on their page" in page


def test_what_is_written_reads_as_a_letter_before_anybody_sees_it(cast: Cast, sign_in: SignIn) -> None:
    assert "Draft: no candidate sees it" in text(sign_in(cast.hana).get(at(cast, "job-preview-letter")))


@pytest.mark.parametrize("name", ["job-preview-version", "job-preview-pdf"])
def test_a_draft_is_no_version(cast: Cast, sign_in: SignIn, name: str) -> None:
    make_preview(cast.job, state="draft", published_at=None)

    assert sign_in(cast.hana).get(at(cast, name, 1)).status_code == 404


def test_the_letter_comes_as_a_tagged_pdf(cast: Cast, sign_in: SignIn) -> None:
    make_preview(cast.job)

    made = sign_in(cast.hana).get(at(cast, "job-preview-pdf", 1))

    assert made.content.startswith(b"%PDF-")
    assert b"/MarkInfo" in made.content
    assert made["Content-Disposition"] == 'attachment; filename="outlet-manager-1.pdf"'


def test_the_page_takes_the_same_queries_for_one_and_three_versions(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(cast.rita)
    for versions in ([1], [2, 3]):
        for version in versions:
            note_shown(cast.application, make_preview(cast.job, version=version), "page", NOW)
        with django_assert_num_queries(7):
            client.get(at(cast, "job-preview"))
