"""The language of a text is told as far as it matters: ours, two that are partly read, and all others."""

import pytest

from kedua.engine.language.message import check_message
from kedua.engine.language.reason import check_reason
from kedua.engine.language.rules import Rules
from kedua.engine.language.tongue import Tongue, tongue_of

NOTHING = Rules(())
MALAY = "Kami tidak dapat menawarkan jawatan ini kepada anda. Terima kasih kerana hadir temu duga."
CHINESE = "感谢您来面试。很遗憾，我们不能录用您。祝一切顺利。"


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("", "en"),
        ("Good listener.", "en"),
        ("We will call you on Friday.", "en"),
        ("Can come for interview on Friday or not? Let us know ya, terima kasih!", "en"),
        (MALAY, "ms"),
        (CHINESE, "zh"),
        ("Wir haben uns entschieden, Sie nicht einzustellen, und das ist für uns nicht leicht.", "other"),
        ("உங்கள் விண்ணப்பத்திற்கு நன்றி.", "other"),
    ],
)
def test_the_language_of_a_text_is_told(text: str, tongue: Tongue) -> None:
    assert tongue_of(text) == tongue


@pytest.mark.parametrize("text", [MALAY, CHINESE])
def test_a_refusal_in_malay_or_chinese_is_read_for_what_it_owes(text: str) -> None:
    assert check_message(text, "not-passed", NOTHING, ()) == ()
    assert [found.code for found in check_message(text, "passed", NOTHING, ())][-1] == "no-next-step"


def test_what_is_english_in_a_malay_message_is_still_read() -> None:
    (found,) = check_message(f"{MALAY} You are too arrogant for us.", "own", NOTHING, ())

    assert found.code == "trait"


def test_a_message_that_nobody_here_can_read_owes_nothing_but_to_be_short() -> None:
    text = "நன்றி வணக்கம் " * 200

    assert [found.code for found in check_message(text, "not-passed", NOTHING, ())] == ["too-long"]


@pytest.mark.parametrize("text", [MALAY, CHINESE, "Dia terlalu tua dan tidak sesuai untuk jawatan ini."])
def test_a_reason_in_another_language_is_not_read(text: str) -> None:
    assert check_reason(text, NOTHING, ()) == ()
