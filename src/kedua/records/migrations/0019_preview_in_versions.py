"""What jobs said of themselves becomes the first published version of their preview; then it is kept there alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

HOLDS = dt.timedelta(days=180)  # until a statement is to be looked at again
LISTS = ("expectations", "good", "hard", "growth")
Kept = dict[str, str | int]


def bring_over(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Make a version of each preview that somebody wrote; one left to the role profile stays left to it."""
    from kedua.records.ids import new_id

    preview = apps.get_model("records", "Preview")
    rows = apps.get_model("records", "Job").objects.exclude(preview={})  # type: ignore[misc]  # the field as it was then
    for job in rows.iterator():
        if preview.objects.filter(job=job).exists():
            continue
        preview.objects.create(
            id=new_id(),
            organisation_id=job.organisation_id,
            job=job,
            version=1,
            state="published",
            statements=list(statements(job.preview, job.place)),  # type: ignore[attr-defined]  # the field as it was then
            created_at=job.created_at,
            published_at=job.created_at,
        )


def statements(kept: dict[str, object], place: str) -> Iterator[Kept]:
    """Give what was kept as statements, each with who said so, where somebody noted it."""
    said: Kept = {"source": str(kept["source"])} if kept.get("source") else {}
    if kept.get("reviewed"):
        day = dt.date.fromisoformat(str(kept["reviewed"]))
        said |= {"since": day.isoformat(), "review": (day + HOLDS).isoformat()}
    if kept.get("summary"):
        yield {"id": "role-1", "section": "role", "about": "purpose", "text": str(kept["summary"]), **said}
    if place:
        yield {"id": "role-2", "section": "role", "about": "place", "text": place, **said}
    day_parts = kept.get("typical_day")
    for number, part in enumerate(day_parts if isinstance(day_parts, list) else [], 1):
        yield {"id": f"day-{number}", "section": "day", "text": str(part["what"]), "share": int(part["share"]), **said}
    for section in LISTS:
        texts = kept.get(section)
        for number, text in enumerate(texts if isinstance(texts, list) else [], 1):
            yield {"id": f"{section}-{number}", "section": section, "text": str(text), **said}


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0018_written_on_a_page"),
    ]

    operations = [
        migrations.RunPython(bring_over, migrations.RunPython.noop),
    ]
