"""A small made-up bank: six competencies, three values, three topics, and patterns for everything built upon."""

from __future__ import annotations

from kedua.engine.planning.bank import (
    Bank,
    BuildsOn,
    Pattern,
    Probe,
    Question,
    QuestionKind,
    Seniority,
    Subject,
    SubjectKind,
)

COMPETENCIES = ("teamwork", "planning", "selling", "safety", "coaching", "listening")
VALUES = ("value:care", "value:craft", "value:candour")
TOPICS: dict[str, SubjectKind] = {
    "career-goals": "career-goals",
    "motivation": "motivation",
    "contribution": "contribution",
}
LEVELS = ("nothing said", "little said", "an example", "a full example", "a full example, and what was learned")
PROBES = (Probe("S", "Where was that?"), Probe("A", "What did you do?"), Probe("R", "How did it end?"))
PER_COMPETENCY: tuple[tuple[QuestionKind, int, tuple[Seniority, ...]], ...] = (
    ("past-behaviour", 6, ()),
    ("past-behaviour", 6, ("entry", "experienced")),
    ("past-behaviour", 5, ()),
    ("situational", 5, ()),
    ("significant-challenge", 7, ()),
    ("past-behaviour", 6, ("senior", "manager")),
)
SLOTS: dict[BuildsOn, str] = {
    "topic": "{topic}",
    "claim": "{claim}",
    "skill": "{skill}",
    "strength": "{strength}",
    "experience": "{title} at {employer}",
}


def subject(name: str) -> Subject:
    """Make a subject whose kind follows from its id."""
    plain = name.removeprefix("value:").replace("-", " ").capitalize()
    if name.startswith("value:"):
        return Subject(name, "value", plain, f"What {plain} means.", LEVELS)
    return Subject(name, TOPICS.get(name, "competency"), plain, f"What {plain} means.", LEVELS)


def question(name: str, about: str, kind: QuestionKind = "past-behaviour", minutes: int = 6) -> Question:
    """Make a question with a text of its own."""
    return Question(name, about, kind, f"Tell us about {name}.", minutes, PROBES)


def pattern(name: str, builds_on: BuildsOn, minutes: int = 6, challenge: bool = False) -> Pattern:
    """Make a pattern that fills every slot of what it builds on."""
    text = f"[{name}] Go on from {SLOTS[builds_on]}: show us {{competency}}."
    return Pattern(name, builds_on, text, minutes, challenge, (Probe("S", f"When was {SLOTS[builds_on]}?"),))


def small_bank() -> Bank:
    """Make the bank: 6 questions a competency, 3 a value or topic, 13 patterns."""
    questions = [
        Question(f"{name}-{n}", name, kind, f"Tell us about {name}, number {n}.", minutes, PROBES, seniority)
        for name in COMPETENCIES
        for n, (kind, minutes, seniority) in enumerate(PER_COMPETENCY, 1)
    ]
    questions += [question(f"{name}-{n}", name, minutes=5) for name in VALUES for n in range(1, 4)]
    questions += [question(f"{name}-{n}", name, "open", 4) for name in TOPICS for n in range(1, 4)]
    patterns = [pattern(f"topic-{n}", "topic") for n in range(1, 4)]
    patterns += [pattern(f"{on}-{n}", on) for on in ("claim", "skill", "strength") for n in (1, 2)]
    patterns += [pattern("topic-hard", "topic", 7, challenge=True), pattern("claim-hard", "claim", 7, challenge=True)]
    patterns += [pattern("job-hard", "experience", 7, challenge=True), pattern("job-plain", "experience")]
    names = (*COMPETENCIES, *VALUES, *TOPICS)
    return Bank({name: subject(name) for name in names}, tuple(questions), tuple(patterns))
