"""Ask a language model for something and judge what came: without rows, so that the command line can do it, too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from pydantic import BaseModel

from kedua.engine.language.veil import veil
from kedua.library.writer import Purpose, load_prompts
from kedua.usecases.errors import Refused
from kedua.usecases.writer_answers import read_as, schema_of
from kedua.usecases.writer_port import Commission, Declined, Drafted, Ending, Usage, Writer

DRAFTED: Final = "drafted"  # the outcome where there is a draft; every other one is a code of what went wrong
Answer = TypeVar("Answer", bound=BaseModel)
Result = TypeVar("Result")


class NotDrafted(Refused):
    """The model gave no draft that could be used; its code says why, as in `wording/refusals_of_writer`."""


@dataclass(frozen=True, slots=True)
class Judged(Generic[Result]):
    """What is left of an answer. struck: sentences that were taken out; code: why nothing of it can be used."""

    result: Result
    struck: int = 0
    code: str = DRAFTED


@dataclass(frozen=True, slots=True)
class Task(Generic[Answer, Result]):
    """What is wanted. about: all that it may be written from; people: whose names go out of that before it is sent."""

    purpose: Purpose
    about: str
    people: tuple[str, ...]
    shape: type[Answer]
    judge: Callable[[Answer], Judged[Result]]


@dataclass(frozen=True, slots=True)
class Heard(Generic[Result]):
    """What came of it. prompt: the name of the rules; text: what was answered, as far as it was; judged: None without one."""

    wanted: Commission
    prompt: str
    ending: Ending
    text: str
    usage: Usage | None
    judged: Judged[Result] | None

    @property
    def code(self) -> str:
        """Name the outcome; an answer that could not be judged has another shape than was asked for."""
        if self.judged is not None:
            return self.judged.code
        if isinstance(self.ending, Drafted):
            return "garbage"
        return "declined" if isinstance(self.ending, Declined) else self.ending.code

    def result(self) -> Result:
        """Give the draft. Raises NotDrafted where there is none."""
        if self.judged is None or self.judged.code != DRAFTED:
            raise NotDrafted(f"writer-{self.code}")
        return self.judged.result


def ask(task: Task[Answer, Result], writer: Writer) -> Heard[Result]:
    """Have it written by a writer, which is closed afterwards; names and addresses are taken out, and put back."""
    veiled, prompt = veil(task.about, task.people), load_prompts()[task.purpose]
    wanted = Commission(task.purpose, prompt.rules, veiled.text, schema_of(task.shape))
    pieces: list[str] = []
    usage: Usage | None = None
    ending: Ending | None = None
    try:
        for said in writer.write(wanted):
            if isinstance(said, str):
                pieces.append(said)
            elif isinstance(said, Usage):
                usage = said
            else:
                ending = said
    finally:
        writer.close()
    if ending is None:
        raise RuntimeError("a writer says how it ended")
    answer = read_as(task.shape, ending.text, veiled) if isinstance(ending, Drafted) else None
    text = ending.text if isinstance(ending, Declined) else "".join(pieces)
    return Heard(wanted, prompt.name, ending, text, usage, task.judge(answer) if answer is not None else None)
