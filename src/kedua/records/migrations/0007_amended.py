"""Not enough evidence as a rating of its own, notes beside the questions, and when an amendment was made."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0006_waiting"),
    ]

    operations = [
        migrations.AddField(
            model_name="scorecard",
            name="amended_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="scorecard",
            name="notes",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AlterModelOptions(
            name="competencyrating",
            options={"ordering": ["position", "id"]},
        ),
        migrations.AddField(
            model_name="competencyrating",
            name="position",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AlterField(
            model_name="competencyrating",
            name="rating",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="amendment",
            name="opened",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="amendment",
            name="decided",
            field=models.BooleanField(default=False),
        ),
    ]
