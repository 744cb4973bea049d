import pytest

from kedua.engine.advert.advice_coded import FEMININE, MASCULINE
from kedua.engine.advert.advice_findings import CODES
from tests.docs.pages import named, read

PAGE = read("explain/advert-advice.md")


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_advice_is_on_the_page(code: str) -> None:
    assert code in named(PAGE)


def test_the_lists_of_coded_words_are_as_long_as_the_page_says() -> None:
    assert f"{len(MASCULINE)} masculine and {len(FEMININE)} feminine stems" in PAGE
