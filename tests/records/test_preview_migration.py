"""What jobs said of themselves before previews had versions reads as statements afterwards."""

from __future__ import annotations

from importlib import import_module

from kedua.queries.preview_statements import statements_of

KEPT = {
    "summary": "One outlet with 48 seats.",
    "expectations": ["Each review is answered within two days."],
    "typical_day": [{"what": "On the floor", "share": 60}, {"what": "Orders", "share": 40}],
    "hard": ["Three weekends out of four."],
    "good": ["A share of the profit."],
    "growth": [],
    "source": "Priya Nair",
    "reviewed": "2026-10-05",
}
migration = import_module("kedua.records.migrations.0019_preview_in_versions")


def test_all_of_it_becomes_statements_with_their_source() -> None:
    made = statements_of(list(migration.statements(KEPT, "Johor Bahru")))

    assert [(one.section, one.about, one.text, one.share) for one in made] == [
        ("role", "purpose", "One outlet with 48 seats.", 0),
        ("role", "place", "Johor Bahru", 0),
        ("expectations", "", "Each review is answered within two days.", 0),
        ("day", "", "On the floor", 60),
        ("day", "", "Orders", 40),
        ("good", "", "A share of the profit.", 0),
        ("hard", "", "Three weekends out of four.", 0),
    ]
    assert {(one.source, (one.review or 0) - (one.since or 0)) for one in made} == {("Priya Nair", 180)}
    assert len({one.id for one in made}) == len(made)


def test_what_nobody_noted_stays_unsaid() -> None:
    (only,) = statements_of(list(migration.statements({"hard": ["Early."], "source": "", "reviewed": ""}, "")))

    assert (only.text, only.source, only.since, only.review) == ("Early.", "", None, None)
