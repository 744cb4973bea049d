"""What the use cases may rely on, of every writer and of the one that tests use in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from kedua.integrations.writer.openai import OpenAIWriter
from kedua.usecases.ports import Later, Never
from kedua.usecases.writer_port import Account, Commission, Declined, Drafted, Ending, Usage, Writer
from tests.fakes.model_script import DONE, Answer, event, model_server, piece, refused, said
from tests.fakes.writers import KeptWriter

TEXT = '{"text": "How did you begin?"}'
WISH = Commission("question", "Write.", "Teamwork.", {"type": "object"})
SCRIPTS: tuple[tuple[Ending, Answer], ...] = (
    (Drafted(TEXT), said(TEXT)),
    (Declined("No."), Answer([event({"choices": [{"delta": {"refusal": "No."}}]}), DONE])),
    (Later("login", down=True), refused(401)),
    (Never("not-found"), refused(404)),
    (Never("too-long"), Answer([piece('{"te', "length"), DONE])),
)
Opened = Callable[[Ending, Answer], AbstractContextManager[Writer]]


@contextmanager
def over_http(_ending: Ending, answer: Answer) -> Iterator[Writer]:
    with model_server(answer) as model:
        writer = OpenAIWriter(Account(model.url, "small"), private=True)
        yield writer
        writer.close()


@contextmanager
def kept(ending: Ending, _answer: Answer) -> Iterator[Writer]:
    writer = KeptWriter([ending])
    yield writer
    writer.close()


@pytest.mark.parametrize("opened", [over_http, kept])
@pytest.mark.parametrize(("ending", "answer"), SCRIPTS)
def test_the_ending_comes_last_and_once(opened: Opened, ending: Ending, answer: Answer) -> None:
    with opened(ending, answer) as writer:
        *before, last = list(writer.write(WISH))

    assert last == ending
    assert [one for one in before if not isinstance(one, str | Usage)] == []


@pytest.mark.parametrize("opened", [over_http, kept])
def test_a_draft_is_its_pieces_together(opened: Opened) -> None:
    with opened(*SCRIPTS[0]) as writer:
        heard = list(writer.write(WISH))

    assert "".join(one for one in heard if isinstance(one, str)) == TEXT
    assert [one for one in heard if isinstance(one, Usage)] == [Usage(30, 12)]


@pytest.mark.parametrize("opened", [over_http, kept])
def test_it_can_be_asked_again(opened: Opened) -> None:
    with opened(*SCRIPTS[0]) as writer:
        lasts = [list(writer.write(WISH))[-1] for _time in range(2)]

    assert lasts == [Drafted(TEXT)] * 2
