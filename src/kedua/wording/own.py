"""Questions and levels for what an organisation adds itself: a competency or value that the library does not have."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.engine.planning.bank import Probe, Question, QuestionKind
from kedua.wording.translate import gettext as _


def plain_levels(name: str, behaviours: Sequence[str]) -> tuple[str, ...]:
    """Give five anchored levels for something that came without its own: what a rater hears, tied to the behaviours."""
    what = behaviours[0].rstrip(".") if behaviours else name
    return tuple(
        text.format(name=name, what=what)
        for text in (
            _("Gives no example of {name}, or tells of doing the opposite and sees nothing amiss."),
            _("Speaks of {name} in general; the example is thin, or others did it and the candidate looked on."),
            _("Tells one clear example of {name} with what they did themselves ({what}) and what came of it."),
            _("Tells more than one example, the choices made in each, what it cost, and a result that can be checked."),
            _("Did so where it was hardest, changed how others work by it, and says what they would do better now."),
        )
    )


def own_questions(
    subject: str, name: str, texts: Sequence[str], behaviours: Sequence[str] = ()
) -> tuple[Question, ...]:
    """Make questions about a subject from the organisation's own texts, else from its behaviours, else from its name."""
    made: list[tuple[str, QuestionKind, int]] = [(text, "past-behaviour", 6) for text in texts]
    if not made:
        behaviour = _("Think of a situation in which it was not easy to work like this: “{what}”. What did you do?")
        made = [(behaviour.format(what=text.rstrip(".")), "past-behaviour", 5) for text in behaviours]
    if not made:
        plain = _("Tell us about a piece of work of yours that called for this: {name}. What did you do, step by step?")
        hardest = _("Which task of yours asked most of you in this: {name}? Take us through it from start to end.")
        made = [(plain.format(name=name), "past-behaviour", 6), (hardest.format(name=name), "significant-challenge", 8)]
    slug = subject.replace(":", "-")
    return tuple(
        Question(f"own-{slug}-{number}", subject, kind, text, minutes, _probes())
        for number, (text, kind, minutes) in enumerate(made, 1)
    )


def _probes() -> tuple[Probe, ...]:
    return (
        Probe("S", _("Where and when was this, and who else was part of it?")),
        Probe("T", _("What exactly was yours to do?")),
        Probe("A", _("What did you do first, and what did you do next?")),
        Probe("R", _("What came of it, and how do you know?")),
    )
