"""The record of changes shows whatever was done to it behind its back."""

from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction

from kedua.queries.audit import Broken, entries_before, verify_chain
from kedua.records.models import AuditEntry, AuditHead
from kedua.usecases.audit import record
from tests.cast import Cast
from tests.factories.rows import NOW


@pytest.fixture
def entries(cast: Cast) -> list[AuditEntry]:
    with transaction.atomic():
        return [
            record(
                cast.ada, cast.organisation.pk, "company.changed", "organisation", cast.organisation.pk, NOW, {"n": n}
            )
            for n in range(4)
        ]


def unguarded(statement: str) -> None:
    """Do what only somebody with the database in their hands can: take the guard away and change a row."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER audit_no_update")
            cursor.execute("DROP TRIGGER audit_no_delete")
        else:
            cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement)


@pytest.mark.usefixtures("entries")
def test_the_database_refuses_to_change_or_delete_an_entry() -> None:
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        AuditEntry.objects.filter(number=2).update(actor_name="Somebody else")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        AuditEntry.objects.filter(number=2).delete()

    assert AuditEntry.objects.count() == 4


def test_a_whole_record_verifies(cast: Cast, entries: list[AuditEntry]) -> None:
    assert verify_chain(cast.organisation).broken is None
    assert verify_chain(cast.organisation).entries == len(entries)


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize(
    ("statement", "number", "what"),
    [
        ("UPDATE records_auditentry SET actor_name = 'Somebody else' WHERE number = 2", 2, "changed"),
        ("DELETE FROM records_auditentry WHERE number = 3", 3, "missing"),
        ("DELETE FROM records_auditentry WHERE number = 1", 1, "missing"),
        ("DELETE FROM records_auditentry WHERE number = 4", 4, "cut-off"),
        ("DELETE FROM records_auditentry", 1, "cut-off"),
    ],
)
def test_what_was_done_behind_its_back_shows(cast: Cast, statement: str, number: int, what: str) -> None:
    unguarded(statement)

    assert verify_chain(cast.organisation).broken == Broken(cast.organisation.name, number, what)


@pytest.mark.usefixtures("entries")
def test_a_record_that_is_gone_whole_with_its_head_is_not_whole(cast: Cast) -> None:
    unguarded("DELETE FROM records_auditentry")
    AuditHead.objects.all().delete()

    assert verify_chain(cast.organisation).broken == Broken(cast.organisation.name, 1, "cut-off")


def test_an_entry_belongs_into_a_transaction(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = SimpleNamespace(in_atomic_block=False)
    monkeypatch.setattr("kedua.usecases.audit.transaction", SimpleNamespace(get_connection=lambda: outside))

    with pytest.raises(RuntimeError, match="transaction"):
        record(cast.ada, cast.organisation.pk, "x", "organisation", "1", NOW)


@pytest.mark.usefixtures("entries")
def test_pages_go_from_newest_to_oldest(cast: Cast) -> None:
    page = entries_before(cast.organisation.pk, None)

    assert [entry.number for entry in page.entries] == [4, 3, 2, 1]
    assert page.older is None
    assert [entry.number for entry in entries_before(cast.organisation.pk, 3).entries] == [2, 1]
    assert entries_before(cast.dan.organisation_id, None).entries == ()
