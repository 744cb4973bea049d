"""What an interviewer noted of an example is told on only where it names nobody, nothing private and no judgement."""

from __future__ import annotations

import pytest

from kedua.engine.language.told_topic import may_be_told
from kedua.library.law import JURISDICTIONS, load_law


def told(topic: str) -> bool:
    return may_be_told(topic, load_law(sides=("note",)).rules, JURISDICTIONS)


@pytest.mark.parametrize(
    "topic",
    [
        "the late delivery of bread",
        "The missed sales target in March",
        "a guest who came back on Monday with the wrong order",
        "the move of the HR files to SAP",
    ],
)
def test_a_plain_phrase_is_told(topic: str) -> None:
    assert told(topic)


@pytest.mark.parametrize(
    "topic",
    [
        "the quarrel with Farid",
        "Aminah's complaint about the rota",
        "the talk with encik rahman",
        "her maternity leave rota",
        "the divorce and the move",
        "the way she is arrogant with guests",
        "better than the other candidate on stock",
        "a 4/5 on planning",
        "kes pelanggan yang marah dan tidak sabar",
        "pelanggan marah",
        "ok",
        "顾客投诉",
        "the freezer\nand the stairs",
        "the evening when the freezer broke and everybody had gone home so that nobody could help",
    ],
)
def test_others_private_matters_judgements_and_what_is_not_read_stay_inside(topic: str) -> None:
    assert not told(topic)
