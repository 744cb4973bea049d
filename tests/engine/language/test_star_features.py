import pytest

from kedua.engine.language.star_clauses import clauses
from kedua.engine.language.star_features import clause_features
from kedua.library.star import shipped_star

LEXICON = shipped_star().lexicon


def features(text: str, letters: str = "") -> list[set[str]]:
    return clause_features(clauses(text, LEXICON), letters, LEXICON)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("she rang them", {"w:ring", "c:act.ed", "s:self", "s:self+act.ed", "f:she", "b:she ring", "1:self"}),
        ("we rang them", {"s:team+act.ed"}),
        ("customers left", {"s:other"}),
        ("stock fell 4%", {"#number", "#percent", "w:#", "q:change.ed>num"}),
        ("paid rm400 for it", {"#money"}),
        ('"had to close"', {"quoted", "p:must"}),
        ("floods", {"w:flood", "n:problem", "c:trouble.s"}),
        ("mouldy skin", {"s:thing+noverb"}),
        ("rang them", {"s:nobody"}),
        ("she finagled it", {"c:verb.ed"}),
        ("all calls", {"w:call"}),
    ],
)
def test_a_clause_shows_words_grammar_and_figures(text: str, names: set[str]) -> None:
    (found,) = features(text)

    assert names - found == set()


def test_a_clause_shows_its_place_and_its_neighbours() -> None:
    first, second, third, last = features("flood, rang them, wrote it down, all dry")

    assert [sorted(n for n in names if n.startswith("at:")) for names in (first, second, third, last)] == [
        ["at:first"],
        ["at:early"],
        ["at:late"],
        ["at:last"],
    ]
    assert {">c:act.ed", "gap:"} <= first
    assert {"<n:problem", "gap:comma"} <= second
    assert {"acted", "a:gap:comma"} <= last
    assert "acted" not in second


def test_a_clause_alone_says_so() -> None:
    assert "at:only" in features("flood")[0]


def test_the_mark_is_a_feature() -> None:
    assert {"m:S", "m:T"} <= features("flood", "ST")[0]


def test_what_was_to_be_done_is_remembered() -> None:
    assert ["tasked" in names for names in features("she had to close, rang them")] == [False, True]


def test_a_supposition_holds_to_the_end_of_its_sentence() -> None:
    found = features("she would listen, then call them. rang them")

    assert ["p:would" in names for names in found] == [True, True, False]
    assert ["w:call" in names for names in found] == [False, False, False]


def test_a_denial_tells_nothing() -> None:
    assert features("rang them. no result given")[1] == {"bias", "p:denied", "at:last", "acted"} | {
        f"<{name}" for name in features("rang them")[0] if name.startswith(("c:", "n:", "p:", "1:"))
    }


def test_a_question_is_asked_from_the_start_of_its_sentence() -> None:
    found = features("she rang. how did it end, well? dry")

    assert ["asked" in names for names in found] == [False, True, True, False]
