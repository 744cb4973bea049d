"""Which questions of candidates wait is read from an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0021_other_time"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="candidatequestion",
            index=models.Index(
                condition=models.Q(("answered_at", None)),
                fields=["organisation", "created_at"],
                name="candidate_question_open",
            ),
        ),
    ]
