"""What an organisation says about itself and sets for itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.company import Defaults, defaults_of
from kedua.records.models import AuditEntry
from kedua.usecases.company import change_company, change_defaults
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.rows import NOW

WANTED = Defaults(45, ("my", "sg"), "warm", ("en", "ms"), "Asia/Singapore", ("hiring manager",))


def entries() -> list[tuple[str, dict[str, object]]]:
    return [(row.action, row.data) for row in AuditEntry.objects.order_by("number")]


def test_a_new_mission_is_told_by_its_field_and_a_new_name_by_both_names(cast: Cast) -> None:
    change_company(cast.rita, " Bakau ", "Good coffee where the river ends.", "Nine cafés in Penang.\r\n", NOW)

    cast.organisation.refresh_from_db()
    cast.dan.organisation.refresh_from_db()
    assert (cast.organisation.name, cast.organisation.mission) == ("Bakau", "Good coffee where the river ends.")
    assert cast.dan.organisation.mission == ""
    assert entries() == [
        (
            "company.changed",
            {"fields": ["name", "mission", "about"], "name.from": "Bakau Coffee House", "name.to": "Bakau"},
        )
    ]


def test_an_organisation_keeps_a_name(cast: Cast) -> None:
    with pytest.raises(Refused, match="organisation-nameless"):
        change_company(cast.ada, "  ", "", "", NOW)


def test_saving_what_is_there_leaves_no_trace(cast: Cast) -> None:
    change_company(cast.ada, cast.organisation.name, "", "", NOW)
    change_defaults(cast.ada, defaults_of(cast.organisation), NOW)

    assert entries() == []


def test_changed_settings_are_told_from_and_to(cast: Cast) -> None:
    before = defaults_of(cast.dan.organisation)

    change_defaults(cast.ada, replace(WANTED, time_zone="Asia/Kuala_Lumpur", languages=("en",)), NOW)

    cast.organisation.refresh_from_db()
    cast.dan.organisation.refresh_from_db()
    assert defaults_of(cast.organisation) == replace(WANTED, time_zone="Asia/Kuala_Lumpur", languages=("en",))
    assert defaults_of(cast.dan.organisation) == before
    [(action, data)] = entries()
    assert action == "company.defaults"
    assert data == {
        "fields": ["minutes", "jurisdictions", "tone", "sealed_for"],
        "minutes.from": 60, "minutes.to": 45,
        "jurisdictions.from": ["my"], "jurisdictions.to": ["my", "sg"],
        "tone.from": "plain", "tone.to": "warm",
        "sealed_for.from": ["recruiter", "hiring manager"], "sealed_for.to": ["hiring manager"],
    }  # fmt: skip


def test_how_it_is_decided_is_a_setting(cast: Cast) -> None:
    change_defaults(cast.ada, replace(defaults_of(cast.organisation), four_eyes=True, stop=3), NOW)

    cast.organisation.refresh_from_db()
    assert (cast.organisation.four_eyes, cast.organisation.stop) == (True, 3)


@pytest.mark.parametrize("stop", [1, 10])
def test_the_rule_to_stop_leaves_two_interviews_and_an_end(cast: Cast, stop: int) -> None:
    with pytest.raises(Refused, match="stop-out-of-range"):
        change_defaults(cast.ada, replace(defaults_of(cast.organisation), stop=stop), NOW)


def test_hours_are_told_as_on_a_wall(cast: Cast) -> None:
    change_defaults(
        cast.ada, replace(defaults_of(cast.organisation), quiet_from=dt.time(21, 30), working_days=(6, 0)), NOW
    )

    cast.organisation.refresh_from_db()
    assert (cast.organisation.quiet_from, cast.organisation.working_days) == (dt.time(21, 30), [6, 0])
    [(_action, data)] = entries()
    assert (data["quiet_from.from"], data["quiet_from.to"]) == ("19:00", "21:30")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(WANTED, most_a_day=0), "load-out-of-range"),
        (replace(WANTED, most_a_week=61), "load-out-of-range"),
        (replace(WANTED, working_days=()), "working-days-none"),
    ],
)
def test_limits_and_working_days_make_sense(cast: Cast, wrong: Defaults, code: str) -> None:
    with pytest.raises(Refused, match=code):
        change_defaults(cast.ada, wrong, NOW)


@pytest.mark.parametrize("minutes", [19, 121])
def test_an_interview_takes_20_to_120_minutes(cast: Cast, minutes: int) -> None:
    with pytest.raises(Refused, match="minutes-out-of-range"):
        change_defaults(cast.ada, replace(WANTED, minutes=minutes), NOW)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(WANTED, jurisdictions=("mars",)), "jurisdictions"),
        (replace(WANTED, tone="shouting"), "tone"),
        (replace(WANTED, country="XX"), "country"),
        (replace(WANTED, country="MY-99"), "country"),
        (replace(WANTED, languages=("tlh",)), "languages"),
        (replace(WANTED, languages=()), "languages"),
        (replace(WANTED, time_zone="Asia/Atlantis"), "time_zone"),
        (replace(WANTED, sealed_for=("owner",)), "sealed_for"),
        (replace(WANTED, working_days=(7,)), "working_days"),
    ],
)
def test_what_is_not_on_offer_is_refused_by_field(cast: Cast, wrong: Defaults, field: str) -> None:
    with pytest.raises(Refused, match="setting-unknown") as refused:
        change_defaults(cast.ada, wrong, NOW)

    assert refused.value.inputs == {"field": field}


def test_only_an_owner_lifts_the_seal(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        change_defaults(cast.rita, replace(defaults_of(cast.organisation), sealed_for=()), NOW)
    change_defaults(cast.rita, replace(defaults_of(cast.organisation), minutes=45), NOW)

    cast.organisation.refresh_from_db()
    assert (cast.organisation.minutes, cast.organisation.sealed_for) == (45, ["recruiter", "hiring manager"])


def test_only_owners_and_recruiters_change_the_company(cast: Cast) -> None:
    for member in (cast.hana, cast.ben):
        with pytest.raises(PermissionDenied):
            change_company(member, "Mine", "", "", NOW)
        with pytest.raises(PermissionDenied):
            change_defaults(member, WANTED, NOW)

    cast.organisation.refresh_from_db()
    assert (cast.organisation.name, cast.organisation.minutes, entries()) == ("Bakau Coffee House", 60, [])
