"""What a candidate writes on their own page has a channel of its own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0017_promised"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="message",
            name="message_channel",
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel__in", ("email", "whatsapp", "sms", "telegram", "phone", "page"))),
                name="message_channel",
            ),
        ),
    ]
