"""Is a scorecard complete? Turns a draft into what is stored, or says in which places something is missing."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kedua.engine.notes.lines import Note, evidence
from kedua.queries.drafts import Draft
from kedua.queries.feedback import Sheet, notes_in
from kedua.queries.notes import mentions_by_address
from kedua.records.models.scorecard import DOUBT, REQUEST, STRENGTH
from kedua.usecases.scorecard_rows import Answered, Complete, Kept, Overall, Said

RATINGS = ("1", "2", "3", "4", "5")
NOT_ENOUGH = "none"  # said in so many words; a rating left empty says as much, and keeps no note
KINDS = {"strengths": STRENGTH, "doubts": DOUBT, "requests": REQUEST}
RECOMMENDATIONS = ("", "yes", "no", "unsure")
MOST_TOPIC = 300


@dataclass(frozen=True, slots=True)
class Problem:
    """Something missing, by the address of its field in the draft."""

    address: str
    code: str


class Incomplete(Exception):
    """A scorecard that cannot be submitted yet."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(f"{problem.address}: {problem.code}" for problem in problems))
        self.problems = problems


def complete(draft: Draft, sheet: Sheet) -> Complete:
    """Read a draft as a finished scorecard. Raises Incomplete with everything that is missing."""
    problems = problems_in(draft, sheet)
    if problems:
        raise Incomplete(problems)
    answers, overall, remarks = dict(_answers(draft, sheet)), dict(_overall(draft)), dict(_remarks(draft))
    places = dict(_places(answers, overall, remarks))
    return Complete(
        answers=tuple(answers.values()),
        overall=tuple(overall.values()),
        remarks=tuple(remarks.values()),
        not_covered=tuple(name for name in draft.not_covered if sheet.subject(name)),
        career_goals=draft["career_goals"].strip(),
        contribution=draft["contribution"].strip(),
        notes=draft["notes"].strip(),
        recommendation=draft["recommendation"],
        kept=tuple(replace(kept, address=_moved(kept.address, places)) for kept in kept_in(draft, sheet)),
    )


def problems_in(draft: Draft, sheet: Sheet) -> tuple[Problem, ...]:
    """List everything that is missing in a draft."""
    answers, overall = dict(_answers(draft, sheet)), dict(_overall(draft))
    nothing = not (answers or overall or any(_remarks(draft)) or draft.not_covered)
    return (
        *((Problem("", "nothing-said"),) if nothing else ()),
        *_answer_problems(answers),
        *_overall_problems(overall, _noted(draft, answers.values())),
        *_form_problems(draft, sheet),
        *_mention_problems(draft, sheet),
    )


def kept_in(draft: Draft, sheet: Sheet) -> Iterator[Kept]:
    """Give the sentences of a draft that touch a private topic, with the reason why they stay, "" for none."""
    for address, found in mentions_by_address(notes_in(draft), sheet.jurisdictions).items():
        yield Kept(address, tuple(mention.topic for mention in found), draft[f"why-{address}"].strip())


def _answers(draft: Draft, sheet: Sheet) -> Iterator[tuple[int, Answered]]:
    for number in range(draft.rows("answers")):
        row = draft.row("answers", number)
        if not any(text.strip() for name, text in row.items() if name != "subject"):
            continue
        text, question, subject = sheet.asked(draft, number)
        topic, note = row["topic"].strip(), row["note"].strip()
        yield number, Answered(question, text, subject, topic, note, _rating(row["rating"]))


def _overall(draft: Draft) -> Iterator[tuple[int, Overall]]:
    for number in range(draft.rows("ratings")):
        row = draft.row("ratings", number)
        if row["rating"] in (*RATINGS, NOT_ENOUGH) and row["subject"]:
            yield number, Overall(row["subject"], _rating(row["rating"]), row["note"].strip())


def _remarks(draft: Draft) -> Iterator[tuple[tuple[str, int], Said]]:
    for part, kind in KINDS.items():
        for number in range(draft.rows(part)):
            row = draft.row(part, number)
            if row["text"].strip():
                yield (part, number), Said(kind, row["text"].strip(), row["subject"])


def _places(
    answers: Iterable[int], overall: Iterable[int], remarks: Iterable[tuple[str, int]]
) -> Iterator[tuple[str, str]]:
    """Pair the rows of a draft with their places in what is stated, which leaves empty rows out."""
    yield from ((f"answers-{number}", f"answers-{place}") for place, number in enumerate(answers))
    yield from ((f"ratings-{number}", f"ratings-{place}") for place, number in enumerate(overall))
    for part in KINDS:
        numbers = [number for other, number in remarks if other == part]
        yield from ((f"{part}-{number}", f"{part}-{place}") for place, number in enumerate(numbers))


def _moved(address: str, places: Mapping[str, str]) -> str:
    row, dash, field = address.rpartition("-")
    return f"{places.get(row, row)}{dash}{field}"


def _answer_problems(answers: Mapping[int, Answered]) -> Iterator[Problem]:
    for number, answer in answers.items():
        if not answer.text:
            yield Problem(f"answers-{number}-text", "question-missing")
        if answer.rating is not None and not answer.subject:
            yield Problem(f"answers-{number}-subject", "subject-missing")
        if answer.rating is not None and not answer.note:
            yield Problem(f"answers-{number}-note", "evidence-missing")
        if len(answer.topic) > MOST_TOPIC:
            yield Problem(f"answers-{number}-topic", "topic-long")


def _noted(draft: Draft, answers: Iterable[Answered]) -> set[str]:
    """Give what there is evidence for: notes on answers about it, and lines of others that are tied to it."""
    notes = (Note(answer.note, answer.question, answer.subject) for answer in answers)
    return set(evidence((*notes, Note(draft["notes"]))))


def _overall_problems(overall: Mapping[int, Overall], noted: Container[str]) -> Iterator[Problem]:
    """A rating over the whole may rest on what was noted elsewhere."""
    seen: set[str] = set()
    for number, entry in overall.items():
        if entry.rating is not None and not entry.note and entry.subject not in noted:
            yield Problem(f"ratings-{number}-note", "evidence-missing")
        if entry.subject in seen:
            yield Problem(f"ratings-{number}-rating", "rated-twice")
        seen.add(entry.subject)


def _form_problems(draft: Draft, sheet: Sheet) -> Iterator[Problem]:
    """Find what no page offers: other ratings, subjects nobody knows. A note without its rating is not lost silently."""
    for address, text in draft.fields.items():
        field = address.rpartition("-")[2]
        if field == "subject" and sheet.subject(text) is None:
            yield Problem(address, "subject-unknown")
        if field == "rating" and text not in (*RATINGS, NOT_ENOUGH):
            yield Problem(address, "rating-unknown")
    for number in range(draft.rows("ratings")):
        row = draft.row("ratings", number)
        if row["note"].strip() and not row["rating"]:
            yield Problem(f"ratings-{number}-rating", "note-unrated")
        if row["rating"] and not row["subject"]:
            yield Problem(f"ratings-{number}-subject", "subject-missing")
    if draft["recommendation"] not in RECOMMENDATIONS:
        yield Problem("recommendation", "recommendation-unknown")


def _mention_problems(draft: Draft, sheet: Sheet) -> Iterator[Problem]:
    for kept in kept_in(draft, sheet):
        if not kept.why:
            yield Problem(kept.address, "touches-private")


def _rating(text: str) -> int | None:
    return int(text) if text in RATINGS else None
