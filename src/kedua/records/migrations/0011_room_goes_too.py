"""A room goes with the candidate it is about, and its plan with it: only a plan alone cannot be deleted."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0010_offers_open"),
    ]

    operations = [
        migrations.AlterField(
            model_name="room",
            name="plan",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="+",
                to="records.plan",
            ),
        ),
    ]
