"""A scorecard of the made-up company as somebody would have typed it."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.commands.demo_content import About, Card
from kedua.engine.planning.case import VALUE_PREFIX
from kedua.queries.drafts import Draft, draft_from
from kedua.queries.feedback import Sheet


def draft_of_card(card: Card, sheet: Sheet) -> Draft:
    """Fill in the form."""
    return draft_from(dict(_fields(card, sheet)))


def _fields(card: Card, sheet: Sheet) -> Iterator[tuple[str, str]]:
    for number, asked in enumerate(card.asked):
        known = sheet.content.questions.get(asked.id)
        subject = _subject(asked.competency, sheet) or (known.subject if known else "")
        row = {
            "question": asked.id,
            "text": asked.question or (known.text if known else ""),
            "subject": subject,
            "topic": asked.topic,
            "note": asked.note,
            "rating": _rating(asked.rating, asked.note),
        }
        yield from ((f"answers-{number}-{name}", text) for name, text in row.items())
    for number, rated in enumerate(card.ratings):
        row = {
            "subject": _subject(rated.competency, sheet),
            "rating": _rating(rated.rating, rated.note),
            "note": rated.note,
        }
        yield from ((f"ratings-{number}-{name}", text) for name, text in row.items())
    for part, remarks in (("strengths", card.strengths), ("doubts", card.doubts), ("requests", card.requests)):
        yield from _remarks(part, remarks, sheet)
    yield from ((f"not_covered-{_subject(name, sheet)}", "on") for name in card.not_covered)
    yield "career_goals", card.career_goals
    yield "contribution", card.contribution
    yield "recommendation", card.recommendation


def _rating(rating: int | None, note: str) -> str:
    """Give the rating as the form has it: without anything said or done, it is “not enough evidence”."""
    return str(rating) if rating and note else ""


def _remarks(part: str, remarks: tuple[About, ...], sheet: Sheet) -> Iterator[tuple[str, str]]:
    for number, remark in enumerate(remarks):
        yield f"{part}-{number}-text", remark.text
        yield f"{part}-{number}-subject", _subject(remark.competency, sheet)


def _subject(name: str, sheet: Sheet) -> str:
    """Give the subject's id: values carry a prefix that the files leave out."""
    return name if not name or name in sheet.content.bank.subjects else f"{VALUE_PREFIX}{name}"
