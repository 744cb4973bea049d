"""Founding, inviting, joining, roles, leaving."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.audit import verify_chains
from kedua.queries.members import Load
from kedua.records.models import Account, AuditEntry, Member
from kedua.usecases import members
from kedua.usecases.errors import Refused
from kedua.usecases.members import change_load
from tests.cast import Cast
from tests.factories.rows import NOW, PASSWORD, make_invitation


def actions(cast: Cast) -> list[str]:
    return [entry.action for entry in AuditEntry.objects.filter(organisation=cast.organisation)]


@pytest.mark.django_db
def test_whoever_founds_an_organisation_owns_it() -> None:
    account = Account.objects.create_user("nora@new.example", PASSWORD, "Nora Aziz")

    member = members.found_organisation(account, " New Foods ", "Asia/Kuching", NOW)

    assert (member.role, member.organisation.name) == ("owner", "New Foods")
    assert member.organisation.sealed_for == ["recruiter", "hiring manager"]
    assert [entry.action for entry in AuditEntry.objects.all()] == ["organisation.founded"]


def test_an_invited_person_joins_with_the_role_they_were_invited_for(cast: Cast) -> None:
    invitation = members.invite(cast.ada, "Nora@Bakau.example", "Nora Aziz", "recruiter", NOW)

    member = members.join_with_new_account(invitation, "Nora Aziz", PASSWORD, NOW)

    assert (member.role, member.account.email) == ("recruiter", "nora@bakau.example")
    assert member.account.check_password(PASSWORD)
    assert actions(cast) == ["member.invited", "member.joined"]


def test_an_invitation_works_once(cast: Cast) -> None:
    invitation = make_invitation(cast.ada)
    member = members.join_with_new_account(invitation, "Nora Aziz", PASSWORD, NOW)

    with pytest.raises(Refused, match="invitation-ended"):
        members.accept_invitation(invitation, member.account, NOW)


@pytest.mark.parametrize(("field", "when"), [("revoked_at", NOW), ("expires_at", NOW - dt.timedelta(seconds=1))])
def test_an_invitation_that_has_ended_lets_nobody_in(cast: Cast, field: str, when: dt.datetime) -> None:
    invitation = make_invitation(cast.ada)
    setattr(invitation, field, when)
    invitation.save()

    with pytest.raises(Refused, match="invitation-ended"):
        members.join_with_new_account(invitation, "Nora Aziz", PASSWORD, NOW)
    assert not Account.objects.filter(email="nora@bakau.example").exists()


def test_an_invitation_is_for_one_address(cast: Cast) -> None:
    with pytest.raises(Refused, match="invitation-for-another"):
        members.accept_invitation(make_invitation(cast.ada), cast.dan.account, NOW)


def test_a_new_invitation_replaces_the_one_before(cast: Cast) -> None:
    first = members.invite(cast.ada, "nora@bakau.example", "Nora", "interviewer", NOW)
    members.invite(cast.ada, "nora@bakau.example", "Nora", "recruiter", NOW)

    first.refresh_from_db()

    assert first.revoked_at == NOW


def test_a_member_is_not_invited_again(cast: Cast) -> None:
    with pytest.raises(Refused, match="member-already"):
        members.invite(cast.ada, "ben@bakau.example", "Ben", "interviewer", NOW)


def test_somebody_who_left_can_come_back(cast: Cast) -> None:
    members.end_membership(cast.ada, cast.ben, NOW)
    invitation = members.invite(cast.ada, "ben@bakau.example", "Ben Lim", "recruiter", NOW)

    member = members.accept_invitation(invitation, cast.ben.account, NOW)

    assert (member.pk, member.role, member.active) == (cast.ben.pk, "recruiter", True)


def test_an_organisation_keeps_an_owner(cast: Cast) -> None:
    with pytest.raises(Refused, match="last-owner"):
        members.change_role(cast.ada, cast.ada, "recruiter", NOW)
    with pytest.raises(Refused, match="last-owner"):
        members.end_membership(cast.ada, cast.ada, NOW)

    members.change_role(cast.ada, cast.rita, "owner", NOW)
    members.change_role(cast.rita, cast.ada, "recruiter", NOW)

    assert set(Member.objects.filter(organisation=cast.organisation, role="owner")) == {cast.rita}


def test_only_owners_manage_members(cast: Cast) -> None:
    for actor in (cast.rita, cast.hana, cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            members.change_role(actor, cast.sam, "owner", NOW)
    assert actions(cast) == []


def test_what_was_recorded_is_whole(cast: Cast) -> None:
    for number in range(5):
        members.invite(cast.ada, f"nora{number}@bakau.example", "Nora", "interviewer", NOW)

    own = next(chain for chain in verify_chains() if chain.organisation == cast.organisation.name)
    assert (own.entries, own.broken) == (5, None)


def test_members_set_their_own_limits_and_owners_those_of_all(cast: Cast) -> None:
    change_load(cast.sam, cast.sam, Load("Europe/London", 2, None), NOW)
    change_load(cast.sam, cast.sam, Load("Europe/London", 2, None), NOW)
    change_load(cast.ada, cast.ben, Load("", None, 0), NOW)

    cast.sam.refresh_from_db()
    cast.ben.refresh_from_db()
    assert (cast.sam.time_zone, cast.sam.most_a_day, cast.sam.most_a_week) == ("Europe/London", 2, None)
    assert cast.ben.most_a_week == 0
    told = AuditEntry.objects.filter(action="member.load").order_by("number").values_list("data", flat=True)
    assert [one["fields"] for one in told] == [["time_zone", "most_a_day"], ["most_a_week"]]


def test_nobody_sets_the_limits_of_others(cast: Cast) -> None:
    for actor in (cast.rita, cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            change_load(actor, cast.sam, Load("", 1, 1), NOW)


@pytest.mark.parametrize(
    ("load", "code"),
    [
        (Load("Nowhere/Land", None, None), "setting-unknown"),
        (Load("", 13, None), "load-out-of-range"),
        (Load("", None, -1), "load-out-of-range"),
    ],
)
def test_limits_that_make_no_sense_are_refused(cast: Cast, load: Load, code: str) -> None:
    with pytest.raises(Refused, match=code):
        change_load(cast.sam, cast.sam, load, NOW)
