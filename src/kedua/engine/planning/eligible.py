"""Which questions may be asked: new ones from the bank, the common core, and ones that build on what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import blake2b
from typing import Literal

from kedua.engine.planning.bank import Bank, Question
from kedua.engine.planning.building import build_upon, rebuild
from kedua.engine.planning.case import Case

# For each text of the first list and each of the second: 0–1, how surely the two ask the same.
Likeness = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]


@dataclass(frozen=True, slots=True)
class Affinity:
    """How texts relate: when two ask the same (likeness of `same_from` or more), and how near a question is to the job.

    relevance: 0–1 by question id, for choosing among questions of equal worth; empty when nothing is known.
    """

    likeness: Likeness
    same_from: float
    relevance: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A question that is not asked, and the earlier or core question that asks the same (similarity 0–1)."""

    question: str
    text: str
    why: Literal["already-asked", "same-as-core"]
    like: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Eligible:
    """Questions that may be chosen, best first; ids of the core among them, in order; and what was set aside.

    What a person wants besides: pinned, ids beside the core that must be in; fixed, minutes by id; waived, codes of
    requirements that are given up.
    """

    questions: tuple[Question, ...]
    core: tuple[str, ...]
    set_aside: tuple[SetAside, ...]
    pinned: tuple[str, ...] = ()
    fixed: Mapping[str, int] = field(default_factory=dict)
    waived: frozenset[str] = frozenset()

    @property
    def firm(self) -> tuple[str, ...]:
        """Ids of what must be in by a wish of its own: the core and what is pinned."""
        return (*self.core, *self.pinned)


def eligible(case: Case, bank: Bank, affinity: Affinity, seed: int) -> Eligible:
    """List what may be asked of this candidate.

    A core question that was asked before stays, as one that builds upon the earlier answer. A bank question is set
    aside when it asks the same as an earlier question or a core question (similarity of `same_from` or more), or when
    it was asked before by id. Questions of the wrong seniority or of subjects the job does not need are left out.
    """
    asked_texts = [asked.text for asked in case.asked]
    core = tuple({question.id: question for question in _core(case, bank, affinity)}.values())
    needed = {need.subject for need in case.needs}
    fitting = [
        question
        for question in bank.questions
        if question.subject in needed and (not question.seniority or case.seniority in question.seniority)
    ]
    fitting.sort(key=lambda question: preference(question, affinity.relevance, seed))
    known_ids = {asked.question: asked.text for asked in case.asked if asked.question}
    core_ids = {question.id for question in core}
    others = [question for question in fitting if question.id not in core_ids]
    fresh = [question for question in others if question.id not in known_ids]
    aside = [
        *_alike(fresh, asked_texts, affinity, "already-asked"),
        *_alike(fresh, [question.text for question in core], affinity, "same-as-core"),
    ]
    dropped = {entry.question for entry in aside}
    built = build_upon(case, bank, seed)
    kept = [question for question in fresh if question.id not in dropped]
    repeats = [SetAside(q.id, q.text, "already-asked", known_ids[q.id], 1.0) for q in others if q.id in known_ids]
    return Eligible((*core, *built, *kept), tuple(q.id for q in core), (*repeats, *aside))


def preference(question: Question, relevance: Mapping[str, float], seed: int) -> tuple[float, int, str]:
    """Order questions of equal worth: near the job's duties first, in steps of a twentieth, so that small differences
    do not decide; then those written for fewer levels of seniority; then by a seeded hash.
    """
    near = round(20 * relevance.get(question.id, 0.0))
    spread = len(question.seniority) or 4
    return -near, spread, _draw(seed, question.id)


@lru_cache(maxsize=50_000)  # the questions of a bank are sorted again and again
def _draw(seed: int, name: str) -> str:
    return blake2b(f"{seed}/{name}".encode(), digest_size=8).hexdigest()


def _core(case: Case, bank: Bank, affinity: Affinity) -> Iterator[Question]:
    by_id = {asked.question: asked for asked in case.asked if asked.question}
    scores = affinity.likeness([q.text for q in case.core], [asked.text for asked in case.asked])
    for question, row in zip(case.core, scores, strict=True):
        best = max(range(len(row)), key=lambda i: row[i], default=None)
        earlier = by_id.get(question.id)
        if earlier is None and best is not None and row[best] >= affinity.same_from:
            earlier = case.asked[best]
        core = replace(question, source="core")
        yield core if earlier is None else rebuild(core, earlier, bank)


def _alike(
    questions: Sequence[Question],
    texts: Sequence[str],
    affinity: Affinity,
    why: Literal["already-asked", "same-as-core"],
) -> Iterator[SetAside]:
    if not texts:
        return
    scores = affinity.likeness([question.text for question in questions], texts)
    for question, row in zip(questions, scores, strict=True):
        best = max(row)
        if best >= affinity.same_from:
            yield SetAside(question.id, question.text, why, texts[row.index(best)], round(best, 3))
