"""What candidates write when they apply on a job's public page, and that nobody has seen to it yet."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0030_writer"),
    ]

    operations = [
        migrations.AddField(
            model_name="application",
            name="note",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="application",
            name="adjustment",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="application",
            name="unseen",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="application",
            index=models.Index(
                condition=models.Q(("unseen", True)),
                fields=["organisation", "stage_since", "id"],
                name="application_unseen",
            ),
        ),
    ]
