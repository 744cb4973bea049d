"""From a file to everything read from it: opens it, takes protected matters out, and asks each reader for its part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from kedua.integrations.resume.claims import find_claims, says_outcome
from kedua.integrations.resume.contact import find_emails, find_links, find_phones
from kedua.integrations.resume.dates import dates
from kedua.integrations.resume.document import MOST_BYTES, Document, Line
from kedua.integrations.resume.education import find_studies
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.experience import find_loose_positions, find_positions
from kedua.integrations.resume.flow import paragraphs
from kedua.integrations.resume.found import Found, Position, ReadResume, Study
from kedua.integrations.resume.json_resume import is_json_resume, read_json_resume
from kedua.integrations.resume.names import find_name
from kedua.integrations.resume.opening import open_document
from kedua.integrations.resume.private import without_private
from kedua.integrations.resume.running import without_running
from kedua.integrations.resume.sections import Section, sections
from kedua.integrations.resume.skills import find_languages, find_skills
from kedua.integrations.resume.told import find_told_positions, find_told_studies
from kedua.integrations.resume.words.work import is_degree, is_school

_LOOSE = {"top", "summary", "other"}
_LONGEST_STUDY = 110
_I = re.compile(r"\b(?:I|my)\b")


def read_resume(data: bytes, file_name: str, region: str = "MY") -> ReadResume:
    """Read a résumé in any format. `region` (ISO 3166, two letters) is where numbers without a country code are dialled.

    Raises UnreadableResume with a code when the file gives nothing to read.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableResume("too-large", most=MOST_BYTES // 1_000_000)
    if is_json_resume(data, file_name):
        return _with_claims(read_json_resume(data, region))
    return understand(open_document(data, file_name), file_name, region)


def understand(document: Document, file_name: str, region: str) -> ReadResume:
    """Read an opened document."""
    document, left_out = without_private(without_running(document))
    parts = sections(document)
    emails = find_emails(parts)
    particulars = [
        line for part in parts if part.kind in {"personal", "contact", "top", "other"} for line in part.lines
    ]
    read = ReadResume(
        kind=document.kind,
        pages=document.pages,
        name=find_name(document, parts, emails, file_name),
        emails=emails,
        phones=find_phones(parts, region.upper()),
        links=find_links(parts),
        experience=_experience(parts),
        education=_education(parts),
        skills=find_skills(_lines(parts, "skills")),
        languages=find_languages(_lines(parts, "languages"), [*_lines(parts, "skills"), *particulars]),
        left_out=left_out,
    )
    told = [_told(p.first, p.text) for part in parts if part.kind == "projects" for p in paragraphs(part.lines)]
    won = [_told(p.first, p.text) for p in paragraphs(_lines(parts, "awards"))]
    return _with_claims(read, told, won)


def _education(parts: list[Section]) -> tuple[Study, ...]:
    found = tuple(s for part in _all(parts, "education") for s in find_studies(part.lines))
    if found:
        return found
    loose = [line for part in parts if part.kind in {*_LOOSE, "certifications"} for line in part.lines]
    found = tuple(s for line in loose if _tells_a_study(line.text) for s in find_studies([line]))
    return found or find_told_studies(loose)


def _tells_a_study(text: str) -> bool:
    """Tell whether a line under no heading is a degree with its school, and not a sentence about one."""
    return (
        len(text) <= _LONGEST_STUDY and not _I.search(text) and is_degree(text) and bool(is_school(text) or dates(text))
    )


def _experience(parts: list[Section]) -> tuple[Position, ...]:
    found = tuple(p for part in _all(parts, "experience") for p in find_positions(part.lines))
    if found:
        return (*found, *_overflown(parts))
    loose = [part for part in parts if part.kind in {*_LOOSE, "experience"}]
    if told := tuple(p for part in _all(parts, "experience") for p in find_told_positions(part.lines)):
        return told
    found = tuple(p for part in loose for p in find_loose_positions([x for x in part.lines if not _I.search(x.text)]))
    return found or tuple(p for part in loose for p in find_told_positions(part.lines))


def _overflown(parts: list[Section]) -> Iterable[Position]:
    """Give positions at the head of a later column, to which the experience of the column before it runs over."""
    for before, part in pairwise(parts):
        if before.kind in {"experience", "other"} and part.kind == "top":
            yield from (p for p in find_loose_positions(part.lines) if p.employer)


def _with_claims(read: ReadResume, told: Iterable[Found] = (), won: Iterable[Found] = ()) -> ReadResume:
    """Add the claims: from bullets and projects those with a result, and every award."""
    bullets = [bullet for position in read.experience for bullet in position.bullets]
    claims = [*find_claims([*bullets, *told]), *(award for award in won if 6 <= len(award.value) <= 160)]
    return replace(read, claims=tuple(replace(claim, sure=says_outcome(claim.value)) for claim in claims))


def _told(line: Line, text: str) -> Found:
    return Found(text, line.page, line.number, line.text)


def _all(parts: list[Section], kind: str) -> list[Section]:
    return [part for part in parts if part.kind == kind]


def _lines(parts: list[Section], kind: str) -> list[Line]:
    return [line for part in parts if part.kind == kind for line in part.lines]
