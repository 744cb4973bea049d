"""From a debrief that was read to its page-ready sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from kedua.engine.evidence.components import Kind
from kedua.engine.evidence.debrief import Item
from kedua.engine.evidence.sway import Sway
from kedua.integrations.kit.debrief_sheet import (
    DebriefSheet,
    Given,
    Line,
    NearCall,
    Numbers,
    Said,
    Subject,
    VoiceView,
    WishView,
)
from kedua.queries.debrief import Debriefing, Evidence, Heard
from kedua.queries.voices import GUEST, Voice
from kedua.wording import debrief as words
from kedua.wording.compare import not_seen
from kedua.wording.dates import day
from kedua.wording.debrief_labels import labels
from kedua.wording.jobs import importance_name
from kedua.wording.kit import round_name
from kedua.wording.preview import answer_names
from kedua.wording.roles import role_name

USUAL = 1.2816  # SDs to either side of an estimate between which the level lies four times in five
LOWEST, HIGHEST = 1.0, 5.0
PERSONAL = frozenset({"scorecard-open", "core-not-asked"})  # what is missing that is about no competency


def debrief_sheet(read: Debriefing, evidence: Evidence) -> DebriefSheet:
    """Make everything that a page shows of a debrief that its reader may read."""
    application, zone = read.application, ZoneInfo(read.time_zone)
    opening = read.opening
    return DebriefSheet(
        title=words.title(application.candidate_name),
        candidate=application.candidate_name,
        job=application.job.title,
        organisation=application.organisation.name,
        enough=evidence.readiness.enough,
        ready=words.ready(evidence.readiness),
        missing=tuple(_missing(evidence)),
        opened=words.opened_early(opening.by, opening.why) if opening else "",
        order=words.reading_order(),
        adds_up=words.how_it_adds_up(),
        competencies=tuple(_subject(heard, evidence, zone) for heard in evidence.competencies),
        near=tuple(_near_calls(evidence)),
        beside=tuple(_subject(heard, evidence, zone) for heard in evidence.beside),
        also=tuple(_subject(heard, evidence, zone) for heard in evidence.also),
        wishes=tuple(WishView(f"{wish.by}, {round_name(wish.round)}", wish.text) for wish in evidence.wishes),
        said=answer_names().get(evidence.said, ""),
        said_note=evidence.said_note,
        labels=labels(),
    )


def line_of(mean: float, sd: float, bar: float) -> Line:
    """Lay an estimate and its bar on the scale."""
    low, high = (min(HIGHEST, max(LOWEST, mean + sign * USUAL * sd)) for sign in (-1, 1))
    return Line(_at(low), _at(high), _at(mean), _at(bar), words.interval(mean, low, high, bar))


def _at(rating: float) -> float:
    """Place a rating on a scale that is 100 wide."""
    return round((min(HIGHEST, max(LOWEST, rating)) - LOWEST) * 25, 1)


def _subject(heard: Heard, evidence: Evidence, zone: ZoneInfo) -> Subject:
    item = heard.item
    people = len({voice.by for voice in heard.voices})
    places = {(voice.kind, voice.title, voice.round) for voice in heard.voices}
    tasks = sum(kind != "interview" for kind, _, _ in places)
    return Subject(
        id=heard.subject,
        name=heard.name,
        must=item is not None and item.bar.must,
        importance=importance_name(item.bar.weight) if item is not None else "",
        heard=words.heard_from(people, len(places) - tasks, tasks),
        voices=tuple(_voice(voice, zone, weighed=item is not None) for voice in heard.voices),
        numbers=_numbers(item, heard, evidence, zone) if item is not None else None,
    )


def _voice(voice: Voice, zone: ZoneInfo, *, weighed: bool) -> VoiceView:
    quotes = [quote for quote in voice.quotes if quote.note or quote.question]
    return VoiceView(
        by=voice.by,
        where=_where(voice, zone),
        amended=voice.amended,
        said=tuple(Said(quote.question, quote.topic, quote.note) for quote in quotes),
        strengths=voice.strengths,
        doubts=voice.doubts,
        noted=voice.noted,
        rated="" if weighed else _ratings([voice]),
    )


def _where(voice: Voice, zone: ZoneInfo) -> str:
    what = round_name(voice.round) if voice.kind == "interview" else words.kind_name(voice.kind, voice.title)
    return " · ".join((words.guest() if voice.role == GUEST else role_name(voice.role), what, *_day(voice.at, zone)))


def _day(at: dt.datetime | None, zone: ZoneInfo) -> tuple[str, ...]:
    return (day(at.astimezone(zone).date()),) if at is not None else ()


def _numbers(item: Item, heard: Heard, evidence: Evidence, zone: ZoneInfo) -> Numbers:
    known, bar = item.known, item.bar.rating
    people = evidence.people
    return Numbers(
        given=tuple(_given(heard.voices, zone)),
        estimate=words.estimate(known.mean, known.sd),
        line=line_of(known.mean, known.sd, bar),
        side=words.side(item.side, item.chance) if item.ratings else words.not_seen(),
        differ=tuple(words.differ(pair, people[pair.higher], people[pair.lower]) for pair in item.differing),
        missing=(words.lacks(item.missing, heard.name),) if item.missing else (),
    )


def _given(voices: Sequence[Voice], zone: ZoneInfo) -> Iterable[Given]:
    rated = [voice for voice in voices if any(quote.rated for quote in voice.quotes)]
    return [Given(voice.by, _where(voice, zone), _ratings([voice])) for voice in rated]


def _ratings(voices: Iterable[Voice]) -> str:
    return words.rated([quote.rating for voice in voices for quote in voice.quotes if quote.rated])


def _missing(evidence: Evidence) -> Iterable[tuple[str, bool, str]]:
    """Say what is missing, of each competency in one line for what is needed and one for what makes it surer."""
    lines: dict[tuple[str, bool, str], list[str]] = {}
    for one in evidence.readiness.missing:
        about = "" if one.code in PERSONAL else one.subject
        lines.setdefault((about or one.subject, one.needed, about), []).append(one.code)
    for (subject, needed, about), codes in lines.items():
        if about:
            yield words.lacks(codes, evidence.names.of(about)), needed, about
        else:
            yield words.lack(codes[0], evidence.questions.get(subject, subject)), needed, ""


def _near_calls(evidence: Evidence) -> Iterable[NearCall]:
    most = max((item.sway.sample for item in evidence.near if item.sway is not None), default=0.0)
    for item in evidence.near:
        if item.sway is not None:
            name, sway, rated = evidence.names.of(item.bar.competency), item.sway, bool(item.ratings)
            gap = words.gap(sway.gap) if rated else not_seen()
            yield NearCall(name, words.matters(sway.sample, most), gap, tuple(_ways(sway, evidence, rated=rated)))


def _ways(sway: Sway, evidence: Evidence, *, rated: bool) -> Iterable[str]:
    for more in sway.more:
        yield words.one_more(more, evidence.people.get(more.rater, ""), sway.gap)
    if not rated:
        return
    if sway.changed is None:
        yield words.none_changed()
        return
    rating = sway.changed.rating
    yield words.changed(sway.changed, evidence.people[rating.rater], _of_kind(rating.kind, rating.round))


def _of_kind(kind: Kind, number: int) -> str:
    return round_name(number) if kind == "interview" else words.kind_alone(kind)
