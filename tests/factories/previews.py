"""Rows of previews for tests."""

from __future__ import annotations

from kedua.engine.language.preview import Statement
from kedua.queries.preview_statements import stored_statements
from kedua.records.models import Job, Preview
from kedua.records.models.preview import PUBLISHED
from tests.factories.preview_statements import WHOLE
from tests.factories.rows import NOW


def make_preview(job: Job, statements: tuple[Statement, ...] = WHOLE, version: int = 1, **fields: object) -> Preview:
    """A published version of a job's preview."""
    usual: dict[str, object] = {"state": PUBLISHED, "published_at": NOW}
    return Preview.objects.create(
        organisation=job.organisation, job=job, version=version, statements=stored_statements(statements),
        created_at=NOW, **(usual | fields),
    )  # fmt: skip
