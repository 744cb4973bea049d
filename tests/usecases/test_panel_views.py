"""The panel is asked what it thinks; what each says stays sealed until all have said it, or time is up."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.access.decisions import eyes_of
from kedua.queries.decision_views import asked_views
from kedua.records.models import AuditEntry, Member, View, ViewsAsked
from kedua.usecases.applications import withdraw
from kedua.usecases.errors import Refused
from kedua.usecases.panel_views import ask_views, say_view
from tests.cast import Cast
from tests.factories.decisions import LATER, fresh, ready
from tests.factories.rows import make_interview, make_scorecard, make_seat


def view_of(member: Member) -> View:
    return View.objects.select_related("asked").get(member=member)


def read_by(actor: Member, cast: Cast, now: dt.datetime) -> list[tuple[str, str]]:
    row = fresh(cast)
    asked = asked_views(actor, row, eyes_of(actor, row), now)
    return [(one.name, one.text) for one in asked.views] if asked is not None else []


def test_everybody_whose_scorecard_is_in_is_asked_once(cast: Cast) -> None:
    ready(cast)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.ben))
    make_scorecard(make_seat(cast.interview, guest="Gina Lee"))

    asked = ask_views(cast.hana, fresh(cast), LATER)

    assert list(View.objects.filter(asked=asked).values_list("member", flat=True)) == [cast.ben.pk, cast.sam.pk]
    assert asked.closes_at == LATER + dt.timedelta(days=1)
    entry = AuditEntry.objects.get(action="views.asked")
    assert (entry.actor_name, entry.data) == ("Hana Yusof", {"people": 2, "days": 1})


def test_time_runs_on_working_days(cast: Cast) -> None:
    ready(cast)

    asked = ask_views(cast.hana, fresh(cast), dt.datetime(2026, 11, 27, 8, 30, tzinfo=dt.UTC))  # a Friday

    assert asked.closes_at == dt.datetime(2026, 11, 30, 8, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_only_who_decides_asks(cast: Cast, who: str) -> None:
    row, actor = ready(cast), cast.everyone[who]
    assert actor is not None

    with pytest.raises(PermissionDenied):
        ask_views(actor, row, LATER)


def test_nobody_asks_twice_at_once_nor_for_no_time_nor_about_somebody_who_left(cast: Cast) -> None:
    row = ready(cast)

    with pytest.raises(Refused, match="views-days"):
        ask_views(cast.hana, row, LATER, 0)
    asked = ask_views(cast.hana, row, LATER)
    with pytest.raises(Refused, match="views-asked"):
        ask_views(cast.rita, row, LATER)
    assert ask_views(cast.rita, row, asked.closes_at).number == 2
    withdraw(cast.rita, row, LATER)
    with pytest.raises(Refused, match="application-ended"):
        ask_views(cast.hana, row, asked.closes_at + dt.timedelta(days=3))


def test_with_nobody_to_ask_nothing_is_asked(cast: Cast) -> None:
    ready(cast)
    Member.objects.filter(pk__in=(cast.ben.pk, cast.sam.pk)).update(active=False)

    with pytest.raises(Refused, match="views-nobody"):
        ask_views(cast.hana, fresh(cast), LATER)


def test_nobody_reads_anothers_view_before_all_have_said_theirs(cast: Cast) -> None:
    ready(cast)
    ask_views(cast.hana, fresh(cast), LATER)
    say_view(cast.ben, view_of(cast.ben), "no pass", "Zben named no guest.", LATER)

    sealed = {who.name: read_by(who, cast, LATER) for who in (cast.ada, cast.hana, cast.rita, cast.sam, cast.ben)}
    say_view(cast.sam, view_of(cast.sam), "pass", "Zsam met all six.", LATER)
    opened = read_by(cast.hana, cast, LATER)

    nothing = [("Ben Lim", ""), ("Sam Ong", "")]
    assert sealed == {
        **dict.fromkeys(("Ada Rahman", "Hana Yusof", "Rita Chandran", "Sam Ong"), nothing),
        "Ben Lim": [("Ben Lim", "Zben named no guest."), ("Sam Ong", "")],
    }
    assert opened == [("Ben Lim", "Zben named no guest."), ("Sam Ong", "Zsam met all six.")]
    assert AuditEntry.objects.filter(action="views.opened").count() == 1


def test_time_opens_them_and_ends_the_saying(cast: Cast) -> None:
    ready(cast)
    asked = ask_views(cast.hana, fresh(cast), LATER)
    say_view(cast.ben, view_of(cast.ben), "undecided", "Zben heard little.", LATER)

    before = read_by(cast.hana, cast, asked.closes_at - dt.timedelta(seconds=1))
    after = read_by(cast.hana, cast, asked.closes_at)
    with pytest.raises(Refused, match="views-open"):
        say_view(cast.sam, view_of(cast.sam), "pass", "Late.", asked.closes_at)

    assert ([text for _, text in before], [text for _, text in after]) == (["", ""], ["Zben heard little.", ""])


def test_a_view_can_be_changed_until_they_open(cast: Cast) -> None:
    ready(cast)
    ask_views(cast.hana, fresh(cast), LATER)
    say_view(cast.ben, view_of(cast.ben), "pass", "Well planned.", LATER)

    say_view(cast.ben, view_of(cast.ben), "no pass", " She named\r\nno guest. ", LATER)

    assert (view_of(cast.ben).outcome, view_of(cast.ben).text) == ("no pass", "She named\nno guest.")
    say_view(cast.sam, view_of(cast.sam), "pass", "Met all six.", LATER)
    with pytest.raises(Refused, match="views-open"):
        say_view(cast.ben, view_of(cast.ben), "pass", "After all.", LATER)


@pytest.mark.parametrize(
    ("outcome", "text", "code"),
    [
        ("", "Why.", "view-outcome"),
        ("maybe", "Why.", "view-outcome"),
        ("pass", " ", "view-empty"),
        ("pass", "x" * 1001, "view-long"),
    ],
)
def test_a_view_is_an_outcome_and_a_sentence(cast: Cast, outcome: str, text: str, code: str) -> None:
    ready(cast)
    ask_views(cast.hana, fresh(cast), LATER)

    with pytest.raises(Refused, match=code):
        say_view(cast.ben, view_of(cast.ben), outcome, text, LATER)


def test_nobody_says_anothers_view(cast: Cast) -> None:
    ready(cast)
    ask_views(cast.hana, fresh(cast), LATER)

    with pytest.raises(PermissionDenied):
        say_view(cast.sam, view_of(cast.ben), "pass", "For Ben.", LATER)


def test_about_somebody_who_left_nothing_is_said(cast: Cast) -> None:
    ready(cast)
    ask_views(cast.hana, fresh(cast), LATER)
    withdraw(cast.rita, cast.application, LATER)

    with pytest.raises(Refused, match="application-ended"):
        say_view(cast.ben, view_of(cast.ben), "pass", "Well planned.", LATER)


def test_open_views_are_sealed_for_who_is_to_rate_a_further_round(cast: Cast) -> None:
    ready(cast)
    ask_views(cast.hana, fresh(cast), LATER)
    ViewsAsked.objects.update(opened_at=LATER)
    View.objects.filter(member=cast.ben).update(outcome="pass", text="Zben planned well.")
    make_seat(make_interview(cast.application, 3, state="booked", created_at=LATER), cast.ada)

    assert read_by(cast.ada, cast, LATER) == [("Ben Lim", ""), ("Sam Ong", "")]


def test_the_record_of_changes_tells_that_and_never_what(cast: Cast) -> None:
    ready(cast)
    ask_views(cast.hana, fresh(cast), LATER)

    say_view(cast.ben, view_of(cast.ben), "no pass", "Zben named no guest.", LATER)

    entry = AuditEntry.objects.get(action="view.said")
    assert (entry.actor_name, entry.data) == ("Ben Lim", {})
