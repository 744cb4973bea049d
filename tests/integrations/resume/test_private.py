"""Protected matters are taken out before anything is read."""

import pytest

from kedua.integrations.resume import Place, read_resume

LINES = [
    "Date of Birth: 12 March 1990",
    "D.O.B : 1/2/1990",
    "Gender: Female",
    "Marital Status : Single",
    "Religion: Islam",
    "Race: Chinese",
    "Nationality: Malaysian",
    "NRIC: 900101-14-5678",
    "I/C No : 900101-14-5678",
    "900101-14-5678",
    "S1234567D",
    "Age: 31",
    "28 years old",
    "Jantina: Perempuan",
    "Tarikh Lahir: 1 Mac 1990",
    "Agama: Islam",
    "性别：女",
    "出生日期：1995年5月",
    "男 | 28岁 | 未婚",
    "Ngày sinh: 12/05/1993",
    "Singapore Citizen",
    "Photo: see enclosed",
    "No. of children: 2",
    "Height: 170 cm",
]


@pytest.mark.parametrize("line", LINES)
def test_a_protected_line_is_kept_away_and_only_its_place_is_told(line: str) -> None:
    text = f"Tan Wei Ming\n{line}\nwei@example.com\n\nSKILLS\n\nExcel"

    read = read_resume(text.encode(), "cv.txt")

    assert read.left_out == (Place(1, 2),)
    assert line not in repr(read)
    assert read.phones == ()


def test_what_stands_beside_it_is_still_read() -> None:
    text = "Tan Wei Ming\nMale | 31 years old | 012-345 6789 | wei@example.com\n\nSKILLS\n\nExcel"

    read = read_resume(text.encode(), "cv.txt")

    assert [p.value for p in read.phones] == ["+60123456789"]
    assert read.emails[0].text == "012-345 6789\twei@example.com"


def test_a_label_over_its_value_takes_both_out() -> None:
    text = "Tan Wei Ming\nDate of Birth\n12 March 1990\nwei@example.com\n\nSKILLS\n\nExcel"

    assert read_resume(text.encode(), "cv.txt").left_out == (Place(1, 2), Place(1, 3))


@pytest.mark.parametrize("line", ["Single sign-on", "Race condition testing", "Teaching religion", "Age of Empires"])
def test_a_skill_that_only_sounds_like_it_stays(line: str) -> None:
    read = read_resume(f"Tan Wei Ming\nwei@example.com\n\nSKILLS\n\n- {line}".encode(), "cv.txt")

    assert [s.value for s in read.skills] == [line]
    assert read.left_out == ()
