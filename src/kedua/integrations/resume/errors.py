"""The one error of the résumé reader: a file that cannot be read, with a code and what the sentence about it needs."""

from __future__ import annotations


class UnreadableResume(ValueError):
    """A file that gives no résumé. Its sentence is in `kedua.wording.resume`, by `code`.

    Codes: empty, too-large, too-many-pages, too-many-lines, packed-too-tightly, locked, image-only, picture, damaged, old-word,
    rich-text, other-format, no-text, not-json, wrong-field. `inputs` fills the sentence in.
    """

    def __init__(self, code: str, **inputs: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.inputs = inputs
