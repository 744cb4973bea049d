"""Cases to plan for: a usual one to vary, random ones for properties, and likeness that needs no sentence model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.bank import Bank
from kedua.engine.planning.case import (
    Asked,
    Candidate,
    Case,
    Claim,
    Experience,
    MemberRole,
    Need,
    Panelist,
    Remark,
    Trait,
)
from kedua.engine.planning.eligible import Affinity
from tests.factories.banks import COMPETENCIES, TOPICS, VALUES, small_bank

PANEL = (
    Panelist("p1", "Ada", "hiring manager"),
    Panelist("p2", "Ben", "interviewer", ("teamwork", "planning", "selling")),
    Panelist("p3", "Ilse", "recruiter"),
)
NEEDS = (
    Need("teamwork", 5, must_have=True),
    Need("planning", 4, must_have=True),
    Need("selling", 3),
    Need("safety", 2),
    Need("value:care", 3),
    Need("value:craft", 2),
    Need("career-goals", 3),
    Need("contribution", 3),
    Need("motivation", 0.5),
)
CANDIDATE = Candidate(
    "Cleo",
    claims=(Claim("Cut waste by a third", "planning"), Claim("Holds a forklift licence", "safety", verified=True)),
    skills=(Trait("stock control", "planning"),),
    strengths=(Trait("calming people down", "teamwork"),),
    experience=(Experience("Shift lead", "Harbour Stores"),),
)


def no_likeness(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
    """Say that no two texts ask the same, not even equal ones."""
    return [[0.0] * len(right) for _ in left]


def likeness_of(*same: frozenset[str]) -> Affinity:
    """Make an affinity by which texts ask the same when equal, or when one of the sets holds both."""

    def alike(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        return [[float(a == b or any({a, b} <= group for group in same)) for b in right] for a in left]

    return Affinity(alike, 0.5)


ALL_DIFFERENT = Affinity(no_likeness, 0.5)


def usual_case() -> Case:
    """Make a case in which round one covered teamwork, touched planning and left selling and safety alone."""
    return Case(
        needs=NEEDS,
        candidate=CANDIDATE,
        panel=PANEL,
        asked=(
            Asked("Tell us about teamwork, number 1.", "teamwork", "the week of the move", "teamwork-1", "Farah"),
            Asked("How did you plan the stocktaking?", "planning", "the yearly stocktaking", by="Farah"),
        ),
        ratings=(
            Rating("teamwork", "Farah", 1, 4, "teamwork-1", "Carried the boxes herself and thanked all."),
            Rating("teamwork", "Gus", 1, 3.5, "teamwork-1", "Split the work by floor."),
            Rating("planning", "Farah", 1, 3),
        ),
        remarks=(
            Remark("strength", "Gave figures unasked", "teamwork", "Farah"),
            Remark("doubt", "Could not name a plan that changed", "planning", "Farah"),
            Remark("request", "How the stocktaking was staffed", "planning", "Farah"),
        ),
        not_covered=("safety",),
    )


def bare_case(minutes: int = 60) -> Case:
    """Make a case without a word about the candidate or round one."""
    return replace(usual_case(), candidate=Candidate("Cleo"), asked=(), ratings=(), remarks=(), minutes=minutes)


@st.composite
def cases(draw: st.DrawFn, minutes: st.SearchStrategy[int] | None = None) -> Case:
    """Draw a case for the small bank, with any mix of what round one may leave; all lengths unless given."""
    needed = draw(st.lists(st.sampled_from(COMPETENCIES), min_size=2, max_size=6, unique=True))
    weight, half = st.integers(1, 5).map(float), st.sampled_from((2.5, 3.0, 3.5, 4.0))
    needs = [Need(name, draw(weight), draw(st.integers(0, 2)) == 0, draw(half)) for name in needed]
    needs += [Need(name, draw(weight)) for name in (*draw(st.sets(st.sampled_from(VALUES))), *TOPICS)]
    about = st.sampled_from(needed)
    bank = small_bank()
    core = draw(cores(bank, needed))
    rating = st.builds(
        Rating,
        competency=about,
        rater=st.sampled_from(("Farah", "Gus")),
        round=st.just(1),
        value=st.sampled_from((1.0, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0)),
        question=st.sampled_from((None, "q1", "q2")),
        note=st.sampled_from(("", "Did it in two days.")),
    )
    return Case(
        needs=tuple(needs),
        candidate=draw(candidates(about)),
        panel=draw(panels(needed)),
        minutes=draw(st.integers(20, 120) if minutes is None else minutes),
        seniority=draw(st.sampled_from(("entry", "experienced", "senior", "manager"))),
        core=tuple(q for q in bank.questions if q.id in core),
        asked=tuple(draw(st.lists(askeds(bank, needed), max_size=4))),
        ratings=tuple(draw(st.lists(rating, max_size=6))),
        remarks=tuple(draw(st.lists(remarks(about), max_size=4))),
        not_covered=tuple(draw(st.sets(about, max_size=2))),
        goals_known=draw(st.booleans()),
        contribution_known=draw(st.booleans()),
    )


def candidates(about: st.SearchStrategy[str]) -> st.SearchStrategy[Candidate]:
    """Draw a candidate whose claims and traits are about some of the competencies, or none."""
    subject = st.one_of(st.just(""), about)
    claim = st.builds(Claim, st.sampled_from(("Cut waste", "Led nine", "Sold most")), subject, st.booleans())
    trait = st.builds(Trait, st.sampled_from(("stock control", "first aid", "rosters")), subject)
    job = st.builds(Experience, st.sampled_from(("Shift lead", "Clerk")), st.just("Harbour Stores"))
    some = {"claims": claim, "skills": trait, "strengths": trait, "experience": job}
    return st.builds(
        Candidate,
        st.just("Cleo"),
        **{name: st.lists(one, max_size=2, unique=True).map(tuple) for name, one in some.items()},
    )


def panels(needed: Sequence[str]) -> st.SearchStrategy[tuple[Panelist, ...]]:
    """Draw a panel of one to four, the first of whom can judge everything."""
    role: st.SearchStrategy[MemberRole] = st.sampled_from(("interviewer", "recruiter", "owner"))
    judged = st.lists(st.sampled_from(needed), unique=True).map(tuple)
    others = st.lists(
        st.builds(Panelist, id=st.just(""), name=st.just("Ben"), role=role, competencies=judged), max_size=3
    )
    first = Panelist("p1", "Ada", "hiring manager")
    return others.map(lambda rest: (first, *(replace(person, id=f"p{n}") for n, person in enumerate(rest, 2))))


def cores(bank: Bank, needed: Sequence[str]) -> st.SearchStrategy[set[str]]:
    """Draw ids of up to three core questions about what is needed."""
    names = [q.id for q in bank.questions if q.subject in (*needed, "career-goals", "contribution")]
    return st.sets(st.sampled_from(names), max_size=3)


def askeds(bank: Bank, needed: Sequence[str]) -> st.SearchStrategy[Asked]:
    """Draw a question of the first round: one of the bank, by id or only by its words, or one of their own."""
    pool = [q for q in bank.questions if q.subject in needed]
    topics = st.sampled_from(("", "the move", "the stocktaking", "a weak answer"))

    def known(q_by_id: tuple[int, bool, str]) -> Asked:
        place, by_id, topic = q_by_id
        q = pool[place]
        return Asked(q.text, q.subject, topic, q.id if by_id else "", "Farah")

    return st.tuples(st.integers(0, len(pool) - 1), st.booleans(), topics).map(known)


def remarks(about: st.SearchStrategy[str]) -> st.SearchStrategy[Remark]:
    """Draw a remark of any kind."""
    kind = st.sampled_from(("strength", "doubt", "request"))
    text = st.sampled_from(("Gave figures", "Was vague about dates", "How the move was staffed"))
    return st.builds(Remark, kind, text, about, st.just("Farah"))
