"""Checks the messages that ship: fields, filled with and without what is optional, our own check, length, reading level."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.engine.language.occasions import DUTIES, Occasion
from kedua.engine.language.reading import reading_grade
from kedua.integrations.embedder import best_embedder
from kedua.library.compiling import InvalidContent
from kedua.library.messages import COMPILED, MessageFile, compile_messages, load_messages
from kedua.usecases.message_check import check_messages
from kedua.wording.message_fields import Fields
from kedua.wording.message_language import faults_in, fill
from kedua.wording.message_samples import sample_values

SHORTEST_FORM = 320  # characters of what goes by WhatsApp, SMS or Telegram
HIGHEST_GRADE = 8.0
OPTIONAL = (
    *("job.place", "promise.day", "interview.when", "interview.length", "interview.place", "interview.people"),
    *("interview.topics", "assessment.title", "assessment.due", "question.text", "reasons", "what_happens_next"),
)
PAGE = "https://kedua.bakau.example/my/0192" + "f" * 28 + "." + "s" * 43 + "/"


def message_problems() -> Iterator[str]:
    """Say everything that is wrong with the messages, a sentence each; nothing when they are sound."""
    try:
        if compile_messages() + "\n" != COMPILED.read_text("utf-8"):
            yield "The compiled messages are out of date: run kedua library build"
            return
    except InvalidContent as error:
        yield str(error)
        return
    for language, entry in load_messages().languages.items():
        for occasion, message in entry.messages.items():
            yield from _problems(f"{language}/messages/{occasion}", occasion, message, language)


def build_messages() -> None:
    """Write the compiled messages. Raises InvalidContent for a file that breaks its schema."""
    COMPILED.write_text(compile_messages() + "\n", encoding="utf-8")
    load_messages.cache_clear()


def _problems(name: str, occasion: Occasion, message: MessageFile, language: str) -> Iterator[str]:
    for part, text in (("subject", message.mail.subject), ("text", message.mail.text), ("short", message.short)):
        wrong = faults_in(text)
        if wrong:
            yield f"{name}: {part}, line {wrong[0].line}: {wrong[0].sentence}"
            return
    sample = sample_values(PAGE)
    for values in (sample, {name: value for name, value in sample.items() if name not in OPTIONAL}):
        fields = Fields(values)
        mail, short = fill(message.mail.text, fields), fill(message.short, fields)
        yield from _found(name, occasion, mail)
        # The short form of what cannot be said in short leads to the page, which says it.
        yield from _found(f"{name}: short", occasion if DUTIES[occasion].outcome else "own", short)
        if len(short) > SHORTEST_FORM:
            yield f"{name}: short: {len(short)} characters, at most {SHORTEST_FORM}"
        grade = reading_grade(fill(message.mail.text, Fields(sample | {"page.link": "", "sender.email": ""})))
        if language == "en" and grade > HIGHEST_GRADE:
            yield f"{name}: reading grade {grade:.1f} is above {HIGHEST_GRADE:g}"
    missing = [field for field in ("page.link", "sender.name") if f"{{{{ {field} }}}}" not in message.mail.text]
    if missing:
        yield f"{name}: {missing[0]} is missing: everybody can see their page and has somebody to write to"


def _found(name: str, occasion: str, text: str) -> Iterator[str]:
    (findings,) = check_messages([(occasion, text)], best_embedder())
    for finding in findings:
        yield f"{name}: {finding.code}: “{text[finding.start : finding.end]}”"
