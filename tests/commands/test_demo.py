"""The made-up company loads through the use cases, whole and believable, and its record of changes holds."""

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from kedua.commands.demo_content import demo_company
from kedua.commands.demo_loading import load_company
from kedua.records.models import Organisation

pytestmark = pytest.mark.xdist_group("demo")  # one load for all of them
KEDUA = Path(sys.executable).parent / "kedua"


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demonstration that was loaded by the command."""
    folder = tmp_path_factory.mktemp("demo")
    around = {k: v for k, v in os.environ.items() if not k.startswith(("KEDUA_", "DJANGO_"))}
    subprocess.run([str(KEDUA), "demo", "--load-only", "--folder", str(folder)], env=around, check=True)
    return folder


def rows(folder: Path, question: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(folder / "kedua.sqlite3") as database:
        return database.execute(question).fetchall()


def test_everybody_and_everything_of_the_files_is_there(loaded: Path) -> None:
    told = demo_company()

    asked = (
        "SELECT count(*) FROM records_job",
        "SELECT count(*) FROM records_candidate",
        "SELECT count(*) FROM records_interview",
    )
    counts = [rows(loaded, question)[0][0] for question in asked]

    assert counts == [len(told.jobs), len(told.candidates), sum(len(person.interviews) for person in told.candidates)]
    assert (len(told.jobs), len(told.candidates)) == (8, 60)
    assert sum(len(person.interviews) for person in told.candidates) >= 90


def test_people_decide_on_working_days(loaded: Path) -> None:
    days = [
        day for (day,) in rows(loaded, "SELECT strftime('%w', datetime(created_at, '+8 hours')) FROM records_decision")
    ]

    assert days
    assert not {"0", "6"} & set(days)


def test_candidates_stand_where_their_interviews_put_them(loaded: Path) -> None:
    found = Counter(stage for (stage,) in rows(loaded, "SELECT stage FROM records_application"))

    wanted = Counter(person.stage for person in demo_company().candidates)
    assert found["planning"] == wanted["to-plan"]
    assert found["deciding"] == wanted["deciding"]
    assert found["passed"] == wanted["passed"]
    assert found["not passed"] == wanted["not-passed"]
    assert found["withdrawn"] == wanted["withdrawn"]
    assert set(found) == {"first", "feedback", "planning", "second", "deciding", "passed", "not passed", "withdrawn"}


def test_somebody_is_owed_an_answer(loaded: Path) -> None:
    owed = rows(loaded, "SELECT count(*) FROM records_application WHERE promise < date('now') AND answered_at IS NULL")

    assert owed[0][0] != 0


def test_the_record_of_changes_is_whole(loaded: Path) -> None:
    around = {**os.environ, "KEDUA_DATA_DIR": str(loaded), "DJANGO_SETTINGS_MODULE": "kedua.config.settings"}
    around.pop("KEDUA_DATABASE_URL", None)

    done = subprocess.run([str(KEDUA), "audit", "verify"], env=around, capture_output=True, text=True, check=False)

    assert (done.returncode, "Bakau Group" in done.stdout) == (0, True)


def test_loading_twice_changes_nothing(loaded: Path) -> None:
    before = rows(loaded, "SELECT count(*) FROM records_auditentry")
    around = {k: v for k, v in os.environ.items() if not k.startswith(("KEDUA_", "DJANGO_"))}

    subprocess.run([str(KEDUA), "demo", "--load-only", "--folder", str(loaded)], env=around, check=True)

    assert rows(loaded, "SELECT count(*) FROM records_auditentry") == before


def test_what_was_said_stands_there_in_every_state(loaded: Path) -> None:
    found = Counter(rows(loaded, "SELECT state, occasion FROM records_message"))

    assert {state for state, _occasion in found} >= {"sent", "draft", "failed", "received", "undone"}
    assert found["draft", "not-passed"] == 1
    assert found["failed", "received"] == 1
    assert found["sent", "received"] >= 50


def test_some_of_what_candidates_wrote_is_still_to_be_seen_to(loaded: Path) -> None:
    unread = rows(loaded, "SELECT count(*) FROM records_message WHERE state = 'received' AND read_at IS NULL")

    assert unread == [(sum(letter.open and letter.by == "candidate" for letter in demo_company().letters),)]


def test_one_assessment_is_out_and_one_handed_in_and_half_rated(loaded: Path) -> None:
    found = rows(
        loaded,
        "SELECT a.state, count(r.submitted_at), count(*) FROM records_assessment a "
        "JOIN records_assessmentrater r ON r.assessment_id = a.id GROUP BY a.id ORDER BY a.created_at",
    )

    assert found == [("handed in", 1, 2), ("sent", 0, 2)]


@pytest.mark.django_db
def test_a_load_that_is_cut_off_leaves_nothing_so_the_next_start_loads_all() -> None:
    def cut_off(_line: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_company(cut_off)

    assert not Organisation.objects.exists()
