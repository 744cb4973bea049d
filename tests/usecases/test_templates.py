"""Something is said to a candidate in the right words: theirs in language and length, the organisation's own or ours."""

from __future__ import annotations

import datetime as dt

import pytest

from kedua.engine.language.occasions import WORDED, Occasion
from kedua.records.models import Application, MessageTemplate
from kedua.usecases.templates import say
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_seat
from tests.fakes.outside import Nowhere


def application_of(cast: Cast, **candidate: object) -> Application:
    row = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)
    row.promise = dt.date(2026, 11, 27)
    for name, value in candidate.items():
        setattr(row.candidate, name, value)
    return row


def own(cast: Cast, text: str, language: str = "en", form: str = "email") -> None:
    MessageTemplate.objects.create(
        organisation=cast.organisation, occasion="deciding", channel=form, language=language, subject="{{ job.title }}",
        text=text, created_at=NOW,
    )  # fmt: skip


@pytest.mark.parametrize("occasion", WORDED)
def test_every_occasion_has_words_with_a_name_and_the_candidates_page(cast: Cast, occasion: Occasion) -> None:
    said = say(occasion, application_of(cast), NOW, Nowhere())

    assert said.subject
    assert cast.cleo.name in said.text
    assert "Hana Yusof" in said.text
    assert "https://nowhere.example/my-application/" in said.text
    assert "{" not in said.text
    assert "\n\n\n" not in said.text


def test_the_day_and_what_the_writer_knows_stand_in_it(cast: Cast) -> None:
    said = say(
        "thank-you", application_of(cast), NOW, Nowhere(), sender=cast.rita, what_happens_next="We compare notes."
    )

    assert "We compare notes. You will hear from us by Friday 27 November 2026, also if the answer is no." in said.text
    assert "Rita Chandran" in said.text
    assert cast.rita.account.email in said.text


def test_an_interview_is_told_on_the_clocks_where_the_candidate_is(cast: Cast) -> None:
    application = application_of(cast, time_zone="Asia/Tokyo")
    at = dt.datetime(2026, 11, 25, 2, tzinfo=dt.UTC)
    interview = make_interview(application, round=2, starts_at=at, state="booked", place="Bakau House, level 3")
    make_seat(interview, cast.ben)

    said = say("invitation", application, dt.datetime(2026, 11, 20, tzinfo=dt.UTC), Nowhere())

    assert "When: Wednesday 25 November 2026, 11:00–11:45 (Tokyo time)" in said.text
    assert "Where: Bakau House, level 3" in said.text
    assert "With: Ben Lim" in said.text


def test_a_short_form_goes_where_messages_are_short(cast: Cast) -> None:
    agreed = [{"to": "whatsapp", "given": True, "at": NOW.isoformat()}]
    application = application_of(cast, channel="whatsapp", phone="+60123456789", consents=agreed)

    said = say("deciding", application, NOW, Nowhere())

    assert said.subject == ""
    assert "\n" not in said.text


def test_the_organisations_own_words_come_first(cast: Cast) -> None:
    own(cast, "Dear {{ candidate.name }}, until {{ promise.day }}.")

    said = say("deciding", application_of(cast), NOW, Nowhere())

    assert said.text == f"Dear {cast.cleo.name}, until Friday 27 November 2026."
    assert said.subject == cast.job.title


def test_own_words_in_another_language_or_that_are_broken_give_way_to_ours(cast: Cast) -> None:
    own(cast, "Salam {{ candidate.name }}", language="ms")
    own(cast, "{{ candidate.salary }}")

    said = say("deciding", application_of(cast), NOW, Nowhere())

    assert "We have not decided yet" in said.text


def test_what_stands_in_a_field_is_never_read_as_a_template(cast: Cast) -> None:
    said = say("deciding", application_of(cast, name="{{ page.link }}\nBcc: x"), NOW, Nowhere())

    assert said.text.startswith("Dear {{ page.link }} Bcc: x,")


def test_nobody_elses_words_are_used(cast: Cast) -> None:
    MessageTemplate.objects.create(
        organisation=cast.dan.organisation, occasion="deciding", channel="email", text="From elsewhere", created_at=NOW
    )

    said = say("deciding", application_of(cast), NOW, Nowhere())

    assert "elsewhere" not in said.text
