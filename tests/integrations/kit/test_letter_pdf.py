"""The preview as PDF: in the language in force, with every letter of it."""

from __future__ import annotations

import pypdfium2
import pytest

from kedua.integrations.kit import typesetting
from kedua.integrations.kit.letter import letter_pdf
from kedua.integrations.kit.typesetting import LettersMissing
from kedua.queries.preview_letter import Letter, letter_of
from kedua.wording.translate import in_language
from tests.cast import Cast
from tests.factories.previews import make_preview


def letter(cast: Cast, language: str) -> Letter:
    with in_language(language):
        return letter_of(make_preview(cast.job), cast.job)


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "What it is really like"), ("ms", "Keadaan sebenar"), ("zh-hans", "真实的样子")],
)
def test_what_we_say_around_the_job_is_in_the_language(cast: Cast, language: str, says: str) -> None:
    with in_language(language):
        try:
            made = letter_pdf(letter(cast, language))
        except LettersMissing:
            pytest.skip("no font with Chinese letters on this machine")

    assert f"/Lang({language[:2]})".encode() in made.replace(b" ", b"")
    assert says in pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()


def test_where_no_font_has_chinese_letters_no_page_of_gaps_is_made(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "_TRIES", ((False, True), (False, False)))  # as without a font of the system
    chinese = letter(cast, "zh")

    with in_language("zh"), pytest.raises(LettersMissing):
        letter_pdf(chinese)

    with in_language("ms"):
        assert letter_pdf(chinese).startswith(b"%PDF")  # a name in Chinese leaves a gap, and the rest can be read
