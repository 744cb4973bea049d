"""The second look by meaning keeps to the language that it was fitted to."""

import pytest

from kedua.engine.language.message_model import is_english


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("You will hear from us on Friday.", True),
        ("Anda akan mendengar daripada kami pada hari Jumaat.", False),
        ("我们会在星期五告诉您。", False),
    ],
)
def test_english_is_known_by_its_small_words(sentence: str, english: bool) -> None:
    assert is_english(sentence) is english
