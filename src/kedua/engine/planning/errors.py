"""Wishes that no plan can meet, each saying which one and what would fix it."""

from __future__ import annotations


class ImpossiblePlan(ValueError):
    """Base of all planning errors; `code` and `inputs` let `wording` make a sentence of it."""

    code = "impossible"

    def __init__(self, **inputs: str | int | tuple[str, ...]) -> None:
        super().__init__(f"{self.code}: {inputs}")
        self.inputs = inputs


class LengthOutOfRange(ImpossiblePlan):
    """The interview is shorter than 20 or longer than 120 minutes. Inputs: minutes, least, most."""

    code = "length-out-of-range"


class PartsTooLong(ImpossiblePlan):
    """The fixed parts leave no time for scored questions. Inputs: minutes, fixed, scored."""

    code = "parts-too-long"


class CoreTooLong(ImpossiblePlan):
    """The common core needs more minutes than there are. Inputs: core, scored, minutes, needed (as TooShort)."""

    code = "core-too-long"


class PinsTooLong(ImpossiblePlan):
    """What must be asked would fit without what is pinned. Inputs: pinned (texts), required, scored, minutes, needed."""

    code = "pins-too-long"


class NoPanel(ImpossiblePlan):
    """The panel is empty. No inputs."""

    code = "no-panel"


class NoPanelFor(ImpossiblePlan):
    """Nobody on the panel can judge a must-have or a core question. Inputs: competencies, panel."""

    code = "no-panel-for"


class NoQuestionFor(ImpossiblePlan):
    """Nothing new is left to ask for something that must be asked. Inputs: requirements (names)."""

    code = "no-question-for"


class TooShort(ImpossiblePlan):
    """What must be asked does not fit. Inputs: minutes, scored, required (minutes), must_haves (names), needed.

    needed: the shortest length that would do, 0 when none of up to two hours would.
    """

    code = "too-short"
