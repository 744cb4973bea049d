"""The file that a candidate takes with them: whole, dated, in a form that is written down."""

from __future__ import annotations

import json

from kedua.integrations.own_file.writing import own_json
from kedua.queries.own_data import own_data
from kedua.records.models import Candidate
from kedua.usecases.outcomes import record_answer, record_outcome
from kedua.usecases.reaching import Wish, wish_to_hear
from tests.cast import Cast
from tests.factories.own_pages import make_own_world
from tests.factories.room_cards import ENDED
from tests.factories.sealed import make_world


def test_everything_of_theirs_is_in_the_file(cast: Cast) -> None:
    make_own_world(make_world(cast))
    Candidate.objects.filter(pk=cast.cleo.pk).update(
        experience=[{"title": "Barista", "employer": "Kopi & Co", "years": "2020–2026"}],
        education=[{"degree": "Diploma", "school": "Politeknik", "years": "2019"}],
        skills=[{"text": "latte art", "competency": "craft"}],
        claims=[{"text": "led a team of six", "competency": "leading-teams", "verified": True}],
    )
    wish_to_hear(cast.application, Wish("en", "whatsapp", "012-345 6789", True, "Europe/London"), ENDED)
    cast.application.candidate.refresh_from_db()

    file = json.loads(own_json(own_data(cast.application, ENDED), "Not here: notes."))

    assert file["format"] == "kedua-own-data/1"
    assert file["not_in_this_file"] == "Not here: notes."
    assert file["person"]["address_on_the_channel"] == "+60 12-345 6789"
    assert [(one["to"], one["given"]) for one in file["agreed"]] == [("whatsapp", True)]
    assert file["record"]["positions"] == [{"title": "Barista", "employer": "Kopi & Co", "years": "2020–2026"}]
    assert file["record"]["claims"] == ["led a team of six"]
    assert [one["name"] for one in file["files"]] == ["Cleo Tan.txt"]
    (application,) = file["applications"]
    assert [one["round"] for one in application["interviews"]] == [1, 2, 3]
    assert application["interviews"][-1]["your_words"] == "Cleo Tan can in the morning"
    assert application["interviews"][-1]["people"] == ["Sam Ong"]
    assert [one["answer"] for one in application["preview_answers"]] == ["but"]
    assert [one["asked"] for one in application["questions"]] == ["Cleo Tan asks how large the team is"]
    assert [one["from"] for one in file["messages"]].count("you") == 1
    assert [one["text"] for one in file["requests"]] == ["Cleo Tan is not my whole name"]


def test_an_outcome_is_in_the_file_once_it_was_told(cast: Cast) -> None:
    record_outcome(cast.rita, cast.application, "not passed", ENDED)
    cast.application.refresh_from_db()
    before = json.loads(own_json(own_data(cast.application, ENDED), ""))
    record_answer(cast.rita, cast.application, ENDED)

    after = json.loads(own_json(own_data(cast.application, ENDED), ""))

    assert [file["applications"][0]["outcome_told"] for file in (before, after)] == [None, "not passed"]


def test_every_application_of_theirs_is_in_it_and_nobody_elses(cast: Cast) -> None:
    own = make_own_world(make_world(cast))

    text = own_json(own_data(cast.application, ENDED), "")

    assert "Farid" not in text
    assert str(own.farid.pk) not in text
    assert "Cleo Tan" in text
