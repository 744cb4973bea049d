"""What is due next is found by an index on SQLite as well."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0023_invitations_unsent"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="message",
            name="message_due",
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["state", "due_at", "id"], name="message_due"),
        ),
    ]
