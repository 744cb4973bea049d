"""The part of a decision file's page about what was asked for, and what was to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kedua.integrations.decision_file.sheet import Entry, Fact, Section, Table
from kedua.integrations.decision_file.words import Words, joined, lines
from kedua.integrations.kit.clean import clean
from kedua.library.loader import load_library
from kedua.queries.decision_file import DecisionFile
from kedua.queries.decision_file_job import Competency, Rules
from kedua.queries.decision_file_plans import AskedQuestion
from kedua.wording.dates import day, length
from kedua.wording.decision_file import heading, lead
from kedua.wording.kit import round_name
from kedua.wording.roles import role_name


def duties(found: DecisionFile, words: Words) -> Section:
    """Say what the job is, and which competency each duty asks for."""
    job = found.job
    profile = load_library().roles.get(job.role_profile)
    facts = words.facts(
        ("purpose", job.purpose),
        ("manager", job.hiring_manager.name if job.hiring_manager else ""),
        ("opened", day(job.opened_on)),
        ("profile", profile.title if profile is not None else job.role_profile),
    )
    entries = tuple(Entry(one.id, clean(one.text), down=words.down(one.id)) for one in found.duties)
    about = Entry("", clean(job.title), aside=clean(job.place), facts=facts)
    return Section("duties", heading("duties"), lead("duties"), (about, *entries))


def competencies(found: DecisionFile, words: Words) -> Section:
    """Say what was asked about and rated, with weights and bars."""
    entries = tuple(_competency(one, words) for one in found.competencies)
    return Section("competencies", heading("competencies"), lead("competencies"), entries)


def _competency(one: Competency, words: Words) -> Entry:
    say = words.labels
    need = (
        joined(f"{say['weight']} {one.weight:g}", f"{say['bar']} {one.bar:g}", say["must"] if one.must_have else "")
        if one.weight is not None and one.bar is not None
        else say["beside_job"]
    )
    return Entry(one.id, clean(one.name), need, lines(one.definition), up=words.up(one.id), down=words.down(one.id))


def questions(found: DecisionFile, words: Words) -> Section:
    """Say what was to be asked, and what was."""
    entries = tuple(_question(one, words) for one in found.questions)
    return Section("questions", heading("questions"), "", entries)


def _question(one: AskedQuestion, words: Words) -> Entry:
    say = words.labels
    aside = joined(
        round_name(one.round),
        say["core"] if one.core else "",
        f"{say['asks']}: {one.asked_by}" if one.asked_by else "",
        length(one.minutes) if one.minutes else "",
        "" if one.plan else say["no_plan"],
    )
    return Entry(
        one.id,
        clean(one.text),
        aside,
        facts=words.facts(("why", " ".join(why.text for why in one.why)), ("builds_on", one.builds_on)),
        up=words.up(one.id),
        down=words.down(one.id),
    )


def rules(found: DecisionFile, words: Words) -> Section:
    """Say which rules are in force."""
    return Section("rules", heading("rules"), "", (Entry("", "", facts=tuple(_rules(found.rules, words))),))


def _rules(rule: Rules, words: Words) -> Iterator[Fact]:
    say = words.labels
    yield from words.facts(
        ("mission", rule.mission),
        ("values", "; ".join(f"{value.name}: {' '.join(value.behaviours)}" for value in rule.values)),
        ("sealed_for", _names(rule.sealed_for) or say["none"]),
        ("four_eyes", say["yes"] if rule.four_eyes else say["no"]),
        ("stop", rule.stop),
        ("days_to_hear", rule.days_to_hear),
        ("days_to_tell", rule.days_to_tell),
        ("law", ", ".join(rule.jurisdictions)),
    )


def _names(roles: Iterable[str]) -> str:
    return ", ".join(role_name(role) for role in roles)


def plans(found: DecisionFile, words: Words) -> Section:
    """List the versions of the plans."""
    say = words.labels
    heads = tuple(say[key] for key in ("round", "version", "state", "by", "when", "taken_away", "why"))
    rows = tuple(
        (
            str(one.round),
            f"{one.version} ({say['used']})" if one.used else str(one.version),
            one.state,
            clean(one.made_by.name),
            words.at(one.made_at),
            f"{100 * one.value:.0f} %",
            clean(one.why),
        )
        for one in found.plans
    )
    return Section("plans", heading("plans"), "", table=Table(heading("plans"), heads, rows) if rows else None)
