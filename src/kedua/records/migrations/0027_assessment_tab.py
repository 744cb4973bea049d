"""Which page saved the text of an assessment last, so that an answer that got lost does not make two versions."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0026_interview_continues")]

    operations = [
        migrations.AddField(
            model_name="assessment",
            name="tab",
            field=models.CharField(blank=True, max_length=40),
        ),
    ]
