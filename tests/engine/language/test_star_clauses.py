import pytest

from kedua.engine.language.star_clauses import clauses, segments
from kedua.library.star import shipped_star

LEXICON = shipped_star().lexicon


def cut(notes: str) -> list[tuple[str, str, bool]]:
    """Give letters, text and whether the mark holds, of every segment under a mark, and the free one if any."""
    found = [(part.letters, part.text.strip(), part.holds) for part in segments(notes, LEXICON)]
    return [part for part in found if part[0] or part[1]]


@pytest.mark.parametrize(
    ("notes", "parts"),
    [
        ("", []),
        ("Moved the stock.\nAll dry.", [("", "moved the stock.\nall dry.", False)]),
        ("S: flood\nMoved it", [("", "moved it", False), ("S", "flood", True)]),
        ("S: flood; R: dry", [("S", "flood;", True), ("R", "dry", True)]),
        ("Fine. Flood (S). Moved it (A).", [("", "fine.", False), ("S", "flood", True), ("A", "moved it", True)]),
        ("(S) flood (A) moved it", [("S", "flood", True), ("A", "moved it", True)]),
        ("So: (S) flood in the store", [("", "so:", False), ("S", "flood in the store", True)]),
        ("Action:\n- rang\n- wrote\n\n", [("A", "", False), ("A", "- rang", True), ("A", "- wrote", True)]),
        ("Action:\n\nrang", [("", "rang", False), ("A", "", False)]),
        ("[R]", [("R", "", True)]),
        ("[R?]\n[R] none given", [("R", "", False), ("R", "none given", False)]),
        ("R:", [("R", "", False)]),
        ("A customer shouted", [("", "a customer shouted", False)]),
        ("A called him", [("A", "called him", True)]),
        ("A I called him", [("A", "i called him", True)]),
        ("S T A R all missing", [("", "s t a r all missing", False)]),
    ],
)  # fmt: skip
def test_a_mark_stands_for_what_belongs_to_it(notes: str, parts: list[tuple[str, str, bool]]) -> None:
    assert cut(notes) == parts


@pytest.mark.parametrize(
    "nothing",
    ["", "?", "-", "n/a", "none given", "not mentioned", "didn't say", "no result given", "TBC", "still running", "unclear"],
)  # fmt: skip
def test_a_mark_over_nothing_does_not_hold(nothing: str) -> None:
    assert [part.holds for part in segments(f"R: {nothing}", LEXICON)[1:]] == [False]


@pytest.mark.parametrize(
    "told", ["no data lost", "none left", "nothing thrown", "3 rejects only", "no wrong part since"]
)
def test_a_result_may_be_that_nothing_went_wrong(told: str) -> None:
    assert [part.holds for part in segments(f"R: {told}", LEXICON)[1:]] == [True]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        (" … ", []),
        ("flood → moved stock → dry", ["flood", "moved stock", "dry"]),
        ("pickers 40 → 28, peak", ["pickers 40 → 28", "peak"]),
        ("she rang. he came; it worked", ["she rang.", "he came", "it worked"]),
        ("resp. for stock, approx. 3 t", ["resp. for stock", "approx. 3 t"]),
        ("hq: keep open", ["hq: keep open"]),
        ("the words of the head: keep open", ["the words of the head", "keep open"]),
        ("q: and then? a: i rang", ["and then?", "i rang"]),
        ("货慢,他开会。续约了", ["货慢", "他开会", "续约了"]),
        ("short of staff so she rang and she came", ["short of staff", "so she rang", "and she came"]),
        (
            "cust been passed round four times shouting she took it over rang billing twice in a row",
            ["cust been passed round four times shouting", "she took it over", "rang billing twice in a row"],
        ),
    ],
)
def test_clauses_end_where_something_new_begins(text: str, parts: list[str]) -> None:
    assert [clause.text.strip() for clause in clauses(text, LEXICON)] == parts


def test_a_clause_knows_what_parts_it_from_the_one_before() -> None:
    found = clauses("flood\nrang → came. dry, so - fine", LEXICON)

    assert [clause.gap for clause in found] == ["", "line", "arrow", "stop", "comma", "dash"]
