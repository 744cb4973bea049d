"""What waits longest, and how the candidates for jobs stand, are read from an index alone."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0005_room"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="application",
            index=models.Index(fields=["organisation", "stage", "stage_since", "id"], name="application_waiting"),
        ),
        migrations.AddIndex(
            model_name="application",
            index=models.Index(
                fields=["organisation", "job", "stage", "promise", "answered_at"], name="application_standing"
            ),
        ),
    ]
