"""A template says what its fields hold, and can do nothing else; what is wrong with it is told by line and name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.wording.message_fields import FIELDS, Fields, field_meanings
from kedua.wording.message_language import LONGEST, TemplateWrong, faults_in, fill


def test_a_field_is_filled_and_a_sentence_left_out_where_it_holds_nothing() -> None:
    text = "Dear {{ candidate.name }},\n\n{% if promise.day %}By {{ promise.day }}.\n\n{% endif %}Bye"

    with_day = fill(text, Fields({"candidate.name": "Cleo", "promise.day": "Friday"}))
    without = fill(text, Fields({"candidate.name": "Cleo"}))

    assert with_day == "Dear Cleo,\n\nBy Friday.\n\nBye"
    assert without == "Dear Cleo,\n\nBye"


@pytest.mark.parametrize(
    ("text", "line", "named"),
    [
        ("Dear {{ candidate.name }}\n{{ candidate.salary }}", 2, "candidate.salary"),
        ("{{ candidate }}", 1, "candidate"),
        ("{{ candidate[job.title] }}", 1, "candidate"),
        ("Hello\n\n{% include 'secrets' %}", 3, "include"),
        ("{% render 'x' %}", 1, "render"),
        ("{% for x in (1..9) %}{{ x }}{% endfor %}", 1, "for"),
        ("{% assign x = 1 %}", 1, "assign"),
        ("{{ job.title | append: job.title }}", 1, "append"),
        ("{% if reasons %}yes", 1, "endif"),
        ("no\n{% endif %}", 2, "endif"),
        ("{{ job.title", 1, "{{ and }}"),
        ("Dear you,\njob.title }}", 2, "}}"),
        ("Dear {candidate.name}", 1, "{candidate.name}"),
        ("{% raw %}{{ job.title }}{% endraw %}", 1, "{{"),
        ("yes\n{# a remark #}", 2, "{#"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_name(text: str, line: int, named: str) -> None:
    (fault,) = faults_in(text)

    assert fault.line == line
    assert named in fault.sentence


def test_a_wrong_template_is_not_filled() -> None:
    with pytest.raises(TemplateWrong) as raised:
        fill("{{ nobody }}", Fields())

    assert raised.value.faults[0].line == 1


def test_what_is_too_long_is_not_even_read() -> None:
    (fault,) = faults_in("x" * (LONGEST + 1))

    assert "too long" in fault.sentence


def test_what_a_field_holds_is_no_template_and_one_line_where_it_is_a_name() -> None:
    filled = fill(
        "{{ candidate.name }}|{{ reasons }}", Fields({"candidate.name": "{{ x }}\n{% y %}", "reasons": "a\nb"})
    )

    assert filled == "{{ x }} {% y %}|a\nb"


def test_conditions_without_end_are_told_and_do_no_harm() -> None:
    deep = "{% if reasons %}" * 200 + "x" + "{% endif %}" * 200

    assert len(faults_in(deep)) == 1


def test_every_field_has_a_meaning() -> None:
    assert list(field_meanings()) == list(FIELDS)


@given(st.text(alphabet="{}%|. \nabifendjotlcs'\"[]()0123456789", max_size=80))
def test_whatever_is_typed_is_filled_or_told(text: str) -> None:
    faults = faults_in(text)

    if not faults:
        assert isinstance(fill(text, Fields({"job.title": "x"})), str)
    else:
        assert all(fault.line >= 1 and fault.sentence for fault in faults)
