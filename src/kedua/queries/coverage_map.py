"""The map of one application, for one reader: competency by round and assessment, with the evidence, sealed where it must be.

What is sealed is never put into these objects: a page cannot show by mistake what it does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from kedua.access.can import can_edit_application
from kedua.access.debriefs import door_of
from kedua.access.seal import waits_for_own
from kedua.engine.evidence.components import Kind, VarianceComponents
from kedua.engine.evidence.coverage import Mention, State, coverage_map
from kedua.engine.language.opinion import hints_at_opinion, shows_opinion
from kedua.engine.notes.lines import lines_of, untied
from kedua.engine.planning.case import TOPICS
from kedua.engine.planning.seal import sealed_cell
from kedua.queries.debrief import cards_of
from kedua.queries.evidence import Left, evidence_from, rated_tasks
from kedua.queries.job_drafts import JobNeed
from kedua.queries.stated import Step, read_amendments, steps_by_row, steps_of
from kedua.queries.subject_names import Names, names_and_needs
from kedua.records.models import Answer, Application, AssessmentRater, Member, Scorecard
from kedua.records.models.interview import HELD
from kedua.records.models.scorecard import DOUBT, REQUEST, STRENGTH

OTHER = ""  # the subject of questions that are about nothing in particular


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was asked. note and rating are empty for a sealed reader, topic where it would give one away.

    steps: what was amended since it was submitted; none for a sealed reader.
    """

    text: str
    by: str
    topic: str
    note: str
    rating: int | None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """A strength, a doubt, a wish, a rating of the whole, or goals in the candidate's words. by: empty when sealed.

    text: empty for what was taken back. steps: what was amended since; none for a sealed reader.
    """

    text: str
    by: str
    rating: int | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """An interview, or an assessment that all its raters have rated. title: what it is called, "" for interviews."""

    round: int
    kind: Kind
    title: str = ""


@dataclass(frozen=True, slots=True)
class MapCell:
    """What one round left about a subject. noted: lines of notes on something else that are tied to it.

    worked: how it was rated in an assessment. withheld: wishes whose wording would give an opinion away.
    """

    column: Column
    state: State
    questions: tuple[Question, ...] = ()
    overall: tuple[Saying, ...] = ()
    worked: tuple[Saying, ...] = ()
    strengths: tuple[Saying, ...] = ()
    doubts: tuple[Saying, ...] = ()
    requests: tuple[Saying, ...] = ()
    told: tuple[Saying, ...] = ()
    noted: tuple[Saying, ...] = ()
    withheld: int = 0

    @property
    def evidence(self) -> bool:
        """Whether there is anything behind the state that the reader may see."""
        rated = (*self.questions, *self.overall, *self.worked)
        shown = (*rated, *self.strengths, *self.doubts, *self.requests, *self.told, *self.noted)
        return bool(shown or self.withheld)


@dataclass(frozen=True, slots=True)
class MapRow:
    """What all rounds left about a subject. weight: how much it matters, 0 where the job does not say."""

    subject: str
    name: str
    must: bool
    weight: float
    cells: tuple[MapCell, ...]

    def has(self, state: State) -> bool:
        """Whether a round left it in this state."""
        return any(cell.state == state for cell in self.cells)

    @property
    def standing(self) -> State:
        """What all rounds together come to: what is best known, unless a round conflicts."""
        order: tuple[State, ...] = ("conflicting", "covered", "thin")
        return next((state for state in order if self.has(state)), "not-covered")


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """The map. open: whether the reader sees ratings and opinions; waits_for_own: if not, they wait for what they give.

    other: questions about nothing in particular.
    """

    columns: tuple[Column, ...]
    competencies: tuple[MapRow, ...]
    fit: tuple[MapRow, ...]
    beside: tuple[MapRow, ...]
    other: tuple[MapCell, ...]
    open: bool
    waits_for_own: bool
    can_plan: bool
    next_round: int

    def standing(self, state: State) -> tuple[str, ...]:
        """Name the competencies and values that stand so."""
        return tuple(row.name for row in (*self.competencies, *self.fit) if row.standing == state)


