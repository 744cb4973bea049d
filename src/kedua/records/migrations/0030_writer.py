"""The language model that may write drafts, and what it was asked: what was said is never changed afterwards."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import kedua.records.ids

SAID = "purpose, prompt, model, asked, answer, outcome, read, written, cost, asked_by_id, created_at"
SQLITE = (
    f"CREATE TRIGGER writer_call_stays BEFORE UPDATE OF {SAID} ON records_writercall "
    "BEGIN SELECT RAISE(ABORT, 'what a model was asked is never changed'); END"
)
REFUSE = """CREATE FUNCTION writer_call_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what a model was asked is never changed'; END $$"""
POSTGRESQL = (
    f"CREATE TRIGGER writer_call_stays BEFORE UPDATE OF {SAID} ON records_writercall "
    "FOR EACH ROW EXECUTE FUNCTION writer_call_refuse()"
)


def guard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Put the trigger in place."""
    for statement in (SQLITE,) if editor.connection.vendor == "sqlite" else (REFUSE, POSTGRESQL):
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0029_adverts"),
    ]

    operations = [
        migrations.CreateModel(
            name="WriterCall",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("purpose", models.CharField(max_length=12)),
                ("prompt", models.CharField(max_length=40)),
                ("model", models.CharField(max_length=120)),
                ("asked", models.TextField()),
                ("answer", models.TextField(blank=True)),
                ("outcome", models.CharField(max_length=24)),
                ("read", models.PositiveIntegerField(default=0)),
                ("written", models.PositiveIntegerField(default=0)),
                ("counted", models.BooleanField(default=False)),
                ("cost", models.DecimalField(decimal_places=6, max_digits=14, null=True)),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("struck", models.PositiveSmallIntegerField(default=0)),
                ("taken", models.BooleanField(null=True)),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.organisation",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.member",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at", "-id"],
                "indexes": [models.Index(fields=["organisation", "-created_at", "-id"], name="writer_call_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("purpose__in", ("advert", "question", "build-upon", "message", "try"))),
                        name="writer_call_purpose",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WriterSettings",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kedua.records.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("on", models.BooleanField(default=False)),
                ("url", models.CharField(blank=True, max_length=300)),
                ("model", models.CharField(blank=True, max_length=120)),
                ("key", models.TextField(blank=True)),
                ("most", models.PositiveIntegerField(default=2000)),
                ("seconds", models.PositiveSmallIntegerField(default=60)),
                ("a_month", models.PositiveIntegerField(default=1000000)),
                ("price_read", models.DecimalField(decimal_places=4, max_digits=12, null=True)),
                ("price_written", models.DecimalField(decimal_places=4, max_digits=12, null=True)),
                ("currency", models.CharField(blank=True, max_length=3)),
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.organisation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("on", False),
                            models.Q(models.Q(("url", ""), _negated=True), models.Q(("model", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="writer_on_somewhere",
                    )
                ],
            },
        ),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
