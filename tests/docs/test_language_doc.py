import pytest

from kedua.library.law import JURISDICTIONS, load_law
from tests.docs.language_figures import figures
from tests.docs.pages import named, read, rows

PAGE = read("explain/language.md")
# Rules may be mended without a new table, as long as it tells no reader anything that is not so any more.
TOLERANCE = 0.025


@pytest.mark.parametrize("topic", sorted(load_law().topics))
def test_every_topic_is_on_the_page(topic: str) -> None:
    assert topic in named(PAGE)


def test_topics_are_named_where_they_are_looked_for() -> None:
    questions, notes = PAGE.split("In questions:")[1].split("In notes:")
    notes = notes.split("\n\n")[0]
    law = load_law()

    assert named(questions) >= {topic.id for topic in law.topics.values() if topic.question}
    assert named(notes) == {topic.id for topic in law.topics.values() if topic.note}


@pytest.mark.parametrize("place", JURISDICTIONS)
def test_every_jurisdiction_is_on_the_page(place: str) -> None:
    assert [place, load_law().jurisdictions[place].name] in rows(PAGE)


def test_the_measured_figures_are_as_the_page_says() -> None:
    told = {row[0]: (float(row[1]), float(row[2])) for row in rows(PAGE) if len(row) == 3 and row[1][:1].isdigit()}

    measured = figures()

    assert set(told) == set(measured)
    assert {name: pair for name, pair in measured.items() if pair != pytest.approx(told[name], abs=TOLERANCE)} == {}
