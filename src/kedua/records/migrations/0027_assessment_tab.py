"""Which page saved the text of an assessment last, and whether anything is handed in at all."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0026_interview_continues")]

    operations = [
        migrations.AddField(
            model_name="assessment",
            name="tab",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="assessment",
            name="live",
            field=models.BooleanField(default=False),
        ),
    ]
