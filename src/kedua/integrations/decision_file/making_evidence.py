"""The part of a decision file's page about who met the candidate, what was given to do, written down and rated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kedua.integrations.decision_file.sheet import Entry, Rated, Section
from kedua.integrations.decision_file.words import Words, joined, lines
from kedua.integrations.kit.clean import clean
from kedua.queries.decision_file import DecisionFile
from kedua.queries.decision_file_assessments import Given
from kedua.queries.decision_file_evidence import Amended, Evidence
from kedua.queries.decision_file_rounds import Meeting, Seat
from kedua.wording.amendments import amended
from kedua.wording.dates import length
from kedua.wording.decision_file import assessment_kind, assessment_state, evidence_name, heading, lead
from kedua.wording.feedback import recommendation_name
from kedua.wording.kit import round_name
from kedua.wording.roles import interview_state_name


def interviews(found: DecisionFile, words: Words) -> Section:
    """Say who met the candidate and when."""
    entries = tuple(_interview(one, words) for one in found.interviews)
    return Section("interviews", heading("interviews"), "", entries)


def _interview(one: Meeting, words: Words) -> Entry:
    when = words.at(one.starts_at, day_only=one.day_only)
    return Entry(
        one.id,
        round_name(one.round),
        joined(when, length(one.minutes), interview_state_name(one.state)),
        tuple(_seat(seat, words) for seat in one.panel),
        words.facts(("why", one.why)),
        up=words.up(one.id),
    )


def _seat(seat: Seat, words: Words) -> str:
    say = words.labels
    typed = f"{say['typed_by']} {seat.typed_by.name}" if seat.typed_by else ""
    standing = f"{say['in']}: {words.at(seat.submitted_at)}" if seat.submitted_at else say["not_in"]
    return joined(
        seat.by.name,
        say["absent"] if seat.absent else standing,
        typed,
        f"{say['amended']}: {words.at(seat.amended_at)}" if seat.amended_at else "",
        f"{say['recommends']}: {recommendation_name(seat.recommendation)}" if seat.recommendation else "",
        f"{say['not_covered']}: {', '.join(seat.not_covered)}" if seat.not_covered else "",
    )


def assessments(found: DecisionFile, words: Words) -> Section:
    """Say what was given to do besides."""
    entries = tuple(_assessment(one, words) for one in found.assessments)
    return Section("assessments", heading("assessments"), "", entries)


def _assessment(one: Given, words: Words) -> Entry:
    say = words.labels
    raters = (
        joined(rater.by.name, say["blind"] if rater.blind else "", words.at(rater.submitted_at) or say["not_in"])
        for rater in one.raters
    )
    limit = length(one.minutes) + (f" + {length(one.extra_minutes)}" if one.extra_minutes else "")
    return Entry(
        one.id,
        clean(one.title),
        joined(assessment_kind(one.kind), assessment_state(one.state), one.made_by.name, words.at(one.made_at)),
        lines(one.text),
        words.facts(
            ("limit", limit),
            ("adjusted", one.adjustments),
            ("why", one.why_long),
            ("pay", one.pay),
            ("due", words.at(one.due_at)),
            ("handed_in", words.at(one.handed_in_at)),
            ("files", "; ".join(f"{file.name} ({file.kind}, SHA-256 {file.digest})" for file in one.files)),
            ("raters", "; ".join(raters)),
        ),
        up=words.up(one.id),
        down=words.down(one.id),
    )


def evidence(found: DecisionFile, words: Words) -> Section:
    """Give what was written down and rated, by what it is about, in the order of the competencies."""
    by: dict[str, list[Evidence]] = {one.id: [] for one in found.competencies}
    for one in found.evidence:
        by.setdefault(one.competency, []).append(one)
    groups = (
        Entry("", words.names.get(name, words.labels["beside_job"]), inner=tuple(_evidence(one, words) for one in some))
        for name, some in by.items()
        if some
    )
    return Section("evidence", heading("evidence"), lead("evidence"), tuple(groups))


def _evidence(one: Evidence, words: Words) -> Entry:
    say = words.labels
    said = lines(one.text) or ((say["taken_back"],) if one.amended and not one.rating else ())
    where = words.titles[one.source]
    down = [pointer for pointer in words.down(one.id) if one.rating is None or pointer.id != one.rating.id]
    return Entry(
        one.id,
        evidence_name(one.kind),
        joined(one.by.name, where, words.at(one.at)),
        said,
        words.facts(("topic", one.topic)),
        tuple(_changes(one.amended, words)),
        _rated(one, words),
        up=words.up(one.id),
        down=tuple(down),
    )


def _rated(one: Evidence, words: Words) -> Rated | None:
    if one.rating is None:
        unrated = one.kind in ("answer", "overall", "assessment")
        return Rated("", words.labels["unrated"], "", ()) if unrated else None
    value = words.labels["rating"].format(value=one.rating.value)
    return Rated(one.rating.id, value, clean(one.rating.level), words.down(one.rating.id))


def _changes(steps: Iterable[Amended], words: Words) -> Iterator[str]:
    say = words.labels
    for step in steps:
        what = amended(step.what, step.before, step.after)
        before = f"“{clean(step.before)}”" if step.what == "text" and step.before else ""
        yield joined(
            say["was"].format(when=words.at(step.at), name=step.by, what=what),
            before,
            f"{say['why']}: {step.why}",
            say["after_open"] if step.opened else "",
            say["after_decision"] if step.decided else "",
        )
