"""What a use case answers when a wish cannot be met for a reason a person can act on."""

from __future__ import annotations


class Refused(Exception):
    """A wish that cannot be met. code: why, put into a sentence by `kedua.wording.refusals`; inputs fill it in."""

    def __init__(self, code: str, **inputs: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.inputs = inputs
