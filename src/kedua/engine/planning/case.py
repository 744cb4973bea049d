"""The case to plan for: what the job needs, who the candidate is, what round one left, and who will ask."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Literal

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.ratings import Rating, Severity
from kedua.engine.planning.bank import Question, Seniority

MemberRole = Literal["owner", "recruiter", "hiring manager", "interviewer"]


@dataclass(frozen=True, slots=True)
class Need:
    """How much a subject matters to the job (weight above 0) and the rating it asks for (bar, 1–5)."""

    subject: str
    weight: float
    must_have: bool = False
    bar: float = 3.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the first round; `topic` is what the candidate talked about, as a noun phrase."""

    text: str
    competency: str = ""
    topic: str = ""
    question: str = ""
    by: str = ""
    round: int = 1


@dataclass(frozen=True, slots=True)
class Remark:
    """What an earlier interviewer wrote: a strength, a doubt, or a request to dig into something."""

    kind: Literal["strength", "doubt", "request"]
    text: str
    competency: str = ""
    by: str = ""
    round: int = 1


@dataclass(frozen=True, slots=True)
class Claim:
    """A line of the résumé that can be verified by asking."""

    text: str
    competency: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Trait:
    """A skill or strength of the candidate, as a noun phrase, and the competency it speaks to."""

    text: str
    competency: str = ""


@dataclass(frozen=True, slots=True)
class Experience:
    """A job the candidate held."""

    title: str
    employer: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """The person, as far as the plan needs to know them."""

    name: str
    claims: tuple[Claim, ...] = ()
    skills: tuple[Trait, ...] = ()
    strengths: tuple[Trait, ...] = ()
    experience: tuple[Experience, ...] = ()


@dataclass(frozen=True, slots=True)
class Panelist:
    """Someone who will ask. `competencies`: those they can judge; empty means any."""

    id: str
    name: str
    role: MemberRole = "interviewer"
    competencies: tuple[str, ...] = ()

    def can_ask(self, subject: str) -> bool:
        """Whether this person can judge an answer about the competency."""
        return not self.competencies or subject in self.competencies


@dataclass(frozen=True, slots=True)
class Case:
    """One candidate for one job, ready to plan for. `needs` hold competencies, values and topics alike.

    minutes: length of the second interview. parts: minutes that override the usual ones, by part id.
    round: the number of the interview being planned (2 unless more have been held). on_each: the most questions on each
    subject of an interview that is only about what is unresolved (`targeted`); 0 for any other.
    """

    needs: tuple[Need, ...]
    candidate: Candidate
    panel: tuple[Panelist, ...]
    minutes: int = 60
    seniority: Seniority = "experienced"
    core: tuple[Question, ...] = ()
    asked: tuple[Asked, ...] = ()
    ratings: tuple[Rating, ...] = ()
    remarks: tuple[Remark, ...] = ()
    not_covered: tuple[str, ...] = ()
    goals_known: bool = False
    contribution_known: bool = False
    severities: tuple[Severity, ...] = ()
    components: VarianceComponents = field(default_factory=VarianceComponents)
    parts: tuple[tuple[str, int], ...] = ()
    round: int = 2
    on_each: int = 0

    @property
    def competencies(self) -> tuple[str, ...]:
        """The competencies the job needs: every need that is neither a value nor a topic."""
        return tuple(n.subject for n in self.needs if n.subject not in TOPICS and not is_value(n.subject))


TOPICS = ("career-goals", "motivation", "contribution")
VALUE_PREFIX = "value:"


def is_value(subject: str) -> bool:
    """Whether a subject id names a company value: those carry a prefix, so that they never clash with competencies."""
    return subject.startswith(VALUE_PREFIX)


def targeted(case: Case, subjects: Collection[str], on_each: int) -> Case:
    """Give the case of a further interview that is only about some subjects: 1 to `on_each` questions on each, no core.

    Subjects that the job does not need are left out.
    """
    needs = tuple(replace(need, must_have=True) for need in case.needs if need.subject in subjects)
    return replace(case, needs=needs, core=(), on_each=on_each)
