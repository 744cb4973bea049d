"""The record of changes can only be added to: the database itself refuses to change or delete an entry.

Also makes the table of the cache, in which sign-in attempts are counted.
"""

from __future__ import annotations

from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "records_auditentry"
SQLITE = [
    f"CREATE TRIGGER audit_no_{verb.lower()} BEFORE {verb} ON {TABLE} "
    "BEGIN SELECT RAISE(ABORT, 'entries of the record of changes are never changed'); END"
    for verb in ("UPDATE", "DELETE")
]
REFUSE = """CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'entries of the record of changes are never changed'; END $$"""
POSTGRESQL = [
    REFUSE,
    f"CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
]


def guard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers in place."""
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL:
        editor.execute(statement)


def make_cache_table(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the table that django.core.cache writes to."""
    call_command("createcachetable", database=editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """Triggers differ by database; a migration knows which one it runs on."""

    dependencies = [("records", "0001_first")]
    operations = [
        migrations.RunPython(guard, migrations.RunPython.noop),
        migrations.RunPython(make_cache_table, migrations.RunPython.noop),
    ]
