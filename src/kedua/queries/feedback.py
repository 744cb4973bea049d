"""What a scorecard is filled in with: the interview, what is rated on which levels, the questions to pick from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kedua.engine.planning.bank import Question, Subject
from kedua.engine.planning.case import TOPICS
from kedua.queries.content import Content, content_of
from kedua.queries.drafts import Draft
from kedua.records.models import Interviewer, Scorecard

FOUND = 40  # questions that a search shows at most
NOTED = ("topic", "note", "text")  # fields of rows that hold the interviewer's own sentences


@dataclass(frozen=True, slots=True)
class Rated:
    """A competency or value that the job needs."""

    subject: Subject
    must: bool


@dataclass(frozen=True)
class Sheet:
    """Everything around one scorecard. core: the job's common questions; rated: what it needs, in the job's order."""

    seat: Interviewer
    content: Content
    rated: tuple[Rated, ...]
    core: tuple[Question, ...]

    @property
    def scorecard(self) -> Scorecard | None:
        """The scorecard, once there is one."""
        return getattr(self.seat, "scorecard", None)

    @property
    def jurisdictions(self) -> tuple[str, ...]:
        """Whose law the notes are read by."""
        return tuple(self.seat.organisation.jurisdictions)

    @property
    def topics(self) -> tuple[Subject, ...]:
        """Career goals, motivation, contribution."""
        return tuple(self.content.bank.subjects[topic] for topic in TOPICS if topic in self.content.bank.subjects)

    def subject(self, key: str) -> Subject | None:
        """Give a subject by its id."""
        return self.content.bank.subjects.get(key)

    def asked(self, draft: Draft, number: int) -> tuple[str, str, str]:
        """Give a row's question: its words, its id when it is one of the library's, and the subject it is about."""
        row = draft.row("answers", number)
        picked = self.content.questions.get(row["question"])
        text = row["text"].strip() or (picked.text if picked else "")
        known = picked if picked and folded(picked.text) == folded(text) else self._like(text)
        subject = row["subject"] or (known.subject if known else picked.subject if picked else "")
        return text, known.id if known else "", subject

    def _like(self, text: str) -> Question | None:
        return self._by_text.get(folded(text)) if text else None

    @cached_property
    def _by_text(self) -> Mapping[str, Question]:
        return {_folded(question.text): question for question in self.content.questions.values()}

    def about(self, subject: str) -> tuple[Question, ...]:
        """List the questions about a subject, without those of the common core."""
        core = {question.id for question in self.core}
        return tuple(q for q in self.content.questions.values() if q.subject == subject and q.id not in core)

    def found(self, wanted: str) -> tuple[Question, ...]:
        """Find questions that hold all of the words, in their text or in the name of what they are about."""
        words = folded(wanted).split()
        every = self.content.questions.values()
        hits = (q for q in every if all(word in self._searched(q) for word in words))
        return tuple(question for question, _number in zip(hits, range(FOUND), strict=False)) if words else ()

    def _searched(self, question: Question) -> str:
        return f"{_folded(question.text)} {folded(self.content.subject_name(question.subject))}"


def sheet_of(seat: Interviewer, *, core: bool = True) -> Sheet:
    """Read what a scorecard is filled in with: five queries beside those for the place itself; four without the core."""
    content = content_of(seat.organisation_id)
    job = seat.interview.application.job
    needs = {need.subject: need.must_have for need in job.competencies.all()}
    subjects = (*needs, *(value for value in content.values if value not in needs))
    known = ((content.bank.subjects.get(subject), needs.get(subject, False)) for subject in subjects)
    common = [content.questions.get(entry.question) for entry in job.core.all()] if core else []
    return Sheet(
        seat=seat,
        content=content,
        rated=tuple(Rated(subject, must) for subject, must in known if subject is not None),
        core=tuple(question for question in common if question is not None),
    )


def newest_scorecard(seat: Interviewer) -> Scorecard | None:
    """Read a place's scorecard again, after somebody else saved it."""
    card = Scorecard.objects.filter(interviewer=seat).first()
    if card is not None:
        seat.scorecard = card
    return card


def notes_in(draft: Draft) -> dict[str, str]:
    """Give the interviewer's own sentences by their address; questions are not theirs but the candidate's to answer."""
    return {address: text for address, text in draft.fields.items() if _is_note(address.split("-"))}


def _is_note(steps: list[str]) -> bool:
    if steps[0] in ("career_goals", "contribution", "notes"):
        return True
    return len(steps) == 3 and steps[-1] in NOTED and steps[0] != "why" and (steps[0], steps[-1]) != ("answers", "text")


def folded(text: str) -> str:
    """Fold a text for comparing: no accents, lower case, single spaces."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).casefold().split())


def core_rows(questions: Iterable[Question], start: int) -> dict[str, str]:
    """Give picked questions as rows of a draft, from row `start` on."""
    rows: dict[str, str] = {}
    for number, question in enumerate(questions, start):
        rows[f"answers-{number}-question"] = question.id
        rows[f"answers-{number}-text"] = question.text
        rows[f"answers-{number}-subject"] = question.subject
    return rows


@lru_cache(maxsize=4096)
def _folded(question: str) -> str:
    """Fold a question of the library, the same for every reader."""
    return folded(question)
