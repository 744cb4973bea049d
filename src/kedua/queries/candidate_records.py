"""What is known of a candidate as a person confirmed it: in and out of their row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from kedua.records.models import Candidate

LISTS = ("experience", "education", "skills", "strengths", "claims")


@dataclass(frozen=True, slots=True)
class Position:
    """A position held."""

    title: str = ""
    employer: str = ""
    years: str = ""


@dataclass(frozen=True, slots=True)
class School:
    """A school and what came of it."""

    degree: str = ""
    school: str = ""
    years: str = ""


@dataclass(frozen=True, slots=True)
class Trait:
    """A skill or a strength, and the competency it speaks for, if any."""

    text: str
    competency: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something stated that asking can check."""

    text: str
    competency: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class CandidateRecord:
    """The record of a candidate. Age, photo, family, belief and the like have no place in it."""

    name: str
    email: str = ""
    phone: str = ""
    experience: tuple[Position, ...] = ()
    education: tuple[School, ...] = ()
    skills: tuple[Trait, ...] = ()
    strengths: tuple[Trait, ...] = ()
    claims: tuple[Claim, ...] = ()


def record_of(candidate: Candidate) -> CandidateRecord:
    """Read the record of a candidate."""
    return CandidateRecord(
        name=candidate.name,
        email=candidate.email,
        phone=candidate.phone,
        experience=tuple(Position(*_texts(row, "title", "employer", "years")) for row in candidate.experience),
        education=tuple(School(*_texts(row, "degree", "school", "years")) for row in candidate.education),
        skills=tuple(Trait(*_texts(row, "text", "competency")) for row in candidate.skills),
        strengths=tuple(Trait(*_texts(row, "text", "competency")) for row in candidate.strengths),
        claims=tuple(_claim(row) for row in candidate.claims),
    )


def _claim(row: Mapping[str, object]) -> Claim:
    text, competency = _texts(row, "text", "competency")
    return Claim(text, competency, bool(row.get("verified")))


def put_record(candidate: Candidate, record: CandidateRecord) -> list[str]:
    """Write a record into the row without saving it; give the names of the fields that changed."""
    new: dict[str, object] = {
        "name": " ".join(record.name.split()),
        "email": record.email.strip().lower(),
        "phone": record.phone.strip(),
        "experience": _rows(record.experience),
        "education": _rows(record.education),
        "skills": _rows(record.skills),
        "strengths": _rows(record.strengths),
        "claims": _rows(record.claims),
    }
    changed = [name for name, value in new.items() if getattr(candidate, name) != value]
    for name in changed:
        setattr(candidate, name, new[name])
    return changed


def _rows(entries: Iterable[Position | School | Trait | Claim]) -> list[dict[str, object]]:
    return [asdict(entry) for entry in entries]


def _texts(row: Mapping[str, object], *names: str) -> list[str]:
    return [str(row.get(name) or "") for name in names]
