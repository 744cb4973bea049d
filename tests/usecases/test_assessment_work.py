"""A candidate does an assessment: the server's clock decides, nothing typed is lost, files are what they should be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from io import BytesIO
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.integrations.files.folder import Folder
from kedua.records.models import Application, Assessment, AuditEntry, HandedFile
from kedua.usecases.assessment_work import (
    MOST_ASIDE,
    MOST_FILES,
    add_file,
    close_over,
    hand_in,
    remove_file,
    safe_name,
    save_text,
    settle,
    start,
)
from kedua.usecases.candidates import delete_candidate
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.assessments import CALL, DUE, handed_in, make_assessment, make_file
from tests.factories.documents import PDF
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_scorecard, make_seat

Commits = Callable[..., AbstractContextManager[object]]


@pytest.fixture
def row(cast: Cast) -> Assessment:
    return make_assessment(cast.application, cast.hana, [cast.sam])


def after(minutes: float) -> dt.datetime:
    return NOW + dt.timedelta(minutes=minutes)


def read(row: Assessment) -> Assessment:
    return Assessment.objects.get(pk=row.pk)


def test_the_clock_starts_once(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)
    start(cast.application, row.pk, after(5))

    assert (read(row).state, read(row).started_at) == ("started", NOW)
    assert AuditEntry.objects.filter(action="assessment.started").count() == 1


def test_what_is_typed_in_time_counts(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)

    kept = save_text(cast.application, row.pk, "Dear\r\nMs Nair", "a", 0, after(29.9))

    assert (kept.revision, kept.late) == (1, False)
    assert read(row).draft == "Dear\nMs Nair"


def test_what_is_typed_before_the_start_is_kept_aside(cast: Cast, row: Assessment) -> None:
    assert save_text(cast.application, row.pk, "Early", "a", 0, NOW).late

    assert (read(row).draft, read(row).aside[0]["text"]) == ("", "Early")


@pytest.mark.parametrize(("extra", "minutes", "late"), [(0, 30, True), (15, 30, False), (15, 45, True)])
def test_what_comes_late_is_kept_aside_and_extra_time_is_time(
    cast: Cast, row: Assessment, extra: int, minutes: int, late: bool
) -> None:
    Assessment.objects.update(extra_minutes=extra)
    start(cast.application, row.pk, NOW)
    save_text(cast.application, row.pk, "In time", "a", 0, after(20))

    kept = save_text(cast.application, row.pk, "In time, and more", "a", 1, after(minutes))

    assert kept.late is late
    assert read(row).draft == ("In time" if late else "In time, and more")
    assert [one["text"] for one in read(row).aside] == (["In time, and more"] if late else [])


def test_the_due_date_ends_it_even_where_minutes_are_left(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, DUE - dt.timedelta(minutes=10))

    assert not save_text(cast.application, row.pk, "x", "a", 0, DUE - dt.timedelta(seconds=1)).late
    assert save_text(cast.application, row.pk, "xy", "a", 1, DUE).late


def test_two_pages_lose_nothing_of_one_another(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)
    save_text(cast.application, row.pk, "From the laptop", "a", 0, after(1))

    late = save_text(cast.application, row.pk, "From the phone", "b", 0, after(2))
    settle(cast.application, row.pk, "b", take=True, now=after(3))

    assert late.late
    assert read(row).draft == "From the phone"
    assert [one["text"] for one in read(row).aside] == ["From the laptop"]


def test_an_answer_that_got_lost_does_not_make_two_versions(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)
    save_text(cast.application, row.pk, "One", "a", 0, after(1))

    assert not save_text(cast.application, row.pk, "One and two", "a", 0, after(2)).late
    assert not save_text(cast.application, row.pk, "One and two", "other", 0, after(3)).late  # the same words
    assert (read(row).draft, read(row).aside) == ("One and two", [])


def test_versions_beyond_all_number_are_refused(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)
    for number in range(MOST_ASIDE):
        save_text(cast.application, row.pk, f"v{number}", f"t{number}", 9, NOW)

    with pytest.raises(Refused, match="versions-open"):
        save_text(cast.application, row.pk, "one more", "t", 9, NOW)


def test_dropping_a_version_leaves_the_text(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)
    save_text(cast.application, row.pk, "Mine", "a", 0, NOW)
    save_text(cast.application, row.pk, "Other", "b", 0, NOW)

    settle(cast.application, row.pk, "b", take=False, now=NOW)
    settle(cast.application, row.pk, "nothing", take=True, now=NOW)

    assert (read(row).draft, read(row).aside) == ("Mine", [])


def test_what_is_handed_in_does_not_change(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)
    save_text(cast.application, row.pk, "Done", "a", 0, NOW)
    file = make_file(row)

    hand_in(cast.application, row.pk, after(5))
    hand_in(cast.application, row.pk, after(6))

    assert (read(row).state, read(row).handed_in_at) == ("handed in", after(5))
    for act in (
        lambda: save_text(cast.application, row.pk, "More", "a", 1, after(7)),
        lambda: remove_file(cast.application, row.pk, file.pk, Folder(), after(7)),
        lambda: add_file(cast.application, row.pk, BytesIO(PDF), "a.pdf", len(PDF), Folder(), after(7)),
        lambda: settle(cast.application, row.pk, "a", take=True, now=after(7)),
    ):
        with pytest.raises(Refused, match="assessment-closed"):
            act()
    assert read(row).draft == "Done"


def test_nothing_is_not_handed_in(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)

    with pytest.raises(Refused, match="assessment-empty"):
        hand_in(cast.application, row.pk, NOW)


def test_when_time_is_over_what_was_saved_is_handed_in_by_itself(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)
    save_text(cast.application, row.pk, "Half", "a", 0, after(20))

    assert close_over(after(29)) == 0
    assert close_over(after(40)) == 1
    assert close_over(after(41)) == 0

    assert (read(row).state, read(row).handed_in_at) == ("handed in", after(30))


def test_when_nothing_was_saved_it_lapses_and_nobody_waits(cast: Cast) -> None:
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.sam))
    row = make_assessment(cast.application, cast.hana, [cast.ben])
    Application.objects.update(stage="feedback")

    assert close_over(DUE) == 1

    assert read(row).state == "lapsed"
    assert Application.objects.get(pk=cast.application.pk).stage == "deciding"


def test_a_call_is_not_ended_by_the_clock(cast: Cast) -> None:
    row = make_assessment(cast.application, cast.hana, [cast.sam], task=CALL, minutes=0)

    assert close_over(DUE + dt.timedelta(days=9)) == 0
    assert read(row).state == "sent"


def test_a_file_is_kept_by_its_true_kind(cast: Cast, row: Assessment) -> None:
    start(cast.application, row.pk, NOW)

    made = add_file(cast.application, row.pk, BytesIO(PDF), "../../my\u202eexe.docx", len(PDF), Folder(), NOW)

    assert (made.name, made.kind, made.size) == ("myexe.pdf", "pdf", len(PDF))
    assert Folder().read(made.place) == PDF


@pytest.mark.parametrize(
    ("content", "name", "size", "code"),
    [
        (b"", "a.pdf", 0, "file-empty"),
        (b"x", "a.txt", 20_000_001, "file-large"),
        (b"<html>", "a.pdf", 6, "file-kind"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.pdf", 20, "file-kind"),  # this task takes no pictures
    ],
)
def test_other_files_are_refused(cast: Cast, row: Assessment, content: bytes, name: str, size: int, code: str) -> None:
    start(cast.application, row.pk, NOW)

    with pytest.raises(Refused, match=code):
        add_file(cast.application, row.pk, BytesIO(content), name, size, Folder(), NOW)

    assert HandedFile.objects.count() == 0


def test_files_wait_for_the_start_and_are_not_without_number(cast: Cast, row: Assessment) -> None:
    with pytest.raises(Refused, match="assessment-not-started"):
        add_file(cast.application, row.pk, BytesIO(PDF), "a.pdf", len(PDF), Folder(), NOW)

    start(cast.application, row.pk, NOW)
    for number in range(MOST_FILES):
        make_file(row, f"{number}.txt")
    with pytest.raises(Refused, match="files-many"):
        add_file(cast.application, row.pk, BytesIO(PDF), "a.pdf", len(PDF), Folder(), NOW)
    with pytest.raises(Refused, match="assessment-time"):
        add_file(cast.application, row.pk, BytesIO(PDF), "a.pdf", len(PDF), Folder(), after(30))


def test_a_file_that_is_taken_out_is_deleted(
    cast: Cast, row: Assessment, django_capture_on_commit_callbacks: Commits
) -> None:
    start(cast.application, row.pk, NOW)
    file = make_file(row)

    with django_capture_on_commit_callbacks(execute=True):
        remove_file(cast.application, row.pk, file.pk, Folder(), NOW)
        remove_file(cast.application, row.pk, file.pk, Folder(), NOW)

    assert Folder().read(file.place) is None


def test_files_go_with_the_candidate(cast: Cast, row: Assessment, django_capture_on_commit_callbacks: Commits) -> None:
    file = make_file(handed_in(row))

    with django_capture_on_commit_callbacks(execute=True):
        delete_candidate(cast.ada, cast.cleo, NOW, "Asked by telephone.")

    assert Folder().read(file.place) is None
    assert Assessment.objects.count() == 0


def test_nobody_does_anothers(cast: Cast, row: Assessment) -> None:
    other = make_application(cast.job, make_candidate(cast.organisation, "Farid Omar"))

    for key in (row.pk, uuid4()):
        with pytest.raises(Refused, match="assessment-closed"):
            start(other, key, NOW)


def test_an_outcome_that_was_told_ends_it_and_one_that_was_not_does_not_show(cast: Cast, row: Assessment) -> None:
    Application.objects.update(stage="not passed")
    cast.application.refresh_from_db()
    start(cast.application, row.pk, NOW)
    save_text(cast.application, row.pk, "x", "a", 0, NOW)

    Application.objects.update(answered_at=NOW)
    cast.application.refresh_from_db()

    with pytest.raises(Refused, match="assessment-closed"):
        save_text(cast.application, row.pk, "y", "a", 1, NOW)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("C:\\Users\\me\\plan.DOCX", "plan.pdf"), ("/etc/passwd", "passwd.pdf"), ("...", "file.pdf"), ("", "file.pdf"),
        ('a"b;c.pdf', "abc.pdf"), ("Jawapan saya 答案.pdf", "Jawapan saya 答案.pdf"), ("a\r\nX: y.pdf", "aX y.pdf"),
        (".htaccess", "htaccess.pdf"), ("x" * 300, "x" * 116 + ".pdf"),
    ],
)  # fmt: skip
def test_names_are_safe_everywhere(name: str, safe: str) -> None:
    assert safe_name(name, "pdf") == safe


@given(st.text())
def test_any_name_becomes_one_that_can_be_saved(name: str) -> None:
    made = safe_name(name, "pdf")

    assert made.endswith(".pdf")
    assert len(made) <= 120
    assert not set(made) & set('/\\<>:"|?*%;\r\n\0')
    assert not made.startswith(".")
