"""The pages of the plan: what they say, what they keep, and that nobody finds in them what is sealed for them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.plan_store import read_kit, read_wishes
from kedua.records.models import Plan
from kedua.usecases.plan_edits import Edit
from kedua.usecases.plans import change_plan, lock_plan, make_first_plan
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import CORE, far, fresh, make_plan_for
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_scorecard, make_seat


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages compare with the tests' own comparer: these tests are not about meaning."""
    for module in ("plan", "plan_edit"):
        monkeypatch.setattr(f"kedua.web.views.{module}.installed_comparer", far)


def source(client: Client, cast: Cast, name: str = "plan", **query: str | int) -> str:
    answer = client.get(reverse(name, args=[cast.application.pk]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def post(client: Client, cast: Cast, name: str = "plan-edit", **data: object) -> tuple[int, str]:
    answer = client.post(reverse(name, args=[cast.application.pk]), data)
    return answer.status_code, answer.content.decode()


def free(row: Plan) -> str:
    return next(planned.question.id for planned in read_kit(row.kit).plan.questions if not planned.core)


def newest() -> Plan:
    return Plan.objects.order_by("-version")[0]


def test_without_a_plan_the_page_offers_to_make_one_with_the_usual_panel(cast: Cast, sign_in: SignIn) -> None:
    page = source(sign_in(cast.rita), cast)

    assert "Plan the second interview" in page
    assert page.index("Hana Yusof") < page.index("Other members") < page.index("Rita Chandran", page.index("Other"))


def test_the_page_of_a_first_plan_takes_few_queries(
    cast: Cast, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(cast.rita)

    with django_assert_max_num_queries(12):
        source(client, cast)


def test_the_first_plan_takes_the_length_and_the_panel_as_chosen(cast: Cast, sign_in: SignIn) -> None:
    data = {"minutes": 75, "person": [str(cast.sam.pk)], f"judges-{cast.sam.pk}": ["leading-teams", "customer-service"]}
    data |= {"guest": ["Maya Lee", ""]}

    status, _page = post(sign_in(cast.rita), cast, "plan-make", **data)

    assert status == 303
    plan = read_kit(newest().kit).plan
    assert plan.minutes == 75
    assert [(p.name, p.competencies) for p in plan.panel] == [
        ("Sam Ong", ("leading-teams", "customer-service")),
        ("Maya Lee", ()),
    ]


def test_what_was_left_as_usual_goes_on_following_the_booking(cast: Cast, sign_in: SignIn) -> None:
    data = {"minutes": 60, "person": [str(cast.hana.pk), str(cast.sam.pk)]}

    post(sign_in(cast.rita), cast, "plan-make", **data)

    wishes = read_wishes(newest().wishes)
    assert (wishes.minutes, wishes.panel) == (None, None)


def test_a_first_plan_that_cannot_be_says_why_and_keeps_what_was_typed(cast: Cast, sign_in: SignIn) -> None:
    status, page = post(
        sign_in(cast.rita), cast, "plan-make", minutes=15, person=[str(cast.sam.pk)], guest=["Maya Lee"]
    )

    assert status == 422
    assert "An interview takes 20 to 120 minutes, not 15." in page
    assert 'value="15"' in page
    assert 'value="Maya Lee"' in page
    assert Plan.objects.count() == 0


def test_the_page_says_first_what_the_interview_will_find_out(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)

    page = source(sign_in(cast.rita), cast)

    assert re.search(r"In 60 minutes, find out what is still open about [^<]*Leading teams", page)
    assert page.index("k-find-out") < page.index("k-minutes") < page.index("k-ask-text") < page.index('id="worth"')
    assert "Common core" in page
    assert "No other plan of 60 minutes could do more." in page


def test_reading_the_plan_takes_few_queries_and_makes_no_plan(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_plan_for(cast)
    make_seat(make_interview(cast.application, 2, state="booked", minutes=45), cast.sam)
    change_plan(cast.rita, fresh(cast), 1, Edit("pin", free(first)), far(), NOW)
    client = sign_in(cast.ada)
    monkeypatch.setattr("kedua.usecases.plans.make_edited_plan", None)

    with django_assert_num_queries(11):
        source(client, cast)


@pytest.mark.parametrize("versions", [1, 3])
def test_versions_take_no_further_queries(
    versions: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    name = free(make_plan_for(cast))
    for seen in range(1, versions):
        change_plan(cast.rita, fresh(cast), seen, Edit("pin" if seen % 2 else "unpin", name), far(), NOW)
    client = sign_in(cast.ada)

    with django_assert_num_queries(10):
        source(client, cast)


def test_a_change_reads_what_plans_are_made_from_once(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    name = free(make_plan_for(cast))
    client = sign_in(cast.rita)
    source(client, cast, "plan-question", id=name)  # what is remembered is read once

    with django_assert_num_queries(27):
        page = source(client, cast, "plan-question", id=name)
    other = re.findall('value="swap:([^"]+)"', page)[0]
    with django_assert_num_queries(32):
        assert post(client, cast, do=f"swap:{other}", question=name, version=1, why="Closer.")[0] == 303
    with django_assert_num_queries(31):
        assert post(client, cast, do=f"drop:{other}", version=2, why="Closer.")[0] == 303


def test_an_edit_shows_at_once_what_it_did_to_the_plan(cast: Cast, sign_in: SignIn) -> None:
    name = free(make_plan_for(cast))
    client = sign_in(cast.rita)

    status, _page = post(client, cast, do=f"drop:{name}", version=1)

    page = source(client, cast)
    assert status == 303
    assert "Left out: “" in page
    assert re.search(r"[−+]\d+\.\d points: it takes away|tells as much as before", page)
    assert "Undo" in page


def test_a_drag_sends_the_order_of_the_rows(cast: Cast, sign_in: SignIn) -> None:
    row = make_plan_for(cast)
    fit = [planned.question.id for planned in read_kit(row.kit).plan.parts[2].questions]
    order = [planned.question.id for planned in read_kit(row.kit).plan.parts[1].questions] + fit[::-1]

    status, _page = post(sign_in(cast.rita), cast, version=1, order=order)

    assert status == 303
    assert [planned.question.id for planned in read_kit(newest().kit).plan.questions] == order


def test_past_a_warning_the_page_asks_why_and_goes_on_from_there(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client = sign_in(cast.rita)

    status, page = post(client, cast, do=f"drop:{CORE}", version=1)

    assert status == 422
    assert "A question of the common core is left out" in page
    assert f'name="do" value="drop:{CORE}"' in page
    assert post(client, cast, do=f"drop:{CORE}", version=1, why="In her letter.")[0] == 303
    assert "In her letter." in source(client, cast)


def test_a_swap_past_a_warning_says_which_question_would_come(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client = sign_in(cast.rita)
    offers = source(client, cast, "plan-question", id=CORE)
    other = re.findall('value="swap:([^"]+)"', offers)[0]

    status, page = post(client, cast, do=f"swap:{other}", question=CORE, version=1)

    assert status == 422
    assert re.search("<b>Swapped “[^”]+” for “[^”]+”</b>", page)


def test_an_edit_of_an_older_version_keeps_what_was_wished(cast: Cast, sign_in: SignIn) -> None:
    name = free(make_plan_for(cast))
    change_plan(cast.hana, fresh(cast), 1, Edit("pin", name), far(), NOW)

    status, page = post(sign_in(cast.rita), cast, do="length", minutes=45, version=1)

    assert status == 422
    assert "Somebody else changed the plan while you looked at it." in page
    assert "Hana Yusof" in page
    assert "Changed the length to 45 minutes" in page
    assert 'name="minutes" value="45"' in page
    assert 'name="version" value="2"' in page
    assert Plan.objects.count() == 2


def test_a_length_that_cannot_be_says_what_would(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)

    status, page = post(sign_in(cast.rita), cast, do="length", minutes=500, version=1)

    assert status == 422
    assert "An interview takes 20 to 120 minutes, not 500." in page


@pytest.mark.parametrize(
    "data", [{"do": "length", "minutes": "x"}, {"do": "length"}, {"version": "99999999999999999999"}]
)
def test_nonsense_changes_nothing(data: Mapping[str, str], cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)

    address = reverse("plan-edit", args=[cast.application.pk])

    status = sign_in(cast.rita).post(address, {"version": 1, **data}).status_code

    assert status == 422
    assert Plan.objects.count() == 1


def test_an_unknown_wish_is_not_found(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)

    assert post(sign_in(cast.rita), cast, do="explode:x", version=1)[0] == 404


def test_other_words_and_settings_come_from_the_questions_own_page(cast: Cast, sign_in: SignIn) -> None:
    name = free(make_plan_for(cast))
    client = sign_in(cast.rita)
    address = f"{reverse('plan-question', args=[cast.application.pk])}?id={name}"
    words = "Tell us about a week in which your team changed its mind."

    assert client.post(address, {"do": "reword", "text": words, "version": 1}).status_code == 303
    settings = {"do": "settings", "person": str(cast.sam.pk), "minutes": 9, "version": 2}
    assert client.post(address, settings).status_code == 303

    asked = next(p for p in read_kit(newest().kit).plan.questions if p.question.id == name)
    assert (asked.question.text, asked.asked_by, asked.minutes) == (words, str(cast.sam.pk), 9)
    assert words in client.get(address).content.decode()


def test_words_that_are_too_short_stay_in_the_field(cast: Cast, sign_in: SignIn) -> None:
    name = free(make_plan_for(cast))
    address = f"{reverse('plan-question', args=[cast.application.pk])}?id={name}"

    answer = sign_in(cast.rita).post(address, {"do": "reword", "text": "Why?", "version": 1})

    assert answer.status_code == 422
    assert ">Why?</textarea>" in answer.content.decode()


def test_an_own_question_joins_the_plan_and_an_impossible_one_stays_in_the_field(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client = sign_in(cast.rita)
    own = {"subject": "leading-teams", "kind": "open", "text": "How do you hand over a closing shift?", "version": 1}

    status, page = post(client, cast, "plan-add", **own, minutes=60)
    assert status == 422
    assert "How do you hand over a closing shift?" in page
    assert post(client, cast, "plan-add", **own, minutes=5)[0] == 303

    texts = [planned.question.text for planned in read_kit(newest().kit).plan.questions]
    assert "How do you hand over a closing shift?" in texts


def test_the_panel_can_change(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client = sign_in(cast.rita)

    status, _page = post(client, cast, "plan-panel", version=1, person=[str(cast.ben.pk)])
    empty, page = post(client, cast, "plan-panel", version=2)

    assert (status, empty) == (303, 422)
    assert [person.name for person in read_kit(newest().kit).plan.panel] == ["Ben Lim"]
    assert "Choose at least one person who asks" in page


def test_a_booking_that_differs_is_told_and_can_be_followed(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    make_seat(make_interview(cast.application, 2, state="booked", minutes=45), cast.sam)
    client = sign_in(cast.rita)

    assert "The interview is booked for 45 minutes; this plan takes 60." in source(client, cast)
    assert post(client, cast, do="as-booked", version=1)[0] == 303

    plan = read_kit(newest().kit).plan
    assert (plan.minutes, [person.name for person in plan.panel]) == (45, ["Sam Ong"])
    assert "The interview is booked" not in source(client, cast)


def test_feedback_that_came_in_later_is_told_and_can_be_planned_with(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client, later = sign_in(cast.rita), NOW + dt.timedelta(hours=1)
    assert "Feedback came in after this plan was made" not in source(client, cast)

    make_scorecard(make_seat(cast.interview, cast.sam), submitted_at=later)

    assert "Feedback came in after this plan was made" in source(client, cast)
    assert post(client, cast, do="again", version=1)[0] == 303
    assert "Feedback came in after this plan was made" not in source(client, cast)


def test_an_older_version_can_be_looked_at_and_gone_back_to(cast: Cast, sign_in: SignIn) -> None:
    first = make_plan_for(cast)
    change_plan(cast.rita, fresh(cast), 1, Edit("length", minutes=45), far(), NOW)
    client = sign_in(cast.rita)

    page = source(client, cast, version=1)
    assert "This is version 1, not the one in force" in page
    assert 'id="agenda"' not in page
    assert post(client, cast, "plan-back", version=2, to=1)[0] == 303

    assert newest().kit == first.kit
    assert client.get(reverse("plan", args=[cast.application.pk]), {"version": 9}).status_code == 404


def test_a_locked_plan_offers_no_edits_until_somebody_says_why(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    client = sign_in(cast.rita)

    assert post(client, cast, "plan-lock", version=1, do="lock")[0] == 303
    page = source(client, cast)
    assert 'id="agenda"' not in page
    assert "Change or swap" not in page
    assert post(client, cast, do="length", minutes=45, version=2)[0] == 422
    assert post(client, cast, "plan-lock", version=2, do="unlock", why=" ")[0] == 422
    assert post(client, cast, "plan-lock", version=2, do="unlock", why="Sam is ill.")[0] == 303
    assert "Sam is ill." in source(client, cast)


def test_locking_an_older_version_is_refused(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    change_plan(cast.hana, fresh(cast), 1, Edit("length", minutes=45), far(), NOW)

    status, page = post(sign_in(cast.rita), cast, "plan-lock", version=1, do="lock")

    assert status == 422
    assert "Somebody else changed the plan" in page
    assert not Plan.objects.filter(state="locked").exists()


def test_two_plans_of_a_job_show_the_common_core_side_by_side(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    other = make_application(cast.job, make_candidate(cast.organisation, "Devi Nair"))
    make_first_plan(cast.rita, other, far(), NOW)
    client = sign_in(cast.rita)

    page = source(client, cast, "plan-compare", **{"with": str(other.pk)})

    assert "1 question of the common core is put to both." in page
    assert "The same words" in page
    assert f'value="{other.pk}"' in source(client, cast)


@pytest.mark.parametrize("other", ["", "x", "itself", "unplanned", "elsewhere"])
def test_what_cannot_be_compared_is_not_found(other: str, cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    unplanned = make_application(cast.job, make_candidate(cast.organisation, "Devi Nair"))
    known = {"itself": str(cast.application.pk), "unplanned": str(unplanned.pk), "elsewhere": str(cast.job.pk)}
    address = reverse("plan-compare", args=[cast.application.pk])

    assert sign_in(cast.rita).get(address, {"with": known.get(other, other)}).status_code == 404


def test_a_name_is_written_as_it_is(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    type(cast.application).objects.filter(pk=cast.application.pk).update(candidate_name="Tan & <b>O'Neil</b>")

    page = source(sign_in(cast.rita), cast)

    assert "Tan &amp; &lt;b&gt;O&#x27;Neil&lt;/b&gt; · Outlet Manager" in page
    assert "&amp;amp;" not in page


def test_a_locked_plan_says_so_to_every_reader(cast: Cast, sign_in: SignIn) -> None:
    lock_plan(cast.rita, make_plan_for(cast), NOW)

    for member in (cast.ada, cast.rita, cast.hana):
        assert "The panel's kit is final." in source(sign_in(member), cast)
