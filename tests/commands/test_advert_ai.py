"""`kedua advert --ai` takes its model from the environment, and says what it left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import structlog

from kedua.integrations.writer.from_env import writer_from_env
from kedua.wording.refusals import refusal
from kedua.wording.refusals_of_writer import at_a_command, of_writer
from tests.conftest import Run
from tests.fakes.embedders import ApartEmbedder
from tests.fakes.model_script import model_server, refused, said

FACTS = "kedua: facts/1\ntitle: Barista\nduties:\n  - Make coffee and tea\n  - Serve customers at the counter\n"
OF_ORGANISATIONS = {"writer-month", "writer-key-lost"}  # which a command does not know


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS)
    return path


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    key = tmp_path / "key"
    key.write_text("sesame\n")
    monkeypatch.setenv("KEDUA_WRITER_MODEL", "small")
    monkeypatch.setenv("KEDUA_WRITER_KEY_FILE", str(key))
    return monkeypatch


def test_it_is_written_by_the_model_of_the_environment(kedua: Run, facts: Path, use: pytest.MonkeyPatch) -> None:
    text = "You make coffee and tea. You own a forklift licence."
    with model_server(said(json.dumps({"sections": [{"part": "do", "text": text}]}))) as model:
        use.setenv("KEDUA_WRITER_URL", model.url)
        done = kedua("advert", facts, "--ai")

    assert (done.code, model.headers[0]["Authorization"]) == (0, "Bearer sesame")
    assert "You make coffee and tea." in done.out
    assert "forklift" not in done.out
    assert done.err.strip() == "Not in your facts, struck out: You own a forklift licence."


def test_what_a_sentence_means_counts_as_well_as_its_words(kedua: Run, facts: Path, use: pytest.MonkeyPatch) -> None:
    use.setattr("kedua.commands.advert_ai.best_embedder", ApartEmbedder)
    text = "You brew coffee and tea.\n- Make coffee and tea"
    with model_server(said(json.dumps({"sections": [{"part": "do", "text": text}]}))) as model:
        use.setenv("KEDUA_WRITER_URL", model.url)
        done = kedua("advert", facts, "--ai")

    assert done.code == 0
    assert done.err.strip() == "Not in your facts, struck out: You brew coffee and tea."


def test_nothing_is_logged_into_the_description(kedua: Run, facts: Path, use: pytest.MonkeyPatch) -> None:
    set_up = structlog.get_config()
    structlog.reset_defaults()  # as in a process that starts no web application
    try:
        with model_server(
            said(json.dumps({"sections": [{"part": "do", "text": "You make coffee and tea."}]}))
        ) as model:
            use.setenv("KEDUA_WRITER_URL", model.url)
            done = kedua("advert", facts, "--ai", "--format", "json")
    finally:
        structlog.configure(**set_up)

    assert done.code == 0
    assert json.loads(done.out)
    assert done.err == ""


def test_why_there_is_no_draft_is_told(kedua: Run, facts: Path, use: pytest.MonkeyPatch) -> None:
    with model_server(refused(404)) as model:
        use.setenv("KEDUA_WRITER_URL", model.url)
        done = kedua("advert", facts, "--ai")

    assert (done.code, done.out) == (2, "")
    assert "There is no such model at that address. Look at KEDUA_WRITER_MODEL" in done.err


def test_nobody_at_a_command_is_told_of_pages_and_owners() -> None:
    for code in of_writer().keys() - OF_ORGANISATIONS:
        told = at_a_command(code) or refusal(code, {})
        assert "still here" not in told
        assert "owner" not in told


def test_without_a_model_it_says_which_variables_to_set(kedua: Run, facts: Path) -> None:
    done = kedua("advert", facts, "--ai")

    assert done.code == 2
    assert "KEDUA_WRITER_URL" in done.err


def test_what_is_wrong_in_the_environment_is_told(kedua: Run, facts: Path, use: pytest.MonkeyPatch) -> None:
    half = kedua("advert", facts, "--ai")
    use.setenv("KEDUA_WRITER_URL", "http://127.0.0.1:1/v1")
    use.setenv("KEDUA_WRITER_SECONDS", "soon")
    wrong = kedua("advert", facts, "--ai")
    use.setenv("KEDUA_WRITER_SECONDS", "20")
    use.setenv("KEDUA_WRITER_KEY_FILE", "/nowhere")
    gone = kedua("advert", facts, "--ai")

    assert [done.code for done in (half, wrong, gone)] == [2, 2, 2]
    assert "set KEDUA_WRITER_URL as well" in half.err
    assert "KEDUA_WRITER_SECONDS" in wrong.err
    assert "KEDUA_WRITER_KEY_FILE: cannot read /nowhere" in gone.err


def test_a_key_in_a_variable_goes_before_one_in_a_file(use: pytest.MonkeyPatch) -> None:
    use.setenv("KEDUA_WRITER_KEY", "open")
    with model_server(said("{}")) as model:
        use.setenv("KEDUA_WRITER_URL", model.url)
        writer = writer_from_env()

    assert writer is not None
    assert writer.account.key == "open"
    writer.close()
