"""What the lines of a table say about candidates: which column holds what, and what is wrong with a line."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from kedua.queries.candidate_records import CandidateRecord, Position, School, Trait
from kedua.queries.candidate_words import fold
from kedua.usecases.csv_tables import Table

# What a column can hold, with the headings by which it is guessed (folded, without signs), in English, Malay, Chinese.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "candidate", "candidate name", "applicant", "nama", "nama penuh", "姓名", "名字"),
    "first": ("first name", "given name", "given names", "forename", "名"),
    "last": ("last name", "surname", "family name", "姓"),
    "email": (
        "email",
        "e mail",
        "email address",
        "e mail address",
        "mail",
        "emel",
        "alamat emel",
        "电邮",
        "邮箱",
        "电子邮件",
    ),
    "phone": (
        "phone",
        "phone number",
        "mobile",
        "mobile number",
        "mobile no",
        "phone no",
        "tel",
        "telephone",
        "contact number",
        "contact no",
        "contact",
        "telefon",
        "no telefon",
        "no tel",
        "电话",
        "手机",
        "联系电话",
    ),
    "title": ("title", "job title", "position", "current position", "current title", "jawatan", "职位"),
    "employer": (
        "employer",
        "company",
        "current company",
        "current employer",
        "organisation",
        "majikan",
        "syarikat",
        "公司",
    ),
    "degree": ("degree", "qualification", "education", "kelayakan", "学历"),
    "school": ("school", "university", "college", "institution", "universiti", "sekolah", "学校"),
    "skills": ("skills", "skill", "kemahiran", "技能"),
    "source": ("source", "channel", "came from", "referred by", "sumber", "来源"),
    "applied": (
        "applied",
        "applied on",
        "application date",
        "date applied",
        "date",
        "tarikh",
        "tarikh mohon",
        "申请日期",
    ),
}
SQUEEZED = {field: frozenset(heading.replace(" ", "") for heading in known) for field, known in HEADINGS.items()}
# Words that tell what a longer heading is about: "Candidate's personal e-mail (required)", "Nombor telefon bimbit".
TELLING = (
    ("employer", re.compile(r"\b(?:company|employer) name\b|\bnama (?:majikan|syarikat)\b")),
    ("email", re.compile(r"email|emel\b|邮箱|邮件|电邮")),
    ("phone", re.compile(r"\b(?:phone|mobile|handphone|hp|whatsapp|telefon|telephone|bimbit)\b|手机|电话")),
    (
        "name",
        re.compile(
            r"\b(?:applicant|candidate|pemohon|calon)s? (?:s )?(?:full )?(?:name|nama)\b|\bnama (?:pemohon|calon)\b"
        ),
    ),
)
DAY_FIRST = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s|$)")
YEAR_FIRST = re.compile(r"^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:\D|$)")
NAMED_MONTH = re.compile(r"^(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})$", re.IGNORECASE)
# By their first three letters, in English and Malay.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS_MALAY = {"mac": 3, "mei": 5, "ogo": 8, "okt": 10, "dis": 12}
LENGTHS = {
    "name": 160,
    "email": 254,
    "phone": 40,
    "title": 160,
    "employer": 160,
    "degree": 160,
    "school": 160,
    "source": 80,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table. errors: why it cannot be taken, as (code, number of a line or 0); none: it can."""

    number: int
    record: CandidateRecord
    source: str
    applied: dt.date | None
    cells: tuple[str, ...]
    errors: tuple[tuple[str, int], ...] = ()

    def wrong(self, code: str, line: int = 0) -> Line:
        """Give the line with one more mistake."""
        return replace(self, errors=(*self.errors, (code, line)))


def guess_columns(columns: Sequence[str]) -> tuple[str, ...]:
    """Say what each column most likely holds, "" where it is not known; nothing is guessed twice."""
    guessed: list[str] = []
    for column in columns:
        found = _guess(" ".join(re.sub(r"[\W_]+", " ", fold(column)).split()))
        guessed.append(found if found not in guessed else "")
    return tuple(guessed)


def _guess(plain: str) -> str:
    """Say what a heading most likely names: one that is known, spaces or not ("E-mel"), or one with a telling word in it."""
    squeezed = plain.replace(" ", "")
    for field, known in HEADINGS.items():
        if plain in known or squeezed in SQUEEZED[field]:
            return field
    return next((field for field, telling in TELLING if telling.search(plain) or telling.search(squeezed)), "")


def read_lines(table: Table, mapping: Sequence[str]) -> list[Line]:
    """Read all lines by a mapping, one field per column, and mark what is wrong in itself or twice in the file."""
    seen: dict[str, int] = {}
    lines = []
    for number, cells in table.lines:
        line = _line(number, cells, mapping)
        email = line.record.email
        if email and email in seen:
            line = line.wrong("same-as-line", seen[email])
        elif email:
            seen[email] = number
        lines.append(line)
    return lines


def _line(number: int, cells: tuple[str, ...], mapping: Sequence[str]) -> Line:
    said = {field: cell for field, cell in zip(mapping, cells, strict=False) if field}
    name = said.get("name") or " ".join(part for part in (said.get("first"), said.get("last")) if part)
    said["name"] = name
    errors = list(_errors(said))
    applied = _day(said.get("applied", ""))
    if said.get("applied") and applied is None:
        errors.append("bad-date")
    record = CandidateRecord(
        name=name,
        email=said.get("email", "").lower(),
        phone=said.get("phone", ""),
        experience=_some(Position(said.get("title", ""), said.get("employer", ""))),
        education=_some(School(said.get("degree", ""), said.get("school", ""))),
        skills=tuple(Trait(skill[:200]) for skill in _parts(said.get("skills", ""))),
    )
    return Line(number, record, said.get("source", ""), applied, cells, tuple((code, 0) for code in errors))


def _errors(said: Mapping[str, str]) -> Iterator[str]:
    if not said["name"]:
        yield "no-name"
    if any(len(said.get(field, "")) > most for field, most in LENGTHS.items()):
        yield "too-long"
    if said.get("email"):
        try:
            validate_email(said["email"])
        except ValidationError:
            yield "bad-email"


def _some(entry: Position | School) -> tuple:  # type: ignore[type-arg]  # of whatever it was given
    return (entry,) if entry != type(entry)() else ()


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,|、，\n]", text) if part.strip()][:60]


def _day(text: str) -> dt.date | None:
    """Read a day: year first, day first as it is written around here, or with the name of its month."""
    try:
        if hit := DAY_FIRST.match(text):
            return dt.date(int(hit[3]), int(hit[2]), int(hit[1]))
        if hit := YEAR_FIRST.match(text):
            return dt.date(int(hit[1]), int(hit[2]), int(hit[3]))
        if hit := NAMED_MONTH.match(text):
            name = hit[2].casefold()
            return dt.date(int(hit[3]), MONTHS_MALAY.get(name) or MONTHS.index(name) + 1, int(hit[1]))
    except ValueError:
        pass
    return None
