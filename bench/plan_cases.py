"""Synthetic banks of any size and varied cases to plan for, made from the library's questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.bank import Bank, Question, QuestionKind, Seniority, Subject
from kedua.engine.planning.case import (
    Asked,
    Candidate,
    Case,
    Claim,
    Experience,
    Need,
    Panelist,
    Remark,
    Trait,
    is_value,
)
from kedua.library.loader import Library

COMPETENCIES, VALUES, TOPICS = 12, 3, ("career-goals", "motivation", "contribution")
LONG_WORD = re.compile(r"\b[a-z]{6,}\b")
KINDS: tuple[QuestionKind, ...] = (
    "past-behaviour",
    "past-behaviour",
    "past-behaviour",
    "situational",
    "significant-challenge",
)
LEVELS: tuple[tuple[Seniority, ...], ...] = (
    (),
    (),
    ("entry", "experienced"),
    ("experienced", "senior", "manager"),
    ("senior", "manager"),
)
SENIORITIES: tuple[Seniority, ...] = ("entry", "experienced", "senior", "manager")
MINUTES = (45, 60, 60, 75, 90)
Random = np.random.Generator


PLANE = 40  # directions in which questions really differ: fewer directions, wider spread of cosines


@dataclass(frozen=True, slots=True)
class RandomEmbedder:
    """Stands in for the sentence model: a random unit vector per text, so that no time goes into embedding.

    Vectors lie around the `centre` of interview questions, as far apart as unrelated questions do: about .84 on average,
    with a spread of .025, as those of the library have.
    """

    centre: tuple[float, ...]
    random: Random
    name: str = "random"

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return (n, d) unit rows."""
        centre = np.array(self.centre)
        plane = np.random.default_rng(0).standard_normal((PLANE, len(centre))) / np.sqrt(len(centre))
        noise = self.random.standard_normal((len(texts), PLANE)) @ plane
        noise *= np.sqrt((1 - centre @ centre) / PLANE)
        rows = centre + noise
        unit: npt.NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return unit


