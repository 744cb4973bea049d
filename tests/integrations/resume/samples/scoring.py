"""Compares what was read with what a person wrote: hits, misses and inventions for each field."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kedua.integrations.resume import Found, ReadResume
from tests.integrations.resume.samples.people import Person


@dataclass(frozen=True)
class Score:
    right: int
    read: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


Fields = dict[str, list[str]]


def expected(person: Person) -> Fields:
    jobs = person.jobs
    return {
        "name": [person.name],
        "email": [person.email],
        "phone": [person.dialled],
        "title": [j.title for j in jobs],
        "employer": [j.employer for j in jobs],
        "start": [_month(j.start) for j in jobs],
        "end": [_month(j.end) if j.end else "now" for j in jobs],
        "whole position": [f"{j.title}|{j.employer}|{_month(j.start)}" for j in jobs],
        "bullet": [b for j in jobs for b in j.bullets],
        "degree": [s.degree for s in person.studies],
        "school": [s.school for s in person.studies],
        "years": [f"{s.start}-{s.end}" for s in person.studies],
        "skill": list(person.skills),
        "language": list(person.languages),
    }


def _month(date: tuple[int, int]) -> str:
    return f"{date[0]}-{date[1]:02d}"


def given(read: ReadResume) -> Fields:
    jobs, studies = read.experience, read.education
    return {
        "name": _values([read.name]),
        "email": _values(read.emails),
        "phone": _values(read.phones),
        "title": _values(j.title for j in jobs),
        "employer": _values(j.employer for j in jobs),
        "start": _values(j.start for j in jobs),
        "end": ["now" if j.current else _one(j.end) for j in jobs if j.current or j.end],
        "whole position": [f"{_one(j.title)}|{_one(j.employer)}|{_one(j.start)}" for j in jobs],
        "bullet": [b.value for j in jobs for b in j.bullets],
        "degree": _values(s.degree for s in studies),
        "school": _values(s.school for s in studies),
        "years": [f"{_one(s.start)[:4]}-{_one(s.end)[:4]}" for s in studies],
        "skill": _values(read.skills),
        "language": _values(read.languages),
    }


def _one(found: Found | None) -> str:
    return found.value if found else ""


def _values(found: Iterable[Found | None]) -> list[str]:
    return [one.value for one in found if one]


def compare(wanted: Fields, read: Fields) -> dict[str, Score]:
    scores = {}
    for name, values in wanted.items():
        right = Counter(_plain(v) for v in values) & Counter(_plain(v) for v in read[name])
        scores[name] = Score(right.total(), len(read[name]), len(values))
    return scores


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(".", "").split())


def total(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    found: dict[str, Score] = {}
    for one in scores:
        for name, score in one.items():
            before = found.get(name, Score(0, 0, 0))
            found[name] = Score(before.right + score.right, before.read + score.read, before.wanted + score.wanted)
    return found
