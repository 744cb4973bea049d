"""A job's preview stands in its versions alone."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0019_preview_in_versions"),
    ]

    operations = [
        migrations.RemoveField(model_name="job", name="preview"),
    ]
