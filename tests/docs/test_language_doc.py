import pytest

from kedua.engine.language.form import question_form
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.star import measured_f1
from tests.docs.language_figures import FORMS, figures
from tests.docs.pages import named, read, rows

PAGE = read("explain/language.md")
# Rules may get better without a new table, and worse by a text or two; then: python -m tests.docs.language_figures
TOLERANCE = 0.015


@pytest.mark.parametrize("topic", sorted(load_law().topics))
def test_every_topic_is_on_the_page(topic: str) -> None:
    assert topic in named(PAGE)


def test_the_questions_shown_have_the_form_that_the_page_says() -> None:
    shown = [(row[2], row[0]) for row in rows(PAGE) if len(row) == 3 and row[0] in FORMS]

    assert [form for _, form in shown] == ["loaded", "leading", "double-barrelled", "closed", "vague", "open"]
    assert [(text, question_form(text).form) for text, _ in shown] == shown


def test_topics_are_named_with_where_they_are_looked_for() -> None:
    told = {row[0]: row[2] for row in rows(PAGE) if len(row) == 3 and row[0] in load_law().topics}

    assert told == {
        topic.id: " and ".join(["questions"] * (topic.question is not None) + ["notes"] * (topic.note is not None))
        for topic in load_law().topics.values()
    }


@pytest.mark.parametrize("place", JURISDICTIONS)
def test_every_jurisdiction_is_on_the_page(place: str) -> None:
    assert [place, load_law().jurisdictions[place].name] in rows(PAGE)


def test_the_page_promises_no_more_than_is_measured() -> None:
    told = {row[0]: (float(row[1]), float(row[2])) for row in rows(PAGE) if len(row) == 3 and row[1][:1].isdigit()}

    measured = figures()

    assert set(told) == set(measured)
    assert [name for name, pair in measured.items() if is_worse(name, pair, told[name])] == []


def is_worse(name: str, measured: tuple[float, float], told: tuple[float, float]) -> bool:
    sign = -1 if "by mistake" in name else 1
    return any(sign * (page - now) > TOLERANCE for page, now in zip(told, measured, strict=True))


def test_the_page_tells_how_well_notes_are_read() -> None:
    names = [row[1:] for row in rows(PAGE) if row[1:2] == ["situation"]]
    told = [[float(figure) for figure in row[1:]] for row in rows(PAGE) if row[0] == "F1" and len(row) == 5]

    assert names == [["situation", "task", "action", "result"]]
    assert told == [[round(figure, 2) for figure in measured_f1().values()]]
