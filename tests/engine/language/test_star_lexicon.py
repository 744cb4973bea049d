import pytest

from kedua.engine.language.star_lexicon import build_star_lexicon, verb_form, word_classes

LEXICON = build_star_lexicon(
    irregular={"rang": "ring"},
    plain=["morning"],
    verbs={"act": ["ring", "call", "swap", "carry", "close"], "outcome": ["close"]},
    nouns={"problem": ["flood"]},
    phrases={"duty": [r"\bhad to\b", r"\bmust\b"]},
    nothing=["none"],
)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("rang", ("ring", "ed")),
        ("call", ("call", "base")),
        ("called", ("call", "ed")),
        ("swapped", ("swap", "ed")),
        ("carried", ("carry", "ed")),
        ("closing", ("close", "ing")),
        ("swapping", ("swap", "ing")),
        ("calling", ("call", "ing")),
        ("calls", ("call", "s")),
        ("carries", ("carry", "s")),
        ("finagled", ("finagled", "ed")),
        ("finagling", ("finagling", "ing")),
        ("red", None),
        ("sting", None),
        ("morning", None),
        ("stores", None),
        ("flood", None),
    ],
)
def test_a_verb_is_known_by_its_base_and_form(word: str, form: tuple[str, str] | None) -> None:
    assert verb_form(word, LEXICON) == form


def test_a_verb_has_every_class_it_is_in() -> None:
    assert LEXICON.verbs["close"] == {"act", "outcome"}


def test_other_words_have_classes_in_the_plural_too() -> None:
    found = [word_classes(word, LEXICON) for word in ("flood", "floods", "floor", "loss")]

    assert found == [{"problem"}, {"problem"}, set(), set()]


def test_a_phrase_is_any_of_its_expressions() -> None:
    found = [bool(LEXICON.phrases["duty"].search(text)) for text in ("she had to", "he must", "they may")]

    assert found == [True, True, False]
