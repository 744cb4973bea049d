"""A document to its parts: which lines stand under which heading."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from kedua.integrations.resume.dates import dates
from kedua.integrations.resume.document import Document, Line
from kedua.integrations.resume.labels import with_whole_labels, with_whole_values
from kedua.integrations.resume.words.headings import known_kind, likely_kind, normal

# Kinds that also head a part of one position ("Achievements:", "Tools:"): there they must look like the other headings.
_FIRM = {"experience", "education", "references", "family", "personal"}
_LOOSE_NAMES = {
    *(
        "internship",
        "internships",
        "work",
        "career",
        "academic",
        "details",
        "reference",
        "overview",
        "about",
        "technology",
    ),
    *(
        "tools",
        "technologies",
        "software",
        "training",
        "courses",
        "project",
        "pekerjaan",
        "latihan",
        "bahasa",
        "language",
    ),
}
_INLINE = re.compile(r"^(?P<head>[^:：\t]{2,40}?)\s*[:：]\s*(?P<rest>\S.*)$")
_INLINE_KINDS = {
    "skills",
    "languages",
    "education",
    "experience",
    "summary",
    "certifications",
    "awards",
    "other",
    "references",
}
_FEW_WORDS = 4  # of a heading that is not a listed one
_ONE_LINE = {"personal", "contact", "top"}


@dataclass(slots=True)
class Section:
    """Lines under one heading; `kind` is "top" for what stands above the first, and "other" for what Kedua does not read."""

    kind: str
    lines: list[Line] = field(default_factory=list)
    heading: Line | None = None


@dataclass(frozen=True, slots=True)
class _Look:
    level: int
    size: int
    bold: bool
    capitals: bool
    colon: bool
    bullet: bool


def sections(document: Document) -> list[Section]:
    """Split a document at its headings, each lane for itself."""
    lines = with_whole_values(with_whole_labels(_with_whole_headings(document.lines)))
    body = median(sizes) if (sizes := [line.size for line in lines if line.size]) else 0.0
    sure = [line for line in lines if _sure_kind(line)] or [line for line in lines if _telling(line, body)]
    looks = Counter(_look(line) for line in sure)
    main = {look for look, times in looks.items() if times >= max(1, 0.34 * max(looks.values()))}
    return _Splitter(main, body).split(lines)


def _with_whole_headings(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Put a heading together that a narrow column broke: "Education and" and "training"."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before and _halves(before, line):
            found[-1] = replace(before, text=f"{before.text} {line.text}")
        else:
            found.append(line)
    return tuple(found)


def _halves(before: Line, line: Line) -> bool:
    alike = before.lane == line.lane and before.bold == line.bold and abs(before.size - line.size) < 0.6
    if not alike or before.whole or len(before.text) > 25 or len(line.text) > 25 or line.bullet:
        return False
    return not known_kind(before.text) and bool(known_kind(f"{before.text} {line.text}"))


def _look(line: Line) -> _Look:
    text = line.text
    capitals = text == text.upper() and text != text.lower()
    return _Look(
        line.level, round(line.size * 2), line.bold, capitals, text.rstrip().endswith((":", "：")), line.bullet
    )


def _sure_kind(line: Line) -> bool:
    return len(line.parts) == 1 and known_kind(line.text) in {
        "experience",
        "education",
        "skills",
        "summary",
        "languages",
        "certifications",
    }


def _telling(line: Line, body: float) -> bool:
    """Tell whether a line looks like a heading and holds a telling word, for files in which no heading is a listed one."""
    marked = line.level > 0 or line.size > 1.12 * body > 0 or (line.bold and line.gap)
    short = len(line.parts) == 1 and len(line.text.split()) <= _FEW_WORDS and not dates(line.text)
    return marked and short and likely_kind(line.text) in {"experience", "education", "skills"}


class _Splitter:
    def __init__(self, main: set[_Look], body: float) -> None:
        self._main = main
        self._body = body
        self._largest = 0.0
        self._airy = False  # space stands under each heading, too
        self._kinds_alone: set[str] = set()
        self._found: list[Section] = []
        self._by_lane: dict[int, Section] = {}
        self._returns: dict[int, Section] = {}  # what goes on after a part of one line

    def split(self, lines: tuple[Line, ...]) -> list[Section]:
        self._kinds_alone = {known_kind(line.text) for line in lines if len(line.parts) == 1}
        self._largest = max((line.size for line in lines), default=0.0)
        under = [after.gap for line, after in pairwise(lines) if _sure_kind(line)]
        self._airy = len(under) > 1 and all(under)
        before: Line | None = None
        for index, line in enumerate(lines):
            section = self._section_for(line, before)
            following = lines[index + 1] if index + 1 < len(lines) else None
            kind, rest = self._heading(line, section, following)
            if kind:
                opened = self._open(kind, line)
                if rest:
                    opened.lines.append(rest)
                    if section.kind in _ONE_LINE and rest is not line:
                        self._returns[line.lane] = section
            else:
                section.lines.append(line)
            before = line
        return self._found

    def _open(self, kind: str, line: Line) -> Section:
        section = Section(kind, heading=line)
        self._found.append(section)
        self._by_lane[line.lane] = section
        return section

    def _section_for(self, line: Line, before: Line | None) -> Section:
        if line.lane in self._returns:
            back, current = self._returns.pop(line.lane), self._by_lane[line.lane]
            if not (current.lines and current.lines[-1].text.endswith(",")):
                self._by_lane[line.lane] = back
        if line.lane not in self._by_lane:
            overleaf = before is not None and line.page > before.page and before.lane in self._by_lane
            if overleaf and before is not None:
                self._by_lane[line.lane] = self._by_lane[before.lane]
            else:
                self._by_lane[line.lane] = section = Section("top")
                self._found.append(section)
        return self._by_lane[line.lane]

    def _heading(self, line: Line, section: Section, following: Line | None) -> tuple[str, Line | None]:
        """Give the kind of heading that a line is, "" for none, and what else stands on it."""
        if len(line.parts) == 1 and len(line.text) <= 60:
            kind = self._alone(line, section, following)
            if kind:
                return kind, None
        inline = _INLINE.match(line.text)
        if inline and not line.bullet and section.kind != "skills":
            kind = known_kind(inline["head"])
            if kind in self._inline_kinds(section) and kind != section.kind:
                return kind, replace(line, text=inline["rest"])
        first = line.parts[0] if line.parts else ""
        if (
            len(line.parts) > 1
            and first.isupper()
            and known_kind(first) in _FIRM | {"skills", "languages", "summary"}
            and not line.bullet
        ):
            return known_kind(first), replace(line, text="\t".join(line.parts[1:]))
        return "", None

    def _inline_kinds(self, section: Section) -> set[str]:
        """Give the kinds that "Skills: …" may open here: within a position only those that have no heading elsewhere."""
        if section.kind in {"experience", "projects"}:
            return {"education", "skills", "languages", "references"} - self._kinds_alone
        return _INLINE_KINDS

    def _alone(self, line: Line, section: Section, following: Line | None) -> str:
        kind = known_kind(line.text)
        alike = self._alike(line)
        inside = section.kind in {"experience", "projects", "education"}
        if kind:
            if alike:
                return kind
            seen = any(other.kind == kind for other in self._found)
            if not inside:
                return kind if not line.bullet and not (seen and section.kind == "skills") else ""
            # Not marked in any way, and still hardly anything else.
            firm = kind in _FIRM or (
                kind in {"skills", "languages"} and normal(line.text).startswith((kind, "technical", "key"))
            )
            firm = firm and normal(line.text) not in _LOOSE_NAMES
            return kind if firm and not seen and not line.bullet else ""
        unlike = not alike or len(line.text.split()) > 6 or dates(line.text)
        return "" if unlike else self._unlisted(line, section, following)

    def _unlisted(self, line: Line, section: Section, following: Line | None) -> str:
        """Give the kind of a line that looks like the headings and is not known as one."""
        inside = section.kind in {"experience", "projects", "education"}
        if not self._found[1:]:  # before the first known heading may stand a name, set alike or larger
            if not section.lines or not self._stands_out(line):
                return ""
            return likely_kind(line.text) or ("other" if 0 < line.size < self._largest - 0.5 else "")
        if self._stands_out(line):
            lone = following is None or not following.gap or line.level > 0 or self._airy
            return likely_kind(line.text) or ("other" if lone else "")
        if not line.text.isupper() or (inside and not line.text.rstrip().endswith(":")) or not (line.gap or inside):
            return ""
        return likely_kind(line.text)

    def _alike(self, line: Line) -> bool:
        look = _look(line)
        return any(
            look.level == main.level
            and abs(look.size - main.size) <= 1
            and (look.bold, look.capitals, look.bullet) == (main.bold, main.capitals, main.bullet)
            and (look.colon == main.colon or look.level > 0 or look.size > 2 * self._body + 1)
            for main in self._main
        ) and (
            look.level > 0
            or look.bold
            or look.capitals
            or look.colon
            or look.size > 2 * self._body + 1
            or line.gap
            or line.whole
        )

    def _stands_out(self, line: Line) -> bool:
        return line.level > 0 or (self._body > 0 and line.size > 1.12 * self._body)
