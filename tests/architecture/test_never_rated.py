"""What candidates say to a preview never reaches what is rated, planned or decided: not by a table, not by a word."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from kedua.queries.evidence import evidence_from, submitted_scorecards
from kedua.queries.plan_requests import plan_request
from kedua.queries.previews import said_to_preview
from kedua.records.models import Application
from kedua.usecases.previews import answer, ask
from tests.cast import Cast
from tests.factories.previews import make_preview
from tests.factories.rows import NOW, make_scorecard

SOURCE = Path(__file__).parents[2] / "src" / "kedua"
# Whoever writes these rows down, and pages for the candidate and for those who run the application. Nothing else knows
# the tables; another file on this list needs a good reason.
MAY_KNOW = {
    "integrations/own_file/writing.py",
    "queries/beside_application.py",
    "queries/own_data.py",
    "queries/previews.py",
    "records/models/__init__.py",
    "records/models/preview.py",
    "usecases/previews.py",
    "web/contexts/asked.py",
}
TABLE = re.compile(r"\bPreviewAnswer\b|\bpreview_answers\b")
BLIND = ("engine/evidence", "engine/planning", "integrations/kit", "integrations/planfile")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def test_only_these_files_know_the_answers() -> None:
    knowing = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if "migrations" not in path.parts and TABLE.search(path.read_text("utf-8"))
    }

    assert knowing == MAY_KNOW


@pytest.mark.parametrize("folder", BLIND)
def test_what_weighs_and_plans_knows_nothing_of_previews_answers(folder: str) -> None:
    modules = {module for path in (SOURCE / folder).rglob("*.py") for module in imported(path)}

    assert {module for module in modules if "previews" in module or module.endswith("models.preview")} == set()


def test_no_answer_changes_evidence_or_plan(cast: Cast) -> None:
    make_scorecard(cast.seat)
    preview = make_preview(cast.job)
    before = _all_that_counts(cast)

    answer(cast.application, preview, "but", "Sundays are holy to me.", {"check-1": "no"}, NOW)
    ask(cast.application, "Is there a prayer room?", "page", NOW)

    assert said_to_preview(_fresh(cast)).answer is not None
    assert _all_that_counts(cast) == before


def test_what_somebody_wrote_when_they_applied_changes_no_evidence_and_no_plan(cast: Cast) -> None:
    make_scorecard(cast.seat)
    before = _all_that_counts(cast)

    words = {"note": "I lead six people.", "adjustment": "A room without stairs.", "unseen": True}
    Application.objects.filter(pk=cast.application.pk).update(**words)

    assert _all_that_counts(cast) == before


def _all_that_counts(cast: Cast) -> tuple[object, object]:
    application = _fresh(cast)
    return evidence_from(submitted_scorecards(application), [1]), plan_request(application)


def _fresh(cast: Cast) -> Application:
    return Application.objects.select_related("job__organisation", "candidate").get(pk=cast.application.pk)
