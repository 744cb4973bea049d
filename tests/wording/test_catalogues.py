"""The catalogues of languages: every sentence that candidates read is in them, with its slots, and compiled as it stands."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo

from kedua.config.catalogues import catalogue, languages, place, renewed, sentences, text_of
from kedua.wording import dates
from kedua.wording.translate import gettext, in_language, ngettext, use_language

SLOT = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
LANGUAGES = list(languages())


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def test_malay_and_chinese_are_there() -> None:
    assert LANGUAGES == ["ms", "zh_Hans"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_just_what_candidates_read_and_all_of_it(language: str) -> None:
    catalog = catalogue(language)

    wanted = renewed(catalog, sentences("candidates.cfg"))

    assert place(language, "po").read_bytes() == text_of(wanted), "run: make messages"
    assert [one.id for one in catalog if one.id and not all(forms(one.string))] == []
    assert [one.id for one in catalog if one.fuzzy and one.id] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_of_a_sentence_is_in_its_translation(language: str) -> None:
    wrong = [
        one.id
        for one in catalogue(language)
        for form in forms(one.string)
        if one.id and sorted(SLOT.findall(form)) != sorted(SLOT.findall(forms(one.id)[-1]))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_programs_read_is_what_translators_wrote(language: str) -> None:
    made = read_mo(BytesIO(place(language, "mo").read_bytes()))

    compiled = {forms(one.id): forms(one.string) for one in made if one.id}

    assert compiled == {forms(one.id): forms(one.string) for one in catalogue(language) if one.id}, "run: make messages"


def test_chinese_has_the_marks_of_chinese() -> None:
    marks = re.compile(r"[一-鿿][,;:!?()]|[,;:!?()][一-鿿]")

    found = [one.string for one in catalogue("zh_Hans") if one.id for form in forms(one.string) if marks.search(form)]

    assert found == []


@pytest.mark.parametrize(
    ("language", "name"),
    [("zh", "星期四"), ("zh-hans", "星期四"), ("ms", "Khamis"), ("ms-MY", "Khamis"), ("ta", "Thursday")],
)
def test_a_language_is_known_by_all_its_names_and_an_unknown_one_is_english(language: str, name: str) -> None:
    with in_language(language):
        assert dates.weekday_name(3) == name


def test_a_language_holds_within_its_block_only() -> None:
    use_language("ms")

    with in_language("zh"):
        inside = gettext("Thursday")
    after = gettext("Thursday")
    use_language("en")

    assert (inside, after) == ("星期四", "Khamis")


@pytest.mark.parametrize(("language", "said"), [("ms", "1 hari 2 hari"), ("zh", "1 天 2 天"), ("en", "1 day 2 days")])
def test_a_number_is_told_in_the_form_of_the_language(language: str, said: str) -> None:
    with in_language(language):
        assert " ".join(ngettext("{number} day", "{number} days", number) for number in (1, 2)) == said
