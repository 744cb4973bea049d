"""What candidates wrote is seen to or not; what was said on the telephone is noted; long lists of messages are quick."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0013_messages_handed"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="message",
            name="message_channel",
        ),
        migrations.RemoveIndex(
            model_name="message",
            name="message_failed",
        ),
        migrations.AddField(
            model_name="message",
            name="read_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["organisation", "-created_at", "-id"], name="message_newest"),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["organisation", "state", "-created_at", "-id"], name="message_standing"),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(
                condition=models.Q(("read_at", None), ("state", "received")),
                fields=["organisation", "created_at"],
                name="message_unread",
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel__in", ("email", "whatsapp", "sms", "telegram", "phone"))),
                name="message_channel",
            ),
        ),
    ]
