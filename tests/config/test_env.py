"""Settings are read strictly, secrets may be files, and every variable is in the documentation."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from kedua.config.databases import postgresql
from kedua.config.env import Env, unknown

DOCS = Path(__file__).parents[2] / "docs" / "run" / "settings.md"


def test_a_secret_may_be_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("from a file\n")
    monkeypatch.setenv("KEDUA_SECRET_KEY_FILE", str(tmp_path / "key"))

    assert Env().key() == "from a file"


def test_a_secret_file_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEDUA_SECRET_KEY_FILE", "/nowhere")

    with pytest.raises(ValidationError, match="KEDUA_SECRET_KEY_FILE: cannot read /nowhere"):
        Env()


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEDUA_DATA_DIR", str(tmp_path / "data"))

    first, second = Env().key(), Env().key()

    assert first == second
    assert len(first) >= 50
    assert (tmp_path / "data" / "secret.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KEDUA_BASE_URL", "kedua.example.com"),
        ("KEDUA_BASE_URL", "https://kedua.example.com/path"),
        ("KEDUA_WORKERS", "none"),
        ("KEDUA_SMTP_SECURITY", "ssl3"),
        ("KEDUA_DEBUG", "perhaps"),
        ("KEDUA_TIME_ZONE", "Mars/Base"),
    ],
)
def test_a_wrong_value_stops_the_start(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ValidationError, match=name.removeprefix("KEDUA_").lower()):
        Env()


def test_a_mistyped_variable_is_told() -> None:
    names = ["KEDUA_WORKER", "KEDUA_WORKERS", "KEDUA_SECRET_KEY_FILE", "KEDUA_PARENT", "PATH"]

    assert unknown(names) == ["KEDUA_WORKER"]


def test_hosts_are_given_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEDUA_ALLOWED_HOSTS", "kedua.example.com, 10.0.0.5")

    assert Env().allowed_hosts == ("kedua.example.com", "10.0.0.5")


def test_a_database_address_is_taken_apart() -> None:
    read = postgresql("postgresql://kedua:p%40ss@db.example:5433/hiring")

    assert [read[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "hiring",
        "kedua",
        "p@ss",
        "db.example",
        "5433",
    ]


@pytest.mark.parametrize("address", ["mysql://x/y", "postgresql://host", "hiring"])
def test_another_database_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="postgresql://user:password@host:5432/name"):
        postgresql(address)


@pytest.mark.parametrize("name", Env.model_fields)
def test_every_variable_is_documented(name: str) -> None:
    assert f"`KEDUA_{name.upper()}`" in DOCS.read_text("utf-8")


@pytest.mark.parametrize("name", Env.model_fields)
def test_every_variable_is_in_the_example(name: str) -> None:
    example = (DOCS.parents[2] / ".env.example").read_text("utf-8")

    assert f"# KEDUA_{name.upper()}=" in example
