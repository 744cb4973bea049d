"""JSON Resume (the open schema of jsonresume.org): tolerant of what is missing, strict about what is there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.text import decoded
from kedua.integrations.resume.found import Found, Place, Position, ReadResume, Study
from kedua.integrations.resume.words.private import is_private
from kedua.integrations.resume.words.tongues import languages_in

_DATE = re.compile(r"^(?P<year>(?:19|20)\d{2})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$")
_PRIVATE_FIELDS = {
    *(
        "image",
        "picture",
        "photo",
        "birthdate",
        "dateofbirth",
        "dob",
        "birthday",
        "age",
        "gender",
        "sex",
        "religion",
        "race",
        "ethnicity",
    ),
    *(
        "nationality",
        "citizenship",
        "maritalstatus",
        "nric",
        "passport",
        "identitynumber",
        "idnumber",
        "birthplace",
        "pronouns",
    ),
}
_SECTIONS = (
    "basics",
    "work",
    "education",
    "skills",
    "languages",
    "projects",
    "awards",
    "certificates",
    "volunteer",
    "publications",
    "interests",
    "references",
)
_MOST_ENTRIES = 500


def is_json_resume(data: bytes, file_name: str) -> bool:
    """Tell whether a file is JSON: by its name, or because it parses as an object that has parts of a résumé."""
    start = (
        data[:64]
        .replace(b"\x00", b"")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
        .removeprefix(b"\xef\xbb\xbf")
        .lstrip()
    )
    if file_name.casefold().endswith(".json"):
        return bool(data.strip())
    if not start.startswith(b"{") or start.startswith(b"{\\rtf"):
        return False
    try:
        root = _parsed(data)
    except UnreadableResume:
        return False
    return any(name in root for name in _SECTIONS)


def read_json_resume(data: bytes, region: str) -> ReadResume:
    """Read JSON Resume; the place of a value is its path, such as "work[0].position". Raises UnreadableResume."""
    root = _Node(_parsed(data), "")
    if not any(name in _SECTIONS for name in root.names()):
        raise UnreadableResume("wrong-field", field="$", expected="basics, work, education, skills")
    basics = root.child("basics")
    country = basics.child("location").text("countryCode")
    return ReadResume(
        kind="json",
        pages=1,
        name=basics.text("name"),
        emails=_only(basics.text("email")),
        phones=_only(_phone(basics.text("phone"), country.value.upper() if country else region.upper())),
        links=tuple(_links(basics)),
        experience=tuple(_position(entry) for entry in root.children("work")),
        education=tuple(_study(entry) for entry in root.children("education")),
        skills=tuple(_once(_skills(root))),
        languages=tuple(_once(_languages(root))),
        left_out=tuple(_left_out(root, basics)),
    )


def _parsed(data: bytes) -> dict[str, object]:
    try:
        text = decoded(data)
        root = json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise UnreadableResume("not-json", line=error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableResume("not-json", line=1) from error
    if not isinstance(root, dict):
        raise UnreadableResume("wrong-field", field="$", expected="object")
    return root


@dataclass(frozen=True, slots=True)
class _Node:
    """An object of the file with its path."""

    values: dict[str, object]
    path: str

    def names(self) -> list[str]:
        return list(self.values)

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name

    def child(self, name: str) -> _Node:
        value = self.values.get(name)
        if value is not None and not isinstance(value, dict):
            raise UnreadableResume("wrong-field", field=self._at(name), expected="object")
        return _Node(value or {}, self._at(name))

    def children(self, name: str) -> list[_Node]:
        return [_Node(_object(item, path), path) for item, path in self._items(name)]

    def texts(self, name: str) -> list[Found]:
        return [found for item, path in self._items(name) if (found := _text(item, path))]

    def _items(self, name: str) -> list[tuple[object, str]]:
        value = self.values.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or len(value) > _MOST_ENTRIES:
            raise UnreadableResume("wrong-field", field=self._at(name), expected="list")
        return [(item, f"{self._at(name)}[{number}]") for number, item in enumerate(value)]

    def text(self, *names: str) -> Found | None:
        """Give the first of these fields that holds a text."""
        for name in names:
            if self.values.get(name) is not None:
                found = _text(self.values[name], self._at(name))
                if found:
                    return found
        return None

    def date(self, name: str) -> Found | None:
        found = self.text(name)
        if found is None:
            return None
        match = _DATE.match(found.value)
        if not match:
            raise UnreadableResume("wrong-field", field=found.path, expected="date")
        value = match["year"] + (f"-{match['month']}" if match["month"] else "")
        return Found(value, 1, 0, found.text, True, found.path)


def _object(value: object, path: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise UnreadableResume("wrong-field", field=path, expected="object")
    return value


def _text(value: object, path: str) -> Found | None:
    if not isinstance(value, str):
        raise UnreadableResume("wrong-field", field=path, expected="text")
    plain = " ".join(value.encode("utf-8", "ignore").decode("utf-8").split())
    return Found(plain, 1, 0, plain, True, path) if plain and not is_private(plain) else None


def _only(found: Found | None) -> tuple[Found, ...]:
    return () if found is None else (found,)


def _phone(found: Found | None, region: str) -> Found | None:
    if found is None:
        return None
    try:
        number = phonenumbers.parse(found.value, region)
    except phonenumbers.NumberParseException:
        return Found(found.value, 1, 0, found.text, False, found.path)
    valid = phonenumbers.is_valid_number(number)
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if valid else found.value
    return Found(value, 1, 0, found.text, valid, found.path)


def _links(basics: _Node) -> Iterator[Found]:
    yield from _only(basics.text("url", "website"))
    for profile in basics.children("profiles"):
        yield from _only(profile.text("url"))


def _position(entry: _Node) -> Position:
    start, end = entry.date("startDate"), entry.date("endDate")
    summary = entry.text("summary")
    place = None if isinstance(entry.values.get("location"), dict) else entry.text("location")
    return Position(
        title=entry.text("position"),
        employer=entry.text("name", "company"),
        place=place,
        start=start,
        end=end,
        current=start is not None and end is None,
        bullets=(*_only(summary), *entry.texts("highlights")),
    )


def _study(entry: _Node) -> Study:
    kind, area = entry.text("studyType"), entry.text("area")
    degree = kind or area
    if kind and area:
        joined = f"{kind.value}, {area.value}" if area.value.casefold() not in kind.value.casefold() else kind.value
        degree = Found(joined, 1, 0, joined, True, kind.path)
    return Study(degree, entry.text("institution"), entry.date("startDate"), entry.date("endDate"))


def _skills(root: _Node) -> Iterator[Found]:
    for entry in root.children("skills"):
        yield from _only(entry.text("name"))
        yield from entry.texts("keywords")


def _languages(root: _Node) -> Iterator[Found]:
    for entry in root.children("languages"):
        found = entry.text("language")
        if found:
            name = next(iter(languages_in(found.value)), found.value)
            yield Found(name, 1, 0, found.text, True, found.path)


def _once(items: Iterator[Found]) -> Iterator[Found]:
    told = set[str]()
    for item in items:
        if item.value.casefold() not in told:
            told.add(item.value.casefold())
            yield item


def _left_out(root: _Node, basics: _Node) -> Iterator[Place]:
    for node in (root, basics):
        for name in node.names():
            if re.sub(r"[\W_]", "", name).casefold() in _PRIVATE_FIELDS and node.values[name]:
                yield Place(1, 0, f"{node.path}.{name}" if node.path else name)
