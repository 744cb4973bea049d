"""Whoever keeps a promise is reminded the day before, the morning of, then each working day, and those above them hear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from kedua.records.models import Account, Application, Job, Member, Message, PromiseReminder
from kedua.usecases.interviews import book
from kedua.usecases.promise_reminders import remind_of_promises
from tests.cast import Cast
from tests.factories.bookings import booking
from tests.factories.messages import make_message
from tests.factories.rows import NOW, make_application, make_candidate, make_job
from tests.fakes.outside import KeptQueue, Nowhere

DAY, HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
Letters = list[tuple[str, str, str]]
Run = Callable[[dt.datetime], Letters]


def at(day: int, hour: int = 9, month: int = 12) -> dt.datetime:
    """A moment in Kuala Lumpur. The cast's promise is for Tuesday 1 December."""
    return dt.datetime(2026, month, day, hour, tzinfo=dt.timezone(8 * HOUR))


@pytest.fixture
def run(cast: Cast, django_capture_on_commit_callbacks: object) -> Run:
    """Run the reminders at a moment and give the letters."""

    def send(now: dt.datetime) -> Letters:
        queue = KeptQueue()
        cast.organisation.refresh_from_db()
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # pytest-django's fixture
            number = remind_of_promises(cast.organisation, now, queue, Nowhere())
        assert number == len(queue.letters)
        return queue.letters

    return send


def whom(letters: Letters) -> list[str]:
    return sorted(to.split("@")[0] for to, _subject, _text in letters)


def test_the_day_before_and_the_morning_of_each_bring_one_letter(cast: Cast, run: Run) -> None:
    assert run(at(27, month=11)) == []

    [(to, subject, text)] = run(at(30, month=11))
    assert (to, subject) == ("hana@bakau.example", "1 candidate is to hear from us on the next working day")
    assert "Cleo Tan (Outlet Manager): by Tuesday 1 December 2026" in text
    assert f"https://nowhere.example/application/{cast.application.pk}" in text
    assert run(at(30, 15, month=11)) == []

    [(_to, subject, _text)] = run(at(1))
    assert subject == "1 candidate is to hear from us today"
    assert run(at(1, 15)) == []


def test_after_the_day_each_working_day_brings_one_and_those_above_hear_too(run: Run) -> None:
    told = {day: whom(run(at(day))) for day in (2, 3, 4, 5, 6, 7)}

    assert told == {2: ["hana"], 3: ["hana"], 4: ["ada", "hana"], 5: [], 6: [], 7: ["ada", "hana"]}
    letters = {to: text for to, _subject, text in run(at(8))}
    assert "5 working days late. Promised by Hana Yusof." in letters["ada@bakau.example"]
    assert "Promised by" not in letters["hana@bakau.example"]


def test_whoever_booked_the_last_interview_keeps_the_promise(cast: Cast, run: Run) -> None:
    book(cast.rita, Application.objects.get(), booking(cast, NOW - DAY, held=True), NOW)
    Application.objects.update(promise=dt.date(2026, 12, 1))

    assert [whom(run(at(day))) for day in (1, 2, 3, 4)] == [
        ["rita"],
        ["rita"],
        ["hana", "rita"],
        ["ada", "hana", "rita"],
    ]


@pytest.mark.parametrize(("gone", "left"), [((), "rita"), (("rita",), "ada")])
def test_a_job_without_a_manager_is_kept_by_a_recruiter_else_an_owner(
    cast: Cast, run: Run, gone: tuple[str, ...], left: str
) -> None:
    Job.objects.update(hiring_manager=None)
    Member.objects.filter(pk__in=[getattr(cast, name).pk for name in gone]).update(active=False)

    assert whom(run(at(1))) == [left]


def test_one_letter_tells_of_all_who_wait_the_latest_first(cast: Cast, run: Run) -> None:
    for name, day in (("Mei Wong", 30), ("Siti Osman", 27)):
        person = make_candidate(cast.organisation, name)
        make_application(cast.job, person, promise=dt.date(2026, 11, day))

    [(_to, subject, text)] = run(at(30, month=11))

    assert subject == "1 candidate has not heard from us in time"
    assert text.index("Siti Osman") < text.index("Mei Wong") < text.index("Cleo Tan")


@pytest.mark.parametrize(
    "fields", [{"answered_at": NOW, "stage": "passed"}, {"stage": "withdrawn"}, {"promise": dt.date(2026, 12, 9)}]
)
def test_nobody_is_reminded_of_who_has_an_answer_or_another_day(run: Run, fields: dict[str, object]) -> None:
    Application.objects.update(**fields)

    assert run(at(2)) == []


def test_an_outcome_on_its_way_is_no_silence_and_one_that_failed_is(cast: Cast, run: Run) -> None:
    Application.objects.update(stage="passed")
    make_message(cast.application, occasion="passed", state="waiting", due_at=at(3))
    assert run(at(2)) == []

    Message.objects.update(state="failed")

    assert whom(run(at(2))) == ["hana"]


def test_quiet_hours_weekends_and_public_holidays_are_kept(run: Run) -> None:
    assert run(at(1, 7)) == run(at(1, 20)) == []
    Application.objects.update(promise=dt.date(2026, 12, 24))

    assert run(at(25)) == run(at(26)) == []  # Christmas, a Saturday
    assert whom(run(at(28))) == ["hana"]


def test_the_clock_is_that_of_whoever_is_reminded(cast: Cast, run: Run) -> None:
    Member.objects.filter(pk=cast.hana.pk).update(time_zone="Europe/London")

    assert run(at(1, 12)) == []
    assert whom(run(at(1, 17))) == ["hana"]


def test_a_promise_for_a_sunday_is_kept_on_the_friday(run: Run) -> None:
    Application.objects.update(promise=dt.date(2026, 12, 6))

    assert [subject for _to, subject, _text in run(at(3))] == ["1 candidate is to hear from us on the next working day"]
    assert [subject for _to, subject, _text in run(at(4))] == ["1 candidate is to hear from us today"]


def test_who_chose_the_day_just_now_is_not_reminded_of_it_at_once(run: Run) -> None:
    Application.objects.update(promised_at=at(30, 8, month=11))

    assert run(at(30, month=11)) == []
    assert whom(run(at(1))) == ["hana"]


def test_after_days_without_a_worker_each_promise_counts_once(cast: Cast, run: Run) -> None:
    assert len(run(at(9))) == 2

    assert PromiseReminder.objects.filter(member=cast.hana).count() == 1


def test_other_organisations_hear_nothing_and_are_not_touched(cast: Cast, run: Run) -> None:
    theirs = make_application(make_job(cast.dan.organisation), make_candidate(cast.dan.organisation))

    assert "dan" not in whom(run(at(9)))
    queue = KeptQueue()
    assert remind_of_promises(cast.dan.organisation, at(9), queue, Nowhere()) == 1
    assert PromiseReminder.objects.filter(organisation=cast.dan.organisation).get().application == theirs
    assert Account.objects.filter(email="dan@elsewhere.example").exists()


def test_the_number_of_queries_does_not_grow(cast: Cast, django_assert_num_queries: object) -> None:
    for number in range(5):
        make_application(cast.job, make_candidate(cast.organisation, f"Person {number}"))

    # Five reads; writing is one insert in a transaction.
    with django_assert_num_queries(8):  # type: ignore[operator]  # pytest-django's fixture
        remind_of_promises(cast.organisation, at(1), KeptQueue(), Nowhere())
