"""Invitations that were not sent yet are few among all."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("records", "0022_questions_open")]

    operations: ClassVar = [
        migrations.AddIndex(
            "calendarinvitation",
            models.Index(fields=["created_at"], condition=models.Q(sent_at=None), name="calendar_invitation_unsent"),
        ),
    ]
