"""What Kedua says while somebody is in a room, ready for the page's script: on a note, a question, the rest of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from kedua.engine.language.star import read_star
from kedua.engine.notes.lines import Line, lines_of, marked
from kedua.library.star import shipped_star
from kedua.queries.notes import Mention
from kedua.usecases.question_review import ReviewedText
from kedua.usecases.room_rest import Suggestion
from kedua.web.contexts.review import shown_review
from kedua.wording.room_rest import asked_shorter, left_out, part_told, stays

STAR = (("S", "situation"), ("T", "task"), ("A", "action"), ("R", "result"))


def told_note(text: str, mentions: Iterable[Mention]) -> dict[str, object]:
    """Say what a note tells: which of S, T, A and R, marked or in other words, line by line; and what should not be in it."""
    lines = lines_of(text)
    told, heard = marked(lines), asdict(read_star(text, shipped_star()))
    return {
        "star": {name: letter in told or heard[name] for letter, name in STAR},
        "lines": [_line(line) for line in lines],
        "mentions": [
            {"text": mention.words, "topic": mention.message, "advice": mention.instead} for mention in mentions
        ],
    }


def told_question(reviewed: ReviewedText) -> dict[str, object]:
    """Say what there is to say about a question off the plan; without the library's pages, which not everybody may open."""
    shown = shown_review(reviewed)
    if shown is None:
        return {"calm": "", "grade": "", "findings": [], "nearest": [], "needs_reason": False}
    return {
        "calm": shown.calm,
        "grade": shown.grade,
        "findings": [
            {"tone": f.tone, "name": f.name, "where": f.where, "quote": f.quote, "text": f.message, "advice": f.instead}
            for f in shown.findings
        ],
        "nearest": [{"text": near.text, "same": near.same} for near in shown.nearest],
        "needs_reason": shown.needs_reason,
    }


def told_rest(rest: Suggestion) -> dict[str, object]:
    """Say what the rest of the plan could be, as the facts of a `rest` event with words beside them."""
    return {
        "questions": [[question.id, question.after] for question in rest.questions],
        "dropped": [question.id for question in rest.dropped],
        "parts": [[part.id, part.after] for part in rest.parts],
        "words": list(_words(rest)),
    }


def _words(rest: Suggestion) -> Iterator[str]:
    yield from (left_out(question.text) for question in rest.dropped)
    shorter = [question for question in rest.questions if question.after < question.before]
    yield from (asked_shorter(question.text, question.before, question.after) for question in shorter)
    if len(rest.questions) > len(shorter):
        yield stays(len(rest.questions) - len(shorter))
    yield from (part_told(part.id, part.before, part.after) for part in rest.parts)


def _line(line: Line) -> dict[str, object]:
    return {"text": line.text, "marks": list(line.marks), "sign": line.sign, "subject": line.subject}
