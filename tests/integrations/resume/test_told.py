"""Résumés that tell of work in sentences, under no heading, or under headings that nobody lists."""

import pytest

from kedua.integrations.resume import ReadResume, read_resume


def read(text: str) -> ReadResume:
    return read_resume(text.encode(), "letter.txt")


def told(body: str) -> list[tuple[str, str, str, str]]:
    found = read(f"Suraya binti Latif\nsuraya@example.com\n\n{body}\n").experience
    return [
        (
            p.title.value if p.title else "",
            p.employer.value if p.employer else "",
            p.start.value if p.start else "",
            "now" if p.current else p.end.value if p.end else "",
        )
        for p in found
    ]


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        (
            "Since May 2020 I have been Ward Sister at Hospital Melaka.",
            ("Ward Sister", "Hospital Melaka", "2020-05", "now"),
        ),
        (
            "I worked as a Groundsman for Sunway Lagoon from 2013 to 2018.",
            ("Groundsman", "Sunway Lagoon", "2013", "2018"),
        ),
        (
            "From January 2016 until March 2020 I was a nurse at Klinik Aman.",
            ("nurse", "Klinik Aman", "2016-01", "2020-03"),
        ),
        (
            "I became supervisor of Senyum Dental Group, where I still work.",
            ("supervisor", "Senyum Dental Group", "", ""),
        ),
    ],
)
def test_a_sentence_tells_of_a_position(sentence: str, position: tuple[str, str, str, str]) -> None:
    assert told(sentence) == [position]


@pytest.mark.parametrize(
    "sentence",
    [
        "I was born in Ipoh in 1990.",
        "I trained as a nurse in Kubang Kerian.",
        "I am happy at home.",
        "He was good at Maths.",
    ],
)
def test_other_sentences_tell_of_none(sentence: str) -> None:
    assert told(sentence) == []


def test_positions_in_sentences_are_for_a_person_to_check() -> None:
    found = read("Suraya binti Latif\n\nI have been Ward Sister at Hospital Melaka since May 2020.\n").experience

    assert [p.title.sure for p in found if p.title] == [False]


def test_a_degree_told_in_a_sentence_is_read() -> None:
    found = read("Suraya binti Latif\n\nI hold a Diploma in Nursing from Universiti Malaya (2012).\n").education

    assert [(s.degree and s.degree.value, s.school and s.school.value, s.end and s.end.value) for s in found] == [
        ("Diploma in Nursing", "Universiti Malaya", "2012")
    ]


def test_columns_of_a_table_are_read_by_its_head_in_any_order() -> None:
    rows = (
        "<tr><th>From</th><th>To</th><th>Reason for leaving</th><th>Employer</th><th>Position</th></tr>"
        "<tr><td>2016</td><td>Present</td><td>-</td><td>Maju Foods</td><td>Cook</td></tr>"
        "<tr><td>2012</td><td>2016</td><td>Better pay</td><td>Kedai Kak Yah</td><td>Waiter</td></tr>"
    )
    page = f"<h1>Aminah Salleh</h1><p>aminah@example.com</p><h2>Work experience</h2><table>{rows}</table>"

    found = read_resume(page.encode(), "cv.html").experience

    assert [(p.title and p.title.value, p.employer and p.employer.value, p.start and p.start.value) for p in found] == [
        ("Cook", "Maju Foods", "2016"),
        ("Waiter", "Kedai Kak Yah", "2012"),
    ]


def test_a_word_at_the_end_of_a_sentence_takes_nothing_with_it() -> None:
    body = "Work experience\n\nTeacher\nTadika Harapan\n2018 - 2020\nLooks after 120\nchildren\nCook\nTadika Bakti\n2014 - 2018"

    assert [(title, employer) for title, employer, _, _ in told(body)] == [
        ("Teacher", "Tadika Harapan"),
        ("Cook", "Tadika Bakti"),
    ]
