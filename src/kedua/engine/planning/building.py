"""Questions that build upon what the first round or the résumé left: patterns with their slots filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from kedua.engine.language.opinion import shows_opinion
from kedua.engine.planning.bank import Bank, BuildsOn, Pattern, Question
from kedua.engine.planning.case import Asked, Case

PER_ITEM = 3  # patterns tried per topic, claim, …: enough to choose from, few enough to stay quick


@dataclass(frozen=True, slots=True)
class _Item:
    """Something to build upon, with the values of the slots it fills."""

    builds_on: BuildsOn
    subject: str
    label: str
    slots: tuple[tuple[str, str], ...]


def build_upon(case: Case, bank: Bank, seed: int) -> tuple[Question, ...]:
    """Fill patterns for every topic, claim, skill, strength and job of the case, at most PER_ITEM each.

    Topics whose wording gives an opinion away are not used: the question would carry it to the second panel. Which
    patterns are tried depends on the seed and the item, never on what anybody thought of the answer.
    """
    questions: list[Question] = []
    for item in dict.fromkeys(_items(case)):
        patterns = [pattern for pattern in bank.patterns if pattern.builds_on == item.builds_on]
        if item.builds_on == "experience":  # a job as a whole is asked about for its significant challenge only
            patterns = [pattern for pattern in patterns if pattern.challenge]
        patterns.sort(key=lambda pattern: _draw(seed, item.label, pattern.id))
        challenge = [pattern for pattern in patterns if pattern.challenge][:1]
        plain = [pattern for pattern in patterns if not pattern.challenge][: PER_ITEM - len(challenge)]
        questions += [_fill(pattern, item, bank) for pattern in (*plain, *challenge)]
    return tuple(questions)


def rebuild(core: Question, earlier: Asked, bank: Bank) -> Question:
    """Turn a core question that was asked before into one that builds upon the earlier answer; it keeps its id."""
    topic = earlier.topic if earlier.topic and not shows_opinion(earlier.topic) else ""
    item = _Item("topic", core.subject, topic, (("topic", topic),))
    patterns = [p for p in bank.patterns if p.builds_on == "topic" and not p.challenge]
    if not topic or not patterns:
        return replace(core, builds_on=earlier.text)
    built = _fill(patterns[0], item, bank)
    return replace(built, id=core.id, source="core", minutes=core.minutes, seniority=core.seniority)


def _items(case: Case) -> Iterator[_Item]:
    competencies = set(case.competencies)
    main = max(case.needs, key=lambda need: need.weight if need.subject in competencies else 0).subject
    for asked in case.asked:
        if asked.topic and asked.competency in competencies and not shows_opinion(asked.topic):
            yield _Item("topic", asked.competency, asked.topic, (("topic", asked.topic),))
    for claim in case.candidate.claims:
        if not claim.verified:
            yield _Item("claim", _or(claim.competency, main, competencies), claim.text, (("claim", claim.text),))
    for skill in case.candidate.skills:
        yield _Item("skill", _or(skill.competency, main, competencies), skill.text, (("skill", skill.text),))
    for strength in case.candidate.strengths:
        if not shows_opinion(strength.text):
            subject = _or(strength.competency, main, competencies)
            yield _Item("strength", subject, strength.text, (("strength", strength.text),))
    for job in case.candidate.experience:
        label = f"{job.title}, {job.employer}"
        yield _Item("experience", main, label, (("title", job.title), ("employer", job.employer)))


def _or(competency: str, main: str, competencies: set[str]) -> str:
    return competency if competency in competencies else main


def _fill(pattern: Pattern, item: _Item, bank: Bank) -> Question:
    subject = bank.subjects[item.subject]
    slots = dict(item.slots) | {"competency": subject.name[:1].lower() + subject.name[1:]}
    return Question(
        id=f"{pattern.id}/{_draw(0, item.builds_on, item.subject, item.label)[:6]}",
        subject=item.subject,
        kind="significant-challenge" if pattern.challenge else "past-behaviour",
        text=pattern.text.format_map(slots),
        minutes=pattern.minutes,
        probes=tuple(replace(probe, text=probe.text.format_map(slots)) for probe in pattern.probes),
        source=item.builds_on,
        builds_on=item.label,
        pattern=pattern.id,
    )


def _draw(seed: int, *parts: str) -> str:
    return blake2b("\x1f".join((str(seed), *parts)).encode(), digest_size=8).hexdigest()


def at_most_one(questions: Sequence[Question]) -> dict[str, frozenset[str]]:
    """Group ids of built questions that stand in one another's way: the same pattern, or the same thing built upon."""
    groups: dict[str, set[str]] = {}
    for question in questions:
        if question.pattern:
            groups.setdefault(f"pattern/{question.pattern}", set()).add(question.id)
            groups.setdefault(f"upon/{question.builds_on}", set()).add(question.id)
    return {key: frozenset(ids) for key, ids in groups.items() if len(ids) > 1}
