"""When the last byte of a message went out, so that one cut off there is neither lost nor sent twice."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("records", "0012_reminded_once")]

    operations: ClassVar = [
        migrations.AddField("message", "handed_at", models.DateTimeField(null=True)),
    ]
