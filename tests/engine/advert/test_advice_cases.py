"""Each rule finds what it is for and leaves what only looks like it; good adverts and role profiles stay clean."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kedua.engine.advert.advice_findings import CODES
from kedua.engine.advert.advice_fixes import with_fixes
from kedua.library.advert_law import load_advert_law
from kedua.library.loader import load_library
from kedua.library.roles import Role
from tests.factories.advert_advice import WHOLE, good_adverts, labelled, labels, looked_at

CASES = labelled("advert_cases.jsonl")
SENTENCES = labelled("advert_sentences.jsonl")
ENGLISH = [row["text"] for row in CASES if row["language"] == "en"] + [row["text"] for row in SENTENCES]
# Of a text as a whole, or with tests of their own.
ELSEWHERE = {
    *WHOLE, "exclusion", "contradiction", "many-must-haves", "must-have-without-duty", "many-tools", "wall", "hard-to-read",
    "long-sentences", "long-sentence",
}  # fmt: skip


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['language']} {row['code']}: {row['text'][:40]}")
def test_a_rule_finds_what_it_is_for_and_nothing_that_looks_like_it(row: dict[str, str | bool]) -> None:
    found = labels(str(row["text"]), str(row["language"]))  # type: ignore[arg-type]  # the file holds known languages only

    assert (row["code"] in found) == row["found"]


def test_every_rule_is_tried_on_six_of_each() -> None:
    tried = Counter((row["code"], row["found"]) for row in CASES if row["language"] == "en")
    topics = [f"exclusion:{topic.id}" for topic in load_advert_law().rules.topics["en"]]

    rules = [*(code for code in CODES if code not in ELSEWHERE), *topics]

    assert [rule for rule in rules if tried[rule, True] < 6 or tried[rule, False] < 6] == []


@pytest.mark.parametrize("part", ["1", "2"])
def test_sentences_of_adverts_are_told_apart(part: str) -> None:
    rows = [(set(row["codes"]), labels(row["text"])) for row in SENTENCES if row["part"] == part]

    right = sum(len(wanted & found) for wanted, found in rows)

    assert len(rows) >= 80
    assert right / sum(len(found) for _, found in rows) >= 0.97
    assert right / sum(len(wanted) for wanted, _ in rows) >= 0.97


@pytest.mark.parametrize("text", good_adverts(), ids=lambda text: text.split("\n")[0])
def test_good_adverts_are_left_alone(text: str) -> None:
    found = {one.code for one in looked_at(text, language=None).findings}

    assert found <= {"too-short", "no-equal"}


def test_there_are_forty_good_adverts() -> None:
    assert len(good_adverts()) >= 40


@pytest.mark.parametrize("role", load_library().roles.values(), ids=lambda role: role.id)
def test_nothing_is_wrong_with_what_role_profiles_say(role: Role) -> None:
    found = {one.code for one in looked_at(advert_of(role)).findings}

    assert found <= {"opening"}  # after eight duties the must-haves come late, which is true


def advert_of(role: Role) -> str:
    parts = {"do": role.duties, "bring": role.must_haves, "like": role.hardships, "offer": role.rewards + role.growth}
    heads = {
        "do": "What you will do",
        "bring": "What you bring",
        "like": "What it is really like",
        "offer": "What we offer",
    }
    lists = "".join(f"\n## {heads[part]}\n\n" + "".join(f"- {one}\n" for one in lines) for part, lines in parts.items())
    terms = "RM 3,000 to RM 4,000 a month, 40 hours a week, in Ipoh."
    end = "\nIf you match most of it, apply by e-mail. Tell us what adjustments you need.\n"
    return f"# {role.title}\n\n{role.purpose}\n\n{terms}\n{lists}{end}"


@settings(max_examples=30, deadline=None)
@example(["You are confident.", "Fresh graduates with 5 years of experience."])
@given(st.lists(st.sampled_from(ENGLISH), min_size=1, max_size=6))
def test_spans_lie_in_the_text_and_fixes_take_away_what_they_are_for(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    found = looked_at(text).findings

    fixed = with_fixes(text, found)

    assert all(0 <= one.start <= one.end <= len(text) for one in found)
    assert [one for one in looked_at(fixed).findings if one.fix is not None] == []
    assert "  " not in fixed


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    checked = looked_at(text, language=None)

    assert all(0 <= one.start <= one.end <= len(text) for one in checked.findings)
    assert checked == looked_at(text, language=None)
