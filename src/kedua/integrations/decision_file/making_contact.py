"""The part of a decision file's page about what the candidate was told, and about who changed what."""

from __future__ import annotations

from kedua.integrations.decision_file.sheet import Entry, Section, Table
from kedua.integrations.decision_file.words import Words, joined, lines
from kedua.integrations.kit.clean import clean
from kedua.queries.decision_file import DecisionFile
from kedua.queries.decision_file_contact import Letter
from kedua.wording.dates import day
from kedua.wording.decision_file import heading, lead, promise_end, shown_how
from kedua.wording.occasions import channel_name, message_state_name, occasion_name


def messages(found: DecisionFile, words: Words) -> Section:
    """Give what was said."""
    entries = tuple(_message(one, words) for one in found.messages)
    return Section("messages", heading("messages"), lead("messages"), entries)


def _message(one: Letter, words: Words) -> Entry:
    say = words.labels
    came = say["from_candidate"] if one.inward else one.by.name if one.by is not None else ""
    return Entry(
        one.id,
        joined(occasion_name(one.occasion), one.subject),
        joined(channel_name(one.channel), came, message_state_name(one.state), words.at(one.sent_at or one.made_at)),
        lines(one.text),
        up=words.up(one.id),
    )


def promises(found: DecisionFile, words: Words) -> Section:
    """Say which days were promised, and whether they were kept."""
    heads = tuple(words.labels[key] for key in ("day", "promised", "heard", "how"))
    rows = tuple(
        (
            day(one.day),
            words.at(one.promised_at, day_only=True),
            day(one.heard_on) if one.heard_on else "",
            promise_end(one.how, one.kept),
        )
        for one in found.promises
    )
    return Section("promises", heading("promises"), "", table=Table(heading("promises"), heads, rows) if rows else None)


def beside(found: DecisionFile, words: Words) -> Section:
    """Say which previews were shown."""
    shown = words.labels["preview"]
    texts = tuple(
        joined(shown.format(version=one.version, how=shown_how(one.how)), words.at(one.at)) for one in found.previews
    )
    return Section("beside", heading("beside"), lead("beside"), texts=texts)


def changes(found: DecisionFile, words: Words) -> Section:
    """List the entries of the record of changes."""
    heads = tuple(words.labels[key] for key in ("number", "when", "by", "what", "details", "fingerprint"))
    rows = tuple(
        (
            str(one.number),
            words.at(one.at),
            clean(one.by),
            clean(one.text),
            clean("; ".join(f"{detail.name}: {detail.value}" for detail in one.details)),
            one.digest[:12],
        )
        for one in found.changes
    )
    table = Table(heading("changes"), heads, rows) if rows else None
    return Section("changes", heading("changes"), lead("changes"), table=table)


def left_out(found: DecisionFile) -> Section:
    """Say what is not in the file."""
    return Section("left-out", heading("left-out"), "", texts=found.left_out)
