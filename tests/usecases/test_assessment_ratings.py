"""Rating an assessment: a draft for oneself, sent once, sealed until all are in; and then it is evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from kedua.access.assessments import knows_candidate, owes_rating, rating_place_or_404
from kedua.access.seal import can_see_ratings
from kedua.engine.evidence.ratings import Rating
from kedua.queries.assessment_page import assessment_page
from kedua.queries.assessment_rating import rating_page
from kedua.queries.assessments import code_of, without_name
from kedua.queries.evidence import evidence_of
from kedua.queries.next_steps import facts_of, next_step
from kedua.queries.today_ratings import rated_and_missing
from kedua.records.models import Application, Assessment, AssessmentRater, AssessmentRating
from kedua.usecases.assessment_ratings import RatingsMissing, Typed, save_ratings, submit_ratings
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.assessments import CALL, handed_in, make_assessment, make_file, rate, ratings
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat


@pytest.fixture
def row(cast: Cast) -> Assessment:
    """Both interviews are over; Sam and Rita rate what Cleo handed in."""
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.ben))
    return handed_in(make_assessment(cast.application, cast.hana, [cast.sam, cast.rita], round=3))


def place(row: Assessment, cast: Cast, who: str = "sam") -> AssessmentRater:
    member = cast.everyone[who]
    assert member is not None
    return rating_place_or_404(member, row.pk)


def test_a_draft_is_kept_and_a_late_page_beside_it(cast: Cast, row: Assessment) -> None:
    first = save_ratings(cast.sam, place(row, cast), Typed({"note-complaint-handling": "One"}, "a", 0), NOW)
    late = save_ratings(cast.sam, place(row, cast), Typed({"note-complaint-handling": "Two"}, "b", 0), NOW)
    again = save_ratings(cast.sam, place(row, cast), Typed({"note-complaint-handling": "Three"}, "a", 0), NOW)

    page = rating_page(place(row, cast), NOW)
    assert (first.revision, late.late, again.late) == (1, True, False)
    assert page.draft == {"note-complaint-handling": "Three"}
    assert page.aside == ({"note-complaint-handling": "Two"},)


def test_what_is_missing_is_told_and_nothing_is_sent(cast: Cast, row: Assessment) -> None:
    typed = Typed({"rating-complaint-handling": "4", "rating-written-communication": "7"}, "a", 0)

    with pytest.raises(RatingsMissing) as missing:
        submit_ratings(cast.sam, place(row, cast), typed, NOW)

    assert missing.value.problems == {
        "note-complaint-handling": "note-missing", "rating-written-communication": "rating-missing",
    }  # fmt: skip
    assert AssessmentRating.objects.count() == 0


def test_ratings_are_sent_once(cast: Cast, row: Assessment) -> None:
    rate(row, cast.sam, "4")
    rate(row, cast.sam, "1")

    assert set(AssessmentRating.objects.values_list("rating", flat=True)) == {4}
    with pytest.raises(Refused, match="ratings-in"):
        save_ratings(cast.sam, place(row, cast), replace(ratings(row, "1"), revision=9), NOW)


def test_nothing_is_rated_before_it_is_handed_in(cast: Cast) -> None:
    row = make_assessment(cast.application, cast.hana, [cast.sam])

    with pytest.raises(Refused, match="nothing-to-rate"):
        rate(row, cast.sam)


def test_nobody_rates_in_anothers_place(cast: Cast, row: Assessment) -> None:
    with pytest.raises(PermissionDenied):
        submit_ratings(cast.ben, place(row, cast), ratings(row), NOW)
    with pytest.raises(Http404):
        place(row, cast, "ben")


def test_two_raters_see_nothing_of_one_another_until_both_are_in(cast: Cast, row: Assessment) -> None:
    rate(row, cast.sam, note="Zsamrating")

    ritas, sams = (rating_page(place(row, cast, who), NOW).rated for who in ("rita", "sam"))
    sealed = assessment_page(cast.rita, row, NOW)
    rate(row, cast.rita)

    assert ritas == ()
    assert [note for _who, _rating, note in sams[0].ratings] == ["Zsamrating"]
    assert (sealed.ratings, sealed.sealed) == ((), True)
    both = rating_page(place(row, cast), NOW).rated
    assert [(who, note) for who, _rating, note in both[0].ratings] == [
        ("Sam Ong", "Zsamrating"), ("Rita Chandran", "Owns the missed day."),
    ]  # fmt: skip


def test_whoever_owes_a_rating_reads_no_ratings_at_all(cast: Cast, row: Assessment) -> None:
    assert owes_rating(cast.rita, cast.application)
    assert not can_see_ratings(cast.rita, cast.application)

    rate(row, cast.rita)

    assert can_see_ratings(cast.rita, cast.application)
    assert can_see_ratings(cast.ada, cast.application)


def test_what_was_taken_back_seals_nobody(cast: Cast, row: Assessment) -> None:
    Assessment.objects.filter(pk=row.pk).update(state="cancelled")

    assert can_see_ratings(cast.rita, cast.application)
    assert rated_and_missing(cast.rita)[0] == ()


def test_ratings_are_evidence_of_their_kind_in_a_round_of_their_own(cast: Cast, row: Assessment) -> None:
    rate(row, cast.sam, "4")

    left = evidence_of(cast.application)

    ours = [rating for rating in left.ratings if rating.kind != "interview"]
    assert ours == [
        Rating(subject, str(cast.sam.pk), 3, 4.0, f"3/{row.task}", "Owns the missed day.", "work-sample")
        for subject in ("complaint-handling", "written-communication")
    ]
    assert left.rounds == (1, 2, 3)
    assert (str(cast.sam.pk), "Sam Ong") in left.names
    assert all(rating.kind == "interview" for rating in evidence_of(cast.application, before=3).ratings)


def test_nothing_to_rate_it_by_is_no_evidence(cast: Cast, row: Assessment) -> None:
    rate(row, cast.sam, "none", "Only a greeting was handed in.")

    assert [one for one in evidence_of(cast.application).ratings if one.kind != "interview"] == []


def test_the_application_is_decided_on_only_when_everybody_has_rated(cast: Cast, row: Assessment) -> None:
    Application.objects.update(stage="feedback")

    rate(row, cast.sam)
    half = Application.objects.get(pk=cast.application.pk)
    step = next_step(half, facts_of(cast.organisation.pk, [half.pk])[half.pk], NOW)
    rate(row, cast.rita)

    assert (half.stage, step.code, step.who, step.assessment) == (
        "feedback",
        "assessment-rate",
        ("Rita Chandran",),
        row.pk,
    )
    assert Application.objects.get(pk=cast.application.pk).stage == "deciding"


def test_the_next_step_is_to_wait_while_it_is_out(cast: Cast) -> None:
    make_scorecard(cast.seat)
    row = make_assessment(cast.application, cast.hana, [cast.sam])
    Application.objects.update(stage="feedback")
    application = Application.objects.get(pk=cast.application.pk)

    step = next_step(application, facts_of(cast.organisation.pk, [application.pk])[application.pk], NOW)

    assert (step.code, step.at) == ("assessment-out", row.due_at)


def test_who_rates_blind_finds_no_name(cast: Cast) -> None:
    row = handed_in(make_assessment(cast.application, cast.hana, [cast.sam]), "Yours, Cleo TAN. Tank of tea for cleo!")
    make_file(row, "Cleo Tan.txt")

    page = rating_page(place(row, cast), NOW)

    assert page.who == f"Candidate {code_of(row)}"
    assert page.work.text == "Yours, [name]. Tank of tea for [name]!"
    assert [name for _file, name in page.work.files] == [f"{code_of(row)}-1.txt"]


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Li wrote this", "Li Na", "Li wrote this"), ("by 李娜", "李娜", "by [name]"), ("a.b", "", "a.b"),
        ("Siti binti Ali", "Siti binti Ali", "[name]"), ("x", "(", "x"),
    ],
)  # fmt: skip
def test_names_are_left_out_as_words(text: str, name: str, left: str) -> None:
    assert without_name(text, name, "[name]") == left


def test_who_has_met_the_candidate_knows_them(cast: Cast) -> None:
    assert [knows_candidate(one, cast.application) for one in (cast.ben, cast.sam, cast.hana, cast.ada)] == [
        True, False, True, True,
    ]  # fmt: skip


def test_today_tells_what_can_be_rated_first(cast: Cast) -> None:
    waiting = make_assessment(cast.application, cast.hana, [cast.sam])
    ready = handed_in(make_assessment(cast.application, cast.hana, [cast.sam], round=3))
    call = make_assessment(cast.application, cast.hana, [cast.sam], task=CALL, minutes=0, blind=False)

    found, missing = rated_and_missing(cast.sam, (cast.application.pk,))

    assert missing == {cast.application.pk: ("Ben Lim", "Sam Ong")}  # Ben's scorecard is not in
    assert {(one.assessment, one.waits) for one in found} == {
        (waiting.pk, True), (ready.pk, False), (call.pk, False),
    }  # fmt: skip
    assert found[-1].assessment == waiting.pk
    assert {one.who for one in found} == {f"Candidate {code_of(waiting)}", f"Candidate {code_of(ready)}", "Cleo Tan"}


def test_a_call_is_rated_without_anything_handed_in(cast: Cast) -> None:
    row = make_assessment(cast.application, cast.hana, [cast.sam], task=CALL, minutes=0, blind=False)

    rate(row, cast.sam, "3", "Told of one menu that was right.")

    assert evidence_of(cast.application).ratings[0].kind == "reference-call"
