"""The part of a decision file's page about what people thought and decided, with their reasons."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.integrations.decision_file.sheet import Entry, Section, Table
from kedua.integrations.decision_file.words import Words, joined, lines
from kedua.integrations.kit.clean import clean
from kedua.queries.decision_file import DecisionFile
from kedua.queries.decision_file_ids import Who
from kedua.queries.decision_file_outcome import Asked, Decided, Eyes, Ground
from kedua.queries.decision_file_standing import Known, Standing
from kedua.wording.dates import day
from kedua.wording.decision_file import (
    decision_state,
    heading,
    lead,
    missing_evidence,
    remedy_name,
    sealed_count,
    view_name,
)


def views(found: DecisionFile, words: Words) -> Section:
    """Give the views that are open, and say how many are not."""
    entries = tuple(
        Entry(one.id, view_name(one.outcome), joined(one.by.name, words.at(one.said_at)), lines(one.text))
        for one in found.views
    )
    sealed = (sealed_count(found.sealed_views),) if found.sealed_views else ()
    return Section("views", heading("views"), lead("views"), entries, texts=sealed)


def decisions(found: DecisionFile, words: Words) -> Section:
    """Give every decision with its reasons, and what was known when it was made."""
    say = words.labels
    opened = tuple(
        Entry("", say["opened_early"], joined(one.by.name, words.at(one.at)), lines(one.why))
        for one in found.opened_early
    )
    entries = tuple(_decision(one, words) for one in found.decisions)
    texts = () if entries else (say["no_decision"],)
    return Section("decisions", heading("decisions"), say["people_decide"], (*opened, *entries), texts=texts)


def _decision(one: Decided, words: Words) -> Entry:
    say = words.labels
    return Entry(
        one.id,
        f"{say['decision'].format(number=one.number)}: {decision_state(one.outcome, one.state)}",
        joined(one.made_by.name, words.at(one.made_at)),
        facts=words.facts(
            ("rounds", one.rounds),
            ("confirmed", _eyes(one.seen, words)),
            ("reversed", _eyes(one.reversed, words)),
            *_remedy(one.remedy, words),
            ("rule", _rule(one.standing) or say["not_kept"]),
        ),
        table=_known(one.standing, words),
        up=words.up(one.id),
        down=words.down(one.id),
        inner=tuple(_reason(reason, words) for reason in one.reasons),
    )


def _reason(one: Ground, words: Words) -> Entry:
    say = words.labels
    kept = tuple(f"{say['kept_finding']}: {clean(entry.code)}. {clean(entry.why)}" for entry in one.kept)
    missing = (missing_evidence(one.missing),) if one.missing else ()
    return Entry(
        one.id,
        f"{say['reason']}: {clean(one.name)}",
        "",
        lines(one.text),
        marks=(*kept, *missing),
        up=words.up(one.id),
        down=words.down(one.id),
    )


def _eyes(eyes: Eyes | None, words: Words) -> str:
    return joined(eyes.by.name, words.at(eyes.at), eyes.why) if eyes is not None else ""


def _remedy(remedy: Asked | None, words: Words) -> Iterator[tuple[str, object]]:
    if remedy is None:
        return
    yield "remedy", joined(remedy_name(remedy.kind), remedy.task, ", ".join(remedy.panel), remedy.why)
    yield "unresolved", ", ".join(remedy.unresolved)
    yield "owner", joined(_name(remedy.owner), day(remedy.due_on), words.at(remedy.done_at))


def _name(who: Who) -> str:
    return who.name


def _rule(standing: Standing) -> str:
    numbers = ", ".join(f"{number.name} {number.value:g}" for number in standing.numbers)
    return joined(standing.rule, numbers)


def _known(standing: Standing, words: Words) -> Table | None:
    if not standing.competencies:
        return None
    say = words.labels
    heads = tuple(say[key] for key in ("competency", "weight", "bar", "estimate", "chance", "ratings"))
    return Table(say["known"], heads, tuple(_row(one, words) for one in standing.competencies))


def _row(one: Known, words: Words) -> tuple[str, ...]:
    say = words.labels
    unsaid = say["unrated"] if one.ratings == 0 else say["not_kept"]
    estimate = f"{one.mean:.2f} ± {one.sd:.2f}" if one.mean is not None and one.sd is not None else unsaid
    return (
        joined(one.name, say["must"] if one.must_have else ""),
        _figure(one.weight, words),
        _figure(one.bar, words),
        estimate,
        f"{100 * one.chance:.0f} %" if one.chance is not None else unsaid,
        _figure(one.ratings, words),
    )


def _figure(value: float | None, words: Words) -> str:
    return f"{value:g}" if value is not None else words.labels["not_kept"]
