"""A decision of "undecided" can be followed by another one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0027_assessment_tab"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="decision", name="decision_state_known"),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("proposed", "in force", "declined", "reversed", "followed"))),
                name="decision_state_known",
            ),
        ),
    ]
