"""What was read in a résumé, as kept with its file: each value beside the line where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kedua.queries.candidate_records import LISTS, CandidateRecord, Claim, Position, School, Trait
from kedua.records.models import Resume

Found = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands in the file; sure: the reader had no choice between readings."""

    value: str
    page: int
    line: int
    text: str
    path: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A résumé as read. trouble: why it could not be, "" when it was; inputs fill its sentence in.

    spots: by field ("name", "email", "phone") or list ("experience", …), one tuple per entry in its order.
    left_out: how many lines were left out because they state a protected matter.
    """

    trouble: str
    inputs: Mapping[str, str | int]
    record: CandidateRecord
    spots: Mapping[str, tuple[tuple[Spot, ...], ...]]
    left_out: int

    def at(self, name: str, number: int = 0) -> tuple[Spot, ...]:
        """Give the places of one entry."""
        every = self.spots.get(name, ())
        return every[number] if number < len(every) else ()


def reading_of(resume: Resume) -> Reading:
    """Take apart what is kept with a file."""
    read: Mapping[str, object] = resume.read or {}
    trouble = _map(read.get("trouble"))
    name, emails, phones = _map(read.get("name")), _maps(read.get("emails")), _maps(read.get("phones"))
    positions, studies = _maps(read.get("experience")), _maps(read.get("education"))
    skills = [*_maps(read.get("skills")), *_maps(read.get("languages"))]
    claims = _maps(read.get("claims"))
    record = CandidateRecord(
        name=_value(name),
        email=_value(emails[0]) if emails else "",
        phone=_value(phones[0]) if phones else "",
        experience=tuple(_position(entry) for entry in positions),
        education=tuple(_school(entry) for entry in studies),
        skills=tuple(Trait(_value(skill)) for skill in skills),
        claims=tuple(Claim(_value(claim)) for claim in claims),
    )
    inputs = {key: value for key, value in _map(trouble.get("inputs")).items() if isinstance(value, str | int)}
    return Reading(
        trouble=str(trouble.get("code") or ""),
        inputs=inputs,
        record=record,
        spots={
            "name": (_spots([name]),),
            "email": (_spots(emails),),
            "phone": (_spots(phones),),
            "experience": tuple(_spots(_parts(entry, "title", "employer", "start", "end")) for entry in positions),
            "education": tuple(_spots(_parts(entry, "degree", "school", "start", "end")) for entry in studies),
            "skills": tuple(_spots([skill]) for skill in skills),
            "claims": tuple(_spots([claim]) for claim in claims),
        },
        left_out=len(_maps(read.get("left_out"))),
    )


def with_read(record: CandidateRecord, reading: Reading) -> CandidateRecord:
    """Fill in a record from a file where nothing is noted yet, for somebody to confirm; the person stays who they are."""
    empty = {name: getattr(reading.record, name) for name in (*LISTS, "phone") if not getattr(record, name)}
    return replace(record, **empty)


def _position(entry: Found) -> Position:
    return Position(_value(entry.get("title")), _value(entry.get("employer")), _years(entry))


def _school(entry: Found) -> School:
    return School(_value(entry.get("degree")), _value(entry.get("school")), _years(entry))


def _years(entry: Found) -> str:
    """Write from when to when; an en dash with nothing after it goes on."""
    start, end = _value(entry.get("start")), _value(entry.get("end"))
    return f"{start}–{end}" if end or entry.get("current") else start


def _parts(entry: Found, *names: str) -> list[Found]:
    return [_map(entry.get(name)) for name in names]


def _spots(found: Iterable[Found]) -> tuple[Spot, ...]:
    """Give the places, one for each line, sure only if all that is read there is."""
    spots: dict[tuple[int, int, str], Spot] = {}
    for one in found:
        if not one:
            continue
        spot = Spot(
            _value(one), _number(one, "page"), _number(one, "line"), str(one.get("text", "")), str(one.get("path", "")),
            bool(one.get("sure", True)),
        )  # fmt: skip
        key = (spot.page, spot.line, spot.path)
        if key not in spots or (spots[key].sure and not spot.sure):
            spots[key] = spot
    return tuple(spots.values())


def _number(found: Found, name: str) -> int:
    value = found.get(name)
    return value if isinstance(value, int) else 0


def _value(found: object) -> str:
    return str(_map(found).get("value") or "")


def _map(value: object) -> Found:
    return value if isinstance(value, Mapping) else {}


def _maps(value: object) -> list[Found]:
    return [_map(one) for one in value] if isinstance(value, Sequence) and not isinstance(value, str) else []
