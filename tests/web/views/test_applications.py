import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kedua.records.models import Application, Candidate, Interview
from kedua.usecases.promises import put_off
from kedua.usecases.resumes import add_file
from kedua.usecases.stages import move_on
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.messages import make_message
from tests.factories.rows import NOW, TODAY, make_application, make_interview, make_job, make_scorecard, make_seat


def url(cast: Cast, name: str = "application") -> str:
    return reverse(name, kwargs={"key": cast.application.pk})


def text(cast: Cast, sign_in: SignIn) -> str:
    return sign_in(cast.rita).get(url(cast)).content.decode()


def test_the_next_step_is_the_first_thing_said(cast: Cast, sign_in: SignIn) -> None:
    move_on(cast.application, NOW)

    page = text(cast, sign_in)

    main = page[page.index("<main") :]
    assert main.index("Get feedback from Ben Lim") < main.index("Interviews")
    assert reverse("interview", kwargs={"key": cast.interview.pk}) in main
    assert "Feedback missing" in main


def test_no_rating_and_no_opinion_is_shown(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)
    move_on(cast.application, NOW)

    page = text(cast, sign_in)

    assert "Feedback is in" in page
    assert not [word for word in ("Prepares well", "Little about guests", "Named no guest", "yes</") if word in page]


def test_what_is_known_and_what_happened_is_shown(cast: Cast, sign_in: SignIn) -> None:
    cast.cleo.claims = [{"text": "Ran two outlets", "competency": "leading-teams", "verified": False}]
    cast.cleo.experience = [{"title": "Manager", "employer": "Kopi", "years": "2020–"}]
    cast.cleo.save()
    put_off(cast.hana, cast.application, TODAY + dt.timedelta(days=3), "", NOW)
    add_file(cast.hana, cast.application, b"x", "cleo.pdf", NOW)

    page = text(cast, sign_in)

    assert "Ran two outlets" in page
    assert "Leading" in page
    assert "cleo.pdf" in page
    assert "Promised another day by which they hear" in page
    assert "Hana Yusof" in page


def test_whoever_asks_in_the_second_interview_opens_the_room_from_here(cast: Cast, sign_in: SignIn) -> None:
    interview = make_interview(cast.application, 2, state="booked")
    mine, theirs = make_seat(interview, cast.hana), make_seat(interview, cast.sam)
    address = url(cast)

    before = sign_in(cast.hana).get(address).content.decode()
    make_scorecard(mine)
    after = sign_in(cast.hana).get(address).content.decode()

    assert reverse("room", args=[mine.pk]) in before
    assert reverse("room", args=[theirs.pk]) not in before
    assert reverse("room", args=[mine.pk]) not in after


def test_a_promise_is_set_and_a_missing_day_is_asked_for(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)

    soon = timezone.localdate() + dt.timedelta(days=30)
    client.post(url(cast, "application-promise"), {"promise": soon})
    client.post(url(cast, "application-promise"), {"promise": "soon"})

    assert Application.objects.get().promise == soon
    assert "Choose a day." in client.get(url(cast)).content.decode()


def test_withdrawing_is_neutral_and_can_be_undone(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    client.post(url(cast, "application-withdraw"))
    assert "This is never held against anyone" in client.get(url(cast)).content.decode()
    client.post(url(cast, "application-back"))

    assert Application.objects.get().stage == "feedback"


def test_the_record_is_changed(cast: Cast, sign_in: SignIn) -> None:
    rows = {f"{n}-TOTAL_FORMS": "0" for n in ("experience", "education", "skills", "strengths", "claims")}
    rows |= {name.replace("TOTAL", "INITIAL"): "0" for name in rows}

    sign_in(cast.hana).post(url(cast, "application-edit"), {"name": "Cleo Lim", "email": "", "phone": "", **rows})

    assert (Candidate.objects.get().name, Application.objects.get().candidate_name) == ("Cleo Lim", "Cleo Lim")


def test_an_interviewer_on_the_panel_does_not_reach_the_page(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.ben).get(url(cast)).status_code == 404


def test_deleting_leads_back_to_the_list(cast: Cast, sign_in: SignIn) -> None:
    response = sign_in(cast.rita).post(url(cast, "candidate-delete"), {"why": "Entered twice."})

    assert response.headers["Location"] == reverse("candidates")
    assert (Candidate.objects.count(), Interview.objects.count()) == (0, 0)


def test_more_interviews_take_no_more_queries(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    counts = []
    for more in (0, 2):
        for number in range(more):
            make_seat(make_interview(cast.application, 2 + number), cast.sam)
            make_application(make_job(cast.organisation, f"Job {number}"), cast.cleo)
        with CaptureQueriesContext(connection) as queries:
            client.get(url(cast))
        counts.append(len(queries))

    assert counts == [12, 12]


def test_the_last_message_stands_on_the_page(cast: Cast, sign_in: SignIn) -> None:
    client, url = sign_in(cast.rita), reverse("application", args=[cast.application.pk])
    before = client.get(url).content.decode()
    make_message(cast.application, occasion="deciding", state="sent", sent_at=NOW)
    make_message(cast.application, occasion="thank-you", state="undone", created_at=NOW + dt.timedelta(hours=1))

    page = client.get(url).content.decode()

    assert "Nothing has been said yet" in before
    assert "Still deciding" in page
    assert "Put away" not in page


def test_who_was_told_that_the_job_is_closed_can_go_on_once_it_is_open(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(stage="job closed", answered_at=NOW)
    client = sign_in(cast.rita)

    page = client.get(url(cast)).content.decode()
    client.post(url(cast, "application-back"))

    assert "They were told that the job is closed" in page
    assert reverse("application-back", args=[cast.application.pk]) in page
    back = Application.objects.get()
    assert (back.stage, back.answered_at) == ("feedback", None)
    assert back.promise is not None


def test_still_deciding_is_offered_sent_and_held_back_on_the_page(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)
    day = timezone.localdate() + dt.timedelta(days=40)

    client.post(url(cast, "application-still-deciding"), {"promise": day})
    told = client.get(url(cast)).content.decode()
    client.post(url(cast, "application-deciding-undo"))
    after = client.get(url(cast)).content.decode()

    assert "is told that they hear by" in told
    assert reverse("application-deciding-undo", args=[cast.application.pk]) in told
    assert "put off once" in told
    assert "Held back." in after
    assert "put off once" not in after
    assert Application.objects.get().promise == TODAY + dt.timedelta(days=7)


def test_a_third_time_asks_why(cast: Cast, sign_in: SignIn) -> None:
    Application.objects.update(promise_moves=2)
    client, day = sign_in(cast.rita), timezone.localdate() + dt.timedelta(days=40)

    before = client.get(url(cast)).content.decode()
    client.post(url(cast, "application-still-deciding"), {"promise": day, "why": " "})
    refused = client.get(url(cast)).content.decode()
    client.post(url(cast, "application-promise"), {"promise": day, "why": "The budget is not signed."})

    assert "Why once more" in before
    assert "Say why it has to be once more." in refused
    assert Application.objects.get().promise == day
