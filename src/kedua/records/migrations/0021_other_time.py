"""Those who asked for another time are few among all interviews."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("records", "0020_one_preview")]

    operations: ClassVar = [
        migrations.AddIndex(
            "interview",
            models.Index(
                fields=["organisation", "starts_at"],
                condition=models.Q(state="booked", candidate_answer="other time"),
                name="interview_other_time",
            ),
        ),
    ]
