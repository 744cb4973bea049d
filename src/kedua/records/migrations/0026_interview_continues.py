"""Interviews that continue another are found by an index of their own."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0025_decisions"),
    ]

    operations = [
        migrations.AlterField(
            model_name="interview",
            name="continues",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="continued_by",
                to="records.interview",
            ),
        ),
        migrations.AddIndex(
            model_name="interview",
            index=models.Index(
                condition=models.Q(("continues__isnull", False)), fields=["continues"], name="interview_continues"
            ),
        ),
    ]