def map_of(actor: Member, application: Application) -> CoverageMap:
    """Read the map for a reader: six queries, one more with assessments, and one for whoever sees what was amended."""
    door = door_of(actor, application)
    opened, cards = door.sees, cards_of(door.seats)
    if opened:
        read_amendments(cards)
    left = evidence_from(cards, {seat.interview.round for seat in door.seats if seat.interview.state == HELD})
    tasks = _tasks(door.raters)
    names, needed = names_and_needs(application.organisation_id, application.job_id)
    needs = {need.subject: need for need in needed}
    competencies = tuple(subject for subject in needs if subject not in names.values and subject not in TOPICS)
    fit = (*names.values, *TOPICS)
    spoken = dict.fromkeys(
        [a.competency for a in left.asked]
        + [row.subject for raters in tasks.values() for rater in raters for row in rater.ratings.all()]
        + ([r.competency for r in left.ratings] + [r.competency for r in left.remarks] if opened else [])
    )
    beside = tuple(subject for subject in spoken if subject and subject not in (*competencies, *fit))
    reader = _Reader(left, cards, tasks, names, opened)
    return CoverageMap(
        columns=reader.columns,
        competencies=tuple(reader.row(subject, needs.get(subject)) for subject in competencies),
        fit=tuple(reader.row(subject, needs.get(subject)) for subject in fit),
        beside=tuple(reader.row(subject, None) for subject in beside),
        other=tuple(cell for column in reader.columns if (cell := reader.cell(OTHER, column)).evidence),
        open=opened,
        waits_for_own=waits_for_own(actor),
        can_plan=can_edit_application(actor, application),
        next_round=max(left.round, *(rater.assessment.round + 1 for rater in door.raters), 2),
    )


def _tasks(raters: Iterable[AssessmentRater]) -> dict[Column, list[AssessmentRater]]:
    """Group raters by assessment, of those that everybody has rated: before, nobody reads what another gave."""
    found: dict[UUID, list[AssessmentRater]] = {}
    for rater in raters:
        found.setdefault(rater.assessment_id, []).append(rater)
    shown: dict[Column, list[AssessmentRater]] = {}
    for some in found.values():
        given = some[0].assessment
        if all(one.submitted_at is not None for one in some):
            shown.setdefault(Column(given.round, cast(Kind, given.kind), given.title), []).extend(some)
    return shown


