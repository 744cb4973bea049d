"""What was read from a résumé, each value beside the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it was read: page and line count from 1, `text` is the line, `path` is set for JSON Resume only.

    `sure` is False where the reader chose between readings, and a person should look first.
    """

    value: str
    page: int
    line: int
    text: str
    sure: bool = True
    path: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A line that was left out because it states a protected matter; what it says is kept nowhere."""

    page: int
    line: int
    path: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """One position held. `start` and `end` have values such as "2019-03" or "2019"; `current` says it goes on."""

    title: Found | None = None
    employer: Found | None = None
    place: Found | None = None
    start: Found | None = None
    end: Found | None = None
    current: bool = False
    bullets: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Study:
    """One degree, diploma or certificate of a school."""

    degree: Found | None = None
    school: Found | None = None
    start: Found | None = None
    end: Found | None = None


@dataclass(frozen=True, slots=True)
class ReadResume:
    """Everything read from one file, for a person to confirm. `claims` are bullets that asking can verify."""

    kind: str
    pages: int
    name: Found | None = None
    emails: tuple[Found, ...] = ()
    phones: tuple[Found, ...] = ()
    links: tuple[Found, ...] = ()
    experience: tuple[Position, ...] = ()
    education: tuple[Study, ...] = ()
    skills: tuple[Found, ...] = ()
    languages: tuple[Found, ...] = ()
    claims: tuple[Found, ...] = ()
    left_out: tuple[Place, ...] = ()
