"""The pages of a decision: how it stands, the form, the panel's views, a second pair of eyes, reversal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kedua.records.models import Application, Decision, Message, Plan, Remedy, View, ViewsAsked
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.decisions import DUE, LATER, WHY, answer_of, decided, fresh, ready, unmet
from tests.factories.rows import NOW, make_interview, make_rated_task, make_scorecard, make_seat

PAGE_QUERIES, FORM_QUERIES = 11, 11


@pytest.fixture(autouse=True)
def _then() -> Iterator[None]:
    with time_machine.travel(LATER, tick=False):
        yield


def address(cast: Cast, name: str = "decision") -> str:
    return reverse(name, args=[cast.application.pk])


def typed(cast: Cast, outcome: str = "pass", **more: object) -> dict[str, object]:
    fields: dict[str, object] = {
        "act": "decide",
        "seen": str(Decision.objects.count()),
        "outcome": outcome,
        "text:leading-teams": WHY,
        "evidence:leading-teams": [str(answer_of(cast.seat).pk)],
        "text:customer-service": unmet().text,
    }
    return fields | more


def undecided(cast: Cast, **more: object) -> dict[str, object]:
    fields: dict[str, object] = {
        "unresolved": ["customer-service"],
        "remedy": f"interview|{cast.hana.pk}|2|customer-service",
        "owner": str(cast.rita.pk),
        "due": DUE.isoformat(),
        "words": "We would like to talk with you once more, about guests.",
    }
    return typed(cast, "undecided", **(fields | more))


def test_the_page_waits_for_every_scorecard(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    make_seat(make_interview(cast.application, 3), cast.sam)

    page = sign_in(cast.hana).get(address(cast)).content.decode()

    assert "Wait for every scorecard" in page
    assert "Sam Ong" in page
    assert sign_in(cast.hana).get(address(cast, "decision-new")).status_code == 404


def test_the_form_shows_evidence_to_tick_and_what_is_unresolved(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)

    page = sign_in(cast.hana).get(address(cast, "decision-new")).content.decode()

    assert "Met all six that day." in page
    assert "nobody has seen it" in page
    assert "of them for an hour of everyone’s time" in page
    assert "2 rounds are over. Up to 2 more may follow" in page


def test_on_a_job_that_needs_nothing_one_cannot_be_undecided(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    cast.job.competencies.all().delete()

    page = sign_in(cast.hana).get(address(cast, "decision-new")).content.decode()

    assert 'value="no pass"' in page
    assert 'value="undecided"' not in page
    assert "The job has no competencies, so nothing can be left unresolved." in page


def test_checking_says_what_is_found_and_keeps_what_was_typed(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    given = typed(cast, act="check") | {"text:leading-teams": "She is too aggressive."}

    answer = sign_in(cast.hana).post(address(cast, "decision-new"), given)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "This says what somebody is like. Say what they said or did." in page
    assert "She is too aggressive.</textarea>" in page
    assert f'value="{answer_of(cast.seat).pk}" checked' in page
    assert Decision.objects.count() == 0


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    given = undecided(cast, owner="", due="2026-11-01", remedy="") | {"text:leading-teams": ""}

    answer = sign_in(cast.hana).post(address(cast, "decision-new"), given)

    page = answer.content.decode()
    assert answer.status_code == 422
    for text in (
        "You ticked evidence here: say what it shows.",
        "Choose who sees to it.",
        "This day is over.",
        "Choose what is to resolve it.",
        "We would like to talk with you once more, about guests.</textarea>",
        'value="2026-11-01"',
    ):
        assert text in page
    assert Decision.objects.count() == 0


def test_a_decision_is_made_and_shown_with_its_reasons(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    client = sign_in(cast.hana)

    answer = client.post(address(cast, "decision-new"), typed(cast))

    assert (answer.status_code, answer.headers["Location"]) == (303, address(cast))
    page = client.get(address(cast)).content.decode()
    assert WHY in page
    assert "Met all six that day." in page
    assert "Decided by Hana Yusof" in page
    assert fresh(cast).stage == "passed"


def test_what_an_assessment_showed_stands_beside_the_reason_that_rests_on_it(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    rater = make_rated_task(cast.application, cast.sam, 4)
    client = sign_in(cast.hana)

    client.post(address(cast, "decision-new"), typed(cast) | {"evidence:leading-teams": [str(rater.ratings.get().pk)]})

    page = client.get(address(cast)).content.decode()
    assert "Covered every shift." in page
    assert "more piece" not in page


def test_once_decided_the_next_thing_is_to_tell_the_candidate(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    client = sign_in(cast.hana)
    client.post(address(cast, "decision-new"), typed(cast))

    drafted = client.get(address(cast)).content.decode()
    Application.objects.update(answered_at=LATER)
    told = client.get(address(cast)).content.decode()

    first = drafted[drafted.index('<section class="k-next"') :].split("</section>")[0]
    assert "Tell the candidate" in first
    assert reverse("application-messages", args=[cast.application.pk]) in first
    assert "Tell the candidate" not in told


def test_an_undecided_decision_leads_to_a_plan_of_what_is_unresolved(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    client = sign_in(cast.hana)

    client.post(address(cast, "decision-new"), undecided(cast))
    page = client.get(address(cast)).content.decode()
    planned = client.post(address(cast, "remedy-plan"))

    assert "A further interview by Hana Yusof" in page
    first = page[page.index('<section class="k-next"') :].split("</section>")[0]
    assert "Plan only what is unresolved" in first
    assert reverse("application-messages", args=[cast.application.pk]) in first
    assert (planned.status_code, planned.headers["Location"]) == (303, reverse("plan", args=[cast.application.pk]))
    plan = Plan.objects.get()
    asked = [q["question"]["subject"] for part in plan.kit["plan"]["parts"] for q in part["questions"]]
    assert (plan.round, set(asked)) == (3, {"customer-service"})
    booking = client.get(reverse("interview-new", args=[cast.application.pk])).content.decode()
    assert 'value="24"' in booking


def test_the_panel_says_what_it_thinks_and_nobody_reads_it_before_all_have(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    hana, ben, sam = (sign_in(one) for one in (cast.hana, cast.ben, cast.sam))

    hana.post(address(cast, "views-ask"), {"days": "1"})
    ben.post(address(cast, "panel-view"), {"outcome": "no pass", "text": "Zben named no guest."})
    sealed = [one.get(address(cast, name)).content.decode() for one, name in ((hana, "decision"), (sam, "panel-view"))]
    sam.post(address(cast, "panel-view"), {"outcome": "pass", "text": "Zsam met all six."})
    opened = hana.get(address(cast)).content.decode()

    assert [("Zben" in page, "No pass</b>" in page) for page in sealed] == [(False, False)] * 2
    assert "1 of 2 have said" in sealed[0]
    assert ("Zben" in opened, "Zsam" in opened) == (True, True)


def test_whoever_decides_sees_to_it_unless_they_choose_another(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)

    page = sign_in(cast.hana).get(address(cast, "decision-new")).content.decode()

    assert f'<option value="{cast.hana.pk}" selected>' in page


def test_who_is_asked_sees_that_first_until_they_have_said_it(cast: Cast, sign_in: SignIn) -> None:
    row = ready(cast)
    make_scorecard(make_seat(row.interviews.get(round=2), cast.hana))
    hana = sign_in(cast.hana)
    hana.post(address(cast, "views-ask"), {"days": "1"})

    asked = hana.get(address(cast)).content.decode()
    hana.post(address(cast, "panel-view"), {"outcome": "pass", "text": "She met all six targets."})
    said = hana.get(address(cast)).content.decode()

    assert '<h2 id="next">Say what you think</h2>' in asked
    assert '<h2 id="next">Wait for the panel’s views</h2>' in said
    assert ("Say what you think" in said, "Change what you said" in said) == (False, True)


def test_a_view_needs_an_outcome_and_a_sentence(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    sign_in(cast.hana).post(address(cast, "views-ask"), {"days": "1"})
    client = sign_in(cast.ben)

    answer = client.post(address(cast, "panel-view"), {"outcome": "", "text": "Zben named no guest."})

    assert answer.status_code == 422
    assert "Zben named no guest.</textarea>" in answer.content.decode()
    assert View.objects.exclude(outcome="").count() == 0


def test_who_was_not_asked_has_no_view(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    sign_in(cast.hana).post(address(cast, "views-ask"), {"days": "1"})

    assert sign_in(cast.ada).get(address(cast, "panel-view")).status_code == 404


def test_time_that_is_wrong_is_not_given(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)

    sign_in(cast.hana).post(address(cast, "views-ask"), {"days": "99"})

    assert ViewsAsked.objects.count() == 0


def test_a_second_person_confirms_and_nobody_else(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    cast.organisation.four_eyes = True
    cast.organisation.save()
    hana, rita = sign_in(cast.hana), sign_in(cast.rita)
    hana.post(address(cast, "decision-new"), typed(cast))

    own = hana.get(address(cast)).content.decode()
    refused = hana.post(address(cast, "decision-second"), {"act": "confirm"})
    asked = rita.get(address(cast)).content.decode()
    told = Message.objects.count()
    rita.post(address(cast, "decision-second"), {"act": "confirm", "why": "As I read it, too."})

    assert "Whoever decided cannot confirm it" in own
    assert "You are the second pair of eyes" in asked
    assert (refused.status_code, told, fresh(cast).stage) == (404, 0, "passed")
    assert "As I read it, too." in rita.get(address(cast)).content.decode()


def test_declining_needs_words(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    cast.organisation.four_eyes = True
    cast.organisation.save()
    sign_in(cast.hana).post(address(cast, "decision-new"), typed(cast))
    rita = sign_in(cast.rita)

    rita.post(address(cast, "decision-second"), {"act": "decline", "why": ""})
    waiting = Decision.objects.get().state
    rita.post(address(cast, "decision-second"), {"act": "decline", "why": "Guests are not settled."})

    assert (waiting, Decision.objects.get().state) == ("proposed", "declined")


def test_a_reversed_decision_stays_in_the_history_with_its_reason(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    decided(cast)
    client = sign_in(cast.rita)

    client.post(address(cast, "decision-reverse"), {"why": "The reference had not come in."})

    page = client.get(address(cast)).content.decode()
    assert "The reference had not come in." in page
    assert "Reversed by Rita Chandran" in page
    assert "What the candidate is told" in page
    assert fresh(cast).stage == "deciding"


@pytest.mark.parametrize(("many", "tasks"), [(1, 0), (3, 0), (3, 2)])
def test_the_number_of_queries_does_not_grow(cast: Cast, sign_in: SignIn, many: int, tasks: int) -> None:
    ready(cast)
    client = sign_in(cast.hana)
    for number in range(tasks):
        make_rated_task(cast.application, cast.sam, 4, task=f"rota-{number}", round=3 + number)
        cast.organisation.stop = 9
        cast.organisation.save()
    for _ in range(many):
        decided(cast)
        client.post(address(cast, "decision-reverse"), {"why": "More came in."})
    client.post(address(cast, "views-ask"), {"days": "1"})

    with CaptureQueriesContext(connection) as page:
        client.get(address(cast))
    ViewsAsked.objects.all().update(opened_at=NOW)
    with CaptureQueriesContext(connection) as form:
        client.get(address(cast, "decision-new"))

    rated = 1 if tasks else 0  # the ratings of assessments, where there are any
    assert (len(page), len(form)) == (PAGE_QUERIES + rated, FORM_QUERIES + rated)


def test_what_is_late_says_so(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    decided(cast, "undecided")
    Remedy.objects.update(due_on=NOW.date() - dt.timedelta(days=1))

    assert "late" in sign_in(cast.rita).get(address(cast)).content.decode()


def test_what_somebody_who_left_was_to_see_to_is_wanted_of_who_runs_it(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    decided(cast, "undecided")
    cast.rita.active = False
    cast.rita.save()

    people = {"ada": cast.ada, "hana": cast.hana, "ben": cast.ben, "dan": cast.dan}
    wanted = [
        name
        for name, one in people.items()
        if "You see to what is unresolved" in sign_in(one).get("/").content.decode()
    ]

    assert wanted == ["ada", "hana"]
    assert "is no longer here" in sign_in(cast.hana).get(address(cast)).content.decode()


def test_today_names_who_is_to_say_confirm_or_see_to_something(cast: Cast, sign_in: SignIn) -> None:
    ready(cast)
    everyone = {name: sign_in(member) for name, member in cast.everyone.items() if member is not None}

    def shown(text: str) -> list[str]:
        return [name for name, client in everyone.items() if text in client.get("/").content.decode()]

    waiting = shown("Decisions waiting")
    everyone["hana"].post(address(cast, "views-ask"), {"days": "1"})
    views = shown("Say it, sealed")
    ViewsAsked.objects.all().update(opened_at=NOW)
    decided(cast, "undecided")
    remedies, still = shown("You see to what is unresolved"), shown("Decisions waiting")
    cast.organisation.four_eyes = True
    cast.organisation.save()
    decided(cast)
    seconds = shown("Confirm or decline")

    assert (waiting, views, remedies, still, seconds) == (
        ["ada", "rita", "hana"], ["ben", "sam"], ["rita"], [], ["ada", "rita"],
    )  # fmt: skip
