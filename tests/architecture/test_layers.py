"""The arrows of the house: who may import whom, and which folders there are."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "kedua"
# The folders of HOUSE.md. Another one is a decision with an ADR.
FOLDERS = {
    *("engine", "library", "wording", "records", "access", "queries", "usecases", "integrations"),
    *("web", "api", "jobs", "commands", "config", "locale"),
}
ENGINE = {"advert", "evidence", "planning", "language", "fairness", "notes", "scheduling"}


def test_import_linter_finds_no_arrow_pointing_up_or_sideways() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]

    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout


def test_the_package_holds_only_the_folders_of_the_house() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert folders <= FOLDERS


def test_the_engine_holds_only_its_subjects() -> None:
    folders = {path.name for path in (PACKAGE / "engine").iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert folders <= ENGINE


def test_no_room_for_odds_and_ends() -> None:
    names = {path.stem for path in PACKAGE.rglob("*.py")} | {path.name for path in PACKAGE.rglob("*") if path.is_dir()}

    assert names & {"utils", "util", "common", "helpers", "helper", "misc"} == set()


def test_tests_mirror_the_source() -> None:
    layers = {path.name for path in PACKAGE.iterdir() if path.is_dir()} | {"engine"}
    own = {"e2e", "architecture", "docs", "factories", "fakes", "bench", "data", "__pycache__"}

    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}

    assert folders - own <= layers