class _Reader:
    """Makes cells as one reader may see them."""

    def __init__(
        self,
        left: Left,
        cards: Sequence[Scorecard],
        tasks: Mapping[Column, Sequence[AssessmentRater]],
        names: Names,
        opened: bool,
    ) -> None:
        self.left, self.tasks, self.names, self.opened = left, tasks, names, opened
        talks = [Column(number, "interview") for number in left.rounds]
        self.columns = tuple(sorted((*talks, *tasks), key=lambda column: column.round))
        self.cards = {number: [c for c in cards if c.interviewer.interview.round == number] for number in left.rounds}
        self.steps = {key: steps for card in cards for key, steps in steps_by_row(card).items()} if opened else {}
        asked = [Mention("question", a.competency, a.round, a.by, a.text) for a in left.asked]
        self.mentions = [*asked, *self._opinions(), *self._told_mentions()]

    def row(self, subject: str, need: JobNeed | None) -> MapRow:
        cells = tuple(self.cell(subject, column) for column in self.columns)
        weight, must = (need.weight, need.must_have) if need else (0.0, False)
        return MapRow(subject, self.names.of(subject), must, weight, cells)

    def cell(self, subject: str, column: Column) -> MapCell:
        return self._task_cell(subject, column) if column in self.tasks else self._talk_cell(subject, column)

    def _task_cell(self, subject: str, column: Column) -> MapCell:
        raters = self.tasks[column]
        rated = [rating for rating in rated_tasks(raters) if rating.competency == subject]
        (cell,) = coverage_map((subject,), (column.round,), rated, (), VarianceComponents())
        rows = [(rater, row) for rater in raters for row in rater.ratings.all() if row.subject == subject]
        if not self.opened:
            return MapCell(column, "covered" if rows else "not-covered")
        worked = (Saying(untied(row.note, self.names.names), rater.name, row.rating) for rater, row in rows)
        return MapCell(column, "thin" if rows and not rated else cell.state, worked=tuple(worked))

    def _talk_cell(self, subject: str, column: Column) -> MapCell:
        number = column.round
        cards = self.cards[number]
        answers = [(card, answer) for card in cards for answer in card.answers.all() if answer.subject == subject]
        requests = tuple(self._remarks(cards, subject, REQUEST))
        if not self.opened:
            requests = tuple(saying for saying in requests if saying.text)
        shown = tuple(saying for saying in requests if self.opened or not hints_at_opinion(saying.text))
        return MapCell(
            column=column,
            state=self._state(subject, number),
            questions=tuple(self._question(card, answer) for card, answer in answers),
            overall=tuple(self._overall(cards, subject)) if self.opened else (),
            strengths=tuple(self._remarks(cards, subject, STRENGTH)) if self.opened else (),
            doubts=tuple(self._remarks(cards, subject, DOUBT)) if self.opened else (),
            requests=shown if self.opened else tuple(Saying(saying.text, "") for saying in shown),
            told=tuple(self._told(cards, subject)) if self.opened else (),
            noted=tuple(self._noted(cards, subject)) if self.opened else (),
            withheld=len(requests) - len(shown),
        )

    def _state(self, subject: str, number: int) -> State:
        """Say how a cell stands. Goals, motivation and contribution are told, not weighed: once told they are covered."""
        (cell,) = coverage_map((subject,), (number,), self.left.ratings, self.mentions, VarianceComponents())
        if subject in TOPICS and cell.state == "thin":
            return "covered"
        return cell.state if self.opened else sealed_cell(cell).state

    def _question(self, card: Scorecard, answer: Answer) -> Question:
        topic = answer.topic if self.opened or not shows_opinion(answer.topic) else ""
        note, rating = (untied(answer.note, self.names.names), answer.rating) if self.opened else ("", None)
        return Question(answer.text, card.interviewer.name, topic, note, rating, self.steps.get(answer.pk, ()))

    def _overall(self, cards: Sequence[Scorecard], subject: str) -> Iterator[Saying]:
        for card in cards:
            for entry in card.ratings.all():
                if entry.subject == subject:
                    yield Saying(entry.note, card.interviewer.name, entry.rating, self.steps.get(entry.pk, ()))

    def _remarks(self, cards: Sequence[Scorecard], subject: str, kind: str) -> Iterator[Saying]:
        for card in cards:
            for remark in card.remarks.all():
                if (remark.subject, remark.kind) == (subject, kind):
                    yield Saying(remark.text, card.interviewer.name, steps=self.steps.get(remark.pk, ()))

    def _noted(self, cards: Sequence[Scorecard], subject: str) -> Iterator[Saying]:
        for card in cards:
            notes = (card.notes, *(answer.note for answer in card.answers.all() if answer.subject != subject))
            for line in (line for note in notes for line in lines_of(note)):
                if subject and line.subject == subject:
                    yield Saying(line.text, card.interviewer.name)

    def _told(self, cards: Sequence[Scorecard], subject: str) -> Iterator[Saying]:
        place = {"career-goals": "career_goals", "contribution": "contribution"}.get(subject)
        for card in cards:
            text = getattr(card, place) if place else ""
            if place and text.strip():
                steps = steps_of(card).get(place, ()) if self.opened else ()
                yield Saying(text, card.interviewer.name, steps=steps)

    def _opinions(self) -> Iterator[Mention]:
        for remark in self.left.remarks:
            if remark.kind != "request":
                yield Mention(remark.kind, remark.competency, remark.round, remark.by, remark.text)

    def _told_mentions(self) -> Iterator[Mention]:
        """Goals and contribution that were told count as spoken about, also where no question is written down."""
        for number, cards in self.cards.items():
            for topic in ("career-goals", "contribution"):
                for saying in self._told(cards, topic):
                    yield Mention("question", topic, number, saying.by, saying.text)
