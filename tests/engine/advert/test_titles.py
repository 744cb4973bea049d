"""A title in a sentence is said without what only its heading needs."""

import pytest

from kedua.engine.advert.titles import spoken_title


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Night porter", "Night Porter"),
        ("Senior Data Engineer (f/m/d)", "Senior Data Engineer"),
        ("HGV Class 1 driver (nights)", "HGV Class 1 Driver"),
        ("Staff Nurse - Ward 7 (Respiratory)", "Staff Nurse"),
        ("Graduates – Civil engineer (2027)", "Civil Engineer"),
        ("Night shift – Ward 7", "Night Shift"),
        ("iOS contractor", "iOS Contractor"),
        ("Volunteer Co-ordinator", "Volunteer Co-ordinator"),
        ("Head of sales", "Head of Sales"),
        ("2nd line support", "2nd Line Support"),
        ("Nurse, renal unit", "Nurse, Renal Unit"),
        ("URGENT!! Forklift operator x3 - nights", "Forklift Operator"),
        ("Now hiring: bakers (2 posts)", "Bakers"),
        ("Urgent care nurse", "Urgent Care Nurse"),
        ("Bakers 2 posts", "Bakers"),
        ("(any)", "(Any)"),
        ("…", "…"),
    ],
)
def test_a_title_is_said(title: str, said: str) -> None:
    assert spoken_title(title) == said
