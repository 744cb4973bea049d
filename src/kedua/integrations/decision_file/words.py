"""Words that every part of a decision file's page needs: times in the organisation's zone, lines, names, pointers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from kedua.integrations.decision_file.sheet import Fact, Pointer
from kedua.integrations.kit.clean import clean
from kedua.queries.decision_file import DecisionFile
from kedua.queries.decision_file_ids import Link
from kedua.wording.dates import day
from kedua.wording.decision_file import decision_state, evidence_name, labels, link_note
from kedua.wording.kit import round_name
from kedua.wording.occasions import channel_name, occasion_name

SHORT = 90  # letters of a pointer's words


class Words:
    """Puts one file into words. labels: the fixed ones; names: of competencies, values and topics by id."""

    def __init__(self, found: DecisionFile) -> None:
        self.zone = ZoneInfo(found.time_zone)
        self.labels: Mapping[str, str] = labels()
        self.names = {one.id: one.name for one in found.competencies}
        self.titles = dict(self._titles(found))
        self._up, self._down = _by(found.links, "target"), _by(found.links, "source")

    def at(self, at: dt.datetime | None, *, day_only: bool = False) -> str:
        """Say when something was, with its weekday; nothing where that is not known."""
        if at is None:
            return ""
        local = at.astimezone(self.zone)
        return day(local.date()) if day_only else f"{day(local.date())}, {local:%H:%M}"

    def up(self, name: str) -> tuple[Pointer, ...]:
        """Point to what something rests on."""
        return tuple(self._pointer(link.source, link) for link in self._up.get(name, ()))

    def down(self, name: str) -> tuple[Pointer, ...]:
        """Point to what rests on something."""
        return tuple(self._pointer(link.target, link) for link in self._down.get(name, ()))

    def facts(self, *pairs: tuple[str, object]) -> tuple[Fact, ...]:
        """Give facts by the keys of their labels; those without anything to say are left out."""
        return tuple(Fact(self.labels[key], clean(str(value))) for key, value in pairs if value not in (None, "", ()))

    def _pointer(self, name: str, link: Link) -> Pointer:
        return Pointer(name, self.titles.get(name, name), link_note(link.made_by, link.likeness))

    def _titles(self, found: DecisionFile) -> Iterator[tuple[str, str]]:
        """Name everything that can be pointed to."""
        yield from ((one.id, short(one.text)) for one in found.duties)
        yield from self.names.items()
        yield from ((one.id, short(one.text)) for one in found.questions)
        yield from ((one.id, round_name(one.round)) for one in found.interviews)
        yield from ((one.id, short(one.title)) for one in found.assessments)
        given = {one.id: short(one.title) for one in found.assessments}
        for one in found.evidence:
            whose = f"{one.by.name}, {given.get(one.source) or round_name(one.round)}"
            yield one.id, f"{evidence_name(one.kind)}: {whose}"
            if one.rating is not None:
                yield one.rating.id, f"{self.labels['rating'].format(value=one.rating.value)}: {whose}"
        for decision in found.decisions:
            title = self.labels["decision"].format(number=decision.number)
            yield decision.id, f"{title}: {decision_state(decision.outcome, decision.state)}"
            yield from ((one.id, f"{title}: {one.name}") for one in decision.reasons)
        for said in found.messages:
            when = self.at(said.sent_at or said.made_at, day_only=True)
            yield said.id, f"{occasion_name(said.occasion)}, {channel_name(said.channel)}, {when}"


def lines(text: str) -> tuple[str, ...]:
    """Give what somebody wrote line by line, without what would play tricks on a page."""
    return tuple(line for raw in text.splitlines() if (line := clean(raw)))


def short(text: str) -> str:
    """Give the beginning of a text, for a link."""
    text = clean(text)
    return text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]} …"


def joined(*parts: str) -> str:
    """Join what there is with dots between."""
    return " · ".join(part for part in map(clean, parts) if part)


def _by(links: Iterable[Link], end: str) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(getattr(link, end), []).append(link)
    return found
