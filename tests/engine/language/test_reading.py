import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.language.reading import reading_grade

SIMPLE = st.text(alphabet="abc .?'", max_size=80)


@pytest.mark.parametrize(
    ("text", "letters", "word_count", "sentence_count"),
    [
        ("Describe your responsibilities regarding international procurement.", 61, 6, 1),
        ("The committee reviewed every application carefully. Nobody objected.", 59, 8, 2),
        ("Explain how isn't-quite accounting reconciles quarterly statements", 58, 7, 1),
    ],
)
def test_grade_is_the_mean_of_both_published_formulas(
    text: str, letters: int, word_count: int, sentence_count: int
) -> None:
    ari = 4.71 * letters / word_count + 0.5 * word_count / sentence_count - 21.43
    coleman_liau = 0.0588 * (100 * letters / word_count) - 0.296 * (100 * sentence_count / word_count) - 15.8

    assert reading_grade(text) == pytest.approx((ari + coleman_liau) / 2)


def test_worked_example_by_hand() -> None:
    # 40 letters, 6 words, 1 sentence: ARI = 31.4 + 3 - 21.43 = 12.97;
    # Coleman-Liau: L = 666.67, S = 16.667: 39.2 - 4.9333 - 15.8 = 18.4667; mean 15.7183.
    text = "Describe another workshop problem twice again."

    assert reading_grade(text) == pytest.approx(15.7183, abs=1e-4)


@pytest.mark.parametrize("text", ["", "  ", "?!", "Go.", "I am."])
def test_texts_too_short_or_simple_to_measure_have_grade_nought(text: str) -> None:
    assert reading_grade(text) == 0.0


def test_a_number_with_a_point_does_not_end_a_sentence() -> None:
    assert reading_grade("Temperature averaged 3.5 throughout") == reading_grade("Temperature averaged 3.5 throughout.")


@given(SIMPLE)
def test_grade_is_never_below_nought_and_ignores_capitals(text: str) -> None:
    grade = reading_grade(text)

    assert grade >= 0
    assert reading_grade(text.upper()) == grade


@given(st.lists(st.sampled_from(["measure", "organisation", "tables", "ran"]), min_size=2, max_size=30))
def test_one_long_sentence_is_never_easier_than_two_short_ones(chosen: list[str]) -> None:
    middle = len(chosen) // 2
    one = " ".join(chosen) + "."
    two = " ".join(chosen[:middle]) + ". " + " ".join(chosen[middle:]) + "."

    assert reading_grade(one) >= reading_grade(two)


@given(st.integers(min_value=1, max_value=5))
def test_repeating_a_text_does_not_change_its_grade(times: int) -> None:
    text = "Describe another workshop problem twice again. "

    assert reading_grade(text * times) == pytest.approx(reading_grade(text))
