"""The preview as PDF: in the language in force, with every letter of it."""

from __future__ import annotations

import pypdfium2
import pytest

from kedua.integrations.kit.letter import letter_pdf
from kedua.queries.preview_letter import letter_of
from kedua.wording.translate import in_language
from tests.cast import Cast
from tests.factories.previews import make_preview


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "What it is really like"), ("ms", "Keadaan sebenar"), ("zh-hans", "真实的样子")],
)
def test_what_we_say_around_the_job_is_in_the_language(cast: Cast, language: str, says: str) -> None:
    preview = make_preview(cast.job)

    with in_language(language):
        made = letter_pdf(letter_of(preview, cast.job))

    assert f"/Lang({language[:2]})".encode() in made.replace(b" ", b"")
    assert says in pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()
