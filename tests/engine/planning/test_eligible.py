"""What may be asked: new questions for this job and level, and what builds on what was said."""

from dataclasses import replace

from kedua.engine.planning.building import at_most_one
from kedua.engine.planning.case import Asked
from kedua.engine.planning.eligible import Eligible, SetAside, eligible, preference
from tests.factories.banks import small_bank
from tests.factories.cases import ALL_DIFFERENT, bare_case, likeness_of, usual_case

BANK = small_bank()


def names(pool: Eligible) -> list[str]:
    return [q.id for q in pool.questions]


def test_questions_of_other_subjects_or_another_level_are_left_out() -> None:
    pool = eligible(replace(bare_case(), seniority="manager"), BANK, ALL_DIFFERENT, 0)

    about = {name.rpartition("-")[0] for name in names(pool)}
    assert {"coaching", "listening", "value:candour"} & about == set()
    assert "teamwork-2" not in names(pool)
    assert "teamwork-6" in names(pool)


def test_what_was_asked_is_set_aside_by_id_and_by_sameness() -> None:
    other_words = frozenset({"How do you sell?", "Tell us about selling, number 3."})
    asked = (Asked("Teams?", "teamwork", question="teamwork-1"), Asked("How do you sell?", "selling"))

    pool = eligible(replace(bare_case(), asked=asked), BANK, likeness_of(other_words), 0)

    assert pool.set_aside == (
        SetAside("teamwork-1", "Tell us about teamwork, number 1.", "already-asked", "Teams?", 1.0),
        SetAside("selling-3", "Tell us about selling, number 3.", "already-asked", "How do you sell?", 1.0),
    )
    assert {"teamwork-1", "selling-3"} & set(names(pool)) == set()


def test_what_asks_the_same_as_the_core_is_set_aside() -> None:
    core = replace(BANK.questions[0], id="own", text="Tell us about safety, number 1.")

    pool = eligible(replace(bare_case(), core=(core,)), BANK, likeness_of(), 0)

    text = "Tell us about safety, number 1."
    assert pool.set_aside == (SetAside("safety-1", text, "same-as-core", text, 1.0),)
    assert pool.core == ("own",)


def test_the_core_is_first_then_what_builds_then_the_bank() -> None:
    pool = eligible(replace(usual_case(), core=BANK.questions[1:2]), BANK, ALL_DIFFERENT, 0)

    sources = [q.source for q in pool.questions]
    order = ["core", "topic", "claim", "skill", "strength", "experience", "library"]
    assert list(dict.fromkeys(sources)) == order


def test_each_thing_is_built_upon_in_at_most_three_ways_one_of_them_a_challenge() -> None:
    built = [q for q in eligible(usual_case(), BANK, ALL_DIFFERENT, 0).questions if q.pattern]

    ways = {q.builds_on: [b.kind for b in built if b.builds_on == q.builds_on] for q in built}
    assert {thing: (len(kinds), kinds.count("significant-challenge")) for thing, kinds in ways.items()} == {
        "the week of the move": (3, 1),
        "the yearly stocktaking": (3, 1),
        "Cut waste by a third": (3, 1),
        "stock control": (2, 0),
        "calming people down": (2, 0),
        "Shift lead, Harbour Stores": (1, 1),
    }


def test_which_patterns_are_tried_does_not_depend_on_what_was_thought() -> None:
    plain = [q.id for q in eligible(usual_case(), BANK, ALL_DIFFERENT, 0).questions]

    unrated = eligible(replace(usual_case(), ratings=(), remarks=()), BANK, ALL_DIFFERENT, 0)

    assert names(unrated) == plain


def test_a_strength_whose_words_judge_is_not_built_upon() -> None:
    person = usual_case().candidate
    boast = replace(person.strengths[0], text="excellent memory")

    pool = eligible(replace(usual_case(), candidate=replace(person, strengths=(boast,))), BANK, ALL_DIFFERENT, 0)

    assert "strength" not in {q.source for q in pool.questions}


def test_near_the_duties_is_preferred_then_written_for_fewer_levels() -> None:
    near, narrow, wide = (q for q in BANK.questions if q.id in ("teamwork-1", "teamwork-2", "teamwork-3"))

    order = sorted([wide, narrow, near], key=lambda q: preference(q, {near.id: 0.9, wide.id: 0.01}, 0))

    assert [q.id for q in order] == [near.id, narrow.id, wide.id]


def test_a_core_question_that_builds_stands_in_the_way_of_others_on_the_same_thing() -> None:
    built = [q for q in eligible(usual_case(), BANK, ALL_DIFFERENT, 0).questions if q.source == "topic"]
    core = replace(built[0], id="own", source="core", pattern="another")

    groups = at_most_one([*built, core])

    assert "own" in groups[f"upon/{core.builds_on}"]
