"""The page of a debrief: evidence before numbers, one competency at a time, open when it is, and never a verdict."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.records.models import CompetencyRating, DebriefOpening, Member
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import make_interview, make_rated_task, make_scorecard, make_seat

WHY = "Ben is ill until next month."
VERDICT = re.compile(
    r"\b(?:hire|hiring(?! manager)|rejects?|recommend\w*|suitable|unsuitable|should (?:pass|be)|score|rank\w*)\b", re.I
)


def text(source: str) -> str:
    """What somebody reads on a page, without the frame around it."""
    main = source[source.index("<main") : source.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def address(cast: Cast, query: str = "") -> str:
    return reverse("debrief", args=[cast.application.pk]) + query


def both_rounds(cast: Cast, *panel: Member) -> None:
    make_scorecard(cast.seat)
    second = make_interview(cast.application, 2)
    for member in panel or (cast.sam,):
        make_scorecard(make_seat(second, member))


def half_in(cast: Cast) -> None:
    both_rounds(cast)
    make_seat(cast.application.interviews.get(round=2), cast.ben)


def page(sign_in: SignIn, who: Member, cast: Cast, query: str = "") -> str:
    return sign_in(who).get(address(cast, query)).content.decode()


def test_how_ready_it_is_comes_first_then_evidence_then_numbers(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)

    read = text(page(sign_in, cast.hana, cast, "?open=all"))

    order = [
        "How ready the evidence is",
        "What was said and done comes before any number",
        "Met all six that day.",
        "Ratings as they were given",
        "4 of 5",
        "All evidence together",
        "Near calls",
        "Beside the bars",
        "Each rating counts by how much it tells",
    ]
    assert [read.index(part) for part in order] == sorted(read.index(part) for part in order)


def test_one_competency_is_revealed_at_a_time(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)
    revealed = re.compile(r'<details class="k-reveal" id="c-([\w-]+)"([^>]*)>')

    pages = [page(sign_in, cast.hana, cast, query) for query in ("", "?open=customer-service", "?open=all")]
    closed, one, every = (revealed.findall(source) for source in pages)

    assert [rest for _, rest in closed] == [' name="debrief"'] * 3
    assert [subject for subject, rest in one if rest.endswith(" open")] == ["customer-service"]
    assert [rest for _, rest in every] == [" open"] * 3


def test_each_competency_leads_to_the_next_and_the_last_to_what_is_below(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)

    shown = sign_in(cast.hana).get(reverse("debrief", args=[cast.application.pk])).context["shown"]

    here = reverse("debrief", args=[cast.application.pk])
    assert [(one.next, one.next_url) for one in shown.competencies] == [
        ("Customer service", f"{here}?open=customer-service#c-customer-service"),
        ("Resource management", f"{here}?open=resource-management#c-resource-management"),
        ("Near calls, and what would change them", f"{here}?open=near#near"),
    ]


def test_the_near_calls_are_revealed_by_the_link_to_them(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)

    assert 'id="near" open>' in page(sign_in, cast.hana, cast, "?open=near")
    assert 'id="near">' in page(sign_in, cast.hana, cast)


def test_the_estimate_is_drawn_and_told(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)

    source = page(sign_in, cast.hana, cast)

    assert source.count('<svg class="k-estimate"') == 3
    assert "Four times in five the lasting level lies between" in source
    assert 'style="' not in source


def test_who_differs_is_told_by_name(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast, cast.sam, cast.rita)
    low, high = (card.scorecard for card in (cast.application.interviews.get(round=2).panel.all()))
    CompetencyRating.objects.filter(scorecard=low).update(rating=1)
    CompetencyRating.objects.filter(scorecard=high).update(rating=5)

    read = text(page(sign_in, cast.ada, cast))

    assert "Rita Chandran rated 4.0 points above Sam Ong. A real difference" in read


def test_what_would_make_a_competency_surer_is_one_line(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)
    CompetencyRating.objects.exclude(scorecard=cast.seat.scorecard).delete()

    shown = sign_in(cast.hana).get(reverse("debrief", args=[cast.application.pk])).context["shown"]

    about = [line for line, _url in shown.surer if line.startswith("Customer service")]
    assert about == ["Customer service: only one person has rated it; all ratings are of one day."]


def test_a_competency_that_nobody_rated_gets_no_side(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)

    read = text(page(sign_in, cast.hana, cast))

    assert "Nobody has rated it: this is only what the ratings of the other competencies lead one to expect." in read


def test_before_it_opens_the_page_says_who_is_awaited_and_shows_no_rating(cast: Cast, sign_in: SignIn) -> None:
    half_in(cast)

    for who in (cast.ada, cast.rita, cast.hana):
        read = text(page(sign_in, who, cast))
        assert "Ben Lim" in read
        assert "Open it without them" in read
        assert "Met all six" not in read
        assert "of 5" not in read


def test_whoever_owes_a_scorecard_is_sent_to_it(cast: Cast, sign_in: SignIn) -> None:
    half_in(cast)
    missing = cast.application.interviews.get(round=2).panel.get(member=cast.ben)

    source = page(sign_in, cast.ben, cast)

    assert "Your own scorecard comes first" in source
    assert reverse("feedback", args=[missing.pk]) in source
    assert "Open it without them" not in source


def test_it_is_opened_with_a_reason_for_all_but_those_who_owe_a_scorecard(cast: Cast, sign_in: SignIn) -> None:
    half_in(cast)
    url = reverse("debrief-open", args=[cast.application.pk])

    refused = sign_in(cast.hana).post(url, {"why": "No."})
    opened = sign_in(cast.hana).post(url, {"why": WHY})

    assert (refused.status_code, opened.status_code, opened.headers["Location"]) == (422, 303, address(cast))
    assert ">No.</textarea>" in refused.content.decode()
    assert f"Hana Yusof opened it before every scorecard was in: “{WHY}”" in text(page(sign_in, cast.rita, cast))
    assert "Met all six" not in page(sign_in, cast.ben, cast)
    assert sign_in(cast.ben).get(reverse("debrief-pdf", args=[cast.application.pk])).status_code == 404


def test_nothing_to_talk_over_says_what_opens_it(cast: Cast, sign_in: SignIn) -> None:
    assert "Nothing to talk over yet" in page(sign_in, cast.rita, cast)


def test_an_interviewer_of_the_first_round_finds_the_debrief_sealed(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)

    source = page(sign_in, cast.ben, cast)

    assert "Sealed" in source
    assert "Met all six" not in source


def test_a_job_without_competencies_still_shows_what_was_said(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)
    cast.job.competencies.all().delete()

    source = page(sign_in, cast.hana, cast, "?open=all")

    assert "The job has no competencies yet" in source
    assert "Met all six that day." in source


def test_the_pdf_holds_what_the_page_holds(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)
    make_rated_task(cast.application, cast.rita)

    answer = sign_in(cast.hana).get(reverse("debrief-pdf", args=[cast.application.pk]))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="debrief-cleo-tan.pdf"'
    with pypdfium2.PdfDocument(answer.content) as document:
        read = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in document).split())
    parts = (
        "Debrief: Cleo Tan",
        "How ready the evidence is",
        "Met all six that day.",
        "Plan a rota",
        "4 of 5",
        "Near calls",
    )
    assert [part for part in parts if part not in read] == []


@pytest.mark.parametrize("query", ["", "?open=all"])
def test_no_word_says_whom_to_take(query: str, cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast, cast.sam, cast.rita)
    make_rated_task(cast.application, cast.ada)

    assert VERDICT.findall(text(page(sign_in, cast.ada, cast, query))) == []
    assert VERDICT.findall(text(sign_in(cast.ada).get(reverse("how-evidence-adds-up")).content.decode())) == []


@pytest.mark.parametrize("people", [1, 3])
def test_it_takes_twelve_queries_however_much_there_is(
    people: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    both_rounds(cast, *(cast.sam, cast.rita, cast.ada)[:people])
    make_rated_task(cast.application, cast.rita)
    client = sign_in(cast.hana)

    with django_assert_num_queries(12):
        client.get(address(cast))


def test_the_next_step_of_a_decision_is_the_debrief(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)
    cast.application.stage = "deciding"
    cast.application.save()

    for where in (reverse("application", args=[cast.application.pk]), reverse("today")):
        assert f'href="{address(cast)}"' in sign_in(cast.hana).get(where).content.decode()


def test_an_opening_goes_with_the_candidate(cast: Cast, sign_in: SignIn) -> None:
    half_in(cast)
    sign_in(cast.hana).post(reverse("debrief-open", args=[cast.application.pk]), {"why": WHY})

    cast.application.delete()

    assert not DebriefOpening.objects.exists()


def test_it_says_how_long_and_leads_on_to_the_decision_whoever_makes_it(cast: Cast, sign_in: SignIn) -> None:
    both_rounds(cast)

    decides, asks = (text(page(sign_in, who, cast)) for who in (cast.hana, cast.sam))

    assert "Made for 20 minutes" in decides
    assert "Made for 20 minutes" not in text(page(sign_in, cast.hana, cast, "?open=all"))
    assert ("To the decision" in decides, "To the decision" in asks) == (True, False)