def synthetic_bank(library: Library, size: int, random: Random) -> Bank:
    """Make a bank of `size` questions on 12 competencies, 3 values and the 3 topics.

    Texts are the library's with half of their long words exchanged for other long words of the library, so that they
    share words as real questions do and few ask the same. Four in five are about competencies. Minutes are 4 to 8.
    """
    subjects = _subjects(library)
    competencies = [s.id for s in subjects if s.kind == "competency"]
    others = [s.id for s in subjects if s.kind != "competency"]
    pools = {s.id: _texts(library, s) for s in subjects}
    words = sorted({word for q in library.bank.questions for word in LONG_WORD.findall(q.text)})
    questions = []
    for number in range(size):
        among = others if number % 5 == 0 else competencies
        subject = among[number // 5 % len(among)] if number % 5 == 0 else among[number % len(among)]
        base = pools[subject][random.integers(len(pools[subject]))]
        questions.append(_question(number, subject, _reworded(base, words, random), random))
    return Bank({s.id: s for s in subjects}, tuple(questions), library.bank.patterns)


def varied_case(bank: Bank, random: Random) -> Case:
    """Make up a case for the bank: needs, candidate, what round one left, and a panel of four."""
    competencies = [s.id for s in bank.subjects.values() if s.kind == "competency"]
    random.shuffle(competencies)
    pool = [q for q in bank.questions if q.subject in competencies]
    picked = [pool[i] for i in random.choice(len(pool), 9, replace=False)]
    core = tuple(replace(q, kind="past-behaviour", minutes=5, seniority=()) for q in picked[: random.integers(0, 4)])
    asked = tuple(_asked(q, number) for number, q in enumerate(picked[3 : 3 + random.integers(4, 7)]))
    return Case(
        needs=_needs(bank, competencies, random),
        candidate=_candidate(competencies, random),
        panel=_panel(competencies, random),
        minutes=MINUTES[random.integers(len(MINUTES))],
        seniority=SENIORITIES[random.integers(len(SENIORITIES))],
        core=core,
        asked=asked,
        ratings=tuple(_rating(a, str(by), random) for a in asked for by in range(random.integers(1, 3))),
        remarks=tuple(_remark(a.competency, random) for a in asked[:3]),
        not_covered=tuple(competencies[-2:]),
        goals_known=bool(random.integers(2)),
    )


def _subjects(library: Library) -> list[Subject]:
    subjects = list(library.bank.subjects.values())
    competencies = [s for s in subjects if s.kind == "competency"][:COMPETENCIES]
    values = [s for s in subjects if s.kind == "value"][:VALUES]
    return [*competencies, *values, *(s for s in subjects if s.id in TOPICS)]


def _texts(library: Library, subject: Subject) -> list[str]:
    """Collect texts of all subjects of a kind: variants of one question then spread over subjects, as in real banks."""
    kinds = library.bank.subjects
    return [q.text for q in library.bank.questions if kinds[q.subject].kind == subject.kind]


def _reworded(text: str, words: Sequence[str], random: Random) -> str:
    """Exchange about half of the long words of a text."""

    def other(found: re.Match[str]) -> str:
        return words[int(random.integers(len(words)))] if random.random() < 0.5 else found.group()

    return LONG_WORD.sub(other, text)


def _question(number: int, subject: str, text: str, random: Random) -> Question:
    kind = "open" if subject in TOPICS else KINDS[random.integers(len(KINDS))]
    return Question(
        id=f"{subject}/{number}",
        subject=subject,
        kind=kind,
        text=text,
        minutes=int(random.integers(4, 6 if kind == "open" else 9)),
        seniority=LEVELS[random.integers(len(LEVELS))],
    )


def _needs(bank: Bank, competencies: Sequence[str], random: Random) -> tuple[Need, ...]:
    must = int(random.integers(2, 5))
    needs = [
        Need(name, float(random.integers(1, 6)), must_have=place < must, bar=3.0 + 0.5 * float(random.integers(2)))
        for place, name in enumerate(competencies)
    ]
    return (*needs, *(Need(name, 2.0) for name in bank.subjects if is_value(name) or name in TOPICS))


def _candidate(competencies: Sequence[str], random: Random) -> Candidate:
    def one() -> str:
        return competencies[int(random.integers(len(competencies)))]

    return Candidate(
        "Cleo",
        claims=tuple(Claim(f"Cut cost number {n} by {10 + n} per cent", one()) for n in range(random.integers(1, 5))),
        skills=tuple(Trait(f"working with system {n}", one()) for n in range(random.integers(0, 3))),
        strengths=tuple(Trait(f"training group {n}", one()) for n in range(random.integers(0, 3))),
        experience=(Experience("Shift supervisor", "Kopi Kita"), Experience("Barista", "Rumah Roti")),
    )


def _panel(competencies: Sequence[str], random: Random) -> tuple[Panelist, ...]:
    some = [tuple(c for c in competencies if random.random() < 0.5) or (competencies[0],) for _ in range(3)]
    others = (Panelist(f"p{n}", f"Member {n}", "interviewer", mine) for n, mine in enumerate(some, 2))
    return (Panelist("p1", "Ada", "hiring manager"), *others)


def _asked(question: Question, number: int) -> Asked:
    by_id = question.id if number % 2 else ""
    return Asked(question.text, question.subject, f"the week in which order {number} was late", by_id, by="Farah")


def _rating(asked: Asked, by: str, random: Random) -> Rating:
    note = "Said what was done, with figures." if random.random() < 0.7 else ""
    return Rating(asked.competency, by, 1, float(random.integers(2, 6)), asked.question or asked.text, note)


def _remark(competency: str, random: Random) -> Remark:
    if random.random() < 0.5:
        return Remark("strength", "Gave clear figures", competency, "Farah")
    return Remark("doubt", "Left out the end of the story", competency, "Farah")
