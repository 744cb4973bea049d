"""An answer of `/v1/chat/completions` as it comes: its pieces, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kedua.integrations.writer.events import NoEvents, TooMuch, read_events
from kedua.usecases.ports import Later, Never
from kedua.usecases.writer_port import LENGTH, Declined, Drafted, Ending, Said, Usage

DONE = "[DONE]"
DROPPED = Later("dropped")  # it ended before its end
LONGEST_ANSWER = 40_000  # characters, many times a long description


class _Told(BaseModel):
    """A part of what a server tells; it may tell more."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class _Delta(_Told):
    content: str | None = None
    refusal: str | None = None


class _Choice(_Told):
    index: int = 0
    delta: _Delta = _Delta()
    finish_reason: str | None = None


class _Count(_Told):
    prompt_tokens: int = Field(0, ge=0)
    completion_tokens: int = Field(0, ge=0)


class _Chunk(_Told):
    choices: tuple[_Choice, ...] = Field((), strict=False)  # JSON knows no tuples
    usage: _Count | None = None
    error: object = None


class _Reading:
    """What was read so far."""

    def __init__(self) -> None:
        self.text, self.refusal, self.finish = "", "", ""
        self.usage: Usage | None = None

    def take(self, chunk: _Chunk) -> str:
        """Take in a chunk; give the piece that it adds."""
        if chunk.usage is not None:
            self.usage = Usage(chunk.usage.prompt_tokens, chunk.usage.completion_tokens)
        piece = ""
        for choice in chunk.choices:
            if choice.index == 0:
                piece += choice.delta.content or ""
                self.refusal += choice.delta.refusal or ""
                self.finish = choice.finish_reason or self.finish
        self.text += piece
        if len(self.text) + len(self.refusal) > LONGEST_ANSWER:
            raise TooMuch
        return piece

    def ending(self, *, done: bool) -> Ending:
        """Tell how it ended. done: the server said so."""
        if self.refusal or self.finish == "content_filter":
            return Declined(self.refusal)
        if self.finish == "length":
            return Never(LENGTH)
        if not self.finish and not done:
            return DROPPED
        if self.finish not in ("", "stop"):
            return Never("garbage")
        return Drafted(self.text) if self.text.strip() else Never("empty")


def read_answer(chunks: Iterable[bytes]) -> Iterator[Said]:
    """Give what a writer gives. What reading `chunks` raises goes through."""
    reading, done = _Reading(), False
    try:
        for event in read_events(chunks):
            done = event.strip() == DONE
            if done:
                break
            chunk = _Chunk.model_validate_json(event)
            if chunk.error is not None:
                yield Later("busy")
                return
            if piece := reading.take(chunk):
                yield piece
    except TooMuch:
        yield Never(LENGTH)
    except (NoEvents, ValidationError):
        yield Never("garbage")
    else:
        if reading.usage is not None:
            yield reading.usage
        yield reading.ending(done=done)
