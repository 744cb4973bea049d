"""Lists of a description read as one: needs in one form, people joined, steps of growth apart from benefits."""

import pytest

from kedua.engine.advert.facts import Facts, MustHave
from kedua.engine.advert.text import TONES, Tone
from tests.engine.advert.test_composing import SEEDS, part


def needs(*texts: str) -> tuple[MustHave, ...]:
    return tuple(MustHave(text) for text in texts)


@pytest.mark.parametrize("tone", TONES)
def test_things_alone_stay_as_they_were_written(tone: Tone) -> None:
    facts = Facts("GIS digitiser", must_haves=needs("QGIS or ArcGIS", "Good eyesight with or without glasses"))

    texts = {part(facts, "bring", tone, seed=seed) for seed in SEEDS}

    assert all("- QGIS or ArcGIS\n- Good eyesight with or without glasses\n" in text for text in texts)


def test_what_one_is_stands_beside_what_one_has() -> None:
    facts = Facts("Helper", must_haves=needs("18 or older by law", "Driving licence D", "Not allergic to bee stings"))

    texts = {part(facts, "bring", seed=seed) for seed in SEEDS}

    assert all("18 or older by law" in text and "have 18" not in text for text in texts)
    assert all("be not allergic" in text or "You are not allergic" in text for text in texts)


@pytest.mark.parametrize("need", ["Class D licence", "Forklift licence", "Driving licence D"])
def test_a_licence_is_no_partial_match(need: str) -> None:
    facts = Facts("Driver", must_haves=needs(need, "Patience", "Malay and English"))

    assert all("icence" in part(facts, "bring", tone).rsplit("\n\n", 1)[1] for tone in TONES)


@pytest.mark.parametrize("tone", TONES)
def test_what_a_need_is_for_is_said_of_the_reader(tone: Tone) -> None:
    facts = Facts("Keeper", duties=("In charge of the keys",), must_haves=(MustHave("QGIS or ArcGIS", 0),))

    texts = {part(facts, "bring", tone, seed=seed) for seed in SEEDS}

    assert not any("you be" in text for text in texts)
    assert all("in charge of the keys" in text for text in texts)


@pytest.mark.parametrize(
    ("team", "said"),
    [
        ("two technicians, a planner", "two technicians and a planner"),
        ("twelve actors, a lighting designer, one driver", "twelve actors, a lighting designer and one driver"),
        ("six people, mostly part-time", "six people, mostly part-time"),
        ("two nurses and a doctor, a cook", "two nurses and a doctor, a cook"),
    ],
)
def test_several_people_are_joined(team: str, said: str) -> None:
    assert all(said in part(Facts("Helper", team=team), "opening", tone) for tone in TONES)


@pytest.mark.parametrize(
    ("boss", "said"),
    [
        ("Site supervisor", "the Site supervisor"),
        ("to the matron", "the matron"),
        ("En. Zul, site supervisor", "En. Zul, site supervisor"),
    ],
)
def test_who_leads_is_named_or_said_by_role(boss: str, said: str) -> None:
    texts = [part(Facts("Helper", reports_to=boss), "opening", tone) for tone in TONES]

    assert all(said in text for text in texts)
    assert not any("the En. Zul" in text for text in texts)


@pytest.mark.parametrize(
    ("title", "step", "apart"),
    [
        ("Hospice nurse", "Head of nights", True),
        ("Trainee embalmer", "Licensed embalmer", True),
        ("Baker", "To shift leader", True),
        ("Lift technician", "Service manager", True),
        ("Baker", "Learn from the manager", False),
        ("Baker", "Lead auditor course", False),
        ("Baker", "Ten days of training as an engineer with the makers of our ovens", False),
        ("Baker", "Learn to lead a shift", False),
    ],
)
def test_what_one_can_become_is_no_benefit(title: str, step: str, apart: bool) -> None:
    facts = Facts(title, benefits=("Meals",), growth=(step,))

    paragraphs = part(facts, "offer").split("\n\n")

    assert ("Meals" in paragraphs[-1]) != apart
