"""What was read from an existing description, to be ticked: duties, must-haves, other facts, and competencies."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kedua.engine.advert.reading_model import Reading
from kedua.queries.subject_names import Names
from kedua.web.forms.advert_from import read_names
from kedua.wording.advert_facts import fact_names, told
from kedua.wording.company import weight_name


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to take over. value: by which it is named; beside: what is said of it."""

    value: str
    label: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class ShownCompetency:
    """A competency that is proposed. lines: of the text that speak for it; known: the job has it already."""

    id: str
    name: str
    weight: int
    must_have: bool
    lines: tuple[str, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class ShownReading:
    """All that was read."""

    duties: tuple[Choice, ...]
    must_haves: tuple[Choice, ...]
    facts: tuple[Choice, ...]
    competencies: tuple[ShownCompetency, ...]
    weights: tuple[tuple[int, str], ...]
    unread: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing could be read."""
        return not (self.duties or self.must_haves or self.facts or self.competencies)


def shown_reading(text: str, reading: Reading, names: Names, known: Collection[str]) -> ShownReading:
    """Give what was read. known: competencies that the job has already."""
    facts, labels = reading.read.facts, fact_names()
    return ShownReading(
        duties=tuple(Choice(str(place), duty) for place, duty in enumerate(facts.duties)),
        must_haves=tuple(
            Choice(str(place), one.text, facts.duties[one.duty] if one.duty is not None else "")
            for place, one in enumerate(facts.must_haves)
        ),
        facts=tuple(Choice(name, labels[name], " · ".join(told(facts, name))) for name in read_names(facts)),
        competencies=tuple(
            ShownCompetency(
                one.competency,
                names.of(one.competency),
                one.weight,
                one.must_have,
                tuple(dict.fromkeys(" ".join(text[said.start : said.end].split()) for said in one.evidence)),
                one.competency in known,
            )
            for one in reading.competencies
        ),
        weights=tuple((number, weight_name(number)) for number in range(1, 6)),
        unread=tuple(said for one in reading.read.unread if (said := " ".join(text[one.start : one.end].split()))),
    )
