"""The forms of verbs."""

import pytest

from kedua.engine.advert.verbs import GERUNDS, THIRDS, VERBS, gerund, guessed, third, verb_of


@pytest.mark.parametrize(
    ("base", "with_s", "with_ing"),
    [
        ("plan", "plans", "planning"),
        ("write", "writes", "writing"),
        ("carry", "carries", "carrying"),
        ("play", "plays", "playing"),
        ("watch", "watches", "watching"),
        ("fix", "fixes", "fixing"),
        ("do", "does", "doing"),
        ("tie", "ties", "tying"),
        ("oversee", "oversees", "overseeing"),
        ("refer", "refers", "referring"),
        ("open", "opens", "opening"),
        ("equip", "equips", "equipping"),
        ("quote", "quotes", "quoting"),
        ("have", "has", "having"),
        ("be", "is", "being"),
        ("re-plan", "re-plans", "re-planning"),
    ],
)
def test_a_verb_takes_its_forms(base: str, with_s: str, with_ing: str) -> None:
    assert (third(base), gerund(base)) == (with_s, with_ing)


def test_every_form_leads_back_to_its_verb() -> None:
    lost = {verb for verb in VERBS if THIRDS[third(verb)] != verb or GERUNDS[gerund(verb)] != verb}

    assert lost <= {"fulfil", "fulfill", "program", "programme"}  # the same verb, written in two ways


def test_american_spelling_is_read_too() -> None:
    assert (GERUNDS["traveling"], GERUNDS["modeling"]) == ("travel", "model")


@pytest.mark.parametrize(
    ("word", "base"),
    [("vulcanises", "vulcanise"), ("rectifies", "rectify"), ("quenches", "quench"), ("anodizes", "anodize")],
)
def test_a_verb_that_is_not_listed_is_guessed_from_its_ending(word: str, base: str) -> None:
    assert guessed(word) == base


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("coordination", "coordinate"),
        ("supervision", "supervise"),
        ("delivery", "deliver"),
        ("maintenance", "maintain"),
        ("arrival", ""),  # who arrives does nothing to it
        ("matters", ""),
    ],
)
def test_a_noun_that_names_a_doing_leads_to_its_verb(noun: str, verb: str) -> None:
    assert verb_of(noun) == verb
