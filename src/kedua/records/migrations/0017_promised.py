"""Nobody waits without a promised day: the database holds it."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("records", "0016_promises_made")]

    operations: ClassVar = [
        migrations.AddConstraint(
            model_name="application",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("promise__isnull", False),
                    ("answered_at__isnull", False),
                    ("stage", "withdrawn"),
                    _connector="OR",
                ),
                name="application_promised",
            ),
        ),
    ]
