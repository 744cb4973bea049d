"""Each gap comes with the inputs that show it, and none tells a strength from a doubt by its weight."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.case import Asked, Case, Remark
from kedua.engine.planning.draft import findings
from kedua.engine.planning.gaps import URGENCY, Gap, urgency
from tests.factories.cases import bare_case, cases, usual_case


def gaps_of(case: Case, subject: str = "teamwork") -> list[Gap]:
    return [gap for gap in findings(case).gaps if gap.subject == subject]


def rated(*values: float, note: str = "Did it.") -> Case:
    """Rate teamwork, a must-have with a bar of 3.5, once per rater."""
    needs = (replace(bare_case().needs[0], bar=3.5), *bare_case().needs[1:])
    ratings = tuple(Rating("teamwork", f"r{n}", 1, value, "q", note) for n, value in enumerate(values))
    return replace(bare_case(), needs=needs, ratings=ratings)


def test_a_usual_case_has_these_gaps() -> None:
    found = findings(usual_case())

    known = found.known["teamwork"], found.known["planning"]
    assert found.gaps == (
        Gap("near-bar", "teamwork", (("bar", 3.0), ("mean", known[0].mean), ("sd", known[0].sd))),
        Gap("strength", "teamwork", (("text", "Gave figures unasked"), ("by", "Farah"))),
        Gap("thin", "planning", (("ratings", 1),)),
        Gap("near-bar", "planning", (("bar", 3.0), ("mean", known[1].mean), ("sd", known[1].sd))),
        Gap("doubt", "planning", (("text", "Could not name a plan that changed"), ("by", "Farah"))),
        Gap("request", "planning", (("text", "How the stocktaking was staffed"), ("by", "Farah"))),
        Gap("claim-unverified", "planning", (("claim", "Cut waste by a third"),)),
        Gap("not-covered", "selling"),
        Gap("not-covered", "safety"),
        Gap("value-not-seen", "value:care"),
        Gap("value-not-seen", "value:craft"),
        Gap("career-goals-unknown", "career-goals"),
        Gap("contribution-unknown", "contribution"),
        Gap("motivation-unknown", "motivation"),
    )


def test_goals_and_contribution_that_are_known_are_no_gap() -> None:
    case = replace(bare_case(), goals_known=True, contribution_known=True)

    assert (gaps_of(case, "career-goals"), gaps_of(case, "contribution")) == ([], [])


def test_raters_who_differ_conflict() -> None:
    assert gaps_of(rated(1, 5))[0] == Gap("conflicting", "teamwork", (("ratings", "1, 5"),))


def test_a_strength_and_a_doubt_conflict() -> None:
    remarks = (Remark("strength", "Gave figures", "teamwork"), Remark("doubt", "Gave no dates", "teamwork"))

    assert gaps_of(replace(bare_case(), remarks=remarks))[0].code == "conflicting"


def test_a_rating_without_a_note_is_thin() -> None:
    assert gaps_of(rated(1, note=" ")) == [Gap("thin", "teamwork", (("ratings", 1),))]


def test_a_question_without_a_rating_is_thin() -> None:
    assert gaps_of(replace(bare_case(), asked=(Asked("How?", "teamwork"),)))[0].code == "thin"


def test_what_round_one_names_as_left_out_is_not_covered_even_if_rated() -> None:
    assert gaps_of(replace(rated(1), not_covered=("teamwork",)))[0] == Gap("not-covered", "teamwork")


def test_what_was_covered_and_is_far_from_the_bar_has_no_gap() -> None:
    assert gaps_of(rated(2, 2)) == []


@pytest.mark.parametrize(("value", "near"), [(2, False), (2.5, True), (3.5, True), (4.5, True), (5, False)])
def test_near_the_bar_reaches_equally_far_on_either_side(value: float, near: bool) -> None:
    assert ("near-bar" in {gap.code for gap in gaps_of(rated(value))}) is near


def test_only_must_haves_can_be_near_their_bar() -> None:
    case = rated(3.5)
    loose = replace(case, needs=(replace(case.needs[0], must_have=False), *case.needs[1:]))

    assert gaps_of(loose) == []


def test_a_request_about_nothing_the_job_needs_is_kept_at_the_end() -> None:
    case = replace(bare_case(), remarks=(Remark("request", "Notice period", "", "Farah"),))

    assert findings(case).gaps[-1] == Gap("request", "", (("text", "Notice period"), ("by", "Farah")))


@pytest.mark.parametrize("code", sorted(URGENCY))
def test_each_kind_counts_once_and_only_for_its_subject(code: str) -> None:
    gaps = [Gap(code, "teamwork"), Gap(code, "teamwork", (("text", "again"),)), Gap(code, "planning")]

    assert urgency(gaps, "teamwork") == 1 + URGENCY[code]


def test_a_strength_and_a_doubt_count_alike_and_together_no_more() -> None:
    praise, doubt = Gap("strength", "teamwork"), Gap("doubt", "teamwork")

    weights = {urgency(gaps, "teamwork") for gaps in ([praise], [doubt], [praise, doubt], [doubt, praise, doubt])}

    assert weights == {1.15}


@settings(max_examples=40, deadline=None)
@given(cases())
def test_urgency_does_not_depend_on_the_order_of_ratings_and_remarks(case: Case) -> None:
    shuffled = replace(case, ratings=case.ratings[::-1], remarks=case.remarks[::-1])

    before, after = findings(case).gaps, findings(shuffled).gaps

    assert [urgency(before, need.subject) for need in case.needs] == [
        urgency(after, need.subject) for need in case.needs
    ]
