"""Candidates are found by the beginnings of words; a résumé knows who handed it in; changes are found by their subject."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def compare_by_letter(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Let PostgreSQL compare words by code point, as SQLite does: then a beginning is a range of the index."""
    if editor.connection.vendor == "postgresql":
        editor.execute('ALTER TABLE records_candidateword ALTER COLUMN word TYPE varchar(40) COLLATE "C"')


class Migration(migrations.Migration):
    """The collation differs by database; a migration knows which one it runs on."""

    dependencies = [
        ("records", "0003_feedback_kept"),
    ]

    operations = [
        migrations.RunPython(compare_by_letter, migrations.RunPython.noop),
        migrations.RemoveIndex(
            model_name="application",
            name="application_owed",
        ),
        migrations.AddField(
            model_name="resume",
            name="made_by",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="records.member",
            ),
        ),
        migrations.AlterField(
            model_name="candidateword",
            name="candidate",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="words",
                to="records.candidate",
            ),
        ),
        migrations.AddIndex(
            model_name="application",
            index=models.Index(
                condition=models.Q(("answered_at", None)),
                fields=["organisation", "promise", "id"],
                name="application_owed",
            ),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["organisation", "subject_id"], name="audit_subject"),
        ),
        migrations.AddIndex(
            model_name="candidateword",
            index=models.Index(fields=["candidate", "word"], name="candidate_words"),
        ),
    ]
