"""What is wrong with the form of a question, and how to put it better."""

from __future__ import annotations

from typing import NamedTuple

from kedua.wording.translate import gettext as _


class Advice(NamedTuple):
    """What is wrong, and what to do instead."""

    message: str
    instead: str


def form_advice(form: str) -> Advice:
    """Advise on a fault of form: closed, leading, loaded, double-barrelled or vague. Raises KeyError for others."""
    return {
        "closed": Advice(
            _("It can be answered by yes, no or one fact."),
            _("Ask for an account: “Tell us about a time when…” or “How did you…?”"),
        ),
        "leading": Advice(
            _("It suggests the answer that is wanted."),
            _("Take the hint out and ask what the candidate did."),
        ),
        "loaded": Advice(
            _("It takes something for granted that nobody has shown."),
            _("Ask what happened, and let the candidate tell it."),
        ),
        "double-barrelled": Advice(
            _("It asks two different things at once."),
            _("Ask one thing, and keep the other as a probe or a question of its own."),
        ),
        "vague": Advice(
            _("It gives the candidate nothing to answer from."),
            _("Name a situation: “Tell us about the last time you…”"),
        ),
    }[form]
