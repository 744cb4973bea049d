"""The seal on every page: what the first round thought reaches nobody under it, by no page, file or answer.

Two first rounds that differ in nothing but opinions look the same to whoever is under the seal, byte for byte; and where the
plan may choose other questions for other opinions, none of the interviewer's own words are found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from django.urls import reverse

from kedua.records.models import Answer, CompetencyRating, Interviewer, Remark, Scorecard
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import make_plan_for
from tests.factories.rows import make_interview, make_scorecard, make_seat

WORDS = ("zebra", "yonder", "xylophone", "walrus", "violet", "umbrella")  # one for each place of a scorecard
SEALED = ("rita", "hana", "sam")


@dataclass(frozen=True, slots=True)
class Opinion:
    """How a first round thought, said with words that can be looked for."""

    rating: int
    overall: int
    liked: str
    recommendation: str
    words: tuple[str, ...] = WORDS


WARM = Opinion(5, 4, "strength", "yes")
COLD = Opinion(1, 2, "doubt", "no", tuple(reversed(WORDS)))


def pages(cast: Cast, guest: Interviewer) -> list[str]:
    """Every address about Cleo, the job or the member's day, whoever may open it."""
    about = [reverse(name, args=[cast.application.pk]) for name in ("application", "application-edit", "map")]
    about += [reverse(name, args=[cast.application.pk]) for name in ("interview-new", "application-new")]
    about += [reverse(name, args=[cast.interview.pk]) for name in ("interview", "interview-edit")]
    about += [reverse("feedback", args=[seat.pk]) for seat in (cast.seat, guest)]
    about += [reverse("job", args=[cast.job.pk]), reverse("job-competencies", args=[cast.job.pk])]
    lists = ["today", "candidates", "jobs", "library", "company", "audit"]
    return [*about, *map(reverse, lists), "/candidates/?q=zebra", "/library/subjects/customer-service/"]


def planned(cast: Cast) -> list[str]:
    names = ("plan", "plan-add", "plan-panel", "plan-question", "kit", "kit-html")
    found = [reverse(name, args=[cast.application.pk]) for name in names]
    return [*found, f"{found[4]}?version=recruiter", f"{found[5]}?version=recruiter"]


def think(cast: Cast, guest: Interviewer, opinion: Opinion) -> None:
    """Write the first round's scorecards, Ben's and a guest's, in which an opinion can be told by its words."""
    Scorecard.objects.all().delete()
    note, overall, first, second, goals, gift = opinion.words
    kinds = (opinion.liked, "doubt" if opinion.liked == "strength" else "strength")
    for seat in (cast.seat, guest):
        card = make_scorecard(seat, recommendation=opinion.recommendation, career_goals=goals, contribution=gift)
        Answer.objects.filter(scorecard=card).update(rating=opinion.rating, note=note)
        CompetencyRating.objects.filter(scorecard=card).update(rating=opinion.overall, note=overall)
        Remark.objects.filter(scorecard=card, position=0).update(kind=kinds[0], text=first)
        Remark.objects.filter(scorecard=card, position=1, subject="customer-service").update(kind=kinds[1], text=second)


def looked(sign_in: SignIn, cast: Cast, person: str, urls: list[str]) -> dict[str, tuple[int, str]]:
    client, seen = sign_in(cast.everyone[person]), {}
    for url in urls:
        answer = client.get(url)
        seen[url] = answer.status_code, _plain(answer.content.decode("utf-8", "replace"))
    return seen


def _plain(text: str) -> str:
    """Leave out what differs on every visit: tokens, names of pages, the times of saving."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"|"X-CSRFToken": "\w+"', "", text)
    return re.sub(r'name="revision" value="[\w.]+"', "", text)


@pytest.fixture
def guest(cast: Cast) -> Interviewer:
    """A guest of the first round; and the second round is booked, with Sam and Hana on its panel."""
    cast.interview.state = "held"
    cast.interview.save()
    second = make_interview(cast.application, 2, state="booked")
    for member in (cast.sam, cast.hana):
        make_seat(second, member)
    return make_seat(cast.interview, guest="Gina Lee")


@pytest.mark.parametrize("person", SEALED)
def test_another_opinion_looks_the_same(cast: Cast, guest: Interviewer, sign_in: SignIn, person: str) -> None:
    seen = []
    for opinion in (WARM, COLD):
        think(cast, guest, opinion)
        seen.append(looked(sign_in, cast, person, pages(cast, guest)))

    assert seen[0] == seen[1]
    assert sum(code == 200 for code, _text in seen[0].values()) >= 4


@pytest.mark.parametrize("person", SEALED)
@pytest.mark.parametrize("opinion", [WARM, COLD], ids=["warm", "cold"])
def test_no_word_of_an_opinion_is_found(
    cast: Cast, guest: Interviewer, sign_in: SignIn, person: str, opinion: Opinion
) -> None:
    think(cast, guest, opinion)
    make_plan_for(cast)

    seen = looked(sign_in, cast, person, [*pages(cast, guest), *planned(cast)])

    said = {
        url: [word for word in opinion.words if word in text] for url, (_code, text) in seen.items() if "?q=" not in url
    }
    assert {url: words for url, words in said.items() if words} == {}
    assert sum(code == 200 for code, _text in seen.values()) >= 5


def test_an_owner_reads_every_word(cast: Cast, guest: Interviewer, sign_in: SignIn) -> None:
    """The words are there to be found: who is not under the seal finds them on the map."""
    think(cast, guest, WARM)

    ((_code, text),) = looked(sign_in, cast, "ada", [reverse("map", args=[cast.application.pk])]).values()

    assert [word for word in WORDS if word not in text] == []
