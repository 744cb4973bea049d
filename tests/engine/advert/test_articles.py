"""A or an, or neither."""

import pytest

from kedua.engine.advert.articles import article


@pytest.mark.parametrize(
    ("noun", "written"),
    [
        ("Barista", "a Barista"),
        ("Accounts Executive", "an Accounts Executive"),
        ("hourly worker", "an hourly worker"),
        ("University Lecturer", "a University Lecturer"),
        ("European Sales Lead", "a European Sales Lead"),
        ("uninsured driver", "an uninsured driver"),
        ("HR Executive", "an HR Executive"),
        ("IT Technician", "an IT Technician"),
        ("UX Designer", "a UX Designer"),
        ("SAP Consultant", "an SAP Consultant"),
        ("QA Engineer", "a QA Engineer"),
        ("Head of Sales", "a Head of Sales"),
        ("Process Analyst", "a Process Analyst"),
        ("Site Supervisor (construction)", "a Site Supervisor (construction)"),
        ("Baristas", "Baristas"),
        ("2 Baristas", "2 Baristas"),
        ("the night manager", "the night manager"),
        ("咖啡师", "咖啡师"),
        ("Élève infirmier", "Élève infirmier"),
        ("…", "…"),
    ],
)
def test_an_article_goes_by_sound_and_stays_away_from_plurals_and_numbers(noun: str, written: str) -> None:
    assert article(noun) == written
