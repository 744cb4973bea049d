"""From a decision file as it was gathered to its page-ready sheet."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.integrations.decision_file import making_contact as contact
from kedua.integrations.decision_file import making_evidence as evidence
from kedua.integrations.decision_file import making_job as job
from kedua.integrations.decision_file import making_outcome as outcome
from kedua.integrations.decision_file.sheet import Entry, Fact, Pointer, Section, Sheet
from kedua.integrations.decision_file.words import Words, joined
from kedua.integrations.kit.clean import clean
from kedua.queries.decision_file import DecisionFile
from kedua.wording.dates import city, day
from kedua.wording.decision_file import decision_state, heading
from kedua.wording.roles import stage_name


def sheet(found: DecisionFile) -> Sheet:
    """Make everything that a page shows of a file; a section with nothing in it is left out."""
    words = Words(found)
    say = words.labels
    when = f"{words.at(found.written)} ({city(found.time_zone)})"
    return Sheet(
        title=f"{say['title']}: {clean(found.candidate)}",
        candidate=clean(found.candidate),
        job=clean(found.job.title),
        organisation=clean(found.organisation),
        lines=(
            joined(stage_name(found.stage), say["applied"].format(day=day(found.applied_on))),
            say["written"].format(when=when, name=clean(found.written_for)),
        ),
        sections=tuple(section for section in _sections(found, words) if _holds(section)),
        labels=say,
    )


def _sections(found: DecisionFile, words: Words) -> Iterator[Section]:
    """First what it came to, then the way there: from the job by questions and evidence to reasons and messages."""
    yield _short(found, words)
    yield job.duties(found, words)
    yield job.competencies(found, words)
    yield job.questions(found, words)
    yield evidence.interviews(found, words)
    yield evidence.assessments(found, words)
    yield evidence.evidence(found, words)
    yield outcome.views(found, words)
    yield outcome.decisions(found, words)
    yield contact.messages(found, words)
    yield contact.promises(found, words)
    yield contact.beside(found, words)
    yield job.rules(found, words)
    yield job.plans(found, words)
    yield contact.changes(found, words)
    yield contact.left_out(found)


def _short(found: DecisionFile, words: Words) -> Section:
    """Say what was decided, by whom, when and why; the newest first."""
    entries = tuple(
        Entry(
            "",
            decision_state(one.outcome, one.state),
            joined(one.made_by.name, words.at(one.made_at)),
            facts=tuple(Fact(clean(reason.name), clean(reason.text)) for reason in one.reasons),
            up=(Pointer(one.id, words.titles[one.id], ""),),
        )
        for one in reversed(found.decisions)
    )
    texts = () if entries else (words.labels["no_decision"],)
    return Section("short", heading("short"), words.labels["people_decide"], entries, texts=texts)


def _holds(section: Section) -> bool:
    return bool(section.entries or section.texts or section.table)
